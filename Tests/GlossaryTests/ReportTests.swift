import Foundation
import Testing

@testable import Glossary

@Suite("Reports on glossaries")
struct ReportTests {
  private func glossary(_ concepts: String) -> Glossary {
    GlossaryLoader.load([
      SourceFile(path: "test.yaml", text: "format: 1\ndomain: test\nconcepts:\n" + concepts)
    ]).glossary
  }

  @Test func differences() throws {
    let old = glossary(
      """
        - {id: a, kind: tool, fr: {preferred: un, variants: [deux, trois, quatre]}}
        - {id: b, kind: tool, fr: {preferred: cinq}, not_when: [{after: x}]}
        - {id: same, kind: tool, fr: {preferred: pareil}}
        - {id: gone, kind: tool, fr: {preferred: parti, variants: [sept]}}
      """)
    let new = glossary(
      """
        - {id: a, kind: task, fr: {preferred: deux, variants: [un, six]}}
        - {id: b, kind: tool, status: deprecated, fr: {preferred: cinq, variants: [trois]}, successor: a,
            not_when: [{after: x, labels: [trois]}]}
        - {id: same, kind: tool, fr: {preferred: pareil}}
        - {id: fresh, kind: tool, fr: {preferred: neuf, variants: [sept]}}
      """)
    let difference = GlossaryDifference(from: old, to: new)
    #expect(
      difference.text() == """
        ~ a
            = fr deux (variant → preferred)
            - fr quatre
            + fr six
            > fr trois (to b)
            = fr un (preferred → variant)
            kind: tool → task
        ~ b
            < fr trois (from a)
            status: approved → deprecated
            successor: none → a
            not_when: after “x” → after “x” for trois
        + fresh
            + fr neuf
            < fr sept (from gone)
        - gone
            - fr parti
            > fr sept (to fresh)
        1 added, 2 changed, 1 removed

        """)
    #expect(GlossaryDifference(from: old, to: old).text() == "no concept differs\n")
    let json = try JSONSerialization.jsonObject(with: Data(difference.json)) as? [[String: Any]]
    #expect(json?.compactMap { $0["concept"] as? String } == ["a", "b", "fresh", "gone"])
  }

  @Test func statistics() throws {
    let statistics = GlossaryStatistics(
      of: glossary(
        """
          - {id: a, kind: tool, en: {preferred: one}, fr: {preferred: un, variants: [deux], hidden: [trois]}}
          - {id: b, kind: tool, fr: {preferred: cinq}, links: [{scheme: rome, id: 100001}, {scheme: rome, id: 100002}]}
          - {id: c, kind: task, status: draft, fr: {preferred: six}}
        """))
    #expect(statistics.kinds.map(\.name) == ["tool", "task"])
    #expect(statistics.total.labels[.init(language: .fr, tier: .preferred)] == 3)
    #expect(statistics.schemes.map(\.links) == [2])
    #expect(statistics.text().hasPrefix("3 concepts (1 draft, 2 approved)\n\nKIND   CONCEPTS  EN PREFERRED"))
    #expect(try JSONSerialization.jsonObject(with: Data(statistics.json)) is [String: Any])
  }

  @Test(arguments: [
    ("gérer les stocks", ["stock-management derived"]),
    ("stocks", ["stock-management prefix"]),
    ("STOCK", ["stock-management prefix"]),
    ("stock management", ["stock-management label"]),
    ("soud", ["welding prefix", "arc-welding prefix"]),
    ("welding", ["welding label", "arc-welding prefix"]),
    ("brasure", []),
    ("...", []),
  ])
  func search(term: String, expected: [String]) throws {
    let sample = try MatchingSample(
      """
      concepts:
        - {id: arc-welding, kind: task, fr: {preferred: soudage à l'arc}, en: {preferred: arc welding}}
        - {id: stock-management, kind: task, fr: {preferred: gestion des stocks}, en: {preferred: stock management}}
        - {id: welding, kind: task, fr: {preferred: soudage}, en: {preferred: welding}}
      """)
    let found = GlossarySearch(sample.image).find(term)
    #expect(found.map { "\(sample.image.conceptID($0.concept)) \($0.how.rawValue)" } == expected)
  }
}

@Suite("Tables for people")
struct TextTableTests {
  @Test func columnsAlignByWhatIsSeen() {
    var table = TextTable(["NAME", "N", "NOTE"], alignments: [.left, .right], widest: 8)
    table.add("e\u{301}té", "7", "")
    table.add("東京", "12", "a\tb\u{200B}")
    table.add("beaucoup trop", "3", "the last column is never cut")
    #expect(
      table.text(indent: " ") == """
         NAME       N  NOTE
         e\u{301}té        7
         東京      12  a b\u{FFFD}
         beaucou…   3  the last column is never cut

        """)
    #expect(TextTable(["NAME"]).text() == "")
  }

  @Test func coloursAreAskedFor() {
    var table = TextTable()
    table.add([.init("a", .good), .init("b")])
    #expect(table.text() == "a  b\n")
    #expect(table.text(coloured: true) == "\u{1B}[32ma\u{1B}[0m  b\n")
  }
}
