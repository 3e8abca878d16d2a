/// A label at the end of a walk, not yet checked against what its entry demands. Its words are a row of its
/// `Spellings`.
struct Found: BitwiseCopyable {
  private let labelRow: UInt32
  private let conceptRow: UInt32
  /// Of the label.
  let flags: Image.LabelFlags
  private let firstWord: UInt32
  private let wordCount: UInt16
  /// Of its words, those before a jump in a coordination; 0 where there was none.
  private let jump: UInt16
  private let firstToken: UInt32
  private let lastToken: UInt32
  private let owned: UInt32
  private let passed: UInt16
  /// Languages in which every word's relation holds (bits as in `FormReading.Candidate`).
  let languages: UInt8
  let relation: FormReading.Relation
  let how: Match.How
  /// What is shared with the other members of a coordination, if anything.
  let part: SharedPart
  /// The conjunct has no preposition although the first one has: believed only where nothing better stands there.
  let isLoose: Bool
  /// Words that no label has stand between a verb and its object: believed only where nothing better stands there.
  let isSpread: Bool
  /// The conjunct has a "de", as the shared head itself has, although the first conjunct has none: `conduite de
  /// chariots élévateurs, de nacelles`.
  let echoesHead: Bool

  /// The words of a label that other members of a coordination share.
  enum SharedPart: UInt8, BitwiseCopyable {
    case none, head, tail
  }

  /// `words`: rows of the walk's words; `first`, `last` and `owned`: tokens of its first and last word, and of the
  /// first that is its own.
  init(
    label: UInt32, concept: UInt32, flags: Image.LabelFlags, words: Range<Int>, first: Int, last: Int, owned: Int,
    how: Match.How, state: TrieWalk.State
  ) {
    labelRow = label
    conceptRow = concept
    self.flags = flags
    firstWord = UInt32(words.lowerBound)
    wordCount = UInt16(clamping: words.count)
    jump = state.jump
    firstToken = UInt32(first)
    lastToken = UInt32(last)
    self.owned = UInt32(owned)
    passed = state.skipped
    languages = state.languages
    relation = state.relation
    self.how = how
    part = state.part
    isLoose = state.isLoose
    isSpread = state.strangers > 0
    echoesHead = state.echoesHead
  }

  var label: Int { Int(labelRow) }
  var concept: Int { Int(conceptRow) }
  /// Adverbs, adjectives and conjuncts that were passed over.
  var skipped: Int { Int(passed) }

  /// Rows of `Spellings.words`.
  @inline(__always)
  var words: Range<Int> { Int(firstWord)..<Int(firstWord) + Int(wordCount) }

  /// Of `words`, those that are shared with the other members of a coordination: at its beginning or end.
  @inline(__always)
  var shared: Range<Int> {
    let words = words
    return switch part {
    case .none: words.lowerBound..<words.lowerBound
    case .head: words.lowerBound..<words.lowerBound + Int(jump)
    case .tail: words.lowerBound + Int(jump)..<words.upperBound
    }
  }

  @inline(__always)
  var isShared: Bool { part != .none }

  /// From the first word to the last.
  @inline(__always)
  var tokens: Range<Int> { Int(firstToken)..<Int(lastToken) + 1 }

  /// The first word that belongs to the label alone.
  @inline(__always)
  var firstOwned: Int { Int(owned) }
}
