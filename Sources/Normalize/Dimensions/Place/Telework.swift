import Glossary

/// Whether the work is done at a distance, and how many days a week (`glossaries/facts/telework.yaml`).
extension Dimension {
  static let telework = Dimension(
    "telework",
    [
      Rule("days", [TeleworkRules.days, .open(3), .any([TeleworkRules.cue, "tt"])], facts: TeleworkRules.hybrid),
      // "2 days in the office, 3 days remote"
      Rule(
        "days-remote",
        [TeleworkRules.days, .any(["remote|wfh", ["at|from", "home"]]), .any([.sentenceEnd, ",|.|;|)|/"])],
        facts: TeleworkRules.hybrid),
      Rule(
        "days-after", [TeleworkRules.cue, .optional(":|(|,|–|-"), .open(4), TeleworkRules.days, TeleworkRules.weekly],
        facts: TeleworkRules.hybrid),
      Rule(
        "days-at-office",
        [
          TeleworkRules.cue, .optional(":|(|,|–|-"), .open(4), TeleworkRules.days, TeleworkRules.weekly, .open(2),
          "site|place|office|bureau|bureaux|presentiel|presence|person|locaux",
        ], facts: TeleworkRules.hybrid),
      Rule("presence", [TeleworkRules.days, .open(4), "presentiel|presence|bureau|bureaux|office|site|place|person"]) {
        match in
        match.sentenceHolds("teletravail*|remote|hybride|hybrid|tt|distance|home|telework")
          ? [.place(.telework(.hybrid))] : []
      },
      // "3 jours sur site par semaine", "in office 3 days per week": less than the whole week
      Rule(
        "days-at-place-a-week",
        .any([
          [TeleworkRules.days, TeleworkRules.place, TeleworkRules.everyWeek],
          [TeleworkRules.days, TeleworkRules.everyWeek, TeleworkRules.place],
          [TeleworkRules.place, .repeated(",|:|-|–|(", upTo: 1), TeleworkRules.days, TeleworkRules.everyWeek],
        ]), facts: TeleworkRules.atPlace),
      Rule(
        "on-site",
        [.quantity(.percent), .optional("en|sur"), .any(["presentiel|site|onsite", ["on", .optional("-"), "site"]])]
      ) { match in
        TeleworkRules.isWhole(match) ? [.place(.telework(.none))] : []
      },
      Rule(
        "none-after", [.any([TeleworkRules.cue, "remote|telework"]), .gap(2), TeleworkRules.no]
      ) { match in
        // "Remote job: No" stands beside "Telework eligible: Yes".
        match.contains("job", in: match.tokens) ? [] : TeleworkRules.none(match)
      },
      Rule("full-after", [TeleworkRules.cue, .open(4), .quantity(.percent)], facts: TeleworkRules.share),
      Rule(
        "part-after",
        [TeleworkRules.cue, .optional(":"), .open(1), "partiel|partiellement|hybride|partial|partially|hybrid"],
        facts: TeleworkRules.part),
      Rule(
        "often",
        [
          "souvent|regulierement|principalement|essentiellement|majoritairement|mainly|mostly|often|primarily",
          .open(2),
          .any([TeleworkRules.cue, ["remote", .any([.sentenceEnd, ".|,|;|)|with"])]]),
        ], facts: TeleworkRules.part),
      Rule(
        "often-after",
        [
          .any([TeleworkRules.cue, "remote"]),
          "souvent|regulierement|principalement|essentiellement|majoritairement|mostly|often",
        ],
        facts: TeleworkRules.part),
      // "100 % à distance"
      Rule(
        "share-at-distance",
        [.capture("share", .quantity(.percent)), .optional("du|de|of"), .optional("temps|poste"), "a", "distance"],
        facts: TeleworkRules.share),
      Rule(
        "share", [.capture("share", .quantity(.percent)), .any([[.open(3), TeleworkRules.cue], "remote|telework"])],
        facts: TeleworkRules.share),
      Rule("telework", TeleworkRules.cue, facts: TeleworkRules.stated),
      // "Remote (UK only)", "Remote within the US": where one may live who works at a distance alone.
      Rule(
        "anywhere",
        [
          .any([.sentenceStart, ",|–|-|•|:"]), "remote",
          .any([
            [
              "(", .gap(3),
              .any([["only", ")"], ["based", ")"], ["uk|us|usa|canada|eu|ireland|worldwide|anywhere", ")"]]),
            ],
            ["within", .optional("the"), "uk|us|u.s|usa|canada|eu|ireland|united|country|province|state"],
            ["from", "anywhere"], ["anywhere"],
            ["-|–|,", "uk|us|usa|canada|ireland", .optional("only"), .any([.sentenceEnd, "("])],
          ]),
        ]
      ) { _ in [.place(.telework(.full))] },
      // "Location: Remote, UK"
      Rule("remote-location", ["location|workplace", ":", "remote", .any([.sentenceEnd, ",|(|-|–|."])]) { _ in
        [.place(.telework(.full))]
      },
      // "Lieu du poste : en présentiel", "Mode de travail : sur site"
      Rule(
        "on-site-labelled",
        [
          "lieu|mode|modalite|workplace|location|arrangement|travail|type", .open(3), ":", TeleworkRules.onSite,
          .any([.sentenceEnd, ".|,|;|("]),
        ], facts: TeleworkRules.none),
      // "On-site", alone in one of a posting's first lines
      Rule("on-site-line", [.sentenceStart, TeleworkRules.onSite, .sentenceEnd]) { match in
        match.passage.isAmongFirstLines ? TeleworkRules.none(match) : []
      },
      // "Austin, TX (On-site)", as job boards write it
      Rule("on-site-in-brackets", ["(", .any([["on", "-", "site"], "onsite"]), ")"], facts: TeleworkRules.none),
      Rule(
        "none-under-label",
        [
          .under("teletravail|remote|remotely|telework|teletravailler"), .sentenceStart, "non|no|aucun|impossible",
          .any([.sentenceEnd, ".|,|;|("]),
        ],
        facts: TeleworkRules.none),
      Rule(
        "yes-under-label",
        [
          .under("teletravail|remote|telework"), .sentenceStart,
          "oui|yes|possible|ponctuel|occasionnel|autorise|temporairement",
        ]
      ) { _ in
        [.place(.telework(.possible))]
      },
      Rule(
        "part-under-label", [.under("teletravail|remote|telework"), .sentenceStart, "partiel|hybride|hybrid|regulier"],
        facts: TeleworkRules.part),
    ])
}

enum TeleworkRules {
  static let cue = Pattern.capture("telework", .cue(.cue, key: "telework"))
  static let days: Pattern = [
    .capture("days", .any([.quantity(.duration), [.quantity(.number), .optional("a|-|/"), "jour|jours|j|day|days"]]))
  ]
  static let weekly: Pattern = .optional([
    .optional("max|maximum|maxi"), .any([["/", "semaine|sem"], ["par|a|per|la", "semaine|week"], "hebdomadaire*"]),
  ])
  static let everyWeek: Pattern = .any([
    ["/|par|a|per|la|each|every", "semaine|sem|week"], "hebdomadaire*|weekly",
  ])
  static let place: Pattern = .any([
    ["sur", "site|place"], ["au", "bureau"], ["en", "presentiel"], ["dans", "nos|les", "bureaux|locaux"],
    [.optional("in"), .optional("the|our|-"), "office"], ["on", .optional("-"), "site"], "onsite",
  ])

  /// So many days of the week at the office: the others are at a distance, unless the post is for so many days.
  @Sendable static func atPlace(_ match: RuleMatch) -> [FactValue] {
    guard let days = days(of: match), let most = days.max ?? days.min,
      ![.responsibilities, .about].contains(match.passage.section(of: match.tokens.lowerBound)),
      !match.sentenceHolds(
        "client*|customer*|chantier*|formation|cours|ecole|patients|part|partiel|alternance|school|travel"),
      !match.isPreceded(by: "back|front|post|head", within: 1)
    else { return [] }
    let whole = Decimal(5)
    if most == whole, days.min == whole { return [.place(.telework(.none))] }
    return Decimal(1) <= most && most < whole ? [.place(.telework(.hybrid))] : []
  }

  static let onSite: Pattern = .any([
    ["en|100", .optional("%"), "presentiel|presence"], ["sur", "site|place"], ["on", .optional("-"), "site"],
    ["in", .optional("-"), "person|office"], "presentiel|onsite",
  ])

  static let no: Pattern = [
    .optional("est|n|is|isn|:|-|("), .optional("'|’"),
    .any([
      ["non", .not("exclu*|negligeable")], "impossible|exclu|aucun|no|not|none",
      ["t", "available|possible|an|permitted|offered"],
      ["pas", "possible|prevu|envisage*|autorise|applicable"], ["n", "est", "pas"],
    ]),
  ]

  @Sendable static func stated(_ match: RuleMatch) -> [FactValue] {
    guard let value = match.value("telework", of: "telework").flatMap(Telework.init(rawValue:)),
      !isOfSomethingElse(match), !isMeeting(match),
      !isLabelAlone(match), !isOfThings(match)
    else { return [] }
    if isLoose(match) { return [.place(.telework(.possible))] }
    // "Remote job: No" stands beside "Telework eligible: Yes".
    if match.isFollowed(by: [":|?", "no|non"]) { return [] }
    let isDenied = match.isPreceded(by: .upTo("pas|aucun|sans|non|no|not|without", over: 3), within: 4)
    if value == .none, isBesideTelework(match) { return [] }
    return [.place(.telework(isDenied ? .none : value))]
  }

  /// "En présentiel, télétravail possible": presence is the rule, and what is said of telework counts.
  private static func isBesideTelework(_ match: RuleMatch) -> Bool {
    let telework: WordSet = "teletravail|teletravailler|telework|remote|remotely|hybride|hybrid|distance"
    return !match.passage.holds(telework, in: match.tokens) && match.passage.holds(telework, in: match.sentence)
  }

  /// "Télétravail :", whose value follows in the next line.
  private static func isLabelAlone(_ match: RuleMatch) -> Bool {
    match.wordsInSentence == 1 && match.value("telework", of: "telework") == "possible"
      && (match.passage.block.kind != .listItem || match.isFollowed(by: ":"))
  }

  /// "4 jours par semaine, le télétravail …": days of work rather than of telework.
  private static func isLoose(_ match: RuleMatch) -> Bool {
    guard let found = match["telework"]?.match else { return false }
    return found.how == .coordinated || found.skipped > 0 || found.tokens.count > found.words.count + 3
  }

  /// "Avec 2 jours par semaine à Paris": days at the office.
  private static func isAtOffice(_ match: RuleMatch) -> Bool {
    match.isFollowed(by: ["a|au|en|sur|in|at|dans", .not("distance|domicile|remote|la|home|week|month|day|semaine")])
      || match.tokens.contains {
        ("presence|presentiel|site|place|bureau|bureaux|office|locaux" as WordSet).contains(
          match.passage.forms[$0].bare)
      }
  }

  @Sendable static func hybrid(_ match: RuleMatch) -> [FactValue] {
    guard !isOfSomethingElse(match), let days = days(of: match) else { return [] }
    // "Three days a week on site": the rest is at a distance, but it is not said how much.
    if match.value("telework", of: "telework") == "none" {
      let most = days.max ?? days.min
      return most.map { $0 < Decimal(5) } == true ? [.place(.telework(.hybrid))] : [.place(.telework(.none))]
    }
    let wholeWeek = Decimal(5)
    if isWeekly(match), days.min == wholeWeek { return [.place(.telework(.full))] }
    guard let most = days.max ?? days.min, most <= wholeWeek || !isWeekly(match) else { return [] }
    return isWeekly(match) && !isAtOffice(match)
      ? [.place(.telework(.hybrid)), .place(.teleworkDays(days))] : [.place(.telework(.hybrid))]
  }

  /// Days a month or a year are told apart from days a week.
  private static func isWeekly(_ match: RuleMatch) -> Bool {
    !match.isFollowed(by: [.open(2), .any([["par|a|per|/|au", "mois|month|an|annee|year"], "mensuel*"])])
      && !match.tokens.contains { ("mois|month|an|year" as WordSet).contains(match.passage.forms[$0].bare) }
  }

  private static func days(of match: RuleMatch) -> DecimalRange? {
    guard let capture = match["days"] else { return nil }
    let quantity =
      capture.quantity ?? match.passage.quantities.first { $0.tokens.lowerBound == capture.tokens.lowerBound }
    switch quantity?.value {
    case .number(let range): return range
    case .duration(let range):
      guard (range.min ?? range.max)?.unit == .day else { return nil }
      return DecimalRange(min: range.min?.amount, max: range.max?.amount)
    default: return nil
    }
  }

  @Sendable static func none(_ match: RuleMatch) -> [FactValue] { [.place(.telework(.none))] }
  @Sendable static func part(_ match: RuleMatch) -> [FactValue] {
    isOfSomethingElse(match) ? [] : [.place(.telework(.hybrid))]
  }

  @Sendable static func share(_ match: RuleMatch) -> [FactValue] {
    let quantity =
      match["share"]?.quantity ?? match.passage.quantities.first { match.tokens.contains($0.tokens.lowerBound) }
    guard !isOfSomethingElse(match), case .percent(let range) = quantity?.value, let most = range.max ?? range.min
    else { return [] }
    // "100% in-person"
    if match.value("telework", of: "telework") == "none" {
      return [.place(.telework(most == Decimal(100) ? .none : .hybrid))]
    }
    return [.place(.telework(most == Decimal(100) ? .full : .hybrid))]
  }

  /// All of it: 100 %.
  static func isWhole(_ match: RuleMatch) -> Bool {
    let quantity = match.passage.quantities.first { match.tokens.contains($0.tokens.lowerBound) }
    guard case .percent(let range) = quantity?.value else { return false }
    return range.min == Decimal(100)
  }

  /// Tools and tasks at a distance, other people's telework, expenses.
  private static func isOfSomethingElse(_ match: RuleMatch) -> Bool {
    match.isPreceded(
      by: .upTo(
        """
        outil|outils|tools|equipement*|materiel|indemnite*|prime|forfait*|securisation|solution|solutions|\
        support|assistance|formation*|maintenance|depannage|acces|aide|gestion|deploiement|contexte|frais|\
        participation|cours|candidature|entretien|entretiens
        """,
        over: 3), within: 5)
      || match.isFollowed(
        by:
          """
          care|services|monitoring|desktop|access|sensing|management|support|server*|control|procedure*|api|code|repository|\
          team|teams
          """
      )
  }
}
