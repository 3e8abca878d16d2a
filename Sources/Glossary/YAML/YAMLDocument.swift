/// What one YAML file may cost at most.
public struct YAMLLimits: Hashable, Sendable {
  /// Nested collections. libyaml's time is quadratic in it.
  public var depth = 64
  public var nodes = 4_000_000
  /// Keys of one mapping; duplicates are sought among them one by one.
  public var keys = 256
  public var bytes = 64 << 20

  public init() {}
}

/// A parsed YAML file: its tree, and what is wrong with it without hindering the reading.
public struct YAMLDocument: Sendable {
  public var file: String
  /// An empty scalar for a file without content.
  public var root: YAMLNode
  /// Duplicate keys, anchors, aliases, tags, further documents.
  public var problems: [Diagnostic]

  /// Parses a file in one pass.
  ///
  /// - Throws: `YAMLError` at the first byte that is not UTF-8, control character, breach of YAML's syntax or of a limit.
  public init(parsing source: SourceFile, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
    file = source.path
    do throws(Diagnostic) {
      try YAMLCharacters.check(source, limits: limits)
      var tree = YAMLTree(file: source.path, limits: limits)
      let failure = try LibYAML.forEachEvent(in: source.bytes) { (event) throws(Diagnostic) in
        try tree.add(event)
      }
      if let failure { throw YAMLDocument.diagnostic(failure, in: source) }
      let start = YAMLMark(line: 1, column: 1)
      root = tree.root ?? YAMLNode(content: .scalar("", .plain), isFlow: false, start: start, end: start)
      problems = tree.problems
    } catch {
      let line = LineTable(source.bytes).text(ofLine: error.position.line)
      throw YAMLError(diagnostic: error, sourceLine: line)
    }
  }

  private static func diagnostic(_ failure: LibYAMLFailure, in source: SourceFile) -> Diagnostic {
    var position = Position(file: source.path, line: failure.mark.line, column: failure.mark.column)
    if let offset = failure.byteOffset {
      position = LineTable(source.bytes).position(ofOffset: offset, file: source.path)
    }
    return Diagnostic(
      .error, "not-yaml", failure.message, at: position, help: YAMLHints.help(for: failure.message))
  }
}
