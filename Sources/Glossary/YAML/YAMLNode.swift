import Text

/// A place in YAML text: line and column from 1, the column in Unicode scalars.
public struct YAMLMark: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: YAMLMark, right: YAMLMark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A piece of YAML: a scalar, a sequence, or a mapping whose pairs keep their order.
public struct YAMLNode: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(String, ScalarStyle)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// How a scalar is written; only a plain one can be mistaken for a number, a boolean or null.
  public enum ScalarStyle: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, block
  }

  public struct Pair: Hashable, Sendable {
    public var key: YAMLNode
    public var value: YAMLNode
  }

  public var content: Content
  /// Whether a collection is written with brackets.
  public var isFlow: Bool
  public var start: YAMLMark
  /// Right after the last character.
  public var end: YAMLMark

  /// The text of a scalar.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether it is a plain scalar with no text, as `key:` gives.
  public var isEmpty: Bool {
    if case .scalar("", .plain) = content { true } else { false }
  }

  public var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The value of `key` in a mapping.
  public subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.scalar == key }?.value
  }

  /// Unicode scalars from start to end where both are on one line, else 1.
  public var width: Int {
    start.line == end.line ? max(end.column - start.column, 1) : 1
  }

  public func position(in file: String) -> Position {
    Position(file: file, line: start.line, column: start.column)
  }

  /// The scalar that starts at a place. Cost: O(depth · log of the widest collection).
  func scalar(at mark: YAMLMark) -> YAMLNode? {
    var node = self
    while true {
      let children: [YAMLNode]
      switch node.content {
      case .scalar: return node.start == mark ? node : nil
      case .sequence(let items): children = items
      case .mapping(let pairs): children = pairs.flatMap { [$0.key, $0.value] }
      }
      guard let child = YAMLNode.last(of: children, startingAtOrBefore: mark) else { return nil }
      node = child
    }
  }

  private static func last(of nodes: [YAMLNode], startingAtOrBefore mark: YAMLMark) -> YAMLNode? {
    let next = nodes.indices.partitioningIndex { nodes[$0].start > mark }
    return next > 0 ? nodes[next - 1] : nil
  }
}
