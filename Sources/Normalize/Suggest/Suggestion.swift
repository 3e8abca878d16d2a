import Glossary
import Text

/// A phrase that postings use often and the glossary does not know.
public struct Suggestion: Hashable, Sendable {
  /// As it is written most often, in small letters unless it is a name.
  public var phrase: String
  public var language: Language
  /// In how many different sentences it stands, in any inflection.
  public var count: Int
  /// In how many postings.
  public var postings: Int
  /// C-value: see `CValue`.
  public var value: Double
  /// The first sentence that holds it.
  public var example: String
  /// What it seems to be: a name, a duty or a thing to know.
  public var kind: Concept.Kind
}

/// What `TermSuggester` lists.
public struct SuggestOptions: Sendable {
  /// Phrases of that language alone; nil lists both.
  public var language: Language?
  /// In how many different sentences a phrase must stand.
  public var leastCount: Int
  /// Words that count, function words aside.
  public var mostWords: Int
  /// Length of the list.
  public var most: Int

  public init(language: Language? = nil, leastCount: Int = 3, mostWords: Int = 5, most: Int = 50) {
    self.language = language
    self.leastCount = leastCount
    self.mostWords = mostWords
    self.most = most
  }
}
