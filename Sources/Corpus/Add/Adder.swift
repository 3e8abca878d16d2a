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
    /// Postings that are much alike, with the share of common word triples in percent, the most alike first. Of many,
    /// `LikenessIndex` finds some.
    public var near: [(id: String, percent: Int)] = []
  }

  private let corpus: CorpusFolder
  private let engine: CorpusEngine
  private let options: Options
  private var known = KnownPostings()
  private let reader = ItemReader()

  /// Cost: reading the metadata of all postings.
  public init(_ corpus: CorpusFolder, options: Options, with engine: CorpusEngine) throws(CorpusError) {
    self.corpus = corpus
    self.engine = engine
    self.options = options
    for id in try corpus.ids() {
      let record = try corpus.record(id)
      known.insert(id, record.metadata.source, record.sketch(by: reader))
    }
  }

  /// Adds the postings of files. A file that is one posting is kept as it is; of one that holds several (JSON Lines, a
  /// list), each becomes a source of its own: its line, or its text out of the container. Answers are in the files' order.
  public mutating func add(_ files: [(name: String, bytes: [UInt8])]) throws(CorpusError) -> [Answer] {
    var answers: [Answer] = []
    var incoming: [Incoming] = []
    for file in files {
      for part in parts(of: file.bytes, name: file.name) {
        switch part {
        case .posting(let posting):
          // Filled in below.
          answers.append(Answer(name: posting.name, result: .failed("")))
          incoming.append(posting)
          incoming[incoming.count - 1].place = answers.count - 1
        case .failed(let message): answers.append(Answer(name: file.name, result: .failed(message)))
        }
      }
    }
    for (done, (posting, view)) in zip(incoming, views(of: incoming)).enumerated() {
      answers[posting.place] = try add(posting, view)
      engine.progress?(done + 1, incoming.count)
    }
    return answers
  }

  /// A posting of the input.
  private struct Incoming: Sendable {
    var item: Item
    var source: [UInt8]
    var ending: String
    var name: String
    /// Among the answers.
    var place = 0
  }

  private enum Part {
    case posting(Incoming)
    case failed(String)
  }

  private func parts(of bytes: [UInt8], name: String) -> [Part] {
    let batch: ItemBatch
    do throws(InputError) {
      batch = try reader.items(in: bytes, name: name)
    } catch {
      return [.failed("\(name):\(error.line):\(error.column): \(error.message)")]
    }
    let failures = batch.failures.map { Part.failed("\(name):\($0.line):\($0.column): \($0.message)") }
    if batch.items.isEmpty { return failures.isEmpty ? [.failed("\(name): no posting in it")] : failures }
    if batch.items.count == 1, failures.isEmpty {
      return [
        .posting(
          Incoming(item: batch.items[0], source: bytes, ending: Path.ending(of: name), name: Path.name(of: name)))
      ]
    }
    let file = Path.name(of: name)
    return failures
      + zip(batch.items, Self.sources(of: batch, in: bytes)).map { item, source in
        let own = item.id.map { "\(file) \($0)" } ?? "\(file) #\(item.index + 1)"
        return .posting(Incoming(item: item, source: source.bytes, ending: source.ending, name: own))
      }
  }

  /// What is found out about a posting beside all others, on any thread.
  private struct View: Sendable {
    var digest: String
    var text: String
    var sketch: Sketch
    var language: String
    /// Why it is no posting.
    var objection: String?
  }

  private func views(of postings: [Incoming]) -> [View] {
    let (image, language) = (engine.image, options.language)
    return Workers.map(
      postings.count, threads: engine.threads, worker: { LanguageTeller(image) },
      { teller, index in
        let posting = postings[index]
        let text = VisibleText(posting.item)
        let objection =
          text.isEmpty ? "no words in it" : posting.item.bytes.contains(0) ? "a zero byte in it: this is no text" : nil
        return View(
          digest: Digest.sha256(posting.source), text: text.digest, sketch: Sketch(text),
          language: language ?? teller.language(of: posting.item), objection: objection)
      })
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

  private mutating func add(_ posting: Incoming, _ view: View) throws(CorpusError) -> Answer {
    let id = String(view.digest.prefix(12))
    var answer = Answer(name: posting.name, result: .added(id: id, name: posting.name))
    if let objection = view.objection {
      answer.result = .failed("\(posting.name): \(objection)")
      return answer
    }
    if let twin = known.twin(digest: view.digest, text: view.text) {
      answer.result = .duplicate(of: twin)
      return answer
    }
    let file = "source." + (posting.ending.isEmpty ? "txt" : posting.ending)
    let description = Metadata.Source(
      file: file, bytes: posting.source.count, sha256: view.digest, text: view.text, similarity: view.sketch.text)
    answer.near = near(posting, view.sketch)
    let metadata = metadata(of: posting, description, language: view.language)
    do throws(AtomicFile.Failure) {
      try FolderTree.create(
        corpus.path(of: id), files: [(file, posting.source), (Record.metadata, metadata.yaml)])
    } catch {
      throw .storage(error)
    }
    known.insert(id, description, view.sketch)
    return answer
  }

  private func metadata(of posting: Incoming, _ source: Metadata.Source, language: String) -> Metadata {
    let title = String(decoding: posting.item.title, as: UTF8.self)
    let isTest = (Int(source.sha256.prefix(4), radix: 16) ?? 1) % 5 == 0
    return Metadata(
      name: options.name ?? (title.isEmpty ? posting.name : title), date: options.date, language: language,
      country: options.country, licence: options.licence ?? corpus.licence,
      split: options.split ?? (isTest ? "test" : "dev"), status: .draft, source: source)
  }

  private func near(_ posting: Incoming, _ sketch: Sketch) -> [(id: String, percent: Int)] {
    let candidates = known.candidates(for: sketch)
    if candidates.isEmpty { return [] }
    let text = VisibleText(posting.item)
    let shares = candidates.compactMap { id -> (id: String, percent: Int)? in
      guard let other = (try? corpus.record(id))?.visibleText(by: reader) else { return nil }
      let share = text.share(with: other)
      return share >= LikenessIndex.nearShare ? (id, Int((share * 100).rounded())) : nil
    }
    return shares.sorted { ($1.percent, $0.id) < ($0.percent, $1.id) }
  }
}

/// `fr` or `en`, by what the record says, else by the text. It belongs to one thread.
private final class LanguageTeller {
  private let image: Image
  private lazy var normalizer = Normalizer(image)

  init(_ image: Image) { self.image = image }

  func language(of item: Item) -> String {
    if let lang = item.lang, ["fr", "en"].contains(lang) { return lang }
    let result = normalizer.normalize(item, source: SourceInfo(name: "", sha256: "", bytes: 0))
    return result.language == "en" ? "en" : "fr"
  }
}

/// The postings of a corpus, by what makes two of them the same or alike.
private struct KnownPostings {
  private var ids: [String] = []
  private var byDigest: [String: String] = [:]
  private var byText: [String: String] = [:]
  private var likeness = LikenessIndex()

  mutating func insert(_ id: String, _ source: Metadata.Source, _ sketch: Sketch?) {
    byDigest[source.sha256] = id
    byText[source.text] = id
    guard let sketch else { return }
    ids.append(id)
    likeness.insert(sketch)
  }

  func twin(digest: String, text: String) -> String? { byDigest[digest] ?? byText[text] }

  func candidates(for sketch: Sketch) -> [String] { likeness.candidates(for: sketch).map { ids[$0] } }
}

extension Record {
  /// Nil where the source cannot be read.
  func visibleText(by reader: ItemReader) -> VisibleText? {
    guard let bytes = try? source(), let batch = try? reader.items(in: bytes, name: id) else { return nil }
    return batch.items.first.map { VisibleText($0) }
  }

  /// As `meta.yml` says, or of the source where an earlier version wrote it.
  func sketch(by reader: ItemReader) -> Sketch? {
    Sketch(text: metadata.source.similarity) ?? visibleText(by: reader).map { Sketch($0) }
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
