/// The words around a number that tell which bound it states.
struct BoundWords: Sendable {
  /// Longest first.
  private let phrases: [(words: [String], bound: Quantity.Bound)]
  /// The first byte of each, which tells most apart.
  private let firstBytes: [UInt8]
  /// First words of all of them.
  let beginnings: WordSet

  /// Before the number.
  static let before = BoundWords([
    .atLeast: [
      "au moins", "au minimum", "au minimum de", "a minima", "a minima de", "minimum", "minimum de",
      "minimum :",
      "mini", "mini de", "min", "min .", "min :", "minimale de", "minimale d", "minimal de", "plus de",
      "plus d",
      "+ de", "+ d", "+", "a partir de", "a partir d", "a compter de", "superieur a", "superieure a",
      "superieurs a",
      "des", "at least", "at a minimum", "minimum of", "a minimum of", "more than", "over", "no less than",
      "not less than", "upwards of", "starting at", "starting from", "starts at", "start at", "begins at",
      "beginning at", "from", "above", "> =", ">", "≥", "≧",
      "un minimum de", "un minimum d", "minimum d", "au minimum d", "mini d", "au dela de",
    ],
    .atMost: [
      "jusqu a", "jusqu a hauteur de", "au maximum", "maximum", "maximum de", "maximum d", "maximum :", "max",
      "max .",
      "max :", "maxi", "maxi de", "maximale de", "maximal de", "moins de", "moins d", "au plus",
      "inferieur a",
      "inferieure a", "up to", "less than", "under", "fewer than", "no more than", "not more than", "at most",
      "ne peut exceder", "ne pouvant exceder", "n excedant pas", "sans exceder", "not to exceed", "not exceeding",
      "may not exceed", "nte",
      "a maximum of", "maximum of", "below", "< =", "<", "≤", "≦", "un maximum de", "un maximum d",
    ],
    .about: [
      "environ", "env", "env .", "autour de", "autour d", "aux alentours de", "aux environs de", "pres de",
      "pres d",
      "approximativement", "a peu pres", "plus ou moins", "de l ordre de", "around", "about", "approximately",
      "approx", "approx .", "roughly", "circa", "c .", "ca .", "some", "~", "±", "≈", "quelque", "quelques",
    ],
  ])

  /// After the number and its unit.
  static let after = BoundWords([
    .atLeast: [
      "minimum", "minimums", "minimale", "minimal", "mini", "min", "min .", "au minimum", "a minima",
      "au moins",
      "et plus", "et +", "+", "ou plus", "ou +", "or more", "and more", "and above", "and over", "or above",
      "or over", "or greater", "and up", "and +", "or +", "at least", "( minimum )", "( mini )", "( min )",
      "( min . )", "( au minimum )", "( au moins )", "( et plus )", "( et + )", "( ou plus )", "( + )",
      "plus",
      "de minimum", "a minimum",
    ],
    .atMost: [
      "maximum", "maxi", "max", "max .", "au maximum", "au plus", "ou moins", "et moins", "or less",
      "or fewer",
      "and under", "at most", "( maximum )", "( maxi )", "( max )", "( max . )", "maximale", "maximal",
    ],
    .about: [
      "environ", "env", "env .", "approximativement", "approximately", "approx", "( environ )", "or so",
    ],
  ])

  private init(_ phrases: KeyValuePairs<Quantity.Bound, [StaticString]>) {
    let cut = phrases.flatMap { bound, texts in texts.map { (words: LastingText($0).words, bound: bound) } }
    let phrases = cut.sorted { $0.words.count > $1.words.count }
    self.phrases = phrases
    firstBytes = phrases.map { $0.words[0].utf8.first ?? 0 }
    beginnings = WordSet.fixed(cut.map { $0.words[0] })
  }

  /// How many words the longest phrase has.
  var mostWords: Int { phrases.first?.words.count ?? 0 }

  /// The bound at token `index` and the index after its words.
  func phrase(at index: Int, _ text: SentenceTokens) -> (Quantity.Bound, end: Int)? {
    guard text.holds(beginnings, at: index), let first = text.bare(index).utf8.first else { return nil }
    for place in firstBytes.indices where firstBytes[place] == first {
      let words = phrases[place].words
      if words.indices.allSatisfy({ text.bare(index + $0) == words[$0] }) {
        return (phrases[place].bound, index + words.count)
      }
    }
    return nil
  }
}
