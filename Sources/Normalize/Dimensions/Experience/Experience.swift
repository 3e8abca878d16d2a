/// Professional experience: how long, in what, and where it is waived. The age of a company is none.
extension Dimension {
  static let experience = Dimension(
    "experience", ExperienceRules.durations + ExperienceRules.lines + ExperienceRules.waivers + ExperienceRules.bare)
}

enum ExperienceRules {
  static let noun: Pattern = "experience|experiences|exp|xp"
  static let time = Pattern.capture("time", .quantity(.duration))

  /// Rules of experience with a duration beside its noun.
  static let durations = [
    Rule(
      "duration-of-experience",
      [
        time, .capture("between", .gap(6)),
        "experience|experiences|exp|xp|pratique|metier|expertise|dexperience|dexperiences",
      ]
    ) {
      match in
      guard joins(match, separators: ["'", "(", ")", "-", "/", ",", "\u{2019}"]), isWritten(match) else {
        return []
      }
      return duration(match)
    },
    Rule(
      "experience-of-duration",
      ["experience|experiences|exp|xp|expertise", .capture("between", .gap(10)), isLength, time]
    ) {
      match in
      guard joins(match, separators: [":", "(", ")", "-", "'", "/", ",", "."]), !isMonthsOfPay(match) else { return [] }
      return duration(match)
    },
    // "Une première expérience en cabinet (stage inclus), d'une durée de 2 ans minimum"
    Rule(
      "experience-of-stated-length",
      [
        "experience|experiences", .gap(20), "d", "une", "duree", .optional("minimale|minimum|totale"),
        .optional("de|d"),
        time,
      ]
    ) { match in
      match.contains(";|.|?|!", in: match.tokens) ? [] : duration(match)
    },
    Rule(
      "experience-with-duration-in-brackets",
      [
        "experience|experiences", .capture("between", .gap(18)), isLength, time, .gap(8), .not(.not(")")),
      ]
    ) {
      match in
      guard match["between"].map({ match.contains("(", in: $0.tokens) }) == true,
        joins(match, separators: ["(", "-", "'", "/", ",", ";", "*"])
      else { return [] }
      return duration(match)
    },
    // "Four years of satisfactory, full-time progressively responsible clerical experience"
    Rule(
      "years-of-full-time",
      [time, "of", .gap(3), "full|part", "-", "time", .gap(8), "experience"]
    ) { match in
      match.contains(".|;|(", in: match.tokens) ? [] : duration(match)
    },
    Rule(
      "of-which",
      [
        .any(["dont|including", ["of", "which"]]), .gap(2), time,
        .any(["en|dans|comme|sur|in|as|within|a|d|de|of|on|with", ["must|should|shall", "be|have"], gerund]),
      ]
    ) { match in
      // "CDD 6 mois (dont 1 mois d'essai)"
      if match.isFollowed(by: "essai|preavis|probation|trial|formation|training") { return [] }
      let isOfExperience =
        match.contains(nounSet, in: match.sentence) || match.isPreceded(by: .any([.quantity(.duration)]), within: 12)
      return isOfExperience ? duration(match) : []
    },
    // "Cinq (5) années d'expérience, dont deux (2) en gestion"
    Rule(
      "number-of-which",
      [
        .any(["dont|including", ["of", "which"]]), .gap(2), .capture("count", .quantity(.number)),
        .repeated("(|)", upTo: 2),
        .any([
          "en|dans|comme|in|as", ["a|au|sur|at", "un|une|ce|cette|a|the|le|la|supervisory|management|senior|poste"],
        ]),
      ]
    ) { match in
      guard let count = match.number("count"), let least = count.min, count.max == nil || count.max == least,
        least < Decimal(20), match.contains(nounSet, in: match.sentence),
        match.isPreceded(by: .any([.quantity(.duration)]), within: 20)
      else { return [] }
      let range = DurationRange(min: Duration(least, .year), max: nil)
      return [.experience(Experience(range, of: ExperienceObject.concepts(of: match)))]
    },
    // "De 1 à 5 ans d'expérience" alone in one of a posting's first lines, which no heading stands above
    Rule(
      "experience-among-first-lines",
      [
        .sentenceStart, .optional("de|environ|minimum|from"), time, .optional("'|’|de|d|of"),
        "experience|exp|xp", .optional("."), .sentenceEnd,
      ]
    ) { match in
      guard match.passage.isAmongFirstLines else { return [] }
      return experienceTime(match).map { [.experience(Experience($0))] } ?? []
    },
  ]

  /// Holds before a duration that is no time of reference: "within the last 5 years" tells when, not how long.
  private static let isLength = Pattern.reading { passage, sentence, position in
    let before = position > sentence.lowerBound ? passage.forms[position - 1].bare : ""
    return times.contains(before) ? nil : position
  }
  static let times: WordSet = "last|past|previous|recent|preceding|dernier*|within"

  static let nounSet = WordSet("experience|experiences|exp|xp")

  // MARK: Readings

  /// "Significant experience is defined as two years of experience" says how much is asked for; "extensive experience means
  /// performing these duties for three years" what a word means.
  private static func nounsInSentence(of match: RuleMatch) -> Int {
    match.sentence.count { nounSet.contains(match.bare($0)) }
  }

  /// "Expérience auprès d'enfants de 3 à 11 ans", "experience with children aged 3 to 11": how old those are whom one works with.
  private static func isAgeOfOthers(_ match: RuleMatch) -> Bool {
    guard let time = match["time"]?.tokens.lowerBound else { return false }
    return match.isPreceded(by: others, within: 5, of: time)
      && match.duration("time").map { $0.min != $0.max && $0.max != nil } == true
  }

  private static let others: Pattern = [
    .any([
      [
        """
        enfants|enfant|jeunes|adolescents|eleves|mineurs|ados|public|publics|bebes|filles|garcons|children|pupils|kids|\
        teenagers|students|people
        """, .optional("ages|agees|age|aged|entre|between"), .optional("de|d|from"),
      ],
      ["aupres|avec", "des|de|d"],
    ]), .limit,
  ]

  static func duration(_ match: RuleMatch) -> [FactValue] {
    if isAgeOfOthers(match) { return [.experience(Experience(of: ExperienceObject.concepts(of: match)))] }
    guard let range = experienceTime(match), !CompanyAge.isMeant(by: match), !isCompensation(match),
      !isDefinition(match) || nounsInSentence(of: match) > 1
    else { return [] }
    return [.experience(Experience(range, of: ExperienceObject.concepts(of: match)))]
  }

  /// "Each missing year of schooling may be offset by two years of relevant experience"
  static func isCompensation(_ match: RuleMatch) -> Bool {
    match.sentenceHolds("manquante|manquantes|missing") && match.sentenceHolds("compens*|offset|remplac*|replace*")
  }

  /// "45 k€ selon expérience sur 13 mois": in how many parts the pay of a year comes.
  private static func isMonthsOfPay(_ match: RuleMatch) -> Bool {
    guard let between = match["between"]?.tokens, match.contains("sur", in: between) else { return false }
    let sentence = match.sentence
    return match.passage.quantities.contains { $0.value.isOf(.money) && sentence.contains($0.tokens.lowerBound) }
  }

  /// A single number is the least; hours and days measure no experience.
  static func experienceTime(_ match: RuleMatch) -> DurationRange? {
    guard var range = match.duration("time"), let unit = range.min?.unit ?? range.max?.unit,
      unit == .year || unit == .month
    else { return nil }
    if range.min == range.max { range.max = nil }
    return range
  }

  private static let barriers = WordSet(
    "cdd|cdi|contrat|contract|stage|stages|internship|mission|missions|duree|interim|depuis|since|age|alternance|formation|apprentissage|vous|tu|nous|you|we|renouvel*|salaire|selon|bac|poste|postes|etudes|pendant|il|plus|debut"
  )
  private static let placeWords = WordSet("poste|postes|stage|stages|alternance|formation")

  /// Whether what stands between time and noun belongs to one phrase.
  static func joins(_ match: RuleMatch, separators: Set<String>) -> Bool {
    guard let between = match["between"]?.tokens else { return true }
    var marks = 0
    for index in between {
      let word = match.bare(index)
      if barrierStands(word, index, match) { return false }
      guard match.passage.tokens[index].kind == .symbol else { continue }
      guard separators.contains(word) else { return false }
      // A full stop stands in an abbreviation only; a comma parts phrases unless the time follows it.
      if word == ".", !["exp", "min", "max", "mini"].contains(match.bare(index - 1)) { return false }
      if word == ",", !isBesideTime(index, match) { return false }
      if word == ":" || word == "," { marks += 1 }
    }
    return marks <= 1
  }

  /// A comma right before the time, or right between it and its noun: "two (2) years, experience".
  private static func isBesideTime(_ comma: Int, _ match: RuleMatch) -> Bool {
    guard let time = match["time"]?.tokens else { return false }
    return (comma + 1...comma + 2).contains(time.lowerBound)
      || comma == time.upperBound && nounSet.contains(match.bare(comma + 1))
  }

  /// A place word may stand after a preposition: `expérience sur un poste similaire de 3 ans`, `expérience (stage compris)`.
  private static func barrierStands(_ word: String, _ index: Int, _ match: RuleMatch) -> Bool {
    guard barriers.contains(word) else { return false }
    // "Expérience de la conduite pendant au moins 2 ans", "expérience d'une durée de 6 mois"
    if word == "pendant", index + 1 == match["time"]?.tokens.lowerBound { return false }
    if word == "duree", match.bare(index - 1) == "une" { return false }
    let isPlace =
      placeWords.contains(word)
      && match.contains(WordSet("sur|ce|un|dans|a|(|hors|en|type"), in: index - 3..<index)
    return !isPlace
  }

  /// French joins the two with `de`; English may put them side by side.
  private static func isWritten(_ match: RuleMatch) -> Bool {
    guard let time = match["time"]?.tokens, let between = match["between"]?.tokens else { return false }
    let isEnglish = match.contains(WordSet("year*|month*|yr|yrs"), in: time)
    return isEnglish || match.contains(WordSet("d|de|of|exp|xp|en|'"), in: between)
      || match.contains(WordSet("exp|xp|dexperience|dexperiences"), in: match.tokens)
  }
}
