import Foundation
import Testing

@testable import Glossary
@testable import Normalize

/// The two versions of a posting under `examples/pairs/`.
struct PairFile: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  static let folder = TestPosting.root.appending(path: "examples/pairs")

  static let all: [PairFile] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".fr.html") }.sorted().map { PairFile(name: String($0.dropLast(8))) }
  }()

  func version(_ language: String) throws -> NormalizedPosting {
    let file = Self.folder.appending(path: "\(name).\(language).html")
    return try #require(try TestPosting.results(of: file).first)
  }

  func alignment() throws -> BilingualAlignment {
    BilingualAligner(try #require(TestPosting.image)).align(try version("fr"), try version("en"))
  }

  /// The links made by hand: French and English texts.
  func goldLinks() throws -> [(String, String)] {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).links.tsv"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(sides.count == 2, "\(line)")
      return (sides[0], sides[1])
    }
  }
}

/// A link as the letters and digits of both versions that it covers, so that spaces and marks do not count.
private struct Extent: Hashable {
  var source: Range<Int>
  var target: Range<Int>

  static func extents(of links: [(String, String)]) -> [Extent] {
    var (source, target) = (0, 0)
    return links.map { left, right in
      let lengths = [left, right].map { text in text.count { $0.isLetter || $0.isNumber } }
      defer {
        source += lengths[0]
        target += lengths[1]
      }
      return Extent(source: source..<(source + lengths[0]), target: target..<(target + lengths[1]))
    }
  }
}

@Suite("Alignment of pairs")
struct AlignmentTests {
  /// Floors over all pairs together: see DESIGN.md for the figures.
  @Test func `links the sentences that were linked by hand`() throws {
    var (right, found, gold) = (0, 0, 0)
    for pair in PairFile.all {
      let alignment = try pair.alignment()
      let links = alignment.links.map { (alignment.sourceText(of: $0), alignment.targetText(of: $0)) }
      let wanted = Set(Extent.extents(of: try pair.goldLinks()))
      let given = Set(Extent.extents(of: links))
      let missed = wanted.subtracting(given)
      #expect(missed.count <= 3, "\(pair.name)")
      right += wanted.intersection(given).count
      found += given.count
      gold += wanted.count
    }
    try #require(gold > 400)
    #expect(Double(right) >= 0.99 * Double(found))
    #expect(Double(right) >= 0.99 * Double(gold))
  }

  @Test(arguments: PairFile.all)
  func `every segment is in one link, in order`(_ pair: PairFile) throws {
    let alignment = try pair.alignment()
    #expect(alignment.links.flatMap { Array($0.source) } == Array(alignment.source.indices))
    #expect(alignment.links.flatMap { Array($0.target) } == Array(alignment.target.indices))
    #expect(alignment.links.allSatisfy { (0...1).contains($0.score) })
    let blocks = alignment.blockLinks
    #expect(blocks.flatMap { Array($0.source) } == Array(alignment.source.indices))
    for (link, next) in zip(blocks, blocks.dropFirst()) {
      let passages = [link, next].map { Set(alignment.source[$0.source].map(\.passage)) }
      #expect(passages[0].isDisjoint(with: passages[1]))
    }
  }

  private func links(_ french: String, _ english: String) throws -> [String] {
    let sides = try [french, english].map { try TestPosting.result(of: $0) }
    let alignment = BilingualAligner(try #require(TestPosting.image)).align(sides[0], sides[1])
    return alignment.links.map(\.type)
  }

  @Test func `one sentence may be two in the other version`() throws {
    let types = try links(
      "<p>Vous encadrez l'équipe de nuit et vous formez les nouveaux arrivants.</p><p>Le poste est à Arlon.</p>",
      "<p>You supervise the night team. You also train the new arrivals.</p><p>The job is in Arlon.</p>")
    #expect(types == ["1-2", "1-1"])
  }

  @Test func `what one version leaves out stays alone`() throws {
    let types = try links(
      "<p>Vous soudez des châssis en acier.</p><p>Notre chorale répète le jeudi soir dans la grande halle du dépôt.</p>"
        + "<p>Écrivez à emploi@arc.example.</p>",
      "<p>You weld steel frames.</p><p>Write to emploi@arc.example.</p>")
    #expect(types == ["1-1", "1-0", "1-1"])
  }

  @Test func `an empty version leaves all alone`() throws {
    #expect(try links("<p>Vous soudez des châssis.</p>", "<p>…</p>") == ["1-0"])
  }

  /// 60 lines are missing from the second version, more than the first band is wide.
  @Test func `long documents are aligned past the band`() throws {
    let lines = (0..<110).map { "<li>Article \($0 * 7 + 1000) : \(["vis", "écrou", "rivet", "joint"][$0 % 4])</li>" }
    let others = (0..<110).map { "<li>Article \($0 * 7 + 1000): \(["screw", "nut", "rivet", "seal"][$0 % 4])</li>" }
    let types = try links(
      "<ul>" + lines.joined() + "</ul>", "<ul>" + others[..<25].joined() + others[85...].joined() + "</ul>")
    #expect(types.count { $0 == "1-1" } == 50)
    #expect(types.count { $0 == "1-0" } == 60)
  }
}

@Suite("Translation memories")
struct TMXTests {
  /// What TMX 1.4b's document type (OSCAR, LISA) says of an element: attributes, by their names without prefix, and the
  /// order of its children.
  private struct Rule {
    var required: Set<String> = []
    var allowed: Set<String> = []
    /// Names, each as often as it likes, in this order.
    var children: [String] = []
    var isText = false
  }

  private static let tool: Set<String> = [
    "o-encoding", "creationdate", "creationid", "changedate", "changeid", "creationtool", "creationtoolversion",
    "o-tmf",
    "datatype", "usagecount", "lastusagedate",
  ]

  private static let rules: [String: Rule] = [
    "tmx": Rule(required: ["version"], children: ["header", "body"]),
    "header": Rule(
      required: ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"],
      allowed: ["o-encoding", "creationdate", "creationid", "changedate", "changeid"],
      children: ["note", "prop", "ude"]),
    "body": Rule(children: ["tu"]),
    "tu": Rule(allowed: tool.union(["tuid", "segtype", "srclang"]), children: ["note", "prop", "tuv"]),
    "prop": Rule(required: ["type"], allowed: ["lang", "o-encoding"], isText: true),
    "tuv": Rule(required: ["lang"], allowed: tool, children: ["note", "prop", "seg"]),
    "seg": Rule(isText: true),
  ]

  private func check(_ element: XMLElement) throws {
    let rule = try #require(Self.rules[element.name], "\(element.name)")
    let names = Set(element.attributes.keys)
    #expect(rule.required.isSubset(of: names) && names.isSubset(of: rule.required.union(rule.allowed)), "\(names)")
    let places = element.children.map { rule.children.firstIndex(of: $0.name) ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1), "\(element.name): \(element.children.map(\.name))")
    if element.name == "tu" { #expect(element.children("tuv").count >= 1) }
    if element.name == "tuv" { #expect(element.children("seg").count == 1) }
    for child in element.children { try check(child) }
  }

  private func memory(of pair: PairFile, byBlocks: Bool) throws -> XMLElement {
    let bytes = AlignmentReport(try pair.alignment(), byBlocks: byBlocks).tmx(tool: "1")
    var root: XMLElement?
    try XMLRecordReader.forEach(["tmx"], in: bytes) { root = $0 }
    return try #require(root)
  }

  @Test(arguments: [false, true])
  func `follow the document type`(_ byBlocks: Bool) throws {
    for pair in PairFile.all.prefix(4) {
      let memory = try memory(of: pair, byBlocks: byBlocks)
      try check(memory)
      #expect(memory.attributes["version"] == "1.4")
      let header = try #require(memory.children("header").first)
      #expect(header.attributes["segtype"] == (byBlocks ? "block" : "sentence"))
      #expect(header.attributes["srclang"] == "fr")
    }
  }

  @Test func `hold both texts of each link`() throws {
    let pair = try #require(PairFile.all.first { $0.name == "mason-belgium" })
    let units = try #require(memory(of: pair, byBlocks: false).children("body").first).children("tu")
    let texts = units.map { unit in
      unit.children("tuv").map { "\($0.attributes["lang"] ?? "") \($0.children("seg").first?.text ?? "")" }
    }
    #expect(texts.contains(["fr Tu montes des murs en briques et en blocs.", "en You build brick and block walls."]))
    // What one version leaves out is no translation.
    #expect(!texts.joined().contains { $0.contains("portrait") })
    #expect(texts.allSatisfy { $0.count == 2 })
  }
}
