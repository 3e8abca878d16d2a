import Foundation
import Testing

@testable import Corpus
@testable import Glossary

/// What is exported is read back, and says the same of the same words.
@Suite("Exports")
struct ExportTests {
  /// Two blocks, so that offsets cross one; an emoji before the phrases, so that units differ.
  private static let document: CorpusExport.Document = {
    var golden = Sample.full
    golden.blocks.insert(.init(kind: "heading", section: "other", language: "fr", text: "🙂\u{A0}Titre"), at: 0)
    for index in golden.annotations.indices { golden.annotations[index].block = 1 }
    golden.annotations.insert(Sample.annotation("chariot", "forklift"), at: 2)
    golden.annotations[2].block = 1
    let source = Metadata.Source(file: "source.txt", bytes: 1, sha256: "ab", text: "cd", similarity: "0")
    let metadata = Metadata(
      name: "n", date: nil, language: "fr", country: nil, licence: "none", split: "dev", status: .active, source: source
    )
    return .init(id: "ab", metadata: metadata, golden: golden, annotations: golden.annotations)
  }()

  private static let names = ["stock-management": "stock management", "forklift-driving": "forklift driving"]
  private static let quotes = document.annotations.map(\.quote)

  private static func export(_ format: CorpusExport.Format) -> CorpusExport {
    CorpusExport.write([document], as: format, names: names)
  }

  private static func text(_ format: CorpusExport.Format) throws -> String {
    String(decoding: try #require(export(format).files.first).bytes, as: UTF8.self)
  }

  private static func slice(_ text: String, _ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
  }

  @Test func jsonLines() throws {
    #expect(Self.export(.jsonl).dropped.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(try Self.text(.jsonl).utf8)) as? [String: Any]
    let blocks = try #require(object?["blocks"] as? [[String: Any]]).compactMap { $0["text"] as? String }
    let annotations = try #require(object?["annotations"] as? [[String: Any]])
    let found = annotations.compactMap { annotation -> String? in
      guard let block = annotation["block"] as? Int, let range = annotation["text"] as? [Int] else { return nil }
      return Self.slice(blocks[block], range[0], range[1])
    }
    #expect(found == Self.quotes)
    #expect((object?["posting"] as? [String: Any])?["telework"] as? String == "hybrid")
  }

  @Test(arguments: [CorpusExport.Format.csv, .tsv])
  func phrasePairs(format: CorpusExport.Format) throws {
    let read = CSVReader.read(SourceFile(path: "x", text: try Self.text(format)))
    #expect(read.diagnostics.isEmpty)
    let rows = read.records.map(\.fields)
    #expect(rows[0][6] == "phrase")
    #expect(rows.dropFirst().map { $0[6] } == Self.quotes)
    #expect(rows[1][7] == "stock management")
    #expect(rows.allSatisfy { $0.count == rows[0].count })
  }

  @Test func translationMemory() throws {
    var pairs: [[String]] = []
    let bytes = try #require(Self.export(.tmx).files.first).bytes
    try XMLRecordReader.forEach(["tu"], in: bytes) { unit in
      pairs.append(unit.children("tuv").flatMap { $0.children("seg").map(\.text) })
    }
    #expect(
      pairs == [
        ["conduire un chariot \"élévateur\"", "forklift driving"], ["Gérer 🚛 les stocks", "stock management"],
      ])
    #expect(Self.export(.tmx).dropped.losses.contains { $0.what.hasPrefix("facts, which") && $0.count == 1 })
  }

  /// Offsets of the stand-off file cut the quotes out of the text file.
  @Test func brat() throws {
    let files = Dictionary(
      Self.export(.brat).files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { $1 })
    let text = try #require(files["ab.txt"])
    let lines = try #require(files["ab.ann"]).split(separator: "\n").filter { $0.hasPrefix("T") }
    let found = lines.map { line in
      let parts = line.split(separator: "\t")
      let place = parts[1].split(separator: " ").compactMap { Int($0) }
      return (cut: Self.slice(text, place[0], place[1]), told: String(parts[2]))
    }
    #expect(found.map(\.cut) == Self.quotes)
    #expect(found.map(\.told) == Self.quotes)
    #expect(files["annotation.conf"]?.contains("[entities]\n\nexperience\ntask\n") == true)
  }

  /// The tokens give the text again, and the begin and inside tags the phrases that do not overlap.
  @Test func conllu() throws {
    let lines = try Self.text(.conllu).split(separator: "\n", omittingEmptySubsequences: false)
    var texts: [String] = []
    var rebuilt: [String] = []
    var entities: [String] = []
    for line in lines {
      if line.hasPrefix("# text = ") {
        texts.append(String(line.dropFirst(9)))
        rebuilt.append("")
      }
      let fields = line.split(separator: "\t")
      guard fields.count == 10, let last = rebuilt.indices.last else { continue }
      rebuilt[last] += fields[1] + (fields[9].contains("SpaceAfter=No") ? "" : " ")
      if fields[9].contains("Entity=B-") { entities.append(String(fields[1])) }
      if fields[9].contains("Entity=I-"), let end = entities.indices.last { entities[end] += " " + fields[1] }
    }
    #expect(rebuilt.map { $0.trimmingCharacters(in: .whitespaces) } == texts)
    #expect(entities.count == 3)
    #expect(entities.first?.hasPrefix("Gérer") == true)
    #expect(Self.export(.conllu).dropped.losses.contains { $0.concepts == ["forklift"] })
  }

  @Test func spaCy() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try Self.text(.spacy).utf8)) as? [String: Any]
    let text = try #require(object?["text"] as? String)
    let spans = try #require(object?["spans"] as? [[String: Any]])
    let found = spans.compactMap { span -> String? in
      guard let start = span["start"] as? Int, let end = span["end"] as? Int else { return nil }
      return Self.slice(text, start, end)
    }
    #expect(found == Self.quotes)
  }

  /// In UTF-16 units.
  @Test func labelStudio() throws {
    let tasks = try JSONSerialization.jsonObject(with: Data(try Self.text(.labelStudio).utf8)) as? [[String: Any]]
    let task = try #require(tasks?.first)
    let text = try #require((task["data"] as? [String: Any])?["text"] as? String) as NSString
    let prediction = try #require((task["predictions"] as? [[String: Any]])?.first)
    let results = try #require(prediction["result"] as? [[String: Any]]).filter { $0["type"] as? String == "labels" }
    let found = results.compactMap { result -> String? in
      guard let value = result["value"] as? [String: Any], let start = value["start"] as? Int,
        let end = value["end"] as? Int
      else { return nil }
      return text.substring(with: NSRange(location: start, length: end - start))
    }
    #expect(found == Self.quotes)
  }
}
