import Text

/// When the work begins: a date, or as soon as possible.
extension Dimension {
  static let start = Dimension(
    "start",
    [
      Rule(
        "date",
        [
          StartRules.opening, .open(4), .optional([":", .gap(2)]), StartRules.lead,
          .capture("date", DateReader.pattern),
        ], facts: StartRules.date),
      Rule("from-date", [StartRules.from, .capture("date", DateReader.pattern)]) { match in
        StartRules.speaksOfTheJob(match) || match.tokens == match.sentence && match.passage.isLine
          ? StartRules.date(match) : []
      },
      Rule(
        "from-to",
        [
          "du|de", .capture("date", DateReader.pattern),
          .optional(["au|a|jusqu", .optional("au|le|a"), DateReader.pattern]),
        ]
      ) { match in
        let isRange = match.tokens.contains { ["au", "a", "jusqu"].contains(match.passage.forms[$0].bare) }
        return isRange && StartRules.speaksOfTheJob(match) ? StartRules.date(match) : []
      },
      Rule(
        "labelled-year",
        [
          .sentenceStart, "debut|demarrage|start|beginning|rentree", .optional("de|du|prevu|date"),
          .optional("contrat|stage|poste|mission"), ":", .capture("year", .token(.number)), .sentenceEnd,
        ]
      ) { match in
        let year = match["year"].flatMap { Int(match.passage.forms[$0.tokens.lowerBound].surface) }
        return year.map { (2000...2100).contains($0) ? [.employment(.start(String($0)))] : [] } ?? []
      },
      Rule(
        "date-under-label",
        [
          .under("debut|demarrage|prise|embauche|start|disponibilite|entree"), .sentenceStart, StartRules.lead,
          .capture("date", DateReader.pattern),
        ], facts: StartRules.date),
      Rule(
        "soon",
        [
          StartRules.opening, .open(4), .optional([":", .any([.gap(2), [.gap(4), "ou|or|voire"]])]), StartRules.soon,
        ], facts: StartRules.asap),
      Rule(
        "soon-before",
        [
          StartRules.soonAdjective, "start|starts|availability|joiner|joiners|joining|demarrage|embauche|prise",
          .optional("de"),
          .optional("poste"),
        ],
        facts: StartRules.asap),
      Rule(
        "soon-under-label",
        [.under("debut|demarrage|prise|embauche|start|disponibilite|entree"), .sentenceStart, StartRules.soon],
        facts: StartRules.asap),
      Rule("soon-alone", [.not("rapidement|immediat*"), StartRules.soon]) { match in
        StartRules.speaksOfTheJob(match) || StartRules.isAlone(match) ? StartRules.asap(match) : []
      },
      Rule("quick-entry", [StartRules.entry, "rapide|imminente"], facts: StartRules.asap),
      Rule("quick-start", ["demarrage|embauche", "rapide", .not("de|du|des|d|sur|et")]) { match in
        StartRules.speaksOfTheJob(match) || StartRules.isAlone(match) ? StartRules.asap(match) : []
      },
    ])
}

private enum StartRules {
  /// What opens a statement about the start.
  static let opening: Pattern = .any([
    ["prise", "de|d", "poste|fonction|fonctions|service"],
    [
      "date", "de|d", .optional("entree|prise"), .optional("en|de"),
      "debut|demarrage|embauche|fonction|fonctions|commencement|poste",
    ],
    // "Date prévue du recrutement"
    [
      "date", "prevue|souhaitee|previsionnelle|envisagee|estimee|effective", "de|du|d", .optional("l|la"),
      "recrutement|prise|debut|demarrage|embauche|entree|arrivee|fonction|affectation",
    ],
    ["assume|take", .optional("up"), "duty|duties|office"],
    ["a", "pourvoir"], ["entree", .not(.not(":"))], ["entree", "en", "fonction|fonctions|service"],
    ["date", "d", "entree"], ["rentree", .not("de|est|en|des|du|a|scolaire|universitaire")],
    """
    debut|demarrage|debute|debutera|debuter|demarrer|demarre|commence|commencant|commencera|disponible|\
    disponibilite|embauche|start|starting|starts|begin|beginning|begins|commencing|available|demarrant|\
    debutant|integration
    """,
  ])

  static let lead: Pattern = .optional([
    .any([
      ["a", "partir", "de|du|d"], ["a", "compter", "de|du|d"], "des|le|au|en|pour|on|in|from|for|as|vers|of|courant|du",
      ["as", "of"], ["d", "ici"],
    ]), .optional("le|la|l|du|the"),
  ])

  static let from: Pattern = .any([
    ["a", "partir", "de|du|d"], ["a", "compter", "de|du|d"], ["des", .optional("le|la|l")], ["a", "la"], ["as", "of"],
    "from|starting", ["pour", .optional("la|le|l")],
  ])

  static let soon: Pattern = .any([
    ["des", "que", "possible"], ["aussi", "rapidement", "que", "possible"], ["au", "plus", "vite|tot"],
    ["le", "plus", "tot|rapidement", "possible"],
    "asap|immediatement|immediat|immediate|immediately|rapidement|immediats|immediates", ["des", "maintenant"],
    ["des", "a", "present"],
    ["de", "suite"], ["tout", "de", "suite"], ["sans", "delai"], ["as", "soon", "as", "possible"], ["right", "away"],
    ["a", "s", "a", "p"],
    ["des", "aujourd", "hui"], ["des", "aujourd'hui"],
  ])

  static let soonAdjective: Pattern = "immediate|asap"

  /// "Prise de poste"
  static let entry: Pattern = [
    .any([["prise", "de|d"], ["entree", "en"]]), "poste|fonction|fonctions|service",
  ]

  private static let job = WordSet.joined([
    Searching.words,
    """
    poste|postes|cdi|cdd|mission|missions|stage|contrat|emploi|alternance|interim|job|position|role|contract|internship|\
    pourvoir|stagiaire|apprentissage|embauche|freelance|opportunity|vacancy|remplacement*|replacement|saisonnier*|seasonal|\
    temporaire|temporary|duree|duration
    """,
  ])
  private static let applying: WordSet = """
    postul*|candidat*|envoy*|contact*|appel*|rejoign*|transmett*|adress*|apply|send|call|inscri*|repond*|cv|join|email|\
    rappel*|rencontr*|entretien|transmis|evolu*|deven*|form*
    """

  /// "ASAP", a line or a member of one that says nothing else.
  static func isAlone(_ match: RuleMatch) -> Bool {
    match.passage.isLine && match.sentence.allSatisfy { match.tokens.contains($0) || !match.passage.isWord($0) }
  }

  @Sendable static func date(_ match: RuleMatch) -> [FactValue] {
    guard let start = match["date"]?.tokens.lowerBound, !isOfSomethingElse(match) else { return [] }
    return (DateReader(passage: match.passage, sentence: match.sentence).date(at: start)?.date).map {
      [.employment(.start($0.iso8601))]
    } ?? []
  }

  @Sendable static func asap(_ match: RuleMatch) -> [FactValue] {
    isOfSomethingElse(match) ? [] : [.employment(.start("asap"))]
  }

  /// Interviews, publications and projects have dates too.
  private static func isOfSomethingElse(_ match: RuleMatch) -> Bool {
    if match.isFollowed(by: ["-", "up|ups"], of: match.tokens.lowerBound + 1) { return true }
    return match.isPreceded(
      by: .upTo(
        "entretien*|publication|projet|projets|candidature*|cours|formation|interview*|vacances|produit|clients|equipe",
        over: 3), within: 5)
      || match.isFollowed(by: [.open(3), "candidature*|postul*"])
  }

  /// Whether the words before, in the same sentence, speak of the job and not of applying for it.
  static func speaksOfTheJob(_ match: RuleMatch) -> Bool {
    let before = match.sentence.lowerBound..<match.tokens.lowerBound
    let words = before.suffix(25).map { match.passage.forms[$0].bare }
    guard !words.contains(where: applying.contains) else { return false }
    return words.contains(where: job.contains) || match.isTitle
  }
}
