import Foundation
import Markup
import Testing

@testable import Normalize

/// The promise of the product: evidence points at the right bytes of the file on disk.
struct ProvenanceTests {
  /// Every entry's scalars, bytes and disk ranges give back its phrase.
  private func check(_ result: NormalizedPosting, file: [UInt8], _ comment: Comment) {
    for entry in result.alignment {
      let passage = result.passages[entry.block]
      let scalars = Array(passage.block.string.unicodeScalars)
      let quote = String(String.UnicodeScalarView(scalars[entry.text]))
      #expect(Array(quote.utf8) == Array(entry.source.utf8), comment)
      #expect(!entry.bytes.isEmpty || !entry.disk.isEmpty, comment)
      guard passage.block.kind != .title else { continue }
      let source = result.item.container.isBare ? file : result.item.bytes
      // A line break that joined two lines has no bytes of its own, so that white space is left out of account.
      let seen = visible(source, entry.bytes).filter { $0 != " " }
      #expect(seen == folded(entry.source).filter { $0 != " " }, "\(comment): \(entry)")
    }
  }

  /// Cut bytes as a reader would see them: decoded references, folded white space.
  private func visible(_ bytes: [UInt8], _ ranges: SourceRanges) -> String {
    let cut = ranges.flatMap { bytes[$0] }
    let entities = [
      "&nbsp;": "\u{A0}", "&rsquo;": "’", "&#39;": "'", "&amp;": "&", "&middot;": "·", "&eacute;": "é", "&lt;": "<",
      "&gt;": ">", "&quot;": "\"",
    ]
    let text = entities.reduce(String(decoding: cut, as: UTF8.self)) { text, entity in
      text.replacingOccurrences(of: entity.key, with: entity.value)
    }
    return folded(text)
  }

  private func folded(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  @Test func `holds for the posting that ships with the project`() throws {
    let file = TestPosting.root.appending(path: "examples/posting-fr.txt")
    for result in try TestPosting.results(of: file) {
      #expect(result.alignment.count > 20)
      check(result, file: Array(try Data(contentsOf: file)), "examples/posting-fr.txt")
    }
  }

  /// Texts break off anywhere, and some begin there: each of the cases does at a mark or space, and before its last character.
  @Test(arguments: CaseFile.ofDimensions)
  func `holds wherever a text breaks off`(file: CaseFile) throws {
    let parts = try file.cases().flatMap { one -> [Substring] in
      let marks = one.text.indices.filter { !one.text[$0].isLetter && !one.text[$0].isNumber }
      guard !marks.isEmpty else { return [one.text.dropLast()] }
      let mark = marks[one.line % marks.count]
      return [one.text[...mark], one.text[mark...], one.text.dropLast()]
    }
    let html = parts.map { "<p>\($0.replacingOccurrences(of: "<", with: "&lt;"))</p>" }.joined()
    check(try TestPosting.result(of: html), file: Array(html.utf8), "\(file.testDescription)")
  }

  @Test func `a phrase across inline tags has several ranges`() throws {
    let html = "<p>Votre profil</p><ul><li>Maîtrise de la <b>prépa</b>ration de <i>commandes</i></li></ul>"
    let result = try TestPosting.result(of: html)
    let entry = try #require(result.alignment.first { $0.concept == "order-picking" })
    let bytes = Array(html.utf8)
    let parts = entry.bytes.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(parts.joined() == "préparation de commandes")
    #expect(parts.count > 1)
  }

  @Test func `Windows-1252 bytes are counted as they lie on disk`() throws {
    let text = "Profil recherché :\n- Maîtrise de la gestion des stocks à l’été\n- Rigueur"
    let bytes = try #require(text.data(using: .windowsCP1252))
    let result = try #require(try TestPosting.results(of: Array(bytes)).first)
    let entry = try #require(result.alignment.first { $0.concept == "stock-management" })
    let cut = try #require(entry.bytes.first)
    #expect(String(data: bytes[cut], encoding: .windowsCP1252) == "gestion des stocks")
    #expect(result.diagnostics.contains { $0.code == "encoding-windows-1252" })
  }

  @Test func `inside a container bytes are the item's, and disk the file's`() throws {
    let json =
      #"{"id": 7, "title": "Cariste (H/F)", "html": "<p>Profil\u00a0:</p><ul><li>Gestion des\nstocks</li></ul>"}"#
    let result = try TestPosting.result(of: json)
    let entry = try #require(result.alignment.first { $0.concept == "stock-management" })
    let file = Array(json.utf8)
    #expect(entry.disk.map { String(decoding: file[$0], as: UTF8.self) } == [#"Gestion des\nstocks"#])
    #expect(entry.bytes.map { String(decoding: result.item.bytes[$0], as: UTF8.self) } == ["Gestion des\nstocks"])
  }

  @Test(
    .enabled(if: TestPosting.hasShared, "needs ../shared, which is not beside this checkout"),
    arguments: ["linkedin", "francetravail", "betagouv", "indeed"])
  func `holds for real postings`(_ name: String) throws {
    let file = TestPosting.shared.appending(path: "postings/\(name).jsonl")
    let lines = try Data(contentsOf: file).split(separator: 0x0A).prefix(40)
    let bytes = Array(lines.joined(separator: [0x0A]))
    for result in try TestPosting.results(of: bytes) {
      check(result, file: bytes, "\(name) \(result.item.id ?? "")")
    }
  }
}
