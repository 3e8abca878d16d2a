import Corpus
import Glossary

/// `normalize corpus show`
enum CorpusShowCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus show",
    usage: "[OPTIONS] DIR POSTING",
    summary: "Shows a posting beside what is expected of it.",
    notes: """
      POSTING is the beginning of an id, or a part of a name. Each block of the posting stands with the phrases that its
      golden aligns, and with what people decided (gold): = agreed, ! decided otherwise or not found.

      Example:
        normalize corpus show corpus cariste

      \(CorpusSupport.statuses)
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let (corpus, rest) = try CorpusSupport.open(arguments)
    guard let wanted = rest.first, rest.count == 1 else { throw arguments.mistake("name one posting of the corpus") }
    let text = try CorpusSupport.telling { () throws(CorpusError) in
      try RecordText(coloured: Surroundings.wantsColours).text(of: try corpus.find(wanted))
    }
    return Program.printing(text)
  }
}
