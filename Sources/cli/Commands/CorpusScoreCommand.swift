import Corpus

/// `normalize corpus score`
enum CorpusScoreCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus score",
    usage: "[OPTIONS] DIR",
    summary: "Says how well the goldens agree with what people decided.",
    flags: [
      Flag(
        names: ["split", "s"], value: "SPLIT", choices: Metadata.splits + ["all"], help: "Postings of that split (all)"),
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print"),
      Flag(names: ["show"], value: nil, help: "Also list every disagreement"),
      Flag(names: ["set-floors"], value: nil, help: "Raise the floors to these scores; they never fall by it"),
      Flag(
        names: ["lower"], value: "REASON", help: "With --set-floors: lower them too; the reason stays in floors.yml"),
    ] + CorpusSupport.glossaryFlags,
    notes: """
      Precision, recall and F1 of competences by kind and strength, and of facts by dimension. Competences that the gold does
      not list count as wrong where it is complete. Scores below the floors in floors.yml fail.

      Examples:
        normalize corpus score corpus --show
        normalize corpus score corpus --split dev --set-floors

      Exit status:
        0  no score is below its floor
        1  some score is below its floor
        2  the command line was wrong
        3  the glossary or the corpus cannot be used
        4  something could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.has("lower"), !arguments.has("set-floors") {
      throw arguments.mistake("--lower goes with --set-floors")
    }
    let split = arguments.value("split") ?? "all"
    let (corpus, _) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    if arguments.has("set-floors") { try CorpusSupport.refuseInCI("setting floors") }
    let (report, floors) = try CorpusSupport.telling { () throws(CorpusError) in
      let report = try Scorer.score(corpus, split: split == "all" ? nil : split, with: engine)
      var floors = try Floors(of: corpus)
      if arguments.has("set-floors") {
        floors.set(to: report, split: split, lowering: arguments.value("lower"))
        CorpusSupport.tell(leftovers: try floors.store(in: corpus))
      }
      return (report, floors)
    }
    let breaches = floors.breaches(report, split: split)
    for breach in breaches { complain("normalize: \(breach)") }
    let text =
      arguments.value("format") == "json"
      ? ScoreText().json(report) : ScoreText().text(report, showing: arguments.has("show"))
    return Program.printing(text, then: breaches.isEmpty ? .success : .negative)
  }
}
