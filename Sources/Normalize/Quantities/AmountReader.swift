/// Reads one number with what it counts: `35 K€`, `$25.50`, `un an et demi`, `37h30`, `12`.
struct AmountReader {
  let text: SentenceTokens
  private let numbers: NumberReader
  private let units: UnitReader

  init(_ text: SentenceTokens) {
    self.text = text
    numbers = NumberReader(text: text)
    units = UnitReader(text: text)
  }

  struct Amount {
    /// As written, before any multiplier.
    var number: Decimal
    var unit: QuantityUnit?
    /// Token indices.
    var start: Int
    var end: Int
    var isApproximate = false
    /// `2+ ans`
    var isOpen = false
    /// The number is a single word which is also an article or adjective.
    var isAmbiguousWord = false
    var isUngrouped = false

    /// The number times its multiplier.
    var value: Decimal {
      guard case .money(_, let multiplier) = unit else { return number }
      return number * multiplier
    }
  }

  func amount(at index: Int) -> Amount? {
    if let prefix = units.prefix(at: index), text.isNumber(prefix.end),
      let number = numbers.number(at: prefix.end)
    {
      return prefixed(prefix.unit, number, start: index)
    }
    guard let number = numbers.number(at: index) else { return nil }
    var amount = Amount(number: number.value, start: index, end: number.end)
    amount.isApproximate = number.isApproximate
    amount.isUngrouped = number.isUngrouped
    amount.isAmbiguousWord =
      number.isWord && number.end == index + 1 && NumberWords.ambiguous.contains(text.bare(index))
    addOpening(to: &amount)
    amount.end = endOfEmptyCents(at: amount.end)
    guard !opensAmount(amount.end), let unit = units.unit(at: amount.end) else { return amount }
    amount.unit = unit.unit
    amount.end = unit.end
    addOpening(to: &amount)
    addRest(to: &amount)
    return amount
  }

  private func prefixed(_ unit: QuantityUnit, _ number: NumberReader.Reading, start: Int) -> Amount {
    var amount = Amount(number: number.value, unit: unit, start: start, end: number.end)
    guard case .money(let currency, _) = unit else { return amount }
    // $45k, $45,000 CAD
    if let (multiplier, named, end) = units.multiplier(at: number.end) {
      amount.unit = .money(currency: named ?? currency, multiplier: multiplier)
      amount.end = end
    } else if case .money(let named, let multiplier)? = units.unit(at: number.end)?.unit {
      amount.unit = .money(currency: named ?? currency, multiplier: multiplier)
      amount.end = units.unit(at: number.end)?.end ?? amount.end
    }
    amount.end = endOfEmptyCents(at: amount.end)
    addOpening(to: &amount)
    return amount
  }

  private static let signs: Set<String> = ["£", "$", "€"]

  /// "Band 5 £29,970": the sign is that of the amount behind it.
  private func opensAmount(_ index: Int) -> Bool {
    Self.signs.contains(text.bare(index)) && !text.isGlued(index) && text.isNumber(index + 1) && text.isGlued(index + 1)
  }

  private static let dashes: Set<String> = ["-", "–", "—"]

  /// Swiss amounts without cents end in a dash: `CHF 5'600.-`, `Fr. 80.--`; Indian ones in `/-`.
  private func endOfEmptyCents(at index: Int) -> Int {
    if text.bare(index) == "/", text.isGlued(index), text.isGlued(index + 1), text.bare(index + 1) == "-" {
      return index + 2
    }
    guard text.bare(index) == ".", text.isGlued(index) else { return index }
    var end = index + 1
    while end <= index + 2, text.isGlued(end), Self.dashes.contains(text.bare(end)) { end += 1 }
    return end == index + 1 || text.isGlued(end) && text.isNumber(end) ? index : end
  }

  /// A plus sign glued to the number or its unit: `5+ years`, `35k+`.
  private func addOpening(to amount: inout Amount) {
    if text.bare(amount.end) == "plus",
      ["years", "year", "yrs", "months"].contains(text.bare(amount.end + 1))
    {
      amount.isOpen = true
      amount.end += 1
    }
    // "five or more years"
    if ["or", "ou"].contains(text.bare(amount.end)), ["more", "plus"].contains(text.bare(amount.end + 1)),
      case .duration? = units.unit(at: amount.end + 2)?.unit
    {
      amount.isOpen = true
      amount.end += 2
    }
    guard text.bare(amount.end) == "+", text.isGlued(amount.end), !text.isNumber(amount.end + 1) else {
      return
    }
    amount.isOpen = true
    amount.end += 1
  }

  /// "37 h 30": from 24 hours on, no time of day.
  private func spacedMinutes(after amount: Amount) -> Int? {
    guard amount.number >= Decimal(24), text.bare(amount.end - 1) == "h" else { return nil }
    return ["00": 0, "15": 15, "30": 30, "45": 45][text.bare(amount.end)]
  }

  private static let halves: TokenPhrases = ["et demi", "et demie", "and a half", "1 / 2"]

  /// What may follow the unit: a half (`un an et demi`), minutes (`37h30`), cents (`12€50`).
  private func addRest(to amount: inout Amount) {
    let isSmall = text.digitCount(amount.end) == 2 && text.isGlued(amount.end)
    let rest = isSmall ? text.digits(amount.end).flatMap { Int($0) } : nil
    switch amount.unit {
    case .duration(.hour):
      guard let rest = rest ?? spacedMinutes(after: amount), rest < 60 else { return }
      amount.number.scaled += rest * 10_000 / 60
      amount.end += 1
    case .duration:
      guard let end = text.end(ofAny: Self.halves, at: amount.end) else { return }
      amount.number.scaled += 5000
      amount.end = end
    case .money(_, 1):
      guard let rest else { return }
      amount.number.scaled += rest * 100
      amount.end += 1
    default: break
    }
  }
}
