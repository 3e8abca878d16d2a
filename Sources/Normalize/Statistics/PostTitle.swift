import Text

/// Tells a line that only says again which post it is: "Maçon H/F", "Nous recherchons pour notre client un plombier (H/F)."
enum PostTitle {
  /// A line with more words has more to say.
  private static let mostWords = 10
  /// So many words may follow the marker: a place, a contract.
  private static let mostAfter = 4

  static func isAllOf(_ passage: Passage) -> Bool {
    guard passage.sentences.count == 1, let marker = marker(in: passage) else { return false }
    let words = passage.tokens.indices.filter { passage.tokens[$0].kind == .word }
    guard words.count(where: { $0 > marker + 2 }) <= mostAfter else { return false }
    guard !passage.tokens.contains(where: { $0.kind == .number }) else { return false }
    return words.count <= mostWords
      || passage.skills.isEmpty && words.prefix(6).contains { passage.holds(searches, at: $0) }
  }

  /// The first token of "H/F", "F / H", "M/F".
  private static func marker(in passage: Passage) -> Int? {
    passage.tokens.indices.dropLast(2).first {
      passage.forms[$0 + 1].surface == "/"
        && pairs.contains([passage.forms[$0].bare, passage.forms[$0 + 2].bare])
    }
  }

  private static let pairs: Set<[String]> = [["h", "f"], ["f", "h"], ["m", "f"], ["f", "m"], ["m", "w"]]
  private static let searches = WordSet("recherch*|cherch*|recrut*|seeking|hiring|looking")
}
