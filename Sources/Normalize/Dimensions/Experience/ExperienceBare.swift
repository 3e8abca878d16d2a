/// Rules of experience without a duration: `première expérience`, `expérience significative`, `expérience en soudure`.
extension ExperienceRules {
  static let bare = [
    Rule(
      "qualified-experience",
      [.capture("quality", quality), .optional(mark), .gap(1), noun, .optional(attribute), .optional(aside)]
    ) {
      stated($0)
    },
    Rule("qualified-kind-of-experience", [quality, .gap(1), kinds, noun, .optional(attribute)]) { match in
      match.passage.language == .en ? stated(match) : []
    },
    Rule("kind-of-experience", [kinds, noun, .optional(attribute)]) { isNamedFirst($0) ? stated($0) : [] },
    Rule(
      "unknown-kind-of-experience",
      [
        .any([.sentenceStart, numbered, afterJoint]), nounPhrase, .repeated(nounPhrase, upTo: 4), noun,
        .any([.sentenceEnd, attribute, afterNoun]),
      ]
    ) { match in
      let isDemanded = match.passage.section(of: match.tokens.lowerBound) != .other
      return isDemanded && isNamedFirst(match) && !match.contains(otherAfter, in: match.tokens) ? stated(match) : []
    },
    // Not "Expérience souhaitée : débutant accepté", a field whose value waives it.
    Rule("experience-with-attribute", [noun, attribute, .not([":", beginner])]) { stated($0) },
    // "Experience an asset", a field of a form
    Rule("experience-an-asset", [.sentenceStart, noun, "a|an|un", "asset|plus|advantage|must|atout", .sentenceEnd]) {
      stated($0)
    },
    Rule("experience-in", [noun, .optional(aside), preposition]) { stated($0) },
    Rule(
      "experience-of",
      [.any([.sentenceStart, numbered]), noun, .repeated(.any([attribute, aside]), upTo: 4), "de|du|des|d|of|a"]
    ) { match in
      [.requirements, .preferred].contains(match.passage.section(of: match.tokens.lowerBound)) ? stated(match) : []
    },
    Rule("experience-doing", [noun, .optional(aside), gerund]) { stated($0) },
    // "You are experienced in payroll", "expérimenté en paie"
    Rule("experienced-in", [.any([.sentenceStart, attribution]), experienced, "in|with|at|using|en|dans"]) { match in
      [.requirements, .preferred].contains(match.passage.section(of: match.tokens.lowerBound)) ? stated(match) : []
    },
    Rule("having-experience", ["avez|as|possed*|dispos*|justifi*|have|having", .gap(3), noun]) { stated($0) },
  ]

  /// Whoever applies, of whom a word says that he has practised something.
  private static let attribution: Pattern =
    "are|re|is|be|being|and|or|etes|es|est|etre|et|ou|very|highly|tres|candidat*|profil|person|personne"
  private static let experienced: Pattern = "experienced|experimente*"

  // MARK: What the experience is in before its noun

  private static let kinds: Pattern = [
    .skill(), .repeated([.repeated(",|and|or|/|&", upTo: 2), .skill()], upTo: 4), .optional("work|working|related"),
  ]
  /// "Publication record and university teaching experience"
  private static let afterJoint = Pattern.behind(",|;|and|or", before: .token(.word))
  private static let nounPhrase: Pattern = [
    .not(
      """
      of|to|in|for|with|from|by|on|the|and|or|our|your|their|a|an|no|not|without|this|that|is|are|be|you|we|will|must|\
      can|lack|equivalent|comparable|zero|any|all|level|levels|years|months
      """),
    .token(.word),
  ]
  private static let afterNoun: Pattern = .not(
    .not(",|;|.|(|is|would|will|and|or|an|before|at|within|across|under|from|for|to|by|through|using|of|on|in|with"))

  /// "Welding experience", as English says it: asked for in a list of demands, or where it opens the sentence.
  private static func isNamedFirst(_ match: RuleMatch) -> Bool {
    guard match.passage.language == .en else { return false }
    switch match.passage.section(of: match.tokens.lowerBound) {
    case .requirements, .preferred: return true
    case .other: return match.tokens.lowerBound == match.sentence.lowerBound
    default: return false
    }
  }

  /// Holds after the number of a criterion: "E1 : Expérience de …", "EX2. Expérience de …", "(3) Expérience de …"; the noun
  /// follows.
  private static let numbered = Pattern.reading(beginning: noun) { passage, sentence, position in
    guard (1...5).contains(position - sentence.lowerBound),
      [":", ".", ")", "-", "–", "—"].contains(passage.forms[position - 1].surface)
    else { return nil }
    let label = sentence.lowerBound..<(position - 1)
    let isShort = label.allSatisfy { passage.forms[$0].bare.utf8.count <= 4 }
    return isShort && label.contains { passage.tokens[$0].kind == .number } ? position : nil
  }

  /// The mark of a note: "expérience appréciable* de", "expérience récente (1) de".
  private static let mark: Pattern = .any(["*|†", ["(", .token(.number), ")"]])

  /// "Expérience (en laboratoire) de"
  private static let aside: Pattern = .any([mark, ["(", .open(8), ")"]])

  private static let quality: Pattern =
    "recente|vaste|appreciable|recent|initial|first|some|considerable|broad|demonstrable|hands|premiere|premieres|1|bonne|bonnes|solide|solides|reelle|significative|forte|serieuse|riche|prior|previous|proven|strong|solid|extensive|significant|relevant|demonstrated|plusieurs|quelques"
  /// "Experience managing budgets"
  static let gerund = Pattern.reading { passage, sentence, position in
    let word = passage.forms[position].bare
    guard word.utf8.count > 5, word.hasSuffix("ing"), !notGerunds.contains(word) else { return nil }
    return position + 1
  }
  private static let notGerunds: WordSet =
    "exciting|amazing|everything|something|anything|nothing|evening|following|outstanding|rewarding|meaning"
  private static let attribute: Pattern =
    "recent*|appreciable|approfondi*|vaste|considerable|et|ou|acquis*|significati*|confirme*|reussi*|similaire*|requis*|exige*|souhaite*|souhaitable|solide*|avere*|probant*|prealable*|professionnel*|operationnel*|anterieur*|pertinent*|apprecie*|demande*|indispensable*|imperati*|obligatoire*|concluant*|necessaire*|required|preferred|desired|needed"
  private static let preposition: Pattern = "en|dans|comme|avec|sur|in|with|as|working|using|chez|aupres"

  /// Experience that is lived, sold, shared or paid for rather than asked.
  private static let otherBefore = WordSet(
    "user|customer|client|notre|nos|offrir|vivre|vivez|proposer|partager|partagez|retour|retours|partage|acquis|selon|candidate|employee|parcours|cette|ameliorer|optimiser|enrichir|faire|unique|our|suivant|fonction|depending|guest|learning|brand|creer"
  )
  private static let otherAfter = WordSet(
    "utilisateur*|client*|collaborateur*|candidat*|digitale|achat|employe*|user|customer|marque|unique|shopping|apprentissage|immersive|visiteur*|visitor*|patient*|usager*|enrichissante|humaine|formatrice|inoubliable|exceptionnelle|vie|voyageur*|consommateur*|guest|culinaire|gastronomique|design"
  )

  /// "Expériences in-store": what is lived in a shop.
  private static func isOfHouse(_ match: RuleMatch) -> Bool {
    match.isFollowed(by: ["in", .optional("-"), "store|app|shop|game"], of: firstNoun(in: match) + 1)
  }

  private static func firstNoun(in match: RuleMatch) -> Int {
    match.tokens.first { nounSet.contains(match.bare($0)) } ?? match.tokens.lowerBound
  }

  /// "Mettre en place des expériences en magasin": what a deed makes is no experience that one has.
  private static func isMade(_ match: RuleMatch) -> Bool {
    match.bare(match.tokens.lowerBound) == "experiences"
      && match.isPreceded(by: [makers, .open(3), "des|les|d|nouvelles|the|new", .optional("de"), .limit], within: 8)
  }
  private static let makers: Pattern =
    """
    mettre|concevoir|imaginer|proposer|deployer|developper|piloter|animer|construire|conception|creation|deploiement|\
    developpement|pilotage|animation|design|designing|build|building|develop|developing|deliver|delivering|create|creating|\
    craft|crafting
    """

  /// "Experience of the user"; "experience in user-centred design" is of the candidate's.
  private static func followsOther(_ match: RuleMatch) -> Bool {
    (match.tokens.upperBound..<match.tokens.upperBound + 2).clamped(to: match.sentence).contains {
      match.passage.holds(otherAfter, at: $0) && match.bare($0 + 1) != "-" && !isPart($0, of: match)
    }
  }

  /// "Customer experience", but not "customer service experience", of which the customer is but a part.
  private static func isOfOthers(_ match: RuleMatch) -> Bool {
    match.tokens.contains { index in
      match.passage.holds(otherBefore, at: index) && !isPart(index, of: match)
    }
  }

  /// Whether a word belongs to a competence of several words, which is no "experience" itself: "user support".
  private static func isPart(_ index: Int, of match: RuleMatch) -> Bool {
    match.passage.skills.near(index..<index + 1).contains { skill in
      skill.tokens.count > 1 && skill.tokens.contains(index)
        && !skill.tokens.contains { nounSet.contains(match.bare($0)) }
    }
  }

  /// "Faciliter les expériences sur site", "la diversité des expériences": experiments, or those of everybody.
  private static func isOfAll(_ match: RuleMatch) -> Bool {
    guard match.bare(match.tokens.lowerBound) == "experiences" else { return false }
    return match.precedes("les|ces|leurs|aux", within: 1)
      || match.precedes("diversite|richesse|echange|echanges", within: 2)
      || match.precedes("perspectives|pensees", within: 3)
      || match.sentenceHolds("eventail|diversite|diversifie|diversifiee|diversifies")
  }

  /// Whether a rule with a duration reads the same noun: it begins later, and says more.
  private static func hasDuration(_ match: RuleMatch) -> Bool {
    if match.passage.quantities.contains(where: {
      $0.value.isOf(.duration) && $0.tokens.overlaps(match.tokens) && !isTimeOfReference($0, match)
    }) {
      return true
    }
    guard let noun = match.tokens.first(where: { nounSet.contains(match.bare($0)) }) else { return false }
    let matcher = PatternMatcher(passage: match.passage, sentence: match.sentence)
    return (durations + lines).contains { rule in
      guard let (end, captures) = matcher.match(rule.pattern, at: noun) else { return false }
      let other = RuleMatch(
        passage: match.passage, tokens: noun..<end, sentence: match.sentence, captures: captures)
      return !rule.facts(other).isEmpty
    }
  }

  /// "(Within the last five years)"
  private static func isTimeOfReference(_ quantity: Quantity, _ match: RuleMatch) -> Bool {
    match.contains(times, in: quantity.tokens.lowerBound - 1..<quantity.tokens.lowerBound)
  }

  /// "15 years of experience in …", which a rule with a duration has refused: the company's.
  private static func followsDuration(_ match: RuleMatch) -> Bool {
    guard let noun = match.tokens.first(where: { nounSet.contains(match.bare($0)) }) else { return false }
    return match.passage.quantities.contains {
      $0.value.isOf(.duration) && (noun - 2..<noun).contains($0.tokens.upperBound)
        && match.contains("d|de|of|'", in: $0.tokens.upperBound..<noun)
    }
  }

  /// "Recent experience is defined as experience acquired within the last three years": what a word of the criteria means.
  static func isDefinition(_ match: RuleMatch) -> Bool {
    // "Experience refers to paid and unpaid work"
    let opening = match.sentence.lowerBound
    if nounSet.contains(match.bare(opening)), ["refers", "means", "designe"].contains(match.bare(opening + 1)) {
      return true
    }
    return match.sentenceHolds("entend|definie|definit|signifie|designe|defined|means|refers")
      && (match.sentenceHolds("recent*|appreciable*|significant|extensive|considerable|vaste|approfondie")
        || match.bare(match.sentence.lowerBound) == "*")
  }

  private static func isEquivalent(_ index: Int, _ match: RuleMatch) -> Bool {
    match.bare(index) == "equivalent" && match.bare(index - 1) == "or"
  }

  /// "Expériences appréciées", "Expérience requise :": what stands above a demand is none.
  private static func isHeading(_ match: RuleMatch) -> Bool {
    match.passage.block.kind == .heading || match.wordsInSentence <= 3 && match.isFollowed(by: thenValue)
  }
  private static let thenValue: Pattern = [":", .sentenceEnd]

  private static func stated(_ match: RuleMatch) -> [FactValue] {
    let section = match.passage.section(of: match.tokens.lowerBound)
    guard section != .about, section != .benefits, section != .conditions, !isHeading(match) else { return [] }
    if match.precedes(otherBefore, within: 3) || isOfOthers(match) || followsOther(match) || isOfAll(match)
      || isMade(match)
      || isOfHouse(match)
    {
      return []
    }
    if match.bare(match.tokens.lowerBound) == "1", !match.contains("ere|re", in: match.tokens) { return [] }
    // "BA in accounting or equivalent work experience" is what may stand in for the degree.
    if match.tokens.contains(where: { isEquivalent($0, match) }) { return [] }
    if isDefinition(match) || hasDuration(match) || isCompensation(match) || followsDuration(match) { return [] }
    return [.experience(Experience(of: ExperienceObject.concepts(of: match)))]
  }
}
