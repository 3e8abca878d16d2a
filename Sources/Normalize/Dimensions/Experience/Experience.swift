/// Professional experience: how long, in what, and where it is waived. The age of a company is none.
extension Dimension {
  static let experience = Dimension(
    "experience", ExperienceRules.durations + ExperienceRules.waivers + ExperienceRules.bare)
}

enum ExperienceRules {
  static let noun: Pattern = "experience|experiences|exp|xp"
  private static let time = Pattern.capture("time", .quantity(.duration))

  /// Rules of experience with a duration.
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
    // "Vous avez exercé pendant 3 ans au minimum"
    Rule(
      "practised-for",
      [
        "exerce|exercez|travaille|pratique|enseigne|worked", .open(5), "pendant|durant|for",
        .optional(["au", "moins"]), time,
      ]
    ) { match in
      let isOfReader = match.isPreceded(by: "avez|as|avoir|have|having|ayant", within: 4)
      return isOfReader
        && ![.about, .benefits, .conditions].contains(match.passage.section(of: match.tokens.lowerBound))
        ? duration(match) : []
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
    Rule(
      "duration-under-label",
      [.under("experience"), .sentenceStart, .optional("de|from"), time, .any([.sentenceEnd, "-|–|—|("])]
    ) { match in
      experienceTime(match).map { [.experience(Experience($0))] } ?? []
    },
    Rule(
      "duration-in-role",
      [
        time, .capture("between", ["dans|sur|a|en|au|in|within", .gap(4)]),
        "similaire|similaires|equivalent*|comparable*|identique*|similar",
      ]
    ) {
      match in
      joins(match, separators: ["'", "/", "(", ")"]) ? duration(match) : []
    },
    // "Au moins 5 ans sur un poste de chef de chantier"
    Rule(
      "least-on-post",
      [
        time, "sur|dans|en|a|in", "un|une|ce|cette|des|le|la|l|a|an|the", .optional("meme|premier|telle|tel"),
        "poste|postes|fonction|fonctions|metier|domaine|secteur|role|position|field",
      ]
    ) { match in
      guard match["time"]?.quantity?.bound == .atLeast || match.sentenceHolds("minimum|mini"),
        !match.sentenceHolds("row|contrat|contract|cdd|stage|internship|duree|duration|garantie|avez-vous")
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
    // "2 years PQE", as solicitors and accountants of the United Kingdom count
    Rule("post-qualification", [time, .optional("'|’"), "pqe"], facts: duration),
    // "Secteur : Métallurgie ; Durée : 24 mois", a form's field under "Expérience"
    Rule(
      "length-under-label",
      [
        .under("experience|experiences"), .any([.sentenceStart, ";|,|•|-"]), .optional("duree|length|duration"), ":",
        time,
      ]
    ) { match in
      match.contains("duree|length|duration", in: match.tokens) ? duration(match) : []
    },
    Rule("having-duration", [having, .gap(2), time, "en|dans|comme|sur|in|as|working|within"]) { match in
      match.contains(notYears, in: match.tokens.upperBound..<match.tokens.upperBound + 2)
        ? [] : duration(match)
    },
    Rule("least-in-role", [time, .any([["en", "tant"], ["as", "a|an"]])]) { match in
      match.contains("moins|least|minimum", in: match.tokens) && !match.precedes(notYears, within: 4)
        ? duration(match) : []
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
    // "2 years in a busy kitchen", "5+ years with Kotlin", "3 years managing budgets": members of a list.
    Rule(
      "years-in-line",
      [
        .any([.sentenceStart, .behind(",", before: .any(["minimum|environ", .quantity(.duration)]))]),
        .optional("minimum|environ"), time,
        .any([
          ["in|within|dans|en|chez", "a|an|un|une"], [.any(["with|using|avec|sur"]), .skill()], gerund,
          "en|dans|in|chez|comme", inRole, ["de|d|of", .optional("la|le|l|les|the"), .skill()],
        ]),
      ]
    ) { match in
      // "3 à 5 ans en cabinet" is a demand only among demands.
      let last = match.bare(match.tokens.upperBound - 1)
      if ["en", "dans", "in", "chez"].contains(last) || match.contains(named, in: match.tokens), !isAmongDemands(match)
      {
        return []
      }
      // "Bac+5 finance, 1 à 2 ans en banque"
      if match.bare(match.tokens.lowerBound - 1) == ",", !isAmongDemands(match) { return [] }
      let isMember =
        match.passage.block.kind == .listItem || match.passage.isLine
        || isListed(match.sentence, in: match.passage)
      guard isMember, ![.about, .benefits, .conditions].contains(match.passage.section(of: match.tokens.lowerBound)),
        !match.sentenceHolds("row|contrat|contract|cdd|stage|internship|mission|duree|duration|renouvelable|renewable")
      else { return [] }
      return duration(match)
    },
    // "Proven track record (5+ years) in sales", "a background of 3 years"
    Rule(
      "record-of-duration",
      [
        "record|background|career|parcours", .repeated("(|of|spanning|d|de|over|:|at|least", upTo: 3), time,
        .optional(")"),
      ]
    ) { match in
      isAmongDemands(match) ? duration(match) : []
    },
    // "De 2 à 5 ans", a member of the demands that says no more
    Rule("years-alone", [.sentenceStart, .optional("de|environ|minimum"), time, .optional("."), .sentenceEnd]) {
      match in
      guard isAmongDemands(match), match.passage.block.kind == .listItem,
        let years = experienceTime(match).flatMap({ $0.min ?? $0.max }), years.days <= longestOfLine
      else { return [] }
      return duration(match)
    },
    // "De 1 à 5 ans d'expérience" alone in one of a posting's first lines, which no heading stands above
    Rule(
      "experience-among-first-lines",
      [
        .sentenceStart, .optional("de|environ|minimum|from"), time, .optional("'|’|de|d|of"),
        "experience|exp|xp", .optional("."), .sentenceEnd,
      ]
    ) { match in
      guard match.passage.index < mostFirstLines, match.passage.sentences.count == 1 else { return [] }
      return experienceTime(match).map { [.experience(Experience($0))] } ?? []
    },
    // "CDI / Paris / 3 - 6 ans / 45-55 k€", a member of the facts in a first line
    Rule("years-among-facts", [beginsMember, time, .optional("minimum|mini|min"), endsMember]) { match in
      // In such a line no company tells its age.
      isAmongFacts(match) ? experienceTime(match).map { [.experience(Experience($0))] } ?? [] : []
    },
    // "Ingénieurs expérimentés (plus de 10 ans)", "profil confirmé : 5 ans minimum"
    Rule(
      "experienced-of-duration",
      [
        "experimente|experimentes|experimentee|experimentees|confirme|confirmes|confirmee|confirmees|experienced|seasoned",
        .repeated("(|)|e|s|.|·|-", upTo: 5), "(|:|,", time, .optional(")"),
      ]
    ) { match in
      match.passage.section(of: match.tokens.lowerBound) == .about ? [] : duration(match)
    },
    Rule("labelled-duration", [time, "(", .gap(1), strength, .optional(["(", "e", ")"]), ")"]) { match in
      guard match.bare(match.tokens.lowerBound - 1) == ":", let range = experienceTime(match) else {
        return []
      }
      let label = max(match.sentence.lowerBound, match.tokens.lowerBound - 12)..<match.tokens.lowerBound
      return [.experience(Experience(range, of: ExperienceObject.concepts(in: label, match.passage)))]
    },
  ]

  /// "3+ years as a line cook", "trois ans à titre de cuisinier"
  private static let inRole: Pattern = .any([["as", "a|an"], ["a", "titre", "de|d"], ["en", "tant", "que|qu"]])
  /// Words before a role or a competence that alone say little of a demand: "2 years of forklift driving".
  private static let named: WordSet = "de|d|of|comme|as|titre|tant"

  /// Holds before a duration that is no time of reference: "within the last 5 years" tells when, not how long.
  private static let isLength = Pattern.reading { passage, sentence, position in
    let before = position > sentence.lowerBound ? passage.forms[position - 1].bare : ""
    return times.contains(before) ? nil : position
  }
  static let times: WordSet = "last|past|previous|recent|preceding|dernier*|within"

  private static let beginsMember = Pattern.reading { passage, sentence, position in
    position == sentence.lowerBound || partsMembers(position - 1, in: passage) ? position : nil
  }
  private static let endsMember: Pattern = .any([
    .sentenceEnd, .reading { passage, _, position in partsMembers(position, in: passage) ? position : nil },
  ])

  private static func partsMembers(_ index: Int, in passage: Passage) -> Bool {
    passage.tokens.indices.contains(index)
      && ["/", "|", "-", "–", "—", "•", "·"].contains(passage.forms[index].surface)
  }

  /// Whether a line of facts tells a number of years that is no length of a contract: of a permanent one, or a range beside pay.
  private static func isAmongFacts(_ match: RuleMatch) -> Bool {
    let passage = match.passage
    guard passage.tokens.count <= mostFactTokens, passage.index < firstLines, let range = match.duration("time"),
      let years = range.max ?? range.min, years.unit == .year, years.days <= longestOfLine
    else { return false }
    let contracts = passage.cues(.contract, near: passage.tokens.indices)
      .flatMap { passage.image.values(ofConcept: $0.concept, "type") }
    if !contracts.isEmpty { return contracts.allSatisfy { $0 == "permanent" } }
    let isRange = range.min != nil && range.max != nil && range.min != range.max
    return isRange && passage.quantities.contains { $0.value.isOf(.money) }
  }
  private static let firstLines = 4
  private static let mostFirstLines = 12
  private static let mostFactTokens = 30

  /// Longer times alone in a line are ages: "18 ans minimum".
  private static let longestOfLine = 13 * 365

  private static func isAmongDemands(_ match: RuleMatch) -> Bool {
    [.requirements, .preferred].contains(match.passage.section(of: match.tokens.lowerBound))
      && !match.sentenceHolds(
        "alternance|apprentissage|cdi|interim|etudes|formation|studies|age|school|ecole|college|university|universite")
  }

  /// Whether a sentence is a member of a list in one line.
  private static func isListed(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    sentence.lowerBound > 0 && [";", "•", "|"].contains(passage.forms[sentence.lowerBound - 1].surface)
  }

  private static let having: Pattern =
    "justifi*|possed*|dispos*|beneficiez|avez|as|have|having|possess|minimum"
  private static let notYears = WordSet(
    "cdd|cdi|contrat|contract|stage|etudes|formation|age|conges|plus|mission|master")
  private static let strength: Pattern =
    "souhaite*|requis*|exige*|obligatoire*|optionnel*|apprecie*|indispensable*|preferred|required|optional|desired|atout"
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

  private static func duration(_ match: RuleMatch) -> [FactValue] {
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
  private static func experienceTime(_ match: RuleMatch) -> DurationRange? {
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
  private static func joins(_ match: RuleMatch, separators: Set<String>) -> Bool {
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
