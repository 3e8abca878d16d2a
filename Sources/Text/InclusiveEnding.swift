/// Gender and number endings written beside a word: `chargé·e·s`, `développeur(se)`, `infirmier/ière`, `motivé.e`.
enum InclusiveEnding {
  /// The endings themselves, folded, without marks.
  private static let endings: Set<String> = [
    "e", "es", "s", "se", "ses", "euse", "euses", "eur", "eurs", "eure", "eures", "rice", "rices", "trice",
    "trices", "teur", "teurs", "ere", "eres", "iere", "ieres", "er", "ers", "ier", "iers", "ne", "nes", "nne",
    "nnes", "ienne", "iennes", "ien", "iens", "enne", "ennes", "onne", "le", "les", "lle", "lles", "elle",
    "elles", "ve", "ves", "ive", "ives", "fe", "te", "tes", "tte", "sse", "sses", "esse", "esses", "x", "aux",
    "ale", "ales", "ice", "ne", "o", "a", "que", "ques", "ite", "che", "trix",
  ]

  /// Endings that are words of their own, and so need a bracket or a mid-dot to count as endings.
  private static let alsoWords: Set<String> = [
    "le", "les", "te", "tes", "se", "ses", "ne", "a", "que", "er", "o", "ice", "ve",
  ]

  /// The index after the endings which begin at `index`, right after a word of at least three letters; `index` where
  /// there are none.
  static func end(in utf8: [UInt8], after index: Int) -> Int {
    var end = index
    while let next = oneEnding(in: utf8, at: end) { end = next }
    return end
  }

  private static func oneEnding(in utf8: [UInt8], at index: Int) -> Int? {
    guard index > 0, index < utf8.count, utf8[index] != 0x20 else { return nil }
    let (mark, length) = decodeScalar(utf8, at: index)
    let isBracket = mark == 0x28 || mark == 0x5B
    guard isBracket || isMark(mark) else { return nil }
    var start = index + length
    // Inside the bracket a hyphen or a dot may come first: `(-e)`, `(.e)`.
    if isBracket, start < utf8.count, utf8[start] == 0x2D || utf8[start] == 0x2E { start += 1 }
    let end = letters(in: utf8, from: start)
    guard end > start, end - start <= 7 else { return nil }
    let ending = Fold(String(decoding: utf8[start..<end], as: UTF8.self)).bare
    guard endings.contains(ending) else { return nil }
    if isBracket {
      guard end < utf8.count, utf8[end] == 0x29 || utf8[end] == 0x5D else { return nil }
      // A plural may close the word: `client(e)s`.
      let plural = letters(in: utf8, from: end + 1)
      return plural == end + 2 && utf8[end + 1] | 0x20 == 0x73 ? plural : end + 1
    }
    let isMidDot = mark >= 0x80 && !isDash(mark)
    guard isMidDot || !alsoWords.contains(ending) else { return nil }
    // A capital after a stop or hyphen begins another word, but in a word that is all capitals.
    return isMidDot || mark == 0x2F || !isCapital(utf8[start]) || isCapital(utf8[index - 1]) ? end : nil
  }

  /// Mid-dots of every kind, full stop, hyphens, slash.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2022, 0x22C5, 0x2027, 0x2219, 0x30FB, 0x2E, 0x2F: true
    default: isDash(scalar)
    }
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2013).contains(scalar)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func letters(in utf8: [UInt8], from start: Int) -> Int {
    var end = start
    while end < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: end)
      guard ScalarClass(scalar) == .letter else { break }
      end += length
    }
    return end
  }
}
