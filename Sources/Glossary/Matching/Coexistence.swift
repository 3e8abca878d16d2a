/// What entries say of matches that would hide each other.
extension Image {
  /// Whether an entry lets `match` stand although the longer or earlier `other` claims its words:
  ///
  /// - `match: {ambiguous: [ids]}`: both took the same words, and one of the concepts names the other;
  /// - `match: {inside: keep}`: `match` has fewer words and lies within `other`.
  func letsBothStand(_ other: Match, _ match: Match) -> Bool {
    guard other.concept != match.concept else { return false }
    if other.words == match.words { return areAmbiguous(other.concept, match.concept) }
    return concept(match.concept, .keptInside) != 0 && match.words.count < other.words.count
      && match.words.allSatisfy(other.tokens.contains)
  }

  /// Whether one of the two concepts names the other in `ambiguous`. Cost: O(log n).
  func areAmbiguous(_ first: Int, _ second: Int) -> Bool {
    let table = self[.ambiguities]
    var row = table.lowerBound(UInt32(first), in: 0..<table.rows)
    while row < table.rows, table[row, 0] == first {
      if table[row, 1] == second { return true }
      row += 1
    }
    return false
  }
}
