import Glossary

/// Full or part time, and the hours of a week.
extension Dimension {
  static let workTime = Dimension(
    "work-time",
    [
      Rule("time", .capture("time", .cue(.worktime, key: "time")), facts: WorkTimeRules.time),
      Rule(
        "hours-a-week",
        [.optional(WorkTimeRules.basis), .capture("hours", .quantity(.duration)), WorkTimeRules.weekly],
        facts: WorkTimeRules.hours),
      Rule(
        "fifths", ["au|aux", "1|2|3|4", "/", "5", .optional("e|eme|emes|ieme|iemes|es")], facts: WorkTimeRules.partTime),
      Rule("fifths-of-week", ["1|2|3|4", "/", "5", "e|eme|emes|ieme|iemes|temps"], facts: WorkTimeRules.partTime),
      Rule(
        "rate",
        [
          .any([
            ["taux", "d|de", .optional("l"), "activite|occupation|emploi"], "pensum|workload|activite",
            ["activity", "rate"],
          ]),
          .optional(":"), .gap(2), .capture("rate", .quantity(.percent)),
        ], facts: WorkTimeRules.rate),
      Rule(
        "rate-of-post",
        [
          "poste|contrat|emploi|position|job|contract|cdi|cdd", .optional(["de", .quantity(.duration)]),
          .optional("a|at|:|(|-|–"),
          .capture("rate", .quantity(.percent)),
          .any([.sentenceEnd, ")|,|;|.|-|–", ["permanent|fixe|cdi|cdd"]]),
        ], facts: WorkTimeRules.rate),
      // "0.8 FTE", "0,5 ETP"; a whole number counts a team
      Rule("full-time-equivalent", [.capture("share", .quantity(.number)), "fte|wte|etp|ept"]) { match in
        guard let share = match.number("share")?.min, share < Decimal(1) else { return [] }
        return [.employment(.time("part-time"))]
      },
      Rule(
        "rate-before",
        [
          .capture("rate", .quantity(.percent)), .optional("of|d"), "workload|pensum|position|employment",
          .any([.sentenceEnd, ")|,|;|.|-|–"]),
        ], facts: WorkTimeRules.rate),
      // "Employé de commerce à 80 %", "80-100 %, horaires irréguliers"
      Rule("rate-of-line", [.any([.sentenceStart, "a|(|,|-|–|at"]), .capture("rate", .quantity(.percent))]) { match in
        WorkTimeRules.isRateOfLine(match) ? WorkTimeRules.rate(match) : []
      },
      // "Relieur industriel 60-80 %", a title's end
      Rule("rate-of-title", [.capture("rate", .quantity(.percent)), .sentenceEnd]) { match in
        match.passage.index == 0 && WorkTimeRules.isRateOfLine(match) ? WorkTimeRules.rate(match) : []
      },
      // "Hours: 37.5 per week", the unit said before
      Rule(
        "bare-hours-a-week",
        [
          .sentenceStart, .optional("working|work"), "hours|heures|horaire|horaires|h|hrs", ":",
          .capture("hours", .quantity(.number)), WorkTimeRules.aWeek,
        ], facts: WorkTimeRules.hours),
      Rule(
        "hours-of-contract",
        [WorkTimeRules.job, .open(3), .capture("hours", .quantity(.duration))],
        facts: WorkTimeRules.hours),
      // "Temps partiel, 25 heures": what it is called is evidence of its own.
      Rule("hours-after-comma", [.capture("hours", .quantity(.duration))]) { match in
        match.isPreceded(by: WorkTimeRules.jobAndComma, within: 3) ? WorkTimeRules.hours(match) : []
      },
      Rule("hours-labelled", WorkTimeRules.labelled, facts: WorkTimeRules.hours),
      Rule(
        "hours-alone",
        [
          .sentenceStart, .capture("hours", .quantity(.duration)),
          .any([.sentenceEnd, [".", .sentenceEnd], [.any(["-", "/", ",", "avec", "+", "–"])]]),
        ],
        facts: WorkTimeRules.hours),
    ])
}

private enum WorkTimeRules {
  static let basis: Pattern = ["base", "de"]

  static let weekly: Pattern = [.open(1), aWeek]
  static let aWeek: Pattern = .any([
    ["/|par|la|a|per|each|chaque", "semaine|sem|week|hebdo|wk"],
    "hebdomadaire*|hebdo|weekly|semaine|week|sem",
  ])

  /// What a number of hours follows without a word for the week: "CDI 35h", "temps plein (39 h)".
  static let job: Pattern = .any([
    .cue(.contract), .cue(.worktime), ["base", "de"], "contrat|contract|cdi|cdd|plein|complet|partiel",
  ])

  static let jobAndComma: Pattern = [job, ",", .sentenceEnd]

  /// "Durée hebdomadaire : 17,5 heures", "Temps de travail : 40h"
  static let labelled: Pattern = [
    .any([
      ["duree", .open(1), "travail|hebdomadaire"], ["temps", "de", "travail", .optional("hebdomadaire")],
      "horaire|horaires|hours", ["hours", "of", "work"],
      ["semaine", "de", "travail", .optional("normale|reguliere")], ["work", "week"], "workweek",
      ["heures", "par", "semaine"], ["working", "hours"], ["nombre", "d", "heures"],
    ]),
    .open(3), .optional(":"), .optional("de|a|sur"), .optional(["base", "de"]), .capture("hours", .quantity(.duration)),
  ]

  @Sendable static func time(_ match: RuleMatch) -> [FactValue] {
    let values = match.values("time", of: "time")
    // "Part of the time": words stand between that matching passes over.
    if match.contains("of|the", in: match.tokens) { return [] }
    if match.isPreceded(
      by: .upTo(
        """
        equivalent*|etp|si|if|equivalence|fte|non|pas|not|employees|salaries|collaborateurs|personnes|\
        experience*|hors
        """,
        over: 2), within: 3)
    {
      return []
    }
    if match.isFollowed(by: "equivalent*|employees|student*|studies") { return [] }
    return values.map { .employment(.time($0)) }
  }

  @Sendable static func partTime(_ match: RuleMatch) -> [FactValue] {
    match.isFollowed(by: "etoile*|stars|star|avis|clients")
      || match.precedes("note|notee|notes|rating|rated", within: 3)
      ? [] : [.employment(.time("part-time"))]
  }

  /// Where the share of a post is usual, a line that names the job or opens with it.
  static func isRateOfLine(_ match: RuleMatch) -> Bool {
    let country = match.passage.context.country
    guard country == .switzerland || country == .luxembourg,
      match.tokens.lowerBound == match.sentence.lowerBound
        || match.passage.isLine && match.passage.sentences.count == 1 && !match.sentenceHolds(otherShares),
      match.tokens.lowerBound > match.sentence.lowerBound || !match.isFollowed(by: [.gap(3), .words(otherShares)])
    else { return false }
    return match.isFollowed(by: .any([.sentenceEnd, ",|)|;|.|-|–|(|/|h|f|m|a|au"]))
  }

  private static let otherShares: WordSet = """
    teletravail|remote|home|salaire*|rabais|reduction|prime*|cotisation*|rembours*|participation|pension|prevoyance|\
    croissance|chiffre|clients|deplacement*|travel|discount|bonus|objectif*|satisfaction|bio|financ*|prise
    """

  /// The share of a full post, as Swiss postings state it: "80 - 100 %".
  @Sendable static func rate(_ match: RuleMatch) -> [FactValue] {
    guard case .percent(let range)? = match["rate"]?.quantity?.value, let low = range.min ?? range.max,
      Decimal(10) <= low, (range.max ?? low) <= Decimal(100),
      !match.isFollowed(by: "teletravail|remote|presentiel|distance|site|telework|en|sur|digital")
    else { return [] }
    let whole = Decimal(100)
    let times = [low < whole ? "part-time" : nil, (range.max ?? low) == whole ? "full-time" : nil]
    return times.compactMap { $0 }.reversed().map { .employment(.time($0)) }
  }

  /// From 35 hours, the legal full time in France, on, the week is a full one; below, the posting must say so.
  private static let fullWeek = Decimal(35)

  @Sendable static func hours(_ match: RuleMatch) -> [FactValue] {
    guard let hours = number(of: match), Decimal(1) <= hours, hours <= Decimal(60), !isOfSomethingElse(match),
      !isLengthOfShift(match, hours)
    else { return [] }
    // "temps partiel 25 h": what it is called stands before the number.
    let named = match.passage.cues(.worktime, near: match.tokens).filter { match.tokens.contains($0.tokens.lowerBound) }
    var times = named.flatMap {
      match.passage.image.values(ofConcept: $0.concept, "time")
    }
    if hours >= fullWeek, !times.contains("full-time") { times.append("full-time") }
    return [.employment(.hoursPerWeek(hours))] + times.map { .employment(.time($0)) }
  }

  /// One number of hours, whose unit may have been said before it; a range is none.
  private static func number(of match: RuleMatch) -> Decimal? {
    if let range = match.duration("hours") {
      guard let first = range.min, first.unit == .hour, range.max == nil || range.max == first else { return nil }
      return first.amount
    }
    guard let range = match.number("hours"), let first = range.min, range.max == nil || range.max == first else {
      return nil
    }
    return first
  }

  /// "horaires de 12h", "temps plein en postes de 12h": how long a shift lasts.
  private static func isLengthOfShift(_ match: RuleMatch, _ hours: Decimal) -> Bool {
    guard hours <= longestShift, let start = match["hours"]?.tokens.lowerBound,
      !match.contains("semaine|sem|week|wk|hebdo|hebdomadaire*|weekly", in: match.tokens)
    else { return false }
    let shift: WordSet =
      "horaire|horaires|hours|poste|postes|quart|quarts|vacation|vacations|journee|journees|shift|shifts|en"
    return match.isPreceded(by: .upTo(shift, over: 3), within: 4, of: start)
      || match.isFollowed(by: [.optional("rotating|night|day|evening"), "shift|shifts"])
  }

  private static let longestShift = Decimal(13)

  /// Times of day ("de 9h à 17h"), training, replies within 48 hours.
  private static func isOfSomethingElse(_ match: RuleMatch) -> Bool {
    match.isFollowed(by: .any([.token(.number), .quantity(.duration)]))
      || match.isFollowed(by: [
        .optional("("), .any(["a|-|–|00|30|15|45|/|et|to", "formation|cours"]), .token(.number),
      ])
      || match.isPreceded(
        by: .upTo("formation|training|sous|within|entre|reponse|supplementaires|mois|apres|des|cours", over: 2),
        within: 3)
      || match.passage.language != .en && match.isPreceded(by: .upTo("a", over: 2), within: 3)
      || match.isFollowed(by: [.any(["/", "par"]), "mois|jour|an"])
      || match.isFollowed(by: [.open(1), "formation|supplementaire*"])
  }
}
