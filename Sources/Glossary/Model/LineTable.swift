import Text

/// Where the lines of a text start, to go from lines and columns to bytes and back.
///
/// Lines end as YAML 1.1 ends them (LF, CR, CRLF, NEL, U+2028, U+2029), since its parser counts so. Lines and columns
/// count from 1, columns in Unicode scalars; a byte order mark is no column. Building costs one pass over the bytes.
struct LineTable: Sendable {
  let bytes: [UInt8]
  /// Byte offset of each line's first byte.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = LineTable.lineStarts(bytes)
  }

  var lineCount: Int { starts.count }

  /// The bytes of a line without its line break, as offsets; an empty range at the end for a line that is not there.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if line < starts.count { end -= lineBreakLength(endingAt: end, from: start) }
    return start..<max(start, end)
  }

  /// The text of a line without its line break; bytes that are no UTF-8 show as U+FFFD.
  func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The byte offset of a place, at most that of its line's end.
  func offset(line: Int, column: Int) -> Int {
    let range = range(ofLine: line)
    var offset = range.lowerBound
    var remaining = column - 1
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 != 0x80 {
        if remaining <= 0 { break }
        remaining -= 1
      }
      offset += 1
    }
    return offset
  }

  /// The place of a byte; `file` is left for the caller to name.
  func position(ofOffset offset: Int, file: String = "") -> Position {
    // The first line holds whatever stands before the others.
    let line = (1..<starts.count).partitioningIndex { starts[$0] > offset } - 1
    let before = bytes[starts[line]..<max(starts[line], min(offset, bytes.count))]
    let column = before.reduce(into: 1) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    return Position(file: file, line: line + 1, column: column)
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = starts[0]
    while index < bytes.count {
      let length = lineBreakLength(in: bytes, at: index)
      index += max(length, 1)
      if length > 0 { starts.append(index) }
    }
    return starts
  }

  /// The length of the line break that starts at `index`, or 0.
  private static func lineBreakLength(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9: 3
    default: 0
    }
  }

  private func lineBreakLength(endingAt end: Int, from start: Int) -> Int {
    for length in [3, 2, 1] where end - length >= start {
      if LineTable.lineBreakLength(in: bytes, at: end - length) == length { return length }
    }
    return 0
  }
}
