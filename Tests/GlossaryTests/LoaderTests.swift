import Foundation
import Testing

@testable import Glossary

private func load(_ text: String) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
  GlossaryLoader.load([SourceFile(path: "t.yaml", text: text)])
}

@Suite("Loading glossaries")
struct LoaderTests {
  @Test func readsAllOfAConcept() throws {
    let (glossary, diagnostics) = load(
      """
      format: 1
      domain: logistics
      defaults: {kind: task, not_when: [{before: école de}]}
      concepts:
        - id: forklift-driving
          status: approved
          en: {preferred: forklift driving, variants: [lift truck driving]}
          fr:
            variants:
              - conduire un chariot
              - {text: CACES R489, type: acronym, case: exact}
            preferred: conduite de chariot élévateur
            hidden: [conduite de fenwick]
          match: {sections: [requirements], ambiguous: [other], inside: keep}
          not_when:
            - {before: vente de, reason: sells them}
            - {after: d'occasion}
          broader: [material-handling]
          links: [{scheme: esco, id: "http://x/1", rel: closeMatch}]
          values: {isced: 7, national: [master, "no"]}
          examples:
            hit: ["La [conduite]."]
            miss: [La vente.]
          note: seen often
      """)
    #expect(diagnostics == [])
    let concept = try #require(glossary.concepts.first)
    #expect(concept.id == "forklift-driving")
    #expect(concept.domain == "logistics")
    #expect(concept.kind == .task)
    #expect(concept.position == Position(file: "t.yaml", line: 5, column: 9))
    #expect(concept.preferred(.fr)?.text == "conduite de chariot élévateur")
    #expect(concept.labels.map(\.tier) == [.preferred, .variant, .preferred, .variant, .variant, .hidden])
    let acronym = try #require(concept.labels.first { $0.form == .acronym })
    #expect(acronym.exactCase)
    #expect(acronym.position == Position(file: "t.yaml", line: 11, column: 18))
    #expect(concept.sections == ["requirements"])
    #expect(concept.ambiguous.map(\.value) == ["other"])
    #expect(concept.keptInside)
    #expect(concept.contexts.map(\.text) == ["école de", "vente de", "d'occasion"])
    #expect(concept.contexts.map(\.side) == [.before, .before, .after])
    #expect(concept.contexts[1].reason == "sells them")
    #expect(concept.broader.map(\.value) == ["material-handling"])
    #expect(concept.links.first?.relation == .closeMatch)
    #expect(concept.values == ["isced": ["7"], "national": ["master", "no"]])
    #expect(concept.examples.hit.map(\.value) == ["La [conduite]."])
  }

  @Test func exactCaseHoldsForAllLabels() {
    let (glossary, _) = load(
      """
      format: 1
      domain: x
      concepts:
        - {id: excel, kind: tool, match: {case: exact}, en: {preferred: Excel}, fr: {preferred: Excel}}
      """)
    #expect(glossary.concepts.first?.labels.map(\.exactCase) == [true, true])
  }

  @Test func readsWordsAndFamilies() {
    let (glossary, diagnostics) = load(
      """
      format: 1
      language: fr
      words:
        function: [de, "on"]
        gap: [efficacement]
        accent-pairs: [marche, marché]
      families:
        - {verb: gérer, nouns: [gestion]}
        - verbs: [tenir]
          nouns: [tenue]
          forms: [tient, tenu]
      """)
    #expect(diagnostics == [])
    #expect(glossary.words.functionWords == [.fr: ["de", "on"]])
    #expect(glossary.words.gapWords == [.fr: ["efficacement"]])
    #expect(glossary.words.accentPairs == [.fr: ["marche", "marché"]])
    #expect(glossary.words.families.map(\.verbs) == [["gérer"], ["tenir"]])
    #expect(glossary.words.families.last?.forms == ["tient", "tenu"])
  }

  @Test func readsSpellings() {
    let (glossary, diagnostics) = load(
      """
      format: 1
      language: en
      spellings:
        verbs: {organise: organize, analyse: analyze}
        words: {enquiry: inquiry, programme: program}
        doubled: [label]
      """)
    #expect(diagnostics == [])
    let forms = glossary.words.spellings.forms
    let expected = [
      "organise": "organize", "organises": "organizes", "organised": "organized", "organising": "organizing",
      "organisers": "organizers", "organisation": "organization", "enquiries": "inquiries", "programmes": "programs",
      "labelled": "labeled", "labelling": "labeling", "analysing": "analyzing",
    ]
    for (british, american) in expected { #expect(forms[british] == american) }
    // Those of an analysis; what American writing has; what nobody writes.
    for word in ["analyses", "organize", "label", "programmed"] { #expect(forms[word] == nil) }
  }

  @Test("Only English has two spellings, and a pair is two texts")
  func refusesSpellings() {
    let french = load("format: 1\nlanguage: fr\nspellings:\n  words: {clé: clef}\n")
    #expect(french.diagnostics.map(\.code) == ["unknown-key"])
    let list = load("format: 1\nlanguage: en\nspellings:\n  words: [colour, color]\n")
    #expect(list.diagnostics.map(\.code) == ["wrong-type"])
  }

  @Test func laterFoldersOverride() {
    let entry = "format: 1\ndomain: x\nconcepts:\n  - {id: a, kind: tool, en: {preferred: "
    var (glossary, _) = load(entry + "one}}")
    glossary.override(with: load(entry + "two}}").glossary)
    #expect(glossary.concepts.map { $0.preferred(.en)?.text } == ["two"])
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let shipped = repository.appending(path: "glossaries").path

  @Test("The shipped glossary loads", .enabled(if: FileManager.default.fileExists(atPath: shipped)))
  func shippedGlossaryLoads() throws {
    let (glossary, diagnostics) = try GlossaryFolder.load([Self.shipped])
    #expect(diagnostics.map { DiagnosticRenderer.render($0, sourceLine: nil) } == [])
    #expect(!glossary.concepts.isEmpty)
  }
}
