/// Lines that head what follows by their look, though no markup says so.
enum HeadingRules {
  private static let longestHeading = 12
  private static let longestPlainHeading = 6
  /// Bytes from which on a line is running text.
  private static let runningText = 80

  /// Whether `line`, between its neighbours, is a heading. Only paragraphs are asked about.
  static func isHeading(_ line: Line, after previous: Line?, before next: Line?) -> Bool {
    guard let next else { return false }
    let words = line.text.bytes.count { $0 == .space } + 1
    guard words <= longestHeading, hasLetter(line), !endsSentence(line) else { return false }
    return isAllEmphasis(line) || endsInColon(line) && next.kind == .listItem || isAllCapitals(line)
      || words <= longestPlainHeading && isPlainHeading(line, after: previous, before: next)
  }

  /// All bold or underlined.
  private static func isAllEmphasis(_ line: Line) -> Bool {
    var end = 0
    for range in line.emphasis {
      guard !containsText(line.text.bytes[end..<range.lowerBound]) else { return false }
      end = range.upperBound
    }
    return end > 0 && !containsText(line.text.bytes[end...])
  }

  private static func containsText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0.isLetter || $0.isDigit || $0 >= 0xC3 }
  }

  private static func endsInColon(_ line: Line) -> Bool { line.text.bytes.last == UInt8(ascii: ":") }

  /// At least five letters, and no lower-case one.
  private static func isAllCapitals(_ line: Line) -> Bool {
    var letters = 0
    for scalar in line.text.string.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isAlphabetic { letters += 1 }
    }
    return letters >= 5
  }

  /// A few words that begin with a capital, stand at the beginning of a block or after a sentence, and are followed
  /// by a list or by running text.
  private static func isPlainHeading(_ line: Line, after previous: Line?, before next: Line) -> Bool {
    guard next.kind == .listItem || next.kind == .paragraph && next.text.count >= runningText else {
      return false
    }
    guard line.beginsBlock || previous.map(endsSentence) ?? true else { return false }
    let first = line.text.string.unicodeScalars.first { $0.properties.isAlphabetic }
    return first?.properties.isUppercase == true && line.text.bytes.last != UInt8(ascii: "!")
  }

  /// Whether the line ends as a sentence, or as a part of one, does.
  static func endsSentence(_ line: Line) -> Bool {
    guard let last = line.text.bytes.last else { return false }
    return last == "." || last == "," || last == ";" || line.text.bytes.suffix(3).elementsEqual("…".utf8)
  }

  private static func hasLetter(_ line: Line) -> Bool {
    line.text.bytes.contains { $0.isLetter || $0 >= 0xC3 }
  }
}
