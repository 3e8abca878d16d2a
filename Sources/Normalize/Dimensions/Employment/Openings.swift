/// How many people are sought.
extension Dimension {
  static let openings = Dimension(
    "openings",
    [
      Rule(
        "posts", [.capture("count", .quantity(.number)), .open(2), OpeningRules.posts, .open(3), OpeningRules.open],
        facts: OpeningRules.count),
      // "Catégorie B, 1 poste", "Job number: 4412, 6 openings", "2 postes"
      Rule(
        "posts-in-line",
        [
          .capture("count", .quantity(.number)),
          "poste|postes|openings|opening|vacancies|vacancy|positions", .any([.sentenceEnd, ",|.|;|)"]),
        ]
      ) { match in
        OpeningRules.isApart(match) && !match.sentenceHolds(OpeningRules.past) ? OpeningRules.count(match) : []
      },
      // "2 postes saisonniers", "Employment type: 1 permanent full-time position"
      Rule(
        "posts-of-contract",
        [
          .any([.sentenceStart, .behind(":|-|–|(|•", before: .quantity(.number))]),
          .capture("count", .quantity(.number)),
          .any([
            ["poste|postes|emplois|positions|position", .optional("a|en"), OpeningRules.terms],
            [OpeningRules.namedPosts, .any([.sentenceEnd, ",|.|;|(|–|-"])],
            [OpeningRules.terms, .repeated(OpeningRules.terms, upTo: 2), "position|positions|role|roles|post|posts"],
          ]),
        ]
      ) { match in
        match.passage.isLine || match.isTitle ? OpeningRules.count(match) : []
      },
      // "We have 3 openings on third shift", "2 vacancies in Leeds"
      Rule("vacancies", [.capture("count", .quantity(.number)), .open(2), "openings|vacancies"]) { match in
        (match.isPreceded(by: "have|has|with|are|currently|for", within: 3) || OpeningRules.isInPlace(match))
          && !match.sentenceHolds(OpeningRules.past) ? OpeningRules.count(match) : []
      },
      // "Warehouse operative x 5", in a title or a first line
      Rule("times-in-title", ["x|×", .capture("count", .quantity(.number)), .any([.sentenceEnd, ")|(|-|–|,"])]) {
        match in
        let isName = match.isTitle || match.passage.index == 0 && match.passage.sentences.count == 1
        // "CHF 4'500.-/mois x 13"
        let isOfPay = match.passage.quantities.contains { $0.value.isOf(.money) && $0.tokens.overlaps(match.sentence) }
        return isName && !isOfPay && match.tokens.lowerBound > match.sentence.lowerBound + 1
          && match.passage.tokens[match.tokens.lowerBound - 1].kind == .word ? OpeningRules.count(match) : []
      },
      Rule(
        "open-posts",
        [OpeningRules.open, .open(2), ":", .capture("count", .quantity(.number)), .optional(OpeningRules.posts)],
        facts: OpeningRules.count),
      Rule(
        "posts-labelled",
        [
          .sentenceStart, "postes|openings|vacancies|positions",
          .optional("available|disponibles|ouverts|open|vacants"),
          .any([
            [":", .capture("count", .quantity(.number)), .optional(OpeningRules.posts)],
            [.capture("count", .quantity(.number)), OpeningRules.posts],
          ]),
          .optional("vacants|disponibles|available|ouverts|open"), .any([.sentenceEnd, ",|.|;"]),
        ], facts: OpeningRules.count),
      Rule(
        "number-of-posts",
        [
          "nombre|nb|nbre|number|no|quantite", .optional("."), .any(["de|d|of", ["de", "la"]]), .open(1),
          .any([
            "poste|postes|positions|openings|vacancies|jobs|hires|places|recrutements", "stagiaires|candidats",
          ]),
          .open(3), .optional(":"), .optional("("), OpeningRules.figure,
        ], facts: OpeningRules.count),
      // "Number of jobs available" over "3"
      Rule(
        "number-under-label",
        [
          .under("postes|poste|jobs|positions|openings|vacancies"), .sentenceStart, OpeningRules.figure,
          .optional(OpeningRules.posts), .sentenceEnd,
        ]
      ) { match in
        let counts: WordSet = "nombre|nb|nbre|number|no|quantite|available|disponibles|open|ouverts"
        return match.passage.label.contains(where: counts.contains) ? OpeningRules.count(match) : []
      },
      Rule(
        "recruits",
        [
          .any([.words(Searching.verbs), "embauche|embauchons|recruiting|hiring|recrutera|recruter"]),
          .open(5), .capture("count", .quantity(.number)), .optional("nouveaux|nouvelles|new"),
          .capture("who", .token(.word)),
        ]
      ) { match in
        OpeningRules.isPeople(match) ? OpeningRules.count(match) : []
      },
      Rule("in-title", [.sentenceStart, .capture("count", .quantity(.number)), .capture("who", .token(.word))]) {
        match in
        match.isTitle && OpeningRules.isPeople(match) ? OpeningRules.count(match) : []
      },
      // "URGENT – 8 préparateurs de commandes (H/F)", a posting's first line
      Rule(
        "in-first-line",
        [
          .sentenceStart, .optional(["urgent|recrutement|recrute|hiring|wanted", .optional("-|–|—|:|!")]),
          .capture("count", .quantity(.number)), .capture("who", .token(.word)),
        ]
      ) { match in
        OpeningRules.namesJob(match) && OpeningRules.isPeople(match) ? OpeningRules.count(match) : []
      },
    ])
}

private enum OpeningRules {
  static let posts: Pattern =
    "poste|postes|posts|position|positions|openings|opening|vacancies|vacancy|places|emplois|stages"
  static let open: Pattern = .any([
    [.optional("sont|est|are|is"), .optional("a"), "pourvoir|combler"],
    "disponibles|disponible|ouverts|ouvert|available|vacants|vacant|proposes|open",
    ["to", "fill"], ["to", "be", "filled"],
  ])

  /// What the contract or its hours are called.
  static let terms: Pattern = .any([.cue(.contract, key: "type"), .cue(.worktime, key: "time")])

  /// "Postes saisonniers", which the glossary knows as one name.
  static let namedPosts: Pattern = [
    .not(.not("poste|postes|emplois|position|positions")), .cue(.contract, key: "type"),
  ]

  /// A number, also with a zero before it ("01"), which is no quantity.
  static let figure: Pattern = .any([
    .capture("count", .quantity(.number)), .capture("count", .token(.number)),
  ])

  /// The first line of a posting, which names a job for all.
  static func namesJob(_ match: RuleMatch) -> Bool {
    match.passage.index == 0 && match.passage.isLine && ScheduleContext(match: match).isNameOfJob
  }

  /// A sentence of its own, or a member of a line.
  static func isApart(_ match: RuleMatch) -> Bool {
    let isFirst = match.tokens.lowerBound == match.sentence.lowerBound
    if isFirst, match.tokens.upperBound == match.sentence.upperBound {
      return !match.contains("openings|opening", in: match.tokens)
    }
    return match.passage.isLine && (isFirst || match.isPreceded(by: ",|;|(|-|–|—|•", within: 1))
  }

  /// A line, or the value of its label, that says where.
  static func isInPlace(_ match: RuleMatch) -> Bool {
    let isFirst = match.tokens.lowerBound == match.sentence.lowerBound || match.precedes(":", within: 1)
    return match.passage.isLine && isFirst && match.isFollowed(by: "in|at|across|within")
  }

  /// Posts that a career has led through.
  static let past: WordSet = "experience*|precedent*|occupe*|previous|held|carriere|gere*"

  /// More is a campaign of the company's, not this job.
  private static let most = 99

  @Sendable static func count(_ match: RuleMatch) -> [FactValue] {
    guard let count = number(of: match), (1...most).contains(count) else { return [] }
    if match.isPreceded(by: ["+|plus|de|sur|over|top|moins"], within: 1)
      || match.sentenceHolds("annee|annuellement|annually")
    {
      return []
    }
    if let start = match["count"]?.tokens.lowerBound, match.isPreceded(by: "a|pas", within: 1, of: start) { return [] }
    if match.isFollowed(by: [.gap(4), .any([["par", "an"], ["per", "year"], ["chaque", "annee"]])]) { return [] }
    return [.employment(.openings(count))]
  }

  private static func number(of match: RuleMatch) -> Int? {
    guard let counted = match["count"] else { return nil }
    guard counted.quantity != nil else {
      let digits = match.passage.forms[counted.tokens.lowerBound].surface
      return digits.hasPrefix("0") ? Int(digits) : nil
    }
    guard counted.quantity?.bound == .exact, let range = match.number("count"),
      range.max == range.min || range.max == nil
    else { return nil }
    return range.min?.whole
  }

  /// The plural of a trade: not a length of time nor a frequency.
  static func isPeople(_ match: RuleMatch) -> Bool {
    guard var index = match["who"]?.tokens.lowerBound else { return false }
    // "three forklift drivers": an English compound has its number at the end.
    if match.passage.language == .en, !match.passage.forms[index].bare.hasSuffix("s"),
      match.sentence.contains(index + 1), match.passage.tokens[index + 1].kind == .word
    {
      index += 1
    }
    let form = match.passage.forms[index]
    if match.passage.forms[match.tokens.lowerBound + 1].bare == "a" { return false }
    let isPlural =
      ["s", "x"].contains { form.bare.hasSuffix($0) } || match.passage.tokens[index].flags.contains(.inclusive)
    let others: WordSet = """
      ans|mois|jours|semaines|heures|fois|years|months|days|weeks|hours|times|clients|projets|euros|metres|\
      postes|sites|agences|h|\
      pays|langues|annees|pers|experts|salaries|collaborateurs|services|prix|choix|places|villes|dossiers|stars|etoiles
      """
    return isPlural && form.bare.utf8.count > 3 && !others.contains(form.bare) && form.shape != .mixed
  }
}
