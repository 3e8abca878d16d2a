/// Builds nodes from events, with a stack of its own and caps, and notes what YAML allows and a glossary does not.
struct YAMLTree {
  /// A collection that is still open.
  private struct Open {
    var isMapping: Bool
    var isFlow: Bool
    var start: YAMLMark
    var items: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    var key: YAMLNode?
  }

  let file: String
  let limits: YAMLLimits
  private(set) var root: YAMLNode?
  private(set) var problems: [Diagnostic] = []
  private var stack: [Open] = []
  private var nodeCount = 0
  private var hasDocument = false

  init(file: String, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
  }

  /// Takes one event; false when the rest of the text is not wanted.
  mutating func add(_ event: YAMLEvent) throws(Diagnostic) -> Bool {
    checkProperties(of: event)
    switch event.kind {
    case .scalar(let text, let style):
      try count(event)
      try add(YAMLNode(content: .scalar(text, style), isFlow: false, start: event.start, end: event.end))
    case .alias:
      try count(event)
      try add(YAMLNode(content: .scalar("", .plain), isFlow: false, start: event.start, end: event.end))
    case .sequenceStart(let isFlow):
      try open(Open(isMapping: false, isFlow: isFlow, start: event.start), event)
    case .mappingStart(let isFlow):
      try open(Open(isMapping: true, isFlow: isFlow, start: event.start), event)
    case .collectionEnd:
      try close(event)
    case .documentStart:
      if hasDocument {
        report("several-documents", "a second document starts here", event, help: "remove the line `---`")
        return false
      }
      hasDocument = true
    case .streamEnd, .other: break
    }
    return true
  }

  private mutating func open(_ collection: Open, _ event: YAMLEvent) throws(Diagnostic) {
    try count(event)
    guard stack.count < limits.depth else {
      throw diagnostic("too-deep", "lists and mappings are nested deeper than \(limits.depth)", event)
    }
    stack.append(collection)
  }

  private mutating func close(_ event: YAMLEvent) throws(Diagnostic) {
    guard let closed = stack.popLast() else { return }
    var end = event.end
    // The end of a block collection is marked where the next token starts: the end of its last child is meant.
    if !closed.isFlow { end = closed.pairs.last?.value.end ?? closed.items.last?.end ?? closed.start }
    try add(
      YAMLNode(
        content: closed.isMapping ? .mapping(closed.pairs) : .sequence(closed.items), isFlow: closed.isFlow,
        start: closed.start, end: end))
  }

  private mutating func add(_ node: YAMLNode) throws(Diagnostic) {
    guard let last = stack.indices.last else {
      root = node
      return
    }
    guard stack[last].isMapping else {
      stack[last].items.append(node)
      return
    }
    if let key = stack[last].key {
      if stack[last].pairs.count >= limits.keys {
        throw Diagnostic(
          .error, "too-large", "a mapping has more than \(limits.keys) keys", at: key.position(in: file))
      }
      stack[last].key = nil
      checkKey(key, against: stack[last].pairs)
      stack[last].pairs.append(YAMLNode.Pair(key: key, value: node))
    } else {
      stack[last].key = node
    }
  }

  private mutating func checkKey(_ key: YAMLNode, against pairs: [YAMLNode.Pair]) {
    guard let name = key.scalar else {
      problems.append(
        Diagnostic(
          .error, "wrong-type", "a key must be a plain word", at: key.position(in: file), width: key.width))
      return
    }
    guard let first = pairs.first(where: { $0.key.scalar == name }) else { return }
    problems.append(
      Diagnostic(
        .error, "duplicate-key", "the key `\(name)` stands twice in one mapping", at: key.position(in: file),
        width: key.width, help: "join both into one, or remove one",
        related: [Located("first here", first.key.position(in: file))]))
  }

  private mutating func checkProperties(of event: YAMLEvent) {
    if case .alias = event.kind {
      report(
        "anchor", "an alias (`*name`) is not allowed", event, help: "write the value out, or quote the text")
    } else if event.hasAnchor {
      report(
        "anchor", "an anchor (`&name`) is not allowed", event, help: "write the value out, or quote the text")
    }
    if event.hasTag {
      report("tag", "a tag (`!name`) is not allowed", event, help: "remove it, or quote the text")
    }
  }

  private mutating func count(_ event: YAMLEvent) throws(Diagnostic) {
    nodeCount += 1
    if nodeCount > limits.nodes {
      throw diagnostic("too-large", "the file holds more than \(limits.nodes) values", event)
    }
  }

  private mutating func report(_ code: String, _ message: String, _ event: YAMLEvent, help: String) {
    var problem = diagnostic(code, message, event)
    problem.help = help
    problems.append(problem)
  }

  private func diagnostic(_ code: String, _ message: String, _ event: YAMLEvent) -> Diagnostic {
    Diagnostic(
      .error, code, message, at: Position(file: file, line: event.start.line, column: event.start.column))
  }
}
