import Glossary

/// `normalize glossary find`
enum GlossaryFindCommand: Command {
  static let spec = CommandSpec(
    name: "normalize glossary find",
    usage: "[OPTIONS] TERM...",
    summary: "Finds concepts by a term in French or English, inflected or begun.",
    flags: [
      Flag(names: ["format", "f"], value: "FORMAT", choices: ["text", "json"], help: "How to print"),
      Flag(names: ["limit", "n"], value: "COUNT", help: "Print at most COUNT concepts (20; 0 for all)"),
      GlossaryOption.flag,
      GlossaryOption.onlyFlag,
    ],
    notes: """
      The words of TERM are one term. First come the concepts that the matcher finds in it, as it would in a posting
      (gérer les stocks finds stock-management), then those of which label words or ids begin with it. Case and accents do
      not matter.

      Examples:
        normalize glossary find gérer les stocks
        normalize glossary find soud

      Exit status:
        0  some concept was found
        1  none was
        2  the command line was wrong
        3  the glossary cannot be used
        4  the output could not be written
      """)

  static func run(_ arguments: Arguments) throws(ExitCode) -> ExitCode {
    let term = arguments.operands.joined(separator: " ")
    if term.isEmpty { throw arguments.mistake("no term to find") }
    let limit = try arguments.count("limit") ?? 20
    let search = GlossarySearch(try GlossaryOption.image(arguments))
    let found = search.find(term)
    let shown = limit == 0 ? found : Array(found.prefix(limit))
    let code: ExitCode = found.isEmpty ? .negative : .success
    if arguments.value("format") == "json" { return Program.printing(search.json(of: shown), then: code) }
    if found.count > shown.count { complain("\(found.count - shown.count) more; --limit 0 shows all") }
    if found.isEmpty { complain("normalize: no concept for '\(term)'") }
    return Program.printing(search.text(of: shown, coloured: Surroundings.wantsColours), then: code)
  }
}
