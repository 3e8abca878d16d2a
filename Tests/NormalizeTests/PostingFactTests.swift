import Testing

@testable import Normalize

/// Facts that a posting tells as a whole, by the shipped glossary.
@Suite("Facts of postings")
struct PostingFactTests {
  /// English that counts in dollars and names both official languages is that of Canada.
  @Test(
    "Bilingual dollars",
    arguments: [
      ("English and French are used at work.", "CAD"), ("French/English bilingual", "CAD"),
      ("English and German are used at work.", nil), ("We serve French and English bakeries in Sydney.", "AUD"),
      ("English and French are used in our offices of Boston, Massachusetts.", "USD"),
    ] as [(String, String?)])
  func bilingualDollars(sentence: String, currency: String?) throws {
    #expect(try self.currency(beside: sentence) == currency, "\(sentence)")
  }

  /// A state's letters behind a place, or an American plan, tell the country of a bare dollar.
  @Test(
    "Dollars of a place",
    arguments: [
      ("Dayton, OH", "USD"), ("Sudbury, ON", "CAD"), ("We match your 401(k).", "USD"), ("Bread, OR rolls", nil),
      ("Bakery and shop, OR", nil),
    ] as [(String, String?)])
  func dollarsOfPlaces(line: String, currency: String?) throws {
    #expect(try self.currency(beside: line) == currency, "\(line)")
  }

  /// The currency of a bare dollar in a posting with a line that may tell it.
  private func currency(beside line: String) throws -> String? {
    try TestPosting.result(of: "Cook\n\n\(line)\n\nSalary: $60,000 a year").posting.salary?.value.currency
  }

  @Test(
    "Orders of professions",
    arguments: [
      ("Membre de l'Ordre des dentistes", true), ("Permis d'hygiéniste dentaire", true),
      ("Assistance à l'hygiéniste dentaire", false), ("Dental hygienist licence", true),
      ("Assisting the dental hygienist", false),
    ])
  func orders(demand: String, isLicence: Bool) throws {
    let posting = try TestPosting.result(of: "Profil recherché / Requirements\n\n- \(demand)\n").posting
    #expect(posting.licences.map(\.value.code) == (isLicence ? ["professional-order"] : []), "\(demand)")
  }
}
