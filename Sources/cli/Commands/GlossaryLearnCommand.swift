import Glossary
import Markup
import Normalize
import Text

/// `normalize glossary learn`
enum GlossaryLearnCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary learn",
    usage: "[OPTIONS] FILE FILE [FILE FILE]...",
    summary: "Proposes French-English term pairs from pairs of postings, as drafts of entries.",
    flags: [
      Flag(
        names: ["min-count", "c"], value: "COUNT", help: "In how many aligned segments a pair must stand (2)"),
      Flag(names: ["limit", "n"], value: "COUNT", help: "Length of the list (100)"),
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: ["table", "yaml", "json"],
        help: "A table to read, drafts of entries, or JSON Lines"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      Files come in pairs: the French and the English version of one posting, in any order. The versions are aligned as
      'normalize align' does; phrases that nothing in the glossary matches are ranked by how strictly they go together (G²,
      Dice). A phrase that goes with a concept which the other version lacks is shown as a label to add to [that concept].

      Examples:
        normalize glossary learn pairs/*.html
        normalize glossary learn -f yaml pairs/*.html > glossaries/skills/learned.yaml

      Exit status:
        0  all pairs were read
        1  some input failed; the others were counted
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let paths = arguments.operands
    if paths.isEmpty || paths.count % 2 != 0 {
      throw arguments.mistake("files are needed in pairs: the two versions of each posting")
    }
    var options = TermLearningOptions()
    options.leastCount = try arguments.count("min-count") ?? options.leastCount
    options.most = try arguments.count("limit") ?? options.most
    let image = try GlossaryOption.image(arguments)
    let normalizer = Normalizer(image)
    var learner = TermLearner(image, options)
    var code = ExitCode.success
    for start in stride(from: 0, to: paths.count, by: 2) {
      guard let pair = PostingPair.read([paths[start], paths[start + 1]], normalizer) else {
        code = .inputFailed
        continue
      }
      learner.add(pair.source, pair.target)
    }
    let report = TermPairReport(learner.pairs(), image)
    switch arguments.value("format") {
    case "yaml": return Program.printing(report.yaml, then: code)
    case "json": return Program.printing(report.jsonLines, then: code)
    default: return Program.printing(report.table, then: code)
    }
  }
}
