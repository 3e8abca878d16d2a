import Glossary
import Markup
import Text

/// Reads postings: items in, objects with their evidence out.
///
/// A normalizer belongs to one worker and keeps what it learns about spellings from posting to posting; the glossary image
/// behind it is shared. The same item, glossary and version give the same result.
public final class Normalizer {
  private let reader: PassageReader
  private var rules: RuleReader?
  private let names: ConceptNames

  public init(_ image: Image, options: NormalizerOptions = NormalizerOptions()) {
    let image = image.forOneThread
    reader = PassageReader(image, options: options)
    names = ConceptNames(image)
  }

  /// The objects of all items of an input, each with what is to be told of the input itself.
  public func normalize(_ batch: ItemBatch, source: SourceInfo) -> [NormalizedPosting] {
    let notices = batch.diagnostics.map { Notice(code: $0.code.rawValue, message: $0.message) }
    return batch.items.map { item in
      var result = normalize(item, source: source)
      result.diagnostics += notices
      return result
    }
  }

  /// The object of one item. Cost: linear in its size.
  public func normalize(_ item: Item, source: SourceInfo) -> NormalizedPosting {
    let reading = reader.read(item)
    var facts: [Fact] = []
    for passage in reading.passages {
      // Most passages state no fact.
      var modality: ModalityReader?
      facts += rules(for: passage).facts(in: passage) { tokens in
        let reader = modality ?? ModalityReader(passage)
        modality = reader
        return reader.reading(of: tokens).modality
      }
      facts += LinkReader().facts(in: passage)
    }
    var assembler = PostingAssembler(reading, source: source, item: item, names: names)
    return assembler.assemble(facts)
  }

  private func rules(for passage: Passage) -> RuleReader {
    if let rules { return rules }
    let made = RuleReader(.all, for: passage)
    rules = made
    return made
  }
}

/// How postings are read.
public struct NormalizerOptions: Sendable {
  /// The language of the postings; nil tells it by block.
  public var language: Language?
  public var matching: MatchOptions
  public var limits: Limits

  public init(language: Language? = nil, matching: MatchOptions = .all, limits: Limits = Limits()) {
    self.language = language
    self.matching = matching
    self.limits = limits
  }
}

/// Where an item came from.
public struct SourceInfo: Hashable, Sendable {
  public var name: String
  /// Of the file, in hexadecimal.
  public var sha256: String
  /// Size of the file.
  public var bytes: Int

  public init(name: String, sha256: String, bytes: Int) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// All that is said of one posting: see the output contract.
public struct NormalizedPosting: Sendable {
  public var source: SourceInfo
  public var item: Item
  /// ISO 639 code of the posting's main language, `und` where CLD2 cannot tell.
  public var language: String
  public var posting: Posting
  public var alignment: [AlignmentEntry]
  public var passages: [Passage]
  /// Languages of the passages, one each.
  public var languages: [String]
  /// Passages of requirements or duties in which nothing was aligned.
  public var unresolved: [Int]
  public var diagnostics: [Notice]
}
