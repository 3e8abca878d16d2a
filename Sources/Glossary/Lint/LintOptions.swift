import Text

/// What lint compares a glossary with, beside the glossary itself.
public struct LintOptions: Sendable {
  /// Languages in which every concept needs a preferred label.
  public var requiredLanguages: [Language] = [.en, .fr]
  /// Concepts of other folders, which may be referred to, and their word tables.
  public var library = Glossary()
  /// The ids of a base revision, with the place each had: those that are gone must be deprecated instead.
  public var baseIDs: [Located<String>] = []
  /// All ids of pinned vocabularies, by scheme.
  public var taxonomies: [String: Set<String>] = [:]
  /// Rules which are optional and wanted.
  public var optionalRules: Set<String> = []
  /// The matcher of the glossary that is linted; rules that need it are passed over without it.
  public var matcher: (any LabelMatching)?
  /// What a corpus showed.
  public var corpus: CorpusUse?

  public init() {}
}

/// Finds the concepts of a glossary in a sentence: what lint needs of the matcher.
public protocol LabelMatching: Sendable {
  /// All matches in `text`, cancelled ones included.
  func matches(in text: String, _ language: Language) -> [LabelMatch]
}

/// A match of a concept, for lint.
public struct LabelMatch: Hashable, Sendable {
  public var concept: String
  /// UTF-8 bytes of the text.
  public var range: Range<Int>
  /// Whether a negative context cancelled it.
  public var isCancelled: Bool

  public init(concept: String, range: Range<Int>, isCancelled: Bool = false) {
    self.concept = concept
    self.range = range
    self.isCancelled = isCancelled
  }
}

/// How often the parts of a glossary were used on a corpus, each known by its place in the files.
public struct CorpusUse: Hashable, Sendable {
  public var labels: [Position: Int] = [:]
  public var contexts: [Position: Int] = [:]
  /// Surfaces that matched several concepts, with the ids.
  public var ambiguities: [String: [String]] = [:]

  public init() {}
}
