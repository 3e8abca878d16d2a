import Corpus

/// `normalize corpus annotate`
enum CorpusAnnotateCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus annotate",
    usage: "accept|reject|correct [OPTIONS] DIR POSTING QUOTE",
    summary: "Writes into a posting's gold what a person decides about a phrase.",
    flags: [
      Flag(names: ["to"], value: "MEANING", help: "correct: what the phrase means, a concept id or 'dimension: value'"),
      Flag(names: ["concept", "c"], value: "MEANING", help: "Which of several alignments at the phrase is meant"),
      Flag(
        names: ["block", "b"], value: "NUMBER", help: "The block that the phrase stands in, where it stands in several"),
      Flag(
        names: ["modality", "m"], value: "STRENGTH",
        choices: ["required", "preferred", "considered", "unspecified", "not-required"],
        help: "How strongly it is asked for (accept: as the golden says)"),
    ],
    notes: """
      QUOTE is the phrase as 'normalize corpus show' prints it. 'accept' takes what the golden says of it, 'reject' says that
      it does not mean that, 'correct' says what it means, whether or not something was found. A later decision about the
      same phrase and meaning replaces the earlier one.

      Examples:
        normalize corpus annotate accept corpus cariste "chariot élévateur"
        normalize corpus annotate correct corpus cariste "engins" --to forklift-driving --modality required

      Exit status:
        0  written down
        1  the phrase is not there, at several places, or nothing is aligned there
        2  the command line was wrong
        3  the corpus cannot be used
        4  something could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    guard arguments.operands.count == 4 else {
      throw arguments.mistake("name accept, reject or correct, the corpus, a posting and a quote")
    }
    let decision = try decision(arguments)
    let annotator = Annotator(
      quote: arguments.operands[3], block: try arguments.count("block"), meaning: arguments.value("concept"),
      modality: arguments.value("modality"))
    let (refusal, leftovers) = try CorpusSupport.telling { () throws(CorpusError) in
      let corpus = try CorpusFolder(arguments.operands[1])
      let record = try corpus.find(arguments.operands[2])
      return try corpus.annotate(record) { (gold, golden) throws(Annotator.Refusal) in
        try annotator.apply(decision, to: gold, of: golden)
      }
    }
    CorpusSupport.tell(leftovers: leftovers)
    guard let refusal else { return .success }
    complain("normalize: \(refusal)")
    return .negative
  }

  private static func decision(_ arguments: Arguments) throws(ExitCode) -> Annotator.Decision {
    switch arguments.operands[0] {
    case "accept": return .accept
    case "reject": return .reject
    case "correct":
      guard let meaning = arguments.value("to") else {
        throw arguments.mistake("say with --to what the phrase means")
      }
      return .correct(meaning)
    default: throw arguments.mistake("'\(arguments.operands[0])' is none of accept, reject, correct")
    }
  }
}
