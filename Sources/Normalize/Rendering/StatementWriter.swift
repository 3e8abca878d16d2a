import Glossary
import Text

/// Words what a posting says, one statement at a time.
struct StatementWriter {
  let book: PhraseBook
  let labels: LabelIndex
  let typography: Typography

  init(book: PhraseBook, labels: LabelIndex) {
    self.book = book
    self.labels = labels
    typography = Typography(book.language)
  }

  /// All statements but those of single competences, in the order of the document.
  func statements(of posting: Posting) -> [Statement] {
    let demands =
      posting.education.map(education)
      + posting.experience.map { experience($0, in: posting) } + posting.languages.map(language)
      + posting.licences.map { licence($0, in: posting) } + posting.workAuthorization.map(authorization)
    let place = seniority(posting) + posting.alternatives.map { alternative($0, in: posting) } + management(posting)
    return demands + place + employment(posting.employment) + location(posting) + pay(posting)
      + application(posting.application)
  }

  // MARK: Helpers

  func wordings(_ texts: [String], in place: Place) -> Wordings {
    Wordings([{ texts.map { Statement.Wording(place: place, text: $0) } }])
  }

  /// The texts with a capital, and as they are, where that differs.
  func cased(_ texts: [String]) -> [String] {
    texts.flatMap { text in
      let capital = Typography.capitalised(text)
      return capital == text ? [text] : [capital, text]
    }
  }

  /// A demand in the section that says its strength, or with a word that does. The section on applying holds no
  /// competences, so that it can say a demand whose words would name one that the posting does not ask for.
  func wordings(_ texts: [String], _ modality: Modality) -> Wordings {
    func plain(_ places: Place...) -> [Way] { places.map { Way(place: $0, key: nil, slot: "") } }
    func marked(_ key: String, _ places: Place..., slot: String = "what") -> [Way] {
      places.map { Way(place: $0, key: key, slot: slot) }
    }
    return switch modality {
    case .required: inTurn(texts, plain(.requirements) + marked("required", .application, .other))
    case .preferred: inTurn(texts, plain(.preferred) + marked("preferred", .application, .other))
    case .considered: inTurn(texts, marked("considered", .requirements, .application))
    case .notRequired: inTurn(texts, marked("waived", .requirements, .application))
    case .unspecified:
      inTurn(
        texts,
        plain(.conditions, .responsibilities)
          + marked("skill-unspecified", .conditions, .other, .responsibilities, slot: "skill")
          + plain(.application, .other))
    }
  }

  /// A place for a demand, and the key of the words that say its strength there, where the place does not.
  private struct Way {
    var place: Place
    var key: String?
    var slot: String
  }

  /// The best wordings of each way before the others of any: a statement that cannot stand in one place is soon tried in
  /// the next.
  private func inTurn(_ texts: [String], _ ways: [Way]) -> Wordings {
    let texts = Array(texts.prefix(Self.mostTexts))
    // More texts than are asked for change nothing: the first ones give the nearest wordings.
    let best = Array(texts.prefix(Self.mostInPlace))
    let first: [() -> [Statement.Wording]] = ways.map { way in
      { Array(wordings(best, way).prefix(Self.mostInPlace)) }
    }
    let others: [() -> [Statement.Wording]] = ways.map { way in
      { Array(wordings(texts, way).dropFirst(Self.mostInPlace)) }
    }
    return Wordings(first + others)
  }

  private static let mostInPlace = 36
  /// More texts of one statement are not tried.
  static let mostTexts = 240

  private func wordings(_ texts: [String], _ way: Way) -> [Statement.Wording] {
    guard let key = way.key else { return texts.map { Statement.Wording(place: way.place, text: $0) } }
    let rows = texts.indices.map { index in
      zip(book[key], book.fill(key, [way.slot: texts[index]])).filter { template, _ in
        // Within a line a word has its own case; a text that was given a capital is followed by itself without.
        template.hasPrefix("{") || !isCapitalised(texts, index)
      }.map(\.1)
    }
    return Self.nearest(rows, step: 4).map { Statement.Wording(place: way.place, text: $0) }
  }

  private func isCapitalised(_ texts: [String], _ index: Int) -> Bool {
    index + 1 < texts.count && Typography.capitalised(texts[index + 1]) == texts[index]
      && texts[index + 1] != texts[index]
  }

  /// The cells of a table by their distance from its first one, so that another text is tried before a third way to mark
  /// the same. A step along a row counts as `step` rows.
  static func nearest<Cell>(_ rows: [[Cell]], step: Int = 1) -> [Cell] {
    let cells = rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { (distance: row + step * $0.offset, row: row, cell: $0.element) }
    }
    return cells.sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }.map(\.cell)
  }

  /// One choice from each list: all first ones, then those with another choice in one place.
  func combinations(_ choices: [[String]], most: Int = 24) -> [[String]] {
    let first = choices.map { $0.first ?? "" }
    var all = [first]
    for rank in 1..<max(choices.map(\.count).max() ?? 1, 2) {
      for (index, names) in choices.enumerated() where rank < names.count && all.count < most {
        var combination = first
        combination[index] = names[rank]
        all.append(combination)
      }
    }
    return all
  }

  /// Names of concepts in a list.
  func lists(_ tags: [String], _ key: String, names: ((String) -> [String])? = nil) -> [String] {
    lists(of: ordered(tags).map(names ?? labels.names(of:)), key)
  }

  func ordered(_ tags: [String]) -> [String] { tags.sorted { (labels.rank(of: $0), $0) < (labels.rank(of: $1), $1) } }

  /// One of each item's names in a list. The preferred names come first, joined in each way and in other orders, since
  /// neighbours may be read as one ("gestion de projet et … informatique"); then the other names, by way.
  func lists(of items: [[String]], _ key: String) -> [String] {
    let combinations = combinations(items)
    guard items.count > 1, let best = combinations.first else { return combinations.flatMap { $0 } }
    let joined = combinations.dropFirst().map { book.list(key, $0) }
    let ways = joined.first?.count ?? 0
    let orders = items.count == 2 ? [best, best.reversed()] : [best, best.reversed(), apart(best)]
    return Self.nearest(orders.map { book.list(key, $0) })
      + (0..<ways).flatMap { way in joined.map { $0[way] } }
  }
}

/// The items in an order in which few neighbours are the same: the second, the fourth and so on, then the others.
private func apart(_ items: [String]) -> [String] {
  items.indices.filter { $0 % 2 == 1 }.map { items[$0] } + items.indices.filter { $0 % 2 == 0 }.map { items[$0] }
}

// MARK: Competences

extension StatementWriter {
  /// By kind, then by name.
  func inReadingOrder(_ skills: [Posting.Skill]) -> [Posting.Skill] {
    let keyed = skills.map { (labels.rank(of: $0.tag), labels.names(of: $0.tag).first ?? "", $0) }
    return keyed.sorted { ($0.0, $0.1, $0.2.tag) < ($1.0, $1.1, $1.2.tag) }.map(\.2)
  }

  func duty(_ skill: Posting.Skill) -> Statement {
    let texts = fill("skill", skill)
    return Statement(wordings: wordings(texts, in: .responsibilities)) { read in
      read.responsibilities.contains { $0.skills.contains(skill.tag) }
    }
  }

  func skill(_ skill: Posting.Skill) -> Statement {
    let all =
      skill.modality == .unspecified
      ? wordings(fill("skill-unspecified", skill), in: .other) : wordings(fill("skill", skill), skill.modality)
    return Statement(wordings: all) { read in
      read.skills.contains { $0.tag == skill.tag && $0.modality == skill.modality }
    }
  }

  /// Each of a concept's names by itself before any of them within a phrase.
  private func fill(_ key: String, _ skill: Posting.Skill) -> [String] {
    let names = labels.names(of: skill.tag)
    return book[key].indices.flatMap { index in
      let texts = names.compactMap { name in book.fill(key, ["skill": name])[index] }
      // A tool's name is written as its makers do (dbt, iOS).
      return skill.kind == "tool" ? texts + cased(texts) : cased(texts)
    }
  }

  func alternative(_ alternative: Posting.Alternative, in posting: Posting) -> Statement {
    let lists = texts(of: alternative)
    let texts = cased(lists)
    var all = wordings(texts, alternative.modality)
    if alternative.modality == .unspecified {
      let isDuty = posting.duties.isSuperset(of: alternative.anyOf)
      let spoken = book["skill-unspecified"].indices.flatMap { way in
        lists.map { book.fill("skill-unspecified", ["skill": $0])[way] }
      }
      all = (isDuty ? wordings(texts, in: .responsibilities) : wordings(spoken, in: .other)) + all
    }
    return Statement(wordings: all) { $0.alternatives.contains(alternative) }
  }

  func texts(of alternative: Posting.Alternative) -> [String] {
    let lists = lists(alternative.anyOf, "list-or")
    // "A, B, C ou équivalent" before "A, B ou C ou équivalent".
    let rows = alternative.related ? self.lists(alternative.anyOf, "list-and").filter { $0.contains(", ") } : []
    let key = alternative.related ? "alternative-related" : "alternative"
    return (rows + lists).flatMap { book.fill(key, ["list": $0]) }
  }

  func management(_ posting: Posting) -> [Statement] {
    guard let management = posting.management else { return [] }
    let counts = counts(management.value)
    let texts = counts.isEmpty ? book["team"] : counts.flatMap { book.fill("team-of", ["count": $0]) }
    var all = wordings(texts, management.modality)
    if management.modality == .unspecified { all = wordings(texts, in: .responsibilities) + all }
    return [Statement(wordings: all) { $0.management == management }]
  }

  private func counts(_ value: Management) -> [String] {
    func number(_ count: Int) -> String { typography.number(Decimal(count)) }
    return switch (value.min, value.max) {
    case (nil, nil): []
    case (let min?, let max?) where min == max: [number(min)]
    case (let min?, let max?): book.fill("time-range", ["min": number(min), "max": number(max)])
    case (let min?, nil): book.fill("time-least", ["min": number(min)])
    case (nil, let max?): book.fill("time-most", ["max": number(max)])
    }
  }

  func seniority(_ posting: Posting) -> [Statement] {
    guard let level = posting.seniority else { return [] }
    let texts = book["seniority-\(level)"]
    return [
      Statement(wordings: wordings(texts, in: .requirements) + wordings(texts, in: .conditions)) {
        $0.seniority == level
      }
    ]
  }
}
