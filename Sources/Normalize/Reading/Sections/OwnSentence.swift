import Text

/// A sentence in which the employer speaks of what is its own: "Notre volonté est de grandir avec nos clients.", "Our
/// ambition is to stay close to our growers.", or of what it wants to do itself: "Nous souhaitons migrer vers un autre
/// site.", under a heading of what is asked for.
///
/// What it works with ("Notre stack repose sur …") and whom it seeks ("Our ideal candidate …") say something of the job.
struct OwnSentence {
  let passage: Passage

  /// Whether a sentence, whose first word is at `first`, is one.
  func holds(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.holds(Self.ends, at: sentence.upperBound - 1),
      isOwn(first, sentence) && sentence.count >= Self.leastTokens || isWish(first, sentence)
    else { return false }
    return !passage.holds(Self.addressed, in: sentence) && !passage.holds(Searching.words, in: sentence)
  }

  /// "Notre volonté", not "notre stack".
  func isOwn(_ first: Int, _ sentence: Range<Int>) -> Bool {
    passage.holds(Self.ours, at: first)
      && !passage.holds(Self.ofTheJob, in: (first + 1..<first + 3).clamped(to: sentence))
  }

  /// "Nous voulons recruter", "we want to hire" seek somebody.
  private func isWish(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard passage.holds(Self.we, at: first) else { return false }
    let reach = (first + 1..<first + Self.mostWishTokens).clamped(to: sentence)
    guard let wish = reach.prefix(2).first(where: { passage.holds(Self.wishing, at: $0) }),
      let deed = reach.first(where: { $0 > wish && isInfinitive($0) })
    else { return false }
    return !passage.holds(Self.hiring, at: deed)
  }

  private func isInfinitive(_ index: Int) -> Bool {
    if passage.language == .en { return passage.holds(Self.to, at: index - 1) }
    return passage.forms[index].shape == .lower && WordEndings.infinitives.end(passage.forms[index].bare)
      && !passage.holds(Self.noInfinitives, at: index)
  }

  private static let we: WordSet = "nous|on|we"
  private static let wishing = WordSet(
    "souhaitons|voulons|souhaiterions|aimerions|souhaite|veut|want|wish|aim|would|hope|intend|plan")
  private static let mostWishTokens = 9
  private static let to: WordSet = "to"
  private static let noInfinitives: WordSet = "notre|votre|autre|entre|pour|leur|membre|premier|titre|cadre|offre"
  private static let hiring = WordSet(
    """
    recruter|trouver|rencontrer|accueillir|integrer|embaucher|engager|renforcer|etoffer|completer|agrandir|travailler|avoir|\
    recevoir|voir|confier|hire|recruit|find|meet|hear|see|add|welcome|have|grow|expand|strengthen|work|speak|talk|bring|be|\
    appoint|employ|engage
    """)

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
    vous|tu|votre|vos|ton|ta|tes|you|your|candidat*|profil|must|doit|doivent|devra|\
    devront|obligatoire*|required|requis*|exige*|indispensable*|souhaite*|plus|asset|\
    accueill*|personne|personnes|renfort|renforcer|embauch*|rejoindre|join|person|someone|:
    """)
}
