/// Makes lines of plain text and Markdown: as they are written, without Markdown's marks.
///
/// Of Markdown (CommonMark 0.31) it knows headings of both kinds, rules, quotes, emphasis, code, links, images and
/// HTML within. Bullets are told later, since HTML's lines have them too.
struct TextLineReader {
  private let source: [UInt8]
  private let masked: [UInt8]
  private let isMarkdown: Bool
  private var lines: [Line] = []
  private var beginsBlock = true
  private var marks = OpenMarks()

  private init(source: [UInt8], masked: [UInt8], isMarkdown: Bool) {
    self.source = source
    self.masked = masked
    self.isMarkdown = isMarkdown
  }

  static func lines(
    of source: [UInt8], isMarkdown: Bool, limits: Limits
  ) -> (lines: [Line], diagnostics: [Diagnostic]) {
    let guarded = TagGuard(source, isMarkup: isMarkdown, limits: limits)
    var reader = TextLineReader(source: source, masked: guarded.masked, isMarkdown: isMarkdown)
    var start = 0
    while start < source.count {
      let end = guarded.masked[start...].firstIndex(of: .lineFeed) ?? source.count
      reader.read(start..<end)
      start = end + 1
    }
    return (reader.lines, guarded.diagnostics)
  }

  private mutating func read(_ range: Range<Int>) {
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound, masked[start].isWhite {
      switch masked[start] {
      case .tab: indent += 4
      case TagGuard.filler: break
      default: indent += 1
      }
      start += 1
    }
    let content = start..<range.upperBound
    if content.isEmpty || isRule(content) {
      if let level = underlineLevel(of: content) {
        lines[lines.count - 1].kind = .heading
        lines[lines.count - 1].level = level
      }
      // A line that held nothing but a comment is no blank line.
      if !masked[range].contains(TagGuard.filler) { beginsBlock = true }
      return
    }
    var line = Line()
    line.indent = indent
    let body = isMarkdown ? takeMarks(of: content, into: &line) : content
    readInline(body, into: &line)
  }

  /// A line of three or more of one of `- = * _ #` and nothing else.
  private func isRule(_ content: Range<Int>) -> Bool {
    let mark = masked[content.lowerBound]
    guard "-=*_#~".utf8.contains(mark) else { return false }
    let bytes = masked[content].filter { !$0.isWhite }
    return bytes.count >= (isMarkdown && mark == "=" ? 1 : 3) && bytes.allSatisfy { $0 == mark }
  }

  /// The level of the heading that a rule of `=` or `-` right below a line makes of it.
  private func underlineLevel(of content: Range<Int>) -> Int? {
    guard isMarkdown, !content.isEmpty, !beginsBlock, let last = lines.last, last.kind == .paragraph else {
      return nil
    }
    switch masked[content.lowerBound] {
    case "=": return 1
    case "-": return 2
    default: return nil
    }
  }

  /// Takes the marks that begin a quote or heading off; returns the rest.
  private func takeMarks(of content: Range<Int>, into line: inout Line) -> Range<Int> {
    var start = content.lowerBound
    while start < content.upperBound, masked[start] == ">" {
      start = masked.skippingWhite(from: start + 1, before: content.upperBound)
    }
    let marks = masked[start..<content.upperBound].prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...6 ~= marks, start + marks < content.upperBound, masked[start + marks].isWhite else {
      return start..<content.upperBound
    }
    line.kind = .heading
    line.level = marks
    let end = masked[(start + marks)..<content.upperBound].lastIndex { $0 != "#" && !$0.isWhite }
    return start + marks..<(end.map { $0 + 1 } ?? content.upperBound)
  }

  private mutating func endLine(_ line: inout Line) {
    line.trim()
    if line.isEmpty {
      beginsBlock = true
    } else {
      line.beginsBlock = beginsBlock
      beginsBlock = line.kind == .heading
      lines.append(line)
    }
    line = Line()
  }

  // MARK: Inside of a line

  private mutating func readInline(_ range: Range<Int>, into line: inout Line) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch masked[index] {
      case TagGuard.filler: index += 1
      case TagGuard.literal: index = readLiteral(at: index, before: range.upperBound, into: &line)
      case let byte where byte.isWhite:
        line.appendSpace(index..<index + 1)
        index += 1
      case "<" where isMarkdown: index = readTag(at: index, before: range.upperBound, into: &line)
      case let byte where isMarkdown && Self.isMark(byte):
        index = readMark(at: index, before: range.upperBound, into: &line)
      default:
        let end = endOfPlain(from: index, before: range.upperBound)
        line.append(index..<end, of: masked, isEmphasis: marks.isBold)
        index = end
      }
    }
    endLine(&line)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == "*" || byte == "_" || byte == "`" || byte == "[" || byte == "]" || byte == "!" || byte == "\\"
  }

  /// The end of text that is shown as it stands: without marks, and with no white space but single spaces between words.
  private func endOfPlain(from start: Int, before end: Int) -> Int {
    var index = start + 1
    while index < end, isPlain(masked[index]) || isSingleSpace(at: index, before: end) { index += 1 }
    return index
  }

  private func isSingleSpace(at index: Int, before end: Int) -> Bool {
    masked[index] == .space && index + 1 < end && isPlain(masked[index + 1])
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    !byte.isWhite && byte != TagGuard.literal && byte != "<" && !(isMarkdown && Self.isMark(byte))
  }

  /// A `&` or a `<` of the text, or what a reference with its semicolon stands for.
  private func readLiteral(at index: Int, before end: Int, into line: inout Line) -> Int {
    if source[index] == "&",
      let reference = Entities.reference(in: source, at: index, requiresSemicolon: true)
    {
      line.append(reference, at: index, isEmphasis: marks.isBold)
      return index + reference.length
    }
    if isMarkdown, source.matches("<http", at: index) || source.matches("<mailto:", at: index),
      let close = masked[index..<end].firstIndex(of: UInt8(ascii: ">"))
    {
      let start = line.text.count
      line.append(index + 1..<close, of: source, isEmphasis: marks.isBold)
      line.addLink(from: start, to: String(decoding: source[(index + 1)..<close], as: UTF8.self))
      return close + 1
    }
    line.append(index..<index + 1, of: source, isEmphasis: marks.isBold)
    return index + 1
  }

  /// Passes over a tag; `<br>` ends the line.
  private mutating func readTag(at index: Int, before end: Int, into line: inout Line) -> Int {
    let close = masked[index..<end].firstIndex(of: UInt8(ascii: ">")) ?? end - 1
    if masked.matches("<br", at: index) { endLine(&line) }
    return close + 1
  }

  private mutating func readMark(at index: Int, before end: Int, into line: inout Line) -> Int {
    switch masked[index] {
    case "*", "_":
      let run = masked[index..<end].prefix(while: { $0 == masked[index] }).count
      if marks.take(run: index..<index + run, of: masked) { return index + run }
      line.append(index..<index + run, of: masked, isEmphasis: marks.isBold)
      return index + run
    case "`": return index + 1
    case "\\" where index + 1 < end && masked[index + 1].isASCIIPunctuation:
      line.append(index + 1..<index + 2, of: source, isEmphasis: marks.isBold)
      return index + 2
    case "!" where index + 1 < end && masked[index + 1] == "[":
      if let image = MarkdownLink(at: index + 1, before: end, of: masked) { return image.end }
    case "[":
      if let found = MarkdownLink(at: index, before: end, of: masked) {
        return readLink(found, into: &line)
      }
    default: break
    }
    line.append(index..<index + 1, of: masked, isEmphasis: marks.isBold)
    return index + 1
  }

  private mutating func readLink(_ link: MarkdownLink, into line: inout Line) -> Int {
    let start = line.text.count
    var index = link.text.lowerBound
    while index < link.text.upperBound {
      switch masked[index] {
      case TagGuard.literal: index = readLiteral(at: index, before: link.text.upperBound, into: &line)
      case let byte where byte.isWhite:
        line.appendSpace(index..<index + 1)
        index += 1
      case let byte where byte == "*" || byte == "_" || byte == "`" || byte == "\\" || byte == "!":
        index = readMark(at: index, before: link.text.upperBound, into: &line)
      default:
        let end = max(index + 1, endOfPlain(from: index, before: link.text.upperBound))
        line.append(index..<end, of: masked, isEmphasis: marks.isBold)
        index = end
      }
    }
    line.addLink(from: start, to: String(decoding: source[link.url], as: UTF8.self))
    return link.end
  }
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool {
    0x21...0x2F ~= self || 0x3A...0x40 ~= self || 0x5B...0x60 ~= self || 0x7B...0x7E ~= self
  }
}
