import Glossary
import Synchronization
import Text

/// A pattern over a passage's tokens, quantities and glossary matches.
///
/// A string literal is a word, or several with `|` between them (`"minimum|mini|min"`), compared lower-case and without
/// accents; a trailing `*` stands for any ending. An array literal is a sequence.
public struct Pattern: Sendable {
  /// What a pattern is made of: see the functions that make them.
  enum Node: Sendable {
    case words(WordSet)
    case cue(CueTest)
    case skill([Concept.Kind])
    case quantity(QuantityKind)
    case token(Token.Kind)
    case reading(Reader, beginning: Pattern?, needs: Pattern?)
    case sequence([Pattern])
    case any([Pattern])
    case optional(Pattern)
    case repeated(Pattern, upTo: Int)
    case gap(Int)
    case open(Int)
    case not(Pattern)
    case sentenceStart, sentenceEnd
    case under(WordSet)
    case capture(String, Pattern)
  }

  /// From the passage, the sentence and the position to the end of what stands there.
  public typealias Reader = @Sendable (Passage, Range<Int>, Int) -> Int?

  public enum QuantityKind: Int, CaseIterable, Sendable {
    case number, duration, money, percent
  }

  final class Content: Sendable {
    let node: Node
    /// How many instructions its program has, at most.
    let size: Int
    /// Made when the pattern is first tried.
    fileprivate let program = Mutex<PatternProgram?>(nil)

    fileprivate init(_ node: Node) {
      self.node = node
      size =
        switch node {
        case .sequence(let patterns): patterns.reduce(0) { $0 + $1.content.size }
        case .any(let patterns): patterns.reduce(1) { $0 + $1.content.size + 2 }
        case .optional(let inner), .not(let inner), .repeated(let inner, _), .capture(_, let inner):
          inner.content.size + 3
        default: 1
        }
    }
  }

  let content: Content

  private init(_ node: Node) { content = Content(node) }

  var node: Node { content.node }

  /// The pattern as `PatternMatcher` runs it.
  var program: PatternProgram {
    content.program.withLock { program in
      if let program { return program }
      let made = PatternProgram(self)
      program = made
      return made
    }
  }
}

extension Pattern {
  /// One token whose bare form is one of these.
  public static func words(_ words: WordSet) -> Pattern { Pattern(.words(words)) }

  /// One token that is written as one of these, capitals and all.
  static func written(_ surfaces: StaticString...) -> Pattern {
    let surfaces = Set(surfaces.map { $0.description })
    return reading(beginning: .words(WordSet.fixed(surfaces.map { $0.lowercased() }))) { passage, _, position in
      surfaces.contains(passage.forms[position].surface) ? position + 1 : nil
    }
  }

  /// A match of the rules' vocabulary: of the kind and, where given, with this value under this key.
  public static func cue(_ kind: Concept.Kind, key: String? = nil, value: String? = nil) -> Pattern {
    Pattern(.cue(CueTest(kind, key: key, value: value)))
  }

  /// A match of a skill-layer concept of one of the kinds (any kind when empty).
  public static func skill(_ kinds: [Concept.Kind] = []) -> Pattern { Pattern(.skill(kinds)) }

  public static func quantity(_ kind: QuantityKind) -> Pattern { Pattern(.quantity(kind)) }

  /// One token of this kind.
  public static func token(_ kind: Token.Kind) -> Pattern { Pattern(.token(kind)) }

  /// What a reader written in Swift takes (a date, a telephone number): from the passage, the sentence and the position to
  /// the end of what stands there, nil where nothing does.
  /// `beginning` is what it can begin with, and `needs` what must stand somewhere in the sentence for it, where that is
  /// known, so that it is not asked at each token.
  public static func reading(
    beginning: Pattern? = nil, needs: Pattern? = nil, _ read: @escaping Reader
  ) -> Pattern {
    Pattern(.reading(read, beginning: beginning, needs: needs))
  }

  public static func sequence(_ patterns: [Pattern]) -> Pattern { Pattern(.sequence(patterns)) }

  /// The alternatives are tried in order.
  public static func any(_ patterns: [Pattern]) -> Pattern { Pattern(.any(patterns)) }

  /// Tried with, then without.
  public static func optional(_ pattern: Pattern) -> Pattern { Pattern(.optional(pattern)) }

  /// The pattern up to `most` times in a row, as often as possible, or not at all.
  public static func repeated(_ pattern: Pattern, upTo most: Int) -> Pattern {
    Pattern(.repeated(pattern, upTo: most))
  }

  /// Passes over up to this many tokens, as few as possible.
  public static func gap(_ most: Int) -> Pattern { Pattern(.gap(most)) }

  /// As `gap`, but over no comma, colon, dash, stop, "mais" or "qui", which open another phrase.
  public static func open(_ most: Int) -> Pattern { Pattern(.open(most)) }

  /// Holds where the pattern does not match here; takes nothing.
  public static func not(_ pattern: Pattern) -> Pattern { Pattern(.not(pattern)) }

  /// The sentence's start; takes nothing.
  public static let sentenceStart = Pattern(.sentenceStart)

  /// The sentence's end; takes nothing.
  public static let sentenceEnd = Pattern(.sentenceEnd)

  /// Holds behind one of the words, before `next`, which follows; takes nothing.
  static func behind(_ words: WordSet, before next: Pattern) -> Pattern {
    reading(beginning: next, needs: .words(words)) { passage, sentence, position in
      position > sentence.lowerBound && passage.holds(words, at: position - 1) ? position : nil
    }
  }

  /// Holds in a passage right after a short line that holds one of the words, its label (`Télétravail :`, then `Non`);
  /// takes nothing.
  public static func under(_ words: WordSet) -> Pattern { Pattern(.under(words)) }

  /// Names what the pattern takes.
  public static func capture(_ name: String, _ pattern: Pattern) -> Pattern { Pattern(.capture(name, pattern)) }
}

extension Pattern: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral text: StaticString) { self = .words(WordSet(stringLiteral: text)) }
  public init(arrayLiteral elements: Pattern...) { self = .sequence(elements) }
}

/// What a pattern took under a name.
public struct Capture: Hashable, Sendable {
  public var tokens: Range<Int>
  public var quantity: Quantity?
  public var match: Match?
}

extension Quantity.Value {
  func isOf(_ kind: Pattern.QuantityKind) -> Bool { self.kind == kind }

  var kind: Pattern.QuantityKind {
    switch self {
    case .number: .number
    case .duration: .duration
    case .money: .money
    case .percent: .percent
    }
  }
}
