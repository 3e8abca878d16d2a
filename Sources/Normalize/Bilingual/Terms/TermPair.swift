import Glossary
import Text

/// A French and an English phrase that stand in aligned segments again and again.
public struct TermPair: Hashable, Sendable {
  /// What one side of a pair is.
  public enum Side: Hashable, Sendable {
    /// A phrase that the glossary does not know, as it is written most often.
    case phrase(String)
    /// A concept that the glossary has, by its id.
    case concept(String)
  }

  public var french: Side
  public var english: Side
  /// In how many aligned segments both stand.
  public var count: Int
  /// In how many pairs of postings.
  public var postings: Int
  /// Dunning's log likelihood ratio (G²) of the co-occurrence.
  public var likelihood: Double
  /// 2 · together / (French + English), from 0 to 1.
  public var dice: Double
  /// The first aligned segments that hold both.
  var exampleFrench: String
  var exampleEnglish: String
  public var kind: Concept.Kind
}

/// What `TermLearner` lists.
public struct TermLearningOptions: Sendable {
  /// In how many aligned segments a pair must stand.
  public var leastCount: Int
  /// Links with a lower score teach nothing.
  public var leastScore: Double
  /// Pairs that go together less strictly are left out.
  public var leastDice: Double
  /// Length of the list.
  public var most: Int

  public init(leastCount: Int = 2, leastScore: Double = 0.6, leastDice: Double = 0.5, most: Int = 100) {
    self.leastCount = leastCount
    self.leastScore = leastScore
    self.leastDice = leastDice
    self.most = most
  }
}
