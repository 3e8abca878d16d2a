/// Tells the numbers that count nothing: dates, times of day, phone numbers, postal codes, references, versions.
struct NumberGuard {
  let text: SentenceTokens

  // MARK: Before reading

  /// The end of the number-like thing at `index` that is no quantity; nil where a quantity may stand.
  func refusedEnd(at index: Int) -> Int? {
    guard text.isNumber(index) else { return monthEnd(at: index) }
    if let end = phoneEnd(at: index) ?? dateEnd(at: index) ?? timeEnd(at: index) ?? codeEnd(at: index) {
      return end
    }
    return nil
  }

  static let months: Set<String> = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre",
    "decembre", "janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec", "january", "february", "march",
    "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "apr",
    "jun",
    "jul", "aug", "sep",
  ]

  /// `sept` and other words before a year are months.
  private func monthEnd(at index: Int) -> Int? {
    Self.months.contains(text.bare(index)) && isYear(index + 1) ? index + 2 : nil
  }

  private func isYear(_ index: Int) -> Bool {
    guard text.digitCount(index) == 4, let year = text.digits(index).flatMap({ Int($0) }) else {
      return false
    }
    return (1900...2099).contains(year)
  }

  /// Numbers with one and the same separator between them; their digit counts and the end.
  private func chain(from index: Int, separators: Set<String>) -> (lengths: [Int], end: Int) {
    var lengths = [text.digitCount(index)]
    var end = index + 1
    while lengths.count < 12 {
      if text.isNumber(end), !text.isGlued(end), separators.contains(" ") {
        lengths.append(text.digitCount(end))
        end += 1
      } else if separators.contains(text.bare(end)), text.isGlued(end), text.isNumber(end + 1),
        text.isGlued(end + 1)
      {
        lengths.append(text.digitCount(end + 1))
        end += 2
      } else {
        break
      }
    }
    return (lengths, end)
  }

  /// Whether a chain of several numbers may begin at a number: most stand alone, and need no closer look.
  private func mayChain(_ index: Int) -> Bool { text.isNumber(index + 1) || text.isNumber(index + 2) }

  /// Pairs of digits, or three, three and four of them; a number with a leading zero and nine digits or more.
  private func phoneEnd(at index: Int) -> Int? {
    let length = text.digitCount(index)
    let isInternational = text.bare(index - 1) == "+" && !["bac"].contains(text.bare(index - 2))
    if length >= 9, text.digits(index)?.utf8.first == 0x30 || isInternational || length > 9 {
      return index + 1
    }
    if isInternational, length == 2, text.isNumber(index + 1) || text.bare(index + 1) == "(" {
      return chain(from: index, separators: [" ", ".", "-"]).end
    }
    guard mayChain(index) else { return nil }
    for separator in [" ", ".", "-", "/"] {
      let (lengths, end) = chain(from: index, separators: [separator])
      if lengths.count >= 4, lengths.dropFirst().allSatisfy({ $0 == 2 }), length <= 4 { return end }
      if separator != " ", lengths == [3, 3, 4] || lengths == [1, 3, 3, 4] { return end }
    }
    let mixed = chain(from: index, separators: [" ", ".", "-"])
    if mixed.lengths.prefix(3) == [3, 3, 4] { return index + mixed.end - index }
    if length == 3, text.bare(index + 1) == ")", text.digitCount(index + 2) == 3 {
      return chain(from: index + 2, separators: ["-", " ", "."]).end
    }
    return nil
  }

  // MARK: Dates

  private func dateEnd(at index: Int) -> Int? {
    for separator in mayChain(index) ? ["/", "-", "."] : [] {
      let (lengths, end) = chain(from: index, separators: [separator])
      let isGrouped = separator == "." && lengths.dropFirst().allSatisfy { $0 == 3 }
      if lengths.count >= 3, lengths.allSatisfy({ $0 <= 4 }), !isGrouped { return end }
      if lengths.count == 2, separator != ".", isShortDate(index, index + 2, separator) { return end }
    }
    let afterOrdinal = ["er", "st", "nd", "rd", "th"].contains(text.bare(index + 1)) ? index + 2 : index + 1
    let afterOf = ["of", "de"].contains(text.bare(afterOrdinal)) ? afterOrdinal + 1 : afterOrdinal
    if Self.months.contains(text.bare(afterOf)), text.digitCount(index) <= 2 {
      return isYear(afterOf + 1) ? afterOf + 2 : afterOf + 1
    }
    // Mars 2025, March 15, 2025
    guard Self.months.contains(text.bare(index - 1)) else { return nil }
    if isYear(index) { return index + 1 }
    if text.digitCount(index) <= 2, text.bare(index + 1) == ",", isYear(index + 2) { return index + 3 }
    return text.isCapitalised(index - 1) && text.digitCount(index) <= 2 && !isTimeUnit(index + 1)
      ? index + 1 : nil
  }

  private func isTimeUnit(_ index: Int) -> Bool {
    ["ans", "an", "mois", "years", "months", "jours", "h", "heures", "weeks", "semaines", "€", "k", "$"]
      .contains(
        text.bare(index))
  }

  /// `05/12`, `09/2025`, `2024-2025`; not `35/45`.
  private func isShortDate(_ first: Int, _ second: Int, _ separator: String) -> Bool {
    let hasUnit = isTimeUnit(second + 1) || text.bare(second + 1) == "ke" || text.bare(second + 1) == "euros"
    if hasUnit { return false }
    let startsWithZero = { text.digits($0)?.utf8.first == 0x30 }
    if isYear(second), text.digitCount(first) <= 2 || isYear(first) { return true }
    return text.digitCount(first) == 2 && text.digitCount(second) == 2
      && (startsWithZero(first) || startsWithZero(second))
  }

  // MARK: Times of day

  private static let contracts: Set<String> = ["cdi", "cdd", "contrat", "contract"]
  private static let halfDays: TokenPhrases = ["a . m", "p . m"]
  private static let days: TokenPhrases = ["h", "j", "jours"]
  private static let untils: TokenPhrases = ["-", "a", "/", "et", "jusqu a", "to"]
  private static let froms: TokenPhrases = ["partir de", "heure :"]
  private static let ofWork: TokenPhrases = ["de travail", "de cours", "d heures", "de menage", "of work"]

  /// `8h30`, `de 8h à 17h`, `9:30`, `9 am`; hours a day or week (`20h par semaine`) are none.
  private func timeEnd(at index: Int) -> Int? {
    guard let hour = text.digits(index).flatMap({ Int($0) }), text.digitCount(index) <= 2 else { return nil }
    if text.bare(index + 1) == ":", text.isGlued(index + 2), text.digitCount(index + 2) == 2 {
      return index + 3
    }
    if ["am", "pm"].contains(text.bare(index + 1)) { return index + 2 }
    // "CDI 24H00": the hours of its week
    if hour >= 15, Self.contracts.contains(text.bare(index - 1)) { return nil }
    if let end = text.end(ofAny: Self.halfDays, at: index + 1) { return end }
    guard let first = clock(at: index), hour <= 24 else { return nil }
    // 24h/24, 24 h/7
    if ["/", "sur"].contains(text.bare(first)), text.isNumber(first + 1),
      ["24", "7"].contains(text.bare(first + 1)), !isClockWord(first + 2)
    {
      return text.end(ofAny: Self.days, at: first + 2) ?? first + 2
    }
    if let start = text.end(ofAny: Self.untils, at: first),
      let second = clock(at: start)
    {
      return isPerPeriod(second) ? nil : second
    }
    let hasMinutes = text.isNumber(first - 1) && first - 1 > index
    if isPerPeriod(first) { return nil }
    let isAtTime =
      ["a", "des", "vers", "avant", "apres", "jusqu", "from", "until"].contains(text.bare(index - 1))
      || text.end(ofAny: Self.froms, at: index - 2) == index
    return hasMinutes || isAtTime ? first : nil
  }

  private func isClockWord(_ index: Int) -> Bool {
    ["h", "heures"].contains(text.bare(index)) && text.isNumber(index + 1)
  }

  /// The end of `8h`, `8 heures`, `8h30` at `index`.
  private func clock(at index: Int) -> Int? {
    guard text.isNumber(index), text.digitCount(index) <= 2,
      let hour = text.digits(index).flatMap({ Int($0) }),
      hour <= 24, ["h", "heure", "heures"].contains(text.bare(index + 1))
    else { return nil }
    return text.isGlued(index + 2) && text.digitCount(index + 2) == 2 ? index + 3 : index + 2
  }

  /// `par semaine`, `/jour`, `hebdomadaires`, `de travail`
  private func isPerPeriod(_ index: Int) -> Bool {
    let word = text.bare(index)
    if word.hasPrefix("hebdo")
      || ["mensuel", "mensuelles", "annuelles", "quotidiennes", "weekly"].contains(word)
    {
      return true
    }
    if ["par", "/", "per", "a", "each", "la", "chaque"].contains(word) {
      return ["semaine", "sem", "jour", "mois", "j", "s", "an", "week", "day", "month", "year"].contains(
        text.bare(index + 1))
    }
    return text.end(ofAny: Self.ofWork, at: index) != nil
  }

  // MARK: Codes

  private static let street: Set<String> = [
    "rue", "avenue", "av", "boulevard", "bd", "place", "allee", "allees", "impasse", "chemin", "quai",
    "route",
    "cours", "street", "road", "bis", "ter",
  ]

  /// `2x8`, `5G`, `2ème`, `1.2.3`, `24/7`, `4/5e`, `R489`, `12 rue`
  private func codeEnd(at index: Int) -> Int? {
    let next = text.bare(index + 1)
    if ["x", "*", "×"].contains(next), text.isNumber(index + 2) { return index + 3 }
    if ["eme", "emes", "e", "nd", "nde", "th", "rd", "ieme", "re", "ere", "er", "st"].contains(next),
      text.isGlued(index + 1)
    {
      return index + 2
    }
    let street = next == "," || next == "bis" ? index + 2 : index + 1
    if Self.street.contains(text.bare(street)) { return index + 1 }
    if text.isCapitalised(index + 1),
      (index + 2...index + 3).contains(where: { Self.street.contains(text.bare($0)) })
    {
      return index + 1
    }
    // 7j/7, 5 jours sur 7
    if ["j", "jours", "jour", "days"].contains(next), ["/", "sur"].contains(text.bare(index + 2)),
      text.digitCount(index + 3) == 1, !isTimeUnit(index + 4) || text.bare(index + 3) == "7"
    {
      return index + 4
    }
    if isCodePart(index) { return index + 1 }
    return nil
  }

  /// Digits glued to letters or hyphenated to them: R489, H2X, B2B, COVID-19.
  private func isCodePart(_ index: Int) -> Bool {
    guard text.isGlued(index) else { return false }
    if text.isWord(index - 1) {
      let word = text.bare(index - 1)
      return word.utf8.count <= 3
        && !["de", "a", "min", "max", "et", "d", "chf", "cad", "eur", "usd", "l"].contains(word)
    }
    let isMark = ["-", ".", "_"].contains(text.bare(index - 1))
    guard isMark, text.isGlued(index - 1) else { return false }
    return text.isNumber(index - 2) || (text.isWord(index - 2) && text.bare(index - 2).utf8.count <= 5)
  }

  /// The end of the numbers that are chained to a refused one: `24/7`, `+2/3`.
  func codeRunEnd(_ index: Int) -> Int {
    var end = index
    while ["/", "-", "."].contains(text.bare(end)), text.isGlued(end), text.isGlued(end + 1),
      text.isNumber(end + 1)
    {
      end += 2
    }
    return end
  }

  // MARK: After reading

  /// Words after which a number names rather than counts.
  private static let names: Set<String> = [
    "article", "articles", "art", "loi", "decret", "no", "n", "numero", "ref", "reference", "iso", "norme",
    "nf",
    "siret", "siren", "rcs", "cp", "bp", "cs", "cedex", "echelon", "indice", "coefficient", "coef", "coeff",
    "categorie", "categories", "grade", "idcc", "caces", "permis", "classe", "class", "version", "v",
    "windows",
    "office", "java", "python", "php", "angular", "html", "css", "ios", "android", "vue", "symfony", "drupal",
    "sap",
    "sage", "http", "type", "zone", "lot", "chapitre", "annexe", "page", "niveau", "bac", "level", "groupe",
    "group",
    "section", "ligne", "batiment", "porte", "cat", "r", "option", "phase", "step", "etape", "top", "covid",
    "web",
    "industrie", "licence", "master", "m", "l", "palier", "tier", "canton", "dept", "departement",
    "arrondissement",
  ]

  /// Whether an amount without a unit is a year, a code or a name.
  func refuses(_ amount: AmountReader.Amount, second: AmountReader.Amount?) -> Bool {
    guard amount.unit == nil else { return isAge(amount) }
    if amount.isAmbiguousWord { return true }
    let index = amount.start
    guard text.isNumber(index) else { return false }
    let before = text.bare(index - 1)
    if Self.names.contains(before) || ["°", "#", "§", "º", "№"].contains(before) { return true }
    if before == "+" || before == ".", Self.names.contains(text.bare(index - 2)) { return true }
    if text.isWord(index - 1), text.isGlued(index) { return true }
    if isYear(index), amount.isUngrouped { return true }
    if text.isWord(amount.end), text.isGlued(amount.end) { return true }
    if text.bare(amount.end) == "/", text.isNumber(amount.end + 1) { return true }
    if text.digits(index)?.utf8.first == 0x30, text.digitCount(index) > 1 { return true }
    return isPlace(amount)
  }

  /// `75001 Paris`, `Lyon (69)`, `1202 Genève`, `B-1000`
  private func isPlace(_ amount: AmountReader.Amount) -> Bool {
    let index = amount.start
    let length = text.digitCount(index)
    if text.bare(index - 1) == "(", text.bare(amount.end) == ")", text.isCapitalised(index - 2) {
      return true
    }
    guard amount.isUngrouped else { return false }
    if length >= 4, text.isCapitalised(amount.end) { return true }
    if length == 5 { return !text.isWord(amount.end) || text.isCapitalised(index - 1) }
    return length == 4 && text.bare(index - 1) == "-"
  }

  private func isAge(_ amount: AmountReader.Amount) -> Bool {
    // `bac + 5 ans` states a level.
    guard case .duration = amount.unit else { return false }
    return text.bare(amount.start - 1) == "+" && text.bare(amount.start - 2) == "bac"
  }
}
