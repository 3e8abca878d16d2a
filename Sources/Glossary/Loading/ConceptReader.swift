import Text

/// What `defaults:` gives to all concepts of a file.
struct ConceptDefaults {
  var kind: Concept.Kind?
  var match = MatchRules()
  var contexts: [NegativeContext] = []
}

/// What `match:` may say.
struct MatchRules {
  var exactCase = false
  var sections: [String]?
  var ambiguous: [Located<String>] = []
  var keptInside = false
}

/// Reads the entry of one concept.
enum ConceptReader {
  static let keys = [
    "id", "kind", "status", "en", "fr", "match", "not_when", "broader", "links", "values", "examples",
    "successor", "note",
  ]

  static func defaults(_ node: YAMLNode, _ nodes: inout NodeReader) -> ConceptDefaults {
    var defaults = ConceptDefaults()
    for (key, value) in nodes.fields(of: node, known: ["kind", "match", "not_when"], of: "`defaults`") {
      switch key {
      case "kind": defaults.kind = nodes.choice(of: value, as: Concept.Kind.self, of: "`kind`")
      case "match": defaults.match = match(value, &nodes)
      default: defaults.contexts = contexts(value, of: nil, &nodes)
      }
    }
    return defaults
  }

  /// A concept with all that could be read; nil when it has no usable id or kind.
  static func concept(
    _ node: YAMLNode, _ defaults: ConceptDefaults, _ nodes: inout NodeReader
  ) -> Concept? {
    let fields = nodes.fields(of: node, known: keys, of: "a concept")
    guard node.pairs != nil, let id = id(node, &nodes), let kind = kind(node, defaults, &nodes) else {
      return nil
    }
    var concept = Concept(id: id, kind: kind, position: nodes.position(node["id"] ?? node))
    var rules = defaults.match
    concept.contexts = defaults.contexts
    for (key, value) in fields {
      if key == "match" {
        let own = match(value, &nodes)
        rules.exactCase = rules.exactCase || own.exactCase
        rules.sections = own.sections ?? rules.sections
        rules.ambiguous += own.ambiguous
        rules.keptInside = rules.keptInside || own.keptInside
      } else {
        read(key, value, into: &concept, &nodes)
      }
    }
    concept.sections = rules.sections ?? []
    concept.ambiguous = rules.ambiguous
    concept.keptInside = rules.keptInside
    // Last, since contexts name labels.
    if let node = node["not_when"] { concept.contexts += contexts(node, of: concept, &nodes) }
    if rules.exactCase {
      for index in concept.labels.indices { concept.labels[index].exactCase = true }
    }
    return concept
  }

  private static func read(
    _ key: String, _ value: YAMLNode, into concept: inout Concept, _ nodes: inout NodeReader
  ) {
    switch key {
    case "status":
      concept.status = nodes.choice(of: value, as: Concept.Status.self, of: "`status`") ?? .approved
    case "en": concept.labels += LabelReader.labels(value, .en, &nodes)
    case "fr": concept.labels += LabelReader.labels(value, .fr, &nodes)
    case "broader": concept.broader = nodes.texts(of: value, of: "`broader`")
    case "links": concept.links = links(value, &nodes)
    case "values": concept.values = values(value, &nodes)
    case "examples": concept.examples = examples(value, &nodes)
    case "successor":
      concept.successor = nodes.text(of: value, of: "`successor`").map { Located($0, nodes.position(value)) }
    case "note": concept.note = nodes.text(of: value, of: "`note`")
    default: break
    }
  }

  private static func id(_ node: YAMLNode, _ nodes: inout NodeReader) -> String? {
    if let id = node["id"] { return nodes.text(of: id, of: "`id`") }
    nodes.report(
      "missing-key", "the concept has no `id:`", at: node.pairs?.first?.key ?? node,
      help: "begin it with `- id: name-of-the-concept`")
    return nil
  }

  private static func kind(
    _ node: YAMLNode, _ defaults: ConceptDefaults, _ nodes: inout NodeReader
  ) -> Concept.Kind? {
    if let kind = node["kind"] { return nodes.choice(of: kind, as: Concept.Kind.self, of: "`kind`") }
    if defaults.kind == nil {
      nodes.report(
        "missing-key", "the concept has no `kind:`", at: node["id"] ?? node,
        help: "add `kind: task` (or tool, knowledge, soft, certificate …), or `defaults: {kind: …}` above")
    }
    return defaults.kind
  }

  private static func match(_ node: YAMLNode, _ nodes: inout NodeReader) -> MatchRules {
    var rules = MatchRules()
    let known = ["sections", "case", "ambiguous", "inside"]
    for (key, value) in nodes.fields(of: node, known: known, of: "`match`") {
      switch key {
      case "case": rules.exactCase = nodes.choice(of: value, as: CaseRule.self, of: "`case`") == .exact
      case "inside": rules.keptInside = nodes.choice(of: value, as: InsideRule.self, of: "`inside`") == .keep
      case "ambiguous": rules.ambiguous = nodes.texts(of: value, of: "`ambiguous`")
      default: rules.sections = sections(value, &nodes)
      }
    }
    return rules
  }

  private static func sections(_ node: YAMLNode, _ nodes: inout NodeReader) -> [String] {
    nodes.items(of: node, of: "`sections`").compactMap { item in
      nodes.choice(of: item, as: Section.self, of: "`sections`")?.rawValue
    }
  }

  /// The contexts of `concept`, whose labels are read; without one those of a file, which concern all labels.
  private static func contexts(
    _ node: YAMLNode, of concept: Concept?, _ nodes: inout NodeReader
  ) -> [NegativeContext] {
    nodes.items(of: node, of: "`not_when`").flatMap { item in
      let known = ["before", "after", "reason"] + (concept == nil ? [] : ["labels"])
      let fields = nodes.fields(of: item, known: known, of: "an item of `not_when`")
      let reason = item["reason"].flatMap { nodes.text(of: $0, of: "`reason`") }
      let labels = concept.flatMap { concept in item["labels"].map { names($0, of: concept, &nodes) } } ?? []
      let contexts = fields.compactMap { field -> NegativeContext? in
        guard let side = NegativeContext.Side(rawValue: field.key),
          let text = nodes.text(of: field.value, of: "`\(field.key)`")
        else { return nil }
        return NegativeContext(side, text, labels: labels, reason: reason, position: nodes.position(field.value))
      }
      if item.pairs != nil, contexts.isEmpty {
        nodes.report("missing-key", "an item of `not_when` needs `before:` or `after:`", at: item)
      }
      return contexts
    }
  }

  /// The labels that a context names, all of them labels of its concept.
  private static func names(_ node: YAMLNode, of concept: Concept, _ nodes: inout NodeReader) -> [String] {
    nodes.items(of: node, of: "`labels`").compactMap { item in
      guard let name = nodes.text(of: item, of: "an item of `labels`") else { return nil }
      let texts = concept.labels.map(\.text)
      if !texts.contains(name) { nodes.reportUnknownLabel(name, at: item, known: texts, of: concept.id) }
      return name
    }
  }

  private static func links(_ node: YAMLNode, _ nodes: inout NodeReader) -> [Link] {
    nodes.items(of: node, of: "`links`").compactMap { item in
      var scheme: String?
      var id: String?
      var relation = Link.Relation.exactMatch
      for (key, value) in nodes.fields(of: item, known: ["scheme", "id", "rel"], of: "a link") {
        switch key {
        case "scheme": scheme = nodes.text(of: value, of: "`scheme`")
        case "id": id = nodes.value(of: value, of: "`id`")
        default: relation = nodes.choice(of: value, as: Link.Relation.self, of: "`rel`") ?? relation
        }
      }
      guard let scheme, let id else {
        if item.pairs != nil, item["scheme"] == nil || item["id"] == nil {
          nodes.report("missing-key", "a link needs `scheme:` and `id:`", at: item)
        }
        return nil
      }
      return Link(scheme: scheme, id: id, relation: relation, position: nodes.position(item["id"] ?? item))
    }
  }

  private static func values(_ node: YAMLNode, _ nodes: inout NodeReader) -> [String: [String]] {
    guard let pairs = node.pairs else {
      _ = nodes.fields(of: node, known: [], of: "`values`")
      return [:]
    }
    var values: [String: [String]] = [:]
    for pair in pairs {
      guard let key = pair.key.scalar else { continue }
      let items = pair.value.items ?? [pair.value]
      values[key] = items.compactMap { nodes.value(of: $0, of: "`\(key)`") }
    }
    return values
  }

  private static func examples(_ node: YAMLNode, _ nodes: inout NodeReader) -> Concept.Examples {
    var examples = Concept.Examples()
    for (key, value) in nodes.fields(of: node, known: ["hit", "miss"], of: "`examples`") {
      let sentences = nodes.texts(of: value, of: "`\(key)`")
      if key == "hit" { examples.hit = sentences } else { examples.miss = sentences }
    }
    return examples
  }
}

/// The values of `case:`.
enum CaseRule: String, CaseIterable {
  case exact
}

/// The values of `derive:`.
enum DerivationRule: String, CaseIterable {
  case never
}

/// The values of `wording:`.
enum WordingRule: String, CaseIterable {
  case fixed
}

/// The values of `inside:`.
enum InsideRule: String, CaseIterable {
  case keep
}
