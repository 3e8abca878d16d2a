import Glossary
import Markup
import Normalize
import Synchronization
import Text

/// The object behind a `normalize_reader` pointer: one compiled glossary, and the normalizers that calls have left.
///
/// A normalizer serves one call at a time, since it learns spellings as it reads; a call takes one that is free or makes
/// one, and puts it back.
final class Reader: Sendable {
  private let image: Image
  private let free = Mutex<FreeNormalizers>(FreeNormalizers())

  init(_ image: Image) { self.image = image }

  /// - Parameter language: of the postings; nil tells it block by block.
  func withNormalizer<Result>(_ language: Language?, _ body: (Normalizer) -> Result) -> Result {
    let normalizer =
      free.withLock { $0.take(language) }
      ?? Loan(Normalizer(image, options: NormalizerOptions(language: language)))
    defer { free.withLock { $0.add(normalizer, language) } }
    return body(normalizer.normalizer)
  }
}

/// A normalizer on its way between calls. It may change threads because one holder at a time has it: a call, or the list
/// of free ones behind its lock.
private struct Loan: @unchecked Sendable {
  let normalizer: Normalizer
  init(_ normalizer: Normalizer) { self.normalizer = normalizer }
}

/// Normalizers that no call is using, by language.
private struct FreeNormalizers: Sendable {
  private var lists: [Language?: [Loan]] = [:]

  mutating func take(_ language: Language?) -> Loan? { lists[language]?.popLast() }
  mutating func add(_ loan: Loan, _ language: Language?) { lists[language, default: []].append(loan) }
}
