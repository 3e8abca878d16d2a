/// Lines that head what follows by their look, though no markup says so.
enum HeadingRules {
  private static let longestHeading = 12
  private static let longestPlainHeading = 6
  /// Bytes from which on a line is running text.
  private static let runningText = 80

  /// Whether the line at `index`, between its neighbours, is a heading. Only paragraphs are asked about.
  static func isHeading(_ index: Int, of lines: [Line]) -> Bool {
    guard index + 1 < lines.count, !endsSentence(lines[index].text.bytes) else { return false }
    let words = lines[index].text.bytes.count { $0 == .space } + 1
    guard words <= longestHeading, containsLetter(lines[index].text.bytes) else { return false }
    return isAllEmphasis(lines[index].text.bytes, lines[index].emphasis)
      || endsInColon(lines[index].text.bytes) && lines[index + 1].kind == .listItem
      || isAllCapitals(lines[index].text.bytes)
      || words <= longestPlainHeading && isPlainHeading(index, of: lines)
  }

  /// Whether the letters alone say so: capitals, or a colon at the end.
  static func isWrittenAsHeading(_ text: [UInt8]) -> Bool { endsInColon(text) || isAllCapitals(text) }

  /// All bold or underlined.
  private static func isAllEmphasis(_ text: [UInt8], _ emphasis: [Range<Int>]) -> Bool {
    var end = 0
    for range in emphasis {
      guard !containsText(text[end..<range.lowerBound]) else { return false }
      end = range.upperBound
    }
    return end > 0 && !containsText(text[end...])
  }

  private static func containsText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0.isLetter || $0.isDigit || $0 >= 0xC3 }
  }

  private static func endsInColon(_ text: [UInt8]) -> Bool { text.last == UInt8(ascii: ":") }

  /// At least five letters, and no lower-case one.
  private static func isAllCapitals(_ text: [UInt8]) -> Bool {
    guard !text.contains(where: { 0x61...0x7A ~= $0 }) else { return false }
    var letters = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isAlphabetic { letters += 1 }
    }
    return letters >= 5
  }

  /// A few words that begin with a capital, stand at the beginning of a block or after a sentence, and are followed
  /// by a list or by running text.
  private static func isPlainHeading(_ index: Int, of lines: [Line]) -> Bool {
    let next = lines[index + 1].kind
    guard next == .listItem || next == .paragraph && lines[index + 1].text.count >= runningText,
      lines[index].beginsBlock || index == 0 || endsSentence(lines[index - 1].text.bytes),
      lines[index].text.bytes.last != UInt8(ascii: "!")
    else { return false }
    let first = lines[index].text.string.unicodeScalars.first { $0.properties.isAlphabetic }
    return first?.properties.isUppercase == true
  }

  /// Whether a line's text ends as a sentence, or as a part of one, does.
  static func endsSentence(_ text: [UInt8]) -> Bool {
    guard let last = text.last else { return false }
    return last == "." || last == "," || last == ";" || text.suffix(3).elementsEqual("…".utf8)
  }

  private static func containsLetter(_ text: [UInt8]) -> Bool { text.contains { $0.isLetter || $0 >= 0xC3 } }
}
