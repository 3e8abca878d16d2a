import Foundation
import Glossary
import Markup
import Testing
import Text

@testable import Normalize

/// `Cases/sections/LANGUAGE.tsv`: a line under a heading of requirements, a tab, and in which section its last sentence
/// stands, or `label` where the line only opens a section, leads to what is below it, states a plain fact or says again which
/// post it is.
@Test(
  "Every line stands in the section that its case says",
  arguments: [("fr", "Profil recherché"), ("en", "Requirements")])
func sections(language: String, heading: String) throws {
  let url = CaseFile.folder.appending(path: "sections/\(language).tsv")
  let reader = PassageReader(
    try #require(TestPosting.image), options: NormalizerOptions(language: Language(rawValue: language)))
  for (number, line) in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n").enumerated()
  where !line.isEmpty && !line.hasPrefix("#") {
    let fields = line.components(separatedBy: "\t")
    let html = "<h2>\(heading)</h2><p>\(fields[0])</p><p>Un long paragraphe qui ne dit rien du tout.</p>"
    let item = try #require(try ItemReader().items(in: Array(html.utf8), name: "case").items.first)
    let passage = try #require(reader.read(item).passages.dropFirst().first)
    let asksNothing =
      passage.isLabel || PostTitle.isAllOf(passage) || LeadIn(passage: passage).holds
      || PlainFact(passage: passage).holds
    let found = asksNothing ? "label" : passage.sections.last?.rawValue
    #expect(found == fields.last, "sections/\(language).tsv:\(number + 1): \(fields[0])")
  }
}

/// `Cases/sections/blocks.LANGUAGE.tsv`: the blocks of a posting, a tab, and in which section the last sentence of each
/// stands.
@Test(arguments: ["fr", "en"])
func `every block stands in the section that its case says`(_ language: String) throws {
  let reader = PassageReader(
    try #require(TestPosting.image), options: NormalizerOptions(language: Language(rawValue: language)))
  let url = CaseFile.folder.appending(path: "sections/blocks.\(language).tsv")
  for (number, line) in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n").enumerated()
  where !line.isEmpty && !line.hasPrefix("//") {
    let fields = line.components(separatedBy: "\t")
    let html = TestPosting.html(ofBlocks: fields[0])
    let item = try #require(try ItemReader().items(in: Array(html.utf8), name: "case").items.first)
    let found = reader.read(item).passages.compactMap { $0.sections.last?.rawValue }
    #expect(found.joined(separator: " ") == fields.last, "sections/blocks.\(language).tsv:\(number + 1): \(fields[0])")
  }
}

/// "Conseiller" names a post and what it does: the post in a heading, the duty in a list.
@Test func `a heading that begins like an infinitive tells no duty`() throws {
  let reader = PassageReader(
    try #require(TestPosting.image), options: NormalizerOptions(language: .fr))
  let html = "<h1>Conseiller de vente</h1><ul><li>Conseiller les clients</li></ul>"
  let item = try #require(try ItemReader().items(in: Array(html.utf8), name: "case").items.first)
  #expect(reader.read(item).passages.map { $0.sections.last } == [.other, .responsibilities])
}

/// "If you possess any of the following …", "… pourraient être évalués ultérieurement": a heading of what is not demanded,
/// whatever the noun that it points to; "… will be assessed later" demands.
@Test(
  "A heading that points to what some have is one of assets",
  arguments: [
    ("en", "If you have any of the following qualifications, tell us how", Section.preferred),
    ("en", "The criteria below may be assessed next month", .preferred),
    ("en", "The criteria below will be assessed next month", .requirements),
    ("fr", "Si vous possédez l'une des qualifications suivantes, dites-le", .preferred),
    ("fr", "Les critères suivants pourraient être évalués le mois prochain", .preferred),
    ("fr", "Les critères suivants seront évalués le mois prochain", .requirements),
  ])
func announcedAssets(language: String, heading: String, section: Section) throws {
  let reader = PassageReader(
    try #require(TestPosting.image), options: NormalizerOptions(language: Language(rawValue: language)))
  let html = "<h2>Qualifications</h2><p>…</p><h2>\(heading)</h2><ul><li>Zephyrlog</li></ul>"
  let item = try #require(try ItemReader().items(in: Array(html.utf8), name: "case").items.first)
  #expect(reader.read(item).passages.last?.sections.last == section)
}

/// "Asset qualifications: Education, Experience": the parts of what is welcome are welcome, where their headings are lower
/// or come again; elsewhere a part is asked for. The name in brackets is a heading's own.
@Test(
  "The parts of assets are assets",
  arguments: [
    ("<h2>Asset qualifications</h2><h3>Experience</h3><p>Zephyrlog</p>", Section.preferred),
    ("<h2>Atouts</h2><p><b>EXPÉRIENCE :</b></p><p>Zephyrlog</p>", .preferred),
    ("<p>Experience:</p><p>…</p><p>Assets:</p><p>Experience:</p><p>Zephyrlog</p>", .preferred),
    ("<h2>Asset qualifications</h2><h2>Experience</h2><p>Zephyrlog</p>", .requirements),
    ("<h2>Atouts</h2><h3>Expérience exigée</h3><p>Zephyrlog</p>", .requirements),
    ("<h2>Explain on the form how you meet these (essential qualifications)</h2><p>Zephyrlog</p>", .requirements),
    ("<h2>Dites-nous de quelle façon vous y répondez (autres qualifications)</h2><p>Zephyrlog</p>", .preferred),
  ])
func partsOfAssets(html: String, section: Section) throws {
  let reader = PassageReader(try #require(TestPosting.image), options: NormalizerOptions(language: nil))
  let item = try #require(try ItemReader().items(in: Array(html.utf8), name: "case").items.first)
  #expect(reader.read(item).passages.last?.sections.last == section)
}

/// "Bonus" over experience is what would be a plus; among advantages it is pay.
@Test(arguments: [
  ("<h2>Bonus</h2><ul><li>Expérience en vente</li></ul>", false),
  ("<h2>Salaire</h2><ul><li>Bonus annuel selon les résultats</li></ul>", true),
])
func `a heading that asks for a plus is no pay`(html: String, isPay: Bool) throws {
  #expect((try TestPosting.result(of: html).posting.salary != nil) == isPay)
}
