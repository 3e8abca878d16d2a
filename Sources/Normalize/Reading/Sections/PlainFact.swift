import Text

/// A line that states a plain fact of the post and asks for nothing: when one works ("Mardi : 6h – 9h"), at which address
/// ("4 route de Clisson"), or what somebody said (a line in quotation marks). In a line that names a competence none of this
/// counts.
struct PlainFact {
  let passage: Passage

  /// Whether a passage says no more.
  var holds: Bool {
    guard !passage.namesSkill else { return false }
    guard passage.sentences.count == 1 else { return isQuotation }
    let words = passage.tokens.indices.filter(passage.isWord)
    return isQuotation || isTimetable(words) || isAddress(words)
  }

  /// "Le vendredi de 7h30 à 12h30", "Départ entre 1h et 11h": hours or days, and no other noun than of time.
  private func isTimetable(_ words: [Int]) -> Bool {
    let isTime = { (index: Int) in passage.holds(Self.days, at: index) || passage.holds(Self.hours, at: index) }
    guard words.contains(where: isTime) else { return false }
    return words.allSatisfy { isTime($0) || passage.holds(Self.ofTime, at: $0) }
  }

  private static let days = WordSet(
    "lundi|lundis|mardi|mardis|mercredi|mercredis|jeudi|jeudis|vendredi|vendredis|samedi|samedis|dimanche|dimanches")
  private static let hours: WordSet = "h|heure|heures"
  private static let ofTime = WordSet(
    """
    le|la|les|l|de|du|des|d|a|au|aux|et|ou|en|un|une|sur|par|entre|avec|pause|dejeuner|cafe|midi|matin|soir|nuit|journee|jour|jours|\
    semaine|semaines|paire|impaire|horaires|horaire|depart|fin|debut|sauf|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|\
    octobre|novembre|decembre|min|minutes|travail|scolaire|periode
    """)

  /// "44 avenue Paul Kruger", "6 Cité de l'Ameublement, 75011 Paris"
  private func isAddress(_ words: [Int]) -> Bool {
    guard let first = passage.tokens.indices.first, passage.tokens[first].kind == .number,
      words.count <= Self.mostAddressWords, let street = words.first
    else { return false }
    return passage.holds(Self.streets, at: street)
      && words.dropFirst().allSatisfy { passage.forms[$0].shape != .lower || passage.holds(Self.links, at: $0) }
  }

  private static let mostAddressWords = 9
  private static let streets = WordSet(
    "rue|avenue|boulevard|quai|route|place|chemin|impasse|allee|cours|square|cite|street|road|bis|ter")
  private static let links: WordSet = "de|du|des|d|la|le|les|l|et|sur|sous"

  /// "« Tester, c'est douter »", "« Mon manager m'écoute. »": what stands in quotation marks from end to end, with a verb or a
  /// length of its own.
  private var isQuotation: Bool {
    guard let first = passage.tokens.indices.first, let last = passage.tokens.indices.last,
      passage.tokens.count >= Self.leastQuotedTokens, passage.holds(Self.opening, at: first)
    else { return false }
    let end = passage.holds(Self.ends, at: last) ? last - 1 : last
    return passage.holds(Self.closing, at: end)
      && !(first + 1..<end).contains { passage.holds(Self.opening, at: $0) }
  }

  private static let leastQuotedTokens = 6
  private static let opening: WordSet = "«|“"
  private static let closing: WordSet = "»|”"
  private static let ends: WordSet = ".|!"
}
