import Corpus
import Glossary

/// `normalize corpus bless`
enum CorpusBlessCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus bless",
    usage: "--reason TEXT [OPTIONS] DIR [POSTING...]",
    summary: "Makes what the program reads now the expected.",
    flags: [
      Flag(
        names: ["reason", "r"], value: "TEXT", help: "Why; it stands in corpus.lock, for those who read the history"),
      Flag(names: ["force"], value: nil, help: "Also where a gold record gets worse"),
      CorpusSupport.jobsFlag,
    ] + CorpusSupport.glossaryFlags,
    notes: """
      Look at 'normalize corpus diff' first. POSTING is the beginning of an id, or a part of a name; other postings are left
      as they are. Nothing is written where a gold record would get worse, unless forced, nor when CI is set. A posting that
      cannot be read is told and keeps its golden. A second run finds nothing to do.

      Example:
        normalize corpus bless corpus --reason "forklift labels of the new training"

      Exit status:
        0  blessed, or nothing to do
        1  refused because a gold record would get worse, or some posting could not be read
        2  the command line was wrong, or CI is set
        3  the glossary or the corpus cannot be used
        4  something could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard let reason = arguments.value("reason"), reason.contains(where: { !$0.isWhitespace }) else {
      throw arguments.mistake("say why, with --reason \"…\"")
    }
    try CorpusSupport.refuseInCI("blessing")
    var (corpus, filter) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    let blesser = Blesser(filter: filter, reason: reason, force: arguments.has("force"))
    let report = try CorpusSupport.telling { () throws(CorpusError) in try blesser.bless(&corpus, with: engine) }
    CorpusSupport.tell(leftovers: report.leftovers)
    return tell(report)
  }

  private static func tell(_ report: Blesser.Report) -> ExitCode {
    for failure in report.failures { complain("normalize: not blessed: \(failure.message)") }
    for worse in report.worse {
      for line in worse.lines { complain("normalize: gold of \(worse.id): \(line)") }
    }
    if report.isRefused {
      complain(
        "normalize: nothing was blessed: \(report.worse.count) gold records would get worse; --force accepts that")
      return .negative
    }
    var text = report.tallies.map { $0.sentence + "\n" }.joined()
    text += report.removed.map { "removed \($0)\n" }.joined()
    if !report.written.isEmpty { text += "\(report.written.count) goldens written\n" }
    if report.isLockWritten { text += "corpus.lock renewed\n" }
    if text.isEmpty { text = "nothing to bless\n" }
    return Program.printing(text, then: report.failures.isEmpty ? .success : .inputFailed)
  }
}
