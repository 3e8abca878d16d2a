/// What the words around an amount say of it: its period, and whether it is gross.
struct SalaryTerms {
  private(set) var period: Salary.Period?
  private(set) var gross: Bool?
  /// Whether the words after the amount said one of them.
  private(set) var isStatedAfter = false

  /// Words that may follow an amount and belong to it.
  static let words = WordSet(
    "brut|bruts|brute|brutes|net|nets|nette|gross|par|per|/|a|an|annual|annuel|annuels|annuelle|annuellement|annee|mois|mensuel|mensuels|mensuelle|mensuellement|heure|heures|h|hr|hour|month|year|yr|week|semaine|hebdomadaire|hebdomadaires|l|de|jour|jours|j|day|ht|horaire|horaires|journalier|la|journee|annum|yearly|annually|monthly|hourly|daily|weekly|fixe|fixes|base|env|environ|travaille|minimum|euros|€|each|hors|taxes|salary|pay|rate|p|ph|pd|pw|pm|pcm|pa|pro|rata"
  )

  /// The words after the amount count first, then those between the name of the pay and the amount.
  init(_ match: RuleMatch) {
    guard let money = match["money"]?.tokens else { return }
    read(money, match, isInside: true)
    read(money.upperBound..<match.tokens.upperBound, match)
    isStatedAfter = period != nil || gross != nil
    read(match.tokens.lowerBound..<money.lowerBound, match)
    if period == nil { period = compound(before: match) }
    readAdjectives(before: match)
    if money.lowerBound == match.tokens.lowerBound { readLabel(before: money.lowerBound, match) }
  }

  /// `Hourly rate`, `Day rate`, `annual salary`: the word before the name of the pay.
  private func compound(before match: RuleMatch) -> Salary.Period? {
    let word = match.bare(match.tokens.lowerBound - 1)
    if let period = Self.adjectives[word] { return period }
    return match.bare(match.tokens.lowerBound) == "rate" ? Self.nouns[word] : nil
  }

  /// `Gross annual salary`, `annual base pay`: English adjectives before the name of the pay.
  private mutating func readAdjectives(before match: RuleMatch) {
    var index = match.tokens.lowerBound - 1
    while match.sentence.contains(index) {
      let word = match.bare(index)
      if let isGross = Self.grossWords[word] {
        gross = gross ?? isGross
      } else if let stated = Self.adjectives[word] {
        period = period ?? stated
      } else if !Self.between.contains(word) {
        return
      }
      index -= 1
    }
  }

  private static let between: Set<String> = ["base", "basic", "starting", "target", "total"]

  private static let comparing: WordSet = "(|fte|equivalent|equivalents|etp|equivalence"

  /// `Horaire : 12 €`, `Brut mensuel : 2000 €`: the few words right before the amount. Not those of an amount before it
  /// that it only compares with: `£12.07 per hour (FTE £23,114)`, but `£12.60 per hour, £13.60 weekends`.
  private mutating func readLabel(before end: Int, _ match: RuleMatch) {
    var start = max(match.sentence.lowerBound, end - 4)
    if let last = match.passage.quantities.last(where: { $0.value.isOf(.money) && $0.tokens.upperBound < end }),
      match.passage.holds(Self.comparing, in: last.tokens.upperBound..<end)
    {
      var terms = last.tokens.upperBound
      while terms < end, match.passage.holds(Self.words, at: terms) { terms += 1 }
      start = max(start, terms)
    }
    read(start..<end, match)
  }

  private mutating func read(_ range: Range<Int>, _ match: RuleMatch, isInside: Bool = false) {
    for index in range where match.sentence.contains(index) {
      let word = match.bare(index)
      if word == "p", [".", "/"].contains(match.bare(index + 1)), let stated = Self.letters[match.bare(index + 2)] {
        period = period ?? stated
      }
      if gross == nil { gross = Self.grossWords[word] }
      if period == nil {
        period = adjective(at: index, match) ?? noun(at: index, match, isInside: isInside)
      }
    }
  }

  private static let grossWords: [String: Bool] = [
    "brut": true, "bruts": true, "brute": true, "brutes": true, "gross": true, "net": false, "nets": false,
    "nette": false,
  ]

  private static let adjectives: [String: Salary.Period] = [
    "annuel": .year, "annuels": .year, "annuelle": .year, "annuelles": .year, "annuellement": .year,
    "annual": .year,
    "annually": .year, "yearly": .year, "annum": .year, "mensuel": .month, "mensuels": .month,
    "mensuelle": .month,
    "mensuelles": .month, "mensuellement": .month, "monthly": .month, "horaire": .hour, "horaires": .hour,
    "hourly": .hour, "tjm": .day, "journalier": .day, "journaliers": .day, "journaliere": .day, "daily": .day,
    "hebdomadaire": .week, "hebdomadaires": .week, "weekly": .week, "lpa": .year,
  ]

  /// Not that of `42 heures hebdomadaires, CHF 4'100.-`.
  private func adjective(at index: Int, _ match: RuleMatch) -> Salary.Period? {
    if match.bare(index - 1) == "-", ["bi", "semi"].contains(match.bare(index - 2)) { return nil }
    return Self.hours.contains(match.bare(index - 1)) ? nil : Self.adjectives[match.bare(index)]
  }

  /// Of an adjective that stands alone: "Yearly".
  static func period(named word: String) -> Salary.Period? { adjectives[word] }

  private static let hours: Set<String> = ["heures", "h", "hours"]

  private static let nouns: [String: Salary.Period] = [
    "an": .year, "annee": .year, "year": .year, "yr": .year, "mois": .month, "month": .month, "heure": .hour,
    "heures": .hour, "h": .hour, "hr": .hour, "hour": .hour, "jour": .day, "j": .day, "journee": .day, "day": .day,
    "semaine": .week,
    "week": .week,
  ]

  /// Abbreviations that stand right behind an amount: "£14.20ph", "£28,000 pa", "£1,900 pcm".
  private static let abbreviations: [String: Salary.Period] = [
    "ph": .hour, "pd": .day, "pw": .week, "pm": .month, "pcm": .month, "pa": .year,
  ]

  /// "p.a.", "p.h."
  private static let letters: [String: Salary.Period] = ["a": .year, "h": .hour, "w": .week, "d": .day, "m": .month]

  private static let prepositions: Set<String> = [
    "par", "per", "/", "a", "an", "l", "the", "each", "la", "chaque", "le",
  ]

  /// `par an`, `/h`, `de l'heure`, `an hour`; also `450 euros jour`. Not `35 heures`, `sur 12 mois`.
  private func noun(at index: Int, _ match: RuleMatch, isInside: Bool) -> Salary.Period? {
    let isBesideAmount = index == match["money"]?.tokens.upperBound
    if isBesideAmount, let period = Self.abbreviations[match.bare(index)] { return period }
    guard let period = Self.nouns[match.bare(index)] else { return nil }
    // The article of `an hour` is no year.
    if match.bare(index) == "an", Self.nouns[match.bare(index + 1)] != nil { return nil }
    let before = match.bare(index - 1)
    if Self.prepositions.contains(before) { return period }
    if match.bare(index) == "heures" { return nil }
    return isBesideAmount && !match.passage.tokens[index].flags.contains(.glued) ? period : nil
  }
}
