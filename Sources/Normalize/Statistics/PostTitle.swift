import Text

/// Tells a line that only says again which post it is: "Maçon H/F", "Nous recherchons pour notre client un plombier
/// (H/F)."
enum PostTitle {
  /// A line with more words has more to say.
  private static let mostWords = 10
  /// So many words may follow the marker: a place, a contract.
  private static let mostAfter = 4

  static func isAllOf(_ passage: Passage) -> Bool {
    guard passage.sentences.count == 1 else { return false }
    let words = passage.tokens.indices.filter(passage.isWord)
    if isSearch(words, in: passage) { return true }
    guard let marker = marker(in: passage) else { return false }
    guard words.count(where: { $0 > marker + 2 }) <= mostAfter else { return false }
    guard !passage.tokens.contains(where: { $0.kind == .number }) else { return false }
    return words.count <= mostWords
      || passage.skills.isEmpty && passage.holds(searches, in: words.prefix(6))
  }

  /// "Nous recherchons actuellement un soudeur pour notre client.": a search for a trade, and no word on who practises
  /// it.
  private static func isSearch(_ words: [Int], in passage: Passage) -> Bool {
    guard words.count <= mostSearchWords, passage.skills.isEmpty,
      let search = words.prefix(5).firstIndex(where: { passage.holds(searches, at: $0) })
    else { return false }
    let rest = words[(search + 1)...]
    return rest.contains { ProperSubject.isTrade($0, in: passage) || passage.holds(trades, at: $0) }
      && !rest.contains { passage.holds(attributes, at: $0) || passage.holds(qualities, at: $0) }
  }

  /// Trades that their ending does not tell.
  private static let trades = WordSet("macon|macons|secretaire*|comptable*|aide|aides|vendeuse*|manoeuvre*|cook|nurse*")
  /// A longer search says what is sought.
  private static let mostSearchWords = 24
  /// What says more of the one sought than the trade.
  private static let attributes = WordSet(
    "qui|capable*|ayant|avec|dote*|maitris*|possed*|sachant|connaiss*|aim*|experience*|diplom*|form*|who|able|having|with"
  )
  private static let qualities = WordSet(
    "passionn*|motiv*|dynami*|rigoureu*|autonom*|serieu*|curieu*|polyvalent*|experiment*|confirm*|qualifi*|organis*|sensib*"
  )

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
