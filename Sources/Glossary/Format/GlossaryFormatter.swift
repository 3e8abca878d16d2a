/// Brings a glossary file into its one canonical layout.
public enum GlossaryFormatter {
  /// The file with keys in canonical order, concepts sorted by id, lists and mappings in brackets where they fit on a
  /// line of 110 characters, lines ended by LF, and all comments kept beside what they stood at.
  ///
  /// Formatting the result again changes nothing, and it means the same as the file: both are checked here.
  /// - Throws: `YAMLError` for a file that is not YAML, has duplicate keys, anchors or tags, or is no mapping.
  public static func format(_ source: SourceFile) throws(YAMLError) -> [UInt8] {
    let document = try strictly(source)
    let comments = CommentScanner.comments(in: source, root: document.root)
    let result = Array(write(document.root, comments).utf8)
    let again = SourceFile(path: source.path, bytes: result)
    let check = try strictly(again)
    let kept = CommentScanner.comments(in: again, root: check.root)
    guard Meaning(document.root) == Meaning(check.root),
      comments.map(\.text).sorted() == kept.map(\.text).sorted()
    else {
      throw error(
        source, Position(file: source.path, line: 1, column: 1), "not-formattable",
        "the file cannot be formatted without losing something",
        help: "move comments to lines of their own above what they explain")
    }
    return result
  }

  private static func write(_ root: YAMLNode, _ comments: [Comment]) -> String {
    guard let first = root.pairs?.first?.key else {
      return LayoutWriter.write(LayoutNode(content: .mapping([])), head: comments)
    }
    let head = comments.prefix { $0.mark < first.start }
    let layout = LayoutBuilder.layout(root, Array(comments.dropFirst(head.count)))
    return LayoutWriter.write(LayoutOrder.sorted(layout), head: Array(head))
  }

  private static func strictly(_ source: SourceFile) throws(YAMLError) -> YAMLDocument {
    let document = try YAMLDocument(parsing: source)
    if let problem = document.problems.first {
      throw error(source, problem.position, problem.code, problem.message, help: problem.help)
    }
    if document.root.pairs == nil, !document.root.isEmpty {
      throw error(
        source, document.root.position(in: source.path), "wrong-type", "a glossary file is a mapping",
        help: nil)
    }
    return document
  }

  private static func error(
    _ source: SourceFile, _ position: Position, _ code: String, _ message: String, help: String?
  ) -> YAMLError {
    YAMLError(
      diagnostic: Diagnostic(.error, code, message, at: position, help: help),
      sourceLine: LineTable(source.bytes).text(ofLine: position.line))
  }
}

/// What a tree says whatever its layout: keys in any order, concepts in any order, quotes only where they matter.
private indirect enum Meaning: Hashable {
  case text(String)
  /// A plain scalar that is no text to YAML.
  case bare(String)
  case sequence([Meaning])
  case concepts([Meaning: Int])
  case mapping([String: Meaning])

  init(_ node: YAMLNode, path: [String] = []) {
    switch node.content {
    case .scalar(let text, let style):
      self = style == .plain && PlainScalar.reading(text) != .text ? .bare(text) : .text(text)
    case .sequence(let items):
      let meanings = items.map { Meaning($0, path: path) }
      self =
        path == ["concepts"]
        ? .concepts(Dictionary(meanings.map { ($0, 1) }, uniquingKeysWith: +)) : .sequence(meanings)
    case .mapping(let pairs):
      let meanings = pairs.map { pair in
        let key = pair.key.scalar ?? ""
        return (key, Meaning(pair.value, path: path + [key]))
      }
      self = .mapping(Dictionary(meanings, uniquingKeysWith: { first, _ in first }))
    }
  }
}
