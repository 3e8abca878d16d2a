/// Cuts Turtle text into tokens.
struct TurtleLexer {
  enum Token: Hashable {
    case iri(String)
    /// `prefix:local`
    case name(prefix: String, local: String)
    case blank(String)
    case text(String)
    /// `@fr`, `@prefix`
    case tag(String)
    /// `a`, `true`, `PREFIX`, numbers.
    case word(String)
    /// One of `. ; , [ ] ( )`, or `^^`.
    case mark(String)
    case end
  }

  struct Failure: Error {
    var message: String
    var line: Int
  }

  private let bytes: [UInt8]
  private var index: Int
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() throws(Failure) -> Token {
    skipBlanks()
    guard index < bytes.count else { return .end }
    switch bytes[index] {
    case UInt8(ascii: "<"): return .iri(try delimited(by: UInt8(ascii: ">"), "an IRI"))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
    case UInt8(ascii: "@"):
      index += 1
      return .tag(word { Self.isNameByte($0) })
    case UInt8(ascii: "^"):
      index += 2
      return .mark("^^")
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      index += 1
      return .mark(String(decoding: [bytes[index - 1]], as: UTF8.self))
    default: return try name()
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        line += 1
        index += 1
      case 0x20, 0x09, 0x0D: index += 1
      case UInt8(ascii: "#"): while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      default: return
      }
    }
  }

  // MARK: Names

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
    default: false
    }
  }

  private mutating func word(while isWanted: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isWanted(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// A prefixed name, a blank node, a keyword or a number.
  private mutating func name() throws(Failure) -> Token {
    let isNumber = "+-0123456789".utf8.contains(bytes[index])
    let prefix = word { Self.isNameByte($0) || $0 == UInt8(ascii: ".") || isNumber && "+-".utf8.contains($0) }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      if prefix.isEmpty { throw failure("`\(String(decoding: [bytes[index]], as: UTF8.self))` is not expected here") }
      // A full stop behind a word ends the statement.
      if prefix.hasSuffix(".") { index -= 1 }
      return .word(prefix.hasSuffix(".") ? String(prefix.dropLast()) : prefix)
    }
    index += 1
    var local = ""
    while index < bytes.count {
      local += word { Self.isNameByte($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }
      // Other characters stand behind a backslash.
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\") else { break }
      local += String(decoding: [bytes[index + 1]], as: UTF8.self)
      index += 2
    }
    while local.hasSuffix(".") {
      local.removeLast()
      index -= 1
    }
    return prefix == "_" ? .blank(local) : .name(prefix: prefix, local: local)
  }

  // MARK: Strings

  /// `"…"`, `'…'`, and the long forms with three quotation marks.
  private mutating func string() throws(Failure) -> String {
    let mark = bytes[index]
    guard index + 2 < bytes.count, bytes[index + 1] == mark, bytes[index + 2] == mark else {
      return try delimited(by: mark, "a text")
    }
    index += 2
    return try delimited(by: mark, times: 3, "a text")
  }

  /// What stands between the byte at `index` and `end`, escapes resolved. A short form ends on its line.
  private mutating func delimited(by end: UInt8, times: Int = 1, _ what: String) throws(Failure) -> String {
    let start = line
    index += 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == end, bytes[index...].prefix(times).allSatisfy({ $0 == end }), bytes.count - index >= times {
        // `""""` ends in a quotation mark that belongs to the text.
        if times == 1 || index + times >= bytes.count || bytes[index + times] != end {
          index += times
          return String(decoding: content, as: UTF8.self)
        }
      }
      if byte == UInt8(ascii: "\\") {
        content += try escape()
        continue
      }
      if byte == 0x0A {
        if times == 1 { break }
        line += 1
      }
      content.append(byte)
      index += 1
    }
    throw Failure(message: "\(what) that begins here is never closed", line: start)
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard index + 1 < bytes.count else { throw failure("the text ends in a backslash") }
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): return [kind]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let length = kind == UInt8(ascii: "u") ? 4 : 8
      let digits = String(decoding: bytes[index...].prefix(length), as: UTF8.self)
      guard digits.utf8.count == length, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw failure("`\\\(digits)` is no character")
      }
      index += length
      return Array(String(Character(scalar)).utf8)
    default: throw failure("`\\\(String(decoding: [kind], as: UTF8.self))` is no escape of Turtle")
    }
  }

  func failure(_ message: String) -> Failure { Failure(message: message, line: line) }
}
