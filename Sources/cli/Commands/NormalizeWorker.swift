import Glossary
import Markup
import Normalize
import Text

/// What one thread needs to read postings and write their objects. It keeps what it learns about spellings from input to
/// input, and shares nothing but the glossary's image.
final class NormalizeWorker {
  /// What to do.
  enum Job: Sendable {
    /// Read a whole file, or standard input (`-`).
    case file(String)
    /// A JSON Lines stream begins, of so many bytes where that is known.
    case begin(Int?)
    /// Read lines of the stream of that name.
    case lines([LineReader.Line], of: String)
    /// The stream has ended.
    case end
    /// Tell of an input that could not be opened.
    case failure(ReadFailure)
  }

  /// What came of it.
  struct Result: Sendable {
    enum Part: Sendable {
      case output([UInt8])
      case bad(InputError)
      case unreadable(ReadFailure)
    }

    /// In the order of the input.
    var parts: [Part] = []
    /// For the progress of a stream: its size where it begins, what was read of it, and whether it ends.
    var begins: Int??
    var bytes = 0
    var postings = 0
    var ends = false
  }

  /// How to read and write, from the command line.
  struct Settings: Sendable {
    enum Format: Sendable {
      case json(JSONWriter.Style)
      /// schema.org's JobPosting.
      case jobPosting(JSONWriter.Style)
      case table
    }

    var options = NormalizerOptions()
    var format = Format.json(.pretty)
    var postingOnly = false
  }

  private let normalizer: Normalizer
  private let reader = ItemReader()
  private let write: (NormalizedPosting) -> [UInt8]
  private var result = Result()

  init(_ image: Image, _ settings: Settings) {
    normalizer = Normalizer(image, options: settings.options)
    switch settings.format {
    case .json(let style):
      let writer = ResultJSON(style: style, postingOnly: settings.postingOnly)
      write = { writer.bytes(of: $0) }
    case .jobPosting(let style):
      let writer = JobPostingJSON(image, style: style)
      write = { writer.bytes(of: $0) }
    case .table: write = { Array(ResultTable().text(of: $0).utf8) }
    }
  }

  func process(_ job: Job) -> Result {
    result = Result()
    switch job {
    case .file(let path): read(path)
    case .begin(let size): result.begins = .some(size)
    case .lines(let lines, let path): for line in lines { read(line, of: path) }
    case .end: result.ends = true
    case .failure(let failure): result.parts.append(.unreadable(failure))
    }
    return result
  }

  private func read(_ path: String) {
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try readInput(path)
    } catch {
      result.parts.append(.unreadable(error))
      return
    }
    let source = SourceInfo(name: path, sha256: Digest.sha256(bytes), bytes: bytes.count)
    do throws(InputError) {
      answer(try reader.items(in: bytes, name: path), source)
    } catch {
      result.parts.append(.bad(error))
    }
  }

  private func read(_ line: LineReader.Line, of path: String) {
    result.bytes += line.bytes.count + 1
    let source = SourceInfo(name: path, sha256: Digest.sha256(line.bytes), bytes: line.bytes.count)
    do throws(InputError) {
      let batch = try reader.items(inLine: line.bytes, at: line.offset, lineNumber: line.number, name: path)
      if !batch.items.isEmpty { answer(batch, source) }
    } catch {
      result.parts.append(.bad(error))
    }
  }

  private func answer(_ batch: ItemBatch, _ source: SourceInfo) {
    result.parts += batch.failures.map { .bad($0) }
    result.postings += batch.items.count
    for posting in normalizer.normalize(batch, source: source) { result.parts.append(.output(write(posting))) }
    if batch.items.isEmpty, batch.failures.isEmpty { result.parts.append(.bad(.nothing(in: source.name))) }
  }
}
