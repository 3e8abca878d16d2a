import CUTF8Proc

/// What the tokenizer needs to know of one Unicode scalar.
enum ScalarClass: UInt8, BitwiseCopyable {
  case letter, digit, space, apostrophe, hyphen, symbol

  /// The same for a byte of ASCII.
  @inline(__always)
  init(ascii byte: UInt8) {
    if (byte | 0x20) &- 0x61 < 26 {
      self = .letter
    } else if byte == 0x20 {
      self = .space
    } else {
      self.init(UInt32(byte))
    }
  }

  /// General categories from utf8proc; the apostrophes and hyphens are those that postings use as such.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x27, 0x2019, 0x2BC, 0x2032, 0xB4, 0x60: self = .apostrophe
    case 0x2D, 0x2010...0x2015, 0x2212: self = .hyphen
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x00...0x20: self = .space
    case 0x21...0x7F: self = .symbol
    // The soft hyphen and the zero-width characters lie inside words and are folded away.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: self = .letter
    default: self = Self.beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch utf8proc_category(Int32(bitPattern: scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME:
      // The ordinal indicators stand after a number (2ª, 1º) and name nothing.
      scalar == 0xAA || scalar == 0xBA ? .symbol : .letter
    case UTF8PROC_CATEGORY_ND: .digit
    case UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_CC: .space
    default: .symbol
    }
  }
}

/// Reads the scalar that begins at `index` of valid UTF-8, with its length in bytes.
@inline(__always)
func decodeScalar(_ utf8: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(utf8[index])
  if first < 0x80 { return (first, 1) }
  func continuation(_ offset: Int) -> UInt32 {
    index + offset < utf8.count ? UInt32(utf8[index + offset] & 0x3F) : 0
  }
  if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(1), 2) }
  if first < 0xF0 { return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3) }
  return ((first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
}
