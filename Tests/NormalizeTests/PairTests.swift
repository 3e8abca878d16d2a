import Foundation
import Glossary
import Testing

@testable import Normalize

@Suite("Two versions of one posting")
struct PairTests {
  private func comparison(_ french: String, _ english: String) throws -> PostingComparison {
    PostingComparison(try TestPosting.result(of: french), try TestPosting.result(of: english))
  }

  @Test(arguments: PairFile.all)
  func `equal statements are equal canonical postings`(_ pair: PairFile) throws {
    let sides = try [pair.version("fr"), pair.version("en")]
    for (left, right) in [(0, 0), (0, 1), (1, 1)] {
      let comparison = PostingComparison(sides[left], sides[right])
      #expect(comparison.isEqual == (sides[left].posting.canonical == sides[right].posting.canonical))
      #expect(comparison.isEqual == (comparison.agreement == 1))
    }
  }

  /// The share of statements on which the versions of each pair agree, at least; 1 where they are one posting.
  private static let floors = [
    "accountant-switzerland": 1, "administrative-assistant-federal": 0.98, "cook-switzerland": 0.94,
    "data-engineer-france": 1, "early-childhood-educator-canada": 1, "forklift-driver-france": 1,
    "it-analyst-federal": 0.97, "mason-belgium": 1, "nurse-quebec": 1, "park-technician-federal": 1,
    "policy-analyst-federal": 1, "postdoc-switzerland": 0.97, "research-scientist-federal": 1,
    "shop-assistant-france": 1, "social-worker-provincial": 1, "welder-quebec": 1,
  ]

  /// Floors: see DESIGN.md for what is left to agree on.
  @Test func `the versions of each pair agree as much as they did`() throws {
    #expect(Self.floors.keys.sorted() == PairFile.all.map(\.name).sorted())
    var (same, all) = (0, 0)
    for pair in PairFile.all {
      let comparison = PostingComparison(try pair.version("fr"), try pair.version("en"))
      #expect(comparison.agreement >= Self.floors[pair.name] ?? 1, "\(pair.name)")
      same += 2 * comparison.rows.count { $0.verdict == .same }
      all += comparison.rows.reduce(0) { $0 + ($1.source == nil ? 0 : 1) + ($1.target == nil ? 0 : 1) }
    }
    try #require(all > 800)
    #expect(Double(same) >= 0.97 * Double(all))
  }

  @Test func `rows say what is the same, what differs and what is missing`() throws {
    let comparison = try comparison(
      "<h2>Profil</h2><ul><li>La rigueur serait un plus</li><li>Soudage</li><li>Anglais courant</li></ul>",
      "<h2>Requirements</h2><ul><li>Rigour required</li><li>Welding</li><li>Bricklaying</li></ul>")
    func verdicts(_ field: String, _ subject: String) -> [PostingComparison.Verdict] {
      comparison.rows.filter { row in
        row.field == field && (row.source ?? row.target)?.statement.subject == subject
      }.map(\.verdict)
    }
    #expect(verdicts("skills", "welding") == [.same])
    #expect(verdicts("skills", "rigour") == [.differs])
    #expect(verdicts("skills", "bricklaying") == [.onlyTarget])
    #expect(verdicts("languages", "en") == [.onlySource])
    #expect(!comparison.isEqual)
    let welding = try #require(comparison.rows.first { $0.source?.statement.subject == "welding" })
    #expect(welding.source?.evidence.map(\.text) == ["Soudage"])
    #expect(welding.target?.evidence.map(\.text) == ["Welding"])
  }

  @Test func `agreement is the share of statements in common`() throws {
    let french = "<h2>Profil</h2><ul><li>Soudage</li><li>Maçonnerie</li><li>Rigueur</li></ul>"
    let english = "<h2>Requirements</h2><ul><li>Welding</li></ul>"
    let comparison = try comparison(french, english)
    let counts = try [french, english].map { try TestPosting.result(of: $0).posting.statements.count }
    let same = comparison.rows.count { $0.verdict == .same }
    #expect(same >= 1)
    #expect(comparison.agreement == Double(2 * same) / Double(counts[0] + counts[1]))
    #expect(try self.comparison("<p>…</p>", "<p>…</p>").agreement == 1)
  }

  @Test func `terms are learnt from what goes together`() throws {
    let image = try #require(TestPosting.image)
    var learner = TermLearner(image, TermLearningOptions(leastCount: 3))
    let fillers = [("soudage", "welding"), ("maçonnerie", "bricklaying"), ("rigueur", "rigour"), ("Python", "Python")]
    for (french, english) in fillers {
      learner.add(
        try TestPosting.result(
          of: "<h2>Profil</h2><ul><li>Maîtrise du glibotage oblique</li><li>Maîtrise du \(french)</li></ul>"),
        try TestPosting.result(
          of: "<h2>Requirements</h2><ul><li>Knowledge of slanted glibbing</li><li>Command of \(english)</li></ul>"))
    }
    // Boilerplate teaches once, however many postings share it.
    #expect(learner.pairs().isEmpty)
    for (french, english) in fillers {
      learner.add(
        try TestPosting.result(
          of: "<h2>Profil</h2><ul><li>Maîtrise du glibotage oblique et du \(french)</li></ul>"),
        try TestPosting.result(
          of: "<h2>Requirements</h2><ul><li>Knowledge of slanted glibbing and \(english)</li></ul>"))
    }
    let pair = try #require(learner.pairs().first)
    #expect(pair.french == .phrase("glibotage oblique"))
    #expect(pair.english == .phrase("slanted glibbing"))
    #expect(pair.count >= 3 && pair.dice == 1)
  }

  @Test func `drafts of learnt terms lint`() throws {
    let image = try #require(TestPosting.image)
    let pair = TermPair(
      french: .phrase("glibotage oblique"), english: .phrase("slanted glibbing"), count: 3, postings: 2, likelihood: 12,
      dice: 1, exampleFrench: "Pratique du « glibotage »: oblique",
      exampleEnglish: "Practice # of \"slanted\" glibbing",
      kind: .knowledge)
    var known = pair
    known.english = .concept("welding")
    let yaml = String(decoding: TermPairReport([pair, known], image).yaml, as: UTF8.self)
    #expect(yaml.contains("status: draft"))
    #expect(yaml.contains("# label for welding: fr “glibotage oblique”"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "learned-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(yaml.utf8).write(to: folder.appending(path: "learned.yaml"))
    let loaded = try GlossaryFolder.load([folder.path])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.glossary.concepts.map(\.id) == ["slanted-glibbing"])
  }
}
