import Text

/// Brings texts from outside into the form that lint demands of labels.
enum LabelText {
  /// Composed (NFC), single spaces, straight apostrophes, nothing invisible.
  static func clean(_ text: String) -> String {
    if isClean(text) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in Fold.composed(text).unicodeScalars {
      switch scalar {
      case "\u{2019}": scalars.append("'")
      case "\u{2010}", "\u{2011}": scalars.append("-")
      case _ where scalar.properties.isWhitespace: if scalars.last != " " { scalars.append(" ") }
      case _ where TerminalWidth.isUnseen(scalar): continue
      default: scalars.append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    if scalars.first == " " { scalars.removeFirst() }
    return String(scalars)
  }

  /// White space of ASCII made single spaces, and none outside.
  static func singleSpaced(_ text: String) -> String {
    if isClean(text) { return text }
    return text.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
      .map { String($0) }.joined(separator: " ")
  }

  /// Whether it is ASCII with single spaces inside, as most texts are.
  private static func isClean(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in text.utf8 {
      guard byte >= space, byte < 0x7F, byte != space || last != space else { return false }
      last = byte
    }
    return last != space
  }

  /// Whether the text should match in exact case alone: acronyms, and names of one to three characters with a capital.
  static func demandsExactCase(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !text.contains(" "), let first = letters.first, first.properties.isUppercase else { return false }
    return text.unicodeScalars.count <= 3 || letters.allSatisfy { $0.properties.isUppercase }
  }
}
