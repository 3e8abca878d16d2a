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
  private let jobPosting: JobPostingJSON?
  private let isStream: Bool
  private var failures: FailureLog
  private var progress: Progress?
  private let isQuiet: Bool

  init(_ image: Image, _ arguments: Arguments) throws(ExitCode) {
    do throws(Output.Failure) {
      failures = try FailureLog(FailureLog.Target(arguments.value("errors")))
    } catch {
      complain("normalize: \(arguments.value("errors") ?? ""): \(error.message)")
      throw .outputFailed
    }
    isQuiet = arguments.has("quiet")
    let language = arguments.value("lang").flatMap(Language.init(rawValue:))
    normalizer = Normalizer(image, options: NormalizerOptions(language: language, matching: Self.matching(arguments)))
    isStream = arguments.has("jsonl")
    format = arguments.value("format") ?? (isStream ? "jsonl" : "json")
    writer = ResultJSON(
      style: format == "jsonl" ? .compact : .pretty, postingOnly: arguments.value("only") != nil)
    jobPosting = format == "jsonld" ? JobPostingJSON(image, style: isStream ? .compact : .pretty) : nil
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
      try fail(error)
      return
    }
    let source = SourceInfo(name: path, sha256: Digest.sha256(bytes), bytes: bytes.count)
    let batch: ItemBatch
    do throws(InputError) {
      batch = try reader.items(in: bytes, name: path)
    } catch {
      try fail(error)
      return
    }
    try print(batch, source)
  }

  func finish() throws(Output.Failure) -> ExitCode {
    try output.flush()
    return failures.count > 0 ? .inputFailed : .success
  }

  private func print(_ batch: ItemBatch, _ source: SourceInfo) throws(Output.Failure) {
    for failure in batch.failures { try fail(failure) }
    for result in normalizer.normalize(batch, source: source) {
      try output.write(bytes(of: result))
    }
    if batch.items.isEmpty, batch.failures.isEmpty { try fail(.nothing(in: source.name)) }
  }

  private func bytes(of result: NormalizedPosting) -> [UInt8] {
    if format == "table" { return Array(ResultTable().text(of: result).utf8) }
    return jobPosting?.bytes(of: result) ?? writer.bytes(of: result)
  }

  /// Reads and answers line by line, in constant memory.
  private func stream(_ path: String) throws(Output.Failure) {
    guard var lines = LineReader(path) else {
      try fail(ReadFailure(path: path, code: errno))
      return
    }
    progress = Progress(ofTotal: lines.size, isQuiet: isQuiet)
    defer { progress?.finish() }
    while let line = lines.next() {
      let source = SourceInfo(name: path, sha256: Digest.sha256(line.bytes), bytes: line.bytes.count)
      let batch: ItemBatch
      do throws(InputError) {
        batch = try reader.items(inLine: line.bytes, at: line.offset, lineNumber: line.number, name: path)
      } catch {
        try fail(error)
        continue
      }
      if !batch.items.isEmpty { try print(batch, source) }
      progress?.advance(bytes: line.bytes.count + 1, postings: batch.items.count)
    }
  }

  // MARK: Failures

  private func fail(_ error: InputError) throws(Output.Failure) {
    progress?.clear()
    try failures.add(error, &output)
  }

  private func fail(_ failure: ReadFailure) throws(Output.Failure) {
    progress?.clear()
    try failures.add(failure, &output)
  }
}
