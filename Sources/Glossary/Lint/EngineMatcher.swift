import Synchronization
import Text

/// The real matcher, as the rules of lint use it: labels of all kinds, whatever their sections.
///
/// What it learns about spellings serves all later calls; calls from several threads wait for each other.
public final class EngineMatcher: LabelMatching {
  private let matcher: Matcher
  private let words: Mutex<Words>

  private struct Words: ~Copyable {
    var forms = FormTable()
    var reader: FormReader
  }

  public init(_ image: Image, options: MatchOptions = .all) {
    matcher = Matcher(image, options: options)
    words = Mutex(Words(reader: FormReader(image)))
  }

  /// A matcher of `glossary`, compiled in memory; nil only where its image cannot be built.
  public convenience init?(of glossary: Glossary) {
    guard let image = ImageBuilder.image(of: glossary) else { return nil }
    self.init(image)
  }

  public func matches(in text: String, _ language: Language) -> [LabelMatch] {
    let utf8 = Array(text.utf8)
    return words.withLock { words in
      if words.forms.isFull {
        words.forms = FormTable()
        words.reader.reset()
      }
      let tokens = Self.tokens(of: utf8, &words)
      let input = Matcher.Input(
        tokens: tokens, sentences: SentenceBreaker.sentences(of: tokens, in: words.forms), language: language)
      return Layer.allCases.flatMap { layer in
        matcher.candidates(in: input, layer, forms: words.forms, reader: words.reader)
          .compactMap { labelMatch($0, tokens) }
      }
    }
  }

  private static func tokens(of utf8: [UInt8], _ words: inout Words) -> [Token] {
    Tokenizer().tokens(of: utf8, into: words.forms) { words.reader.knows($0) }
  }

  private func labelMatch(_ candidate: Matcher.Candidate, _ tokens: [Token]) -> LabelMatch? {
    let isCancelled: Bool
    switch candidate.verdict {
    case .accepted: isCancelled = false
    case .negativeContext: isCancelled = true
    default: return nil
    }
    let place = candidate.match.tokens
    guard let first = place.first, let last = place.last else { return nil }
    return LabelMatch(
      concept: matcher.image.conceptID(candidate.match.concept),
      range: tokens[first].range.lowerBound..<tokens[last].range.upperBound, isCancelled: isCancelled)
  }
}
