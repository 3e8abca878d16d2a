import Glossary

/// Scores of language tests, mapped to levels by the tests' own tables.
enum LanguageTest {
  /// `TOEIC : 850`, `IELTS minimum 6.5`.
  static let pattern: Pattern = [
    .cue(.cue, key: "test"),
    .repeated(
      """
      :|score|de|d|minimum|min|>|=|superieur|a|au|moins|un|obtenu|valide|(|ibt|of|at|least|+|points|niveau|\
      overall|band|-
      """, upTo: 6),
    .optional(.any([.quantity(.number), .token(.number), .cue(.cue, key: "cefr")])),
    .optional(".|,"), .optional(.token(.number)), .optional("points|pts|+"), .optional("minimum|min|)"),
  ]

  /// Lowest scores of the levels.
  ///
  /// Sources: ETS, "Mapping the TOEIC and TOEFL iBT tests on the CEFR" (TOEIC listening and reading); Cambridge English,
  /// "IELTS and the CEFR". IELTS bands in tenths.
  private static let tables: [String: [(least: Int, level: String)]] = [
    "toeic": [(945, "C1"), (785, "B2"), (550, "B1"), (225, "A2"), (120, "A1")],
    "toefl": [(114, "C2"), (95, "C1"), (72, "B2"), (42, "B1")],
    "ielts": [(85, "C2"), (70, "C1"), (55, "B2"), (40, "B1")],
  ]

  private static let languages: [String: String] = [
    "toeic": "en", "toefl": "en", "ielts": "en", "cambridge": "en", "bulats": "en", "delf": "fr", "dalf": "fr",
    "tcf": "fr",
    "tef": "fr", "french-proficiency-qc": "fr", "dele": "es", "goethe": "de", "hsk": "zh",
  ]

  /// The level of the first score in `tokens`; nil where none stands there.
  static func level(in tokens: Range<Int>, of passage: Passage) -> String? {
    for cue in passage.cues.beginning(in: tokens) {
      guard let test = passage.image.values(ofConcept: cue.concept, "test").first, let table = tables[test] else {
        continue
      }
      let score = score(after: cue.tokens.upperBound, in: tokens, of: passage, tenths: test == "ielts")
      return score.flatMap { score in table.first { $0.least <= score }?.level }
    }
    return nil
  }

  private static func score(after start: Int, in tokens: Range<Int>, of passage: Passage, tenths: Bool) -> Int? {
    guard let index = (start..<max(start, tokens.upperBound)).first(where: { passage.tokens[$0].kind == .number }),
      let whole = Int(passage.forms[index].surface)
    else { return nil }
    guard tenths else { return whole }
    let hasTenth = index + 2 < tokens.upperBound && [".", ","].contains(passage.forms[index + 1].surface)
    return whole * 10 + (hasTenth ? Int(passage.forms[index + 2].surface) ?? 0 : 0)
  }

  private static let offers: WordSet =
    """
    formation|cours|centre|prepar*|prise|financ*|passer|organis*|faire|passage
    """

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    let cues = match.passage.cues(.cue).filter { match.tokens.contains($0.tokens.lowerBound) }
    let image = match.passage.image
    guard let test = cues.lazy.compactMap({ image.values(ofConcept: $0.concept, "test").first }).first,
      let language = languages[test], !match.precedes(offers, within: 4)
    else { return [] }
    let stated = cues.lazy.compactMap { image.values(ofConcept: $0.concept, "cefr").first }.first
    let level = stated ?? level(in: match.tokens, of: match.passage)
    return [.language(LanguageDemand(lang: language, level: level, stated: stated != nil))]
  }
}
