import Testing

@testable import Markup

@Suite struct EncodingTests {
  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  @Test func utf8() throws {
    let (text, diagnostics) = Encoding.decode(Array("\u{FEFF}été".utf8))
    #expect(text.string == "été")
    #expect(text.map.source(of: 0..<2) == [3..<5])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [true, false])
  func utf16(isBig: Bool) throws {
    let (text, diagnostics) = Encoding.decode(utf16("aé😀b", isBig: isBig))
    #expect(text.string == "aé😀b")
    #expect(text.map.source(of: 1..<3) == [4..<6])
    #expect(text.map.source(of: 3..<7) == [6..<10])
    #expect(text.map.source(of: 7..<8) == [10..<12])
    #expect(diagnostics.isEmpty)
  }

  @Test func halfOfUTF16() {
    let (text, diagnostics) = Encoding.decode([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00, 0x62])
    #expect(text.string == "\u{FFFD}a\u{FFFD}")
    #expect(diagnostics.map(\.code) == [.encodingReplaced])
  }

  @Test func windows1252() {
    let (text, diagnostics) = Encoding.decode([0x43, 0x9C, 0x75, 0x72, 0x20, 0x80, 0xE9])
    #expect(text.string == "Cœur €é")
    #expect(text.map.source(of: 1..<3) == [1..<2])
    #expect(diagnostics.map(\.code) == [.encodingWindows1252])
    #expect(diagnostics.first?.offset == 1)
  }

  /// Not UTF-8: an overlong form, a surrogate, a sequence that is cut.
  @Test(arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x61, 0xC3]] as [[UInt8]])
  func strictness(bytes: [UInt8]) {
    #expect(Encoding.decode(bytes).diagnostics.map(\.code) == [.encodingWindows1252])
  }
}
