/// Where a label was found in a text.
public struct Match: Hashable, Sendable {
  /// How the label was found, from the closest to the farthest; raw values as in the output contract.
  public enum How: String, Hashable, Sendable, Comparable, CaseIterable, BitwiseCopyable {
    /// As written in the glossary, but for case, function words and typography.
    case label
    /// With a word in another gender, number or verb form.
    case inflected
    /// With a verb for its noun or a noun for its verb (gérer ~ gestion).
    case derived
    /// With a head or modifier that a coordination shares (gestion des stocks et des commandes).
    case coordinated

    public static func < (left: How, right: How) -> Bool { left.rank < right.rank }
    private var rank: Int {
      switch self {
      case .label: 0
      case .inflected: 1
      case .derived: 2
      case .coordinated: 3
      }
    }
  }

  /// Index of the concept in the image.
  public var concept: Int
  /// Index of the label in the image.
  public var label: Int
  public var how: How
  /// The token indices that the label's words matched, ascending: a part of those of the text's other matches.
  public let words: ArraySlice<Int>
  /// All tokens from the first word to the last, half-open.
  public let tokens: Range<Int>
  /// Places in `words`, from 0, of `shared`.
  private let sharedPlaces: Range<Int>
  /// Adverbs, adjectives and conjuncts that were passed over.
  public var skipped: Int

  /// Of `words`, those which the match shares with the other members of a coordination: the first or the last of them.
  public var shared: ArraySlice<Int> { words.dropFirst(sharedPlaces.lowerBound).prefix(sharedPlaces.count) }

  /// `shared`: places in `words`, from 0.
  init(concept: Int, label: Int, how: How, words: ArraySlice<Int>, shared: Range<Int>, skipped: Int) {
    self.concept = concept
    self.label = label
    self.how = how
    self.words = words
    sharedPlaces = shared
    self.skipped = skipped
    tokens = (words.first ?? 0)..<((words.last ?? -1) + 1)
  }
}
