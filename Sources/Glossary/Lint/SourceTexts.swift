/// The files under lint, to make edits at places in them.
struct SourceTexts: Sendable {
  private var tables: [String: LineTable] = [:]
  private var roots: [String: YAMLNode] = [:]

  init(_ files: [SourceFile], _ documents: [YAMLDocument]) {
    for file in files { tables[file.path] = LineTable(file.bytes) }
    for document in documents { roots[document.file] = document.root }
  }

  func line(of position: Position) -> String? {
    tables[position.file]?.text(ofLine: position.line)
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
}
