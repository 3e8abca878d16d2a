import Glossary

/// Tenures as Canada's public service writes them: "Term, acting, secondment, deployment, casual", "term of 1 year".
enum ContractTenure {
  /// "Term" alone is a word of many meanings: a line of tenures, or a length, makes it one.
  static let term: Pattern = .any([
    ["term", "of", .optional("up"), .optional("to"), .quantity(.duration)],
    ["term", .optional("(|:|-|–"), .quantity(.duration)],
    [
      "term", .optional("position|appointment|employment|contract"), .optional("("), "until|ending|to",
      DateReader.pattern,
    ],
    // "One-year contract position"
    [.quantity(.duration), .optional("-"), "contract", "position|role|job|appointment|opportunity"],
    // "Accountant (12-month contract)", "24-month contract."
    [.capture("length", .quantity(.duration)), .optional("-"), "contract", .any([")|.|,|;|–|\u{7C}", .sentenceEnd])],
    // "Appointment type: Term", "Term – NTE 2 years"
    [
      "appointment|employment|tenure|contract|position", "type|tenure|status", ":", "term", .not(["-", "time"]),
      .any([.sentenceEnd, ",|;|.|(|-|–|nte|not|/"]),
    ],
    // "Employment type: Contract, 1 year"
    [
      "employment|job|contract|appointment|position", "type", ":", "contract",
      .any([.sentenceEnd, [",|;|(|-|–|/", .not("type")]]),
    ],
    ["term", .optional("-|–|,|("), "nte", .quantity(.duration)],
    [.quantity(.duration), .optional("-"), "term", .not("deposit*|care|loan|loans|planning|goals|memory")],
    ["term"],
  ])

  @Sendable static func fixedTerm(_ match: RuleMatch) -> [FactValue] {
    if match.isPreceded(by: "long|short|mid|medium|in|first|full|life|the|each|this", within: 1) { return [] }
    // "Long-term", but not "EC-05 – Term"
    if match.bare(match.tokens.lowerBound - 1) == "-",
      !match.passage.tokens[match.tokens.lowerBound].flags.contains(.spaceBefore)
    {
      return []
    }
    guard match.tokens.count > 1 || isList(match) else { return [] }
    return match["length"] == nil || isOwnLength(match) ? [.employment(.type("fixed-term"))] : []
  }

  /// The contract of the job: in its name, or with little beside it. Customers too have contracts of so many months.
  private static func isOwnLength(_ match: RuleMatch) -> Bool {
    guard let time = match.duration("length").flatMap({ $0.min ?? $0.max }), time.unit == .month || time.unit == .year
    else { return false }
    return match.isTitle || match.passage.index == 0
      || match.wordsInSentence <= 6
        && ![.about, .responsibilities, .requirements].contains(match.passage.section(of: match.tokens.lowerBound))
  }

  /// "Indeterminate, term, acting": an acting appointment is temporary.
  static let acting: Pattern = "acting|interimaire|interimaires"

  @Sendable static func temporary(_ match: RuleMatch) -> [FactValue] {
    isList(match) ? [.employment(.type("temporary"))] : []
  }

  /// "Divers postes : indéterminés, déterminés et occasionnels": adjectives that name tenures in such a list alone.
  static let french: Pattern =
    "indetermines|indeterminees|determines|determinees|determine|determinee|occasionnels|occasionnelles"

  @Sendable static func listed(_ match: RuleMatch) -> [FactValue] {
    guard isList(match) else { return [] }
    let word = match.bare(match.tokens.lowerBound)
    let type = word.hasPrefix("in") ? "permanent" : word.hasPrefix("d") ? "fixed-term" : "temporary"
    return [.employment(.type(type))]
  }

  private static let leave: Pattern = [
    "de|d|pour", .optional("un|l"), "conge|conges|maladie|maternite", .optional("de"), .optional("maternite|maladie"),
  ]
  /// Who replaces somebody for a time has a contract of that length.
  static let replacement: Pattern = .any([
    [
      .any([.sentenceStart, ":|("]), .optional(["poste|contrat", "de"]), "remplacement", .optional(leave),
      .optional("(|,|:|–|-"), .optional("de|d|pour"), .capture("time", .quantity(.duration)),
    ],
    [
      .any([.sentenceStart, ":|("]), .capture("time", .quantity(.duration)), .optional("-"),
      "replacement|cover|backfill",
    ],
  ])

  private static let tenures: WordSet =
    """
    term|acting|secondment|deployment|assignment|interchange|casual|student|determinate|indeterminate|permanent|\
    temporary|various|tenures|tenure|detachement|mutation|affectation|echange|occasionnel|interimaire|etudiant|\
    durees|variees|ou|or|and|et|at|level|possible|au|niveau|duree|periode|de|d|a|poste|postes|position|positions|\
    interimaires|occasionnels|temporaires|etudiants|detachements|affectations|mutations|divers|diverses|determine|\
    determinee|determines|determinees|indetermines|indeterminees|occasionnelles
    """

  /// Whether the sentence is nothing but a list of tenures, two at least.
  static func isList(_ match: RuleMatch) -> Bool {
    let passage = match.passage
    let cues = passage.cues(.contract, near: match.sentence) + passage.cues(.worktime, near: match.sentence)
    let words = match.sentence.filter { passage.tokens[$0].kind == .word }
    guard (2...16).contains(words.count) else { return false }
    return words.allSatisfy { index in
      tenures.contains(passage.forms[index].bare) || cues.contains { $0.tokens.contains(index) }
    }
  }
}
