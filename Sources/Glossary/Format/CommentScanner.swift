/// A comment of a YAML file.
struct Comment: Hashable {
  /// From `#` on, without white space at the end.
  var text: String
  var mark: YAMLMark
  /// Whether nothing stands before it on its line.
  var isOnItsOwn: Bool
  /// Whether the line above is blank.
  var followsBlankLine: Bool
}

/// Finds comments, which libyaml throws away: between two scalars there is nothing but YAML's punctuation, white
/// space and comments, so that each `#` there starts one.
struct CommentScanner {
  private let table: LineTable
  private var comments: [Comment] = []
  private var offset = 0

  static func comments(in source: SourceFile, root: YAMLNode) -> [Comment] {
    var scanner = CommentScanner(table: LineTable(source.bytes))
    scanner.visit(root)
    scanner.scan(until: source.bytes.count)
    return scanner.comments
  }

  private init(table: LineTable) {
    self.table = table
  }

  private mutating func visit(_ node: YAMLNode) {
    switch node.content {
    case .scalar(_, let style):
      scan(until: table.offset(line: node.start.line, column: node.start.column))
      // A block scalar may have a comment behind its `|` or `>`.
      if style == .block { scan(until: table.range(ofLine: node.start.line).upperBound) }
      offset = max(offset, table.offset(line: node.end.line, column: node.end.column))
    case .sequence(let items):
      for item in items { visit(item) }
    case .mapping(let pairs):
      for pair in pairs {
        visit(pair.key)
        visit(pair.value)
      }
    }
  }

  private mutating func scan(until end: Int) {
    while offset < end {
      guard table.bytes[offset] == UInt8(ascii: "#") else {
        offset += 1
        continue
      }
      let position = table.position(ofOffset: offset)
      let line = table.range(ofLine: position.line)
      comments.append(comment(at: position, line))
      offset = line.upperBound
    }
  }

  private func comment(at position: Position, _ line: Range<Int>) -> Comment {
    let text = table.bytes[offset..<line.upperBound]
    let blanks = text.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    let isBlankAbove = position.line > 1 && isBlank(table.range(ofLine: position.line - 1))
    return Comment(
      text: String(decoding: text.dropLast(blanks), as: UTF8.self),
      mark: YAMLMark(line: position.line, column: position.column),
      isOnItsOwn: isBlank(line.lowerBound..<offset), followsBlankLine: isBlankAbove)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    table.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
