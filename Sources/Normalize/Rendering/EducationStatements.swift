import Glossary
import Text

// Diplomas: `bac +4 ou bac +5 en informatique ou dans un domaine connexe, ou expérience équivalente`.
extension StatementWriter {
  func education(_ demand: Posting.Demand<Education>) -> Statement {
    let value = demand.value
    let isSaid: (Posting) -> Bool = { $0.education.contains(demand) }
    if value == Education(), demand.modality == .notRequired {
      return Statement(wordings: wordings(book["no-degree"], in: .requirements), isSaid: isSaid)
    }
    let fields = value.fields.isEmpty ? [] : lists(value.fields, "list-or", names: labels.names(ofSubject:))
    let subjects =
      value.fields.count < 2 ? [] : lists(value.fields, "list-or") { labels.names(ofSubject: $0).flatMap(introduced) }
    let degrees = degrees(value)
    var texts = Self.nearest(degrees.prefix(40).map { named($0, fields, subjects) }, step: 2)
    if degrees.isEmpty { texts = Self.nearest(fields.map { book.fill("fields-alone", ["fields": $0]) }) }
    let full = texts.map { $0 + supplements(value) }
    let all = Self.nearest(full.prefix(Self.mostTexts).map { book.fill(statusKey(value), ["degrees": $0]) }, step: 4)
    return Statement(wordings: wordings(cased(all), demand.modality), isSaid: isSaid)
  }

  private func statusKey(_ value: Education) -> String {
    switch value.status {
    case [.held]: "degrees-held"
    case [.inProgress]: "degrees-in-progress"
    case [.held, .inProgress]: "degrees-held-or-in-progress"
    default: "degrees"
    }
  }

  /// What may stand in for the subject and for the diploma.
  private func supplements(_ value: Education) -> String {
    var text = value.relatedField ? " " + book.first("related-field") : ""
    if value.equivalentExperience {
      let words = book.first("or-experience")
      text += (words.hasPrefix(",") ? "" : " ") + words
    }
    return text
  }

  /// `en droit`, `in law`: what the diploma is in, without the diploma.
  private func introduced(_ field: String) -> [String] {
    book.fill("degree-in", ["degree": "", "fields": field]).prefix(1).map { String($0.drop { $0 == " " }) }
  }

  /// The diploma with what it is in: one list of subjects, or each subject with its preposition.
  private func named(_ degree: String, _ fields: [String], _ subjects: [String]) -> [String] {
    guard !fields.isEmpty else { return [degree] }
    let ways = fields.prefix(12).map { book.fill("degree-in", ["degree": degree, "fields": $0]) }
    let each = subjects.prefix(4).map { "\(degree) \($0)" }
    let texts = (ways.first?.indices ?? 0..<0).flatMap { way in ways.map { $0[way] } }
    return texts.prefix(2) + each + texts.dropFirst(2)
  }

  /// The diplomas, as a list, a range or the least of them, whichever says the levels.
  private func degrees(_ value: Education) -> [String] {
    let ordered = value.national.sorted {
      (labels.level(ofNational: $0) ?? 0, $0) < (labels.level(ofNational: $1) ?? 0, $1)
    }
    var choices = ordered.map { names(ofNational: $0) }
    let stated = Set(ordered.compactMap(labels.level(ofNational:)))
    if ordered.isEmpty {
      choices = value.levels.map { level in
        labels.names(ofLevel: level) + book.fill("level", ["level": String(level)])
      }
    }
    let combinations = combinations(choices, most: 20).filter { !$0.isEmpty && !$0.contains("") }
    let lists = combinations.flatMap { book.list("list-or", $0) }
    guard !stated.isEmpty, stated != Set(value.levels) else { return lists }
    // "bac +2 à bac +4 ou bac +5", "CAP ou BEP à bac +2"; a range ends with the highest level.
    let isRange = stated.count > 1 && stated.max() == value.levels.max()
    let ranges = combinations.flatMap { names -> [String] in
      guard isRange else { return [] }
      return Set([1, names.count - 1]).sorted().flatMap { count in
        let ends = [names.prefix(count), names.dropFirst(count)].map { book.list("list-or", Array($0)).first ?? "" }
        return book.fill("degree-range", ["first": ends[0], "last": ends[1]])
      }
    }
    return ranges + lists.map { $0 + " " + book.first("or-more") } + lists
  }

  private func names(ofNational code: String) -> [String] { labels.names(.degree, "national", code) }
}
