import Glossary
import Text

/// Words that name a contract only in context: "stage", "freelance", "permanent".
extension ContractContext {
  /// A single common word; acronyms (CDI, VIE) and terms of several words speak for themselves.
  var needsContext: Bool {
    if match.values("type", of: "contract") == ["civil-service"] { return true }
    guard match.tokens.count == 1 else { return false }
    let form = match.passage.forms[match.tokens.lowerBound]
    return !(form.shape == .upper && form.bare.utf8.count <= 5) && !["cdi", "cdd", "cddu"].contains(form.bare)
  }

  var isStatedAsContract: Bool {
    if match.isTitle || isLabelled || isLine || isAfterName || isFirstOfName || isWayOfRecruiting
      || ContractTenure.isList(match) || isBeforeProspect
    {
      return true
    }
    // "Freelance et entièrement à distance"
    if type == "freelance", match.tokens.lowerBound == match.sentence.lowerBound,
      followed(Self.joiners)
    {
      return true
    }
    if isSought || preceded(Self.manner, within: 3) || preceded(Self.work, within: 5) { return true }
    if !isStudent, preceded(Self.mission, within: 5) { return true }
    return isDescribed
  }

  /// "Par voie de détachement", "poste ouvert aux fonctionnaires": how a public service recruits.
  private var isWayOfRecruiting: Bool {
    guard type == "civil-service" else { return false }
    return match.contains("ouvert|ouverte|ouverts", in: match.tokens)
      || match.contains("par", in: list.lowerBound - 1..<list.upperBound) && match.contains("voie", in: match.tokens)
      || followed(Self.byWay)
  }

  private static let byWay: Pattern = ["par", "voie"]

  /// "Intérim en vue d'un CDI", "occasionnel avec possibilité de permanence"
  private var isBeforeProspect: Bool {
    match.tokens.lowerBound == match.sentence.lowerBound
      && followed(Self.prospects, within: 2)
  }

  private static let prospects: Pattern = .any([.cue(.contract, key: "possible"), ["en", "vue", "d|de"]])

  private static let joiners: Pattern = "et|ou|,|en|(|-|–|/|or|and"
  private static let manner: Pattern = [
    .any([
      ["en"], ["in", "an|a"], ["as", "an|a"], ["par", "voie"], ["en", "tant", "que|qu"], ["en", "qualite", "de|d"],
    ]),
    .limit,
  ]
  private static let work: Pattern = [
    "contrat*|poste|emploi|offre|job|position|role|statut|cadre|contract|appointment|duree|durees|agent|tenure|tenures",
    .open(1), .optional("("), .open(2), .limit,
  ]
  private static let mission: Pattern = .upTo("mission|missions", over: 3)

  private var isStudent: Bool { ["internship", "apprenticeship"].contains(type) }

  /// "Ce stage …", "le stage débute", "stage de 6 mois", "un stagiaire".
  private var isDescribed: Bool {
    if isStudent, preceded(Self.demonstratives, within: 1) || preceded(Self.lengthBefore, within: 4) { return true }
    if isFirstOfTerms || isAmongTerms { return true }
    if isStudent, followed(Self.begins), preceded(Self.articles, within: 1) { return true }
    return followed(Self.withTime) || preceded(Self.timeBefore, within: 5) || followed(Self.ofDuration)
      || followed(Self.position) || followed(Self.laterPosition, within: 2) || followed(Self.vacant, within: 1)
  }

  /// "10-week internship"
  private static let lengthBefore: Pattern = [.quantity(.duration), .optional("-"), .limit]

  /// "Casual, on call, night shifts": a line that tells the terms of the post.
  private var isFirstOfTerms: Bool {
    match.tokens.lowerBound == match.sentence.lowerBound && followed(Self.marks)
      && match.passage.cues.near(match.sentence).contains { cue in
        [.schedule, .worktime].contains(match.passage.image.kind(ofConcept: cue.concept))
          && cue.tokens.overlaps(match.sentence)
      }
  }

  /// "€38,500 per annum, permanent, 39 hours": a member of a line of terms.
  private var isAmongTerms: Bool {
    guard ["permanent", "temporary"].contains(type), list.count == 1, match.wordsInSentence <= 12,
      match.tokens.lowerBound == match.sentence.lowerBound || match.precedes(",|–|-|/|;|•", within: 1),
      match.sentence.upperBound == list.upperBound || followed(Self.marks)
    else { return false }
    return match.passage.quantities.contains { quantity in
      guard quantity.tokens.overlaps(match.sentence) else { return false }
      switch quantity.value {
      case .money: return true
      case .duration(let range): return (range.min ?? range.max)?.unit == .hour
      default: return false
      }
    }
  }

  private static let marks: Pattern = ",|–|-|(|;"
  private static let demonstratives: Pattern = ["ce|cette|cet|ces|this|votre|ton|your", .limit]
  private static let articles: Pattern = ["le|la|l|les|the|du", .limit]
  private static let begins: Pattern =
    "debut*|se|est|vise|consiste|permet*|porte|aura|seront|sera|will|is|starts|dure|propose|offert"
  private static let time = Pattern.cue(.worktime, key: "time")
  private static let withTime: Pattern = [.repeated(",|-|–|/|(|a|and|et", upTo: 2), time]
  private static let timeBefore: Pattern = [time, .optional(",|-|–|/|and|et"), .limit]
  private static let ofDuration: Pattern = .any([
    [
      .optional("de|d|-|–|:|of|pour|("), .optional("une"), .optional("duree|periode"), .optional("de|d"),
      .quantity(.duration),
    ],
    // "Stage de pré-embauche de six mois"
    [TermRules.kind, TermRules.beforeLength, .quantity(.duration)],
  ])
  private static let position: Pattern =
    "position|contract|opportunity|job|conventionne*|remunere*|gratifie*|role|work|appointment"
  /// "Permanent management position"
  private static let laterPosition: Pattern = "position|appointment|job"
  private static let vacant: Pattern = ["a", "pourvoir"]

  /// "Type de contrat : stage", or under such a line.
  var isLabelled: Bool {
    match.passage.label.contains(where: Self.label.contains) && match.wordsInSentence <= 8
      || preceded(Self.labelBefore, within: 15)
  }

  private static let label: WordSet =
    "contrat|contrats|contract|emploi|poste|type|statut|job|employment|nature|recrutement|embauche|status|tenure|position"
  private static let labelBefore: Pattern = [.words(label), .gap(5), ":", .gap(8), .limit]

  /// An English adjective before a noun that is no job: "permanent exhibition", "casual dining".
  private var isAdjectiveOfThing: Bool {
    guard match.passage.language == .en, !match.isTitle, list.count == 1, match.sentence.contains(list.upperBound),
      match.passage.holds(Self.adjectives, at: list.lowerBound),
      match.passage.tokens[list.upperBound].kind == .word
    else { return false }
    return !followed(Self.nouns)
  }

  /// A French adjective behind a noun that is no job: "missions permanentes", "exposition permanente".
  var agreesWithThing: Bool {
    let noun = list.lowerBound - 1
    return list.count == 1 && match.sentence.contains(noun) && match.passage.tokens[noun].kind == .word
      && match.passage.holds(Self.agreeing, at: list.lowerBound) && !match.passage.holds(Self.frenchNouns, at: noun)
  }

  private static let agreeing: WordSet = "permanente|permanentes|permanents"
  private static let frenchNouns: WordSet =
    "fonction|fonctions|embauche|base|emplois|postes|contrats|position|positions|agents|affectation|nomination|offre|offres"
  private static let adjectives: WordSet = "permanent|temporary|casual|seasonal|interim|volunteer"
  private static let nouns: Pattern = .any([
    """
    role|roles|position|positions|job|jobs|contract|staff|employee|employment|basis|work|worker|workers|full|part|and|\
    or|opportunity|post|vacancy|appointment|status|in|at|from|until|for|with
    """, .cue(.worktime),
  ])

  /// "Commis aux ventes (occasionnel)", a posting's first line.
  private var isAfterName: Bool {
    match.passage.index == 0 && match.passage.isLine && preceded("(", within: 1) && followed(")")
  }

  /// "Seasonal Park Attendant", a posting's first line.
  private var isFirstOfName: Bool {
    guard let type, ["seasonal", "temporary"].contains(type), match.passage.index == 0, match.passage.isLine else {
      return false
    }
    return match.tokens.lowerBound == match.sentence.lowerBound && match.wordsInSentence <= 8
      && match.passage.sentences.count == 1 && followed(Self.worker)
  }

  private static let worker: Pattern = [.gap(4), Trades.worker]

  /// A line of its own: "Stage – Paris".
  private var isLine: Bool {
    if isAdjectiveOfThing { return false }
    return match.wordsInSentence <= (match.tokens.lowerBound == match.sentence.lowerBound ? 4 : 3)
  }
}
