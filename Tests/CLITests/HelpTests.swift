import Testing

@Suite("Help and wrong command lines")
struct HelpTests {
  static let commands = [
    "", "explain", "stats", "glossary lint", "glossary fmt", "glossary stats", "glossary find",
    "glossary diff", "glossary learn", "compare", "align", "corpus init", "corpus add", "corpus check", "corpus diff",
    "corpus show", "corpus rm", "corpus score", "corpus stats", "corpus validate", "corpus reanchor",
  ]

  @Test(arguments: commands)
  func everyCommandExplainsItself(command: String) throws {
    let sandbox = try Sandbox()
    let words = command.split(separator: " ").map(String.init)
    let result = try sandbox.normalize(words + ["--help"])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("\n\nUsage: normalize\(command.isEmpty ? "" : " " + command) ["))
    for part in ["\n\nOptions:\n", "-h, --help", "\nExit status:\n  0  "] {
      #expect(result.output.contains(part))
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test func theMainHelpListsTheCommands() throws {
    let output = try Sandbox().normalize("--help").output
    for command in Self.commands.dropFirst() { #expect(output.contains("\n  normalize \(command)  ")) }
  }

  @Test(arguments: [
    (["glossary"], "Commands:\n"),
    (["glossary", "lnt"], "unknown command 'lnt'"),
    (["glossary", "lint", "--rule", "nosuch"], "there is no rule 'nosuch'"),
    (["glossary", "lint", "--base", "-x"], "'-x' is no revision"),
    (["glossary", "find"], "no term to find"),
    (["glossary", "find", "x", "--limit", "many"], "'many' is no number"),
    (["glossary", "diff"], "name one revision, or two"),
    (["explain"], "nothing to explain"),
    (["explain", "--sections", "about"], "did you mean '--section'?"),
    (["stats"], "no input"),
  ])
  func mistakesAreTold(words: [String], expected: String) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.normalize(words)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(expected))
  }
}
