import Text

/// A line whose subject is the employer or a part of it: "La Direction est chargée de :", "Le Parc a pour missions :". What
/// it announces is done there, by whomever.
struct HouseSubject {
  let passage: Passage

  func opens(_ sentence: Range<Int>) -> Bool {
    guard let first = passage.firstWord(of: sentence) else { return false }
    if passage.holds(Self.pronouns, at: first) { return passage.holds(Self.verbs, in: sentence) }
    guard passage.holds(Self.articles, at: first) else { return false }
    let reach = (first + 1..<first + 1 + Self.mostBeforeNoun).clamped(to: sentence)
    return reach.contains { Houses.hold($0, in: passage) || passage.holds(Self.nouns, at: $0) }
      && !passage.holds(Self.posts, in: sentence)
  }

  private static let mostBeforeNoun = 2
  private static let articles: WordSet = "le|la|l|les|notre|nos|ce|cet|cette|the|our|this"
  /// Of an office: a post is seldom meant.
  private static let pronouns: WordSet = "elle"
  private static let verbs: WordSet = "missions|mission|chargee|assure|regroupe|comprend"
  private static let nouns = WordSet(
    """
    service|services|parc|bureau|unite|syndicat|communaute|office|ministere|prefecture|federation|institut|centre|musee|\
    hopital|commune|ville|mairie|metropole|region|universite|ecole|secretariat|mission|inspection|observatoire|dicastere|\
    ministry|unit|branch|bureau|council|office|directorate
    """)
  private static let posts: WordSet =
    "agent|agente|titulaire|poste|candidat|candidate|personne|stagiaire|responsable|chef|cheffe|position|incumbent|employee"
}
