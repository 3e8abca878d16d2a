/// A fact in short, language-neutral: the `target` of its alignment entry.
extension FactValue {
  public var summary: String {
    switch self {
    case .education(let value):
      value.summary
    case .experience(let value):
      ([value.duration.summary] + value.of).filter { !$0.isEmpty }.joined(separator: " ")
    case .language(let value):
      [value.lang, value.level, value.stated ? "stated" : nil].compactMap { $0 }.joined(separator: " ")
    case .licence(let value): value.code
    case .salary(let value): value.summary
    case .employment(let value): value.summary
    case .workAuthorization(let value): ([value.kind] + value.when).joined(separator: " ")
    case .place(let value): value.summary
    case .application(let value): value.summary
    case .seniority(let value): value
    case .management(let value):
      ([value.min, value.max].compactMap { $0.map(String.init) } + ["people"]).joined(separator: " ")
    }
  }
}

extension Education {
  /// `bac+5 ISCED 7 computer-science related or-experience held`
  var summary: String {
    let flags = [relatedField ? "related" : nil, equivalentExperience ? "or-experience" : nil].compactMap { $0 }
    return (national + levels.map { "ISCED \($0)" } + fields + flags + status.map(\.rawValue)).joined(separator: " ")
  }
}

extension DurationRange {
  /// `P2Y`, `P3Y/P5Y`, `/P5Y`
  public var summary: String {
    guard let max, max != min else { return min?.iso8601 ?? "" }
    return "\(min?.iso8601 ?? "")/\(max.iso8601)"
  }
}

extension Salary {
  var summary: String {
    let amounts = [min, max].compactMap { $0?.description }.joined(separator: "–")
    let unit = [currency, period.map { "per \($0.rawValue)" }, gross.map { $0 ? "gross" : "net" }].compactMap { $0 }
    return ([amounts] + unit + extras).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension EmploymentFact {
  var summary: String {
    switch self {
    case .type(let type): type
    case .duration(let duration): duration.summary
    case .renewable: "renewable"
    case .time(let time), .chosenTime(let time): time
    case .hoursPerWeek(let hours), .fullWeek(let hours): "\(hours.summary) hours per week"
    case .schedule(let schedule): schedule
    case .start(let start): "start \(start)"
    case .openings(let count): "openings \(count)"
    }
  }
}

extension PlaceFact {
  var summary: String {
    switch self {
    case .telework(let telework): "telework \(telework.rawValue)"
    case .teleworkDays(let days):
      "telework days \(days)"
    case .travel(let isAsked, let scope):
      [isAsked ? "travel" : "no travel", scope].compactMap { $0 }.joined(separator: " ")
    case .location(let name): name
    }
  }
}

extension ApplicationFact {
  var summary: String {
    switch self {
    case .url(let text), .email(let text), .phone(let text), .reference(let text), .document(let text): text
    case .deadline(let date): "deadline \(date)"
    case .rolling: "rolling"
    }
  }
}
