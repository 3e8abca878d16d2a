/// Words by which an employer searches for somebody.
///
/// Rules that ask for the verb of a search in its sentence have `verbs`, and say themselves which nouns and infinitives
/// count beside them (`SearchVerb`); those that only ask whether a sentence is about a search have `words`.
enum Searching {
  /// Any word of a search: "recherchons", "la personne recherchée", "hiring"; no one who searches ("chercheurs", "job seekers").
  static let words = WordSet(
    """
    recherch*|recrut*|cherche|cherches|cherchons|cherchez|cherchent|cherchant|chercher|seek|seeks|seeking|looking|hiring|hire|\
    recruiting
    """)
  /// "Recherche" is a noun as well.
  static let verbs = WordSet(
    """
    recherche|recherchons|recherchent|recrute|recrutons|recrutent|cherche|cherchons|cherchent|seek|seeks|seeking|looking
    """)
}

/// Nouns of whoever holds a post: those of the list `posts` of `glossaries/language`, and what ends as trades do.
enum Trades {
  /// Whether a token names a trade, in the singular or the plural.
  static func hold(_ index: Int, in passage: Passage) -> Bool {
    ProperSubject.isTrade(index, in: passage) || ProperSubject.isTrade(singular(at: index, in: passage))
      || isListed(index, in: passage)
  }

  /// A noun of the list, in either number: of people who work there, and not of the post itself ("position") or of learners.
  static let worker = Pattern.reading { passage, _, position in isWorker(position, in: passage) ? position + 1 : nil }
  /// Several of them.
  static let workers = Pattern.reading { passage, _, position in
    isWorker(position, in: passage) && passage.forms[position].bare.hasSuffix("s") ? position + 1 : nil
  }

  private static func isWorker(_ index: Int, in passage: Passage) -> Bool {
    isListed(index, in: passage) && !passage.holds(others, at: index)
  }

  private static func isListed(_ index: Int, in passage: Passage) -> Bool {
    passage.image.isPost(passage.forms[index].bare) || passage.image.isPost(singular(at: index, in: passage))
  }

  private static func singular(at index: Int, in passage: Passage) -> String {
    let noun = passage.forms[index].bare
    return noun.hasSuffix("s") ? String(noun.dropLast()) : noun
  }

  private static let others = WordSet(
    """
    job|jobs|position|positions|post|posts|role|roles|head|heads|lead|leads|host|hosts|master|masters|aide|aides|pilote|\
    pilotes|student|students|candidate|candidates|candidat*|trainee|trainees|intern|interns|apprentice|apprentices|\
    stagiaire*|alternant*|apprenti*|doctorant*|postulant*
    """)
}

/// Nouns that name an employer or a part of it, without accents.
///
/// `OtherDepartment` has a list of its own, since a department counts there by its number ("les équipes Achats") and by its
/// language, as has `ListPromotion`, for which clients and markets speak of the employer as well.
enum Houses {
  /// Of any trade.
  static let firms = WordSet(
    """
    entreprise|societe|groupe|startup|start|agence|cabinet|association|etablissement|structure|marque|enseigne|filiale|\
    collectivite|fondation|cooperative|institut|company|firm|group|organization|organisation|agency|foundation
    """)
  /// Parts of a house whatever it does, but for "service": that of a town does what its agents do (`ProperSubject`).
  static let parts = WordSet("equipe|pole|division|direction|departement|cellule|team|department")
  /// What tells the house's trade: those of which a sentence says what they do.
  static let places = WordSet(
    """
    hopital|clinique|creche|ehpad|residence|foyer|ime|esat|restaurant|hotel|brasserie|boulangerie|boucherie|pharmacie|\
    commune|ville|mairie|metropole|region|ecole|lycee|college|universite|campus|ferme|usine|magasin|boutique|banque|maison|\
    laboratoire|musee|theatre|centre|camping|chateau|supermarche|imprimerie|garage|scierie|menuiserie|verger|abattoir|\
    entrepot|office|ministere|prefecture|federation|mutuelle|syndicat|club|piscine|bureau|atelier|\
    charity|hospital|clinic|nursery|school|university|bakery|pharmacy|town|city|council|county|farm|factory|plant|\
    store|shop|bank|home|lab|museum|theater|center|warehouse|brewery|winery|business|practice|ministry|\
    laboratory|trust|unit|branch|studio
    """)

  /// Whether a token names an employer or a part of it, of whatever trade.
  static func hold(_ index: Int, in passage: Passage) -> Bool {
    passage.holds(firms, at: index) || passage.holds(parts, at: index)
  }
}
