import Glossary
import Text

/// A line that leads to what stands below it, though no colon says so: its predicate is missing ("Vos principales tâches
/// seront", "Au sein du pôle, vous êtes responsable de"), or it is the name of a part of the posting ("Ton rôle chez
/// Mandragore", "Les missions du contrôleur", "Mais aussi…").
///
/// In a line that names a competence none of this counts.
struct LeadIn {
  let passage: Passage

  /// Whether a passage is such a line.
  var holds: Bool {
    guard passage.sentences.count == 1, !passage.namesSkill,
      let last = passage.tokens.indices.last(where: passage.isWord)
    else { return false }
    let words = passage.tokens.indices.filter(passage.isWord)
    return lacksPredicate(last) || isPart(words) || words.allSatisfy { passage.holds(Self.turns, at: $0) }
  }

  // MARK: What lacks its predicate

  /// "… vos tâches seront", "… les missions suivantes", "… vous serez chargé de", "nous recherchons un(e)".
  private func lacksPredicate(_ last: Int) -> Bool {
    let before = (last - Self.mostBeforeLink..<last).clamped(to: passage.tokens.indices)
    // "Concevoir un projet à partir des éléments suivants" says what to do.
    if passage.holds(Self.pointing, at: last) { return passage.holds(Self.pointedAt, in: before.suffix(1)) }
    // "Le candidat idéal sera ...": an end mark behind a copula is none.
    if passage.holds(Self.copulas, at: last) { return !passage.holds(Self.reader, in: passage.tokens.indices) }
    if passage.holds(Self.obliging, at: last) { return passage.holds(Self.reader, at: last - 1) }
    return passage.holds(Self.links, at: last) && passage.holds(Self.governing, in: before)
      || passage.holds(Self.one, at: last) && passage.holds(Searching.verbs, in: before)
  }

  private static let mostBeforeLink = 3
  private static let pointing: WordSet = "suivant|suivants|suivante|suivantes|following"
  private static let pointedAt: WordSet =
    "mission|missions|tache|taches|activites|fonctions|profil|les|la|the|duties|tasks"
  private static let copulas: WordSet = "est|sont|sera|seront|is|are"
  private static let obliging: WordSet = "devrez|devras|will|must"
  private static let reader: WordSet = "vous|tu|you"
  private static let links: WordSet = "de|d|a|of|to"
  private static let governing = WordSet(
    "responsable|charge|chargee|amene|amenee|mission|missions|role|consiste|consistera|responsible|includes")
  private static let one: WordSet = "un|une|e|un(e)|une(e)|a|an"

  // MARK: The name of a part

  /// "Votre rôle au sein de l'équipe", "Missions d'un développeur chez Mandragore": a noun that heads a part, and beside it
  /// only who does it and where. What a part is about may be asked for: "Compétences en gestion".
  private func isPart(_ words: [Int]) -> Bool {
    guard words.count <= Self.mostNameWords, !endsSentence,
      let head = words.firstIndex(where: { !passage.holds(Self.beforeHeads, at: $0) }),
      passage.holds(Self.heads, at: words[head])
    else { return false }
    var isPlace = false
    return words[(head + 1)...].allSatisfy { word in
      if passage.holds(Self.places, at: word) { isPlace = true }
      return isPlace || passage.holds(Self.besides, at: word) || passage.holds(Self.heads, at: word)
        || Houses.hold(word, in: passage) || Trades.hold(word, in: passage)
    }
  }

  private var endsSentence: Bool { passage.tokens.indices.last.map { passage.holds(Self.ends, at: $0) } ?? true }

  private static let mostNameWords = 10
  private static let ends: WordSet = ".|,|;|)"
  private static let beforeHeads = WordSet(
    "le|la|les|l|un|une|des|vos|votre|ton|ta|tes|nos|notre|quelques|principales|principaux|futures|future|futur|detail|du|de"
  )
  private static let heads = WordSet(
    "mission|missions|role|profil|poste|tache|taches|responsabilites|attributions|quotidien|attentes|qualifications|exigences"
  )
  /// Behind these stands where the work is done.
  private static let places: WordSet = "chez|sein"
  private static let besides = WordSet(
    """
    de|du|des|d|la|le|les|l|un|une|et|ou|au|aux|a|pour|en|dans|ce|cet|cette|notre|nos|votre|vos|ton|tes|principal|principale|principales|\
    principaux|general|generale|generales|futur|future|futures|requis|requise|requises|recherche|recherches|recherchees|attendu|attendus|\
    attendues|ideal|ideale|candidat|candidate|mener|bien|activites|activite|competences|data
    """)

  // MARK: Turns

  /// "Mais aussi…", "Et pour finir…"
  private static let turns = WordSet(
    "mais|aussi|encore|et|pour|finir|terminer|cela|ensuite|enfin|bref|plus|en|quoi|puis|alors|voila|ce|n|est|pas|tout|surtout"
  )
}
