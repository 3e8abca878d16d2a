import Text

/// How far labels can go on from each token of a sentence: the words to which a walk can come from there, over what it may pass
/// and over the members of a coordination. They are looked up once a token, and asked by every label that comes to it: nearly
/// all walks end because none of these words follows.
///
/// They may be more than a walk comes to, and are never fewer.
struct WalkReach: ~Copyable {
  /// A word for which the token at `position` may stand.
  struct Word: BitwiseCopyable {
    let form: UInt32
    let position: UInt32
  }

  /// What can be reached from one token.
  struct View: BitwiseCopyable {
    /// Rows of `words`, by position.
    var first: UInt32 = 0
    var end: UInt32 = 0
    /// Of these words.
    var filter = WordFilter()
    var isKnown = false
    /// All of the sentence: more was met on the way than is worth a list.
    var isUnbounded = false

    /// Whether it may hold one of the words that a filter of theirs tells of.
    @inline(__always)
    func mayMeet(_ other: WordFilter) -> Bool { filter.mayMeet(other) || isUnbounded }
  }

  private(set) var words = Column<Word>(capacity: 1024)
  /// By token of the sentence, one more for its end.
  private var views = Column<View>()
  private var sentence = 0..<0

  /// Turns to a sentence.
  mutating func enter(_ next: Range<Int>) {
    sentence = next
    words.removeAll()
    views.removeAll()
    views.extend(to: next.count + 1, with: View())
  }

  /// Of a position in the sentence or at its end; not known yet where nobody asked.
  subscript(position: Int) -> View {
    @inline(__always) get { views[position - sentence.lowerBound] }
  }

  /// Keeps what was added to the words since there were `first` of them.
  mutating func close(_ position: Int, from first: Int, isUnbounded: Bool) -> View {
    var view = View(first: UInt32(first), end: UInt32(words.count), isKnown: true, isUnbounded: isUnbounded)
    for row in first..<words.count { view.filter.insert(words[row].form) }
    views[position - sentence.lowerBound] = view
    return view
  }

  @inline(__always)
  mutating func add(_ form: UInt32, at position: Int) {
    words.append(Word(form: form, position: UInt32(truncatingIfNeeded: position)))
  }

  /// The last position of a word in a view; -1 where it does not stand there.
  func last(_ form: UInt32, in view: View) -> Int {
    var row = Int(view.end)
    while row > Int(view.first) {
      row -= 1
      if words[row].form == form { return Int(words[row].position) }
    }
    return -1
  }
}
