import Testing

@testable import Normalize

@Suite("Tables of postings")
struct ResultTableTests {
  @Test("A row stands in the section of its own sentence, though the posting is one block")
  func sections() throws {
    let text = "Nous bâtissons des écluses au loin. Missions : préparer les commandes. Profil : vous êtes rigoureux."
    let table = ResultTable().text(of: try TestPosting.result(of: text))
    let rows = table.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
    func section(of tag: String) -> Substring? { rows.first { $0.contains(Substring(tag)) }?.dropLast().last }
    #expect(section(of: "order-picking") == "responsibilities")
    #expect(section(of: "rigour") == "requirements")
  }
}
