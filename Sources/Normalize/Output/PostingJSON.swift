import Text

/// Writes the `posting` part of the output contract, keys in its order; what is absent is left out.
struct PostingJSON {
  let posting: Posting
  /// Whether ids of evidence are written, which point at the alignment of the whole object.
  private let hasEvidence: Bool

  /// Within the whole object.
  init(posting: Posting) {
    self.posting = posting
    hasEvidence = true
  }

  /// By itself, in its canonical form.
  init(neutral posting: Posting) {
    self.posting = posting.canonical
    hasEvidence = false
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      skills(&writer)
      alternatives(&writer)
      demands("education", posting.education, &writer, education)
      demands("experience", posting.experience, &writer, experience)
      demands("languages", posting.languages, &writer, language)
      employment(&writer)
      salary(&writer)
      demands("licences", posting.licences, &writer) { $1.member("code", $0.code) }
      demands("workAuthorization", posting.workAuthorization, &writer) { value, writer in
        writer.member("kind", value.kind)
        writer.member("when", value.when)
      }
      place(&writer)
      application(&writer)
      responsibilities(&writer)
      writer.member("seniority", posting.seniority)
      if let management = posting.management { demand("management", management, &writer, people) }
    }
  }

  // MARK: Competences

  private func skills(_ writer: inout JSONWriter) {
    writer.array("skills") { writer in
      for skill in posting.skills {
        writer.object(inline: true) { writer in
          writer.member("tag", skill.tag)
          writer.member("kind", skill.kind)
          writer.member("modality", skill.modality.rawValue)
          writer.member("links", skill.links)
          evidence(skill.evidence, &writer)
        }
      }
    }
  }

  private func alternatives(_ writer: inout JSONWriter) {
    guard !posting.alternatives.isEmpty else { return }
    writer.array("alternatives") { writer in
      for alternative in posting.alternatives {
        writer.object(inline: true) { writer in
          writer.member("anyOf", alternative.anyOf)
          writer.member("related", alternative.related)
          writer.member("modality", alternative.modality.rawValue)
          evidence(alternative.evidence, &writer)
        }
      }
    }
  }

  private func responsibilities(_ writer: inout JSONWriter) {
    guard !posting.responsibilities.isEmpty else { return }
    writer.array("responsibilities") { writer in
      for responsibility in posting.responsibilities {
        writer.object(inline: true) { writer in
          writer.member("block", responsibility.block)
          writer.member("skills", responsibility.skills)
        }
      }
    }
  }

  private func evidence(_ ids: [Int], _ writer: inout JSONWriter) {
    if hasEvidence { writer.member("evidence", ids) }
  }

  // MARK: Demands

  private func demands<Value>(
    _ name: StaticString, _ demands: [Posting.Demand<Value>], _ writer: inout JSONWriter,
    _ members: (Value, inout JSONWriter) -> Void
  ) {
    guard !demands.isEmpty else { return }
    writer.key(name)
    writer.array { writer in
      for demand in demands { object(demand, &writer, members) }
    }
  }

  private func demand<Value>(
    _ name: StaticString, _ demand: Posting.Demand<Value>, _ writer: inout JSONWriter,
    _ members: (Value, inout JSONWriter) -> Void
  ) {
    writer.key(name)
    object(demand, &writer, members)
  }

  private func object<Value>(
    _ demand: Posting.Demand<Value>, _ writer: inout JSONWriter, _ members: (Value, inout JSONWriter) -> Void
  ) {
    writer.object(inline: true) { writer in
      members(demand.value, &writer)
      writer.member("modality", demand.modality.rawValue)
      evidence(demand.evidence, &writer)
    }
  }

  private func education(_ value: Education, _ writer: inout JSONWriter) {
    writer.member("levels", value.levels)
    writer.member("national", value.national)
    writer.member("fields", value.fields)
    writer.member("relatedField", value.relatedField)
    writer.member("status", value.status.map(\.rawValue))
    writer.member("equivalentExperience", value.equivalentExperience)
  }

  private func experience(_ value: Experience, _ writer: inout JSONWriter) {
    writer.member("min", value.duration.min?.iso8601)
    writer.member("max", value.duration.max?.iso8601)
    writer.member("of", value.of)
  }

  private func language(_ value: LanguageDemand, _ writer: inout JSONWriter) {
    writer.member("lang", value.lang)
    writer.member("level", value.level)
    if value.level != nil { writer.member("stated", value.stated) }
  }

  private func people(_ value: Management, _ writer: inout JSONWriter) {
    writer.member("min", value.min)
    writer.member("max", value.max)
  }

  private func salary(_ writer: inout JSONWriter) {
    // What comes with a salary is told beside an amount only.
    if let salary = posting.salary, salary.value.min != nil || salary.value.max != nil {
      writer.key("salary")
      self.salary(salary, &writer)
    }
    guard !posting.otherSalaries.isEmpty else { return }
    writer.array("otherSalaries") { writer in for salary in posting.otherSalaries { self.salary(salary, &writer) } }
  }

  /// Pay is offered, not asked for: it has no modality.
  private func salary(_ salary: Posting.Demand<Salary>, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      amounts(salary.value, &writer)
      evidence(salary.evidence, &writer)
    }
  }

  private func amounts(_ value: Salary, _ writer: inout JSONWriter) {
    number("min", value.min, &writer)
    number("max", value.max, &writer)
    writer.member("currency", value.currency)
    writer.member("period", value.period?.rawValue)
    writer.member("gross", value.gross)
    writer.member("extras", value.extras)
  }

  private func number(_ name: StaticString, _ value: Decimal?, _ writer: inout JSONWriter) {
    guard let value else { return }
    writer.key(name)
    writer.raw(value.description)
  }

  // MARK: Joined statements

  private func employment(_ writer: inout JSONWriter) {
    let employment = posting.employment
    guard employment != Posting.Employment() else { return }
    writer.object("employment", inline: true) { writer in
      writer.member("types", employment.types)
      if let duration = employment.duration {
        writer.object("duration", inline: true) { writer in
          writer.member("min", duration.min?.iso8601)
          writer.member("max", duration.max?.iso8601)
        }
      }
      if employment.renewable { writer.member("renewable", true) }
      writer.member("time", employment.time)
      number("hoursPerWeek", employment.hoursPerWeek, &writer)
      number("hoursPerWeekMax", employment.hoursPerWeekMax, &writer)
      writer.member("schedule", employment.schedule)
      writer.member("start", employment.start)
      writer.member("openings", employment.openings)
      evidence(employment.evidence, &writer)
    }
  }

  private func place(_ writer: inout JSONWriter) {
    writer.member("telework", posting.telework?.rawValue)
    if let days = posting.teleworkDays {
      writer.object("teleworkDays", inline: true) { writer in
        number("min", days.min, &writer)
        number("max", days.max, &writer)
      }
    }
    writer.member("travel", posting.travel?.isAsked)
    writer.member("travelScope", posting.travel?.scope)
    writer.member("locations", posting.locations)
  }

  private func application(_ writer: inout JSONWriter) {
    let application = posting.application
    guard application != Posting.Application() else { return }
    writer.object("application", inline: true) { writer in
      writer.member("urls", application.urls)
      writer.member("emails", application.emails)
      writer.member("phones", application.phones)
      writer.member("deadline", application.deadline)
      writer.member("reference", application.reference)
      writer.member("documents", application.documents)
      if application.rolling { writer.member("rolling", true) }
      evidence(application.evidence, &writer)
    }
  }
}
