import Synchronization
import Text

/// The real matcher, as the rules of lint use it: labels of all kinds, whatever their sections.
///
/// What it learns about spellings serves all later calls; calls from several threads wait for each other.
public final class EngineMatcher: LabelMatching {
  private let matcher: Matcher
  private let reader: Mutex<FormReader>

  public init(_ image: Image, options: MatchOptions = .all) {
    matcher = Matcher(image, options: options)
    reader = Mutex(FormReader(image))
  }

  /// A matcher of `glossary`, compiled in memory; nil only where its image cannot be built.
  public convenience init?(of glossary: Glossary) {
    guard let image = ImageBuilder.image(of: glossary) else { return nil }
    self.init(image)
  }

  public func matches(in text: String, _ language: Language) -> [LabelMatch] {
    let utf8 = Array(text.utf8)
    return reader.withLock { reader in
      _ = reader.makeRoom()
      let tokens = Tokenizer().tokens(of: utf8, into: reader.forms) { reader.knows($0) }
      let input = Matcher.Input(
        tokens: tokens, sentences: SentenceBreaker.sentences(of: tokens, in: reader.forms), language: language)
      return Layer.allCases.flatMap { layer in
        matcher.candidates(in: input, layer, reader: reader).compactMap { labelMatch($0, tokens) }
      }
    }
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
