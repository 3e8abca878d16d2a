import Text

/// What two postings say differently, field by field.
public enum PostingDifference {
  /// One line a difference: `- licences driving:B, required` for what only the first says, `+ …` for what only the
  /// second does; none where their canonical forms are equal.
  public static func between(_ first: Posting, _ second: Posting) -> [String] {
    let before = statements(of: first.canonical)
    let after = statements(of: second.canonical)
    return before.filter { !after.contains($0) }.sorted().map { "- \($0)" }
      + after.filter { !before.contains($0) }.sorted().map { "+ \($0)" }
  }

  /// What a canonical posting says, one line each: the field, the value in short, its strength.
  static func statements(of posting: Posting) -> Set<String> {
    func demands<Value>(_ name: String, _ demands: [Posting.Demand<Value>], _ text: (Value) -> String) -> [String] {
      demands.map { "\(name) \(text($0.value)), \($0.modality.rawValue)" }
    }
    let pay = [posting.salary].compactMap { $0 }.map { "salary \($0.value.summary)" }
    let competences =
      posting.skills.map { "skills \($0.tag) \($0.kind), \($0.modality.rawValue)" }
      + posting.alternatives.map {
        "alternatives \($0.anyOf.joined(separator: " "))\($0.related ? " related" : ""), \($0.modality.rawValue)"
      } + posting.responsibilities.flatMap(\.skills).map { "responsibilities \($0)" }
    let others =
      demands("education", posting.education) { $0.summary }
      + demands("experience", posting.experience) { FactValue.experience($0).summary }
      + demands("languages", posting.languages) { FactValue.language($0).summary }
      + demands("licences", posting.licences) { $0.code }
      + demands("workAuthorization", posting.workAuthorization) { FactValue.workAuthorization($0).summary }
      + demands("management", [posting.management].compactMap { $0 }) { FactValue.management($0).summary }
      + pay + posting.otherSalaries.map { "otherSalaries \($0.value.summary)" }
    return Set(
      competences + others + employment(posting.employment) + place(posting) + application(posting.application))
  }

  private static func employment(_ employment: Posting.Employment) -> [String] {
    employment.types.map { "employment.types \($0)" } + employment.time.map { "employment.time \($0)" }
      + employment.schedule.map { "employment.schedule \($0)" }
      + [
        employment.duration.map { "employment.duration \($0.min?.iso8601 ?? "")/\($0.max?.iso8601 ?? "")" },
        employment.renewable ? "employment.renewable" : nil,
        employment.hoursPerWeek.map { "employment.hoursPerWeek \($0)" },
        employment.hoursPerWeekMax.map { "employment.hoursPerWeekMax \($0)" },
        employment.start.map { "employment.start \($0)" }, employment.openings.map { "employment.openings \($0)" },
      ].compactMap { $0 }
  }

  private static func place(_ posting: Posting) -> [String] {
    posting.locations.map { "locations \($0)" }
      + [
        posting.telework.map { "telework \($0.rawValue)" },
        posting.teleworkDays.map { "teleworkDays \($0.min?.description ?? "")–\($0.max?.description ?? "")" },
        posting.travel.map { "travel \($0.isAsked) \($0.scope ?? "")" }, posting.seniority.map { "seniority \($0)" },
      ].compactMap { $0 }
  }

  private static func application(_ application: Posting.Application) -> [String] {
    application.urls.map { "application.urls \($0)" } + application.emails.map { "application.emails \($0)" }
      + application.phones.map { "application.phones \($0)" }
      + application.documents.map { "application.documents \($0)" }
      + [
        application.deadline.map { "application.deadline \($0)" },
        application.reference.map { "application.reference \($0)" },
        application.rolling ? "application.rolling" : nil,
      ].compactMap { $0 }
  }
}
