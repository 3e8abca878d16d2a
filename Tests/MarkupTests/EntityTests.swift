import Testing

@testable import Markup

@Suite struct EntityTests {
  @Test(
    arguments: [
      ("&eacute;", "é", 8), ("&eacute", "é", 7), ("&eacutes", "é", 7), ("&lbrace;", "{", 8),
      ("&lbrace", nil, 0),
      ("&#128;", "€", 6), ("&#x80;", "€", 6), ("&#233;", "é", 6), ("&#233 ", "é", 5), ("&#xE9;", "é", 6),
      ("&#0;", "\u{FFFD}", 4), ("&#xD800;", "\u{FFFD}", 8), ("&#x110000;", "\u{FFFD}", 10),
      ("&#99999999999999999999;", "\u{FFFD}", 23), ("&notit;", "¬", 4), ("&notin;", "∉", 7),
      ("&amp;", "&", 5),
      ("&AMP", "&", 4), ("&acE;", "∾\u{333}", 5), ("&", nil, 0), ("& ", nil, 0), ("&D", nil, 0),
      ("&#", nil, 0),
      ("&#x;", nil, 0), ("&nosuchname;", nil, 0), ("&zwnj;", "\u{200C}", 6), ("&AElig;", "Æ", 7),
      ("&CounterClockwiseContourIntegral;", "∳", 33), ("&nbsp;", "\u{A0}", 6), ("&lt", "<", 3),
    ] as [(String, String?, Int)])
  func references(text: String, expected: String?, length: Int) {
    let found = Entities.reference(in: Array(text.utf8), at: 0)
    let decoded = found.map { String($0.first) + ($0.second.map { String($0) } ?? "") }
    #expect(decoded.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect((found?.length ?? 0) == length)
  }

  @Test func plainTextWantsTheSemicolon() {
    #expect(Entities.reference(in: Array("&copy=1".utf8), at: 0, requiresSemicolon: true) == nil)
    #expect(Entities.reference(in: Array("&copy;".utf8), at: 0, requiresSemicolon: true)?.first == "©")
  }

  @Test func everyRecordIsFound() {
    let records = EntityTable.records.withUTF8Buffer { Array($0) }.split { $0 <= 0x20 }
    #expect(records.count == 2125)
    for record in records {
      let name = record.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
      #expect(EntityTable.entry(for: name) != nil)
    }
  }
}
