import Foundation
import Glossary
import Testing
import Text

@testable import Normalize

/// What the tests of rendering share.
enum Rendering {
  static func phrases(_ language: Language) throws -> Phrases {
    let folder = TestPosting.root.appending(path: "glossaries").path
    let loaded = try Phrases.load(language, from: [folder])
    #expect(loaded.diagnostics.isEmpty)
    return try #require(loaded.phrases)
  }

  static func renderer(_ language: Language, inclusive: Bool = false) throws -> Renderer {
    Renderer(try #require(TestPosting.image), try phrases(language), inclusive: inclusive)
  }

  static func posting(_ json: String) throws -> Posting {
    try #require(try PostingReader.postings(in: Array(json.utf8), name: "object.json").first)
  }

  /// The lines of a rendering, its marks of typography as plain spaces.
  static func lines(_ json: String, _ language: Language, inclusive: Bool = false) throws -> [String] {
    let rendered = try renderer(language, inclusive: inclusive).render(try posting(json))
    #expect(rendered.unsure.isEmpty)
    return rendered.sections.flatMap(\.lines)
  }
}

@Suite("Rendering")
struct RenderTests {
  private static let object = """
    {"skills": [{"tag": "forklift-driving", "kind": "task", "modality": "unspecified"},
                {"tag": "rigour", "kind": "soft", "modality": "required"},
                {"tag": "excel", "kind": "tool", "modality": "preferred"}],
     "education": [{"levels": [7], "national": ["bac+5"], "fields": ["computer-science"], "relatedField": true,
                    "equivalentExperience": true, "modality": "required"}],
     "experience": [{"min": "P2Y", "max": "P5Y", "modality": "required"}],
     "languages": [{"lang": "en", "level": "B2", "stated": true, "modality": "required"},
                   {"lang": "es", "level": "C1", "stated": false, "modality": "preferred"}],
     "employment": {"types": ["permanent", "fixed-term"], "start": "2026-09-01"},
     "salary": {"min": 45000, "max": 52000.5, "currency": "EUR", "period": "year", "gross": true},
     "telework": "hybrid", "teleworkDays": {"max": 2},
     "application": {"emails": ["rh@exemple.example"]},
     "responsibilities": [{"skills": ["forklift-driving"]}]}
    """

  @Test func `French, with its typography`() throws {
    let renderer = try Rendering.renderer(.fr)
    let rendered = renderer.render(try Rendering.posting(Self.object))
    #expect(rendered.unsure.isEmpty)
    #expect(
      TextLayout.text(of: rendered) == """
        Missions

        - Conduite de chariot élévateur

        Profil recherché

        - Bac +5 en informatique ou dans un domaine connexe, ou expérience équivalente
        - 2 à 5 ans d’expérience
        - Anglais\u{A0}: niveau B2
        - Rigueur

        Atouts

        - Espagnol courant
        - Microsoft Excel

        Conditions

        - Type de contrat\u{A0}: CDD ou CDI
        - Prise de poste\u{A0}: 1er septembre 2026
        - Télétravail\u{A0}: jusqu’à 2 jours par semaine

        Rémunération

        - Salaire\u{A0}: de 45\u{202F}000\u{A0}€ à 52\u{202F}000,50\u{A0}€ brut par an

        Candidature

        - Candidature à l’adresse rh@exemple.example

        """)
  }

  @Test func english() throws {
    let rendered = try Rendering.renderer(.en).render(try Rendering.posting(Self.object))
    #expect(rendered.unsure.isEmpty)
    let lines = rendered.sections.flatMap(\.lines)
    #expect(lines.contains("Forklift driving"))
    #expect(lines.contains("2 to 5 years of experience"))
    #expect(lines.contains("English: level B2") && lines.contains("Fluent Spanish"))
    #expect(lines.contains("Salary: €45,000 to €52,000.50 gross per year"))
    #expect(lines.contains("Start date: September 1, 2026"))
    #expect(lines.contains("Remote work: up to 2 days per week"))
  }

  @Test func `inclusive writing is an option`() throws {
    let object = #"{"skills": [], "experience": [{"modality": "not-required"}]}"#
    #expect(try Rendering.lines(object, .fr) == ["Débutants acceptés"])
    #expect(try Rendering.lines(object, .fr, inclusive: true) == ["Débutant·e·s accepté·e·s"])
  }

  @Test func `Markdown and HTML escape their marks`() {
    let rendered = RenderedPosting(sections: [.init(heading: "A & B", lines: ["C_D <x> https://a.example/?b=1&c_=2"])])
    #expect(MarkdownLayout.text(of: rendered) == "## A & B\n\n- C\\_D \\<x\\> <https://a.example/?b=1&c_=2>\n")
    let html = HTMLLayout.text(of: rendered, language: "fr")
    #expect(html.contains("<h2>A &amp; B</h2>"))
    #expect(
      html.contains(
        "<li>C_D &lt;x&gt; <a href=\"https://a.example/?b=1&amp;c_=2\">https://a.example/?b=1&amp;c_=2</a></li>"))
  }

  /// The file, the code of the diagnostic, the text that it points at.
  @Test(arguments: [
    ("phrases: {skil: x}", "unknown-key", "skil"),
    ("phrases:\n  skill: \"{skll}\"", "unknown-slot", "\"{skll}\""),
    ("phrases:\n  skill: [a, \"{skill\"]", "broken-slot", "\"{skill\"]"),
    ("phrases:\n  gross: [no]", "bare-scalar", "no"),
  ])
  func `what is wrong in the phrases is pointed at`(_ yaml: String, _ code: String, _ place: String) throws {
    let text = "format: 1\nlanguage: en\n\(yaml)\n"
    let file = SourceFile(path: "en.yaml", bytes: Array(text.utf8))
    let diagnostic = try #require(GlossaryLoader.load([file]).diagnostics.first)
    #expect(diagnostic.code == code)
    let line = try #require(file.line(diagnostic.position.line))
    #expect(String(line.dropFirst(diagnostic.position.column - 1)).hasPrefix(place))
  }
}
