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

  static func run(_ arguments: Arguments) throws(Arguments.Mistake) -> ExitCode {
    do throws(ExitCode) {
      let (corpus, rest) = try CorpusSupport.open(arguments)
      guard let wanted = rest.first, rest.count == 1 else {
        complain("normalize: name one posting of the corpus")
        return .usage
      }
      do throws(CorpusError) {
        let record = try corpus.find(wanted)
        return Program.printing(try RecordText(coloured: Surroundings.wantsColours).text(of: record))
      } catch {
        return CorpusSupport.told(error)
      }
    } catch {
      return error
    }
  }
}
