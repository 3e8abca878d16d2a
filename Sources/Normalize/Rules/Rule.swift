import Glossary

/// A named pattern and what it says.
public struct Rule: Sendable {
  /// Unique within its dimension, lower-case words joined by `-`.
  public let name: String
  public let pattern: Pattern
  /// The facts that a match of the pattern states; none where a closer look refuses it.
  public let facts: @Sendable (RuleMatch) -> [FactValue]
  /// The modality that the rule itself states; nil leaves it to the words around (`ModalityReader`).
  public let modality: Modality?

  public init(
    _ name: String, _ pattern: Pattern, modality: Modality? = nil,
    facts: @escaping @Sendable (RuleMatch) -> [FactValue]
  ) {
    self.name = name
    self.pattern = pattern
    self.modality = modality
    self.facts = facts
  }
}

/// A match of a rule's pattern.
public struct RuleMatch: Sendable {
  public let passage: Passage
  /// Half-open token indices.
  public let tokens: Range<Int>
  public let sentence: Range<Int>
  public let captures: Captures

  public subscript(name: String) -> Capture? { captures[name] }

  public func duration(_ name: String) -> DurationRange? {
    guard case .duration(let range) = captures[name]?.quantity?.value else { return nil }
    return range
  }

  public func number(_ name: String) -> DecimalRange? {
    guard case .number(let range) = captures[name]?.quantity?.value else { return nil }
    return range
  }

  /// The first value under `key` of the concept captured as `name`.
  public func value(_ key: String, of name: String) -> String? {
    captures[name]?.match.flatMap { passage.image.value(ofConcept: $0.concept, key) }
  }

  /// All values under `key` of the concept captured as `name`.
  public func values(_ key: String, of name: String) -> [String] {
    captures[name]?.match.map { passage.image.values(ofConcept: $0.concept, key) } ?? []
  }
}

/// One dimension of a requirement: its rules in order of preference.
public struct Dimension: Sendable {
  public let name: String
  public let rules: [Rule]

  public init(_ name: String, _ rules: [Rule]) {
    self.name = name
    self.rules = rules
  }

  /// The facts of one passage by the rules of this dimension alone; `RuleReader` reads all dimensions at once.
  func facts(in passage: Passage, modality: (Range<Int>) -> Modality) -> [Fact] {
    RuleReader(RuleSet([self]), for: passage).facts(in: passage, modality: modality)
  }

  /// The rules that matched in one passage, in the order of the text.
  func readings(in passage: Passage) -> [Reading] {
    RuleReader(RuleSet([self]), for: passage).readings(in: passage)
  }

  /// A rule that matched, and what it says.
  struct Reading {
    let rule: Rule
    /// With the dimension's: `experience/duration-of-experience`.
    let name: String
    let match: RuleMatch
    let values: [FactValue]
  }
}
