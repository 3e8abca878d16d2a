/// A JSON value that knows where it stands: strings and numbers are byte ranges of the text, decoded only when
/// they are wanted. Of two members with one name the last counts.
indirect enum JSONValue: Equatable, Sendable {
  struct Member: Equatable, Sendable {
    var key: Range<Int>
    var value: JSONValue
  }

  case object([Member])
  case array([JSONValue])
  /// What lies between the quotes, escapes included.
  case string(Range<Int>)
  case number(Range<Int>)
  /// true, false or null.
  case literal(Range<Int>)

  var children: [JSONValue] {
    switch self {
    case .object(let members): members.map(\.value)
    case .array(let values): values
    default: []
    }
  }

  /// The member called `name`, an ASCII word.
  func member(_ name: StaticString, in text: [UInt8]) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { member in
      name.withUTF8Buffer { text[member.key].elementsEqual($0) }
    }?.value
  }
}

/// The content of a JSON string.
enum JSONString {
  /// The text of the string whose escaped form is `range` of `source`, mapped to offsets of `source`. The parser has
  /// checked the escapes (RFC 8259, section 7). Surrogate pairs are joined, a lone one becomes U+FFFD and is counted.
  static func decode(_ range: Range<Int>, of source: [UInt8]) -> (text: MappedText, loneSurrogates: Int) {
    var text = MappedText()
    var loneSurrogates = 0
    var index = range.lowerBound
    var copied = index
    while index < range.upperBound {
      guard source[index] == "\\", index + 1 < range.upperBound else {
        index += 1
        continue
      }
      text.append(copied..<index, of: source)
      let start = index
      index += 2
      if source[start + 1] == "u" {
        let code = readUnicode(source, &index)
        if Unicode.Scalar(code) == nil { loneSurrogates += 1 }
        text.append(Unicode.Scalar(code) ?? "\u{FFFD}", from: start..<index)
      } else {
        text.append(byte: control(source[start + 1]), from: start..<index)
      }
      copied = index
    }
    text.append(copied..<range.upperBound, of: source)
    return (text, loneSurrogates)
  }

  /// The code point whose four digits stand at `index`, and the second half of its pair.
  private static func readUnicode(_ source: [UInt8], _ index: inout Int) -> UInt32 {
    let code = HexDigits.value(of: source, at: index, digits: 4) ?? 0xFFFD
    index += 4
    guard code & ~0x3FF == 0xD800, source.matches("\\u", at: index),
      let low = HexDigits.value(of: source, at: index + 2, digits: 4), low & ~0x3FF == 0xDC00
    else { return code }
    index += 6
    return 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
  }

  private static func control(_ letter: UInt8) -> UInt8 {
    switch letter {
    case "b": 0x08
    case "f": 0x0C
    case "n": 0x0A
    case "r": 0x0D
    case "t": 0x09
    default: letter
    }
  }
}
