/// What no cue speaks across: "mais", a semicolon, a colon.
struct Turns {
  /// Indices of tokens, ascending.
  private var tokens: [Int] = []

  /// None.
  init() {}

  init(_ passage: Passage) {
    tokens = passage.tokens.indices.filter { passage.holds(Self.words, at: $0) }
  }

  /// Whether one stands among `range`.
  func cut(_ range: Range<Int>) -> Bool { tokens.contains(where: range.contains) }

  /// What follows the last one.
  func lastPart(of range: Range<Int>) -> Range<Int> {
    let last = tokens.last(where: range.contains)
    return last.map { $0 + 1..<range.upperBound } ?? range
  }

  private static let words = WordSet.joined([ModalityCue.turns, ";|:"])
}
