import Text

/// How a language sets numbers and marks.
///
/// French after the Imprimerie nationale's rules: a no-break space before a colon, a percent or currency sign and inside of
/// guillemets, a narrow one before `;`, `!`, `?` and between thousands; the curly apostrophe.
struct Typography {
  private static let noBreak: Character = "\u{A0}"
  private static let narrow: Character = "\u{202F}"

  let language: Language

  init(_ language: Language) { self.language = language }

  /// A text of the program's own, or of the glossary, as it is printed. Literals (names, addresses) are left alone.
  func set(_ text: String) -> String {
    guard language == .fr else { return text }
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      switch character {
      case " " where [":", "»", "%", "€"].contains(next): result.append(Self.noBreak)
      case " " where [";", "!", "?"].contains(next): result.append(Self.narrow)
      case " " where result.last == "«": result.append(Self.noBreak)
      case "'" where result.last?.isLetter ?? false && next.isLetter: result.append("’")
      default: result.append(character)
      }
    }
    return result
  }

  /// With its first letter in upper case.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Whether an article or preposition before the word loses its vowel: before a vowel or, mostly, an h.
  static func isElided(before word: String) -> Bool {
    guard let first = word.first?.lowercased().first else { return false }
    return "aàâeéèêëiîïoôuùûüœæ".contains(first)
  }

  // MARK: Numbers

  /// `24 000`, `12,5` in French, `24,000`, `12.5` in English.
  func number(_ value: Decimal) -> String {
    let parts = value.description.split(separator: ".")
    let whole = grouped(String(parts.first ?? "0"))
    return parts.count > 1 ? whole + (language == .fr ? "," : ".") + parts[1] : whole
  }

  /// Digits in groups of three, from five digits on; a year or a short sum stays whole in French.
  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    let separator = language == .fr ? Self.narrow : ","
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(separator) }
      result.append(digit)
    }
    return result
  }

  /// Two decimals where there are any: `12,50 €`, `€12.50`.
  private func amount(_ value: Decimal) -> String {
    guard value.whole == nil, value.scaled % 1000 == 0 else { return number(value) }
    return number(value) + "0"
  }

  private static let signs: [String: (french: String, english: String)] = [
    "EUR": ("€", "€"), "GBP": ("£", "£"), "USD": ("$ US", "US$"), "CAD": ("$ CA", "CA$"), "XOF": ("FCFA", "XOF "),
  ]

  /// An amount with its currency: `45 000 €`, `€45,000`, `45 000 $ CA`; a plain number where none is stated.
  func money(_ value: Decimal, _ currency: String?) -> String {
    guard let currency else { return amount(value) }
    let signs = Self.signs[currency]
    switch language {
    case .fr: return amount(value) + String(Self.noBreak) + (signs?.french ?? currency)
    case .en: return (signs?.english ?? currency + " ") + amount(value)
    }
  }
}
