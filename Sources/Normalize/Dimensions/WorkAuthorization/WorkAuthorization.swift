import Glossary

/// Legal conditions of the hire: permit, citizenship, clearance, record checks (`glossaries/facts/authorization.yaml`).
extension Dimension {
  static let workAuthorization = Dimension(
    "work-authorization",
    [
      Rule("demanded", AuthorizationRules.demand, modality: .required) { match in
        let facts = AuthorizationRules.facts(match)
        let isAge = match.value("kind", of: "authorization") == "age"
        return facts.isEmpty || isAge ? facts : AgeLimit.opening(of: match) + facts
      },
      Rule(
        "demanded-after",
        [AuthorizationRules.cue, .any([.open(6), [":", .open(6)]]), .words(AuthorizationRules.must)],
        modality: .required
      ) { match in
        match.contains("non|pas|not", in: match.tokens) ? [] : AuthorizationRules.all(match)
      },
      // "Vaccination obligatoire": the demand is in the name.
      Rule("demanded-in-name", AuthorizationRules.cue, modality: .required) { match in
        match.contains(AuthorizationRules.must, in: match.tokens) ? AuthorizationRules.facts(match) : []
      },
      // "We do not sponsor visas" denies the employer's help, and waives no visa.
      Rule("sponsorship", AuthorizationRules.cue, modality: .unspecified) { match in
        match.value("kind", of: "authorization") == "visa" && match.sentenceHolds("sponsor*|parrain*")
          ? AuthorizationRules.facts(match) : []
      },
      Rule("age-demanded", AgeLimit.pattern, facts: AgeLimit.facts),
      Rule("swiss-permit", SwissPermit.pattern, facts: SwissPermit.facts),
      // "Hold the right to work in the UK and will not require sponsorship": the denial is of the employer's help.
      Rule(
        "without-sponsorship", [AuthorizationRules.cue, .not(.not(AuthorizationRules.noSponsorship))],
        modality: .required
      ) {
        match in
        ["work-permit", "residence-permit"].contains(match.value("kind", of: "authorization"))
          ? AuthorizationRules.facts(match) : []
      },
      Rule("preference", AuthorizationRules.cue, modality: .preferred) { match in
        match.sentenceHolds("preference|priorite|priority") ? AuthorizationRules.facts(match) : []
      },
      Rule("named", [.not(["right", "work"]), AuthorizationRules.cue], facts: AuthorizationRules.facts),
    ])
}

/// Residence permits of foreigners in Switzerland by their letters, which are driving licences elsewhere: "permis B ou C
/// valable", "nationalité suisse ou permis C", "permis G (frontalier)".
///
/// Source: State Secretariat for Migration, permits B, C, G and L.
private enum SwissPermit {
  private static let letter = Pattern.written("B", "C", "G", "L")
  private static let letters: Pattern = [
    letter, .repeated([.repeated(",|/|ou|et|or|and|permis|permit", upTo: 2), letter], upTo: 4),
  ]

  static let pattern: Pattern = .any([
    ["permis", .repeated("de|travail|sejour|suisse|valable|valide|:|(", upTo: 4), letters],
    [.repeated("work|residence|swiss|valid", upTo: 2), "permit|permits", .optional(":|("), letters],
    ["swiss", letters, "permit|permits"], [letters, "permit|permits"],
  ])

  private static let signs: WordSet =
    "nationalite|suisse|swiss|sejour|residence|frontalier*|etabli*|travail|work|ue|aele|efta|national|citizen*|valable"

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    guard match.passage.context.country == .switzerland,
      !match.sentenceHolds("conduire|conduite|driv*|vehicule|voiture"),
      match.passage.language == .en || match.sentenceHolds(signs)
        || match.tokens.contains(where: { ["G", "L"].contains(match.passage.forms[$0].surface) })
    else { return [] }
    return [.workAuthorization(WorkAuthorization("work-permit", when: []))]
  }
}

/// Ages that the person sought must have: "âgé de 35 ans au plus", "tu as moins de 26 ans", "must be 18+". The age of a
/// company, of children or an experience is none.
private enum AgeLimit {
  private static let bounds: Pattern = .repeated(
    "de|d|au|moins|plus|minimum|maximum|least|over|under|more|less|than|between|entre|at|:|the|age|of", upTo: 5)
  private static let years: Pattern = [bounds, .capture("age", .token(.number))]

  static let pattern: Pattern = .any([
    [
      "etre|etes|es|soyez|candidat*|personne|et|aged", .repeated("(|)|e|s|.|·|et|ou", upTo: 4), "age*|aged",
      .repeated("(|)|e|s|.|·", upTo: 3), years,
    ],
    ["age", .optional("limite|minimum|maximum|requis"), ":|entre|between", years],
    [
      "as|avez|ayez|avoir", years, .optional(["et|a|-", .token(.number)]), "ans",
      .not(.any(["d|de|en|dans|comme|minimum|a", ["et", "plus"]])),
    ],
    [
      "must|should", "be", years,
      .any([
        "+", ["or|and", "over|older|above"], ["years", "of", "age"], ["years", "old"], "old|older",
        ["years", "or|and", "over|older|above"],
      ]),
    ],
    // "Must be at least 21", "minimum age: 18"
    [
      "must", "be", .any([["at", "least"], "over"]), .capture("age", .token(.number)),
      .any([.sentenceEnd, ".|,|;|)|to|and|by"]),
    ],
    ["minimum", "age", .optional("requirement|limit"), .optional("of|is|:|-|–"), .capture("age", .token(.number))],
  ])

  /// "Must be over 18 and have the right to work": the age that a longer demand begins with.
  static func opening(of match: RuleMatch) -> [FactValue] {
    let matcher = PatternMatcher(passage: match.passage, sentence: match.sentence)
    let start = match.tokens.lowerBound
    guard let (end, captures) = matcher.match(pattern, at: start) else { return [] }
    return facts(
      RuleMatch(passage: match.passage, tokens: start..<end, sentence: match.sentence, captures: captures))
  }

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    guard let age = match["age"].flatMap({ Int(match.passage.forms[$0.tokens.lowerBound].surface) }),
      (14...70).contains(age), !match.precedes("moyenne|average", within: 2),
      match.passage.section(of: match.tokens.lowerBound) != .about
    else { return [] }
    return [.workAuthorization(WorkAuthorization("age", when: []))]
  }
}

private enum AuthorizationRules {
  static let cue = Pattern.capture("authorization", .cue(.authorization, key: "kind"))
  static let must: WordSet = "requis*|exige*|obligatoire*|required|mandatory|indispensable*|necessaire*|imperati*"

  static let demand: Pattern = [
    .any([
      [
        "doit|devez|doivent|devrez|devra|devront|must|faut|exige|requiert|necessite|requires|require|exigeons|shall",
        .not("pas|not"),
      ],
      ["sous", "reserve"], ["subject", "to"], ["a", "condition"],
    ]),
    .open(7), cue,
  ]

  static let noSponsorship: Pattern = [
    .gap(10), .any(["without", [.optional("will|do|must|should"), "not"], "no"]), .gap(3),
    "sponsorship|sponsored|sponsor",
  ]

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    guard let kind = match.value("kind", of: "authorization"), let how = match["authorization"]?.match?.how,
      how < .derived || how == .coordinated && kind == "medical-fitness", !isOfSomethingElse(match, kind)
    else { return [] }
    return [.workAuthorization(WorkAuthorization(kind, when: times(in: match)))]
  }

  /// "The right to work in the UK and BPSS clearance required": all that stands before the demand.
  @Sendable static func all(_ match: RuleMatch) -> [FactValue] {
    let named = facts(match)
    guard !named.isEmpty else { return [] }
    let further = match.passage.cues(.authorization).filter { cue in
      cue.how < .derived && match.tokens.contains(cue.tokens.lowerBound)
        && cue.tokens.lowerBound > (match["authorization"]?.tokens.lowerBound ?? 0)
    }
    let kinds = further.compactMap { match.passage.image.value(ofConcept: $0.concept, "kind") }
    let others = kinds.filter { $0 != match.value("kind", of: "authorization") }
    return named + others.map { .workAuthorization(WorkAuthorization($0, when: times(in: match))) }
  }

  /// `at-hire`, `throughout`: when the condition must hold, as the sentence says.
  private static func times(in match: RuleMatch) -> [String] {
    var times: [String] = []
    if holds(match, [atHire]) { times.append("at-hire") }
    if holds(match, [throughout]) { times.append("throughout") }
    return times
  }

  private static let atHire: Pattern = .any([
    [
      "moment|date|avant|lors|prior|time|before|upon|prealable|des", .optional("de|d|a|of|to|du"),
      .optional("l|la|the|votre|your"),
      "embauche|nomination|hire|hiring|appointment|employment|engagement|recrutement|entree",
    ],
    ["a", "l", "embauche"], ["pre", .optional("-"), "placement|employment|hire|appointment"],
    ["prealable", "a", "l", "emploi"], ["before|to", "starting|commencing", "work|employment"],
    "preplacement|preemployment", ["condition", "d|of", "embauche|emploi|employment"],
  ])
  private static let throughout: Pattern = .any([
    [
      "pendant|durant|long|throughout|during", .optional("de|toute"), .optional("toute"),
      .optional("l|la|le|your|the|votre|du"), .optional("duree"), .optional("de|du|d|of"),
      .optional("l|la|le|your|votre"), "emploi|contrat|employment|mandat|stage|contract|mission",
    ],
    ["for", "the", "duration", "of", .optional("the|your"), "contract|employment|mission|term|assignment|appointment"],
    ["en", "tout", "temps"], ["at", "all", "times"],
  ])

  private static func holds(_ match: RuleMatch, _ pattern: Pattern) -> Bool {
    let matcher = PatternMatcher(passage: match.passage, sentence: match.sentence)
    return match.sentence.contains { matcher.match(pattern, at: $0) != nil }
  }

  private static let waivers: WordSet =
    "peu|quelle|quelles|quel|discrimination|distinction|regardless|irrespective|egalite"

  /// Duties (issuing permits), what the employer offers (sponsorship), equal-opportunity statements, products.
  private static func isOfSomethingElse(_ match: RuleMatch, _ kind: String) -> Bool {
    let section = match.passage.section(of: match.tokens.lowerBound)
    // "Persons residing in Canada, and Canadian citizens abroad": who may apply at all.
    if ["citizenship", "residence-permit"].contains(kind),
      match.sentenceHolds("residant|residing") || match.passage.language == .fr && match.sentenceHolds("resident"),
      match.sentenceHolds("abroad|etranger")
    {
      return true
    }
    if section == .diversity || match.sentenceHolds("bienvenu*|bienvenue*") { return true }
    // "The right to work in the UK without sponsorship": what is denied is said by the permit.
    if kind == "visa", match.sentenceHolds("sponsorship|sponsored|sponsor"), match.sentenceHolds("not|without|no"),
      match.passage.cues(.authorization, near: match.sentence).contains(where: { cue in
        cue.tokens.overlaps(match.sentence)
          && match.passage.image.value(ofConcept: cue.concept, "kind") == "work-permit"
      })
    {
      return true
    }
    // "Applications from job seekers who require sponsorship are welcome"
    if kind == "visa", match.sentenceHolds("welcome|welcomed|considered"),
      match.sentenceHolds("applications|applicants")
    {
      return true
    }
    // "L'autorisation de la sécurité" is given to a system.
    if kind == "security-clearance", match["authorization"].map({ match.contains("la", in: $0.tokens) }) == true {
      return true
    }
    let isOneWord = (match["authorization"]?.tokens.count ?? 0) == 1
    if isOneWord, ["age", "citizenship", "vaccination", "medical-fitness"].contains(kind), match.tokens.count == 1 {
      return true
    }
    // "Permis de travail obtenu par nos soins"
    if ["work-permit", "visa"].contains(kind),
      match.follows("obtenu|pris|prise|fourni|parraine|sponsored|provided|arranged", within: 3)
    {
      return true
    }
    if match.isFollowed(by: [.open(1), "mastercard|applications|application|office"]) { return true }
    if isOneWord, match.bare(match["authorization"]?.tokens.lowerBound ?? 0).hasPrefix("sponsored") { return true }
    if match.isPreceded(by: .upTo(others, over: 4), within: 6) { return true }
    if match.sentenceHolds(waivers), ["citizenship", "age", "residence-permit"].contains(kind) { return true }
    return ["age", "medical-fitness", "vaccination"].contains(kind) && section == .responsibilities
  }

  private static let others: WordSet = """
    gestion|delivrance|rediger|redaction|demande|demandes|suivi|traitement|instruction|renouvellement|\
    accompagn*|etablir|etablissement|\
    elabor*|sponsor*|obtention|dossiers|procedures|clients|campagne*|organis*|planif*|realis*|controle|feu|\
    manag*|process|issuing|issue|enfants|\
    administer*|administr*|projets|projet|enjeu|enjeux|acteur|role|conduite|mener|conducting|experience
    """
}
