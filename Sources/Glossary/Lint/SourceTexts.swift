/// The files under lint, to make edits at places in them.
struct SourceTexts: Sendable {
  private var tables: [String: LineTable] = [:]
  private var roots: [String: YAMLNode] = [:]

  init(_ files: [SourceFile], _ documents: [YAMLDocument]) {
    for file in files { tables[file.path] = LineTable(file.bytes) }
    for document in documents { roots[document.file] = document.root }
  }

  func scalar(at position: Position) -> YAMLNode? {
    roots[position.file]?.scalar(at: YAMLMark(line: position.line, column: position.column))
  }

  /// The edit that writes another text in place of the scalar at `position`; none where no scalar stands there.
  func replacing(_ position: Position, with text: String) -> [Edit] {
    guard let table = tables[position.file], let node = scalar(at: position) else { return [] }
    let start = table.offset(line: node.start.line, column: node.start.column)
    let end = table.offset(line: node.end.line, column: node.end.column)
    return [Edit(file: position.file, range: start..<end, replacement: ScalarWriter.write(text))]
  }

  /// The edit that takes an item out of its list, with its line or its comma; none where it stands in braces, beside a
  /// comment, or alone.
  func removing(_ position: Position) -> [Edit] {
    guard let table = tables[position.file], let node = scalar(at: position) else { return [] }
    let start = table.offset(line: node.start.line, column: node.start.column)
    let end = table.offset(line: node.end.line, column: node.end.column)
    let line = table.range(ofLine: node.start.line)
    guard end <= line.upperBound else { return [] }
    let isBullet = table.text(ofLine: node.start.line).drop { $0 == " " }.hasPrefix("- ")
    let range =
      isBullet && !table.bytes[line.lowerBound..<start].contains(UInt8(ascii: "["))
      ? Self.bullet(start..<end, onLine: node.start.line, of: table)
      : Self.member(start..<end, in: table.bytes)
    return range.map { [Edit(file: position.file, range: $0, replacement: "")] } ?? []
  }

  /// The whole line of an item that has one to itself, and a neighbour; with the last one goes the line break before it, so
  /// that two neighbours never go at once.
  private static func bullet(_ item: Range<Int>, onLine line: Int, of table: LineTable) -> Range<Int>? {
    let range = table.range(ofLine: line)
    let mark = table.bytes[range.lowerBound..<item.lowerBound]
    let isPlain = mark.filter { $0 != UInt8(ascii: " ") } == [UInt8(ascii: "-")]
    guard isPlain, range.upperBound == item.upperBound else { return nil }
    let next = table.range(ofLine: line + 1)
    if table.bytes[next].starts(with: mark) { return range.lowerBound..<next.lowerBound }
    let before = table.range(ofLine: line - 1)
    return table.bytes[before].starts(with: mark) ? before.upperBound..<range.upperBound : nil
  }

  /// An item of a list in square brackets with the comma after it, or else before it.
  private static func member(_ item: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let spacesBefore = bytes[..<item.lowerBound].reversed().prefix(while: isSpace).count
    let spacesAfter = bytes[item.upperBound...].prefix(while: isSpace).count
    let (before, after) = (item.lowerBound - spacesBefore - 1, item.upperBound + spacesAfter)
    guard before >= 0, after < bytes.count, [UInt8(ascii: "["), UInt8(ascii: ",")].contains(bytes[before])
    else { return nil }
    if bytes[after] == UInt8(ascii: ",") {
      return item.lowerBound..<(after + 1 + bytes[(after + 1)...].prefix(while: isSpace).count)
    }
    return bytes[before] == UInt8(ascii: ",") ? before..<item.upperBound : nil
  }
}
