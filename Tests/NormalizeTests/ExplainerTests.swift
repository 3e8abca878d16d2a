import Foundation
import Glossary
import Markup
import Testing
import Text

@testable import Normalize

@Suite("Explanations")
struct ExplainerTests {
  private static let glossary = """
    format: 1
    domain: test
    language: fr
    words: {function: [à, au, de, des, du, d, l, la, le, les, un, une], gap: [votre]}
    families: [{verb: gérer, nouns: [gestion]}, {verb: souder, nouns: [soudage]}]
    concepts:
      - {id: go, kind: tool, fr: {preferred: {text: Go, case: exact}}}
      - {id: management, kind: knowledge, fr: {preferred: gestion}}
      - id: stock-management
        kind: task
        fr: {preferred: gestion des stocks}
        en: {preferred: inventory}
        not_when: [{before: logiciel de}]
      - {id: stocks, kind: knowledge, match: {sections: [requirements]}, fr: {preferred: stocks}}
      - {id: welding, kind: knowledge, fr: {preferred: soudage}}
    """

  private func image() throws -> Image {
    let loaded = GlossaryLoader.load([SourceFile(path: "test.yaml", text: Self.glossary)])
    #expect(loaded.diagnostics == [])
    return try #require(ImageBuilder.image(of: loaded.glossary))
  }

  /// Every candidate, as `phrase: concept verdict (reason)`.
  private func explain(_ phrase: String, section: Section? = nil) throws -> [String] {
    let image = try image()
    let explainer = Explainer(image, options: NormalizerOptions(language: .fr))
    return explainer.explain(phrase: phrase, section: section).passages.flatMap(\.candidates).map {
      candidate in
      let id = image.conceptID(candidate.match.concept)
      let reason = candidate.reason.isEmpty ? "" : " (\(candidate.reason))"
      return "\(candidate.text): \(id) \(candidate.verdict.rawValue)\(reason)"
    }
  }

  @Test(arguments: [
    (
      "Gestion des stocks.",
      [
        "Gestion: management hidden (inside stock-management “Gestion des stocks”)",
        "Gestion des stocks: stock-management accepted",
        "stocks: stocks hidden (inside stock-management “Gestion des stocks”)",
      ]
    ),
    (
      "Un logiciel de gestion des stocks.",
      [
        "gestion: management accepted",
        "gestion des stocks: stock-management negative-context (not_when before: logiciel)",
        "stocks: stocks accepted",
      ]
    ),
    ("Il y a un go.", ["go: go case (case: exact, as in “Go”)"]),
    ("Un inventory.", ["inventory: stock-management language (a label in en, in a text in fr)"]),
    ("Vous soudez.", ["soudez: welding too-weak (a word of the same family alone says too little)"]),
    ("Rien du tout.", []),
  ])
  func verdicts(phrase: String, expected: [String]) throws {
    #expect(try explain(phrase) == expected)
  }

  @Test func aPhraseStandsInNoSectionUnlessSaid() throws {
    #expect(try explain("Les stocks.") == ["stocks: stocks accepted"])
    #expect(try explain("Les stocks.", section: .requirements) == ["stocks: stocks accepted"])
    #expect(
      try explain("Les stocks.", section: .about) == [
        "stocks: stocks section (in about; allowed in requirements)"
      ])
  }

  @Test func whyNot() throws {
    let image = try image()
    let explainer = Explainer(image, options: NormalizerOptions(language: .fr))
    func answer(_ id: String, _ phrase: String) throws -> String {
      let explanation = explainer.explain(phrase: phrase)
      let concept = try #require(image.concept(withID: id))
      return ExplanationText(image, coloured: false)
        .text(of: explainer.whyNot(concept, in: explanation), explanation)
    }
    #expect(
      try answer("stock-management", "La gestion du temps.") == """
        stock-management: not found
          nearest labels:
            LABEL               WHERE         IN THE TEXT  WHY NOT
            gestion des stocks  test.yaml:11  gestion –    “stocks”: no word here is a form of it

        """)
    #expect(
      try answer("welding", "La gestion du temps.")
        == "welding: not found\n  no word of its labels occurs: “soudage”\n")
    #expect(try answer("stock-management", "Gérer les stocks").hasPrefix("stock-management: found\n"))
  }

  /// The whole reading of a posting, with the shipped glossary: what is set aside, and a rule with its captures.
  @Test func postings() throws {
    let image = try #require(TestPosting.image)
    let explainer = Explainer(image, options: NormalizerOptions(language: .fr))
    let html = """
      <h2>Profil recherché</h2><ul><li>3 ans d'expérience en logistique</li></ul>
      <h2>Avantages</h2><p>Nous offrons une salle de sport et de la gestion des stocks.</p>
      """
    let item = try #require(try ItemReader().items(in: Array(html.utf8), name: "posting").items.first)
    let explanation = explainer.explain(item)
    let facts = explanation.passages.flatMap(\.facts)
    #expect(
      facts.contains { $0.rule.hasPrefix("experience/") && $0.captures.contains { $0.text == "3 ans" } })
    let candidates = explanation.passages.flatMap(\.candidates)
    let stock = try #require(candidates.first { image.conceptID($0.match.concept) == "stock-management" })
    #expect(stock.verdict == .setAside)
    #expect(stock.reason == "in benefits, not said of the person sought")
    let json = try JSONSerialization.jsonObject(with: Data(ExplanationJSON(image).bytes(of: explanation)))
    #expect(((json as? [String: Any])?["passages"] as? [Any])?.count == explanation.passages.count)
  }
}

@Suite("Statistics of postings")
struct PostingStatisticsTests {
  /// What the object names as unread is what the statistics count as unread.
  @Test func resultNamesTheBlocksOfWhichNothingWasRead() throws {
    let result = try TestPosting.result(
      of:
        "<h2>Profil</h2><p>Compétences techniques :</p><ul><li>Gestion des stocks</li><li>Flibustage de la mandragore</li></ul>"
    )
    #expect(result.unresolved.map { result.passages[$0].block.string } == ["Flibustage de la mandragore"])
  }

  @Test func countsBlocksConceptsAndTexts() throws {
    var statistics = PostingStatistics()
    for text in [
      "<h2>Profil</h2><ul><li>Gestion des stocks</li><li>Flibustage de la mandragore bleue</li></ul>",
      "<h2>Profil</h2><ul><li>Flibustage de la Mandragore bleue</li><li>Vous gérez les stocks</li></ul>",
    ] {
      statistics.add(try TestPosting.result(of: text))
    }
    // Neither a line that only announces, nor one that opens a section, nor the employer's praise asks for anything.
    for line in [
      "Vous serez en charge de :", "Votre profil", "Notre société est leader de la mandragore.", "Motivé ?",
    ] {
      let result = try TestPosting.result(of: "<h2>Profil</h2><p>\(line)</p>")
      #expect(result.unresolved == [])
      statistics.add(result)
    }
    #expect(statistics.postings == 6)
    #expect(statistics.shares[.requirements] == .init(blocks: 4, aligned: 2))
    #expect(statistics.total.percent == 50)
    let stock = try #require(statistics.topConcepts(5).first { $0.id == "stock-management" })
    #expect(stock.postings == 2)
    #expect(statistics.topUnmatched(5).map(\.text) == ["Flibustage de la mandragore bleue"])
    #expect(statistics.topUnmatched(5).map(\.count) == [2])
    #expect(statistics.text(most: 3).hasPrefix("6 postings; a concept or a fact in 50% of the blocks"))
    #expect(try JSONSerialization.jsonObject(with: Data(statistics.json(most: 3))) is [String: Any])
  }
}
