import Foundation
import Glossary
import Markup
import Testing
import Text

@testable import Normalize

@Suite("Term suggestion")
struct SuggestTests {
  static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/suggest/phrases.txt")

  /// A small glossary beside the shipped words and section headings.
  private func normalizer() throws -> Normalizer {
    let folder = TestPosting.root.appending(path: "glossaries").path
    var glossary = try GlossaryFolder.load([folder + "/facts", folder + "/language"]).glossary
    var stocks = Concept(id: "stock-management", kind: .task)
    stocks.labels = [Label("gestion des stocks", .fr, .preferred)]
    var python = Concept(id: "python", kind: .tool)
    python.labels = [Label("Python", .en, .preferred, exactCase: true), Label("Python", .fr, .preferred, exactCase: true)]
    glossary.concepts += [stocks, python]
    return Normalizer(try #require(ImageBuilder.image(of: glossary)))
  }

  private func suggestions(_ postings: [String], _ options: SuggestOptions) throws -> [Suggestion] {
    let normalizer = try normalizer()
    var suggester = TermSuggester(options)
    for posting in postings {
      let source = SourceInfo(name: "posting", sha256: "", bytes: posting.utf8.count)
      for item in try ItemReader().items(in: Array(posting.utf8), name: "posting").items {
        suggester.add(normalizer.normalize(item, source: source))
      }
    }
    return suggester.suggestions()
  }

  @Test func cases() throws {
    let parts = try String(contentsOf: Self.cases, encoding: .utf8).components(separatedBy: "\n---\n")
    let directives = parts[0].split(separator: "\n")
    let found = try suggestions(Array(parts.dropFirst()), SuggestOptions())
    let lines = found.map { "\($0.language.rawValue) \($0.phrase) \($0.count)" }
    let expected = directives.filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) }
    #expect(lines.filter(expected.contains) == expected, "\(lines)")
    for unwanted in directives.filter({ $0.hasPrefix("! ") }) {
      #expect(!found.contains { $0.phrase == unwanted.dropFirst(2) }, "\(unwanted) of \(lines)")
    }
    #expect(try suggestions(Array(parts.dropFirst()), SuggestOptions(leastCount: 4)) == [])
    let english = try suggestions(Array(parts.dropFirst()), SuggestOptions(language: .en))
    #expect(english.allSatisfy { $0.language == .en } && !english.isEmpty)
  }

  @Test func aSharedSentenceCountsOnce() throws {
    let posting = "Profil recherché\n- Vous maîtrisez le tri des colis fragiles.\n"
    #expect(try suggestions([posting, posting, posting], SuggestOptions(leastCount: 2)) == [])
  }

  /// Words are numbers here. A part that stands in longer candidates alone is worth nothing.
  @Test(arguments: [
    ([[1, 2]: 4], [1, 2], 8.0), ([[1]: 4], [1], 4.0),
    ([[1, 2]: 4, [1, 2, 3, 4]: 4], [1, 2], 0.0), ([[1, 2]: 4, [1, 2, 3, 4]: 4], [1, 2, 3, 4], 12.0),
    ([[1, 2]: 9, [1, 2, 3, 4]: 4, [5, 1, 2, 6]: 2], [1, 2], 12.0),
    ([[1, 1]: 2, [1]: 3], [1], 1.0),
  ])
  func cValue(counts: [[Int]: Int], words: [Int], value: Double) {
    #expect(CValue.values(counts)[words] == value)
  }

  @Test func yamlIsReadyToPaste() throws {
    let suggestions = [
      Suggestion(
        phrase: "tri des colis : fragiles", language: .fr, count: 3, postings: 2, value: 9.5, example: "Vous\ntriez",
        kind: .task),
      Suggestion(phrase: "Zabbix", language: .fr, count: 3, postings: 2, value: 3, example: "Z", kind: .tool),
    ]
    let text = "format: 1\ndomain: new\nconcepts:\n" + SuggestionReport(suggestions).yaml
    let (glossary, diagnostics) = GlossaryLoader.load([SourceFile(path: "new.yaml", text: text)])
    #expect(diagnostics == [])
    #expect(glossary.concepts.map(\.id) == ["tri-des-colis-fragiles", "zabbix"])
    #expect(glossary.concepts.map(\.status) == [.draft, .draft])
    #expect(glossary.concepts[1].labels.map(\.exactCase) == [true])
    #expect(text.contains("  # 3 sentences of 2 postings: Vous triez\n"))
    #expect(SuggestionReport(suggestions).table.contains("    9.5      3         2  tri des colis : fragiles  Vous triez\n"))
  }
}
