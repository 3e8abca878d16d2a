import Testing
import Text

@testable import Glossary

@Suite("Labels that a text nearly holds")
struct NearLabelTests {
  /// The nearest label of `stock-management`, as `label: word obstacle`.
  @Test(arguments: [
    ("La gestion du temps.", "gestion des stocks: stocks missing"),
    ("Les stocks, leur gestion.", "gestion des stocks: stocks order"),
    ("Stock : gestion.", "gestion des stocks: stocks order"),
    ("Gestion, dans le grand entrepôt de Lyon, stocks.", "gestion des stocks: stocks apart"),
    ("Suivre un inventaire.", "inventaire tournant: tournant missing"),
    ("Le tournant : gérer par inventaire.", "inventaire tournant: tournant order"),
    ("Le contrôle gérer.", "contrôle de gestion: gestion family"),
  ])
  func obstacles(text: String, expected: String) throws {
    let sample = try MatchingSample(Self.concepts)
    let near = sample.nearLabels("stock-management", text)
    let first = try #require(near.first)
    #expect(
      "\(sample.image.labelText(first.label)): \(first.words[first.failsAt].text) \(first.obstacle)"
        == expected)
  }

  @Test(arguments: ["Vous gérez les stocks.", "Une phrase d'autre chose."])
  func nothingIsNear(text: String) throws {
    let sample = try MatchingSample(Self.concepts)
    #expect(sample.nearLabels("stock-management", text).allSatisfy { $0.occurring < 2 })
    #expect(!sample.nearLabels("stock-management", text).contains { $0.words.allSatisfy { $0.token != nil } })
  }

  private static let concepts = """
    concepts:
      - id: stock-management
        kind: task
        fr: {preferred: gestion des stocks, variants: [inventaire tournant, contrôle de gestion]}
    """
}

@Suite("What an image says of its entries")
struct ImageQuestionTests {
  @Test func contextsSectionsAndIDs() throws {
    let sample = try MatchingSample(
      """
      concepts:
        - id: stock-management
          kind: task
          fr: {preferred: gestion des stocks, variants: [inventaire]}
          en: {preferred: stock management}
          match: {sections: [requirements, responsibilities]}
          not_when: [{before: logiciel de}, {after: du bétail}]
      """)
    let image = sample.image
    #expect(image.context(0, ofConcept: 0) == (.before, "logiciel"))
    #expect(image.context(1, ofConcept: 0) == (.after, "bétail"))
    #expect(image.sections(ofConcept: 0) == [.responsibilities, .requirements])
    #expect(image.labelTexts(ofConcept: 0) == ["gestion des stocks", "inventaire", "stock management"])
    #expect(image.concepts(near: "stock-managment") == ["stock-management"])
    #expect(image.concepts(near: "stock") == ["stock-management"])
    #expect(image.concepts(near: "welding") == [])
  }
}
