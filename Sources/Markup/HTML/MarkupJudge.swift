/// Judges by content how a text wants to be read.
enum MarkupJudge {
  /// HTML if it holds tags of HTML's elements, unless Markdown's marks outnumber them; Markdown if it holds such
  /// marks; plain otherwise. Linear cost.
  static func mediaType(of text: [UInt8]) -> MediaType {
    let marks = markdownMarks(in: text)
    let tags = htmlTags(in: text)
    if tags > 0, tags > marks { return .html }
    return marks > 0 ? .markdown : .plain
  }

  /// Text whose markup was escaped once more than its container asks for (`&lt;p&gt;…`), with that undone; nil for
  /// any other text.
  static func unescapingMarkup(_ text: [UInt8]) -> MappedText? {
    guard text.firstIndex(of: "&lt;", from: 0) != nil, htmlTags(in: text) == 0 else { return nil }
    let decoded = Entities.decodingAll(in: text)
    return htmlTags(in: decoded.bytes) > 1 ? decoded : nil
  }

  /// Start and end tags of HTML's elements.
  private static func htmlTags(in text: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if index < text.count, text[index] == "/" { index += 1 }
      let start = index
      while index < text.count, text[index].isLetter || text[index].isDigit { index += 1 }
      guard index > start, index < text.count,
        text[index] == ">" || text[index] == "/" || text[index].isWhite,
        let name = ElementName(text[start..<index])
      else { continue }
      if Elements.traits[name] != nil { count += 1 }
    }
    return count
  }

  /// Heading lines, bold runs, links and comments of Markdown.
  private static func markdownMarks(in text: [UInt8]) -> Int {
    var count = 0
    var isLineStart = true
    for index in text.indices {
      switch text[index] {
      case "#" where isLineStart:
        let level = text[index...].prefix { $0 == UInt8(ascii: "#") }.count
        if level <= 6, index + level < text.count, text[index + level] == .space { count += 1 }
      case "*" where text.matches("**", at: index), "]" where text.matches("](", at: index): count += 1
      case "<" where text.matches("<!--", at: index) && !text.matches("<!--[", at: index): count += 1
      default: break
      }
      isLineStart = text[index] == .lineFeed
    }
    return count
  }
}
