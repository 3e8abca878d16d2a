import Glossary
import Text

/// The rules of several dimensions, with tables that tell of what stands in a sentence which of them can begin there, and
/// what they need is there.
final class RuleSet: Sendable {
  final class Entry: Sendable {
    let rule: Rule
    /// Index in `dimensions`.
    let dimension: Int
    /// `experience/duration-of-experience`
    let name: String

    init(_ rule: Rule, dimension: Int, of name: String) {
      self.rule = rule
      self.dimension = dimension
      self.name = "\(name)/\(rule.name)"
    }
  }

  let dimensions: [Dimension]
  /// In order of the dimensions, and of their rules.
  let entries: [Entry]

  /// What the sets of words mean to the rules, and which of them hold a word.
  private let words: [RuleRow]
  private let index: WordIndex
  let cues: [(test: CueTest, row: RuleRow)]
  /// By `Concept.Kind.allCases`.
  let skills: [RuleRow]
  /// By `Pattern.QuantityKind`.
  let quantities: [RuleRow]
  /// Of a number.
  private let number: RuleRow
  /// Of any token: rules may begin with it whatever it is.
  let anything: RuleRow
  /// Of every sentence: rules that need nothing.
  let ground: RuleNeeds
  /// Rules that match at the start of a sentence only.
  let atStart: RuleBits
  /// Rules that match under a label that holds one of the words.
  private let labels: [(set: WordSet, rule: Int)]
  private let labelIndex: WordIndex
  let labelled: RuleBits

  init(_ dimensions: [Dimension]) {
    var builder = RuleSetBuilder()
    for (index, dimension) in dimensions.enumerated() {
      for rule in dimension.rules { builder.add(Entry(rule, dimension: index, of: dimension.name)) }
    }
    self.dimensions = dimensions
    entries = builder.entries
    words = builder.words
    index = WordIndex(builder.sets)
    cues = builder.cues
    skills = builder.skills
    quantities = builder.quantities
    number = builder.number
    anything = builder.anything
    ground = builder.ground
    atStart = builder.atStart
    labels = builder.labels
    labelIndex = WordIndex(builder.labels.map(\.set))
    labelled = builder.labelled
  }

  /// What a form means to the rules, by its bare spelling; nil where no rule asks for it, as for most words.
  func row(of word: String) -> RuleRow? {
    var row: RuleRow?
    // Digits of ASCII, and whatever beyond it may be one.
    if word.utf8.first.map({ (0x30...0x39).contains($0) || $0 >= 0x80 }) ?? true { add(number, to: &row) }
    index.visitSets(holding: word) { add(words[$0], to: &row) }
    return row
  }

  private func add(_ more: RuleRow, to row: inout RuleRow?) {
    if row == nil { row = anything }
    row?.formUnion(more)
  }

  /// The rules that ask for a label which these words, bare, are not.
  func rulesWithout(label words: [String]) -> RuleBits {
    // Of places in `labels`.
    var met = RuleBits()
    for word in words { labelIndex.visitSets(holding: word) { met.insert($0) } }
    var rules = RuleBits()
    for place in labels.indices where !met.contains(place) { rules.insert(labels[place].rule) }
    return rules
  }

  /// All rules there are.
  static let all = RuleSet(Dimensions.all)
}

/// Gathers what rules begin with and need.
private struct RuleSetBuilder {
  var entries: [RuleSet.Entry] = []
  var sets: [WordSet] = []
  /// By place in `sets`.
  var words: [RuleRow] = []
  var cues: [(test: CueTest, row: RuleRow)] = []
  var skills = Array(repeating: RuleRow(), count: Concept.Kind.allCases.count)
  var quantities = Array(repeating: RuleRow(), count: Pattern.QuantityKind.allCases.count)
  var number = RuleRow()
  var anything = RuleRow()
  var ground = RuleNeeds()
  var atStart = RuleBits()
  var labels: [(set: WordSet, rule: Int)] = []
  var labelled = RuleBits()
  private var placeOfSet: [ObjectIdentifier: Int] = [:]
  private var placeOfCue: [CueTest: Int] = [:]

  mutating func add(_ entry: RuleSet.Entry) {
    let rule = entries.count
    entries.append(entry)
    addOpening(PatternOpening(entry.rule.pattern), rule)
    let needs = PatternNeeds(entry.rule.pattern, most: RuleNeeds.most).needs
    for (place, need) in needs.enumerated() { add(need, at: place, rule) }
    for place in needs.count..<RuleNeeds.most { ground.insert(rule, at: place) }
  }

  private mutating func addOpening(_ opening: PatternOpening, _ rule: Int) {
    if opening.isOpen {
      anything.begins.insert(rule)
    } else {
      if opening.takesNumbers { number.begins.insert(rule) }
      for set in opening.words { words[place(of: set)].begins.insert(rule) }
      for test in opening.cues { cues[place(of: test)].row.begins.insert(rule) }
      for kind in skills.indices where opening.skills & 1 << UInt64(kind) != 0 { skills[kind].begins.insert(rule) }
      for kind in opening.quantities { quantities[kind.rawValue].begins.insert(rule) }
    }
    if opening.needsStart { atStart.insert(rule) }
    for set in opening.labels {
      labels.append((set, rule))
      labelled.insert(rule)
    }
  }

  private mutating func add(_ need: PatternNeeds.Need, at place: Int, _ rule: Int) {
    if need.isMetByNumber { number.meets.insert(rule, at: place) }
    for set in need.words { words[self.place(of: set)].meets.insert(rule, at: place) }
    for test in need.cues { cues[self.place(of: test)].row.meets.insert(rule, at: place) }
    for kind in skills.indices where need.skills & 1 << UInt64(kind) != 0 {
      skills[kind].meets.insert(rule, at: place)
    }
    for kind in need.quantities { quantities[kind.rawValue].meets.insert(rule, at: place) }
  }

  private mutating func place(of set: WordSet) -> Int {
    if let known = placeOfSet[ObjectIdentifier(set.content)] { return known }
    placeOfSet[ObjectIdentifier(set.content)] = sets.count
    sets.append(set)
    words.append(RuleRow())
    return sets.count - 1
  }

  private mutating func place(of test: CueTest) -> Int {
    if let known = placeOfCue[test] { return known }
    placeOfCue[test] = cues.count
    cues.append((test, RuleRow()))
    return cues.count - 1
  }
}
