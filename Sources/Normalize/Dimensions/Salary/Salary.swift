/// Pay: an amount with its currency, period and whether it is gross, and what comes with it.
///
/// Turnover, subsidies, vouchers and single bonuses are none; no period or currency is taken from the size of a number.
extension Dimension {
  /// Pay is stated, not asked for: the words of modality around it speak of something else.
  static let salary = Dimension(
    "salary",
    (SalaryRules.amounts + SalaryRules.spans + SalaryRules.extras + SalaryRules.scales + [
      SalaryRules.thirteenTimes, SalaryRules.bonusBesidePay,
    ]).map {
      Rule($0.name, $0.pattern, modality: .unspecified, facts: $0.facts)
    })
}

enum SalaryRules {
  static let amounts = [
    Rule("named-amount", [name, .capture("between", .gap(18)), money, terms]) { amount($0) },
    Rule(
      "period-amount",
      [
        "horaire|mensuel|annuel|journalier|hourly|monthly|annual", .optional("brut|net"), .optional(":"),
        "de|:|d", money, terms,
      ]
    ) { amount($0) },
    Rule(
      "amount-by-profile",
      [
        money, terms, .optional(",|(|-"), "selon|suivant|according|depending|based", .gap(2),
        "profil*|experience|experiences|competence*",
      ]
    ) {
      match in
      PayContext.isOther(before: match) ? [] : amount(match)
    },
    Rule(
      "base-amount",
      [
        money, terms,
        .any([
          "base|basic|ote|doe", ["+|plus", .optional(.quantity(.percent)), "super|superannuation"],
        ]),
      ]
    ) { match in
      PayContext.isOther(before: match) ? [] : amount(match)
    },
    // "Salary period" over "Yearly"
    Rule(
      "period-under-label",
      [
        .under("salary|pay|salaire"), .sentenceStart,
        .capture("period", "yearly|annual|annually|hourly|monthly|weekly|daily|annuel|mensuel|horaire"), .sentenceEnd,
      ]
    ) { match in
      guard match.passage.label.contains(where: { ["period", "type", "frequency", "basis"].contains($0) }),
        let word = match["period"].map({ match.bare($0.tokens.lowerBound) })
      else { return [] }
      var salary = Salary()
      salary.period = SalaryTerms.period(named: word)
      return [.salary(salary)]
    },
    // A line that holds a range of money and nothing else, but for what comes with it: "$95,000 - $110,000 + super".
    Rule("amount-line", [.sentenceStart, .optional("de|d|from"), money, .any([.sentenceEnd, "+|plus"])]) { match in
      guard case .money(let range, _)? = match["money"]?.quantity?.value, let min = range.min, let max = range.max,
        min < max, match.passage.sentences.count == 1,
        isPayUnderHeading(match)
      else { return [] }
      return amount(match)
    },
    // "45 K€", "40-45k€ selon profil": a line that opens with a sum in thousands. "Min 40k€" is but a half of one.
    Rule(
      "thousands-line",
      [
        .sentenceStart, .optional("environ|around|circa"), money, terms,
        .optional(",|(|-|–"),
        .any([
          .sentenceEnd, "+|plus|basic|base|fixe|package|ote|selon|depending|dependent|salary|negociable*|negotiable",
          toNegotiate,
        ]),
      ]
    ) { match in
      isInThousands(match) && hasBothEnds(match) && match.passage.isLine && match.passage.sentences.count == 1
        && isPayUnderHeading(match) ? amount(match) : []
    },
    // "Manchester | £55,000 - £60,000 | Permanent"
    Rule("thousands-between-bars", [.sentenceStart, money, terms, .any([.sentenceEnd, bar])]) { match in
      isInThousands(match) && hasBothEnds(match) && namesTerms(match.passage) ? amount(match) : []
    },
    // "$1,850 bi-weekly", "2 000 $ aux deux semaines": pay of no period that the contract has.
    Rule("every-two-weeks", [money, .optional("gross|net|brut|nets|bruts"), .optional(",|(|paid"), fortnight]) {
      match in
      PayContext.isOther(before: match) ? [] : amount(match)
    },
    // "CDI / 35-40 K€ / Lyon", "Développeur – 40/45k€"
    Rule(
      "thousands-in-list",
      [
        "/|-|–|—|•|\u{7C}|,|(", .optional("environ|entre|jusqu|from|up"), .optional("a|to"), money, terms,
        .any([.sentenceEnd, "/|-|–|—|•|\u{7C}|,|)|(|+|selon"]),
      ]
    ) { match in
      isInThousands(match) && isOfTerms(match) && !PayContext.isOther(before: match) ? amount(match) : []
    },
    // "Stage de fin d'études, indemnité 1 200 €/mois"
    Rule(
      "allowance-of-intern",
      ["indemnite|indemnites|indemnisation", .repeated("de|d|:|mensuelle|brute|nette|stage", upTo: 3), money, terms]
    ) { match in
      match.sentenceHolds("stage|stages|stagiaire|stagiaires") ? amount(match) : []
    },
    // "Grade 7: £53,000 - £61,000"
    Rule(
      "range-of-grade",
      ["grade|band|echelon|classification", .capture("between", [.open(2), .optional(":|,|(|-|–")]), money, terms]
    ) {
      match in
      isInThousands(match) && hasBothEnds(match) && match.passage.section(of: match.tokens.lowerBound) != .about
        ? amount(match) : []
    },
    // "PM-06 Indeterminate $105,310 to $119,950"
    Rule("range-of-terms", [money, terms]) { match in
      isInThousands(match) && hasBothEnds(match) && match.passage.isLine && isOfTerms(match)
        && !PayContext.isOther(before: match) ? amount(match) : []
    },
    // "Salaire" over "CHF 5'800.– x 13" or "65'000 à 72'000".
    Rule("amount-under-label", [.under(label), .sentenceStart, .optional("de|d|from|entre|between"), money, terms]) {
      match in
      match.passage.label.count <= 4 ? amount(match) : []
    },
    Rule(
      "number-under-label",
      [
        .under(label), .sentenceStart, .optional("de|d|from|entre|between"),
        .capture("money", .quantity(.number)), terms,
        .any([.sentenceEnd, [".", .sentenceEnd], .not(.not("(|/|,"))]),
      ]
    ) { match in
      guard match.passage.label.count <= 4, case .number(let range)? = match["money"]?.quantity?.value,
        let least = range.min
      else { return [] }
      let isWhole = match.tokens.upperBound == match.sentence.upperBound && least >= leastBareAmount
      return isWhole || SalaryTerms(match).isStatedAfter ? amount(match) : []
    },
    // "2 400 €/mois" alone in one of a posting's first lines, whatever stands below it
    Rule("amount-among-first-lines", [.sentenceStart, .optional("de|d|from"), money, perPeriod, terms, .sentenceEnd]) {
      match in
      match.passage.isAmongFirstLines ? amount(match) : []
    },
    Rule("amount-with-terms", [money, terms]) { match in
      let found = SalaryTerms(match)
      guard found.gross != nil || found.period != nil, !PayContext.isOther(before: match) else { return [] }
      guard found.gross != nil || PayContext.isPay(match, found.period) || isLineOfItsOwn(match) else { return [] }
      return amount(match)
    },
    Rule("named-number", [name, .capture("between", .gap(6)), .capture("money", .quantity(.number)), terms]) {
      match in
      let found = SalaryTerms(match)
      let isSaid = found.isStatedAfter || follows(match, ":") && endsPay(match) && !isGrade(match)
      guard isSaid, match["between"].map({ $0.tokens.count <= 4 || found.isStatedAfter }) ?? true else {
        return []
      }
      return amount(match)
    },
  ]

  /// "Classe salariale : 9", "Classe de traitement : 18": where on a scale the pay is.
  private static func isGrade(_ match: RuleMatch) -> Bool {
    guard case .number(let range)? = match["money"]?.quantity?.value, let least = range.min else { return false }
    let words = max(match.sentence.lowerBound, match.tokens.lowerBound - 2)..<match.tokens.upperBound
    return least < leastBareAmount
      && match.contains("classe|groupe|bande|plage|tranche|grille|echelle|echelon|niveau|grade|band", in: words)
  }

  /// Whether nothing, or what comes with it, follows a bare number: "Salaire : 50 000, prime et treizième mois".
  private static func endsPay(_ match: RuleMatch) -> Bool {
    let next = match.bare(match.tokens.upperBound)
    if next == "" { return true }
    guard case .number(let range)? = match["money"]?.quantity?.value, let least = range.min else { return false }
    return least >= leastBareAmount && [",", "(", "+"].contains(next)
      && match.isFollowed(by: [.gap(2), .cue(.extra, key: "extra")])
  }

  /// The pay itself is named.
  static let name: Pattern = .any([
    ["internship|intern|placement|traineeship|doctoral", "allowance|bursary|grant"],
    ["classe|groupe|bande|plage|tranche|grille", "salariale|salarial"],
    ["hiring|target", "range"],
    ["indemnite|allocation|bourse", "de|d", "stage|doctorat|these|recherche"],
    word,
  ])
  private static let word: Pattern =
    "salaire*|remuneration|remunerations|remunere*|tjm|taux|tarif|gratification|gratifications|traitement|paie|paye|salary|salaries|pay|wage|wages|compensation|rate|stipend|package|ote|fixe|pretention*|renumeration|honoraires|cachet|fourchette|echelle|ctc"
  static let label: WordSet =
    "salaire|salaires|remuneration|traitement|salary|wage|wages|pay|compensation|echelle"
  /// Smaller bare numbers are grades and steps of scales.
  private static let leastBareAmount = Decimal(1000)
  static let money = Pattern.capture("money", .quantity(.money))
  static let terms = Pattern.capture(
    "terms",
    .any([
      ["p", ".|/", "a|h|w|d|m", .optional(".")],
      [
        .repeated(.words(SalaryTerms.words), upTo: 7),
        .optional([
          .optional(","), "(", .words(SalaryTerms.words), .repeated(.words(SalaryTerms.words), upTo: 4), ")",
        ]),
      ],
    ]))

  static let period: Pattern =
    "yr|year|annum|an|annee|hr|hour|h|heure|month|mo|mois|week|wk|semaine|day|jour"

  /// "35-40 k€ à négocier"
  private static let toNegotiate: Pattern = .any([
    ["a", "negocier|discuter|definir|convenir|determiner"], ["to", "be", "negotiated|agreed|discussed"],
  ])

  static let perPeriod: Pattern = .any([["/", period], ["per|par|a|an|de", .optional("l"), period]])

  private static let fortnight: Pattern = .any([
    "biweekly|fortnightly|semimonthly", ["bi|semi", .optional("-"), "weekly|monthly"], ["per|a", "fortnight"],
    ["every", "two|2|other", "weeks|week"], ["aux|toutes", .optional("les"), "deux|2", "semaines"],
    ["par", "quinzaine"],
  ])

  /// Under benefits a sum of thousands at least is pay.
  private static func isPayUnderHeading(_ match: RuleMatch) -> Bool {
    switch match.passage.section(of: match.tokens.lowerBound) {
    case .about, .benefits: isInThousands(match) && hasBothEnds(match)
    default: true
    }
  }

  /// Sums from 15 000 to 300 000: what a year is paid, and no price.
  static func isInThousands(_ match: RuleMatch) -> Bool {
    guard case .money(let range, let currency)? = match["money"]?.quantity?.value, let least = range.min ?? range.max,
      currency != nil || match.contains("k|$", in: match.tokens)
    else { return false }
    return Decimal(15_000) <= least && least <= Decimal(300_000)
  }

  private static func hasBothEnds(_ match: RuleMatch) -> Bool {
    guard case .money(let range, _)? = match["money"]?.quantity?.value else { return false }
    return range.min != nil && range.max != nil
  }

  /// Whether the sentence is a title or a line of terms: it names a contract or a working time.
  private static func isOfTerms(_ match: RuleMatch) -> Bool {
    if match.isTitle { return true }
    let cues = match.passage.cues(.contract, near: match.sentence) + match.passage.cues(.worktime, near: match.sentence)
    let isCadre = match.sentenceHolds("cadre|forfait|etam|fixe|variable|ftc|package")
    return match.wordsInSentence <= 40 && (isCadre || cues.contains { $0.tokens.overlaps(match.sentence) })
  }

  /// "2 200 € par mois" and no more in a line that praises nothing.
  private static func isLineOfItsOwn(_ match: RuleMatch) -> Bool {
    match.passage.isLine && match.passage.sentences.count == 1
      && match.tokens.upperBound >= match.sentence.upperBound - 1
      && match.tokens.lowerBound <= match.sentence.lowerBound + 1
      && ![.about, .benefits, .responsibilities].contains(match.passage.section(of: match.tokens.lowerBound))
  }

  private static let bar = Pattern.reading { passage, _, position in
    ["|", "•"].contains(passage.forms[position].surface) ? position + 1 : nil
  }

  /// Whether a line of members between bars names a contract or a working time.
  private static func namesTerms(_ passage: Passage) -> Bool {
    passage.tokens.count <= mostTokensOfTerms && passage.sentences.count > 2
      && passage.cues.contains { [.contract, .worktime].contains(passage.image.kind(ofConcept: $0.concept)) }
  }
  private static let mostTokensOfTerms = 40

  private static func follows(_ match: RuleMatch, _ mark: String) -> Bool {
    match["money"].map { match.bare($0.tokens.lowerBound - 1) == mark } ?? false
  }

  static func amount(_ match: RuleMatch) -> [FactValue] {
    guard let quantity = match["money"]?.quantity, !PayContext.isOther(match) else { return [] }
    var salary = Salary()
    switch quantity.value {
    case .money(let range, let currency):
      (salary.min, salary.max) = (range.min, range.max)
      salary.currency = named(currency, quantity, match)
    case .number(let range): (salary.min, salary.max) = (range.min, range.max)
    default: return []
    }
    let terms = SalaryTerms(match)
    salary.period = terms.period
    salary.gross = terms.gross
    if terms.period == .hour, isFraction(of: quantity, match) {
      salary.min = salary.min.map { Decimal(scaled: $0.scaled / 1000) }
      salary.max = salary.max.map { Decimal(scaled: $0.scaled / 1000) }
    }
    return [.salary(salary)]
  }

  /// "FCFA" names two currencies, "XOF" one; a dollar is that of the country that the posting speaks of.
  private static func named(_ currency: String?, _ quantity: Quantity, _ match: RuleMatch) -> String? {
    let context = match.passage.context
    if currency == "XOF", context.isCentralAfrican, !match.contains("xof", in: quantity.tokens) { return "XAF" }
    if currency == nil, match.contains("$|dollar|dollars", in: quantity.tokens) { return context.dollar }
    return currency
  }

  /// "14,075 € brut/heure", "$31.024 per hour": three digits behind a mark, which groups the thousands of a yearly sum.
  private static func isFraction(of quantity: Quantity, _ match: RuleMatch) -> Bool {
    let marks = match.passage.language == .fr ? [",", "."] : ["."]
    return quantity.tokens.contains { marks.contains(match.bare($0)) && match.bare($0 + 1).utf8.count == 3 }
  }
}
