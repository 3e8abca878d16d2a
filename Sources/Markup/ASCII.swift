/// ASCII bytes by name, and the classes of them that markup cares about.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let delete: UInt8 = 0x7F

  init(ascii character: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: character.value) }

  static func ~= (pattern: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == pattern.value }
  static func == (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) == character.value }
  static func != (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) != character.value }

  /// HTML's white space: tab, line feed, form feed, carriage return, space.
  var isWhite: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// The lower-case letter of an upper-case ASCII letter, other bytes unchanged.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Whether the ASCII text `word`, given in lower case, stands at `index` in any case.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { self[index + $0].lowercased == buffer[$0] }
    }
  }

  /// The first offset from `start` on, before `end`, where `word` stands, given in lower case.
  func firstIndex(of word: StaticString, from start: Int, before end: Int? = nil) -> Int? {
    let last = (end ?? count) - word.utf8CodeUnitCount
    let head = word.withUTF8Buffer { $0[0] }
    var index = start
    while index <= last {
      if self[index].lowercased == head, matches(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The first offset from `start` on, before `end`, that holds no HTML white space; `end` if none does.
  func skippingWhite(from start: Int, before end: Int? = nil) -> Int {
    let end = end ?? count
    var index = start
    while index < end, self[index].isWhite { index += 1 }
    return index
  }
}
