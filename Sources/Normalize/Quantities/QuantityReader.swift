import Text

/// Reads the quantities of a passage: numbers, durations, money and percentages, with their ranges and bounds.
///
/// Dates, times of day, phone numbers, postal codes, references and versions are none (`NumberGuard`). Cost: linear in
/// the tokens; only numbers, number words and words of a bound are looked at more closely.
struct QuantityReader {
  let passage: Passage
  init(_ passage: Passage) { self.passage = passage }

  /// By position; they do not overlap.
  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    for sentence in passage.sentences where sentence.contains(where: { AmountStart.isPossible(at: $0, in: passage) }) {
      found += SentenceQuantities(SentenceTokens(passage, sentence: sentence)).quantities()
    }
    return found
  }
}

/// Tells cheaply where no amount can begin, since most sentences hold none but "un" and "une".
enum AmountStart {
  static func isPossible(at index: Int, in passage: Passage) -> Bool {
    if passage.tokens[index].kind == .number { return true }
    guard passage.holds(words, at: index) else { return false }
    guard passage.holds(articles, at: index) else { return true }
    guard index + 1 < passage.tokens.count else { return false }
    return passage.tokens[index + 1].kind == .number || passage.holds(afterArticles, at: index + 1)
  }

  private static let articles = WordSet("un|une|one")
  private static let words = NumberWords.all

  /// What makes a number of an article: a number, a unit, another bound, words that join two numbers.
  private static let afterArticles = WordSet.joined([
    NumberWords.all, UnitReader.beginnings, RangeReader.beginnings, "-|et|and|(|plus|or|ou|+",
  ])
}

/// Reads the quantities of one sentence.
struct SentenceQuantities {
  private let text: SentenceTokens
  private let amounts: AmountReader
  private let refusal: NumberGuard

  init(_ text: SentenceTokens) {
    self.text = text
    amounts = AmountReader(text)
    refusal = NumberGuard(text: text)
  }

  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = text.range.lowerBound
    var amount = index
    while index < text.range.upperBound {
      while amount < index || amount < text.range.upperBound && !text.mayBeAmount(amount) { amount += 1 }
      guard amount < text.range.upperBound else { break }
      index = max(index, amount - Self.mostBefore)
      guard mayBegin(index) else {
        index += 1
        continue
      }
      if let end = refusal.refusedEnd(at: index) {
        index = end
      } else if let quantity = quantity(at: index) {
        found.append(quantity)
        index = quantity.tokens.upperBound
      } else {
        // What is no quantity is not read again from its middle.
        index =
          text.isNumber(index)
          ? refusal.codeRunEnd(max(amounts.amount(at: index)?.end ?? 0, index + 1)) : index + 1
      }
    }
    return found
  }

  private func mayBegin(_ index: Int) -> Bool {
    if text.isNumber(index) { return true }
    return text.holds(Self.beginnings, at: index) || text.currency(at: index) != nil
  }

  /// So many tokens of a bound, "entre" and a currency may stand before an amount.
  private static let mostBefore = BoundWords.before.mostWords + 3

  private static let beginnings = WordSet.joined([
    NumberWords.all, BoundWords.before.beginnings, UnitReader.prefixWords, "entre|between|une|a|la",
  ])

  // MARK: One quantity

  private func quantity(at index: Int) -> Quantity? {
    var start = index
    var bound = Quantity.Bound.exact
    if let phrase = BoundWords.before.phrase(at: index, text) { (bound, start) = phrase }
    let isBetween = ["entre", "between"].contains(text.bare(start))
    if isBetween { start += 1 }
    if start > index, refusal.refusedEnd(at: start) != nil { return nil }
    guard let first = amounts.amount(at: start) else { return nil }
    let second = RangeReader(text, amounts).second(after: first, isBetween: isBetween)
    let pair = second.map { RangeReader.aligned(first, $0) } ?? (first, nil)
    guard !refusal.refuses(pair.0, second: pair.1) else { return nil }
    if first.isApproximate { bound = .about }
    if first.isOpen || second?.isOpen == true { bound = .atLeast }
    if text.bare(index) == "from", second != nil { bound = .exact }
    var end = second?.end ?? first.end
    if let phrase = BoundWords.after.phrase(at: end, text), isBoundAfter(end, phrase.end) {
      (bound, end) = phrase
    }
    return value(pair.0, pair.1, bound).map { Quantity($0, bound: bound, tokens: index..<end) }
  }

  /// `2 ans + panier` names something more rather than a bound.
  private func isBoundAfter(_ index: Int, _ end: Int) -> Bool {
    switch text.bare(index) {
    case "+":
      end > index + 1 || text.isGlued(index) || !text.isWord(end)
        || ["d", "de", "of", "en", "dans", "in", "experience"].contains(text.bare(end))
    case "plus": ["experience", "years", "of"].contains(text.bare(end))
    case "au", "a", "at", "min", "max", "mini", "maxi", "minimum", "maximum": !startsAmount(end)
    default: true
    }
  }

  /// A bound that a number follows without preposition speaks of that number: `CDD 6 mois, minimum 24 h`.
  private func startsAmount(_ index: Int) -> Bool {
    text.isNumber(index) || text.bare(index) == ":"
  }

  private func value(
    _ first: AmountReader.Amount, _ second: AmountReader.Amount?, _ bound: Quantity.Bound
  ) -> Quantity.Value? {
    let low = second == nil && bound == .atMost ? nil : first.value
    let high = second.map(\.value) ?? (bound == .atLeast ? nil : first.value)
    switch first.unit {
    case .none: return .number(DecimalRange(min: low, max: high))
    case .percent: return .percent(DecimalRange(min: low, max: high))
    case .money(let currency, _): return .money(DecimalRange(min: low, max: high), currency: currency)
    case .duration(let unit):
      guard case .duration(let lastUnit) = second?.unit ?? .duration(unit) else { return nil }
      return .duration(
        DurationRange(min: low.map { Duration($0, unit) }, max: high.map { Duration($0, lastUnit) }))
    }
  }
}
