import Glossary

/// Languages by their letters: `Langues : FR, EN`, `Langues : FR (C1) / NL (B1)`, `bilingue FR/NL`, and in Switzerland
/// `langues F/D`.
enum LanguageCodes {
  private static let names = ["bilingue", "trilingue", "bilingual", "trilingual"]
  private static let opening: Pattern = "langues|langue|languages|bilingue|trilingue|bilingual|trilingual"

  static let pattern: Pattern = [
    .any([
      [opening, .repeated(":|(|de|travail|-|–|parlees|spoken|requises|required", upTo: 3)],
      ["spoken", "languages", ":"],
      [.under("langues|languages"), .sentenceStart],
    ]), code,
    .repeated([.repeated(",|/|-|–|et|ou|and|or|&|+|•|;", upTo: 2), code], upTo: 4),
  ]

  /// A code, and the level that stands behind it: "NL (B1)".
  private static let code: Pattern = [
    .reading { passage, sentence, position in
      sentence.contains(position) && languages[passage.forms[position].surface] != nil ? position + 1 : nil
    },
    .optional([.optional("(|:"), .cue(.cue, key: "cefr"), .optional(")")]),
  ]

  /// ISO 639-1, and the letters of the Swiss languages.
  private static let languages = [
    "FR": "fr", "EN": "en", "NL": "nl", "DE": "de", "ES": "es", "IT": "it", "LU": "lb", "PT": "pt", "AR": "ar",
    "F": "fr", "D": "de", "E": "en", "I": "it",
  ]

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    let image = match.passage.image
    var demands: [LanguageDemand] = []
    let shared = names.contains(match.bare(match.tokens.lowerBound)) ? "C2" : nil
    for index in match.tokens {
      if let code = languages[match.passage.forms[index].surface], !demands.contains(where: { $0.lang == code }) {
        demands.append(LanguageDemand(lang: code, level: shared))
      } else if !demands.isEmpty,
        let level = match.passage.cues.beginning(at: index).lazy.compactMap({ LanguageContext.Level($0, image) }).first
      {
        demands[demands.count - 1].level = level.code
        demands[demands.count - 1].stated = level.isStated
      }
    }
    return demands.count > 1 ? demands.map { .language($0) } : []
  }
}
