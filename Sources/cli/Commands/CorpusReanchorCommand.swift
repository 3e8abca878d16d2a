import Corpus

/// `normalize corpus reanchor`
enum CorpusReanchorCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus reanchor",
    usage: "[OPTIONS] DIR [POSTING...]",
    summary: "Finds the phrases of gold records in the postings as they are read now.",
    flags: [
      Flag(names: ["check"], value: nil, help: "Write nothing")
    ] + CorpusSupport.glossaryFlags,
    notes: """
      Also fills in the places of entries that a person wrote with a quote alone. A phrase that stands where its anchor says
      is exact; one whose quote stands at one other place, told apart by what is around it, is moved; any other is lost, and
      left as it is: no place is guessed.

      Example:
        normalize corpus reanchor corpus

      Exit status:
        0  no anchor is lost
        1  some are lost
        2  the command line was wrong
        3  the glossary or the corpus cannot be used
        4  something could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let (corpus, filter) = try CorpusSupport.open(arguments)
    let engine = try CorpusSupport.engine(arguments)
    let (results, leftovers) = try CorpusSupport.telling { () throws(CorpusError) in
      try corpus.reanchor(filter: filter, writing: !arguments.has("check"), with: engine)
    }
    CorpusSupport.tell(leftovers: leftovers)
    var text = ""
    for (record, result) in results {
      text += result.moved.map { "\(record.id): moved “\($0.old.exact)” to block \($0.new.block ?? 0)\n" }.joined()
      text += result.lost.map { "\(record.id): lost “\($0.anchor.exact)”, which stands at \($0.places) places\n" }
        .joined()
    }
    let lost = results.reduce(0) { $0 + $1.result.lost.count }
    text += "\(results.reduce(0) { $0 + $1.result.exact }) exact, "
    text += "\(results.reduce(0) { $0 + $1.result.moved.count }) moved, \(lost) lost\n"
    return Program.printing(text, then: lost == 0 ? .success : .negative)
  }
}
