import Foundation
import Testing

@Suite("normalize glossary lint")
struct LintCommandTests {
  private static let broken =
    Sample.modeline + """
      format: 1
      domain: test
      concepts:
        - id: stock-management
          kind: task
          en: {preferred: stock management}
          fr: {preferred: gestion  des stocks}
          examples: {hit: ["Vous [gérez les stocks]."], miss: ["Gérer un stock."]}

      """

  @Test func aGoodFileIsFine() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    let result = try sandbox.normalize("glossary", "lint", "g", "--strict", "--no-shipped-glossary")
    #expect(result.status == 0)
    #expect(result.output == "0 errors, 0 warnings\n")
  }

  @Test func findsWhatTheMatcherSays() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.broken, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    let result = try sandbox.normalize("glossary", "lint", "g", "--no-shipped-glossary")
    #expect(result.status == 1)
    #expect(result.output.contains("g/test.yaml:8:21: error[bad-space]"))
    #expect(
      result.output.contains(": error[matched-miss]: `stock-management` matches at `Gérer un stock`"))
    #expect(!result.output.contains("missed-hit"))
  }

  /// One file, with the words of the folder that --glossary names.
  @Test func fixesWhatIsSafe() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.broken.replacing(#", miss: ["Gérer un stock."]"#, with: ""), to: "one.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    let arguments = ["glossary", "lint", "one.yaml", "--no-shipped-glossary", "-g", "g"]
    #expect(try sandbox.normalize(arguments).status == 1)
    let result = try sandbox.normalize(arguments + ["--fix"])
    #expect(result.status == 0)
    #expect(result.output == "0 errors, 0 warnings\n")
    #expect(try sandbox.text(of: "one.yaml").contains("{preferred: gestion des stocks}"))
  }

  @Test func strictMindsWarnings() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts.replacing(Sample.modeline, with: ""), to: "g/test.yaml")
    #expect(try sandbox.normalize("glossary", "lint", "g", "--no-shipped-glossary").status == 0)
    #expect(try sandbox.normalize("glossary", "lint", "g", "--no-shipped-glossary", "--strict").status == 1)
  }

  @Test func optionalRulesAndFormats() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    let arguments = ["glossary", "lint", "g", "--no-shipped-glossary", "--rule", "unlinked", "--format"]
    for (format, code) in [("json", "\"code\": \"unlinked\""), ("sarif", "\"ruleId\": \"unlinked\"")] {
      let result = try sandbox.normalize(arguments + [format])
      #expect(result.output.contains(code))
      _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
    #expect(try sandbox.normalize("glossary", "lint", "--list-rules").output.contains("\nnested-label "))
  }

  @Test func aCorpusShowsDeadLabels() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    try sandbox.write("Vous gérez les stocks et le brasage, stock management.", to: "postings/a/one.txt")
    try sandbox.write("The welding of pipes is a part of your job in this team.", to: "postings/two.txt")
    let result = try sandbox.normalize(
      "glossary", "lint", "g", "--no-shipped-glossary", "--corpus", "postings", "--format", "json")
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(found.compactMap { $0["message"] as? String } == ["`soudage` matches nowhere in the corpus"])
  }

  @Test func removedIDs() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "sub/g/test.yaml")
    try sandbox.git("init", "-q")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "first")
    let kept = Sample.concepts.components(separatedBy: "  - id: welding")[0]
    try sandbox.write(kept, to: "sub/g/test.yaml")
    for path in ["sub/g", "sub/g/test.yaml"] {
      let result = try sandbox.normalize("glossary", "lint", path, "--no-shipped-glossary", "--base", "HEAD")
      #expect(result.status == 1)
      #expect(
        result.output.contains(
          """
          HEAD:sub/g/test.yaml:9:9: error[removed-id]: the concept `welding` was removed
              - id: welding
                    ^
          """))
    }
    #expect(
      try sandbox.normalize("glossary", "lint", "sub/g", "--no-shipped-glossary", "--base", "nosuch").status
        == 3)
  }
}

@Suite("normalize glossary fmt")
struct FormatCommandTests {
  private static let unsorted =
    Sample.modeline + """
      concepts:
        - kind: task
          id: b   # the second
        - {kind: task, id: a}
      domain: test
      format: 1

      """
  private static let sorted =
    Sample.modeline + """
      format: 1
      domain: test
      concepts:
        - id: a
          kind: task
        - id: b # the second
          kind: task

      """

  @Test func formatsInPlace() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.unsorted, to: "g/test.yaml")
    let file = sandbox.folder.appending(path: "g/test.yaml").path
    let link = sandbox.folder.appending(path: "link.yaml").path
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "g/test.yaml")

    let check = try sandbox.normalize("glossary", "fmt", "--check", "g")
    #expect(check.status == 1)
    #expect(check.output == "g/test.yaml\n")
    #expect(try sandbox.text(of: "g/test.yaml") == Self.unsorted)

    let result = try sandbox.normalize("glossary", "fmt", "link.yaml")
    #expect(result.status == 0)
    #expect(result.output == "link.yaml\n")
    #expect(try sandbox.text(of: "g/test.yaml") == Self.sorted)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "g/test.yaml")
    #expect(try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    #expect(try manager.contentsOfDirectory(atPath: sandbox.folder.path + "/g") == ["test.yaml"])

    let again = try sandbox.normalize("glossary", "fmt", "--check", "g")
    #expect(again.status == 0)
    #expect(again.output == "")
  }

  @Test func whatIsNoYAMLIsLeftAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a: [\n", to: "bad.yaml")
    try sandbox.write(Self.unsorted, to: "good.yaml")
    let result = try sandbox.normalize("glossary", "fmt", "bad.yaml", "good.yaml")
    #expect(result.status == 1)
    #expect(result.output == "good.yaml\n")
    #expect(result.errors.contains("bad.yaml:2:1: error["))
    #expect(try sandbox.text(of: "bad.yaml") == "a: [\n")
  }
}

@Suite("normalize glossary stats, find, diff")
struct GlossaryQuestionTests {
  @Test func stats() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    let result = try sandbox.normalize("glossary", "stats", "g")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("2 concepts (2 approved)\n\nKIND   CONCEPTS"))
    let json = try sandbox.normalize("glossary", "stats", "g", "-f", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
  }

  @Test(arguments: [
    (["gérer", "les", "stocks"], "stock-management", Int32(0)),
    (["welded"], "", 1),
    (["weldings"], "welding", 0),
    (["bras"], "welding", 0),
  ])
  func find(term: [String], expected: String, status: Int32) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    let options = ["--no-shipped-glossary", "-g", "g"]
    let result = try sandbox.normalize(["glossary", "find"] + options + term)
    #expect(result.status == status)
    let found = result.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func diff() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.git("init", "-q")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "first")
    try sandbox.write(Sample.concepts.replacing("[brasage]", with: "[soudure]"), to: "g/test.yaml")
    let expected = "~ welding\n    - fr brasage\n    + fr soudure\n0 added, 1 changed, 0 removed\n"
    #expect(try sandbox.normalize("glossary", "diff", "HEAD", "--path", "g").output == expected)
    try sandbox.git("commit", "-qam", "second")
    #expect(try sandbox.normalize("glossary", "diff", "HEAD", "--path", "g").output == "no concept differs\n")
    let both = try sandbox.normalize("glossary", "diff", "HEAD~1", "HEAD", "-p", "g/test.yaml")
    #expect(both.output == expected)
    #expect(try sandbox.normalize("glossary", "diff", "nosuch", "-p", "g").status == 3)
  }
}
