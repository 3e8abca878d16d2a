/// Finds web and mail addresses, which are tokens of their own: the words inside them name nothing.
enum AddressScanner {
  /// The end of the address that the letters at `index` begin; nil where none does. `holdsMail`: the text has an `@`.
  static func end(in utf8: [UInt8], at index: Int, holdsMail: Bool) -> Int? {
    let first = utf8[index] | 0x20
    if first == UInt8(ascii: "h") || first == UInt8(ascii: "w"),
      begins(utf8, index, "http://") || begins(utf8, index, "https://") || begins(utf8, index, "www.")
    {
      return trimmed(utf8, index, runEnd(utf8, index))
    }
    guard holdsMail, let at = localPartEnd(utf8, index), at + 1 < utf8.count else { return nil }
    let end = trimmed(utf8, index, runEnd(utf8, at + 1))
    return utf8[(at + 1)..<end].contains(0x2E) && end > at + 3 ? end : nil
  }

  private static func begins(_ utf8: [UInt8], _ index: Int, _ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= utf8.count else { return false }
    return text.withUTF8Buffer { prefix in
      prefix.indices.allSatisfy { offset in
        let byte = utf8[index + offset]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == prefix[offset]
      }
    }
  }

  /// The index of the `@` after a mail address's local part.
  private static func localPartEnd(_ utf8: [UInt8], _ index: Int) -> Int? {
    var end = index
    while end < utf8.count, end - index < 64, isLocal(utf8[end]) { end += 1 }
    return end > index && end < utf8.count && utf8[end] == 0x40 ? end : nil
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// An address ends at white space, a quotation mark, a bracket that it did not open, or a no-break space.
  private static func runEnd(_ utf8: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < utf8.count {
      switch utf8[end] {
      case 0...0x20, 0x22, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x7C: return end
      case 0xC2 where end + 1 < utf8.count && utf8[end + 1] == 0xA0: return end
      case 0xC2 where end + 1 < utf8.count && utf8[end + 1] == 0xBB: return end
      default: end += 1
      }
    }
    return end
  }

  /// Punctuation at the end belongs to the sentence.
  private static func trimmed(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27].contains(utf8[end - 1]) { end -= 1 }
    return end
  }
}
