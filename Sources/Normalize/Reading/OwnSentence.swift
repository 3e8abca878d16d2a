/// A sentence in which the employer speaks of what is its own: "Notre volonté est de grandir avec nos clients.", "Our
/// ambition is to stay close to our growers.", under a heading of what is asked for.
///
/// What it works with ("Notre stack repose sur …") and whom it seeks ("Our ideal candidate …") say something of the job.
struct OwnSentence {
  let passage: Passage

  /// Whether a sentence, whose first word is at `first`, is one.
  func holds(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.holds(Self.ours, at: first), sentence.count >= Self.leastTokens,
      sentence.contains(first + 1), passage.holds(Self.ends, at: sentence.upperBound - 1)
    else { return false }
    return !passage.holds(Self.ofTheJob, in: first + 1...first + 2) && !passage.holds(Self.addressed, in: sentence)
  }

  /// Shorter ones are names of things.
  private static let leastTokens = 8
  private static let ours: WordSet = "notre|nos|our"
  private static let ends: WordSet = ".|!"
  private static let ofTheJob = WordSet(
    """
    stack|outil|outils|environnement|techno|technos|technologie|technologies|technologique|technique|techniques|technical|\
    fonctionnement|organisation|process*|serveur*|server*|plateforme|plateformes|methode|methodes|methodologie|methodologies|candidat*|futur|future|nouveau|nouvelle|client|\
    clients|profil|collaborateur|collaboratrice|salarie|salariee|tool*|tech|platform*|ideal|new|next|team|teams|equipe|\
    equipes|pipeline*|projet|projets|project*|systeme*|system*|repo|application|applications|infrastructure*|architecture*|\
    logiciel*|software|langage*|mission|missions|objectif*|besoin*|attente*|exigence*|critere*|requirement*|expectation*|\
    need*|successful|preferred|poste|postes|role|position|offre|departement|service|division|department
    """)
  private static let addressed = WordSet(
    """
    vous|tu|votre|vos|ton|ta|tes|you|your|recherch*|recrut*|cherch*|seek*|looking|candidat*|profil|must|doit|doivent|devra|\
    devront|obligatoire*|required|requis*|exige*|indispensable*|souhaite*|plus|asset|\
    accueill*|personne|personnes|renfort|renforcer|embauch*|rejoindre|hire|join|person|someone|:
    """)
}
