import Glossary

/// What the rules of work time read: whose hours and shares of a week they are, and which figures count something else.
enum WorkTimeRules {
  static let partTimeLetters = Pattern.written("PT")

  static let basis: Pattern = ["base", "de"]

  /// Not "2 heures supplémentaires par semaine".
  static let weekly: Pattern = [
    .not("supplementaire*|supp|sup|extra|overtime"), .any([.open(1), ["de", "travail"]]), aWeek,
  ]
  static let aWeek: Pattern = .any([
    ["/|par|la|a|per|each|chaque", "semaine|sem|week|hebdo|wk"], ["p", "/", "w"], ["/", "s"], "pw|annualise*",
    "hebdomadaire*|hebdo|weekly|semaine|week|sem",
  ])

  /// What a number of hours follows without a word for the week: "CDI 35h", "temps plein (39 h)".
  static let job: Pattern = .any([
    .cue(.contract), .cue(.worktime), ["base", "de"], "contrat|contract|cdi|cdd|plein|complet|partiel",
  ])

  static let jobAndComma: Pattern = [job, ",", .sentenceEnd]

  /// "Durée hebdomadaire : 17,5 heures", "Temps de travail : 40h"
  static let label: Pattern = .any([
    ["duree", .open(1), "travail|hebdomadaire"], ["temps", "de", "travail", .optional("hebdomadaire")],
    "horaire|horaires|hours", ["hours", "of", "work"],
    ["semaine", .optional("normale|reguliere"), "de", "travail", .optional("normale|reguliere")], ["work", "week"],
    "workweek",
    ["heures", "par", "semaine"], ["working", "hours"], ["nombre", "d", "heures"],
  ])
  static let labelled: Pattern = [
    label, .open(3), .optional(":"), .optional("de|a|sur"), .optional(["base", "de"]),
    .capture("hours", .quantity(.duration)),
  ]

  /// "28/35e", "17h30/35h": a share of the full week of French public service; "19h/38", of the Belgian one.
  static let shareOfWeek: Pattern = .any([
    [
      .capture("count", .token(.number)), .optional(hourAndMinutes), "/", "35",
      .any(["h|e|eme|emes|ieme|iemes|heures", endOfShare]),
    ],
    [.capture("count", .token(.number)), hourAndMinutes, "/", "36|37|38|39|40", .optional("h|heures"), endOfShare],
    [.capture("count", .token(.number)), "/", "36|37|38|39|40", "h|e|eme|emes|ieme|iemes|heures", endOfShare],
  ])
  private static let hourAndMinutes: Pattern = [
    "h|heures", .optional(.capture("minutes", .token(.number))),
  ]
  private static let endOfShare: Pattern = .any([")|,|;|.|-|–|par|semaine|/", .sentenceEnd])

  @Sendable static func hoursOfClock(_ match: RuleMatch) -> [FactValue] {
    func number(_ name: String) -> Int? {
      match[name].flatMap { Int(match.passage.forms[$0.tokens.lowerBound].surface) }
    }
    guard let count = number("count"), let minutes = number("minutes"), 10...48 ~= count, minutes < 60 else {
      return []
    }
    let hours = Decimal(scaled: count * 10_000 + minutes * 10_000 / 60)
    let facts: [FactValue] = [.employment(.hoursPerWeek(DecimalRange(min: hours, max: hours)))]
    return hours < fullWeek ? facts : facts + [.employment(.time("full-time"))]
  }

  /// "Semaine de 40 heures": from the legal full time on it is that of the house.
  static func weekOfHouse(_ match: RuleMatch) -> [FactValue] {
    let facts = hours(match)
    guard case .employment(.hoursPerWeek(let range))? = facts.first, let least = range.min, least >= fullWeek else {
      return facts
    }
    return [.employment(.fullWeek(range))]
  }

  @Sendable static func halfOfTwoWeeks(_ match: RuleMatch) -> [FactValue] {
    guard let both = match.duration("hours")?.min, both.unit == .hour, Decimal(20) <= both.amount,
      both.amount <= Decimal(100)
    else { return [] }
    let hours = Decimal(scaled: both.amount.scaled / 2)
    let facts: [FactValue] = [.employment(.hoursPerWeek(DecimalRange(min: hours, max: hours)))]
    return hours < fullWeek ? facts : facts + [.employment(.time("full-time"))]
  }

  /// More than a day's hours.
  static let leastOfWeek = Decimal(15)

  /// Whether the hours are those of a week rather than of a day.
  static func isOfWeek(_ match: RuleMatch) -> Bool {
    match.duration("hours")?.min.map { $0.unit == .hour && leastOfWeek <= $0.amount } ?? false
  }

  /// Whether the sentence tells when one works, and the hours are those of a week rather than of a day.
  static func isOfSchedule(_ match: RuleMatch) -> Bool {
    guard let hours = match.duration("hours")?.min, hours.unit == .hour, Decimal(20) <= hours.amount else {
      return false
    }
    let cues =
      match.passage.cues(.schedule, near: match.sentence) + match.passage.cues(.contract, near: match.sentence)
      + match.passage.cues(.worktime, near: match.sentence)
    return match.passage.isLine
      && (cues.contains { $0.tokens.overlaps(match.sentence) } || match.sentenceHolds("fte|wte|etp|ept"))
  }

  @Sendable static func hoursOfShare(_ match: RuleMatch) -> [FactValue] {
    func number(_ name: String) -> Int? {
      match[name].flatMap { Int(match.passage.forms[$0.tokens.lowerBound].surface) }
    }
    guard let count = number("count"), 5...40 ~= count else { return [] }
    let hours = Decimal(scaled: count * 10_000 + (number("minutes") ?? 0) * 10_000 / 60)
    let time = hours < fullWeek ? "part-time" : "full-time"
    return [.employment(.hoursPerWeek(DecimalRange(min: hours, max: hours))), .employment(.time(time))]
  }

  @Sendable static func time(_ match: RuleMatch) -> [FactValue] {
    let values = match.values("time", of: "time")
    // "Part of the time": words stand between that matching passes over.
    if match.contains("of|the", in: match.tokens) { return [] }
    if match.isPreceded(
      by: .upTo(
        """
        equivalent*|etp|si|if|equivalence|fte|non|pas|not|employees|salaries|collaborateurs|personnes|\
        experience*|pratique|professionnelle|hors|transformer|evoluer|passer|evolution
        """,
        over: 2), within: 3)
    {
      return []
    }
    if match.isFollowed(by: "equivalent*|employees|student*|studies") || isOfLeave(match) || isOfExperience(match)
      || match.isPreceded(by: baseOfHours, within: 8)
    {
      return []
    }
    return values.map { .employment(.time($0)) }
  }

  /// "Four years of satisfactory, full-time clerical experience"
  private static func isOfExperience(_ match: RuleMatch) -> Bool {
    match.isPreceded(by: lengthOf, within: 6) && match.isFollowed(by: thenExperience)
  }
  private static let lengthOf: Pattern = [.quantity(.duration), "of|de|d", .gap(3), .limit]
  private static let thenExperience: Pattern = [.open(6), "experience"]

  /// "41 h 30 pour un plein temps"
  private static let baseOfHours: Pattern = [.quantity(.duration), .gap(3), "pour|for", "un|a|le", .limit]

  /// "Congés, RTT, formules de travail à temps partiel", "retour de congé maternité à 4/5e": what the staff may have. A post that
  /// stands in for somebody on leave says so, or tells its hours.
  private static func isOfLeave(_ match: RuleMatch) -> Bool {
    match.sentenceHolds(leave) && !match.sentenceHolds(ofPost)
  }
  private static let leave: WordSet =
    """
    conge|conges|parental*|parentalite|maternite|paternite|maternity|paternity|parenthood|sabbatique*|sabbatical*|leave|leaves
    """
  private static let ofPost: WordSet =
    """
    remplac*|replac*|cover*|cdd|cdi|contrat|contract|poste|post|position|job|emploi|mission|semaine|week|heures|hours|h|\
    hebdomadaire*|weekly
    """

  @Sendable static func partTime(_ match: RuleMatch) -> [FactValue] {
    match.isFollowed(by: "etoile*|stars|star|avis|clients")
      || match.precedes("note|notee|notes|rating|rated", within: 3) || isOfLeave(match)
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
    return match.isFollowed(by: .any([.sentenceEnd, ",|)|;|.|-|–|(|/|h|f|m|a|au|\u{7C}|•"]))
  }

  /// "Infirmier-ère 80-100 %", "secrétaire à 60 %", in a posting's first line
  static func isRateOfFirstLine(_ match: RuleMatch) -> Bool {
    guard match.passage.index == 0, match.passage.isLine, case .percent(let range)? = match["rate"]?.quantity?.value
    else {
      return false
    }
    if match.isPreceded(by: "(|-|–|,", within: 1), match.wordsInSentence <= 5 { return true }
    return range.min != range.max && !match.isPreceded(by: "by|of|to|up|from|about|over|than|par|de|plus", within: 1)
      || match.isPreceded(by: "a", within: 1)
  }

  /// "Employé de commerce 100 %": behind a post's name the sign of no other country is needed.
  static func isRateOfName(_ match: RuleMatch) -> Bool {
    match.passage.context.country == nil && match.passage.sentences.count == 1
      && (1...8).contains(match.wordsInSentence)
      && !match.sentenceHolds(otherShares) && !match.sentenceHolds(otherNames)
  }
  private static let otherNames: WordSet =
    "filiale|capital|chasse|ligne|online|digital|numerique|web|banque|groupe|fait"

  /// "Stage rémunéré de 6 mois, à 100%"
  static func isRateOfContract(_ match: RuleMatch) -> Bool {
    let country = match.passage.context.country
    return (country == .switzerland || country == .luxembourg) && !match.sentenceHolds(otherShares)
      && match.passage.cues(.contract, near: match.sentence).contains { $0.tokens.overlaps(match.sentence) }
      && match.isFollowed(by: .any([.sentenceEnd, ",|)|;|.|-|–|(|/|h|f"]))
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
    guard let range = number(of: match), let hours = range.min ?? range.max, Decimal(1) <= hours,
      range.max ?? hours <= Decimal(60), !isTimeOfDay(match, hours), !isOfSomethingElse(match),
      !isLengthOfShift(match, hours)
    else { return [] }
    // "temps partiel 25 h": what it is called stands before the number.
    let named = match.passage.cues(.worktime, near: match.tokens).filter { match.tokens.contains($0.tokens.lowerBound) }
    var times = named.flatMap {
      match.passage.image.values(ofConcept: $0.concept, "time")
    }
    if let least = range.min, least >= fullWeek, !times.contains("full-time") { times.append("full-time") }
    return [.employment(.hoursPerWeek(range))] + times.map { .employment(.time($0)) }
  }

  /// The hours, whose unit may have been said before them; without a word for the week a range is of times of day.
  private static func number(of match: RuleMatch) -> DecimalRange? {
    let duration = match.duration("hours")
    if let duration, (duration.min ?? duration.max)?.unit != .hour { return nil }
    guard
      let range = duration.map({ DecimalRange(min: $0.min?.amount, max: $0.max?.amount) }) ?? match.number("hours")
    else { return nil }
    let isOne = range.min != nil && (range.max == nil || range.max == range.min)
    if isOne { return DecimalRange(min: range.min, max: range.min) }
    let isOfDay = range.min.map { $0 <= hoursOfDay } ?? true
    // "Temps de travail : de 20 à 35 heures"
    return !isOfDay || match.contains(week, in: match.tokens) || match.contains("temps|duree", in: match.tokens)
      ? range : nil
  }

  private static let hoursOfDay = Decimal(24)
  private static let week: WordSet = "semaine|sem|week|wk|hebdo|hebdomadaire*|weekly|hpw|w"

  /// "horaires de 12h", "temps plein en postes de 12h": how long a shift lasts.
  private static func isLengthOfShift(_ match: RuleMatch, _ hours: Decimal) -> Bool {
    guard hours <= longestShift, let start = match["hours"]?.tokens.lowerBound,
      !match.contains(week, in: match.tokens)
    else { return false }
    let shift: WordSet =
      "horaire|horaires|hours|poste|postes|quart|quarts|vacation|vacations|journee|journees|shift|shifts|en"
    return match.isPreceded(by: .upTo(shift, over: 3), within: 4, of: start)
      || match.isFollowed(by: [.optional("rotating|night|day|evening"), "shift|shifts"])
      // "Horaires : 12 h (7h-19h)"
      || match.isFollowed(by: ["(|:|,", .optional("de|from"), .token(.number), "h|:|am|pm"])
  }

  private static let ofFullTime: Pattern = ["pour|for", "un|a|le", "plein|temps|full|100"]

  private static let longestShift = Decimal(13)

  /// "30 hours per week over 4 days", "24 h sur 3 jours"
  private static func isSpread(_ match: RuleMatch) -> Bool {
    match.isFollowed(by: "over|across") || match.isFollowed(by: ["sur", .quantity(.duration)])
  }

  /// "De 9h à 17h": a time before another one.
  private static func isTimeOfDay(_ match: RuleMatch, _ hours: Decimal) -> Bool {
    hours <= hoursOfDay
      && (match.isFollowed(by: .any([.token(.number), .quantity(.duration)])) && !isSpread(match)
        || match.isFollowed(by: [.optional("("), "a|-|–|00|30|15|45|/|et|to", .token(.number)]))
  }

  /// Training, replies within 48 hours, hours of a month; "CDD 8 mois, 35 h" parts the two.
  private static func isOfSomethingElse(_ match: RuleMatch) -> Bool {
    let start = match["hours"]?.tokens.lowerBound ?? match.tokens.lowerBound
    return match.isPreceded(
      by: .upTo("formation|training|sous|within|entre|reponse|supplementaires|apres|des|cours", over: 2), within: 3)
      || match.bare(start - 1) != "," && match.isPreceded(by: .upTo("mois", over: 2), within: 3)
      || match.passage.language != .en && match.isPreceded(by: .upTo("a", over: 2), within: 3)
        && !(match.precedes("estime|estimee|evalue|evaluee|fixe|fixee", within: 2)
          && match.contains(week, in: match.tokens))
      || match.isFollowed(by: [.any(["/", "par"]), "mois|jour|an"])
      || match.isFollowed(
        by: ["/|per|a|each", "day|month|year|shift|visit|session"], of: match["hours"]?.tokens.upperBound)
      || match.isFollowed(by: ofFullTime)
      || match.isFollowed(by: [.optional("("), "formation|cours", .token(.number)])
      || match.isFollowed(by: [.open(1), "formation|supplementaire*"])
  }
}
