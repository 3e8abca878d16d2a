import Foundation
import Testing
import Text

@testable import Glossary

@Suite("Exchange: ESCO")
struct ExchangeESCOTests {
  private static let uri = "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-00000000000"
  private static let head = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n"

  private static func file(_ name: String, _ rows: [String]) -> SourceFile {
    let lines = rows.enumerated().map { "K,\(uri)\($0),\($1),\n" }
    return SourceFile(path: name, text: head + lines.joined())
  }

  /// Own rows in the shape of ESCO's: labels shared as preferred and variant, as variants, names, a missing English label.
  private static let files = ESCO.Files(
    english: file(
      "en.csv",
      [
        "knowledge,cross-sector,stock control,", "skill/competence,transversal,cope with haste,",
        "skill/competence,transversal,write Klingon,", "knowledge,sector-specific,Zabbix,",
        "skill/competence,sector-specific,,", "skill/competence,sector-specific,Stock control;,",
      ]),
    french: file(
      "fr.csv",
      [
        "knowledge,cross-sector,contrôle de stock,\"suivi de stock\ngestion d’entrepôt\"",
        "skill/competence,transversal,gérer la hâte,", "skill/competence,transversal,écrire en klingon,",
        "knowledge,sector-specific,Zabbix,", "skill/competence,sector-specific,graisser  des essieux,suivi des stocks",
        "skill/competence,sector-specific,contrôler les stocks,contrôle de stock",
      ]),
    newerFrench: SourceFile(
      path: "new.csv", text: "conceptUri,preferredLabel,altLabels\n\(uri)1,supporter la hâte,tenir|résister à la hâte\n"))

  private static let words: WordTables = {
    var words = WordTables()
    words.functionWords = [.fr: ["de", "des", "la", "les", "d", "à"]]
    return words
  }()

  @Test func smallFiles() throws {
    let imported = ESCO.read(Self.files, words: Self.words)
    let concepts = imported.glossary.concepts
    #expect(
      concepts.map { "\($0.id) \($0.kind) \($0.domain ?? "")" } == [
        "stock-control knowledge esco-cross-sector", "cope-with-haste soft esco-transversal",
        "write-klingon task esco-transversal", "zabbix knowledge esco-sector-specific",
        "graisser-des-essieux task esco-sector-specific", "stock-control-2 task esco-sector-specific",
      ])
    #expect(
      concepts.map { $0.labels.filter { $0.language == .fr }.map(\.text) } == [
        ["contrôle de stock", "suivi de stock", "gestion d'entrepôt"],
        ["supporter la hâte", "tenir", "résister à la hâte", "gérer la hâte"], ["écrire en klingon"], ["Zabbix"],
        ["graisser des essieux", "suivi des stocks"], ["contrôler les stocks"],
      ])
    #expect(concepts.map { $0.preferred(.en)?.text }[4...] == ["graisser des essieux", "Stock control"])
    #expect(concepts.map { $0.ambiguous.map(\.value) } == [["stock-control-2"], [], [], [], [], ["stock-control"]])
    #expect(concepts[3].labels.allSatisfy { $0.exactCase })
    #expect(concepts.map { $0.links.map(\.id) } == (0...5).map { ["\(Self.uri)\($0)"] })
    #expect(Self.errors(in: imported.glossary) == [])
  }

  @Test func idsTakeAPrefix() {
    let ids = ESCO.read(Self.files, idPrefix: "esco-").glossary.concepts.map(\.id)
    #expect(ids.allSatisfy { $0.hasPrefix("esco-") })
  }

  /// Of the YAML that the glossary is written as, with the words that the import knew.
  private static func errors(in glossary: Glossary) -> [String] {
    var options = LintOptions()
    options.library.words = words
    return Linter.lint(GlossaryWriter.files(of: glossary), options: options).filter { $0.severity == .error }.map(\.message)
  }

  @Test("All of ESCO 1.0 imports and lints without errors", .enabled(if: ExchangeSample.hasShared), arguments: [false, true])
  func everything(withNewerLabels: Bool) throws {
    func file(_ name: String) throws -> SourceFile {
      SourceFile(path: name, bytes: Array(try Data(contentsOf: ExchangeSample.shared.appending(path: name))))
    }
    var files = ESCO.Files(english: try file("esco-1.0-skills_en.csv"), french: try file("esco-1.0-skills_fr.csv"))
    if withNewerLabels { files.newerFrench = try file("esco-1.2-skills_fr-labels.csv") }
    let imported = ESCO.read(files, words: Self.words)
    #expect(imported.glossary.concepts.count == 13_485)
    #expect(Set(imported.glossary.concepts.map(\.id)).count == 13_485)
    #expect(Set(imported.glossary.concepts.flatMap { $0.links.map(\.id) }).count == 13_485)
    #expect(imported.diagnostics.filter { $0.severity == .error } == [])
    #expect(Self.errors(in: imported.glossary) == [])
  }
}
