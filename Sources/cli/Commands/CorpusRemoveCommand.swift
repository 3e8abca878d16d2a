import Corpus

/// `normalize corpus rm`
enum CorpusRemoveCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus rm",
    usage: "[OPTIONS] DIR POSTING...",
    summary: "Takes postings out of a corpus, with all that was decided of them.",
    notes: """
      POSTING is the beginning of an id, or a part of a name that one posting alone has.

      Example:
        normalize corpus rm corpus 3f2a91c0

      \(CorpusSupport.statuses)
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    if arguments.operands.count < 2 { throw arguments.mistake("name the corpus and at least one posting") }
    let (corpus, wanted) = try CorpusSupport.open(arguments)
    let lines = try CorpusSupport.telling { () throws(CorpusError) in
      var records: [Record] = []
      for text in wanted { records.append(try corpus.find(text)) }
      var lines = ""
      for record in records {
        let decisions = (try? record.gold())?.entries.count ?? 0
        CorpusSupport.tell(leftovers: try corpus.remove(record))
        lines += "removed \(record.id)  \(record.metadata.name)"
        lines += decisions > 0 ? ", and what people decided of \(decisions) phrases\n" : "\n"
      }
      return lines
    }
    return Program.printing(lines)
  }
}
