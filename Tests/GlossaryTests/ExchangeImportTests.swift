import Foundation
import Testing
import Text

@testable import Glossary

/// What files of others give. Each concept is written `id kind domain: tier text, … | tier text …`, English before French.
@Suite("Exchange: files of others")
struct ExchangeImportTests {
  private func summary(_ concept: Concept) -> String {
    let languages = Language.allCases.map { language in
      concept.labels.filter { $0.language == language }.map { label in
        let marks = (label.exactCase ? "!" : "") + (label.form.map { "(\($0.rawValue))" } ?? "")
        return "\(label.tier.rawValue.prefix(1)) \(label.text)\(marks)"
      }.joined(separator: ", ")
    }
    return "\(concept.id) \(concept.kind) \(concept.domain ?? "-"): " + languages.joined(separator: " | ")
  }

  private func found(_ imported: Imported) -> [String] {
    imported.diagnostics.map { "\($0.position.line) \($0.severity.rawValue)[\($0.code)]" }
  }

  @Test func tbxVersion2() throws {
    let imported = TBX.read(try ExchangeSample.file("version-2.tbx"), ImportOptions(domain: "mine", guessesCase: true))
    #expect(
      imported.glossary.concepts.map(summary) == [
        "c5 knowledge warehouse: p order picking, v OP!(acronym) | p préparation de commandes, h picking",
        "packing knowledge mine: p Packing, v packing | ",
      ])
    #expect(imported.glossary.concepts.first?.note == "first note\nsecond note")
    #expect(imported.glossary.concepts.last?.links.map(\.id) == ["Q134560"])
    #expect(
      found(imported) == ["1 note[other-language]", "1 note[unknown-scheme]", "35 warning[no-label]"])
  }

  @Test func skos() throws {
    let imported = SKOS.read(try ExchangeSample.file("foreign.ttl"), ImportOptions(kind: .task))
    #expect(
      imported.glossary.concepts.map(summary) == [
        "stock-management task imported: p stock management | p gestion des stocks, v suivi \"des\" stocks",
        "stock-count task imported: p stock count | p inventaire",
        "tallying task imported: p tallying | ",
      ])
    #expect(imported.glossary.concepts.map { $0.broader.map(\.value) } == [[], ["stock-management"], []])
    #expect(imported.glossary.concepts.map { $0.links.map(\.scheme) } == [[], ["wikidata"], ["esco"]])
    #expect(imported.glossary.concepts.first?.note == "one\ntwo")
    #expect(found(imported) == ["1 note[other-language]", "1 note[unknown-scheme]"])
  }

  @Test func omegaT() {
    let text = "# comment\r\npréparation\tpicking\tof orders\r\ntri\tsorting\r\nrangement\tPicking\r\nalone\n\n\tx\n"
    let imported = OmegaT.read(SourceFile(path: "g.txt", text: text))
    #expect(
      imported.glossary.concepts.map(summary) == [
        "picking knowledge imported: p picking, v Picking | p préparation, v rangement",
        "sorting knowledge imported: p sorting | p tri", "x knowledge imported: p x | ",
      ])
    #expect(imported.glossary.concepts.first?.note == "of orders")
    #expect(found(imported) == ["5 error[omegat-columns]"])
  }

  @Test func csv() {
    let text = """
      \u{FEFF}text;lang;id;tier;kind;case;colour;links
      gestion des stocks;fr;stock;preferred;task;;red;esco exactMatch http://x | nothing
      "stock ""management""
      of all";en;stock;preferred;;;;
      SAP;en;sap;Preferred;tol;exact;;
      was;de;stock;;;;;
      x;fr;Bad Id;;;;;
      """
    let imported = GlossaryCSV.read(SourceFile(path: "t.csv", text: text))
    #expect(
      imported.glossary.concepts.map(summary) == [
        "stock task imported: p stock \"management\" of all | p gestion des stocks", "sap knowledge imported: p SAP! | ",
      ])
    #expect(
      found(imported) == [
        "1 warning[csv-column]", "2 error[unknown-value]", "5 error[unknown-value]", "6 error[unknown-value]",
        "7 error[bad-id]",
      ])
  }

  /// A file that is damaged gives what stands before the damage, and an error at the line of it.
  @Test(arguments: [
    ("tbx", "<tbx><text><body>\n<conceptEntry id='a'>\n<langSec xml:lang='en'></tbx>", "not-xml", 3),
    ("tbx", "", "not-xml", 1), ("tbx", "<html/>", "no-entry", 1),
    ("skos", "@prefix a: <b> .\n\na:x a:y \"z ;\n", "not-turtle", 3), ("skos", "a:x a:y a:z .", "not-turtle", 1),
    ("skos", "<a> <b> \"\\x\" .", "not-turtle", 1), ("skos", "<a> <b> [[[", "not-turtle", 1),
    ("skos", String(repeating: "<a> <b> ", count: 1) + String(repeating: "[ <b> ", count: 2000), "not-turtle", 1),
    ("skos", "", "no-entry", 1), ("csv", "id,text\n", "csv-column", 1),
    ("csv", "id,lang,text\na,fr,\"x\n\n", "csv-quote", 2), ("csv", "id,lang,text\na,fr,\"x\"y\n", "csv-quote", 2),
    ("omegat", "a b c", "omegat-columns", 1),
  ])
  func damage(format: String, text: String, code: String, line: Int) throws {
    let source = SourceFile(path: "file", text: text)
    let imported =
      switch format {
      case "tbx": TBX.read(source)
      case "skos": SKOS.read(source)
      case "csv": GlossaryCSV.read(source)
      default: OmegaT.read(source)
      }
    let error = try #require(imported.diagnostics.first { $0.severity == .error })
    #expect(error.code == code)
    #expect(error.position == Position(file: "file", line: line, column: 1))
  }

  @Test(arguments: [
    ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("Node.js", "node-js"), ("d'œuvre d’art", "doeuvre-dart"),
    ("Économie & gestion (bases)", "economie-gestion-bases"), ("…", ""),
  ])
  func slugs(name: String, id: String) { #expect(Slug.id(from: name) == id) }
}
