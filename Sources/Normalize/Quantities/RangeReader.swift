/// Reads the second number of a range: `3 à 5 ans`, `6 mois à 1 an`, `35-45k`, `entre 35 et 45 K€`.
struct RangeReader {
  typealias Amount = AmountReader.Amount

  private let text: SentenceTokens
  private let amounts: AmountReader

  init(_ text: SentenceTokens, _ amounts: AmountReader) {
    self.text = text
    self.amounts = amounts
  }

  private static let connectors: TokenPhrases = [
    "jusqu a", "a moins de", "a moins d", "to less than", "a", "to", "ou", "or", "-", "/", "→", "et", "and",
    "until", "up to", "voire", "– a", "rising to", "increasing to", "pouvant aller jusqu a", "evoluant jusqu a",
  ]
  /// First words of all of them.
  static let beginnings = WordSet.fixed(connectors.words.map { $0[0] })
  /// Those of one word.
  private static let connectorWords: Set<String> = Set(connectors.words.filter { $0.count == 1 }.map { $0[0] })

  /// The upper end of the range that `first` begins; nil where there is none.
  func second(after first: Amount, isBetween: Bool) -> Amount? {
    let index = isMoney(first) ? afterTerms(first.end) : afterComma(first.end)
    guard let start = text.end(ofAny: Self.connectors, at: index), let second = amounts.amount(at: start)
    else {
      return nil
    }
    let connector = text.bare(index)
    if connector == "et" || connector == "and", !isBetween { return nil }
    if isMoney(first), index > first.end, !isMoney(second) { return nil }
    guard fits(first, second, connector), !first.isApproximate, !second.isAmbiguousWord || second.unit != nil
    else {
      return nil
    }
    let (low, high) = Self.aligned(first, second)
    return isAscending(low, high) ? second : nil
  }

  private func isMoney(_ amount: Amount) -> Bool {
    if case .money = amount.unit { true } else { false }
  }

  private static let terms: Set<String> = [
    "brut", "bruts", "brute", "bruts", "net", "nets", "gross", "par", "per", "/", "an", "annuel", "annuels",
    "mois",
    "mensuel", "mensuels", "heure", "h", "hr", "hour", "month", "year", "l", "de", "jour", "j", "day", "ht",
    "horaire", "ph", "pa", "pcm",
  ]

  /// Words of a range that may stand behind a comma.
  private static let growth: Set<String> = ["rising", "increasing", "up", "pouvant", "evoluant"]

  /// Over words on how an amount is paid: `1800 € brut par mois à 2000 € brut par mois`, `£17 per hour, rising to £19`.
  private func afterTerms(_ index: Int) -> Int {
    var end = index
    while end - index < 4, Self.terms.contains(text.bare(end)),
      !Self.connectorWords.contains(text.bare(end)) || text.bare(end) == "/"
    {
      if text.bare(end) == "/", !Self.terms.contains(text.bare(end + 1)) { break }
      end += 1
    }
    return text.bare(end) == "," && Self.growth.contains(text.bare(end + 1)) ? end + 1 : end
  }

  /// "At least two (2), up to three (3) years"
  private func afterComma(_ index: Int) -> Int {
    text.bare(index) == "," && text.bare(index + 1) == "up" && text.bare(index + 2) == "to" ? index + 1 : index
  }

  private func fits(_ first: Amount, _ second: Amount, _ connector: String) -> Bool {
    switch (first.unit, second.unit) {
    case (nil, nil): connector != "/" && !(connector == "-" && first.isUngrouped)
    case (nil, _): true
    case (.money, nil): connector != "/" || second.number > first.number
    case (_, nil): false
    case (.duration, .duration), (.money, .money), (.percent, .percent): true
    default: false
    }
  }

  private func isAscending(_ low: Amount, _ high: Amount) -> Bool {
    if case .duration(let one) = low.unit, case .duration(let two) = high.unit, one != two {
      return Duration(low.number, one).days <= Duration(high.number, two).days
    }
    return low.value <= high.value
  }

  private static func isSharedThousand(_ first: Decimal, _ second: Decimal) -> Bool {
    second >= Decimal(10_000) && first < Decimal(1000) && first * 1000 <= second && second <= first * 4000
  }

  /// Both numbers with the unit that one of them states for both: `35-45 k€`, `$20 to 25`.
  static func aligned(_ first: Amount, _ second: Amount) -> (Amount, Amount) {
    var (low, high) = (first, second)
    switch (first.unit, second.unit) {
    case (nil, .money(let currency, let multiplier)):
      // entre 35 000 et 45 K€
      let isWritten = multiplier > 1 && first.number >= Decimal(1000)
      low.unit = .money(currency: currency, multiplier: isWritten ? 1 : multiplier)
      // 27 à 32 000 €: the thousands are said once.
      if multiplier == 1, isSharedThousand(first.number, second.number) { low.number = first.number * 1000 }
    case (.money(let currency, let multiplier), nil):
      let isWritten = multiplier > 1 && second.number >= Decimal(1000)
      high.unit = .money(currency: currency, multiplier: isWritten ? 1 : multiplier)
    case (.money(let one, let multiplier), .money(let two, let other)):
      // 35 € à 45 k€
      // ₹ 2.8 – 3.6 LPA
      let isShared = multiplier == 1 && [1000, 100_000, 10_000_000].contains(other) && first.number < Decimal(1000)
      let shared = isShared ? other : multiplier
      low.unit = .money(currency: one ?? two, multiplier: shared)
      high.unit = .money(currency: two ?? one, multiplier: other)
    case (nil, _): low.unit = second.unit
    default: break
    }
    return (low, high)
  }
}
