import Text

/// Reads one number, in digits or in words of French and English.
struct NumberReader {
  let text: SentenceTokens

  struct Reading {
    var value: Decimal
    /// The index after the number.
    var end: Int
    var isWord = false
    /// `une dizaine d'`
    var isApproximate = false
    /// Digits written together, as codes and years are.
    var isUngrouped = false
  }

  /// The number that begins at token `index`; a repetition in brackets (`deux (2)`) belongs to it.
  func number(at index: Int) -> Reading? {
    guard var reading = text.isNumber(index) ? digits(at: index) : words(at: index) else { return nil }
    if text.bare(reading.end) == "(",
      let again = text.isNumber(reading.end + 1)
        ? digits(at: reading.end + 1) : words(at: reading.end + 1),
      again.value == reading.value, text.bare(again.end) == ")"
    {
      reading.end = again.end + 1
    }
    return reading
  }

  // MARK: Digits

  private func digits(at index: Int) -> Reading? {
    guard let first = text.digits(index), first.utf8.count <= 9, var whole = Int(first) else { return nil }
    var end = index + 1
    var separator = ""
    if let lakhs = lakhs(at: index) { return lakhs }
    while first.utf8.count <= 3, first.utf8.first != 0x30, whole < 1_000_000_000,
      let group = group(at: end, separator: separator == "" ? nil : separator)
    {
      whole = whole * 1000 + group.value
      end = group.end
      separator = group.separator
    }
    var reading = Reading(
      value: Decimal(whole), end: end, isUngrouped: separator == "" && first.utf8.count > 3)
    addFraction(to: &reading, besides: separator)
    addHalf(to: &reading)
    return reading
  }

  /// `8,00,000`, as India groups digits: pairs of them, and three at the end.
  private func lakhs(at index: Int) -> Reading? {
    guard text.digitCount(index) <= 2, var whole = text.digits(index).flatMap({ Int($0) }) else { return nil }
    var end = index + 1
    func next(_ count: Int) -> Int? {
      guard text.bare(end) == ",", text.isGlued(end), text.isGlued(end + 1), text.digitCount(end + 1) == count else {
        return nil
      }
      return text.digits(end + 1).flatMap { Int($0) }
    }
    while let pair = next(2), whole < 10_000_000 {
      whole = whole * 100 + pair
      end += 2
    }
    guard end > index + 1, let last = next(3) else { return nil }
    return Reading(value: Decimal(whole * 1000 + last), end: end + 2)
  }

  /// Three digits after a space, full stop, comma or apostrophe.
  private func group(at index: Int, separator: String?) -> (value: Int, end: Int, separator: String)? {
    let isSpaced = text.isNumber(index) && !text.isGlued(index)
    let mark = isSpaced ? " " : text.bare(index)
    guard separator == nil || separator == mark else { return nil }
    let position = isSpaced ? index : index + 1
    guard [" ", ".", ",", "'"].contains(mark), isSpaced || (text.isGlued(index) && text.isGlued(position))
    else {
      return nil
    }
    guard text.digitCount(position) == 3, let value = text.digits(position).flatMap({ Int($0) }) else {
      return nil
    }
    return (value, position + 1, mark)
  }

  /// A comma or full stop that does not group, and one, two or four digits.
  private func addFraction(to reading: inout Reading, besides separator: String) {
    let index = reading.end
    let mark = text.bare(index)
    guard mark == "," || mark == ".", mark != separator, text.isGlued(index), text.isGlued(index + 1),
      let digits = text.digits(index + 1), digits.utf8.count <= 4, let fraction = Int(digits)
    else { return }
    let scale = [10_000, 1000, 100, 10, 1][digits.utf8.count]
    reading.value = Decimal(scaled: reading.value.scaled + fraction * scale)
    reading.end = index + 2
    reading.isUngrouped = false
  }

  private static let half: TokenPhrases = ["1 / 2"]

  /// `2 1/2`, `2½`
  private func addHalf(to reading: inout Reading) {
    if text.bare(reading.end) == "½" {
      reading.value.scaled += 5000
      reading.end += 1
    } else if let end = text.end(ofAny: Self.half, at: reading.end), !text.isGlued(reading.end) {
      reading.value.scaled += 5000
      reading.end = end
    }
  }

  // MARK: Words

  private func words(at index: Int) -> Reading? {
    if let group = collective(at: index) { return group }
    var total = 0
    var current = 0
    var end: Int?
    var position = index
    while let word = NumberWords.values[text.bare(position)], NumberWords.add(word, to: &current, &total) {
      position += 1
      end = position
      position = afterJoiner(position)
    }
    return end.map { Reading(value: Decimal(total + current), end: $0, isWord: true) }
  }

  /// `une dizaine d'années`, `a dozen`
  private func collective(at index: Int) -> Reading? {
    let hasArticle = ["une", "a", "la"].contains(text.bare(index))
    let position = hasArticle ? index + 1 : index
    guard let value = NumberWords.collectives[text.bare(position)] else { return nil }
    let end = ["de", "d"].contains(text.bare(position + 1)) ? position + 2 : position + 1
    return Reading(value: Decimal(value), end: end, isWord: true, isApproximate: true)
  }

  /// A hyphen inside the number word, or `et` before `un` and `onze`, `and` after a hundred.
  private func afterJoiner(_ index: Int) -> Int {
    switch text.bare(index) {
    case "-": text.isGlued(index) && text.isGlued(index + 1) ? index + 1 : index
    case "et":
      ["un", "une", "onze"].contains(text.bare(index + 1)) && text.bare(index - 1) != "un" ? index + 1 : index
    case "and": text.bare(index - 1) == "hundred" ? index + 1 : index
    default: index
    }
  }
}

/// The number words of French (of France, Belgium and Switzerland) and English.
enum NumberWords {
  static let values: [String: Int] = {
    var values = [
      "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
      "neuf": 9,
      "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
      "vingt": 20,
      "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
      "huitante": 80,
      "octante": 80, "nonante": 90, "cent": 100, "cents": 100, "mille": 1000, "hundred": 100,
      "thousand": 1000,
    ]
    let english = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (index, word) in english.enumerated() { values[word] = index + 1 }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { values[word] = (index + 2) * 10 }
    return values
  }()

  static let collectives = [
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "dozen": 12,
  ]

  /// The words of all of them.
  static let all = WordSet.fixed(Array(values.keys) + collectives.keys)

  /// Words that are also articles, adjectives or names of months: numbers only before a unit.
  static let ambiguous: Set<String> = ["un", "une", "one", "neuf", "sept", "cent", "cents", "mille"]

  /// Adds one word of a number to what was read so far; false where it cannot go on so.
  static func add(_ value: Int, to current: inout Int, _ total: inout Int) -> Bool {
    let rest = current % 100
    switch value {
    case 1000:
      guard total == 0 else { return false }
      total = max(current, 1) * 1000
      current = 0
    case 100:
      guard current < 10 else { return false }
      current = max(current, 1) * 100
    case 20 where rest == 4: current += 76
    case 20...:
      guard rest == 0 else { return false }
      current += value
    case 10...:
      guard rest == 0 || rest == 60 || rest == 80 else { return false }
      current += value
    default:
      // dix-sept, soixante-dix-huit
      let isTeen = [10, 70, 90].contains(rest) && value >= 7
      guard rest == 0 || isTeen || (rest >= 20 && rest % 10 == 0) else { return false }
      current += value
    }
    return true
  }
}
