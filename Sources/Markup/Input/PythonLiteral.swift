/// Reads what Python prints for a string or a list of strings: `'…'`, `["…", '…']`, also with prefixes, triple
/// quotes and adjacent literals that count as one.
///
/// Grammar: The Python Language Reference 3.13, 2.5 "Literals". Formatted strings and `\N{…}` are refused: `str()`
/// prints neither. Surrogate pairs are joined; a lone surrogate becomes U+FFFD.
struct PythonLiteral {
  struct Value {
    var strings: [MappedText] = []
    var isList = false
    var loneSurrogates = 0
  }

  private let source: [UInt8]
  private var index = 0
  private var value = Value()

  private init(_ source: [UInt8]) { self.source = source }

  /// The strings of the literal that `source` consists of, mapped to offsets of `source`.
  static func parse(_ source: [UInt8]) throws(SyntaxError) -> Value {
    var parser = PythonLiteral(source)
    parser.skipWhite()
    if parser.take("[") {
      parser.value.isList = true
      try parser.readElements()
    } else {
      try parser.readString()
    }
    parser.skipWhite()
    guard parser.index == source.count else { throw parser.error("text after the end of the Python literal") }
    return parser.value
  }

  private mutating func readElements() throws(SyntaxError) {
    skipWhite()
    while !take("]") {
      if source.matches("none", at: index) { index += 4 } else { try readString() }
      skipWhite()
      if take(",") {
        skipWhite()
      } else if peek() != UInt8(ascii: "]") {
        throw error("expected ',' or ']' in a Python list")
      }
    }
  }

  /// One or more adjacent literals.
  private mutating func readString() throws(SyntaxError) {
    var text = MappedText()
    repeat {
      let prefix = try readPrefix()
      var literal = try readQuoted(isRaw: prefix.isRaw, isBytes: prefix.isBytes)
      if prefix.isBytes { literal = Encoding.decode(literal.bytes).text.then(literal.map) }
      text.append(literal)
      skipWhite()
    } while startsString
    value.strings.append(text)
  }

  /// Whether a literal begins here: a quote, or letters of a prefix and a quote.
  private var startsString: Bool {
    var place = index
    while place < source.count, place < index + 2, source[place].isLetter { place += 1 }
    return place < source.count && (source[place] == "'" || source[place] == "\"")
  }

  private mutating func readPrefix() throws(SyntaxError) -> (isRaw: Bool, isBytes: Bool) {
    guard startsString else { throw error("expected a Python string") }
    var isRaw = false
    var isBytes = false
    while source[index].isLetter {
      switch source[index].lowercased {
      case "r": isRaw = true
      case "b": isBytes = true
      case "u": break
      default: throw error("this prefix of a Python string is not supported")
      }
      index += 1
    }
    return (isRaw, isBytes)
  }

  private mutating func readQuoted(isRaw: Bool, isBytes: Bool) throws(SyntaxError) -> MappedText {
    let start = index
    let quote = source[index]
    let isTriple = source[index...].starts(with: [quote, quote, quote])
    index += isTriple ? 3 : 1
    var text = MappedText()
    var copied = index
    while let byte = peek() {
      if byte == "\\" {
        if isRaw {
          index += 2
          continue
        }
        text.append(copied..<index, of: source)
        try readEscape(into: &text, isBytes: isBytes)
        copied = index
      } else if byte == quote, !isTriple || source[index...].starts(with: [quote, quote, quote]) {
        text.append(copied..<index, of: source)
        index += isTriple ? 3 : 1
        return text
      } else if byte == .lineFeed, !isTriple {
        throw error("line end in a Python string")
      } else {
        index += 1
      }
    }
    index = start
    throw error("Python string without its closing quote")
  }

  /// Reads the escape at `index`, and the second half of a surrogate pair with it.
  private mutating func readEscape(into text: inout MappedText, isBytes: Bool) throws(SyntaxError) {
    let start = index
    guard index + 1 < source.count else { throw error("Python string without its closing quote") }
    let letter = source[index + 1]
    index += 2
    switch letter {
    case 0x0A: return
    case "\r":
      _ = take("\n")
      return
    case "x": append(try readHex(digits: 2, from: start), isBytes: isBytes, from: start, to: &text)
    case 0x30...0x37: append(readOctal(), isBytes: isBytes, from: start, to: &text)
    case "u" where !isBytes: try readUnicode(digits: 4, from: start, into: &text)
    case "U" where !isBytes: try readUnicode(digits: 8, from: start, into: &text)
    case "N" where !isBytes:
      index = start
      throw error("\\N{…} is not supported")
    default:
      if let control = Self.control(letter) {
        text.append(byte: control, from: start..<index)
      } else {
        // An unknown escape keeps its backslash.
        index = start + 1
        text.append(start..<index, of: source)
      }
    }
  }

  /// What a letter behind a backslash stands for.
  private static func control(_ letter: UInt8) -> UInt8? {
    switch letter {
    case "\\", "'", "\"": letter
    case "a": 0x07
    case "b": 0x08
    case "t": 0x09
    case "n": 0x0A
    case "v": 0x0B
    case "f": 0x0C
    case "r": 0x0D
    default: nil
    }
  }

  private func append(_ code: UInt32, isBytes: Bool, from start: Int, to text: inout MappedText) {
    if isBytes {
      text.append(byte: UInt8(truncatingIfNeeded: code), from: start..<index)
    } else {
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}", from: start..<index)
    }
  }

  private mutating func readOctal() -> UInt32 {
    index -= 1
    var code: UInt32 = 0
    let end = index + 3
    while index < end, let digit = peek(), 0x30...0x37 ~= digit {
      code = code << 3 + UInt32(digit - 0x30)
      index += 1
    }
    return code
  }

  private mutating func readHex(digits: Int, from start: Int) throws(SyntaxError) -> UInt32 {
    guard let code = HexDigits.value(of: source, at: index, digits: digits) else {
      index = start
      throw error("escape with too few hexadecimal digits")
    }
    index += digits
    return code
  }

  private mutating func readUnicode(
    digits: Int, from start: Int, into text: inout MappedText
  ) throws(SyntaxError) {
    var code = try readHex(digits: digits, from: start)
    if code & ~0x3FF == 0xD800, source.matches("\\u", at: index),
      let low = HexDigits.value(of: source, at: index + 2, digits: 4), low & ~0x3FF == 0xDC00
    {
      index += 6
      code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
    }
    guard code <= 0x10FFFF else {
      index = start
      throw error("escape beyond U+10FFFF")
    }
    if Unicode.Scalar(code) == nil { value.loneSurrogates += 1 }
    append(code, isBytes: false, from: start, to: &text)
  }

  private func peek() -> UInt8? { index < source.count ? source[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), byte == character else { return false }
    index += 1
    return true
  }

  private mutating func skipWhite() { index = source.skippingWhite(from: index) }

  private func error(_ message: String) -> SyntaxError { SyntaxError(offset: index, message: message) }
}

/// Hexadecimal digits of an escape.
enum HexDigits {
  /// The value of exactly `digits` digits at `index`, or nil if there are fewer.
  static func value(of bytes: [UInt8], at index: Int, digits: Int) -> UInt32? {
    guard index + digits <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[index..<index + digits] {
      guard let digit = byte.hexValue else { return nil }
      code = code << 4 + digit
    }
    return code
  }
}
