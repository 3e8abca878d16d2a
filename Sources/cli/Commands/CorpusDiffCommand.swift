import Corpus
import Glossary

/// `normalize corpus diff`
enum CorpusDiffCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus diff",
    usage: "[OPTIONS] DIR [POSTING...]",
    summary: "Shows every difference between the goldens and what the program reads, in its sentence.",
    flags: [
      Flag(names: ["concept", "c"], value: "ID", help: "Only differences of that concept; repeatable"),
      CorpusSupport.jobsFlag,
    ] + CorpusSupport.glossaryFlags,
    notes: """
      Lines begin with + for what is new, - for what is gone, ~ for what changed in strength, extent or way.

      Example:
        normalize corpus diff corpus --concept forklift-driving

      Exit status:
        0  nothing differs
        1  something differs, or cannot be read
        2  the command line was wrong
        3  the glossary or the corpus cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let (corpus, filter) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    let writer = DiffText(concepts: Set(arguments.values("concept")), coloured: Surroundings.wantsColours)
    let (report, text) = try CorpusSupport.telling { () throws(CorpusError) in
      let report = try Checker.check(corpus, filter: filter, with: engine)
      return (report, try writer.text(of: report, in: corpus))
    }
    return Program.printing(text, then: report.differing == 0 && report.failures.isEmpty ? .success : .negative)
  }
}
