import Text

/// Reads the labels of a concept in one language: `{preferred: …, variants: […], hidden: […]}`.
enum LabelReader {
  static let keys = ["preferred", "variants", "hidden"]

  /// The preferred label first, whatever the order of the keys.
  static func labels(_ node: YAMLNode, _ language: Language, _ nodes: inout NodeReader) -> [Label] {
    var preferred: [Label] = []
    var others: [Label] = []
    for (key, value) in nodes.fields(of: node, known: keys, of: "`\(language.rawValue)`") {
      switch key {
      case "preferred": preferred = self.preferred(value, language, &nodes)
      case "variants": others += list(value, language, .variant, &nodes)
      default: others += list(value, language, .hidden, &nodes)
      }
    }
    return preferred + others
  }

  private static func preferred(
    _ node: YAMLNode, _ language: Language, _ nodes: inout NodeReader
  ) -> [Label] {
    if let items = node.items {
      nodes.report(
        "several-preferred", "`preferred` is one label, not a list", at: node,
        help: "keep the best one, and move the others to `variants:`")
      return items.prefix(1).compactMap { label($0, language, .preferred, &nodes) }
    }
    return label(node, language, .preferred, &nodes).map { [$0] } ?? []
  }

  private static func list(
    _ node: YAMLNode, _ language: Language, _ tier: Label.Tier, _ nodes: inout NodeReader
  ) -> [Label] {
    nodes.items(of: node, of: tier == .hidden ? "`hidden`" : "`variants`")
      .compactMap { label($0, language, tier, &nodes) }
  }

  private static func label(
    _ node: YAMLNode, _ language: Language, _ tier: Label.Tier, _ nodes: inout NodeReader
  ) -> Label? {
    guard node.pairs != nil else {
      guard let text = nodes.text(of: node, of: "a label") else { return nil }
      return Label(text, language, tier, position: nodes.position(node))
    }
    var label: Label?
    var isExact = false
    var form: Label.Form?
    var derives = true
    var isFixed = false
    for (key, value) in nodes.fields(of: node, known: ["text", "case", "type", "derive", "wording"], of: "a label") {
      switch key {
      case "text":
        label = nodes.text(of: value, of: "`text`").map {
          Label($0, language, tier, position: nodes.position(value))
        }
      case "case": isExact = nodes.choice(of: value, as: CaseRule.self, of: "`case`") == .exact
      case "derive": derives = nodes.choice(of: value, as: DerivationRule.self, of: "`derive`") != .never
      case "wording": isFixed = nodes.choice(of: value, as: WordingRule.self, of: "`wording`") == .fixed
      default: form = nodes.choice(of: value, as: Label.Form.self, of: "`type`")
      }
    }
    if node["text"] == nil {
      nodes.report(
        "missing-key", "a label in braces needs `text:`", at: node, help: "write {text: …, case: exact}")
    }
    label?.exactCase = isExact
    label?.form = form
    label?.derives = derives
    label?.fixedWording = isFixed
    return label
  }
}
