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
  /// What the pattern's first token can be.
  let opening: PatternOpening

  public init(
    _ name: String, _ pattern: Pattern, modality: Modality? = nil,
    facts: @escaping @Sendable (RuleMatch) -> [FactValue]
  ) {
    self.name = name
    self.pattern = pattern
    self.modality = modality
    self.facts = facts
    opening = PatternOpening(pattern)
  }
}

/// A match of a rule's pattern.
public struct RuleMatch: Sendable {
  public let passage: Passage
  /// Half-open token indices.
  public let tokens: Range<Int>
  public let sentence: Range<Int>
  public let captures: [String: Capture]

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
    captures[name]?.match.flatMap { passage.image.values(ofConcept: $0.concept, key).first }
  }

  /// All values under `key` of the concept captured as `name`.
  public func values(_ key: String, of name: String) -> [String] {
    captures[name]?.match.map { passage.image.values(ofConcept: $0.concept, key) } ?? []
  }

  /// The id of the concept captured as `name`.
  public func concept(_ name: String) -> String? {
    captures[name]?.match.map { passage.image.conceptID($0.concept) }
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

  /// The facts of one passage. At each token the rule that takes most tokens wins, the earlier one of equals; what it
  /// took no other rule of the dimension reads again.
  func facts(in passage: Passage, modality: (Range<Int>) -> Modality) -> [Fact] {
    readings(in: passage).flatMap { reading in
      reading.values.map { value in
        Fact(
          value, modality: reading.rule.modality ?? modality(reading.match.tokens), passage: passage.index,
          tokens: reading.match.tokens, rule: "\(name)/\(reading.rule.name)")
      }
    }
  }

  /// A rule that matched, and what it says.
  struct Reading {
    let rule: Rule
    let match: RuleMatch
    let values: [FactValue]
  }

  /// The rules that matched in one passage, in the order of the text.
  func readings(in passage: Passage) -> [Reading] {
    var readings: [Reading] = []
    for sentence in passage.sentences {
      let matcher = PatternMatcher(passage: passage, sentence: sentence)
      var position = sentence.lowerBound
      while position < sentence.upperBound {
        guard let reading = longest(at: position, matcher) else {
          position += 1
          continue
        }
        readings.append(reading)
        position = max(reading.match.tokens.upperBound, position + 1)
      }
    }
    return readings
  }

  private func longest(at position: Int, _ matcher: PatternMatcher) -> Reading? {
    var best: Reading?
    for rule in rules where rule.opening.admits(position, of: matcher.passage) {
      guard let (end, captures) = matcher.match(rule.pattern, at: position),
        end > best?.match.tokens.upperBound ?? position
      else { continue }
      let match = RuleMatch(
        passage: matcher.passage, tokens: position..<end, sentence: matcher.sentence, captures: captures)
      let values = rule.facts(match)
      if !values.isEmpty { best = Reading(rule: rule, match: match, values: values) }
    }
    return best
  }
}
