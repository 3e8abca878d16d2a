/// The one form of all postings that say the same: what `--only posting` prints, and what two postings are compared by.
///
/// Left out is what points into one text: evidence, and the blocks of duties, which become one list. Lists whose order
/// says nothing are sorted (by Unicode scalars; statements by their fields in turn), and hold nothing twice. Pay without
/// an amount, and the modality of pay, which the output does not show, are gone.
extension Posting {
  /// Idempotent. Cost: that of sorting.
  public var canonical: Posting {
    var posting = self
    posting.skills = skills.map(\.canonical).sorted { $0.tag < $1.tag }
    posting.alternatives = Self.sorted(alternatives.map(\.canonical)) { $0.anyOf.joined(separator: " ") }
    posting.education = Self.sorted(education.map { $0.canonical(\.canonical) }) {
      FactValue.education($0.value).summary
    }
    posting.experience = Self.sorted(experience.map { $0.canonical(\.canonical) }) {
      FactValue.experience($0.value).summary
    }
    posting.languages = Self.sorted(languages.map { $0.canonical(\.self) }) { FactValue.language($0.value).summary }
    posting.licences = Self.sorted(licences.map { $0.canonical(\.self) }) { $0.value.code }
    posting.workAuthorization = Self.sorted(workAuthorization.map { $0.canonical(\.canonical) }) {
      FactValue.workAuthorization($0.value).summary
    }
    posting.employment = employment.canonical
    posting.salary = salary.flatMap { $0.value.hasAmount ? $0.canonicalPay : nil }
    posting.otherSalaries = Self.sorted(otherSalaries.map(\.canonicalPay)) { FactValue.salary($0.value).summary }
    posting.locations = Self.sorted(locations)
    posting.application = application.canonical
    let duties = Self.sorted(responsibilities.flatMap(\.skills))
    posting.responsibilities = duties.isEmpty ? [] : [Responsibility(block: nil, skills: duties)]
    posting.management = management?.canonical(\.self)
    return posting
  }

  /// Sorted, without repetitions.
  fileprivate static func sorted(_ texts: [String]) -> [String] { Set(texts).sorted() }

  /// In the order of their keys, then of their modality; without repetitions.
  private static func sorted<Value: HasModality & Hashable>(_ values: [Value], by key: (Value) -> String) -> [Value] {
    let keyed = Set(values).map { (key($0), $0.modality.rawValue, $0) }
    return keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

private protocol HasModality {
  var modality: Modality { get }
}

extension Posting.Alternative: HasModality {
  fileprivate var canonical: Self {
    Self(anyOf: Posting.sorted(anyOf), related: related, modality: modality, evidence: [])
  }
}

extension Posting.Skill {
  fileprivate var canonical: Self {
    Self(tag: tag, kind: kind, modality: modality, links: links, evidence: [])
  }
}

extension Posting.Demand: HasModality {
  fileprivate func canonical(_ value: KeyPath<Value, Value>) -> Self {
    Self(value: self.value[keyPath: value], modality: modality, evidence: [])
  }
}

extension Posting.Demand where Value == Salary {
  fileprivate var canonicalPay: Self {
    var value = value
    value.extras = Posting.sorted(value.extras)
    return Self(value: value, modality: .unspecified, evidence: [])
  }
}

extension Salary {
  /// Whether it says how much, rather than what comes with it alone.
  public var hasAmount: Bool { min != nil || max != nil }
}

extension Education {
  fileprivate var canonical: Education {
    var value = self
    value.levels = Set(levels).sorted()
    value.national = Posting.sorted(national)
    value.fields = Posting.sorted(fields)
    value.status = Status.allCases.filter(status.contains)
    return value
  }
}

extension Experience {
  fileprivate var canonical: Experience { Experience(duration, of: Posting.sorted(of)) }
}

extension WorkAuthorization {
  fileprivate var canonical: WorkAuthorization { WorkAuthorization(kind, when: Posting.sorted(when)) }
}

extension Posting.Employment {
  fileprivate var canonical: Self {
    var value = self
    value.types = Posting.sorted(types)
    value.time = Posting.sorted(time)
    value.schedule = Posting.sorted(schedule)
    value.evidence = []
    return value
  }
}

extension Posting.Application {
  fileprivate var canonical: Self {
    var value = self
    value.urls = Posting.sorted(urls)
    value.emails = Posting.sorted(emails)
    value.phones = Posting.sorted(phones)
    value.documents = Posting.sorted(documents)
    value.evidence = []
    return value
  }
}
