/// Writes a layout: with brackets on one line where that fits, else on lines of their own.
struct LayoutWriter {
  /// In Unicode scalars, comments at the end of a line aside.
  static let width = 110

  /// Values that are on lines of their own however short, by their path; sequences add nothing to a path.
  private static let blocks: Set<[String]> = [
    [], ["concepts"], ["families"], ["words"], ["spellings"], ["spellings", "verbs"], ["spellings", "words"],
    ["concepts", "not_when"], ["concepts", "links"],
  ]

  /// Long lists of words, which fill lines: one word a line would make the files as long as dictionaries.
  private static let filled = Set(["labels", "verbs", "doubled", "nouns", "forms"] + WordTables.lists.map(\.name))

  private var lines: [String] = []

  static func write(_ root: LayoutNode, head: [Comment]) -> String {
    var writer = LayoutWriter()
    writer.write(head, indent: "")
    writer.writeBlock(root, indent: "", path: [])
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeBlock(_ node: LayoutNode, indent: String, path: [String]) {
    switch node.content {
    case .scalar: break
    case .mapping(let entries):
      for entry in entries {
        let key = entry.key ?? ""
        write(entry.leading, indent: indent)
        write(entry, prefix: indent + ScalarWriter.write(key) + ":", indent: indent, path: path + [key])
        write(entry.following, indent: indent)
      }
    case .sequence(let entries):
      for entry in entries { writeItem(entry, indent: indent, path: path) }
    }
  }

  private mutating func writeItem(_ entry: LayoutEntry, indent: String, path: [String]) {
    write(entry.leading, indent: indent)
    if case .mapping(var pairs) = entry.node.content,
      path == ["concepts"] || !fits(entry, indent + "-", path),
      !pairs.isEmpty
    {
      // The first pair stands beside the dash, its comments above it.
      write(pairs[0].leading, indent: indent)
      pairs[0].leading = []
      let start = lines.count
      writeBlock(LayoutNode(content: .mapping(pairs)), indent: indent + "  ", path: path)
      lines[start] = indent + "- " + lines[start].dropFirst(indent.count + 2)
      if let trailing = entry.trailing { write([trailing], indent: indent + "  ") }
    } else {
      write(entry, prefix: indent + "-", indent: indent, path: path)
    }
    write(entry.following, indent: indent)
  }

  /// Writes a value after its key or dash.
  private mutating func write(_ entry: LayoutEntry, prefix: String, indent: String, path: [String]) {
    if let text = oneLine(entry, prefix, path) {
      let comments = [entry.header, entry.trailing].compactMap { $0?.text }
      lines.append(([text] + comments).joined(separator: " "))
      return
    }
    if let words = filledLines(entry, prefix, indent, path) {
      lines += words
      return
    }
    // A comment behind brackets that are taken apart goes behind the key.
    let header = entry.header ?? entry.trailing
    lines.append(([prefix] + [header?.text].compactMap(\.self)).joined(separator: " "))
    writeBlock(entry.node, indent: indent + "  ", path: path)
    if entry.header != nil, let trailing = entry.trailing { write([trailing], indent: indent + "  ") }
  }

  private mutating func write(_ comments: [Comment], indent: String) {
    for comment in comments {
      if comment.followsBlankLine, !lines.isEmpty { lines.append("") }
      lines.append(indent + comment.text)
    }
  }

  private func fits(_ entry: LayoutEntry, _ prefix: String, _ path: [String]) -> Bool {
    oneLine(entry, prefix, path) != nil
  }

  /// The whole line where the value may and can stand on one.
  private func oneLine(_ entry: LayoutEntry, _ prefix: String, _ path: [String]) -> String? {
    switch entry.node.content {
    case .scalar(let text, let style):
      return text.isEmpty && style == .plain ? prefix : prefix + " " + scalar(text, style, path)
    case .sequence(let entries), .mapping(let entries):
      if entries.isEmpty { return prefix + " " + flow(entry.node, path) }
      let isItem = prefix.hasSuffix("-")
      guard entry.node.isFreeOfComments, entry.header == nil, isItem || !Self.blocks.contains(path) else {
        return nil
      }
      let line = prefix + " " + flow(entry.node, path)
      return line.unicodeScalars.count <= Self.width ? line : nil
    }
  }

  /// A list of words in brackets over several lines, further ones indented; nil where it is no such list.
  private func filledLines(
    _ entry: LayoutEntry, _ prefix: String, _ indent: String, _ path: [String]
  ) -> [String]? {
    guard case .sequence(let entries) = entry.node.content, Self.filled.contains(path.last ?? ""),
      entry.node.isFreeOfComments, entry.isFreeOfComments
    else { return nil }
    var result: [String] = []
    var line = prefix + " ["
    for (index, word) in entries.enumerated() {
      let text = flow(word.node, path) + (index + 1 < entries.count ? "," : "]")
      let joined = line + (line.hasSuffix("[") || line.hasSuffix(" ") ? "" : " ") + text
      if joined.unicodeScalars.count <= Self.width {
        line = joined
      } else {
        result.append(line)
        line = indent + "  " + text
      }
    }
    return result + [line]
  }

  private func flow(_ node: LayoutNode, _ path: [String]) -> String {
    switch node.content {
    case .scalar(let text, let style): return scalar(text, style, path)
    case .sequence(let entries):
      return "[" + entries.map { flow($0.node, path) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let pairs = entries.map { entry in
        let key = entry.key ?? ""
        return ScalarWriter.write(key) + ": " + flow(entry.node, path + [key])
      }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
  }

  /// Numbers and the like stay as they are; sentences are always quoted.
  private func scalar(_ text: String, _ style: YAMLNode.ScalarStyle, _ path: [String]) -> String {
    if style == .plain, PlainScalar.reading(text) != .text { return text }
    return ScalarWriter.write(text, quoted: path.last == "hit" || path.last == "miss")
  }
}
