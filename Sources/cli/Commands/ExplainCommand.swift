import Glibc
import Glossary
import Markup
import Normalize
import Text

/// `normalize explain`
enum ExplainCommand: Command {
  static let spec = CommandSpec(
    name: "normalize explain",
    usage: "[OPTIONS] PHRASE|FILE...",
    summary: "Says why a phrase or a posting is read as it is, and why something was not found.",
    flags: [
      Flag(
        names: ["lang", "l"], value: "LANG", choices: ["auto", "fr", "en"],
        help: "Language of the text; auto tells it block by block"),
      Flag(
        names: ["why-not", "w"], value: "CONCEPT",
        help: "Say why a concept was not found: where its nearest labels fail; repeatable"),
      Flag(
        names: ["section", "s"], value: "SECTION", choices: Section.allCases.map(\.rawValue),
        help: "Read a phrase as standing in that section"),
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      An operand that names a file is read as a posting, '-' is standard input, anything else is a phrase. A phrase
      without --section stands in no section, so that all labels may match.

      For each block: every label of the glossary that its words spell, with the label's file and line, and its verdict:
        accepted          it stands; with the strength of the demand
        hidden            a longer or earlier match took its words
        negative-context  a 'not_when' phrase stands beside it
        section, case, language
                          its entry asks for another one
        too-weak          a single word that proves too little
        not-parallel      a head carried to what is no member of its coordination
        set-aside         matched, but the posting does not ask for it there
      and every rule that matched, with what it says and what its pattern captured.

      Examples:
        normalize explain --lang fr "Vous gérez les stocks et les commandes."
        normalize explain posting.txt --why-not forklift-driving
        normalize explain -f json posting.html | jq '.passages[].candidates[]'

      Exit status:
        0  explained
        1  some input could not be read; the others were explained
        2  the command line was wrong, or there is no such concept
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.operands.isEmpty {
      throw arguments.mistake("nothing to explain: give a phrase or a file")
    }
    let image = try GlossaryOption.image(arguments)
    let concepts = try concepts(arguments, image)
    return Program.writing { () throws(Output.Failure) in
      var session = ExplainSession(image, arguments, concepts)
      for operand in arguments.operands { try session.explain(operand) }
      return try session.finish()
    }
  }

  /// Those that `--why-not` names.
  private static func concepts(_ arguments: Arguments, _ image: Image) throws(ExitCode) -> [Int] {
    var concepts: [Int] = []
    for id in arguments.values("why-not") {
      guard let concept = image.concept(withID: id) else {
        let near = image.concepts(near: id)
        let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
        throw arguments.mistake("the glossary has no concept '\(id)'\(hint)")
      }
      concepts.append(concept)
    }
    return concepts
  }
}

/// One run of `explain` over several operands.
private struct ExplainSession: ~Copyable {
  private let image: Image
  private let explainer: Explainer
  private let concepts: [Int]
  private let isJSON: Bool
  private let section: Section?
  private let writer: ExplanationText
  private var postings = PostingFiles()
  private var output = Output(STDOUT_FILENO)
  private var isFirst = true

  init(_ image: Image, _ arguments: Arguments, _ concepts: [Int]) {
    self.image = image
    self.concepts = concepts
    let language = arguments.value("lang").flatMap(Language.init(rawValue:))
    explainer = Explainer(image, options: NormalizerOptions(language: language))
    isJSON = arguments.value("format") == "json"
    section = arguments.value("section").flatMap(Section.init(rawValue:))
    writer = ExplanationText(image, coloured: Surroundings.wantsColours)
  }

  mutating func explain(_ operand: String) throws(Output.Failure) {
    if operand == "-" || Self.looksLikeFile(operand) {
      for item in postings.items(in: operand) { try write(explainer.explain(item)) }
    } else {
      try write(explainer.explain(phrase: operand, section: section))
    }
  }

  mutating func finish() throws(Output.Failure) -> ExitCode {
    try output.flush()
    return postings.failed ? .inputFailed : .success
  }

  /// A mistyped path is no phrase.
  private static func looksLikeFile(_ operand: String) -> Bool {
    let endings = [".txt", ".html", ".htm", ".json", ".jsonl", ".md"]
    return access(operand, F_OK) == 0 || !operand.contains(" ") && endings.contains { operand.hasSuffix($0) }
  }

  private mutating func write(_ explanation: Explanation) throws(Output.Failure) {
    let answers = concepts.map { explainer.whyNot($0, in: explanation) }
    if isJSON {
      try output.write(ExplanationJSON(image).bytes(of: explanation, answers))
      return
    }
    if !isFirst { try output.write("\n") }
    isFirst = false
    if answers.isEmpty { try output.write(writer.text(of: explanation)) }
    for answer in answers { try output.write(writer.text(of: answer, explanation)) }
  }
}
