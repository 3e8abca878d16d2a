import Glossary
import Normalize
import Text

/// `normalize glossary suggest`
enum GlossarySuggestCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary suggest",
    usage: "[OPTIONS] FILE...",
    summary: "Lists frequent phrases of requirements and duties that the glossary does not know.",
    flags: [
      Flag(
        names: ["lang", "l"], value: "LANG", choices: ["auto", "fr", "en"],
        help: "Phrases, and postings, of that language alone"),
      Flag(
        names: ["min-count", "c"], value: "COUNT",
        help: "In how many different sentences a phrase must stand (3)"),
      Flag(names: ["limit", "n"], value: "COUNT", help: "Length of the list (50)"),
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: ["table", "yaml", "json"],
        help: "A table to read, entries to paste, or JSON Lines"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      FILE is what 'normalize' reads, or a folder of such files. Phrases are ranked by C-value, which favours long phrases
      that stand on their own over parts of longer ones. Inflected forms count together; a sentence that many postings share
      counts once.

      Examples:
        normalize glossary suggest --lang fr postings
        normalize glossary suggest -f yaml -n 20 postings/*.jsonl >> glossaries/skills/new.yaml

      Exit status:
        0  all inputs were read
        1  some input failed; the others were counted
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.operands.isEmpty { throw arguments.mistake("no input: name a file or a folder") }
    let language = arguments.value("lang").flatMap(Language.init(rawValue:))
    var options = SuggestOptions(language: language)
    options.leastCount = try arguments.count("min-count") ?? options.leastCount
    options.most = try arguments.count("limit") ?? 50
    let normalizer = Normalizer(
      try GlossaryOption.image(arguments), options: NormalizerOptions(language: language))
    var suggester = TermSuggester(options)
    var postings = PostingFiles()
    postings.forEach(in: arguments.operands) { item, path in
      suggester.add(normalizer.normalize(item, source: SourceInfo(name: path, sha256: "", bytes: 0)))
    }
    let report = SuggestionReport(suggester.suggestions())
    let code: ExitCode = postings.failed ? .inputFailed : .success
    switch arguments.value("format") {
    case "yaml": return Program.printing(report.yaml, then: code)
    case "json": return Program.printing(report.jsonLines, then: code)
    default: return Program.printing(report.table, then: code)
    }
  }
}
