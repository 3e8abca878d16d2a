/// A line as it is shown: what stands between two line breaks or edges of blocks. Lines are what the readers of HTML
/// and of plain text agree on; `BlockAssembler` makes blocks of them.
struct Line {
  var text = MappedText()
  var emphasis: [Range<Int>] = []
  var links: [Block.Link] = []
  var kind = Block.Kind.paragraph
  var level = 0
  var path = ""
  /// Columns of white space before the text, in plain text.
  var indent = 0
  /// Whether something other than a single line break stands before: a blank line, the edge of an element.
  var beginsBlock = true
  /// Whether the line was put together of pieces that stood apart.
  var isMended = false
  /// A folded run of white space that is not written yet: it is shown only if text follows.
  private var pendingSpace: Range<Int>?

  var isEmpty: Bool { text.isEmpty }

  /// Copies text that holds no white space to fold.
  mutating func append(_ range: Range<Int>, of source: [UInt8], isEmphasis: Bool) {
    willAppend(isEmphasis: isEmphasis)
    text.append(range, of: source)
    didAppend(isEmphasis: isEmphasis)
  }

  mutating func append(_ reference: Entities.Reference, at index: Int, isEmphasis: Bool) {
    if reference.first.value <= 0x20 {
      appendSpace(index..<index + reference.length)
      return
    }
    willAppend(isEmphasis: isEmphasis)
    text.append(reference, at: index)
    didAppend(isEmphasis: isEmphasis)
  }

  /// White space that folds with what stands beside it.
  mutating func appendSpace(_ range: Range<Int>) {
    guard !text.isEmpty else { return }
    if let pending = pendingSpace {
      if pending.upperBound == range.lowerBound { pendingSpace = pending.lowerBound..<range.upperBound }
    } else {
      pendingSpace = range
    }
  }

  private mutating func willAppend(isEmphasis: Bool) {
    if let pending = pendingSpace {
      text.append(byte: .space, from: pending)
      pendingSpace = nil
    }
    guard isEmphasis else { return }
    // Emphasis that goes on over a space is one.
    if let last = emphasis.last, last.upperBound >= text.count - 1 {
      emphasis[emphasis.count - 1] = last.lowerBound..<text.count
    } else {
      emphasis.append(text.count..<text.count)
    }
  }

  private mutating func didAppend(isEmphasis: Bool) {
    guard isEmphasis, let last = emphasis.last else { return }
    emphasis[emphasis.count - 1] = last.lowerBound..<text.count
  }

  /// Adds a link over what was written from `start` on.
  mutating func addLink(from start: Int, to url: String) {
    let start = start < text.count && text.bytes[start] == .space ? start + 1 : start
    guard start < text.count, !url.isEmpty else { return }
    links.append(Block.Link(range: start..<text.count, url: url))
  }

  /// Takes blank characters off the line's ends.
  mutating func trim() {
    let range = Blank.trimming(text.bytes)
    if range != 0..<text.count { self = slice(range) }
  }

  /// The line's part `range`, with what is emphasis and link in it.
  func slice(_ range: Range<Int>) -> Line {
    var line = self
    line.text = text.slice(range)
    line.emphasis = emphasis.compactMap { $0.clamped(to: range).shifted(by: -range.lowerBound) }
    line.links = links.compactMap { link in
      link.range.clamped(to: range).shifted(by: -range.lowerBound).map {
        Block.Link(range: $0, url: link.url)
      }
    }
    return line
  }

  /// Adds the line that goes on where this one was wrapped, after a space that stands for the break, unless the next is
  /// `attached`. White space of the source there is the space's source; a mere `<br>` is none.
  mutating func join(_ next: Line, source: [UInt8], attached: Bool = false) {
    let end = text.map.runs.last?.sourceEnd ?? 0
    let start = next.text.map.runs.first?.source ?? end
    let white = end..<max(end, source.skippingWhite(from: end, before: start))
    if !attached { text.append(byte: .space, from: white) }
    let offset = text.count
    text.append(next.text)
    emphasis += next.emphasis.compactMap { $0.shifted(by: offset) }
    links += next.links.compactMap { link in
      link.range.shifted(by: offset).map { Block.Link(range: $0, url: link.url) }
    }
  }
}

extension Range<Int> {
  /// Nil if the range is empty.
  func shifted(by distance: Int) -> Range<Int>? {
    isEmpty ? nil : lowerBound + distance..<upperBound + distance
  }
}

/// Characters that show nothing: ASCII's space, no-break and other fixed spaces (U+00A0, U+2000 to U+200B, U+202F,
/// U+3000) and the byte order mark.
enum Blank {
  /// The part of UTF-8 `text` without blanks at its ends; empty if all is blank.
  static func trimming(_ text: [UInt8]) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end, let length = length(text, at: start) { start += length }
    while end > start, let length = length(text, endingAt: end) { end -= length }
    return start..<end
  }

  /// The length of the blank at `index`, or nil if it is none.
  static func length(_ text: [UInt8], at index: Int) -> Int? {
    guard index < text.count else { return nil }
    if text[index] == .space { return 1 }
    guard text[index] >= 0x80 else { return nil }
    return spelled.first { text[index...].starts(with: $0) }?.count
  }

  private static func length(_ text: [UInt8], endingAt end: Int) -> Int? {
    if text[end - 1] == .space { return 1 }
    guard text[end - 1] >= 0x80 else { return nil }
    return spelled.first { $0.count <= end && text[end - $0.count..<end].elementsEqual($0) }?.count
  }

  private static let spelled: [[UInt8]] = {
    let scalars: [Unicode.Scalar] = ["\u{A0}", "\u{202F}", "\u{3000}", "\u{FEFF}"]
    let spaces = (0x2000...0x200B).compactMap { Unicode.Scalar($0 as UInt32) }
    return (scalars + spaces).map { Array(String($0).utf8) }
  }()
}
