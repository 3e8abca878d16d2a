import Text

/// Writes a glossary as YAML files in the canonical layout, as `normalize glossary fmt` leaves them.
public enum GlossaryWriter {
  static let modeline = "# yaml-language-server: $schema=../../schema/glossary-1.schema.json"

  /// One file a domain, named `DOMAIN.yaml`; word tables and families, if any, in `words.LANGUAGE.yaml`.
  ///
  /// Reading the files gives the same glossary, but for positions and the order of concepts, which are sorted by id.
  public static func files(of glossary: Glossary) -> [SourceFile] {
    let domains = Dictionary(grouping: glossary.concepts) { $0.domain ?? "general" }
    let files = domains.sorted { $0.key < $1.key }.map { domain, concepts in
      SourceFile(path: fileName(domain) + ".yaml", bytes: bytes(of: concepts, domain: domain))
    }
    return files + Language.allCases.compactMap { words(glossary.words, $0) }
  }

  /// One file that holds the concepts, all of one domain.
  public static func bytes(of concepts: [Concept], domain: String) -> [UInt8] {
    let entries = concepts.map { LayoutNode.mapping(fields(of: $0)) }
    return file([
      ("format", .plain("1")), ("domain", .text(domain)), ("concepts", .sequence(entries)),
    ])
  }

  /// One concept as it stands in a file, for pasting: an item of `concepts:`.
  public static func item(of concept: Concept) -> String {
    let text = String(decoding: bytes(of: [concept], domain: "x"), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(4).joined(separator: "\n")
  }

  private static func fileName(_ domain: String) -> String {
    let name = Slug.id(from: domain)
    return name.isEmpty ? "general" : name
  }

  private static func file(_ fields: [(String, LayoutNode)]) -> [UInt8] {
    let start = YAMLMark(line: 1, column: 1)
    let head = Comment(text: modeline, mark: start, isOnItsOwn: true, followsBlankLine: false)
    return Array(LayoutWriter.write(LayoutOrder.sorted(.mapping(fields)), head: [head]).utf8)
  }

  // MARK: Concepts

  private static func fields(of concept: Concept) -> [(String, LayoutNode)] {
    var fields: [(String, LayoutNode)] = [("id", .text(concept.id)), ("kind", .text(concept.kind.rawValue))]
    func add(_ key: String, _ items: [LayoutNode]) {
      if !items.isEmpty { fields.append((key, .sequence(items))) }
    }
    if concept.status != .approved { fields.append(("status", .text(concept.status.rawValue))) }
    if let successor = concept.successor { fields.append(("successor", .text(successor.value))) }
    for language in Language.allCases {
      let labels = concept.labels.filter { $0.language == language }
      if !labels.isEmpty { fields.append((language.rawValue, self.labels(labels))) }
    }
    let match = match(of: concept)
    if !match.isEmpty { fields.append(("match", .mapping(match))) }
    add("not_when", concept.contexts.map(context))
    add("broader", concept.broader.map { .text($0.value) })
    add("links", concept.links.map(link))
    if !concept.values.isEmpty { fields.append(("values", values(concept.values))) }
    let examples = [("hit", concept.examples.hit), ("miss", concept.examples.miss)].filter { !$0.1.isEmpty }
    if !examples.isEmpty {
      fields.append(("examples", .mapping(examples.map { ($0.0, .sequence($0.1.map { .text($0.value) })) })))
    }
    if let note = concept.note { fields.append(("note", .text(note))) }
    return fields
  }

  private static func labels(_ labels: [Label]) -> LayoutNode {
    var fields: [(String, LayoutNode)] = []
    if let preferred = labels.first(where: { $0.tier == .preferred }) {
      fields.append(("preferred", label(preferred)))
    }
    for (key, tier) in [("variants", Label.Tier.variant), ("hidden", .hidden)] {
      let items = labels.filter { $0.tier == tier }.map(label)
      if !items.isEmpty { fields.append((key, .sequence(items))) }
    }
    return .mapping(fields)
  }

  private static func label(_ label: Label) -> LayoutNode {
    if label == Label(label.text, label.language, label.tier, position: label.position) { return .text(label.text) }
    var fields: [(String, LayoutNode)] = [("text", .text(label.text))]
    if let form = label.form { fields.append(("type", .text(form.rawValue))) }
    if label.exactCase { fields.append(("case", .text("exact"))) }
    if !label.derives { fields.append(("derive", .text("never"))) }
    if label.fixedWording { fields.append(("wording", .text("fixed"))) }
    return .mapping(fields)
  }

  private static func match(of concept: Concept) -> [(String, LayoutNode)] {
    var fields: [(String, LayoutNode)] = []
    if !concept.sections.isEmpty {
      fields.append(("sections", .sequence(concept.sections.map { .text($0) })))
    }
    if !concept.ambiguous.isEmpty {
      fields.append(("ambiguous", .sequence(concept.ambiguous.map { .text($0.value) })))
    }
    if concept.keptInside { fields.append(("inside", .text("keep"))) }
    return fields
  }

  private static func context(_ context: NegativeContext) -> LayoutNode {
    var fields: [(String, LayoutNode)] = [(context.side.rawValue, .text(context.text))]
    if !context.labels.isEmpty { fields.append(("labels", .sequence(context.labels.map { .text($0) }))) }
    if let reason = context.reason { fields.append(("reason", .text(reason))) }
    return .mapping(fields)
  }

  private static func link(_ link: Link) -> LayoutNode {
    let relation = link.relation == .exactMatch ? [] : [("rel", LayoutNode.text(link.relation.rawValue))]
    return .mapping([("scheme", .text(link.scheme)), ("id", .text(link.id))] + relation)
  }

  private static func values(_ values: [String: [String]]) -> LayoutNode {
    .mapping(
      values.sorted { $0.key < $1.key }.map { key, list in
        (key, list.count == 1 ? .text(list[0]) : .sequence(list.map { .text($0) }))
      })
  }

  // MARK: Words

  private static func words(_ tables: WordTables, _ language: Language) -> SourceFile? {
    let lists = WordTables.lists.compactMap { list -> (String, LayoutNode)? in
      guard let words = tables[keyPath: list.path][language], !words.isEmpty else { return nil }
      return (list.name, .sequence(words.sorted().map { .text($0) }))
    }
    let families = tables.families.filter { $0.language == language }.map(family)
    let spellings = language == .en ? spellings(tables.spellings) : []
    if lists.isEmpty, families.isEmpty, spellings.isEmpty { return nil }
    var fields: [(String, LayoutNode)] = [("format", .plain("1")), ("language", .text(language.rawValue))]
    if !lists.isEmpty { fields.append(("words", .mapping(lists))) }
    if !families.isEmpty { fields.append(("families", .sequence(families))) }
    if !spellings.isEmpty { fields.append(("spellings", .mapping(spellings))) }
    return SourceFile(path: "words.\(language.rawValue).yaml", bytes: file(fields))
  }

  private static func spellings(_ table: SpellingTable) -> [(String, LayoutNode)] {
    let pairs = SpellingTable.pairs.compactMap { pair -> (String, LayoutNode)? in
      let words = table[keyPath: pair.path].sorted { $0.key < $1.key }
      return words.isEmpty ? nil : (pair.name, .mapping(words.map { ($0.key, .text($0.value)) }))
    }
    let doubled = table.doubled.sorted().map { LayoutNode.text($0) }
    return pairs + (doubled.isEmpty ? [] : [(SpellingTable.doubledName, .sequence(doubled))])
  }

  private static func family(_ family: Family) -> LayoutNode {
    let verbs: (String, LayoutNode) =
      family.verbs.count == 1
      ? ("verb", .text(family.verbs[0])) : ("verbs", .sequence(family.verbs.map { .text($0) }))
    let lists = [("nouns", family.nouns), ("forms", family.forms)].filter { !$0.1.isEmpty }
    return .mapping([verbs] + lists.map { ($0.0, .sequence($0.1.map { .text($0) })) })
  }
}

extension LayoutNode {
  /// A text, quoted by the writer where YAML needs it.
  fileprivate static func text(_ text: String) -> LayoutNode {
    LayoutNode(content: .scalar(text, .doubleQuoted))
  }

  fileprivate static func plain(_ text: String) -> LayoutNode { LayoutNode(content: .scalar(text, .plain)) }

  fileprivate static func sequence(_ items: [LayoutNode]) -> LayoutNode {
    LayoutNode(content: .sequence(items.map { LayoutEntry(key: nil, node: $0) }))
  }

  fileprivate static func mapping(_ pairs: [(String, LayoutNode)]) -> LayoutNode {
    LayoutNode(content: .mapping(pairs.map { LayoutEntry(key: $0.0, node: $0.1) }))
  }
}
