import Glossary
import Normalize
import Text

/// `normalize compare`
enum CompareCommand: Command {
  static let spec = CommandSpec(
    name: "normalize compare",
    usage: "[OPTIONS] FILE FILE",
    summary: "Shows what two versions of a posting agree on, and where they differ, with evidence.",
    flags: [
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "A table to read, or an object"),
      Flag(names: ["differences", "d"], value: nil, help: "Leave out what agrees, in text"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      The versions may be in any of both languages; each is read as the main command reads it. A line begins with
        =  both versions state it
        ~  both speak of it and state different things: another modality, level or amount
        <  the first version alone states it
        >  the second version alone states it

      The agreement is 2 · same / (statements of the first + statements of the second), from 0 to 1. A statement is a skill
      with its modality, a degree, a language with its level, each type, schedule, document or place, and so on.

      Examples:
        normalize compare posting.fr.html posting.en.html
        normalize compare -f json posting.fr.html posting.en.html | jq .agreement

      Exit status:
        0  both versions state the same
        1  they differ, or one could not be read (which standard error tells)
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let paths = try PostingPair.operands(arguments)
    guard let pair = PostingPair.read(paths, Normalizer(try GlossaryOption.image(arguments))) else {
      return .inputFailed
    }
    let comparison = PostingComparison(pair.source, pair.target)
    let report = ComparisonReport(comparison, names: pair.names)
    let code: ExitCode = comparison.isEqual ? .success : .negative
    if arguments.value("format") == "json" { return Program.printing(report.json, then: code) }
    let text = report.text(
      onlyDifferences: arguments.has("differences"), coloured: Surroundings.wantsColours)
    return Program.printing(text, then: code)
  }
}
