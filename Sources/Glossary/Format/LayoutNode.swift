/// A node with the comments that belong to its parts, so that they travel with them.
struct LayoutNode {
  enum Content {
    case scalar(String, YAMLNode.ScalarStyle)
    case sequence([LayoutEntry])
    case mapping([LayoutEntry])
  }

  var content: Content

  /// Whether it can be written on one line, comments at its end aside.
  var isFreeOfComments: Bool {
    switch content {
    case .scalar: true
    case .sequence(let entries), .mapping(let entries):
      entries.allSatisfy { $0.isFreeOfComments && $0.node.isFreeOfComments }
    }
  }
}

/// An item of a sequence or a pair of a mapping, with its comments.
struct LayoutEntry {
  /// Nil in a sequence.
  var key: String?
  var node: LayoutNode
  /// On lines of their own above.
  var leading: [Comment] = []
  /// After the key, where the value starts on a later line.
  var header: Comment?
  /// After the value.
  var trailing: Comment?
  /// On lines of their own below, indented as far as the entry or further.
  var following: [Comment] = []

  var isFreeOfComments: Bool {
    leading.isEmpty && header == nil && trailing == nil && following.isEmpty
  }
}

/// Gives each comment to the entry it stands beside.
struct LayoutBuilder {
  private var comments: ArraySlice<Comment>

  static func layout(_ root: YAMLNode, _ comments: [Comment]) -> LayoutNode {
    var builder = LayoutBuilder(comments: comments[...])
    var node = builder.build(root, until: nil)
    builder.giveRest(to: &node)
    return node
  }

  /// `until` is where the next entry outside starts; a flow collection ends there for its items.
  private mutating func build(_ node: YAMLNode, until end: YAMLMark?) -> LayoutNode {
    switch node.content {
    case .scalar(let text, let style): return LayoutNode(content: .scalar(text, style))
    case .sequence(let items):
      let parts = items.map { (key: YAMLNode?.none, value: $0) }
      return LayoutNode(content: .sequence(entries(parts, of: node, until: end)))
    case .mapping(let pairs):
      let parts = pairs.map { (key: YAMLNode?.some($0.key), value: $0.value) }
      return LayoutNode(content: .mapping(entries(parts, of: node, until: end)))
    }
  }

  private mutating func entries(
    _ parts: [(key: YAMLNode?, value: YAMLNode)], of node: YAMLNode, until outerEnd: YAMLMark?
  ) -> [LayoutEntry] {
    let end = node.isFlow ? node.end : outerEnd
    var entries: [LayoutEntry] = []
    for (index, part) in parts.enumerated() {
      let start = (part.key ?? part.value).start
      let leading = take { $0.mark < start }
      let header = header(of: part.key, part.value)
      let next = index + 1 < parts.count ? (parts[index + 1].key ?? parts[index + 1].value).start : end
      var entry = LayoutEntry(key: part.key?.scalar, node: build(part.value, until: next))
      entry.leading = leading
      entry.header = header
      entry.trailing = trailing(after: part.value, until: end)
      entries.append(entry)
    }
    if let last = entries.indices.last {
      entries[last].following = take { comment in
        end.map { comment.mark < $0 } ?? true
          && (node.isFlow || comment.isOnItsOwn && comment.mark.column >= node.start.column)
      }
    }
    return entries
  }

  private mutating func header(of key: YAMLNode?, _ value: YAMLNode) -> Comment? {
    guard let key, value.start.line > key.end.line else { return nil }
    return takeOne { !$0.isOnItsOwn && $0.mark.line == key.end.line && $0.mark < value.start }
  }

  private mutating func trailing(after value: YAMLNode, until end: YAMLMark?) -> Comment? {
    takeOne { comment in
      !comment.isOnItsOwn && comment.mark.line == value.end.line && end.map { comment.mark < $0 } ?? true
    }
  }

  private mutating func takeOne(_ isWanted: (Comment) -> Bool) -> Comment? {
    guard let comment = comments.first, isWanted(comment) else { return nil }
    comments.removeFirst()
    return comment
  }

  private mutating func take(while isWanted: (Comment) -> Bool) -> [Comment] {
    let taken = comments.prefix(while: isWanted)
    comments = comments.dropFirst(taken.count)
    return Array(taken)
  }

  /// Comments below everything belong to the last entry of the file.
  private mutating func giveRest(to node: inout LayoutNode) {
    guard case .mapping(var entries) = node.content, let last = entries.indices.last else { return }
    entries[last].following += comments
    node.content = .mapping(entries)
  }
}
