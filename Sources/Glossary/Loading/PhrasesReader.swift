import Text

/// Reads the `phrases` of a file: its keys must be known, and its wordings hold no slots but those of their key.
enum PhrasesReader {
  static func read(_ node: YAMLNode, _ nodes: inout NodeReader) -> [String: [String]] {
    var texts: [String: [String]] = [:]
    for (key, value) in nodes.fields(of: node, known: Phrases.slots.keys.sorted(), of: "`phrases`") {
      let wordings = value.items ?? [value]
      for wording in wordings {
        guard let text = nodes.text(of: wording, of: "a wording of `\(key)`") else { continue }
        check(text, of: key, at: wording, &nodes)
        texts[key, default: []].append(text)
      }
    }
    return texts
  }

  private static func check(_ text: String, of key: String, at node: YAMLNode, _ nodes: inout NodeReader) {
    let known = Phrases.slots[key] ?? []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        nodes.report("broken-slot", "`{` without `}`", at: node)
        return
      }
      let slot = String(rest[rest.index(after: open)..<close])
      if !known.contains(slot) {
        let slots = known.isEmpty ? "it has none" : "its slots: " + known.map { "{\($0)}" }.joined(separator: ", ")
        nodes.report("unknown-slot", "`\(key)` has no slot `{\(slot)}`", at: node, help: slots)
      }
      rest = rest[rest.index(after: close)...]
    }
  }
}
