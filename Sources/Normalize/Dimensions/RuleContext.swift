import Text

/// Looks around a match for words that change what it says.
extension RuleMatch {
  /// Lower-case without accents; empty outside of the sentence.
  func bare(_ index: Int) -> String { sentence.contains(index) ? passage.forms[index].bare : "" }

  /// Whether one of the words stands in the token range, cut to the sentence.
  func contains(_ words: WordSet, in range: Range<Int>) -> Bool {
    range.clamped(to: sentence).contains { passage.holds(words, at: $0) }
  }

  /// Whether one of the words stands among the `count` tokens before the match.
  func precedes(_ words: WordSet, within count: Int) -> Bool {
    contains(words, in: max(tokens.lowerBound - count, 0)..<tokens.lowerBound)
  }

  /// Whether one of the words stands among the `count` tokens after the match.
  func follows(_ words: WordSet, within count: Int) -> Bool {
    contains(words, in: tokens.upperBound..<tokens.upperBound + count)
  }
}
