import Glossary
import Text

/// The rules of several dimensions, with tables that tell of what stands in a sentence which of them can begin there, and
/// what they need is there.
final class RuleSet: Sendable {
  final class Entry: Sendable {
    let rule: Rule
    /// Index in `dimensions`.
    let dimension: Int
    private let dimensionName: String

    init(_ rule: Rule, dimension: Int, of name: String) {
      self.rule = rule
      self.dimension = dimension
      dimensionName = name
    }

    /// `experience/duration-of-experience`
    var name: String { "\(dimensionName)/\(rule.name)" }
  }

  let dimensions: [Dimension]
  /// In order of the dimensions, and of their rules.
  let entries: [Entry]

  /// What the sets of words mean to the rules, and which of them hold a word.
  private let words: WordUses
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
  /// Rules that may begin with any token there.
  let openAtStart: RuleBits
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
    index = WordIndex(builder.words.sets)
    cues = builder.cues
    skills = builder.skills
    quantities = builder.quantities
    number = builder.number
    anything = builder.anything
    ground = builder.ground
    atStart = builder.atStart
    openAtStart = builder.openAtStart
    labels = builder.labels
    labelIndex = WordIndex(builder.labels.map(\.set))
    labelled = builder.labelled
  }

  /// What a form means to the rules, by its bare spelling; nil where no rule asks for it, as for most words.
  func row(of word: String) -> RuleRow? {
    var row: RuleRow?
    // Digits of ASCII, and whatever beyond it may be one.
    if word.utf8.first.map({ (0x30...0x39).contains($0) || $0 >= 0x80 }) ?? true {
      row = anything
      row?.formUnion(number)
    }
    index.visitSets(holding: word) { set in
      if row == nil { row = anything }
      words.visit(set) { rule, role in row?.insert(rule, role) }
    }
    return row
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

/// What sets of words mean to rules: a few uses each, so a list of them and no rows.
private struct WordUses {
  private struct Use {
    let rule: Int32
    let role: RuleRow.Role
    /// The use of the same set before it, -1 where there is none.
    let previous: Int32
  }

  private(set) var sets: [WordSet] = []
  private var uses: [Use] = []
  /// By place in `sets`.
  private var lastUse: [Int32] = []
  /// By number of the set, -1 where it is none of `sets`.
  private var places: [Int32] = []

  mutating func insert(_ set: WordSet, _ rule: Int, _ role: RuleRow.Role) {
    let place = place(of: set)
    uses.append(Use(rule: Int32(rule), role: role, previous: lastUse[place]))
    lastUse[place] = Int32(uses.count - 1)
  }

  private mutating func place(of set: WordSet) -> Int {
    let number = set.content.number
    if number >= places.count { places += repeatElement(-1, count: number + 1 - places.count) }
    if places[number] < 0 {
      places[number] = Int32(sets.count)
      sets.append(set)
      lastUse.append(-1)
    }
    return Int(places[number])
  }

  /// Calls `body` with each use of the set at a place in `sets`.
  func visit(_ place: Int, _ body: (Int, RuleRow.Role) -> Void) {
    var use = lastUse[place]
    while use >= 0 {
      body(Int(uses[Int(use)].rule), uses[Int(use)].role)
      use = uses[Int(use)].previous
    }
  }
}

/// Gathers what rules begin with and need.
private struct RuleSetBuilder {
  var entries: [RuleSet.Entry] = []
  var words = WordUses()
  var cues: [(test: CueTest, row: RuleRow)] = []
  var skills = Array(repeating: RuleRow(), count: Concept.Kind.allCases.count)
  var quantities = Array(repeating: RuleRow(), count: Pattern.QuantityKind.allCases.count)
  var number = RuleRow()
  var anything = RuleRow()
  var ground = RuleNeeds()
  var atStart = RuleBits()
  var openAtStart = RuleBits()
  var labels: [(set: WordSet, rule: Int)] = []
  var labelled = RuleBits()
  /// By number of the cue.
  private var placeOfCue: [Int: Int] = [:]
  private var needs = PatternNeeds()

  mutating func add(_ entry: RuleSet.Entry) {
    let rule = entries.count
    entries.append(entry)
    addOpening(PatternOpening(entry.rule.pattern), rule)
    let needs = self.needs.rarest(of: entry.rule.pattern, most: RuleNeeds.most)
    for (place, need) in needs.enumerated() { for atom in need { add(atom, rule, .meets(place)) } }
    for place in needs.count..<RuleNeeds.most { ground.insert(rule, at: place) }
  }

  private mutating func addOpening(_ opening: PatternOpening, _ rule: Int) {
    if opening.isOpen {
      anything.insert(rule, .begins)
    } else {
      for atom in opening.atoms { add(atom, rule, .begins) }
    }
    if opening.needsStart { atStart.insert(rule) }
    if opening.isOpenAtStart { openAtStart.insert(rule) }
    for set in opening.labels {
      labels.append((set, rule))
      labelled.insert(rule)
    }
  }

  private mutating func add(_ atom: PatternAtom, _ rule: Int, _ role: RuleRow.Role) {
    switch atom {
    case .words(let set): words.insert(set, rule, role)
    case .cue(let test): cues[place(of: test)].row.insert(rule, role)
    case .skills(let kinds):
      for kind in skills.indices where kinds & 1 << UInt64(kind) != 0 { skills[kind].insert(rule, role) }
    case .quantity(let kind): quantities[kind.rawValue].insert(rule, role)
    case .number: number.insert(rule, role)
    }
  }

  private mutating func place(of test: CueTest) -> Int {
    if let known = placeOfCue[test.number] { return known }
    placeOfCue[test.number] = cues.count
    cues.append((test, RuleRow()))
    return cues.count - 1
  }
}
