import Text

/// A verb by which an employer searches for somebody: "recherche un soudeur", "is looking for", but "la recherche", "cherche
/// à grandir", "looking forward".
struct SearchVerb {
  let passage: Passage
  let sentence: Range<Int>

  func holds(at token: Int) -> Bool {
    guard passage.holds(Self.words, at: token), !passage.forms[token].hasAccents else { return false }
    if passage.holds(Self.hire, at: token) { return passage.holds("un|une", in: behind(token, 2)) }
    if passage.holds(Self.nouns, at: token) { return isVerb(token) }
    guard passage.holds(Self.to, in: behind(token, 1)) else { return true }
    // "Seeking to hire", "nous recherchons à l'année"
    return passage.holds(Self.hiring, in: behind(token, 2)) || passage.holds(Self.articles, in: behind(token, 2))
  }

  /// "Recherche" behind an article or a preposition is a noun, but for "à la recherche de"; what it is about stands
  /// behind the noun with a preposition, behind the verb without.
  private func isVerb(_ token: Int) -> Bool {
    let before = (token - 1..<token).clamped(to: sentence)
    if passage.holds(Self.beforeNouns, in: before) {
      return passage.holds("la", in: before) && passage.holds("a", in: (token - 2..<token - 1).clamped(to: sentence))
        && passage.holds(Self.genitives, in: behind(token, 1))
    }
    let isFirst = passage.firstWord(of: sentence) == token
    return !passage.holds(Self.behindNouns, in: behind(token, 1))
      && !(isFirst && passage.holds(Self.genitives, in: behind(token, 1)))
  }

  private func behind(_ token: Int, _ count: Int) -> Range<Int> {
    (token + 1..<token + 1 + count).clamped(to: sentence)
  }

  static let words = WordSet.joined([Searching.verbs, "recruter|recrutant|recrutement"])
  private static let nouns: WordSet = "recherche"
  /// "Par le recrutement d'un soudeur"
  private static let hire: WordSet = "recrutement"
  private static let genitives: WordSet = "de|d|du"
  private static let articles: WordSet = "l|la|le|un|une|temps"
  private static let beforeNouns = WordSet(
    "la|de|d|l|en|une|cette|sa|leur|votre|ta|notre|par|avec|pour|sur|dans|r|/|&|the|of")
  private static let behindNouns = WordSet(
    "et|en|ou|clinique|scientifique|medicale|appliquee|fondamentale|publique|&|/|)|,")
  private static let to: WordSet = "a|to|forward|after|ahead|back"
  private static let hiring: WordSet = "hire|recruit|appoint|employ|engager|embaucher|recruter"
}
