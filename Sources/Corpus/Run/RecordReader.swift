import Glossary
import Markup
import Normalize
import Text

/// Reads the postings of a corpus as they are read today. It belongs to one thread.
public final class RecordReader {
  private let image: Image
  private let reader = ItemReader()
  private var normalizers: [Language: Normalizer] = [:]

  public init(_ image: Image) { self.image = image }

  /// The object of a posting, in the language that its metadata names. A source that is not the one that was added is an
  /// error, unless it is to be read all the same.
  public func normalize(_ record: Record, evenIfChanged: Bool = false) throws(CorpusError) -> NormalizedPosting {
    let bytes = try record.source()
    let digest = Digest.sha256(bytes)
    guard evenIfChanged || digest == record.metadata.source.sha256 else {
      throw .broken(
        "\(record.sourcePath): error: the source is not the one that was added; a source is never edited: put it back, or "
          + "add the new text as a posting of its own")
    }
    let batch: ItemBatch
    do throws(InputError) {
      batch = try reader.items(in: bytes, name: record.sourcePath)
    } catch {
      throw .broken("\(error.name):\(error.line):\(error.column): error: \(error.message)")
    }
    guard let item = batch.items.first, batch.items.count == 1, batch.failures.isEmpty else {
      throw .broken("\(record.sourcePath): error: \(batch.items.count) postings in it where there was one")
    }
    let source = SourceInfo(name: record.metadata.source.file, sha256: digest, bytes: bytes.count)
    return normalizer(record.metadata.language).normalize(item, source: source)
  }

  public func golden(of record: Record, evenIfChanged: Bool = false) throws(CorpusError) -> Golden {
    Golden(try normalize(record, evenIfChanged: evenIfChanged))
  }

  private func normalizer(_ code: String) -> Normalizer {
    let language = Language(rawValue: code) ?? .fr
    if let known = normalizers[language] { return known }
    let normalizer = Normalizer(image, options: NormalizerOptions(language: language))
    normalizers[language] = normalizer
    return normalizer
  }
}
