/// Tells the experience of a company (`forte de 20 ans d'expérience`, `depuis 15 ans`) from that of a candidate.
enum CompanyAge {
  private static let candidate = WordSet.joined([
    Searching.words,
    """
    vous|tu|votre|candidat*|justifi*|possedez|disposez|profil|require*|demand*|need*|exig*|attend*|ask*|expect*|ayant|\
    disposant|possedant|requis*|souhaite*|minimum|you|your|applicant*
    """,
  ])
  private static let company = WordSet(
    "nous|notre|nos|entreprise|societe|groupe|association|ses|leur|leurs|fondee|creee|cree|our|company|we|cooperative|its|their|startup|existe|esn|formateurs|enseignes|firm|agency|appuie|appuyons|cumulent|cumulant|collective"
  )
  private static let totals: WordSet = "cumule"
  /// These are a company only after an article: "ingénieur structure" is a trade.
  private static let houses: WordSet =
    "agence|cabinet|reseau|enseigne|structure|leader|practice|group|lab|laboratory|centre|trust|hospital"
  private static let articles: WordSet = "l|la|le|une|un|notre|cette|ce|du|de|the|our|a|an|this"

  private static func namesCompany(_ range: Range<Int>, _ match: RuleMatch) -> Bool {
    match.contains(company, in: range)
      || range.clamped(to: match.sentence).contains { index in
        // "L'équipe cumule 30 ans d'expérience"; "avoir cumulé" is of the candidate's.
        match.passage.holds(totals, at: index) && !match.passage.forms[index].hasAccents
          || match.passage.holds(houses, at: index) && match.contains(articles, in: (index - 1)..<index)
      }
  }

  private static let strong = WordSet("fort|forte|forts|fortes")

  /// `match` holds a duration of experience.
  static func isMeant(by match: RuleMatch) -> Bool {
    if match.precedes("depuis|since|pendant|anniversaire", within: 3) { return true }
    if match.precedes(strong, within: 6) { return !speaksToCandidate(after: match) }
    if match.precedes("backed|drawing|builds|build|combined", within: 6) { return !speaksToCandidate(after: match) }
    // "With more than 75 years of experience, the firm …"
    let rest = match.tokens.upperBound..<match.tokens.upperBound + 9
    if match.precedes("with|avec", within: 2), namesCompany(rest, match), match.contains(",", in: rest),
      !match.contains(candidate, in: rest)
    {
      return true
    }
    let before = max(match.sentence.lowerBound, match.tokens.lowerBound - 14)..<match.tokens.lowerBound
    if match.contains(candidate, in: before) { return false }
    if namesCompany(before, match) { return true }
    let after = match.tokens.upperBound..<match.tokens.upperBound + 12
    return match.passage.section(of: match.tokens.lowerBound) == .about
      && !match.contains(candidate, in: after)
  }

  /// `Fort d'une expérience de 5 ans, vous …`
  private static func speaksToCandidate(after match: RuleMatch) -> Bool {
    let rest = match.tokens.upperBound..<match.sentence.upperBound
    guard let comma = rest.first(where: { match.bare($0) == "," }) else { return false }
    return match.contains("vous|tu|you", in: comma + 1..<comma + 3)
  }
}
