import Text

/// A date to the precision that is stated: a day, a month or a year (Gregorian).
public struct CalendarDate: Hashable, Sendable {
  public var year: Int
  /// 1 to 12.
  public var month: Int?
  /// 1 to 31.
  public var day: Int?

  /// Nil for a day that no calendar has.
  init?(year: Int, month: Int?, day: Int?) {
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a year, a month or a day as `iso8601` writes them; nil for all else.
  public init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isShaped = zip(parts, [4, 2, 2]).allSatisfy { part, digits in
      part.utf8.count == digits && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isShaped, (1...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// ISO 8601: `2025-09-01`, `2025-09`, `2025`.
  public var iso8601: String {
    [String(year), month.map(Self.padded), day.map(Self.padded)].compactMap { $0 }.joined(separator: "-")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// Reads the dates of a sentence.
///
/// A year is never guessed: "1er septembre" is no date, since ISO 8601 has withdrawn truncated forms and a reader could
/// only invent the year. A range lends its year to its first date ("du 1er juin au 30 septembre 2025"). In English
/// `09/01/2025` is read only where one of its numbers cannot be a month, or the country tells the order.
struct DateReader {
  let passage: Passage
  /// Half-open token indices which no date leaves.
  let sentence: Range<Int>

  /// The pattern that takes a date; every date has a year.
  static let pattern = Pattern.reading(needs: .token(.number)) { passage, sentence, position in
    DateReader(passage: passage, sentence: sentence).date(at: position)?.end
  }

  /// The date whose first token is at `position`, and the index after its last.
  func date(at position: Int) -> (date: CalendarDate, end: Int)? {
    var start = position
    if isWord(start, Self.weekdays) { start += 1 }
    if isInsideDate(start) { return nil }
    guard let partial = partial(at: start) else { return nil }
    if let year = partial.year { return valid(year, partial).map { ($0, partial.end) } }
    // The second date of a range carries the year of both.
    guard partial.month != nil, isWord(partial.end, Self.connectors) || isSymbol(partial.end, "/-") else { return nil }
    var next = partial.end + 1
    if isWord(next, "le|the|du") { next += 1 }
    guard let second = self.partial(at: next), let year = second.year, let month = second.month,
      partial.month ?? 13 <= month
    else { return nil }
    return valid(year, partial).map { ($0, second.end) }
  }

  // MARK: Forms of dates

  /// What is stated of a date before it is known to be one.
  private struct Partial {
    var year: Int?
    var month: Int?
    var day: Int?
    var end: Int
  }

  private func partial(at position: Int) -> Partial? {
    numeric(at: position) ?? dayFirst(at: position) ?? monthFirst(at: position) ?? yearOnly(at: position)
  }

  /// `01/09/2025`, `1.9.25`, `2025-09-01`, `09/2025`
  private func numeric(at position: Int) -> Partial? {
    guard let first = number(position), let separator = separator(at: position + 1), let second = number(position + 2)
    else { return nil }
    let end = position + 3
    guard self.separator(at: end) == separator, let third = number(end + 1) else {
      return (1...12).contains(first) && isYear(position + 2) && separator != "."
        ? Partial(year: second, month: first, end: end) : nil
    }
    if isYear(position) { return Partial(year: first, month: second, day: third, end: end + 2) }
    guard let year = isYear(end + 1) ? third : shortYear(end + 1) else { return nil }
    guard let (day, month) = dayAndMonth(first, second) else { return nil }
    return Partial(year: year, month: month, day: day, end: end + 2)
  }

  /// French, British and Irish write the day first, Americans the month; English elsewhere says neither.
  private func dayAndMonth(_ first: Int, _ second: Int) -> (day: Int, month: Int)? {
    if first > 12 { return (first, second) }
    if second > 12 { return (second, first) }
    if first == second || passage.language != .en { return (first, second) }
    switch passage.context.country {
    case .britain, .ireland: return (first, second)
    case .unitedStates: return (second, first)
    default: return nil
    }
  }

  /// `1er septembre 2025`, `15 mars`, `1st of September 2025`, `11/Dec/2026`, `11-Dec-2026`
  private func dayFirst(at position: Int) -> Partial? {
    guard let day = number(position), (1...31).contains(day) else { return nil }
    var next = position + 1
    if isWord(next, "er|e|st|nd|rd|th") { next += 1 }
    if isWord(next, "of|de") || isSymbol(next, "-/") { next += 1 }
    guard let month = month(at: next) else { return nil }
    return withYear(Partial(month: month, day: day, end: next + 1))
  }

  /// `septembre 2025`, `début septembre`, `September 1, 2025`, `Dec. 18, 2026`, `rentrée de septembre 2025`
  private func monthFirst(at position: Int) -> Partial? {
    var next = position
    if isWord(next, Self.parts) { next += 1 }
    let isJoined = next > position && isSymbol(next, "-")
    if isJoined || isWord(next, "de|d|of|du|mois|scolaire|universitaire") { next += 1 }
    guard let month = month(at: next) else { return nil }
    next += 1
    if isSymbol(next, "."), number(next + 1) != nil { next += 1 }
    guard let day = number(next), (1...31).contains(day) else { return withYear(Partial(month: month, end: next)) }
    next += 1
    if isWord(next, "st|nd|rd|th") { next += 1 }
    return withYear(Partial(month: month, day: day, end: next))
  }

  /// `rentrée 2025`, `fin 2025`, `summer 2025`
  private func yearOnly(at position: Int) -> Partial? {
    guard isWord(position, Self.parts) else { return nil }
    var next = position + 1
    while isWord(next, "de|d|of|scolaire|universitaire|l|annee") { next += 1 }
    return isYear(next) ? number(next).map { Partial(year: $0, end: next + 1) } : nil
  }

  /// Adds the year that follows, where one does.
  private func withYear(_ partial: Partial) -> Partial {
    var partial = partial
    var next = partial.end
    if isSymbol(next, ",.-/") || isWord(next, "de") { next += 1 }
    if isYear(next), let year = number(next) {
      partial.year = year
      partial.end = next + 1
    } else if isSymbol(partial.end, "-/"), !followsSpace(partial.end), !followsSpace(next), partial.day != nil,
      let year = shortYear(next)
    {
      // "1-Feb-27"
      partial.year = year
      partial.end = next + 1
    }
    return partial
  }

  private func valid(_ year: Int, _ partial: Partial) -> CalendarDate? {
    CalendarDate(year: year, month: partial.month, day: partial.day)
  }

  /// What follows a number directly is the rest of a date that was not understood ("31 février 2025").
  private func isInsideDate(_ position: Int) -> Bool {
    if month(at: position) != nil {
      let before = isSymbol(position - 1, "-/") && !followsSpace(position) ? position - 2 : position - 1
      if let day = number(before), day <= 31 { return true }
    }
    return number(position) != nil && separator(at: position - 1) != nil && number(position - 2) != nil
      && !followsSpace(position)
  }

  private func followsSpace(_ index: Int) -> Bool {
    sentence.contains(index) && passage.tokens[index].flags.contains(.spaceBefore)
  }

  // MARK: Tokens

  private func number(_ index: Int) -> Int? {
    guard sentence.contains(index), passage.tokens[index].kind == .number else { return nil }
    return Int(passage.forms[index].surface)
  }

  private func isYear(_ index: Int) -> Bool {
    passage.tokens.indices.contains(index) && passage.tokens[index].range.count == 4
      && number(index).map((1990...2100).contains) ?? false
  }

  /// `25` for 2025, as dates in figures are written.
  private func shortYear(_ index: Int) -> Int? {
    guard sentence.contains(index), passage.tokens[index].range.count == 2 else { return nil }
    return number(index).flatMap { $0 < 60 ? 2000 + $0 : nil }
  }

  private func separator(at index: Int) -> String? {
    guard sentence.contains(index), passage.tokens[index].kind == .symbol else { return nil }
    let surface = passage.forms[index].surface
    return ["/", ".", "-"].contains(surface) ? surface : nil
  }

  private func isSymbol(_ index: Int, _ symbols: String) -> Bool {
    sentence.contains(index) && passage.tokens[index].kind == .symbol && symbols.contains(passage.forms[index].surface)
  }

  private func isWord(_ index: Int, _ words: WordSet) -> Bool {
    sentence.contains(index) && passage.isWord(index) && passage.holds(words, at: index)
  }

  private func month(at index: Int) -> Int? {
    guard sentence.contains(index), passage.isWord(index) else { return nil }
    return Self.months[passage.forms[index].bare]
  }

  static let weekdays: WordSet =
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
  private static let connectors: WordSet = "au|a|ou|et|jusqu|to|until|till|or|and|through"
  private static let parts: WordSet = """
    debut|mi|fin|courant|during|mois|rentree|ete|printemps|automne|hiver|early|mid|late|end|beginning|summer|spring|fall|\
    autumn|winter|annee
    """

  private static let months: [String: Int] = [
    "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6,
    "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11,
    "decembre": 12, "dec": 12, "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4,
    "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
  ]
}
