/// What stands around a rule's match in its sentence.
extension RuleMatch {
  /// Whether `pattern` matches within the `distance` tokens before `start` (the match's own start), not reaching over
  /// it.
  func isPreceded(by pattern: Pattern, within distance: Int = 1, of start: Int? = nil) -> Bool {
    let start = start ?? tokens.lowerBound
    let matcher = PatternMatcher(passage: passage, sentence: sentence.lowerBound..<start)
    return (max(sentence.lowerBound, start - distance)..<start).contains { matcher.matches(pattern, at: $0) }
  }

  /// Whether `pattern` matches within `gap` tokens after `end` (the match's own end).
  func isFollowed(by pattern: Pattern, within gap: Int = 0, of end: Int? = nil) -> Bool {
    let end = end ?? tokens.upperBound
    let matcher = PatternMatcher(passage: passage, sentence: sentence)
    return (end...(end + gap)).contains { $0 <= sentence.upperBound && matcher.matches(pattern, at: $0) }
  }

  /// Whether the sentence holds one of the words.
  func sentenceHolds(_ words: WordSet) -> Bool {
    passage.holds(words, in: sentence)
  }

  /// Whether the concept captured as `name` was found as its label says, and not through a derivation or a
  /// coordination.
  func isAsWritten(_ name: String) -> Bool { captures[name]?.match.map { $0.how < .derived } ?? false }

  /// Number of words in the sentence.
  var wordsInSentence: Int { sentence.count(where: passage.isWord) }

  var isTitle: Bool { passage.block.kind == .title }
}

extension Pattern {
  /// In `isPreceded`, the place where what is preceded begins.
  static let limit = Pattern.sentenceEnd

  /// One of the words, and up to `most` tokens of the same phrase between it and the limit.
  static func upTo(_ words: WordSet, over most: Int = 4) -> Pattern { [.words(words), .open(most), .limit] }
}
