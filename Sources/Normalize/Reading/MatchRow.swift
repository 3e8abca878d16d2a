import Glossary
import Text

/// A passage's matches of one kind stand by position, so that what a rule asks of a sentence costs no look at all the
/// others: a text without line breaks is one passage, however long it is.
extension [Match] {
  /// Those that begin in `tokens`. Cost: O(log n).
  func beginning(in tokens: Range<Int>) -> ArraySlice<Match> {
    self[first(from: tokens.lowerBound)..<first(from: tokens.upperBound)]
  }

  /// Those that begin at `token`. Cost: O(log n).
  func beginning(at token: Int) -> ArraySlice<Match> { beginning(in: token..<token + 1) }

  /// Those that begin in `tokens`, and those before that may reach into it. Cost: O(log n).
  func near(_ tokens: Range<Int>) -> ArraySlice<Match> {
    beginning(in: tokens.lowerBound - MatchWords.most..<tokens.upperBound)
  }

  /// The place of the first match that begins at `token` or further on.
  private func first(from token: Int) -> Int { indices.partitioningIndex { self[$0].tokens.lowerBound >= token } }
}
