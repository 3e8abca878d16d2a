import Glossary
import Text

/// A pattern over a passage's tokens, quantities and glossary matches.
///
/// A string literal is a word, or several with `|` between them (`"minimum|mini|min"`), compared lower-case and without
/// accents; a trailing `*` stands for any ending. An array literal is a sequence.
public indirect enum Pattern: Sendable {
  /// One token whose bare form is one of these.
  case words(WordSet)
  /// A match of the rules' vocabulary: of the kind and, where given, with this value under this key.
  case cue(Concept.Kind, key: String? = nil, value: String? = nil)
  /// A match of a skill-layer concept of one of the kinds (any kind when empty).
  case skill([Concept.Kind] = [])
  case quantity(QuantityKind)
  /// One token of this kind.
  case token(Token.Kind)
  /// What a reader written in Swift takes (a date, a telephone number): from the passage, the sentence and the position to
  /// the end of what stands there, nil where nothing does.
  case reading(@Sendable (Passage, Range<Int>, Int) -> Int?)
  case sequence([Pattern])
  /// The alternatives are tried in order.
  case any([Pattern])
  /// Tried with, then without.
  case optional(Pattern)
  /// Passes over up to this many tokens, as few as possible.
  case gap(Int)
  /// As `gap`, but over no comma, colon, dash, stop, "mais" or "qui", which open another phrase.
  case open(Int)
  /// Holds where the pattern does not match here; takes nothing.
  case not(Pattern)
  /// The sentence's start or end; takes nothing.
  case sentenceStart, sentenceEnd
  /// Holds in a passage right after a short line that holds one of the words, its label (`Télétravail :`, then `Non`);
  /// takes nothing.
  case under(WordSet)
  /// Names what the pattern takes.
  case capture(String, Pattern)

  public enum QuantityKind: Sendable {
    case number, duration, money, percent
  }
}

/// Words and word beginnings.
public struct WordSet: Sendable {
  private var words: Set<String> = []
  private var beginnings: [String] = []

  init(_ text: String) {
    for word in text.split(separator: "|") {
      if word.count > 1, word.hasSuffix("*") {
        beginnings.append(String(word.dropLast()))
      } else {
        words.insert(String(word))
      }
    }
  }

  func contains(_ word: String) -> Bool {
    words.contains(word) || beginnings.contains { word.hasPrefix($0) }
  }

  mutating func formUnion(_ other: WordSet) {
    words.formUnion(other.words)
    beginnings += other.beginnings.filter { !beginnings.contains($0) }
  }
}

extension WordSet: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Pattern {
  /// The pattern up to `most` times in a row, as often as possible, or not at all.
  static func repeated(_ pattern: Pattern, upTo most: Int) -> Pattern {
    (0..<most).reduce(.sequence([])) { rest, _ in .optional(.sequence([pattern, rest])) }
  }
}

extension Pattern: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral text: String) { self = .words(WordSet(text)) }
  public init(arrayLiteral elements: Pattern...) { self = .sequence(elements) }
}

/// What a pattern took under a name.
public struct Capture: Hashable, Sendable {
  public var tokens: Range<Int>
  public var quantity: Quantity?
  public var match: Match?
}

/// Tries patterns at the tokens of one passage, by backtracking. A class, so that the closures of a search share the
/// passage rather than copy it.
final class PatternMatcher {
  let passage: Passage
  /// No match leaves it.
  let sentence: Range<Int>

  init(passage: Passage, sentence: Range<Int>) {
    self.passage = passage
    self.sentence = sentence
  }

  /// The end and the captures of the first way in which `pattern` matches at `start`.
  func match(_ pattern: Pattern, at start: Int) -> (end: Int, captures: [String: Capture])? {
    var result: (Int, [String: Capture])?
    _ = step(pattern, start, [:]) { end, captures in
      result = (end, captures)
      return true
    }
    return result
  }

  private typealias Captures = [String: Capture]

  /// Calls `next` for each way in which `pattern` matches at `position`, until it returns true.
  private func step(
    _ pattern: Pattern, _ position: Int, _ captures: Captures, _ next: (Int, Captures) -> Bool
  ) -> Bool {
    switch pattern {
    case .words(let words):
      return sentence.contains(position) && words.contains(passage.forms[position].bare) && next(position + 1, captures)
    case .cue, .skill, .quantity:
      return ends(of: pattern, at: position).contains { next($0.tokens.upperBound, captures) }
    case .token(let kind):
      return sentence.contains(position) && passage.tokens[position].kind == kind && next(position + 1, captures)
    case .reading(let read):
      guard sentence.contains(position), let end = read(passage, sentence, position) else { return false }
      return next(end, captures)
    case .sequence(let patterns): return sequence(patterns[...], position, captures, next)
    case .any(let patterns): return patterns.contains { step($0, position, captures, next) }
    case .optional(let inner): return step(inner, position, captures, next) || next(position, captures)
    case .gap(let most):
      return (0...most).contains { position + $0 <= sentence.upperBound && next(position + $0, captures) }
    case .open(let most): return open(most, position, captures, next)
    case .not(let inner): return !step(inner, position, captures) { _, _ in true } && next(position, captures)
    case .sentenceStart: return position == sentence.lowerBound && next(position, captures)
    case .sentenceEnd: return position == sentence.upperBound && next(position, captures)
    case .under(let words): return passage.label.contains(where: words.contains) && next(position, captures)
    case .capture(let name, let inner): return capture(name, inner, position, captures, next)
    }
  }

  private func sequence(
    _ patterns: ArraySlice<Pattern>, _ position: Int, _ captures: Captures, _ next: (Int, Captures) -> Bool
  ) -> Bool {
    guard let first = patterns.first else { return next(position, captures) }
    return step(first, position, captures) { end, captures in
      sequence(patterns.dropFirst(), end, captures, next)
    }
  }

  private static let openings: WordSet = ",|:|;|.|–|—|•|mais|but|qui|que|who|which"

  private func open(_ most: Int, _ position: Int, _ captures: Captures, _ next: (Int, Captures) -> Bool) -> Bool {
    for end in position...(position + most) {
      if next(end, captures) { return true }
      guard end < sentence.upperBound, !Self.openings.contains(passage.forms[end].bare) else { return false }
    }
    return false
  }

  private func capture(
    _ name: String, _ inner: Pattern, _ position: Int, _ captures: Captures, _ next: (Int, Captures) -> Bool
  ) -> Bool {
    switch inner {
    case .cue, .skill, .quantity:
      return ends(of: inner, at: position).contains { taken in
        var captures = captures
        captures[name] = taken
        return next(taken.tokens.upperBound, captures)
      }
    default:
      return step(inner, position, captures) { end, captures in
        var captures = captures
        captures[name] = Capture(tokens: position..<end)
        return next(end, captures)
      }
    }
  }

  /// The quantities or matches of the wanted kind that begin at `position`, longest first.
  private func ends(of pattern: Pattern, at position: Int) -> [Capture] {
    guard sentence.contains(position) else { return [] }
    return captures(of: pattern, at: position).sorted { $0.tokens.upperBound > $1.tokens.upperBound }
  }

  private func captures(of pattern: Pattern, at position: Int) -> [Capture] {
    switch pattern {
    case .quantity(let kind):
      return passage.quantities.filter { $0.tokens.lowerBound == position && $0.value.isOf(kind) }
        .map { Capture(tokens: $0.tokens, quantity: $0) }
    case .cue(let kind, let key, let value):
      return passage.cues.filter { $0.tokens.lowerBound == position && holds($0, kind, key, value) }
        .map { Capture(tokens: $0.tokens, match: $0) }
    case .skill(let kinds):
      return passage.skills.filter {
        $0.tokens.lowerBound == position
          && (kinds.isEmpty || kinds.contains(passage.image.kind(ofConcept: $0.concept)))
      }.map { Capture(tokens: $0.tokens, match: $0) }
    default: return []
    }
  }

  private func holds(_ cue: Match, _ kind: Concept.Kind, _ key: String?, _ value: String?) -> Bool {
    guard passage.image.kind(ofConcept: cue.concept) == kind else { return false }
    guard let key else { return true }
    let values = passage.image.values(ofConcept: cue.concept, key)
    return value.map(values.contains) ?? !values.isEmpty
  }
}

extension Quantity.Value {
  func isOf(_ kind: Pattern.QuantityKind) -> Bool {
    switch (self, kind) {
    case (.number, .number), (.duration, .duration), (.money, .money), (.percent, .percent): true
    default: false
    }
  }
}
