import Glossary
import Markup
import Normalize
import Text

/// Puts postings into a corpus.
public struct Adder {
  public struct Options: Sendable {
    public var name: String?
    public var date: String?
    /// Nil tells it by the text.
    public var language: String?
    public var country: String?
    /// Nil takes the corpus's.
    public var licence: String?
    /// Nil draws it from the digest: one posting in five is `test`.
    public var split: String?
    public init() {}
  }

  public enum Result: Sendable {
    case added(id: String, name: String)
    /// The same bytes or the same visible text are there.
    case duplicate(of: String)
    case failed(String)
  }

  public struct Answer: Sendable {
    public var name: String
    public var result: Result
    /// Postings that are much alike, with the share of common word triples in percent.
    public var near: [(id: String, percent: Int)] = []
  }

  private let corpus: CorpusFolder
  private let image: Image
  private let options: Options
  private var known: [(id: String, source: Metadata.Source)] = []
  private let reader = ItemReader()

  /// Cost: reading the metadata of all postings.
  public init(_ corpus: CorpusFolder, image: Image, options: Options) throws(CorpusError) {
    self.corpus = corpus
    self.image = image
    self.options = options
    for id in try corpus.ids() { known.append((id, try corpus.record(id).metadata.source)) }
  }

  /// Adds the postings of one file. A file that is one posting is kept as it is; of one that holds several (JSON Lines, a
  /// list), each becomes a source of its own: its line, or its text out of the container.
  public mutating func add(_ bytes: [UInt8], name: String) throws(CorpusError) -> [Answer] {
    let batch: ItemBatch
    do throws(InputError) {
      batch = try reader.items(in: bytes, name: name)
    } catch {
      return [Answer(name: name, result: .failed("\(name):\(error.line):\(error.column): \(error.message)"))]
    }
    var answers = batch.failures.map {
      Answer(name: name, result: .failed("\(name):\($0.line):\($0.column): \($0.message)"))
    }
    if batch.items.isEmpty, answers.isEmpty {
      return [Answer(name: name, result: .failed("\(name): no posting in it"))]
    }
    if batch.items.count == 1, answers.isEmpty {
      return [try add(batch.items[0], source: bytes, ending: Path.ending(of: name), name: Path.name(of: name))]
    }
    for (item, source) in zip(batch.items, Self.sources(of: batch, in: bytes)) {
      let own = item.id.map { "\(Path.name(of: name)) \($0)" } ?? "\(Path.name(of: name)) #\(item.index + 1)"
      answers.append(try add(item, source: source.bytes, ending: source.ending, name: own))
    }
    return answers
  }

  private static func sources(of batch: ItemBatch, in bytes: [UInt8]) -> [(bytes: [UInt8], ending: String)] {
    let isLines = batch.items.allSatisfy { $0.container == .jsonLines } && batch.failures.isEmpty
    let lines = bytes.split(separator: 0x0A).filter { line in line.contains { $0 > 0x20 } }
    if isLines, lines.count == batch.items.count { return lines.map { (Array($0) + [0x0A], "json") } }
    return batch.items.map { item in
      let ending = item.mediaType == .html ? "html" : item.mediaType == .markdown ? "md" : "txt"
      return (item.bytes, ending)
    }
  }

  private mutating func add(
    _ item: Item, source: [UInt8], ending: String, name: String
  ) throws(CorpusError) -> Answer {
    let text = VisibleText(item)
    let digest = Digest.sha256(source)
    let id = String(digest.prefix(12))
    var answer = Answer(name: name, result: .added(id: id, name: name))
    if let twin = known.first(where: { $0.source.sha256 == digest || $0.source.text == text.digest }) {
      answer.result = .duplicate(of: twin.id)
      return answer
    }
    let file = "source." + (ending.isEmpty ? "txt" : ending)
    let description = Metadata.Source(
      file: file, bytes: source.count, sha256: digest, text: text.digest, similarity: text.similarity)
    answer.near = near(text, description)
    let metadata = metadata(of: item, description, name: name)
    do throws(AtomicFile.Failure) {
      try FolderTree.create(
        corpus.path(of: id), files: [(file, source), (Record.metadata, metadata.yaml)])
    } catch {
      throw .storage(error)
    }
    known.append((id, description))
    return answer
  }

  private func metadata(of item: Item, _ source: Metadata.Source, name: String) -> Metadata {
    let title = String(decoding: item.title, as: UTF8.self)
    let isTest = (Int(source.sha256.prefix(4), radix: 16) ?? 1) % 5 == 0
    return Metadata(
      name: options.name ?? (title.isEmpty ? name : title), date: options.date,
      language: options.language ?? language(of: item), country: options.country,
      licence: options.licence ?? corpus.licence, split: options.split ?? (isTest ? "test" : "dev"), status: .draft,
      source: source)
  }

  private func language(of item: Item) -> String {
    if let lang = item.lang, ["fr", "en"].contains(lang) { return lang }
    let result = Normalizer(image).normalize(item, source: SourceInfo(name: "", sha256: "", bytes: 0))
    return result.language == "en" ? "en" : "fr"
  }

  private func near(_ text: VisibleText, _ source: Metadata.Source) -> [(id: String, percent: Int)] {
    let candidates = known.filter {
      VisibleText.distance($0.source.similarity, source.similarity) <= VisibleText.candidateDistance
    }
    return candidates.compactMap { candidate in
      guard let record = try? corpus.record(candidate.id), let other = Self.text(of: record, by: reader) else {
        return nil
      }
      let share = text.share(with: other)
      return share >= VisibleText.nearShare ? (candidate.id, Int((share * 100).rounded())) : nil
    }
  }

  static func text(of record: Record, by reader: ItemReader) -> VisibleText? {
    guard let bytes = try? record.source(), let batch = try? reader.items(in: bytes, name: record.id) else {
      return nil
    }
    return batch.items.first.map { VisibleText($0) }
  }
}

extension CorpusFolder {
  /// Runs `body` with the right to write; returns what an earlier run that was killed had left behind.
  public func write(_ body: () throws(CorpusError) -> Void) throws(CorpusError) -> [String] {
    let writing = try writing()
    try body()
    return writing.leftovers
  }

  /// Takes a posting out of the corpus.
  public func remove(_ record: Record) throws(CorpusError) -> [String] {
    try write { () throws(CorpusError) in
      do throws(AtomicFile.Failure) {
        try FolderTree.remove(record.folder)
      } catch {
        throw .storage(error)
      }
    }
  }
}
