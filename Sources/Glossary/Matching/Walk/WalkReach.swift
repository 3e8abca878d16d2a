import Text

/// How far labels can go on from each token of a sentence: the tokens to which a walk can come from there, over what it
/// may pass and over the members of a coordination, and a filter of the label words that they may stand for. They are
/// looked up once a token, and asked by every label that comes to it: nearly all walks end because none of these words
/// follows.
///
/// They may be more than a walk comes to, and are never fewer.
struct WalkReach: ~Copyable {
  /// What can be reached from one token.
  struct View: BitwiseCopyable {
    /// Rows of `tokens`.
    var first: UInt32 = 0
    var end: UInt32 = 0
    /// Of the words of these tokens.
    var filter = WordFilter()
    var isKnown = false
    /// All of the sentence: more was met on the way than is worth a list.
    var isUnbounded = false

    /// Whether it may hold one of the words that a filter of theirs tells of.
    @inline(__always)
    func mayMeet(_ other: WordFilter) -> Bool { filter.mayMeet(other) || isUnbounded }
  }

  /// Positions, ascending within a view, of tokens that stand for a label word.
  private(set) var tokens = Column<UInt32>(capacity: 1024)
  /// Of the words added since the last view.
  private var filter = WordFilter()
  /// By token of the sentence, one more for its end.
  private var views = Column<View>()
  private var sentence = 0..<0

  /// Turns to a sentence.
  mutating func enter(_ next: Range<Int>) {
    sentence = next
    tokens.removeAll()
    views.removeAll()
    views.extend(to: next.count + 1, with: View())
  }

  /// Of a position in the sentence or at its end; not known yet where nobody asked.
  subscript(position: Int) -> View {
    @inline(__always) get { views[position - sentence.lowerBound] }
  }

  /// Keeps what was added to the tokens since there were `first` of them.
  mutating func close(_ position: Int, from first: Int, isUnbounded: Bool) -> View {
    let view = View(
      first: UInt32(first), end: UInt32(tokens.count), filter: filter, isKnown: true, isUnbounded: isUnbounded)
    filter = WordFilter()
    views[position - sentence.lowerBound] = view
    return view
  }

  /// Adds a token that may stand for `words`, some at least.
  @inline(__always)
  mutating func add(_ position: Int, _ words: WordFilter) {
    tokens.append(UInt32(truncatingIfNeeded: position))
    filter.formUnion(words)
  }
}
