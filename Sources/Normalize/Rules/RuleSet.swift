import Glossary
import Text

/// The rules of several dimensions, with tables that tell for a token which of them can begin there: one row of bits a
/// question, a bit a rule.
final class RuleSet: Sendable {
  final class Entry: Sendable {
    let rule: Rule
    let program: PatternProgram
    /// Index in `dimensions`.
    let dimension: Int
    /// `experience/duration-of-experience`
    let name: String

    init(_ rule: Rule, dimension: Int, of name: String) {
      self.rule = rule
      self.dimension = dimension
      program = rule.pattern.program
      self.name = "\(name)/\(rule.name)"
    }
  }

  let dimensions: [Dimension]
  /// In order of the dimensions, and of their rules.
  let entries: [Entry]

  /// Rules that begin with one of the words.
  let words: [(set: WordSet, rules: RuleBits)]
  let cues: [(test: CueTest, rules: RuleBits)]
  /// By `Concept.Kind.allCases`.
  let skills: [RuleBits]
  /// By `Pattern.QuantityKind`.
  let quantities: [RuleBits]
  /// Rules that begin with a number.
  let numbers: RuleBits
  /// Rules that begin with any token.
  let open: RuleBits
  /// Rules that match at the start of a sentence only.
  let atStart: RuleBits
  /// Rules that match under a label that holds one of the words.
  let labels: [(set: WordSet, rule: Int)]

  init(_ dimensions: [Dimension]) {
    self.dimensions = dimensions
    var entries: [Entry] = []
    for (index, dimension) in dimensions.enumerated() {
      for rule in dimension.rules {
        entries.append(Entry(rule, dimension: index, of: dimension.name))
      }
    }
    self.entries = entries
    let none = RuleBits()
    var words: [(set: WordSet, rules: RuleBits)] = []
    var cues: [(test: CueTest, rules: RuleBits)] = []
    var skills = Array(repeating: none, count: Concept.Kind.allCases.count)
    var quantities = Array(repeating: none, count: 4)
    var numbers = none
    var open = none
    var atStart = none
    var labels: [(set: WordSet, rule: Int)] = []
    for (number, entry) in entries.enumerated() {
      let opening = PatternOpening(entry.rule.pattern)
      let rules = RuleBits(holding: number)
      if opening.isOpen {
        open.formUnion(rules)
      } else {
        if opening.takesNumbers { numbers.formUnion(rules) }
        for set in opening.words { words.append((set, rules)) }
        for test in opening.cues { cues.append((test, rules)) }
        for kind in skills.indices where opening.skills & 1 << UInt64(kind) != 0 { skills[kind].formUnion(rules) }
        for kind in opening.quantities { quantities[kind.rawValue].formUnion(rules) }
      }
      if opening.needsStart { atStart.formUnion(rules) }
      for set in opening.labels { labels.append((set, number)) }
    }
    self.words = words
    self.cues = cues
    self.skills = skills
    self.quantities = quantities
    self.numbers = numbers
    self.open = open
    self.atStart = atStart
    self.labels = labels
  }

  /// All rules there are.
  static let all = RuleSet(Dimensions.all)
}

/// A set of rules by their numbers, in one vector, so that joining sets costs a few instructions and no memory.
struct RuleBits: Sendable {
  /// There is room for so many rules; the last bit is `isKnown`.
  static let most = 511

  private var bits = SIMD8<UInt64>()

  init() {}

  init(holding rule: Int) { insert(rule) }

  /// For tables that are filled as they are asked: whether the set was found already.
  var isKnown: Bool {
    get { bits[7] >> 63 == 1 }
    set { bits[7] = newValue ? bits[7] | 1 << 63 : bits[7] & ~(1 << 63) }
  }

  mutating func insert(_ rule: Int) {
    precondition(rule < Self.most, "RuleBits.most is the number of rules there may be")
    bits[rule >> 6] |= 1 << UInt64(rule & 63)
  }

  mutating func formUnion(_ other: RuleBits) { bits |= other.bits }
  mutating func subtract(_ other: RuleBits) { bits &= ~other.bits }

  /// Calls `body` for each, in ascending order.
  @inline(__always)
  func visit(_ body: (Int) -> Void) {
    for index in 0..<8 {
      var rest = index == 7 ? bits[7] & ~(1 << 63) : bits[index]
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
