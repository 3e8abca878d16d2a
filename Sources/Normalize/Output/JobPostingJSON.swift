import Glossary
import Text

/// Writes a posting as a JobPosting of schema.org (JSON-LD), for those whose systems read that vocabulary.
///
/// It says less than the object: schema.org knows no strength of a demand, no alternatives and no waivers, so that only
/// what is asked for is named, and waived demands are left out. Names are the glossary's labels in the posting's
/// language; codes stand beside them as `DefinedTerm`s. The terms used, with their domains and ranges as
/// https://schema.org defines them, are listed in Tests/NormalizeTests/Cases/schema-org.
public struct JobPostingJSON {
  private let style: JSONWriter.Style
  private let labels: [Language: LabelIndex]

  public init(_ image: Image, style: JSONWriter.Style) {
    self.style = style
    labels = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, LabelIndex(image, $0)) })
  }

  /// The JobPosting of a posting that was read, with a line feed at its end.
  public func bytes(of result: NormalizedPosting) -> [UInt8] {
    var writer = JSONWriter(style: style)
    write(result, to: &writer)
    return writer.take()
  }

  /// Writes the JobPosting as a document of its own, for those who write many; `writer` has this style.
  public func write(_ result: NormalizedPosting, to writer: inout JSONWriter) {
    let language = Language(rawValue: result.language)
    let title = String(decoding: result.item.title, as: UTF8.self)
    let text = result.passages.filter { $0.block.kind != .title }.map(\.block.string).joined(separator: "\n")
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      writer.member("@type", "JobPosting")
      writer.member("identifier", result.item.id)
      writer.member("title", title.isEmpty ? nil : title)
      writer.member("description", text.isEmpty ? nil : text)
      if let language { thing("mainEntityOfPage", "WebPage", &writer) { $0.member("inLanguage", language.rawValue) } }
      write(result.posting, language ?? .en, &writer)
    }
    writer.endDocument()
  }

  private func write(_ posting: Posting, _ language: Language, _ writer: inout JSONWriter) {
    guard let labels = labels[language] else { return }
    let writing = JobPostingWriting(posting: posting, labels: labels)
    writing.skills(&writer)
    writing.education(&writer)
    writing.experience(&writer)
    writing.qualifications(&writer)
    writing.eligibility(&writer)
    writing.employment(&writer)
    writing.place(&writer)
    writing.pay(&writer)
    writing.application(&writer)
  }
}

/// `"name": {"@type": "Type", …}`
private func thing(
  _ name: StaticString?, _ type: String, _ writer: inout JSONWriter, _ members: (inout JSONWriter) -> Void
) {
  if let name { writer.key(name) }
  writer.object(inline: true) { writer in
    writer.member("@type", type)
    members(&writer)
  }
}

/// The members of one JobPosting.
private struct JobPostingWriting {
  let posting: Posting
  let labels: LabelIndex

  private func isAsked(_ modality: Modality) -> Bool { modality != .notRequired }

  // MARK: Competences

  func skills(_ writer: inout JSONWriter) {
    let skills = posting.skills.filter { isAsked($0.modality) }
    let languages = posting.languages.filter { isAsked($0.modality) }
    if !skills.isEmpty || !languages.isEmpty {
      writer.array("skills") { writer in
        for skill in skills {
          term(skill.tag, &writer) { writer in
            // The first link is the closest; it identifies the term in ESCO.
            writer.member("url", skill.links.first)
          }
        }
        for language in languages { self.language(language.value, &writer) }
      }
    }
    let duties = posting.responsibilities.flatMap(\.skills).map { labels.names(of: $0).first ?? $0 }
    writer.member("responsibilities", duties.isEmpty ? nil : duties.joined(separator: "; "))
  }

  private func term(_ tag: String, _ writer: inout JSONWriter, _ more: (inout JSONWriter) -> Void = { _ in }) {
    thing(nil, "DefinedTerm", &writer) { writer in
      writer.member("name", labels.names(of: tag).first)
      writer.member("termCode", tag)
      more(&writer)
    }
  }

  private func language(_ value: LanguageDemand, _ writer: inout JSONWriter) {
    thing(nil, "DefinedTerm", &writer) { writer in
      writer.member("name", labels.names(.language, "lang", value.lang).first ?? value.lang)
      writer.member("termCode", value.lang)
      writer.member("inDefinedTermSet", "https://www.rfc-editor.org/info/bcp47")
      writer.member("description", value.level.map { "CEFR \($0)" })
    }
  }

  // MARK: Education and experience

  func education(_ writer: inout JSONWriter) {
    let demands = posting.education.filter { isAsked($0.modality) }
    guard !demands.isEmpty else { return }
    writer.array("educationRequirements") { writer in for demand in demands { credential(demand.value, &writer) } }
    if demands.contains(where: \.value.equivalentExperience) {
      writer.member("experienceInPlaceOfEducation", true)
    }
  }

  private func credential(_ value: Education, _ writer: inout JSONWriter) {
    thing(nil, "EducationalOccupationalCredential", &writer) { writer in
      let names = value.national.map { labels.names(.degree, "national", $0).first ?? $0 }
      writer.member("name", names.isEmpty ? nil : names.joined(separator: " / "))
      writer.member("credentialCategory", "degree")
      if let level = value.levels.min() {
        thing("educationalLevel", "DefinedTerm", &writer) { writer in
          writer.member("name", "ISCED \(level)")
          writer.member("termCode", String(level))
          writer.member("inDefinedTermSet", "https://isced.uis.unesco.org")
        }
      }
      guard !value.fields.isEmpty else { return }
      writer.array("competencyRequired") { writer in for field in value.fields { term(field, &writer) } }
    }
  }

  func experience(_ writer: inout JSONWriter) {
    let demands = posting.experience.filter { isAsked($0.modality) }
    guard !demands.isEmpty else { return }
    writer.array("experienceRequirements") { writer in
      for demand in demands {
        thing(nil, "OccupationalExperienceRequirements", &writer) { writer in
          let names = demand.value.of.map { labels.names(of: $0).first ?? $0 }
          writer.member("name", names.isEmpty ? nil : names.joined(separator: ", "))
          writer.member("monthsOfExperience", demand.value.duration.min?.wholeMonths)
          let range = demand.value.duration
          writer.member("description", range.max == nil ? nil : range.summary)
        }
      }
    }
  }

  func qualifications(_ writer: inout JSONWriter) {
    let licences = posting.licences.filter { isAsked($0.modality) }
    guard !licences.isEmpty else { return }
    writer.array("qualifications") { writer in
      for licence in licences {
        let code = licence.value.code
        thing(nil, "EducationalOccupationalCredential", &writer) { writer in
          writer.member("name", labels.names(.certificate, "code", code).first ?? code)
          writer.member("credentialCategory", "license")
          writer.member("identifier", code)
        }
      }
    }
  }

  /// Clearance and health have properties of their own; the rest is eligibility to work.
  func eligibility(_ writer: inout JSONWriter) {
    let kinds = posting.workAuthorization.filter { isAsked($0.modality) }.map(\.value.kind)
    func text(_ chosen: [String]) -> String? {
      let names = chosen.map { labels.names(.authorization, "kind", $0).first ?? $0 }
      return names.isEmpty ? nil : names.joined(separator: "; ")
    }
    let clearance = ["security-clearance", "criminal-record-check"]
    let health = ["medical-fitness", "vaccination"]
    writer.member("eligibilityToWorkRequirement", text(kinds.filter { !(clearance + health).contains($0) }))
    writer.member("securityClearanceRequirement", text(kinds.filter(clearance.contains)))
    writer.member("physicalRequirement", text(kinds.filter(health.contains)))
  }

  // MARK: Employment

  /// The values that search engines read.
  private static let types: [String: String] = [
    "fixed-term": "TEMPORARY", "temporary": "TEMPORARY", "seasonal": "TEMPORARY", "internship": "INTERN",
    "apprenticeship": "INTERN", "freelance": "CONTRACTOR", "vie": "VOLUNTEER", "volunteer": "VOLUNTEER",
    "permanent": "PERMANENT", "civil-service": "PERMANENT", "full-time": "FULL_TIME", "part-time": "PART_TIME",
  ]

  func employment(_ writer: inout JSONWriter) {
    let employment = posting.employment
    var types: [String] = []
    for type in (employment.time + employment.types).compactMap({ Self.types[$0] }) where !types.contains(type) {
      types.append(type)
    }
    writer.member("employmentType", types)
    let bounds = [employment.hoursPerWeek, employment.hoursPerWeekMax].compactMap { $0?.description }
    let hours = bounds.isEmpty ? nil : bounds.joined(separator: "–") + " h / week"
    let workHours = [hours].compactMap { $0 } + employment.schedule
    writer.member("workHours", workHours.isEmpty ? nil : workHours.joined(separator: ", "))
    if employment.start == "asap" {
      writer.member("jobImmediateStart", true)
    } else {
      writer.member("jobStartDate", employment.start)
    }
    writer.member("totalJobOpenings", employment.openings)
  }

  func place(_ writer: inout JSONWriter) {
    if posting.telework == .full { writer.member("jobLocationType", "TELECOMMUTE") }
    guard !posting.locations.isEmpty else { return }
    writer.array("jobLocation") { writer in
      for name in posting.locations {
        thing(nil, "Place", &writer) { writer in
          thing("address", "PostalAddress", &writer) { $0.member("addressLocality", name) }
        }
      }
    }
  }

  // MARK: Pay

  func pay(_ writer: inout JSONWriter) {
    guard let salary = posting.salary?.value, salary.hasAmount else { return }
    thing("baseSalary", "MonetaryAmount", &writer) { writer in
      writer.member("currency", salary.currency)
      thing("value", "QuantitativeValue", &writer) { writer in
        func number(_ name: StaticString, _ value: Decimal?) {
          guard let value else { return }
          writer.key(name)
          writer.raw(value.description)
        }
        if salary.min == salary.max {
          number("value", salary.min)
        } else {
          number("minValue", salary.min)
          number("maxValue", salary.max)
        }
        writer.member("unitText", salary.period?.rawValue.uppercased())
      }
    }
    let extras = salary.extras.map { labels.names(.extra, "extra", $0).first ?? $0 }
    writer.member("incentiveCompensation", extras.isEmpty ? nil : extras.joined(separator: "; "))
  }

  // MARK: Applying

  func application(_ writer: inout JSONWriter) {
    let application = posting.application
    writer.member("validThrough", application.deadline)
    guard !application.urls.isEmpty || !application.emails.isEmpty || !application.phones.isEmpty else { return }
    // An address at which to apply is one from which the application can be begun.
    if !application.urls.isEmpty { writer.member("directApply", true) }
    thing("applicationContact", "ContactPoint", &writer) { writer in
      writer.member("url", application.urls.first)
      writer.member("email", application.emails.first)
      writer.member("telephone", application.phones.first)
    }
  }
}

extension Duration {
  /// In months, where that is exact: of years and months.
  fileprivate var wholeMonths: Int? {
    switch unit {
    case .year: amount.whole.map { $0 * 12 }
    case .month: amount.whole
    default: nil
    }
  }
}
