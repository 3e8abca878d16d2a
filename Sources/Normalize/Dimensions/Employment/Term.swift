/// How long the contract lasts, and whether it may be renewed.
extension Dimension {
  static let term = Dimension(
    "term",
    [
      Rule(
        "duration-of-contract",
        [TermRules.contract, .open(4), .optional(":"), .capture("time", .quantity(.duration))],
        facts: TermRules.duration),
      // "Stage de pré-embauche de six mois"
      Rule(
        "duration-of-kind-of-contract",
        [.cue(.contract), TermRules.kind, TermRules.beforeLength, .capture("time", .quantity(.duration))],
        facts: TermRules.duration),
      Rule(
        "duration-before-contract",
        [
          .capture("time", .quantity(.duration)), .optional("-"), .optional("de|d|of"), .optional(.cue(.worktime)),
          .any([TermRules.contract, "term"]),
        ],
        facts: TermRules.duration),
      Rule(
        "duration-after-comma",
        [.cue(.contract), ",", .optional("de|d|of|for"), .capture("time", .quantity(.duration))],
        facts: { match in
          guard let unit = match.duration("time").flatMap({ $0.min ?? $0.max })?.unit, unit != .day else { return [] }
          return TermRules.duration(match)
        }),
      Rule("duration-after-word", TermRules.afterWord) { match in
        // "Expérience professionnelle" over "Durée : 24 mois"
        let isOfExperience = match.passage.label.contains { ExperienceRules.nounSet.contains($0) }
        return TermRules.isOfTheContract(match) && !isOfExperience ? TermRules.duration(match) : []
      },
      Rule(
        "duration-under-label",
        [
          .under("duree|duration|length"), .sentenceStart, .optional(TermRules.bound),
          .capture("time", .quantity(.duration)),
        ], facts: TermRules.duration),
      // "Emploi temporaire à temps complet, 12 mois"
      Rule(
        "duration-after-time",
        [
          .cue(.contract), .optional(",|-|–|/|(|a"), .cue(.worktime, key: "time"), ",|-|–|/|(",
          .optional("environ|approx|approximately|about"), .optional("."), .capture("time", .quantity(.duration)),
        ]
      ) { match in
        guard let unit = match.duration("time").flatMap({ $0.min ?? $0.max })?.unit, unit == .month || unit == .year
        else {
          return []
        }
        return TermRules.duration(match)
      },
      // "Le projet s'échelonne sur trois ans", "sera absente pour 6 mois"
      Rule(
        "lasting",
        [
          .any([
            [
              "projet|contrat|mandat|poste|mission|emploi|stage", .open(6), "echelonne|etend|etale|dure",
              .optional("sur"),
            ],
            ["absent|absente", .repeated("pour|environ|+|/|-|pendant|une|duree|de|d", upTo: 6)],
          ]), .capture("time", .quantity(.duration)),
        ], facts: TermRules.duration),
      // "12 week duration"
      Rule("length-of-duration", [.sentenceStart, .capture("time", .quantity(.duration)), .optional("-"), "duration"]) {
        match in
        match.passage.isLine ? TermRules.duration(match) : []
      },
      // "Démarrage immédiat, 3 mois renouvelables": a term of its own in a list
      Rule(
        "renewable-duration",
        [
          .any([.sentenceStart, ",|;|•|–|-|(|:|/"]), .capture("time", .quantity(.duration)),
          .optional(",|(|-"), .optional("eventuellement"), TermRules.renewable,
        ]
      ) { match in
        TermRules.renewal(match).isEmpty ? [] : TermRules.duration(match) + [.employment(.renewable)]
      },
      Rule(
        "renewable", TermRules.renewable,
        facts: TermRules.renewal),
      Rule("renewal", TermRules.renewalPhrase, facts: TermRules.renewal),
    ])
}

enum TermRules {
  static let contract: Pattern = .any([
    .cue(.contract),
    """
    contrat|contrats|contract|contracts|mission|missions|stage|assignment|appointment|affectation|\
    remplacement|poste|position|mandat|mandate
    """,
  ])

  static let bound: Pattern = .any([
    "minimum|minimale|minimal|mini|maximale|maximum|max|environ|au", ["au", "moins"], ["de", "d"],
  ])

  /// What kind of contract it is, with a hyphen that `open` stops at: "de pré-embauche".
  static let kind: Pattern = [
    "de|d", .repeated("l|la|le", upTo: 1), .token(.word), .optional(["-", .token(.word)]), .optional(.token(.word)),
  ]
  static let beforeLength: Pattern = [
    .optional(",|(|:"), .optional("pour|pendant"), .optional(["d|de", "une"]), .optional("une"), .optional("duree"),
    .optional("de|d|:"),
  ]

  /// "Durée : 6 mois", "pour une période d'un an", "for a period of 12 months"
  static let afterWord: Pattern = [
    .optional(["contract|assignment|internship|placement|appointment|employment", .optional(["'", "s"])]),
    "duree|periode|duration|length|period|term",
    .optional([
      .optional("de|du|of|d"), .optional("la|l|le|the|votre|ce|cette"),
      .any([contract, ["emploi|employment", .not("du")]]),
    ]),
    .optional("souhaitee|prevue|initiale|previsible|estimee|envisagee|totale|ferme|en|expected"),
    .optional(["(", .open(3), ")"]), .optional("mois"), .open(2),
    .optional([":", .repeated("+|>|environ|de|d|une|estimation|estimee|a|an|estimated", upTo: 3)]),
    .capture("time", .quantity(.duration)),
  ]

  static let renewable: Pattern = "renouvelable*|reconductible*|renewable|extendable|prolongeable*"

  /// "Possibilité de renouvellement", "with possibility of extension"
  static let renewalPhrase: Pattern = .any([
    ["possib*", .open(4), "renouvellement|prolongation|reconduction|renewal|extension|reconduire|prolonger"],
    ["renouvellement|prolongation|reconduction|renewal|extension", .open(2), "possible|envisage*|possibles"],
  ])

  /// A line of its own, or "pour une durée de …"; a project's phases have durations too.
  static func isOfTheContract(_ match: RuleMatch) -> Bool {
    let words: WordSet =
      "contrat|stage|mission|alternance|apprentissage|emploi|cdd|contract|internship|assignment|interim"
    if match.tokens.contains(where: { words.contains(match.passage.forms[$0].bare) }) { return true }
    if match.passage.forms[match.tokens.lowerBound].bare == "term" { return true }
    // "Sur une durée de 2 ans, l'État finance …" tells of something else.
    if match.isPreceded(by: ["sur|pendant|over|during", .gap(1), .limit], within: 2),
      match.isFollowed(by: [",", .not("vous|tu|you|le|la|ce|cette")])
    {
      return false
    }
    guard let unit = match.duration("time").flatMap({ $0.min ?? $0.max })?.unit, unit != .day else { return false }
    return match.isPreceded(by: ["pour|d|sur|for|of|a|de", "une|a|la|an|the", .limit], within: 2)
      || match.isPreceded(by: ":|-|–|(|•|/", within: 1) || match.tokens.lowerBound == match.sentence.lowerBound
      || match.sentence.lowerBound + 2 >= match.tokens.lowerBound
  }

  /// A period in hours is none of a contract; nor are trial periods, notice, training, experience.
  private static let longest = 7 * 365

  @Sendable static func duration(_ match: RuleMatch) -> [FactValue] {
    guard var range = match.duration("time"), let first = range.min ?? range.max, first.unit != .hour,
      first.days <= longest, !isOfSomethingElse(match)
    else { return [] }
    if range.min == range.max {
      let words = match.tokens.map { match.passage.forms[$0].bare }
      if words.contains(where: { ("minim*|mini|min" as WordSet).contains($0) }) { range.max = nil }
      if words.contains(where: { ("maxim*|max" as WordSet).contains($0) }) { range.min = nil }
    }
    return [.employment(.duration(range))]
  }

  /// "Une première expérience (stage inclus), d'une durée de 1 an"
  private static func isPartOfExperience(_ match: RuleMatch) -> Bool {
    let before = match.sentence.lowerBound..<match.tokens.lowerBound
    guard let noun = before.last(where: { match.passage.holds(ExperienceRules.nounSet, at: $0) }) else { return false }
    return (noun..<match.tokens.lowerBound).contains { match.bare($0) == "(" }
  }

  /// "Un stage de 3 jours est exigé avant l'engagement": days of an internship are those of a trial.
  static func isTrial(_ match: RuleMatch) -> Bool {
    match.sentenceHolds("stage|stages|placement")
      && match.sentenceHolds("avant|before|exige|exigee|prealable|prealablement|organise|essai|trial|demande")
      && match.passage.quantities.contains { quantity in
        guard case .duration(let range) = quantity.value, quantity.tokens.overlaps(match.sentence) else { return false }
        return (range.min ?? range.max)?.unit == .day
      }
  }

  private static func isOfSomethingElse(_ match: RuleMatch) -> Bool {
    if match.duration("time").flatMap({ $0.min ?? $0.max })?.unit == .day, isTrial(match) { return true }
    // "Vous changez de poste tous les trois ans"
    if isOfDerogation(match)
      || match.contains("tous|toutes|every", in: match.tokens.lowerBound - 3..<match.tokens.upperBound)
    {
      return true
    }
    // "Within 90 days of appointment", "dans les 6 mois suivant l'embauche"
    if match.contains("within", in: match.tokens.lowerBound - 2..<match.tokens.upperBound)
      || match.isFollowed(by: afterHire)
    {
      return true
    }
    // "Contrat à durée indéterminée après 6 mois"
    if isPartOfExperience(match) || match.contains("apres|after", in: match.tokens) { return true }
    let contracts = match.passage.cues(.contract)
    // "Stage de fin d'études de 4 mois"
    if match.tokens.contains(where: { index in
      match.passage.holds(others, at: index) && !contracts.contains { $0.tokens.contains(index) }
    }) {
      return true
    }
    // "Mission QHSE: 1 an (Souhaité)" is how a job board's form puts an experience.
    return match.isFollowed(by: ["(", "souhaite*|optionnel*|exige*|requis*|preferred|required"])
      || match.isFollowed(by: [
        .open(2), "experience*|essai|anciennete|formation|exp|etude|etudes|age|old|notice|preavis|probation",
      ])
      || match.isFollowed(by: ["/|par|a|per", "semaine|week|mois|month|jour"])
      // "7 jours / 14": the days of a part-time post
      || match.isFollowed(by: ["/|sur", .token(.number)])
      || match.isPreceded(by: .upTo(before, over: 3), within: 5)
  }

  /// "Un contractuel peut être recruté pour une durée maximale d'un an": what the law of France's public service allows for
  /// an office that is to be held for good.
  private static func isOfDerogation(_ match: RuleMatch) -> Bool {
    match.sentenceHolds("contractuel|contractuels|contractuelle") && match.sentenceHolds("peut|peuvent|pourra")
      && match.sentenceHolds("recrute|recrutes|recrutee|recruter")
  }

  private static let afterHire: Pattern = [
    "suivant|apres|following", .gap(1), "embauche|nomination|engagement|hire|appointment|entree",
  ]

  private static let others: WordSet =
    """
    essai|probation*|probatoire|trial|preavis|notice|formation|training|experience*|depuis|etudes|since|chez|salaire|\
    conges|age|ages|garantie|remise|teletravail|forfait|forfaits|rtt
    """
  private static let before: WordSet =
    "notice|waiting|trial|probationary|qualifying|retention|warranty|carence|preavis|essai|apres|depuis|experience*|formation|probation|since|after|premiers|premieres|dont|garantie|acquis|acquise|acquired|obtenue|obtained|gained"

  /// Energies, teams and trial periods are renewable too.
  @Sendable static func renewal(_ match: RuleMatch) -> [FactValue] {
    if isOfDerogation(match) { return [] }
    if match.isPreceded(
      by: .upTo("energie*|ressource*|energy|source*|chaleur|electricite|thermique", over: 3), within: 4)
      || match.precedes("essai|trial|probation|probationary", within: 8)
    {
      return []
    }
    if match.isFollowed(by: "energ*|power|resources|sources") { return [] }
    let context: WordSet =
      """
      cdd|contrat*|mission*|stage|mois|an|ans|semaines|interim|contract|months|month|year|position|term|\
      appointment|duree|poste|mandat|remplacement|vacation
      """
    return match.sentenceHolds(context) || match.passage.label.contains(where: context.contains)
      ? [.employment(.renewable)] : []
  }
}
