import Glibc
import Glossary
import Markup
import Normalize
import Text

/// One run of the main command over several inputs; a failing one is told and does not stop the others.
final class NormalizeSession {
  private let normalizer: Normalizer
  private var output = Output(STDOUT_FILENO)
  private let reader = ItemReader()
  private let format: String
  private let writer: ResultJSON
  private let isStream: Bool
  private var failed = false

  init(_ image: Image, _ arguments: Arguments) {
    let language = arguments.value("lang").flatMap(Language.init(rawValue:))
    normalizer = Normalizer(image, options: NormalizerOptions(language: language, matching: Self.matching(arguments)))
    isStream = arguments.has("jsonl")
    format = arguments.value("format") ?? (isStream ? "jsonl" : "json")
    writer = ResultJSON(
      style: format == "jsonl" ? .compact : .pretty, postingOnly: arguments.value("only") != nil)
  }

  private static func matching(_ arguments: Arguments) -> MatchOptions {
    let left = arguments.values("without")
    return MatchOptions.names.filter { left.contains($0.name) }.reduce(.all) { $0.subtracting($1.option) }
  }

  func process(_ path: String) throws(Output.Failure) {
    if isStream {
      try stream(path)
      return
    }
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try readInput(path)
    } catch {
      fail(error.message)
      return
    }
    let source = SourceInfo(name: path, sha256: Digest.sha256(bytes), bytes: bytes.count)
    let batch: ItemBatch
    do throws(InputError) {
      batch = try reader.items(in: bytes, name: path)
    } catch {
      fail(error)
      return
    }
    try print(batch, source)
  }

  func finish() throws(Output.Failure) -> ExitCode {
    try output.flush()
    return failed ? .inputFailed : .success
  }

  private func print(_ batch: ItemBatch, _ source: SourceInfo) throws(Output.Failure) {
    for diagnostic in batch.failures { fail(diagnostic) }
    for result in normalizer.normalize(batch, source: source) {
      try output.write(
        format == "table" ? Array(ResultTable().text(of: result).utf8) : writer.bytes(of: result))
    }
    if batch.items.isEmpty, batch.failures.isEmpty { fail("\(source.name): no posting in it") }
  }

  /// Reads and answers line by line, in constant memory.
  private func stream(_ path: String) throws(Output.Failure) {
    guard var lines = LineReader(path) else {
      fail("\(path): \(String(cString: strerror(errno)))")
      return
    }
    while let line = lines.next() {
      let source = SourceInfo(name: path, sha256: Digest.sha256(line.bytes), bytes: line.bytes.count)
      let batch: ItemBatch
      do throws(InputError) {
        batch = try reader.items(inLine: line.bytes, at: line.offset, lineNumber: line.number, name: path)
      } catch {
        fail(error)
        continue
      }
      if !batch.items.isEmpty { try print(batch, source) }
    }
  }

  // MARK: Failures

  private func fail(_ message: String) {
    complain("normalize: \(message)")
    failed = true
  }

  /// Names the place, and shows the line with a caret under it.
  private func fail(_ error: InputError) {
    let pad = String(
      error.excerpt.unicodeScalars.prefix(error.caret).map { $0 == "\t" ? Character("\t") : " " })
    complain(
      "\(error.name):\(error.line):\(error.column): error: \(error.message)\n  \(error.excerpt)\n  \(pad)^")
    failed = true
  }
}
