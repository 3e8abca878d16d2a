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

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let most = try arguments.count("limit") ?? 25
    let (corpus, filter) = try CorpusSupport.open(arguments)
    let statistics = try CorpusSupport.telling { () throws(CorpusError) in
      try CorpusStatistics(of: corpus, filter: filter)
    }
    for message in statistics.failures { complain("normalize: left out: \(message)") }
    return Program.printing(
      arguments.value("format") == "json" ? statistics.json(most: most) : statistics.text(most: most),
      then: statistics.failures.isEmpty ? .success : .inputFailed)
  }
}
