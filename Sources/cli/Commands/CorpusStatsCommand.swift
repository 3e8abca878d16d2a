import Corpus

/// `normalize corpus stats`
enum CorpusStatsCommand: Command {
  static let spec = CommandSpec(
    name: "normalize corpus stats",
    usage: "[OPTIONS] DIR [POSTING...]",
    summary: "Says what the goldens hold: concepts, coverage, what stands together, what is left.",
    flags: [
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print"),
      Flag(names: ["limit", "n"], value: "COUNT", help: "Length of the lists (25)"),
    ],
    notes: """
      Coverage counts blocks of requirements, preferences and responsibilities in which something is aligned.

      Example:
        normalize corpus stats corpus -n 50

      \(CorpusSupport.statuses)
      """)

  static func run(_ arguments: Arguments) throws(Arguments.Mistake) -> ExitCode {
    let most = try arguments.count("limit") ?? 25
    do throws(ExitCode) {
      let (corpus, filter) = try CorpusSupport.open(arguments)
      do throws(CorpusError) {
        let statistics = try CorpusStatistics(of: corpus, filter: filter)
        for message in statistics.failures { complain("normalize: left out: \(message)") }
        return Program.printing(
          arguments.value("format") == "json" ? statistics.json(most: most) : statistics.text(most: most),
          then: statistics.failures.isEmpty ? .success : .inputFailed)
      } catch {
        return CorpusSupport.told(error)
      }
    } catch {
      return error
    }
  }
}
