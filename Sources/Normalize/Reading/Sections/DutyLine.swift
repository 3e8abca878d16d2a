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

  /// Whether it says a deed and nothing else: "Tenue des comptes", "Vérifie la conformité des pièces", "Preparing meals",
  /// "Prepares the tables". Of nobody else does a line begin so, unless it is in a list of what others do.
  func isDeed(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.isLine, sentence.contains(first + Self.leastDeedTokens - 1) else { return false }
    if passage.language == .en {
      return isGerund(first) && !passage.holds(Self.being, at: first + 1) || isEnglishPresent(first)
    }
    let reach = (first + 1..<first + 1 + Self.mostBeforeObject).clamped(to: sentence)
    return isNamedDeed(first) && passage.holds(Self.genitives, in: reach) || isFrenchPresent(first, sentence)
  }

  private func isNamedDeed(_ index: Int) -> Bool {
    passage.holds(Self.deeds, at: index) || passage.holds(Self.moreDeeds, at: index)
  }

  /// "Vérifie la", "Vérifie et contrôle la": no noun stands before an article.
  private func isFrenchPresent(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard !passage.beginsWithInfinitive[passage.sentenceIndex(of: first)], hasEndingOfPresent(first) else {
      return false
    }
    let isDouble = passage.holds("et", at: first + 1) && sentence.contains(first + 3)
    let second = isDouble ? first + 2 : first
    return hasEndingOfPresent(second) && passage.holds(Self.articles, at: second + 1)
  }

  private func hasEndingOfPresent(_ index: Int) -> Bool {
    let word = passage.forms[index].bare
    return word.utf8.count > Self.leastVerbBytes && Self.presents.end(word)
      && !passage.forms[index].folded.hasSuffix("é")
      && !passage.forms[index].folded.hasSuffix("ée") && !passage.holds(Self.noPresents, at: index)
  }

  /// "Prepares the", "Performs data entry": what whoever holds the post does. A verb whose form no noun has needs no article.
  func isEnglishPresent(_ first: Int) -> Bool {
    if passage.holds(Self.englishPresents, at: first) { return true }
    let word = passage.forms[first].bare
    return word.utf8.count > Self.leastVerbBytes && word.hasSuffix("s") && !word.hasSuffix("ss")
      && passage.holds("the|a|an|all|any|and", at: first + 1)
      && !passage.holds(Self.noPresents, at: first)
  }

  private static let leastDeedTokens = 3
  private static let leastVerbBytes = 3
  private static let being: WordSet = "is|are|was|will|has"
  private static let presents = WordEndings(["e", "it", "ient", "end", "ond", "met", "uit", "ert"])
  private static let articles: WordSet = "le|la|les|l|un|une|des|son|sa|ses|leur|leurs|chaque|tous|toutes|aux|au"
  private static let englishPresents = WordSet(
    """
    performs|assists|provides|prepares|maintains|ensures|coordinates|responds|oversees|supervises|conducts|completes|operates|\
    administers|communicates|collaborates|implements|participates|develops|manages|organizes|organises|handles|identifies|\
    assesses|evaluates|delivers|attends|inspects|installs
    """)
  private static let noPresents = WordSet(
    """
    entre|contre|outre|toute|comme|notre|votre|entreprise|societe|groupe|filiale|equipe|agence|offre|poste|rejoindre|\
    integre|decouvre|beneficie|profite|postule|envoie|partage|place|quelle|quelque|chaque|cette|elle|une|titulaire|\
    mutuelle|prime|salaire|horaire|contrat|permis|participe|soit|avoir|etre|prendre|vivre|construit|cree|incubee|\
    benefits|sales|systems|skills|tools|services|products|hours|days|times|sometimes|always|towards|was|has|does
    """)
  private static let moreDeeds = WordSet(
    """
    revision|analyse|developpement|optimisation|amelioration|accompagnement|recueil|construction|identification|\
    automatisation|pose|maintenance|respect|implementation|refonte|audit|conduite|production|modelisation|industrialisation|\
    installation|montage|demontage|administration|comprehension|detection|cadrage|structuration|etude|validation|\
    assemblage|documentation|transformation|gouvernance|intervention|cartographie|test|tests|extraction|formalisation|\
    orchestration|exploration|prospection|recrutement|specification|resolution|parametrage|enrichissement|migration|reglage|\
    chargement|dechargement|exploitation|manutention|visualisation|alimentation|preconisation|stockage|consolidation|\
    transfert|recuperation|selection|evaluation|configuration|livraison|priorisation|chiffrage|reprise|fabrication|remise|\
    modification|manipulation|vulgarisation|referencement|ingestion|usinage|soudage|peinture|decoupe|coupe|taille|tonte|\
    plantation|arrosage|cuisson|dressage|encaissement|facturation|relance|classement|archivage|numerisation|\
    tri|rangement|etiquetage|emballage|conditionnement|palettisation|expedition|chargements|diagnostic|depannage|reparation|\
    remplacement|nettoyages|desinfection|surveillance|aide|soins|toilette|distribution|lecture|tracage|implantation|\
    coffrage|ferraillage|coulage|demolition|terrassement|realisations|recherche|definition|proposition|rapprochement|\
    imputation|cloture|comptabilisation|declaration|lettrage|pointage|integration|deploiement|elaboration|maintien|mesure|\
    prelevement|echantillonnage|calibration|etalonnage|interpretation|restitution|redactions|mises|gestions
    """)

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
