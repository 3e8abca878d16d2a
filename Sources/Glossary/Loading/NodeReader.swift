/// Reads typed values from nodes; what does not fit is noted as a diagnostic, and reading goes on.
struct NodeReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// The pairs of a mapping whose keys are all in `known`; unknown ones are reported, with the name that was
  /// probably meant.
  mutating func fields(
    of node: YAMLNode, known: [String], of what: String
  ) -> [(key: String, value: YAMLNode)] {
    guard let pairs = node.pairs else {
      reportType(node, "\(what) is a mapping (`key: value` lines)")
      return []
    }
    var fields: [(key: String, value: YAMLNode)] = []
    fields.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let key = pair.key.scalar else { continue }  // The parser has reported it.
      if known.contains(key) {
        fields.append((key, pair.value))
      } else {
        reportUnknown(key, at: pair.key, known: known, of: what)
      }
    }
    return fields
  }

  /// The items of a sequence. A single text is an error, though its meaning is clear: it is taken as one item.
  mutating func items(of node: YAMLNode, of what: String) -> [YAMLNode] {
    if let items = node.items { return items }
    reportType(node, "\(what) is a list (`[a, b]`)")
    return node.pairs == nil && !node.isEmpty ? [node] : []
  }

  /// A scalar that YAML reads as text.
  mutating func text(of node: YAMLNode, of what: String) -> String? {
    guard case .scalar(let text, let style) = node.content else {
      reportType(node, "\(what) is a text")
      return nil
    }
    if style == .plain {
      let reading = PlainScalar.reading(text)
      if reading != .text { return bare(text, reading, at: node, of: what) }
    } else if text.isEmpty {
      report("empty-value", "\(what) is empty", at: node)
      return nil
    }
    return text
  }

  /// A scalar that is text or an integer, the latter as it is written.
  mutating func value(of node: YAMLNode, of what: String) -> String? {
    if case .scalar(let text, .plain) = node.content, PlainScalar.reading(text) == .integer { return text }
    return text(of: node, of: what)
  }

  mutating func texts(of node: YAMLNode, of what: String) -> [Located<String>] {
    items(of: node, of: what).compactMap { item in
      text(of: item, of: "an item of \(what)").map { Located($0, position(item)) }
    }
  }

  /// The pairs of a mapping from text to text.
  mutating func textPairs(of node: YAMLNode, of what: String) -> [(key: String, value: String)] {
    guard let pairs = node.pairs else {
      reportType(node, "\(what) is a mapping (`key: value` lines)")
      return []
    }
    return pairs.compactMap { pair in
      guard let key = pair.key.scalar, let value = text(of: pair.value, of: "`\(key)`") else { return nil }
      return (key, value)
    }
  }

  /// One of the words of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of node: YAMLNode, as type: Choice.Type, of what: String
  ) -> Choice? {
    guard let word = text(of: node, of: what) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    reportUnknownValue(word, at: node, known: Choice.allCases.map(\.rawValue), of: what)
    return nil
  }

  func position(_ node: YAMLNode) -> Position { node.position(in: file) }

  mutating func report(_ code: String, _ message: String, at node: YAMLNode, help: String? = nil) {
    diagnostics.append(
      Diagnostic(.error, code, message, at: position(node), width: node.width, help: help))
  }

  mutating func reportUnknownValue(_ word: String, at node: YAMLNode, known: [String], of what: String) {
    let help = NearestName.of(word, among: known).map { "did you mean `\($0)`?" }
    report(
      "unknown-value", "`\(word)` is no value of \(what)", at: node,
      help: help ?? "one of: " + known.joined(separator: ", "))
  }

  mutating func reportUnknownLabel(_ text: String, at node: YAMLNode, known: [String], of id: String) {
    let help = NearestName.of(text, among: known).map { "did you mean `\($0)`?" }
    report(
      "unknown-label", "`\(id)` has no label `\(text)`", at: node,
      help: help ?? "write one as it stands in the entry: " + known.prefix(8).joined(separator: ", "))
  }

  mutating func reportUnknown(_ key: String, at node: YAMLNode, known: [String], of what: String) {
    let help = NearestName.of(key, among: known).map { "did you mean `\($0)`?" }
    report(
      "unknown-key", "\(what) has no key `\(key)`", at: node,
      help: help ?? "known keys: " + known.joined(separator: ", "))
  }

  private mutating func reportType(_ node: YAMLNode, _ message: String) {
    if node.isEmpty {
      report("empty-value", "nothing stands here: \(message)", at: node)
    } else {
      report("wrong-type", message, at: node)
    }
  }

  /// Reports a plain scalar that is something else than text to YAML, yet gives its text, which was surely meant.
  private mutating func bare(
    _ text: String, _ reading: PlainScalar.Reading, at node: YAMLNode, of what: String
  ) -> String? {
    if text.isEmpty {
      report("empty-value", "nothing stands here: \(what) is a text", at: node)
      return nil
    }
    report(
      "bare-scalar", "YAML reads `\(text)` as a \(reading.rawValue), not as text", at: node,
      help: "quote it: \"\(text)\"")
    return text
  }
}
