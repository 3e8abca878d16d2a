import Glossary

/// Languages by their letters: `Langues : FR, EN`, `bilingue FR/NL`, and in Switzerland `langues F/D`.
enum LanguageCodes {
  private static let names = ["bilingue", "trilingue", "bilingual", "trilingual"]
  private static let opening: Pattern = "langues|langue|languages|bilingue|trilingue|bilingual|trilingual"

  static let pattern: Pattern = [
    opening, .repeated(":|(|de|travail|-|–", upTo: 3), code,
    .repeated([.repeated(",|/|-|–|et|ou|and|or|&|+", upTo: 2), code], upTo: 4),
  ]

  private static let code: Pattern = .reading { passage, sentence, position in
    sentence.contains(position) && languages[passage.forms[position].surface] != nil ? position + 1 : nil
  }

  /// ISO 639-1, and the letters of the Swiss languages.
  private static let languages = [
    "FR": "fr", "EN": "en", "NL": "nl", "DE": "de", "ES": "es", "IT": "it", "LU": "lb", "PT": "pt", "AR": "ar",
    "F": "fr", "D": "de", "E": "en", "I": "it",
  ]

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    var codes: [String] = []
    for code in match.tokens.compactMap({ languages[match.passage.forms[$0].surface] }) where !codes.contains(code) {
      codes.append(code)
    }
    guard codes.count > 1 else { return [] }
    let level = names.contains(match.bare(match.tokens.lowerBound)) ? "C2" : nil
    return codes.map { .language(LanguageDemand(lang: $0, level: level)) }
  }
}
