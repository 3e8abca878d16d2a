import Glossary
import Normalize
import Text

/// `normalize align`
enum AlignCommand: Command {
  static let spec = CommandSpec(
    name: "normalize align",
    usage: "[OPTIONS] FILE FILE",
    summary: "Links the sentences of two versions of a posting, as a translation memory or a page.",
    flags: [
      Flag(
        names: ["format", "f"], value: "FORMAT", choices: ["tsv", "tmx", "jsonl", "html"],
        help: "Columns, a translation memory (TMX 1.4b), an object a link with its reasons, or a page"),
      Flag(
        names: ["level"], value: "LEVEL", choices: ["sentence", "block"],
        help: "Link sentences, or whole paragraphs, headings and items"),
      Flag(names: ["min-score", "s"], value: "SCORE", help: "Leave out links with a lower score, from 0 to 1 (0)"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      The first file's language is the source. A link takes one or two sentences of each version, or one of one alone.
      Its score is the probability of the link under the model of lengths, anchors (concepts of the glossary, numbers,
      addresses, names) and structure; '-f jsonl' tells what each of them says. TMX leaves out what one version lacks.

      Examples:
        normalize align posting.fr.html posting.en.html -f tmx > posting.tmx
        normalize align posting.fr.html posting.en.html -f html > posting.html
        normalize align posting.fr.html posting.en.html --min-score 0.9

      Exit status:
        0  aligned
        1  a version could not be read
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let paths = try PostingPair.operands(arguments)
    let leastScore = try score(arguments)
    let byBlocks = arguments.value("level") == "block"
    let image = try GlossaryOption.image(arguments)
    guard let pair = PostingPair.read(paths, Normalizer(image)) else { return .inputFailed }
    let alignment = BilingualAligner(image).align(pair.source, pair.target)
    let report = AlignmentReport(alignment, byBlocks: byBlocks, leastScore: leastScore)
    switch arguments.value("format") {
    case "tmx": return Program.printing(report.tmx(tool: Program.version))
    case "jsonl": return Program.printing(report.jsonLines)
    case "html": return Program.printing(report.html)
    default: return Program.printing(report.tsv)
    }
  }

  private static func score(_ arguments: Arguments) throws(ExitCode) -> Double {
    guard let text = arguments.value("min-score") else { return 0 }
    guard let score = Double(text), (0...1).contains(score) else {
      throw arguments.mistake("'\(text)' is no SCORE of '--min-score': a number from 0 to 1")
    }
    return score
  }
}
