import Text

/// A line under duties that begins with a deed: "Gestion des titres restaurant", "Suivi de l'index Egapro", "Tracking
/// vacation days". What it is about may be what others offer in a line of its own.
struct DutyLine {
  let passage: Passage

  /// Whether a sentence, whose first word is at `first`, begins so.
  func begins(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.isLine else { return false }
    if passage.beginsWithInfinitive[passage.sentenceIndex(of: first)], !passage.holds(Self.gains, at: first) {
      return true
    }
    if passage.language == .en, isGerund(first) { return true }
    let reach = (first + 1..<first + 1 + Self.mostBeforeObject).clamped(to: sentence)
    return passage.holds(Self.deeds, at: first) && passage.holds(Self.genitives, in: reach)
  }

  private func isGerund(_ index: Int) -> Bool {
    let word = passage.forms[index].bare
    return word.utf8.count > 5 && word.hasSuffix("ing") && !passage.holds(Self.gains, at: index)
  }

  /// "Gestion administrative des …"
  private static let mostBeforeObject = 3
  private static let genitives: WordSet = "de|d|du|des|en|a|au|aux|of"
  private static let deeds = WordSet(
    """
    gestion|suivi|saisie|traitement|etablissement|calcul|controle|elaboration|tenue|affiliation|affiliations|verification|\
    mise|administration|commande|commandes|distribution|declaration|declarations|preparation|realisation|organisation|\
    animation|entretien|nettoyage|accueil|conseil|vente|promotion|conception|creation|redaction|enregistrement|reception|\
    planification|coordination|pilotage|deploiement|supervision|encadrement|approvisionnement|achat|achats|negociation|\
    analyse|instruction|collecte|maintien|application|management|enrollment|enrolment|delivery|maintenance
    """)
  /// What one is offered to do, or does at no bidding.
  private static let gains = WordSet(
    """
    beneficier|profiter|rejoindre|integrer|evoluer|travailler|decouvrir|progresser|grandir|apprendre|partager|participer|\
    join|enjoy|benefit|grow|learn|receive|get|work|share|discover|working|training|parking|housing|learning|coaching|\
    mentoring|joining|having|getting|growing|evening|morning|competing|outstanding|exciting|interesting
    """)
}
