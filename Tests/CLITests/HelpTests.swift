import Foundation
import Testing

@Suite("Help and wrong command lines")
struct HelpTests {
  /// Those that the main help lists, and the main one, "".
  private static func commands() throws -> [String] {
    let help = try Sandbox().normalize("--help").output
    let list = try #require(help.components(separatedBy: "\nCommands:\n").dropFirst().first)
    let lines = list.split(separator: "\n").filter { $0.hasPrefix("  normalize ") }
    return [""]
      + lines.map { line in
        // What a command does begins with a capital.
        line.split(separator: " ").dropFirst().prefix { $0.first?.isLowercase == true }.joined(separator: " ")
      }
  }

  @Test func everyCommandExplainsItself() throws {
    let sandbox = try Sandbox()
    let commands = try Self.commands()
    #expect(Set(["", "render", "glossary suggest", "corpus score"]).isSubset(of: commands))
    for command in commands {
      let result = try sandbox.normalize(command.split(separator: " ").map(String.init) + ["--help"])
      #expect(result.status == 0)
      #expect(result.errors == "")
      #expect(result.output.contains("\n\nUsage: normalize\(command.isEmpty ? "" : " " + command) "), "\(command)")
      for part in ["\n\nOptions:\n", "-h, --help", "\nExit status:\n  0  "] {
        #expect(result.output.contains(part), "\(command)")
      }
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 120 }, "\(command)")
    }
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
