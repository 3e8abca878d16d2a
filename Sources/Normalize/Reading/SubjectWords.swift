/// Words by which an employer searches for somebody.
///
/// Rules that ask for the verb of a search in its sentence have `verbs`, and say themselves which nouns and infinitives
/// count beside them (`SearchVerb`); those that only ask whether a sentence is about a search have `words`.
enum Searching {
  /// Any word of a search: "recherchons", "la personne recherchée", "hiring".
  static let words = WordSet("recherch*|recrut*|cherch*|seek*|looking|hiring|hire|recruiting")
  /// "Recherche" is a noun as well.
  static let verbs = WordSet(
    """
    recherche|recherchons|recherchent|recrute|recrutons|recrutent|cherche|cherchons|cherchent|seek|seeks|seeking|looking
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
