import Text

/// All that was read from a glossary folder: concepts and the words that the engine itself uses.
public struct Glossary: Hashable, Sendable {
  /// In file order, files sorted by path.
  public var concepts: [Concept]
  public var words: WordTables
  /// Wordings for writing objects out.
  public var phrases: [Language: Phrases] = [:]

  public init(concepts: [Concept] = [], words: WordTables = WordTables()) {
    self.concepts = concepts
    self.words = words
  }

  /// Lays another glossary over this one: its concepts replace those of the same id, its words are added.
  public mutating func override(with other: Glossary) {
    let ids = Set(other.concepts.map(\.id))
    concepts.removeAll { ids.contains($0.id) }
    concepts += other.concepts
    words.formUnion(other.words)
    phrases.merge(other.phrases) { $0.overridden(by: $1) }
  }
}

/// The engine's own vocabulary, edited as YAML beside the concepts (files with `words:` instead of `concepts:`).
public struct WordTables: Hashable, Sendable {
  /// Words that matching passes over inside a label (de, du, la, the …), by language.
  public var functionWords: [Language: Set<String>] = [:]
  /// Adverbs, adjectives and determiners that may stand inside a match (votre, quotidien …), by language.
  public var gapWords: [Language: Set<String>] = [:]
  /// Words which differ from another by accents alone (marche, cote …) and so need their accents, by language.
  public var accentPairs: [Language: Set<String>] = [:]
  /// Words which are too common to be a label alone (gestion, service …), by language.
  public var commonWords: [Language: Set<String>] = [:]
  /// Verbs, and nouns of their actions, that say little beside their object (effectuer, réalisation …), by language.
  public var supportWords: [Language: Set<String>] = [:]
  /// Nouns of things, that an adjective right behind tells of, and not of a person (rapport, missions …), by language.
  public var things: [Language: Set<String>] = [:]
  /// Orders to apply or to enjoy what is offered (postulez, profitez …), which are no duties, by language.
  public var invitations: [Language: Set<String>] = [:]
  /// Nouns of whoever holds a post, and of the post (agent, titulaire, clerk, role …), by language.
  public var posts: [Language: Set<String>] = [:]
  /// Forms of verbs that are no nouns (provide, takes, making …), by language.
  public var pureVerbs: [Language: Set<String>] = [:]
  public var families: [Family] = []
  public var spellings = SpellingTable()

  public init() {}

  /// The word lists, by their names in files.
  static let lists: [(name: String, path: any WritableKeyPath<WordTables, [Language: Set<String>]> & Sendable)] = [
    ("function", \.functionWords), ("gap", \.gapWords), ("accent-pairs", \.accentPairs), ("common", \.commonWords),
    ("support", \.supportWords), ("things", \.things), ("invitations", \.invitations),
    ("posts", \.posts), ("pure-verbs", \.pureVerbs),
  ]

  public mutating func formUnion(_ other: WordTables) {
    for list in Self.lists { self[keyPath: list.path].merge(other[keyPath: list.path]) { $0.union($1) } }
    families += other.families
    spellings.formUnion(other.spellings)
  }
}

/// A verb and the nouns of its action: `gérer ~ gestion`.
public struct Family: Hashable, Sendable {
  public var language: Language
  /// Infinitives.
  public var verbs: [String]
  public var nouns: [String]
  /// Irregular inflected forms of the verbs which no ending rule gives (`tient`, `tenu`).
  public var forms: [String]

  public init(language: Language, verbs: [String], nouns: [String], forms: [String] = []) {
    self.language = language
    self.verbs = verbs
    self.nouns = nouns
    self.forms = forms
  }
}
