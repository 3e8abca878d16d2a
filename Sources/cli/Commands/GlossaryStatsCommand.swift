import Glossary

/// `normalize glossary stats`
enum GlossaryStatsCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary stats",
    usage: "[OPTIONS] [PATH...]",
    summary: "Counts concepts, labels and links of the glossaries.",
    flags: [
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print")
    ],
    notes: """
      PATH is a glossary file or a folder; without any, the glossaries that came with the program. Concepts are counted by
      kind and by domain, labels by language and tier, links by vocabulary.

      Exit status:
        0  counted
        2  the command line was wrong
        3  a path cannot be read
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let files = try GlossaryOption.files(try GlossaryOption.paths(arguments.operands))
    let statistics = GlossaryStatistics(of: GlossaryLoader.load(files).glossary)
    return arguments.value("format") == "json"
      ? Program.printing(statistics.json)
      : Program.printing(statistics.text(coloured: Surroundings.wantsColours))
  }
}
