/// The mark that begins an item of a list in running text: `-`, `•`, `1.`, `a)` and their like.
enum Bullet {
  /// Signs that are a bullet wherever a line begins with them.
  private static let signs = bytes("•·●○◦‣■□▪▫►▶▸➢➤➔→⇒»✓✔✅☑❖♦◆★☆⁃∙ð§")
  /// Signs that are one before white space only, or before a letter.
  private static let dashes = bytes("-–—*+>")

  private static func bytes(_ signs: String) -> [[UInt8]] {
    signs.unicodeScalars.map { Array(String($0).utf8) }
  }

  /// The offset of what follows the bullet, or nil if `text` begins with none, or with nothing else.
  static func end(in text: [UInt8]) -> Int? {
    guard let end = endOfSign(in: text) ?? endOfNumber(in: text) else { return nil }
    var start = end
    while let length = variationLength(text, at: start) ?? Blank.length(text, at: start) { start += length }
    return start < text.count ? start : nil
  }

  /// Whether `text` is a bullet and nothing else.
  static func isAlone(_ text: [UInt8]) -> Bool {
    text.count <= 4 && (signs.contains(text) || dashes.contains(text))
  }

  private static func endOfSign(in text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    if first >= 0x80, let sign = signs.first(where: { text.starts(with: $0) }) { return sign.count }
    if !first.isLetter, !first.isDigit, let dash = dashes.first(where: { text.starts(with: $0) }),
      dash.count < text.count
    {
      let next = text[dash.count]
      let isBullet =
        Blank.length(text, at: dash.count) != nil || (next.isLetter || next >= 0xC3) && next != dash[0]
      return isBullet && !text.dropFirst(dash.count).starts(with: dash) ? dash.count : nil
    }
    // Word's second-level bullet.
    return text.starts(with: "o ".utf8) || text.starts(with: "o\u{A0}".utf8) ? 1 : nil
  }

  /// `1.`, `12)`, `a)` before white space.
  private static func endOfNumber(in text: [UInt8]) -> Int? {
    let digits = text.prefix(while: \.isDigit).count
    let isLetter = digits == 0 && text.first?.isLetter == true
    let end = isLetter ? 1 : digits
    guard 1...2 ~= end, end < text.count, text[end] == ")" || text[end] == "." && !isLetter,
      Blank.length(text, at: end + 1) != nil
    else { return nil }
    return end + 1
  }

  /// U+FE0E and U+FE0F, which only choose how a sign looks.
  private static func variationLength(_ text: [UInt8], at index: Int) -> Int? {
    index + 2 < text.count && text[index] == 0xEF && text[index + 1] == 0xB8 && text[index + 2] & 0xFE == 0x8E
      ? 3 : nil
  }
}
