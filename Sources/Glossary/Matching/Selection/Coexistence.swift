/// What entries say of matches that would hide each other.
extension Image {
  /// Whether an entry lets `match` stand although the longer or earlier `other` claims its words:
  ///
  /// - `match: {ambiguous: [ids]}`: both took the same words, and one of the concepts names the other;
  /// - `match: {inside: keep}`: `match` has fewer words and lies within `other`.
  func letsBothStand(_ other: Match, _ match: Match) -> Bool {
    guard other.concept != match.concept else { return false }
    if other.words == match.words { return areAmbiguous(other.concept, match.concept) }
    return isKeptInside(match.concept) && match.words.count < other.words.count
      && match.words.allSatisfy(other.tokens.contains)
  }

  /// The same of candidates.
  func letsBothStand(_ other: Found, _ found: Found, in spellings: Spellings) -> Bool {
    guard other.concept != found.concept else { return false }
    if other.words.count == found.words.count, isKeptInside(found.concept) || hasAmbiguity(found.concept) {
      return letsBothStand(spellings.match(other), spellings.match(found))
    }
    guard found.words.count < other.words.count, isKeptInside(found.concept) else { return false }
    let tokens = other.tokens
    return found.words.allSatisfy { tokens.contains(spellings.word($0)) }
  }

  private func isKeptInside(_ concept: Int) -> Bool { self.concept(concept, .keptInside) != 0 }

  /// Pairs are kept in both orders.
  private func hasAmbiguity(_ concept: Int) -> Bool {
    !self[.ambiguities].rows(under: UInt32(concept)).isEmpty
  }

  /// Whether one of the two concepts names the other in `ambiguous`. Cost: O(log n).
  func areAmbiguous(_ first: Int, _ second: Int) -> Bool {
    let table = self[.ambiguities]
    return table.rows(under: UInt32(first)).contains { table[$0, 1] == second }
  }
}
