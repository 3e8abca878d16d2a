import Glibc
import Glossary
import Markup
import Normalize
import Text

/// One run of the main command over several inputs; a failing one is told and does not stop the others. Inputs, and the
/// lines of streams, are read by several workers at once, and answered in their order.
final class NormalizeSession {
  private let isStream: Bool
  private let pool: OrderedPool<NormalizeWorker.Job, NormalizeWorker.Result>
  private let answers: Answers

  init(_ image: Image, _ arguments: Arguments, jobs: Int) throws(ExitCode) {
    do throws(Output.Failure) {
      answers = try Answers(FailureLog.Target(arguments.value("errors")), isQuiet: arguments.has("quiet"))
    } catch {
      complain("normalize: \(arguments.value("errors") ?? ""): \(error.message)")
      throw .outputFailed
    }
    isStream = arguments.has("jsonl")
    let settings = Self.settings(arguments)
    pool = OrderedPool(
      workers: jobs,
      makeWorker: {
        let worker = NormalizeWorker(image, settings)
        // It is needed to the end of the process, which gives all memory back at once: to take its tables apart would cost a
        // tenth of a short run.
        _ = Unmanaged.passRetained(worker)
        return { worker.process($0) }
      },
      consume: { [answers] in answers.take($0) })
  }

  private static func settings(_ arguments: Arguments) -> NormalizeWorker.Settings {
    var settings = NormalizeWorker.Settings()
    settings.options.language = arguments.value("lang").flatMap(Language.init(rawValue:))
    let left = arguments.values("without")
    settings.options.matching = MatchOptions.names.filter { left.contains($0.name) }
      .reduce(.all) { $0.subtracting($1.option) }
    settings.postingOnly = arguments.value("only") != nil
    switch arguments.value("format") ?? (arguments.has("jsonl") ? "jsonl" : "json") {
    case "table": settings.format = .table
    case "jsonld": settings.format = .jobPosting(arguments.has("jsonl") ? .compact : .pretty)
    case "jsonl": settings.format = .json(.compact)
    default: settings.format = .json(.pretty)
    }
    return settings
  }

  /// Reads the input at `path`; false once the output is gone.
  func process(_ path: String) -> Bool {
    guard isStream else { return pool.submit(.file(path)) }
    guard var lines = LineReader(path) else { return pool.submit(.failure(ReadFailure(path: path, code: errno))) }
    var goesOn = pool.submit(.begin(lines.size))
    while goesOn, let batch = lines.nextBatch() { goesOn = pool.submit(.lines(batch, of: path)) }
    return goesOn && pool.submit(.end)
  }

  func finish() throws(Output.Failure) -> ExitCode {
    pool.finish()
    return try answers.finish()
  }
}

/// Where the results go, in their order: `OrderedPool` hands them on one at a time.
private final class Answers: @unchecked Sendable {
  private var output = Output(STDOUT_FILENO)
  private var failures: FailureLog
  private var progress: Progress?
  private let isQuiet: Bool
  private var failure: Output.Failure?

  init(_ target: FailureLog.Target, isQuiet: Bool) throws(Output.Failure) {
    failures = try FailureLog(target)
    self.isQuiet = isQuiet
  }

  /// Writes what a worker found at once, for those who wait at the other end of a pipe; false where that fails.
  func take(_ result: NormalizeWorker.Result) -> Bool {
    do throws(Output.Failure) {
      try write(result)
      return true
    } catch {
      failure = error
      return false
    }
  }

  private func write(_ result: NormalizeWorker.Result) throws(Output.Failure) {
    if let size = result.begins { progress = Progress(ofTotal: size, isQuiet: isQuiet) }
    for part in result.parts {
      if case .output(let bytes) = part {
        try output.write(bytes)
        continue
      }
      progress?.clear()
      switch part {
      case .output: break
      case .bad(let error): try failures.add(error, &output)
      case .unreadable(let failure): try failures.add(failure, &output)
      }
    }
    try output.flush()
    if result.bytes > 0 { progress?.advance(bytes: result.bytes, postings: result.postings) }
    if result.ends { progress?.finish() }
  }

  func finish() throws(Output.Failure) -> ExitCode {
    if let failure {
      progress?.finish()
      throw failure
    }
    return failures.count > 0 ? .inputFailed : .success
  }
}
