import Testing

@testable import Markup

@Suite struct HTMLBlockTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var html: String
    var expected: [String]
    var testDescription: String { html }
    init(_ html: String, _ expected: String...) {
      self.html = html
      self.expected = expected
    }
  }

  @Test(arguments: [
    // Blocks
    Case("<p>Fin</p><p>deux</p>", "p Fin", "p deux"),
    Case("Fin<div>deux</div>trois", "p Fin", "p deux", "p trois"),
    Case("<p>Fin<br>deux<br/>trois</br>quatre</p>", "p Fin", "p deux", "p trois", "p quatre"),
    Case("<p>a<p>b<div/>c", "p a", "p b", "p c"),
    Case("<h2>Profil</h2><p>Bac+2</p>", "h2 Profil", "p Bac+2"),
    Case("<table><tr><th>Lieu</th><td>Lyon</td></tr></table>", "td Lieu", "td Lyon"),
    Case("<p> </p><p>&nbsp;</p><p>&nbsp;a&nbsp;b&#8239;</p>", "p a\u{A0}b"),
    // Lists
    Case("<ul><li>a<ul><li>b</li></ul>c</li><li><p>d</p></li></ul>", "- a", "-- b", "- c", "- d"),
    Case("<ul><li>a<li>b</ul>", "- a", "- b"),
    Case("<p>• a<br>• b<br>- c</p>", "- a", "- b", "- c"),
    Case("<li>- a</li>", "- a"),
    // White space, inline tags, references
    Case("<p>un \n <b> deux</b>trois</p>", "p un deuxtrois"),
    Case("<p>R&amp;D &eacutet&eacute &lt;3&gt; &#128; AT&T</p>", "p R&D été <3> € AT&T"),
    Case("<p>a&#10;b&Tab;c</p>", "p a b c"),
    Case("<p>e\u{301}t 😀 👩‍💻</p>", "p e\u{301}t 😀 👩‍💻"),
    Case("<p>a\u{0}\u{1}b\u{FFFF}c\u{7F}d</p>", "p a b c d"),
    Case("<p>foo<!-- x -->bar<!-->baz</p>", "p foobarbaz"),
    Case("<![CDATA[<p>a</p>]]>", "p a", "p ]]>"),
    // Left out
    Case("<script>a<b</script><style>p{}</style><p>x</p>", "p x"),
    Case("<script>'</scriptx>'</script><p>x</p>", "p x"),
    Case(
      "<p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c</p><noscript>d</noscript><nav>e</nav>", "p c"),
    Case("<div style=\"display:none\"><ul><li>a</li></ul></div><p>b</p>", "p b"),
    // Text that only looks like a tag
    Case(
      "<p><freelance ou CDI>, < 3 ans, <nom@site.fr> <3</p>",
      "p <freelance ou CDI>, < 3 ans, <nom@site.fr> <3"),
    Case("<p>Salaire <a définir></p>", "p Salaire <a définir>"),
    Case("<p>x <https://site.fr/a> y</p>", "p x <https://site.fr/a> y"),
    Case("<p><mon-bloc>a</mon-bloc><o:p>b</o:p> </freelance></p>", "p ab </freelance>"),
    Case("<p>a <b", "p a <b"),
    Case("<p>a <b title=\"x>y</b></p>", "p a <b title=\"x>y"),
    Case("<p>a <!-- b</p>", "p a <!-- b"),
    Case("<p><script>a</p>", "p a"),
    Case("<p @click=\"a>b\" x='>'>c</p>", "p c"),
    Case("<b/>a<b//>b", "p ab"),
  ])
  func blocksOf(_ test: Case) throws {
    #expect(outline(try blocks(test.html, as: .html)) == test.expected)
  }

  @Test(arguments: [
    // Headings by their look, and what only resembles one
    Case("<p><b>Profil</b></p><p>x</p>", "h0 Profil", "p x"),
    Case("<b><u>Vos missions <br></u></b>Souder", "h0 Vos missions", "p Souder"),
    Case("<p><span style='font-weight: bold'>Profil</span> :</p><p>x</p>", "h0 Profil :", "p x"),
    Case("<p><b>Contrat :</b> CDI</p><p>x</p>", "p Contrat : CDI", "p x"),
    Case("<p><b>Nous cherchons un soudeur.</b></p><p>x</p>", "p Nous cherchons un soudeur.", "p x"),
    Case("<p>Vous serez chargé de :</p><ul><li>x</li></ul>", "h0 Vous serez chargé de :", "- x"),
    Case("<p>Vous serez chargé de :</p><p>x</p>", "p Vous serez chargé de :", "p x"),
    Case("<p>PROFIL RECHERCHÉ</p><p>x</p>", "h0 PROFIL RECHERCHÉ", "p x"),
    Case("<p>CDI</p><p>x</p>", "p CDI", "p x"),
  ])
  func headings(_ test: Case) throws {
    #expect(outline(try blocks(test.html, as: .html)) == test.expected)
  }

  @Test func wrappedLines() throws {
    let html =
      "Nous recherchons un soudeur confirmé pour notre atelier<br>de Lyon.<br>Poste à pourvoir<br>vite"
    let expected = [
      "p Nous recherchons un soudeur confirmé pour notre atelier de Lyon.", "p Poste à pourvoir", "p vite",
    ]
    #expect(outline(try blocks(html, as: .html)) == expected)
  }

  @Test func linesOfTextWithAFewTags() throws {
    let html = "Profil\nBac+2 <b>requis</b>\nPermis B\n- Soudure\n"
    #expect(
      outline(try blocks(html, as: .html)) == ["p Profil", "p Bac+2 requis", "p Permis B", "- Soudure"])
  }

  @Test(
    arguments: [
      (
        "<div><div>a</div><div><ul><li>b</li><li>c</li></ul></div></div>",
        ["/div/div[1]", "/div/div[2]/ul/li[1]", "/div/div[2]/ul/li[2]"]
      ),
      ("a<p>b</p>", ["/", "/p"]),
      (
        "<html><body><p>a</p><h1>b</h1><p>c</p></body></html>",
        ["/html/body/p[1]", "/html/body/h1", "/html/body/p[2]"]
      ),
      ("<section><span><p>a</p></span></section>", ["/section/span/p"]),
    ] as [(String, [String])])
  func paths(html: String, expected: [String]) throws {
    #expect(try blocks(html, as: .html).map(\.path) == expected)
  }

  @Test func linksAndEmphasis() throws {
    let html = "<p><b>CV</b> à <a href='https://x.fr/?a=1&amp;b=2'>cette <i>page</i></a> ou <u>là</u></p>"
    let block = try #require(try blocks(html, as: .html).first)
    #expect(block.links.map(\.url) == ["https://x.fr/?a=1&b=2"])
    #expect(block.links.map { String(decoding: block.text[$0.range], as: UTF8.self) } == ["cette page"])
    #expect(block.emphasis.map { String(decoding: block.text[$0], as: UTF8.self) } == ["CV", "là"])
  }

  @Test func phraseAcrossTags() throws {
    let html = "<p>l'appren<b>tissage auto</b>matique</p>"
    let block = try #require(try blocks(html, as: .html).first)
    #expect(block.bytes == [3..<11, 14..<26, 30..<37])
  }

  /// libxml2 reports text in pieces of 1,000 bytes; references and white space may stand across their edges.
  @Test(arguments: 990..<1010)
  func edgesOfPieces(length: Int) throws {
    for tail in ["&eacute;&amp;x", "é😀 \n y", "   z", "&nbsp;é", "<3 ans"] {
      let html = "<p>" + String(repeating: "a", count: length) + tail + "</p>"
      #expect(try blocks(html, as: .html).count == 1)
    }
  }
}
