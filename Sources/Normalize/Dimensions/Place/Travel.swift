import Glossary

/// Whether the job makes its holder travel, and how far (`glossaries/facts/travel.yaml`).
extension Dimension {
  static let travel = Dimension(
    "travel",
    [
      Rule("none", ["pas|aucun|sans|no|aucune", .optional("de|d"), .open(1), "deplacement|deplacements|travel|voyage"])
      { match in
        // "No travel or relocation costs will be paid": costs, not journeys.
        match.isFollowed(by: [.open(2), "cost|costs|expense|expenses|allowance|allowances|reimbursement"])
          ? [] : [.place(.travel(false, scope: nil))]
      },
      Rule(
        "none-after",
        [
          "deplacement|deplacements|travel", .optional("professionnels|required|requis"), .optional(":"),
          "non|aucun|jamais|no|none|not",
          .not("et|and"),
        ]
      ) { _ in
        [.place(.travel(false, scope: nil))]
      },
      Rule(
        "none-under-label",
        [.under("deplacement|deplacements|travel"), .sentenceStart, "non|aucun|aucune|jamais|no|none|pas"]
      ) { _ in
        [.place(.travel(false, scope: nil))]
      },
      Rule(
        "yes-under-label",
        [
          .under("deplacement|deplacements|travel"), .sentenceStart,
          .capture(
            "scope",
            """
            oui|ponctuels|frequents|reguliers|occasionnels|quotidiens|departemental|nationaux|internationaux|regionaux|national|\
            international|regional|nationale|internationale|regionale|yes|europe|france|monde
            """
          ),
        ]
      ) { match in
        [.place(.travel(true, scope: TravelRules.scope(of: match)))]
      },
      Rule(
        "travel", [.capture("travel", .cue(.cue, key: "travel")), .optional(TravelRules.reach)],
        facts: TravelRules.stated),
      // "Travel: up to 50%"
      Rule(
        "labelled-share",
        [
          .sentenceStart, "travel|deplacement|deplacements", .optional("required|requis"), ":|(|-|–",
          .quantity(.percent), .optional(TravelRules.reach),
        ]
      ) { match in [.place(.travel(true, scope: TravelRules.scope(of: match)))] },
      // "Déplacements : Quotidiens Départemental"
      Rule(
        "labelled-frequency",
        [
          .sentenceStart, "travel|deplacement|deplacements", .optional("required|professionnels"), ":",
          """
          quotidien|quotidiens|frequent|frequents|ponctuel|ponctuels|regulier|reguliers|occasionnel|occasionnels|oui|yes|\
          occasional|regular|daily|limited
          """,
          .optional(TravelRules.reach),
        ]
      ) { match in [.place(.travel(true, scope: TravelRules.scope(of: match)))] },
      Rule("share", [.quantity(.percent), .optional("de|d|of"), .open(1), "deplacement|deplacements|travel|voyages"]) {
        match in
        match.isPreceded(by: .upTo("remboursement|prise|charge|indemnite*", over: 3), within: 4)
          ? [] : [.place(.travel(true, scope: nil))]
      },
    ])
}

private enum TravelRules {
  static let reach: Pattern = [
    .open(5),
    .capture(
      "scope",
      .any([
        """
        international|internationaux|internationale|etranger|abroad|overseas|europe|monde|national|nationaux|\
        nationale|regional|regionaux|regionale|departement|departemental|departementaux|territoire|territory|province|country|pays
        """,
        [.any(["en", ["toute", "la"], ["la"], "the"]), "france|region|quebec|belgique|suisse|canada"],
        ["france", "entiere"],
      ])),
  ]

  /// `national` within the country, `international` beyond; nil where the posting does not tell.
  static func scope(of match: RuleMatch) -> String? {
    guard let range = match["scope"]?.tokens else { return match.value("scope", of: "travel") }
    let words = range.map { match.passage.forms[$0].bare }
    let abroad: WordSet = "international|internationaux|internationale|etranger|abroad|overseas|europe|monde"
    let home: WordSet =
      """
      national|nationaux|nationale|regional|regionaux|regionale|departement|departemental|departementaux|territoire|territory|province|country|pays|france|\
      region|quebec|belgique|suisse|canada
      """
    if words.contains(where: abroad.contains) { return "international" }
    return words.contains(where: home.contains) ? "national" : match.value("scope", of: "travel")
  }

  @Sendable static func stated(_ match: RuleMatch) -> [FactValue] {
    guard isOfThisJob(match) else { return [] }
    return [.place(.travel(true, scope: scope(of: match)))]
  }

  /// The bare words ("déplacements", "mobilité", "se déplacer") speak of many things; a cue of demand must stand beside them.
  private static func isOfThisJob(_ match: RuleMatch) -> Bool {
    guard let cue = match["travel"]?.match else { return false }
    if match.isPreceded(by: .upTo(others, over: 4), within: 6) { return false }
    // "Poste à Dakar, avec déplacements fréquents", but not "aider avec les déplacements"
    if cue.tokens.count == 1, match.isPreceded(by: .upTo("avec", over: 4), within: 6) { return false }
    if match.isFollowed(
      by:
        """
        interne|internes|durable|durables|urbaine|reduite|douce|douces|professionnelle|rembourse*|indemnise*|\
        defraye*|paye*|pris|prise|electrique
        """
    ) {
      return false
    }
    if match.sentenceHolds("candidater|postuler|candidature") { return false }
    if !match.sentenceHolds("deplac*|mobil*|travel*|voyag*|itiner*|decouch*|trip|trips|expatri*|missions|etranger") {
      return false
    }
    if match.isPreceded(by: "un|le|l|ce|chaque|the", within: 1),
      match.passage.forms[match.tokens.lowerBound].bare == "deplacement"
    {
      return false
    }
    if cue.tokens.count > 1 { return true }
    return match["scope"] != nil || match.isFollowed(by: [.open(4), .words(demand)])
      || match.isPreceded(by: .upTo(need, over: 5), within: 7)
      // "Disposé à faire des heures supplémentaires, au besoin, et à voyager"
      || match.isPreceded(by: "a|to", within: 1) && match.sentenceHolds(consent)
  }

  private static let others: WordSet = """
    frais|indemnite*|remboursement|prime|primes|plan|gestion|organis*|aide|aider|accompagn*|prise|\
    reserv*|note|notes|temps|\
    forfait|compte|zone|secteur|service|services|mutuelle|logement|agenda|agendas|reunions|opportunite*|\
    possibilite*|perspective*|capteurs|\
    politique|favoris*|encourag*|facilit*|solutions|personnes|vehicule|vehicules|panier|paniers|patient|enfants|\
    usagers|defraiement|besoins|demandes|mode|modes|moyens
    """
  private static let demand: WordSet = """
    prevoir|frequent*|regulier*|ponctuel*|occasionnel*|possible*|quotidien*|prevu*|necessaire*|requis*|required|\
    may|be|expected|hebdomadaire*|\
    mensuel*|exige*|indispensable*|occasion|chantier*|client*|site|sites|paris|terrain|courte|importants
    """
  private static let consent: WordSet = "dispose|disposee|disposes|consent*|pret|prete|willing|willingness"
  private static let need: WordSet = """
    disponible*|disponibilite|mobile|pret|prete|accept*|amene*|nombreux|frequents|grand|grands|grande|quelques|\
    poste|necessit*|implique*|prevoir|devrez|devez|\
    willing|able|required|must|requires|consent*|availability|willingness|ability|volonte|dispose|disposee|devoir|pourriez|pourrait|mesure|apte|forte|capacite|capable|mission|missions|petits|occasionnels|reguliers|ponctuels
    """
}
