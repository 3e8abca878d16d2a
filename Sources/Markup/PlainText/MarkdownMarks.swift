/// An inline link or image of Markdown, `[text](url)` or `[text](url "title")`.
struct MarkdownLink {
  var text: Range<Int>
  var url: Range<Int>
  /// After the closing parenthesis.
  var end: Int

  /// Bytes looked at for the end of either part, which keeps the cost of stray brackets linear.
  private static let reach = 2_000

  /// The link whose `[` stands at `start`, or nil if none does.
  init?(at start: Int, before end: Int, of text: [UInt8]) {
    guard let close = text[start..<min(end, start + Self.reach)].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < end, text[close + 1] == "(",
      let last = text[close..<min(end, close + Self.reach)].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let url = close + 2..<last
    self.text = start + 1..<close
    self.url = url.lowerBound..<(text[url].firstIndex(where: \.isWhite) ?? last)
    self.end = last + 1
  }
}

/// The runs of `*` and `_` that are open. A run opens only if its end follows in the same paragraph, so that a stray
/// asterisk stays text.
struct OpenMarks {
  private var runs: [(mark: UInt8, count: Int)] = []
  private static let reach = 2_000

  var isBold: Bool { runs.contains { $0.count >= 2 } }

  /// Whether the run of marks at `range` opens or closes emphasis; takes note of it if so.
  mutating func take(run range: Range<Int>, of text: [UInt8]) -> Bool {
    let mark = text[range.lowerBound]
    guard range.count <= 3 else { return false }
    if Self.canClose(range, of: text),
      let index = runs.lastIndex(where: { $0.mark == mark && $0.count == range.count })
    {
      runs.removeSubrange(index...)
      return true
    }
    guard Self.canOpen(range, of: text), hasEnd(for: range, of: text) else { return false }
    runs.append((mark, range.count))
    return true
  }

  private func hasEnd(for range: Range<Int>, of text: [UInt8]) -> Bool {
    let mark = text[range.lowerBound]
    var index = range.upperBound
    let limit = min(text.count, index + Self.reach)
    while index < limit {
      if text[index] == .lineFeed, text[text.skippingBlanks(from: index + 1)...].first == .lineFeed {
        return false
      }
      guard text[index] == mark else {
        index += 1
        continue
      }
      let run = index..<index + text[index...].prefix(4).prefix { $0 == mark }.count
      if run.count == range.count, Self.canClose(run, of: text) { return true }
      index = run.upperBound
    }
    return false
  }

  private static func canOpen(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    guard range.upperBound < text.count, !text[range.upperBound].isWhite else { return false }
    return text[range.lowerBound] == "*" || range.lowerBound == 0 || !isWord(text[range.lowerBound - 1])
  }

  private static func canClose(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    guard range.lowerBound > 0, !text[range.lowerBound - 1].isWhite else { return false }
    return text[range.lowerBound] == "*" || range.upperBound == text.count || !isWord(text[range.upperBound])
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }
}

extension [UInt8] {
  /// The first offset from `start` on that holds neither a space nor a tab.
  fileprivate func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < count, self[index] == .space || self[index] == .tab { index += 1 }
    return index
  }
}
