import Glossary
import Normalize
import Text

/// `normalize stats`
enum StatsCommand: Command {
  static let spec = CommandSpec(
    name: "normalize stats",
    usage: "[OPTIONS] FILE...",
    summary: "Says how much of many postings the glossary aligns, and what it leaves.",
    flags: [
      Flag(
        names: ["lang", "l"], value: "LANG", choices: ["auto", "fr", "en"],
        help: "Language of the postings; auto tells it block by block"),
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print"),
      Flag(names: ["limit", "n"], value: "COUNT", help: "Length of the lists (25)"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      FILE is what 'normalize' reads, or a folder of such files. Printed are, for the blocks of requirements, preferences
      and responsibilities: how many have at least one aligned concept; the concepts in most postings; and the texts of the
      blocks in which nothing was found, most frequent first.

      Examples:
        normalize stats postings
        normalize stats -n 100 --format json postings/*.jsonl | jq '.unmatched[].text'

      Exit status:
        0  all inputs were read
        1  some input failed; the others were counted
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.operands.isEmpty { throw arguments.mistake("no input: name a file or a folder") }
    let most = try arguments.count("limit") ?? 25
    let language = arguments.value("lang").flatMap(Language.init(rawValue:))
    let normalizer = Normalizer(
      try GlossaryOption.image(arguments), options: NormalizerOptions(language: language))
    var statistics = PostingStatistics()
    var postings = PostingFiles()
    postings.forEach(in: arguments.operands) { item, path in
      statistics.add(normalizer.normalize(item, source: SourceInfo(name: path, sha256: "", bytes: 0)))
    }
    let code: ExitCode = postings.failed ? .inputFailed : .success
    return arguments.value("format") == "json"
      ? Program.printing(statistics.json(most: most), then: code)
      : Program.printing(statistics.text(most: most, coloured: Surroundings.wantsColours), then: code)
  }
}
