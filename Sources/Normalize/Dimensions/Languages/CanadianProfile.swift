import Glossary

/// Linguistic profiles of Canada's federal public service: `anglais essentiel`, `bilingue à nomination impérative BBB/BBB`.
///
/// The letters are levels of the Public Service Commission (A to C, E exempted) in the second official language; the
/// Commission publishes no equivalence with the European levels, so none is given.
enum CanadianProfile {
  static let pattern: Pattern = .repeated(
    [.repeated("-|–|:|,|/|(|)|niveau|profil|level|et|and", upTo: 3), .cue(.cue, key: "canada")], upTo: 4)

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    let passage = match.passage
    let cues = passage.cues(.cue).filter { match.tokens.contains($0.tokens.lowerBound) }
    let kinds = cues.compactMap { passage.image.values(ofConcept: $0.concept, "canada").first }
    guard !kinds.isEmpty else { return [] }
    let words = match.tokens.map { passage.forms[$0].bare }
    // The broadcaster has the letters of a profile.
    if words == ["cbc"],
      !match.sentenceHolds("bilingu*|imperati*|level|niveau|profil|profile|linguisti*|language|langue"),
      match.wordsInSentence > 1
    {
      return []
    }
    let isEither =
      words.contains("ou") || words.contains("or") || words.contains("variees") || words.contains("various")
    if kinds.allSatisfy({ $0 == "essential" }) {
      guard !isEither else { return [] }
      // "Le français et l'anglais sont essentiels" is one match.
      let names = [("en", ["anglais", "english"]), ("fr", ["francais", "french"])]
      return names.filter { $0.1.contains(where: words.contains) }.map { .language(LanguageDemand(lang: $0.0)) }
    }
    return ["en", "fr"].map { .language(LanguageDemand(lang: $0)) }
  }
}
