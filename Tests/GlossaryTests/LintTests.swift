import Foundation
import Testing

@testable import Glossary

@Suite("Lint rules")
struct LintTests {
  static let codes = Linter.rules.map(\.code)

  @Test(arguments: codes)
  func findsWhatItsFixtureMarks(code: String) throws {
    let fixture = try LintFixture(code)
    let rule = try #require(Linter.rules.first { $0.code == code })
    let found = Linter.lint([fixture.source], options: fixture.options, rules: [rule])
    let marked = MarkedSource.expectations(in: fixture.text)
    #expect(!marked.isEmpty)
    #expect(found.map(MarkedSource.Expectation.init).sorted() == marked.sorted())
    #expect(found.allSatisfy { !$0.message.isEmpty })
  }

  @Test func codesAreUniqueAndFixturesHaveRules() throws {
    #expect(Set(Self.codes).count == Self.codes.count)
    let files = try FileManager.default.contentsOfDirectory(atPath: LintFixture.folder.path)
    #expect(Set(files) == Set(Self.codes.map { $0 + ".yaml" }))
  }

  /// Each safe fix removes what it is for, and brings nothing new.
  @Test(arguments: [
    "missing-modeline", "not-nfc", "hidden-character", "bad-space", "curly-apostrophe", "redundant-variant",
  ])
  func fixesMend(code: String) throws {
    let fixture = try LintFixture(code)
    let rule = try #require(Linter.rules.first { $0.code == code })
    let fixed = try #require(
      Fixer.apply(Linter.lint([fixture.source], rules: [rule]), to: [fixture.source]).first)
    #expect(Linter.lint([fixed], rules: [rule]) == [])
  }

  @Test func bareScalarsAreQuotedByTheFix() throws {
    let source = SourceFile(
      path: "t.yaml",
      text:
        "format: 1\ndomain: x\nconcepts:\n  - {id: a, kind: tool, en: {preferred: no, variants: [é, 1.10, b]}}\n"
    )
    let fixed = try #require(Fixer.apply(Linter.lint([source], rules: []), to: [source]).first)
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self).contains(#"{preferred: "no", variants: [é, "1.10", b]}"#))
    #expect(GlossaryLoader.load([fixed]).diagnostics == [])
  }

  @Test func whatIsNotNeededIsTakenOutWithItsLineOrComma() throws {
    let source = SourceFile(
      path: "t.yaml",
      text: """
        format: 1
        domain: x
        concepts:
          - id: a
            kind: task
            fr:
              preferred: classement
              variants:
                - pose
                - poses  # beside a comment
                - archive
                - archives
            en: {preferred: file, variants: [files]}
          - {id: b, kind: task, fr: {preferred: port, variants: [ports, {text: portes, type: name}, cale, cales ]}}

        """)
    let rule = try #require(Linter.rules.first { $0.code == "redundant-variant" })
    let fixed = try #require(Fixer.apply(Linter.lint([source], rules: [rule]), to: [source]).first)
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self)
        == """
        format: 1
        domain: x
        concepts:
          - id: a
            kind: task
            fr:
              preferred: classement
              variants:
                - pose
                - poses  # beside a comment
                - archive
            en: {preferred: file, variants: [files]}
          - {id: b, kind: task, fr: {preferred: port, variants: [{text: portes, type: name}, cale ]}}

        """)
  }

  @Test func overlappingEditsAreLeftForTheNextRun() {
    let edits = [
      Edit(file: "f", range: 2..<4, replacement: "X"), Edit(file: "f", range: 0..<1, replacement: ""),
      Edit(file: "f", range: 3..<5, replacement: "Y"), Edit(file: "f", range: 9..<12, replacement: "Z"),
    ]
    #expect(String(decoding: Fixer.apply(edits, to: Array("abcdefgh".utf8)), as: UTF8.self) == "bXefgh")
  }

  @Test func optionalRulesRunWhenAskedFor() throws {
    let source = try LintFixture("unlinked").source
    var options = LintOptions()
    #expect(!Linter.lint([source], options: options).contains { $0.code == "unlinked" })
    options.optionalRules = ["unlinked"]
    #expect(Linter.lint([source], options: options).contains { $0.code == "unlinked" })
  }

  @Test func aGoodFileIsClean() {
    let source = SourceFile(
      path: "t.yaml",
      text: """
        # yaml-language-server: $schema=../../schema/glossary-1.schema.json
        format: 1
        domain: logistics
        concepts:
          - id: forklift-driving
            kind: task
            en: {preferred: forklift driving, variants: [lift truck operation]}
            fr: {preferred: conduite de chariot élévateur, variants: [{text: CACES, case: exact}]}
            not_when: [{before: vente de, reason: sells them}]
            broader: [driving]
        """)
    var options = LintOptions()
    options.library.concepts = [Concept(id: "driving", kind: .task)]
    #expect(Linter.lint([source], options: options) == [])
  }

  @Test func cyclesAreFoundOnce() throws {
    // 2,000 concepts in a chain that leads back: one cycle, found without recursion.
    let count = 2_000
    let entries = (0..<count).map { "  - {id: c\($0), kind: tool, broader: [c\(($0 + 1) % count)]}" }
    let text = "format: 1\ndomain: x\nconcepts:\n" + entries.joined(separator: "\n")
    let rule = try #require(Linter.rules.first { $0.code == "cyclic-broader" })
    #expect(Linter.lint([SourceFile(path: "t", text: text)], rules: [rule]).count == 1)
  }
}

@Suite("Lint reports")
struct LintReportTests {
  let source = SourceFile(
    path: "dir/été.yaml",
    text:
      "format: 1\ndomain: x\nconcepts:\n  - {id: a, kind: tool, en: {preferred: é no}, fr: {preferred: no}}\n"
  )

  @Test func textShowsTheLine() {
    #expect(
      LintReport(Linter.lint([source], rules: []), files: [source]).write(.text) == """
        dir/été.yaml:4:64: error[bare-scalar]: YAML reads `no` as a boolean, not as text
            - {id: a, kind: tool, en: {preferred: é no}, fr: {preferred: no}}
                                                                         ^~
          help: quote it: "no"
        1 errors, 0 warnings

        """)
  }

  @Test func jsonAndSarifAreJSON() throws {
    let fixtures = try LintTests.codes.map { try LintFixture($0) }
    let found = fixtures.flatMap { Linter.lint([$0.source], options: $0.options) } + Linter.lint([source])
    let report = LintReport(found, files: fixtures.map(\.source) + [source])
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(report.write(.json).utf8)) as? [[String: Any]])
    #expect(json.count == found.count)
    #expect(json.allSatisfy { $0["code"] is String && $0["line"] is Int })
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(report.write(.sarif).utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == found.count)
    #expect(report.write(.sarif).contains("dir/%C3%A9t%C3%A9.yaml"))
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(Set(results.compactMap { $0["ruleId"] as? String }).isSubset(of: rules))
  }
}
