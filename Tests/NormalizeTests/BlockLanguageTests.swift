import Markup
import Testing

@testable import Normalize

/// The language of single blocks in a posting that is in the other one, or in the same.
@Suite("The language of a block")
struct BlockLanguageTests {
  private static let french = "Vous êtes chargé de la paie pour une équipe de dix personnes, et vous aidez nos clients."
  private static let english = "You are in charge of payroll for a team of ten people, and you will help our customers."

  private func language(of block: String, in posting: String) throws -> String {
    let result = try TestPosting.result(of: "<p>\(posting)</p><p>\(posting)</p><ul><li>\(block)</li></ul>")
    return try #require(result.languages.last)
  }

  @Test(arguments: [
    "Facturation des clients (établir les factures de transport)",
    "Participer à la structuration de la Data Platform AWS + Snowflake.",
    "Travailler en synergie avec les pôles Data Engineering, Data Analytics et Data Quality.",
  ])
  func `terms do not make a French block English`(_ block: String) throws {
    #expect(try language(of: block, in: Self.french) == "fr")
  }

  @Test(arguments: [
    "Experience in software development, with a focus on continuous integration",
    "Invoicing of customers (issuing transport invoices) in a shared service centre",
  ])
  func `an English block in a French posting stays English`(_ block: String) throws {
    #expect(try language(of: block, in: Self.french) == "en")
  }

  @Test func `a French block in an English posting stays French`() throws {
    #expect(try language(of: "Gestion des stocks et préparation des commandes en entrepôt", in: Self.english) == "fr")
  }

  @Test(arguments: [
    ("Vous aurez à entretenir les transformateurs", "fr"), ("Notre offre", "fr"),
    ("You will maintain transformers", "en"), ("Gesucht wird ein Koch für unser Haus am See", "de"),
  ])
  func `one line alone has the language of its function words`(_ line: String, _ language: String) throws {
    #expect(try TestPosting.result(of: "<p>\(line)</p>").languages == [language])
  }
}
