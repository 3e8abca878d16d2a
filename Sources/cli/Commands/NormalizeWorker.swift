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
  private let writer: Writer
  private var result = Result()
  /// What is to be written next, gathered as long as nothing else comes between.
  private var output: JSONWriter

  /// How a posting is written.
  private enum Writer {
    case json(ResultJSON)
    case jobPosting(JobPostingJSON)
    case table
  }

  init(_ image: Image, _ settings: Settings) {
    normalizer = Normalizer(image, options: settings.options)
    switch settings.format {
    case .json(let style):
      writer = .json(ResultJSON(style: style, postingOnly: settings.postingOnly))
      output = JSONWriter(style: style)
    case .jobPosting(let style):
      writer = .jobPosting(JobPostingJSON(image, style: style))
      output = JSONWriter(style: style)
    case .table:
      writer = .table
      output = JSONWriter()
    }
  }

  func process(_ job: Job) -> Result {
    result = Result()
    switch job {
    case .file(let path): read(path)
    case .begin(let size): result.begins = .some(size)
    case .lines(let lines, let path): for line in lines { read(line, of: path) }
    case .end: result.ends = true
    case .failure(let failure): tell(.unreadable(failure))
    }
    flush()
    return result
  }

  private func write(_ posting: NormalizedPosting) {
    switch writer {
    case .json(let json): json.write(posting, to: &output)
    case .jobPosting(let json): json.write(posting, to: &output)
    case .table: tell(.output(Array(ResultTable().text(of: posting).utf8)))
    }
  }

  /// Adds a part after what was written.
  private func tell(_ part: Result.Part) {
    flush()
    result.parts.append(part)
  }

  private func flush() {
    if !output.isEmpty { result.parts.append(.output(output.take())) }
  }

  private func read(_ path: String) {
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try readInput(path)
    } catch {
      tell(.unreadable(error))
      return
    }
    let source = SourceInfo(name: path, sha256: Digest.sha256(bytes), bytes: bytes.count)
    do throws(InputError) {
      answer(try reader.items(in: bytes, name: path), source)
    } catch {
      tell(.bad(error))
    }
  }

  private func read(_ line: LineReader.Line, of path: String) {
    result.bytes += line.bytes.count + 1
    let source = SourceInfo(name: path, sha256: Digest.sha256(line.bytes), bytes: line.bytes.count)
    do throws(InputError) {
      let batch = try reader.items(inLine: line.bytes, at: line.offset, lineNumber: line.number, name: path)
      if !batch.items.isEmpty { answer(batch, source) }
    } catch {
      tell(.bad(error))
    }
  }

  private func answer(_ batch: ItemBatch, _ source: SourceInfo) {
    for failure in batch.failures { tell(.bad(failure)) }
    result.postings += batch.items.count
    for posting in normalizer.normalize(batch, source: source) { write(posting) }
    if batch.items.isEmpty, batch.failures.isEmpty { tell(.bad(.nothing(in: source.name))) }
  }
}
