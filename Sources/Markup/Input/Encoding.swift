/// The encodings a posting is read from. A byte order mark decides; without one, UTF-8 if every byte sequence is
/// valid, otherwise Windows-1252, of which ISO 8859-1 is the printable part.
enum Encoding {
  /// `bytes` as UTF-8 without a mark, mapped to where they stood. Linear cost.
  static func decode(_ bytes: [UInt8]) -> (text: MappedText, diagnostics: [Diagnostic]) {
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, high: 1, low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, high: 0, low: 1) }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let bad = firstInvalidByte(bytes) else {
      return (MappedText(copying: mark..<bytes.count, of: bytes), [])
    }
    let message = "not UTF-8 at byte \(bad); read as Windows-1252"
    return (decodeWindows1252(bytes), [Diagnostic(.encodingWindows1252, message, at: bad)])
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func decodeUTF16(_ bytes: [UInt8], high: Int, low: Int) -> (MappedText, [Diagnostic]) {
    var text = MappedText()
    var diagnostics: [Diagnostic] = []
    func unit(at index: Int) -> UInt32 { UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low]) }
    var index = 2
    while index < bytes.count {
      var size = min(2, bytes.count - index)
      var code: UInt32 = size == 2 ? unit(at: index) : 0xDC00
      if code & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(at: index + 2) & 0xFC00 == 0xDC00 {
        code = 0x10000 + (code & 0x3FF) << 10 + unit(at: index + 2) & 0x3FF
        size = 4
      }
      if Unicode.Scalar(code) == nil, diagnostics.isEmpty {
        let message = "half a character in UTF-16 text; U+FFFD stands for it"
        diagnostics.append(Diagnostic(.encodingReplaced, message, at: index))
      }
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}", from: index..<index + size)
      index += size
    }
    return (text, diagnostics)
  }

  private static func decodeWindows1252(_ bytes: [UInt8]) -> MappedText {
    var text = MappedText()
    var start = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      text.append(start..<index, of: bytes)
      text.append(windows1252(bytes[index]), from: index..<index + 1)
      start = index + 1
    }
    text.append(start..<bytes.count, of: bytes)
    return text
  }

  /// The character of a Windows-1252 byte. The five bytes it leaves open are controls, as the WHATWG's Encoding
  /// Standard has it.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let differing: [Unicode.Scalar] = [
      "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
      "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
      "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
      "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
    return 0x80..<0xA0 ~= byte ? differing[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }
}
