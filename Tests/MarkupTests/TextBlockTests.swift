import Testing

@testable import Markup

@Suite struct TextBlockTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var testDescription: String { text }
    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }
  }

  @Test(arguments: [
    Case("Fin\r\ndeux\r\n\r\ntrois\rquatre", "p Fin", "p deux", "p trois", "p quatre"),
    Case("- a\n* b\n• c\n– d\n► e\no f\n✓ g", "- a", "- b", "- c", "- d", "- e", "- f", "- g"),
    Case("-Maîtrise\n-5 % de prime\n--- ou", "- Maîtrise", "p -5 % de prime", "p --- ou"),
    Case("1. a\n2) b\nc) d\n35 h\n3.5 t", "- a", "- b", "- d", "p 35 h", "p 3.5 t"),
    Case("- a\n    - b\n        - c\n- d", "- a", "-- b", "--- c", "- d"),
    Case("-\nBac+2\n\n•\n\nPermis B\n-", "- Bac+2", "- Permis B", "p -"),
    Case("*\nVos missions :\n- souder\n-\n- percer", "p *", "h0 Vos missions :", "- souder", "p -", "- percer"),
    Case("Paix\n\n-\n\nLE PROFIL\n\nBac+2", "p Paix", "p -", "h0 LE PROFIL", "p Bac+2"),
    Case("- gestion\n  de stock\n- tri\ndes colis", "- gestion de stock", "- tri", "p des colis"),
    Case("- gestion.\n  de stock\n- tri\n  Pesée", "- gestion.", "p de stock", "- tri", "p Pesée"),
    Case("Profil recherché\n- Bac+2", "h0 Profil recherché", "- Bac+2"),
    Case("Vos missions :\n• souder", "h0 Vos missions :", "- souder"),
    Case("a\n-----\nb\n=====", "p a", "p b"),
    Case("R&amp;D et AT&T, &eacute", "p R&D et AT&T, &eacute"),
    Case("<b ou pas> & < 3 ans", "p <b ou pas> & < 3 ans"),
    Case(
      "Nous recherchons un soudeur confirmé pour notre atelier\nde Lyon.\nPoste à pourvoir",
      "p Nous recherchons un soudeur confirmé pour notre atelier de Lyon.", "p Poste à pourvoir"),
    Case("a \t b\u{A0}c  ", "p a b\u{A0}c"),
    Case("**a** `b` # c", "p **a** `b` # c"),
  ])
  func plain(_ test: Case) throws {
    #expect(outline(try blocks(test.text, as: .plain)) == test.expected)
  }

  @Test(arguments: [
    Case(
      "# Poste #\n## Profil\nSetext\n===\nAutre\n---\nfin", "h1 Poste", "h2 Profil", "h1 Setext", "h2 Autre",
      "p fin"),
    Case("**Profil**\n\nBac+2", "h0 Profil", "p Bac+2"),
    Case("un **deux** *trois* _quatre_ __cinq__ `six` ***sept***", "p un deux trois quatre cinq six sept"),
    Case("2 * 3 * 4, snake_case_name, a*b, *seul", "p 2 * 3 * 4, snake_case_name, a*b, *seul"),
    Case("voir [le **site**](https://x.fr \"t\") ![logo](a.png) [1] \\*", "p voir le site [1] *"),
    Case("a <!--more--> b\n\n<!-- x\n\ny -->\nc", "p a b", "p c"),
    Case("a<br>b <u>c</u> <https://x.fr> <nom@x.fr>", "p a", "p b c https://x.fr <nom@x.fr>"),
    Case("> cité\n\n***\n* **a** b", "p cité", "- a b"),
    Case("<style>p {}\n</style>\na", "p a"),
  ])
  func markdown(_ test: Case) throws {
    #expect(outline(try blocks(test.text, as: .markdown)) == test.expected)
  }

  @Test func links() throws {
    let block = try #require(try blocks("[Postuler](https://x.fr/a) <mailto:a@x.fr>", as: .markdown).first)
    #expect(block.links.map(\.url) == ["https://x.fr/a", "mailto:a@x.fr"])
  }

  @Test(arguments: [
    ("Bonjour", MediaType.plain), ("# Poste", .markdown), ("a **b** c", .markdown), ("a <b>b</b>", .html),
    ("a<br>b", .html), ("[x](y) **z** <br>", .markdown), ("< 3 ans & <freelance>", .plain),
    ("C# et F#", .plain),
    ("#hashtag", .plain),
  ])
  func mediaTypes(text: String, expected: MediaType) throws {
    #expect(try item(text).mediaType == expected)
  }
}
