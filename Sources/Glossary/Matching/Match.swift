/// Where a label was found in a text. A plain value: rules copy many, and none counts a reference.
public struct Match: Hashable, Sendable, BitwiseCopyable {
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

  /// The token indices that the label's words matched.
  public let words: MatchWords
  /// Of `words`, those which the match shares with the other members of a coordination: the first or the last of them.
  public let shared: MatchWords
  /// Index of the concept in the image.
  public var concept: Int
  /// Index of the label in the image.
  public var label: Int
  /// Adverbs, adjectives and conjuncts that were passed over.
  public var skipped: Int
  public var how: How

  /// All tokens from the first word to the last, half-open.
  @inlinable
  public var tokens: Range<Int> { words.extent }
}

/// Token indices of words that a match took, ascending, within `most` tokens.
///
/// A set of bits, so that a match takes no memory of its own.
public struct MatchWords: Hashable, Sendable, BitwiseCopyable {
  /// The tokens from the first word to the last are at most so many: a match that reached further would be none a
  /// reader sees.
  public static let most = 128

  /// The token of the lowest bit.
  @usableFromInline let start: Int
  @usableFromInline var bits: UInt128 = 0

  /// No word, at `start` or after it.
  init(from start: Int) { self.start = start }

  /// `token` lies within `most` tokens from the start.
  mutating func insert(_ token: Int) {
    precondition(token >= start && token - start < Self.most)
    bits |= 1 << UInt128(token - start)
  }

  /// From the first word to the last, half-open.
  @inlinable
  var extent: Range<Int> {
    bits == 0 ? start..<start : start + bits.trailingZeroBitCount..<start + Self.most - bits.leadingZeroBitCount
  }

  @inlinable
  public func contains(_ token: Int) -> Bool {
    token >= start && token - start < Self.most && bits >> UInt128(token - start) & 1 != 0
  }
}

extension MatchWords: BidirectionalCollection {
  public typealias Index = Int

  /// Indices are the tokens themselves.
  @inlinable
  public var startIndex: Int { extent.lowerBound }
  @inlinable
  public var endIndex: Int { extent.upperBound }
  @inlinable
  public var count: Int { bits.nonzeroBitCount }

  @inlinable
  public subscript(token: Int) -> Int { token }

  @inlinable
  public func index(after token: Int) -> Int {
    var next = token + 1
    while next < endIndex, !contains(next) { next += 1 }
    return next
  }

  @inlinable
  public func index(before token: Int) -> Int {
    var next = token - 1
    while next > startIndex, !contains(next) { next -= 1 }
    return next
  }
}
