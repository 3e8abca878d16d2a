import Text

/// Reads one parsed file: its header, then concepts, words or families.
struct GlossaryFileReader {
  static let formatVersion = "1"
  static let keys = [
    "format", "domain", "language", "defaults", "concepts", "words", "families", "spellings", "phrases", "inclusive",
  ]
  /// A file holds one of these at least.
  private static let contents = ["concepts", "words", "families", "spellings", "phrases"]

  private var nodes: NodeReader

  init(file: String) {
    nodes = NodeReader(file: file)
  }

  var diagnostics: [Diagnostic] { nodes.diagnostics }

  mutating func read(_ root: YAMLNode, into glossary: inout Glossary) {
    let fields = nodes.fields(of: root, known: Self.keys, of: "a glossary file")
    guard root.pairs != nil else { return }
    guard checkFormat(root) else { return }
    var domain: String?
    var language: Language?
    var defaults = ConceptDefaults()
    for (key, value) in fields {
      switch key {
      case "domain": domain = nodes.text(of: value, of: "`domain`")
      case "language": language = nodes.choice(of: value, as: Language.self, of: "`language`")
      case "defaults": defaults = ConceptReader.defaults(value, &nodes)
      default: break
      }
    }
    if root["concepts"] != nil, root["domain"] == nil {
      nodes.report(
        "missing-key", "a file of concepts needs `domain:`", at: first(root),
        help: "add `domain: name-of-the-trade`")
    }
    for (key, value) in fields {
      switch key {
      case "concepts": readConcepts(value, defaults, domain, into: &glossary)
      case "words": readWords(value, language, root, into: &glossary)
      case "families": readFamilies(value, language, root, into: &glossary)
      case "spellings": readSpellings(value, language, root, into: &glossary)
      case "phrases", "inclusive": readPhrases(value, key, language, root, into: &glossary)
      default: break
      }
    }
    if Self.contents.allSatisfy({ root[$0] == nil }) {
      nodes.report(
        "missing-key", "the file has neither " + Self.contents.map { "`\($0):`" }.joined(separator: " nor "),
        at: first(root))
    }
  }

  /// A file of another format version is not read further: its keys may mean something else.
  private mutating func checkFormat(_ root: YAMLNode) -> Bool {
    guard let format = root["format"] else {
      nodes.report(
        "missing-key", "the file has no `format:`", at: first(root), help: "begin the file with `format: 1`")
      return true
    }
    if case .scalar(Self.formatVersion, .plain) = format.content { return true }
    nodes.report(
      "unknown-format", "`\(format.scalar ?? "…")` is no known format version", at: format,
      help: "this program knows `format: \(Self.formatVersion)`")
    return false
  }

  private mutating func readConcepts(
    _ node: YAMLNode, _ defaults: ConceptDefaults, _ domain: String?, into glossary: inout Glossary
  ) {
    for item in nodes.items(of: node, of: "`concepts`") {
      if var concept = ConceptReader.concept(item, defaults, &nodes) {
        concept.domain = domain
        glossary.concepts.append(concept)
      }
    }
  }

  private mutating func readWords(
    _ node: YAMLNode, _ language: Language?, _ root: YAMLNode, into glossary: inout Glossary
  ) {
    for (key, value) in nodes.fields(of: node, known: WordTables.lists.map(\.name), of: "`words`") {
      let words = Set(nodes.texts(of: value, of: "`\(key)`").map(\.value))
      guard let language = need(language, root) else { continue }
      for list in WordTables.lists where list.name == key {
        glossary.words[keyPath: list.path][language, default: []].formUnion(words)
      }
    }
  }

  private mutating func readFamilies(
    _ node: YAMLNode, _ language: Language?, _ root: YAMLNode, into glossary: inout Glossary
  ) {
    for item in nodes.items(of: node, of: "`families`") {
      guard let language = need(language, root) else { return }
      var family = Family(language: language, verbs: [], nouns: [])
      let known = ["verb", "verbs", "nouns", "forms"]
      for (key, value) in nodes.fields(of: item, known: known, of: "a family") {
        switch key {
        case "verb": family.verbs += nodes.text(of: value, of: "`verb`").map { [$0] } ?? []
        case "verbs": family.verbs += nodes.texts(of: value, of: "`verbs`").map(\.value)
        case "nouns": family.nouns += nodes.texts(of: value, of: "`nouns`").map(\.value)
        default: family.forms += nodes.texts(of: value, of: "`forms`").map(\.value)
        }
      }
      if family.verbs.isEmpty {
        nodes.report("missing-key", "the family has no `verb:`", at: item)
      } else {
        glossary.words.families.append(family)
      }
    }
  }

  private mutating func readSpellings(
    _ node: YAMLNode, _ language: Language?, _ root: YAMLNode, into glossary: inout Glossary
  ) {
    guard let language = need(language, root) else { return }
    guard language == .en else {
      nodes.report("unknown-key", "`spellings` are of English alone", at: node, help: "write `language: en`")
      return
    }
    let known = SpellingTable.pairs.map(\.name) + [SpellingTable.doubledName]
    for (key, value) in nodes.fields(of: node, known: known, of: "`spellings`") {
      guard let path = SpellingTable.pairs.first(where: { $0.name == key })?.path else {
        glossary.words.spellings.doubled.formUnion(nodes.texts(of: value, of: "`\(key)`").map(\.value))
        continue
      }
      for (british, american) in nodes.textPairs(of: value, of: "`\(key)`") {
        glossary.words.spellings[keyPath: path][british] = american
      }
    }
  }

  private mutating func readPhrases(
    _ node: YAMLNode, _ key: String, _ language: Language?, _ root: YAMLNode, into glossary: inout Glossary
  ) {
    let texts = PhrasesReader.read(node, &nodes)
    guard let language = need(language, root) else { return }
    var phrases = Phrases(language: language)
    if key == "phrases" { phrases.texts = texts } else { phrases.inclusive = texts }
    glossary.phrases[language] = glossary.phrases[language]?.overridden(by: phrases) ?? phrases
  }

  private mutating func need(_ language: Language?, _ root: YAMLNode) -> Language? {
    if language == nil, root["language"] == nil {
      nodes.report(
        "missing-key", "a file of words needs `language:`", at: first(root),
        help: "add `language: fr` or `language: en`")
    }
    return language
  }

  private func first(_ root: YAMLNode) -> YAMLNode {
    root.pairs?.first?.key ?? root
  }
}
