import Text

/// Whom a post reports to: "Sous la responsabilité du chef de projet, vous …", "Ce poste relève de la responsable de la
/// paie", "This position reports to the Head of Security". The names of superiors and departments are no competences.
struct ReportingLine {
  let passage: Passage

  /// Whether a token stands behind words that tell a superior, in the same clause.
  func reaches(_ token: Int) -> Bool {
    let sentence = passage.sentence(of: token)
    let reach = max(sentence.lowerBound, token - Self.mostTokens)..<token
    for index in reach.reversed() {
      if passage.holds(Self.ends, at: index) { return false }
      if opens(at: index, in: sentence) { return true }
    }
    return false
  }

  private func opens(at index: Int, in sentence: Range<Int>) -> Bool {
    guard passage.holds(Self.openers, at: index) else { return false }
    let next = (index + 1..<index + 4).clamped(to: sentence)
    if passage.holds(Self.under, at: index) { return passage.holds(Self.authority, in: next) }
    return passage.holds(passage.holds(Self.reports, at: index) ? Self.to : Self.links, in: next)
  }

  private static let mostTokens = 14
  private static let ends = WordSet(",|;|:|.|(|)|-|–|•|vous|tu|you|will|pour|afin|dont|et|and|in|en|avec|with")
  private static let openers = WordSet(
    "sous|under|releve|relevera|relevant|reports|report|reporting|rattache|rattachee")
  private static let under = WordSet("sous|under")
  private static let authority = WordSet(
    "autorite|direction|responsabilite|supervision|tutelle|hierarchie|conduite|leadership|guidance|authority")
  private static let reports = WordSet("reports|report|reporting")
  private static let to: WordSet = "to"
  private static let links = WordSet("de|du|des|d|a|au|aux")
}
