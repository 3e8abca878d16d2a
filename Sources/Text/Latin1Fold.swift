/// The folds of words in ASCII and the letters of Latin-1, as almost all words of French and English are, without a call of
/// utf8proc. What it answers is what utf8proc would: a test compares them scalar by scalar.
enum Latin1Fold {
  /// For U+00E0 to U+00FF the letter without its mark; 0 where the letter has none and stays.
  private static let unmarked: [UInt8] = Array("aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y".utf8)

  /// Nil where the text holds anything else, or a letter that folds to several (ß).
  static func fold(_ text: String) -> (folded: String, bare: String)? {
    var isPlain = true
    var isASCII = true
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x80 {
        if byte &- 0x41 < 26 { isPlain = false }
        // NUL has no place in utf8proc's texts.
        if byte == 0 { return nil }
      } else {
        isASCII = false
        // The bytes after C3 stand for U+00C0 to U+00FF, without the signs and ß.
        if last == 0xC3 {
          if byte == 0x97 || byte == 0x9F || byte == 0xB7 { return nil }
        } else if byte != 0xC3 {
          return nil
        }
      }
      last = last == 0xC3 ? 0 : byte
    }
    if isASCII {
      let folded = isPlain ? text : String(decoding: text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      return (folded, folded)
    }
    return marked(text)
  }

  private static func marked(_ text: String) -> (folded: String, bare: String) {
    (lowered(text, keepsMarks: true), lowered(text, keepsMarks: false))
  }

  private static func lowered(_ text: String, keepsMarks: Bool) -> String {
    // No letter takes more bytes than it had.
    String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
      var count = 0
      func add(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      var isSecond = false
      for byte in text.utf8 {
        if isSecond {
          let small = byte | 0x20
          let letter = unmarked[Int(small - 0xA0)]
          if small == 0xA6 {
            // æ is taken apart.
            add(0x61)
            add(0x65)
          } else if keepsMarks || letter == 0 {
            add(0xC3)
            add(small)
          } else {
            add(letter)
          }
          isSecond = false
        } else if byte == 0xC3 {
          isSecond = true
        } else {
          add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
      }
      return count
    }
  }
}
