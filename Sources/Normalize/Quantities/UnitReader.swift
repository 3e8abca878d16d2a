/// What a number counts.
enum QuantityUnit: Hashable, Sendable {
  case duration(Duration.Unit)
  /// An amount in units of the currency: the number is to be multiplied.
  case money(currency: String?, multiplier: Int)
  case percent
}

/// Reads the unit that stands after a number, or the currency before it.
struct UnitReader {
  let text: SentenceTokens

  typealias Reading = (unit: QuantityUnit, end: Int)

  // MARK: After a number

  /// The unit at token `index`.
  func unit(at index: Int) -> Reading? {
    if text.bare(index) == "%" { return (.percent, index + 1) }
    if let end = text.end(ofAny: Self.percents, at: index) { return (.percent, end) }
    return duration(at: index) ?? money(at: index)
  }

  private static let percents: TokenPhrases = ["pour cent", "percent", "per cent"]
  private static let plurals: TokenPhrases = ["( s )", "( e ) s", "'"]

  private static let durations: [String: Duration.Unit] = [
    "an": .year, "ans": .year, "annee": .year, "annees": .year, "year": .year, "years": .year, "yr": .year,
    "yrs": .year, "mois": .month, "month": .month, "months": .month, "mths": .month, "semaine": .week,
    "semaines": .week, "sem": .week, "week": .week, "weeks": .week, "wk": .week, "wks": .week, "jour": .day,
    "jours": .day, "journee": .day, "journees": .day, "j": .day, "day": .day, "days": .day, "heure": .hour,
    "heures": .hour, "h": .hour, "hour": .hour, "hours": .hour, "hr": .hour, "hrs": .hour,
    "hre": .hour, "hres": .hour,
  ]

  /// Adjectives that may stand between a number and its unit: `5 bonnes années`.
  private static let praise: Set<String> = [
    "bonne", "bonnes", "belles", "longues", "full", "solid", "consecutive", "petites",
  ]

  private func duration(at index: Int) -> Reading? {
    var position = index
    // 2-year, 12-month
    if text.bare(position) == "-", text.isGlued(position), text.isGlued(position + 1) { position += 1 }
    if Self.praise.contains(text.bare(position)) { position += 1 }
    guard let unit = Self.durations[text.bare(position)], !isEnglishArticle(position) else { return nil }
    // "2 year olds": an age
    let next = text.bare(position + 1)
    if ["old", "olds"].contains(next == "-" ? text.bare(position + 2) : next) { return nil }
    // 2 H/F, 3 H-F
    if text.bare(position) == "h", ["/", "-"].contains(text.bare(position + 1)),
      ["f", "h"].contains(text.bare(position + 2))
    {
      return nil
    }
    return (.duration(unit), text.end(ofAny: Self.plurals, at: position + 1) ?? position + 1)
  }

  /// `$20 an hour`: the article, not the year.
  private func isEnglishArticle(_ index: Int) -> Bool {
    text.bare(index) == "an" && ["hour", "hr", "additional", "annual"].contains(text.bare(index + 1))
  }

  // MARK: Money

  private static let multipliers = [
    "k": 1000, "ke": 1000, "kes": 1000, "keur": 1000, "keuro": 1000, "keuros": 1000, "kchf": 1000,
    "kusd": 1000,
    "kcad": 1000, "m": 1_000_000, "me": 1_000_000, "meur": 1_000_000, "md": 1_000_000_000,
    "mds": 1_000_000_000,
    "mrd": 1_000_000_000, "million": 1_000_000, "millions": 1_000_000, "milliard": 1_000_000_000,
    "milliards": 1_000_000_000, "billion": 1_000_000_000, "mille": 1000, "thousand": 1000, "lakh": 100_000,
    "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "lpa": 100_000, "crore": 10_000_000, "crores": 10_000_000,
  ]

  /// Other currencies are words of `glossaries/facts/salary.yaml`.
  private static let symbols = ["€": "EUR", "£": "GBP", "₹": "INR"]

  /// Multipliers that name their currency themselves.
  private static let joined = [
    "ke": "EUR", "kes": "EUR", "keur": "EUR", "keuro": "EUR", "keuros": "EUR", "kchf": "CHF", "kusd": "USD",
    "kcad": "CAD", "me": "EUR", "meur": "EUR", "lpa": "INR",
  ]

  /// Multipliers that only sums of money have: "12 lakhs per annum".
  private static let ofMoney: Set<String> = ["lakh", "lakhs", "lac", "lacs"]

  private func money(at index: Int) -> Reading? {
    let word = text.bare(index)
    guard let multiplier = Self.multipliers[word] else { return currency(at: index, multiplier: 1) }
    if let currency = Self.joined[word] {
      return (.money(currency: currency, multiplier: multiplier), index + 1)
    }
    let next = ["d", "de"].contains(text.bare(index + 1)) ? index + 2 : index + 1
    if let reading = currency(at: next, multiplier: multiplier) { return reading }
    // `35k` alone is money; `10 k`, `5 M` and `2 millions` are not told to be.
    return word == "k" && text.isGlued(index) || Self.ofMoney.contains(word)
      ? (.money(currency: nil, multiplier: multiplier), index + 1) : nil
  }

  private func currency(at index: Int, multiplier: Int) -> Reading? {
    func found(_ code: String?, _ end: Int) -> Reading {
      (.money(currency: code, multiplier: multiplier), end)
    }
    let word = text.bare(index)
    if let named = text.currency(at: index) { return found(named.code, named.end) }
    if word == "$" || word.hasPrefix("dollar") { return found(dollar(after: index), dollarEnd(after: index)) }
    if word == "franc" || word == "francs" || word == "fr" || word == "frs" || word == "f" {
      return franc(at: index).map { found($0.0, $0.1) }
    }
    // 12.50e
    if word == "e", text.isGlued(index), [".", ","].contains(text.bare(index - 2)) {
      return found("EUR", index + 1)
    }
    return Self.symbols[word].map { found($0, index + 1) }
  }

  private static let dollars = [
    "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD", "canadien": "CAD", "canadiens": "CAD",
    "canadian": "CAD",
    "us": "USD", "usd": "USD", "americain": "USD", "americains": "USD",
  ]

  /// The currency named after a dollar: `20 $ CA`, `20 $CAD`, `20 dollars canadiens`; nil where none is.
  private func dollar(after index: Int) -> String? {
    isDollarName(index + 1) ? Self.dollars[text.bare(index + 1)] : nil
  }

  private func dollarEnd(after index: Int) -> Int { isDollarName(index + 1) ? index + 2 : index + 1 }

  /// `CA` and `US` are names only in capitals: `20 $ ca` is a typing error.
  private func isDollarName(_ index: Int) -> Bool {
    guard Self.dollars[text.bare(index)] != nil else { return false }
    return text.bare(index).utf8.count > 3 || text.forms[index].shape == .upper
  }

  /// `francs suisses`, `francs CFA`, `F CFA`, `Fr.` — a bare franc is Swiss since the others are gone or named.
  private func franc(at index: Int) -> (String, Int)? {
    switch text.bare(index + 1) {
    case "cfa": return ("XOF", index + 2)
    case "suisse", "suisses": return ("CHF", index + 2)
    default: return text.bare(index).hasPrefix("franc") ? ("CHF", index + 1) : nil
    }
  }

  /// The multiplier at `index` and the currency named after it, where a currency stands before the number.
  func multiplier(at index: Int) -> (value: Int, currency: String?, end: Int)? {
    guard let value = Self.multipliers[text.bare(index)], text.bare(index) != "m" || text.isGlued(index)
    else { return nil }
    if case .money(let currency, _)? = money(at: index)?.unit, let end = money(at: index)?.end {
      return (value, currency, end)
    }
    return (value, nil, index + 1)
  }

  // MARK: Before a number

  /// The currency that stands at `index` before a number: `$25`, `CHF 5000`, `CA$ 20`.
  func prefix(at index: Int) -> Reading? {
    let word = text.bare(index)
    if word == "$" { return (.money(currency: nil, multiplier: 1), index + 1) }
    if text.bare(index + 1) == "$", text.isGlued(index + 1),
      let code = Self.prefixes[word] ?? Self.capitals(text, index)
    {
      return (.money(currency: code, multiplier: 1), index + 2)
    }
    // Fr. 24.30
    if word == "fr" || word == "frs", text.isCapitalised(index), text.bare(index + 1) == ".", text.isGlued(index + 1) {
      return (.money(currency: "CHF", multiplier: 1), index + 2)
    }
    if let code = Self.symbols[word] { return (.money(currency: code, multiplier: 1), index + 1) }
    if let end = rupee(at: index) { return (.money(currency: "INR", multiplier: 1), end) }
    if isRand(at: index) { return (.money(currency: "ZAR", multiplier: 1), index + 1) }
    guard word.utf8.count >= 3, text.forms[index].shape == .upper, let named = text.currency(at: index) else {
      return nil
    }
    return (.money(currency: named.code, multiplier: 1), text.bare(named.end) == "$" ? named.end + 1 : named.end)
  }

  /// `Rs 25,000`, `Rs. 25,000`
  private func rupee(at index: Int) -> Int? {
    guard text.bare(index) == "rs", text.isCapitalised(index) else { return nil }
    return text.bare(index + 1) == "." && text.isGlued(index + 1) ? index + 2 : index + 1
  }

  /// `R18 000`, `R25,000`, `R180 per hour`: a capital that stands by a number in thousands, or by one that is paid per time.
  private func isRand(at index: Int) -> Bool {
    guard text.bare(index) == "r", text.forms[index].surface == "R", text.isGlued(index + 1) else { return false }
    let digits = text.digitCount(index + 1)
    let next = index + 2
    let isGrouped =
      (1...3).contains(digits)
      && (text.digitCount(next) == 3 || text.bare(next) == "," && text.digitCount(next + 1) == 3)
    return isGrouped || (5...6).contains(digits) || digits > 0 && text.bare(next) == "per"
  }

  private static let prefixes = [
    "ca": "CAD", "c": "CAD", "cad": "CAD", "cdn": "CAD", "us": "USD", "usd": "USD", "nz": "NZD", "au": "AUD",
    "hk": "HKD",
  ]

  /// `S$`, `A$`: one letter, a capital.
  private static func capitals(_ text: SentenceTokens, _ index: Int) -> String? {
    ["S": "SGD", "A": "AUD"][text.forms[index].surface]
  }

  /// Words that may open a prefix, to be asked before the closer look; names of currencies are the glossary's.
  static let prefixWords = WordSet.fixed(Array(prefixes.keys) + symbols.keys + ["$", "fr", "frs", "rs", "r", "s", "a"])

  /// First words of all that may stand as a unit after a number.
  static let beginnings = WordSet.fixed(
    Array(durations.keys) + praise + multipliers.keys + symbols.keys + percents.words.map { $0[0] }
      + ["%", "-", "$", "dollar*", "franc*", "fr", "frs", "f", "e"])
}
