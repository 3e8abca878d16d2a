/// One thing that a posting states, as `compare` counts them.
public struct PostingStatement: Hashable, Sendable {
  /// The field of the output contract: `skills`, `education`, `employment.types`.
  public var field: String
  /// What the statement is about, by which it finds its counterpart: a tag, a language, a licence's code. Empty where a
  /// field has one value.
  public var subject: String
  /// The rest of it: modality, levels, amounts.
  public var value: String
}

/// A statement with the phrases that it was read from.
struct EvidencedStatement {
  var statement: PostingStatement
  /// Ids of alignment entries.
  var evidence: [Int]
}

extension Posting {
  /// All that the language-neutral part says, in the order of the output contract, each once. Two postings with the same
  /// statements have the same `canonical` form.
  var statements: [EvidencedStatement] {
    var indices: [PostingStatement: Int] = [:]
    var statements: [EvidencedStatement] = []
    for stated in competences + people + employmentStatements + pay + placeStatements + applicationStatements {
      if let index = indices[stated.statement] {
        statements[index].evidence += stated.evidence
      } else {
        indices[stated.statement] = statements.count
        statements.append(stated)
      }
    }
    return statements
  }

  private func line(_ field: String, _ subject: String, _ value: [String?], _ evidence: [Int]) -> EvidencedStatement {
    let value = value.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return EvidencedStatement(
      statement: PostingStatement(field: field, subject: subject, value: value), evidence: evidence)
  }

  private var competences: [EvidencedStatement] {
    skills.map { line("skills", $0.tag, [$0.modality.rawValue], $0.evidence) }
      + alternatives.map { alternative in
        line(
          "alternatives", alternative.anyOf.sorted().joined(separator: "|"),
          [alternative.related ? "related" : nil, alternative.modality.rawValue], alternative.evidence)
      }
      + Set(responsibilities.flatMap(\.skills)).sorted().map { line("responsibilities", $0, [], []) }
  }

  private var people: [EvidencedStatement] {
    education.map { line("education", "", [Self.sorted($0.value).summary, $0.modality.rawValue], $0.evidence) }
      + experience.map { demand in
        line(
          "experience", demand.value.of.sorted().joined(separator: "|"),
          [demand.value.duration.summary, demand.modality.rawValue], demand.evidence)
      }
      + languages.map { demand in
        let rest = [demand.value.level, demand.value.stated ? "stated" : nil, demand.modality.rawValue]
        return line("languages", demand.value.lang, rest, demand.evidence)
      }
      + licences.map { line("licences", $0.value.code, [$0.modality.rawValue], $0.evidence) }
      + workAuthorization.map { demand in
        line("workAuthorization", demand.value.kind, demand.value.when + [demand.modality.rawValue], demand.evidence)
      }
      + [seniority].compactMap { $0 }.map { line("seniority", "", [$0], []) }
      + [management].compactMap { $0 }.map { demand in
        line("management", "", [FactValue.management(demand.value).summary, demand.modality.rawValue], demand.evidence)
      }
  }

  /// Lists whose order means nothing, in one order.
  private static func sorted(_ education: Education) -> Education {
    var education = education
    education.levels = Set(education.levels).sorted()
    education.national = Set(education.national).sorted()
    education.fields = Set(education.fields).sorted()
    education.status = Education.Status.allCases.filter(education.status.contains)
    return education
  }

  private var employmentStatements: [EvidencedStatement] {
    let sets = [("types", employment.types), ("time", employment.time), ("schedule", employment.schedule)]
    let values: [(String, String?)] = [
      ("duration", employment.duration?.summary), ("renewable", employment.renewable ? "true" : nil),
      ("hoursPerWeek", employment.hoursPerWeek?.description),
      ("hoursPerWeekMax", employment.hoursPerWeekMax?.description), ("start", employment.start),
      ("openings", employment.openings.map(String.init)),
    ]
    return Self.lines("employment.", sets, values, employment.evidence)
  }

  private static func lines(
    _ prefix: String, _ sets: [(String, [String])], _ values: [(String, String?)], _ evidence: [Int]
  ) -> [EvidencedStatement] {
    func made(_ field: String, _ subject: String, _ value: String) -> EvidencedStatement {
      EvidencedStatement(
        statement: PostingStatement(field: prefix + field, subject: subject, value: value), evidence: evidence)
    }
    return sets.flatMap { field, members in members.sorted().map { made(field, $0, "") } }
      + values.compactMap { field, value in value.map { made(field, "", $0) } }
  }

  private var pay: [EvidencedStatement] {
    let stated = [salary].compactMap { $0 }.filter(\.value.hasAmount)
    return stated.map { line("salary", "", [Self.summary($0.value)], $0.evidence) }
      + otherSalaries.map { line("otherSalaries", Self.summary($0.value), [], $0.evidence) }
  }

  private static func summary(_ salary: Salary) -> String {
    var salary = salary
    salary.extras = Set(salary.extras).sorted()
    return FactValue.salary(salary).summary
  }

  private var placeStatements: [EvidencedStatement] {
    let days = teleworkDays.map { FactValue.place(.teleworkDays($0)).summary }
    let values = [
      ("telework", telework?.rawValue), ("teleworkDays", days),
      ("travel", travel.map { [String($0.isAsked), $0.scope ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }),
    ]
    return Self.lines("", [("locations", locations)], values, [])
  }

  private var applicationStatements: [EvidencedStatement] {
    let sets = [
      ("urls", application.urls), ("emails", application.emails), ("phones", application.phones),
      ("documents", application.documents),
    ]
    let values = [
      ("deadline", application.deadline), ("reference", application.reference),
      ("rolling", application.rolling ? "true" : nil),
    ]
    return Self.lines("application.", sets, values, application.evidence)
  }
}
