import Corpus
import Glossary

/// `normalize corpus check`
enum CorpusCheckCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus check",
    usage: "[OPTIONS] DIR [POSTING...]",
    summary: "Says what the program reads otherwise than the goldens expect, and why.",
    flags: [
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: CheckText.Format.allCases.map(\.rawValue),
        help: "How to print"),
      Flag(
        names: ["no-memory"], value: nil, help: "Read postings anew even where nothing changed since the last check"),
      CorpusSupport.jobsFlag,
    ] + CorpusSupport.glossaryFlags,
    notes: """
      Writes nothing to the corpus; it is what continuous integration runs. POSTING is the beginning of an id, or a part of a
      name. Differences are told by concept, with the edit of the glossary that made them; 'normalize corpus diff' shows
      each. A posting is read again only when it, its golden, the glossary or the program changed.

      Examples:
        normalize corpus check corpus
        normalize corpus check corpus --format sarif > corpus.sarif

      Exit status:
        0  all postings are read as expected
        1  some are not, or cannot be read, or there is none
        2  the command line was wrong
        3  the glossary or the corpus cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let (corpus, filter) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    let memory = arguments.has("no-memory") ? nil : CorpusSupport.memory(corpus)
    let report = try CorpusSupport.telling { () throws(CorpusError) in
      try Checker.check(corpus, filter: filter, with: engine, memory: memory)
    }
    let format = arguments.value("format").flatMap(CheckText.Format.init(rawValue:)) ?? .text
    let text = CheckText(report, coloured: Surroundings.wantsColours).write(format)
    return Program.printing(text, then: report.isGood ? .success : .negative)
  }
}
