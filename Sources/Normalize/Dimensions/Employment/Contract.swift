import Glossary
import Text

/// The types of contract under which this job is offered (`glossaries/facts/contracts.yaml`).
///
/// A posting names contracts for other reasons too: what an agency does ("spécialiste du recrutement en CDI, CDD et intérim"),
/// what may come later ("possibilité de CDI"), past experience ("hors stage"), people met at work ("encadrement de stagiaires").
/// `ContractContext` tells these apart.
extension Dimension {
  static let contract = Dimension(
    "contract",
    [
      Rule("type", .capture("contract", .cue(.contract, key: "type"))) { match in
        guard match.value("possible", of: "contract") == nil, match.isAsWritten("contract"),
          ContractContext(match).isOfThisJob, !isOfPool(match)
        else { return [] }
        return match.values("type", of: "contract").map { .employment(.type($0)) }
      },
      Rule("term", ContractTenure.term, facts: ContractTenure.fixedTerm),
      Rule("acting", ContractTenure.acting, facts: ContractTenure.temporary),
      // "Full-time, regular"
      Rule(
        "regular-after",
        [
          .cue(.worktime, key: "time"), ",|/|-|–|(|and", "regular",
          .any([",|.|;|)|-|–", .sentenceEnd, "position|role|job|employment|post"]),
        ]
      ) { _ in
        [.employment(.type("permanent"))]
      },
      // "Regular full-time position", "poste à temps plein régulier"
      Rule(
        "regular",
        [
          "regular", .cue(.worktime, key: "time"),
          .any(["position|role|job|employment|post", ",|.|;|(|–|-", .sentenceEnd]),
        ]
      ) { _ in
        [.employment(.type("permanent"))]
      },
      Rule("end-of-mission-pay", endOfMissionPay) { _ in [.employment(.type("temporary"))] },
      Rule("independent", independent) { match in
        // "Nous sommes tous indépendants" says under what status one works here.
        ContractContext(match).speaksOfOthers && !match.isPreceded(by: "sommes", within: 2)
          ? [] : [.employment(.type("freelance"))]
      },
    ])

  /// "A pool may be created to fill positions of various tenures (term, acting, casual)": what may be offered later.
  private static func isOfPool(_ match: RuleMatch) -> Bool {
    (match.value("type", of: "contract") == "temporary"
      || match.sentenceHolds(
        "various|varied|varying|different|diverse|diverses|differentes|differents|variees|varies|tenures|mandats"))
      && match.sentenceHolds("bassin|bassins|pool|pools|repertoire")
      && match.sentenceHolds(
        "cree|creer|create|created|etabli*|establish*|servir|used|doter|pourvoir|fill|combler|staff")
  }

  /// The pay at the end of a mission is due to temporary workers alone (France, Code du travail L1251-32).
  private static let endOfMissionPay: Pattern = .any([
    ["indemnite|indemnites|prime|primes", .optional("de"), "fin", "de", "mission|missions"], "ifm|iccp",
    [.quantity(.percent), .optional("de|d"), "fin", "de", "mission|missions"],
  ])

  /// "Indépendant" is a trait of character as often as a status.
  private static let independent: Pattern = [
    .any([
      ["ouvert|ouverte|contrat|statut|recherch*|recrut*|cherch*", .gap(5)],
      ["tant", "que"], ["tous|toutes"],
    ]),
    "independant|independante|independants|independantes",
    .not("et|rigoureux|dynamique|autonome"), .not([",", "rigoureux|dynamique|autonome|curieu*|organise*|motive*"]),
  ]
}

/// Decides whether a contract that a posting names is the one that it offers.
struct ContractContext {
  private let match: RuleMatch
  /// The contract and those listed beside it: "CDD, CDI ou intérim".
  private let list: Range<Int>

  init(_ match: RuleMatch) {
    self.match = match
    var start = match.tokens.lowerBound
    var end = match.tokens.upperBound
    // A separator or three may stand between the sentence's last and the next.
    let reach = match.sentence.lowerBound..<match.sentence.upperBound + 4
    let contracts = match.passage.cues(.contract, near: reach)
    while let before = contracts.last(where: {
      $0.tokens.upperBound < start && Self.joins(match, $0.tokens.upperBound..<start)
    }) {
      start = before.tokens.lowerBound
    }
    while let after = contracts.first(where: {
      $0.tokens.lowerBound > end && Self.joins(match, end..<$0.tokens.lowerBound)
    }) {
      end = after.tokens.upperBound
    }
    list = start..<end
  }

  var isOfThisJob: Bool {
    guard !speaksOfOthers, !isWaived, !isPast, !isLater, !isTrade else { return false }
    return !needsContext || isStatedAsContract
  }

  private static func joins(_ match: RuleMatch, _ between: Range<Int>) -> Bool {
    between.count <= 3 && match.sentence.contains(between.lowerBound)
      && between.allSatisfy { match.passage.holds(separators, at: $0) }
  }

  private static let separators: WordSet = ",|/|-|et|ou|and|or|en|de|d|(|&|d'|soit|un|une|+"

  private func preceded(_ pattern: Pattern, within distance: Int) -> Bool {
    match.isPreceded(by: pattern, within: distance, of: list.lowerBound)
  }

  private func followed(_ pattern: Pattern, within gap: Int = 0) -> Bool {
    match.isFollowed(by: pattern, within: gap, of: list.upperBound)
  }

  // MARK: What speaks of something else

  /// People met at work, or of the company: "encadrement de stagiaires", "nos alternants", "30 000 stages de 3e".
  var speaksOfOthers: Bool {
    if isAgencyWork, preceded(Self.trade, within: 5) { return true }
    if isSought { return false }
    return isPluralOfPeople || followed(Self.ofNumber) || preceded(Self.owners, within: 3)
      || preceded(Self.programmes, within: 4)
      || preceded(Self.company, within: 6)
  }

  // Patterns are constants: one that is written where it is used would be made and compiled each time.
  private static let ofNumber: Pattern = ["de", .quantity(.number)]
  private static let owners: Pattern = [
    "nos|vos|ses|leurs|our|their|certains|autres|plusieurs|anciens", .open(1), .limit,
  ]
  /// "Nos programmes d'apprentissage": what the employer runs for others.
  private static let programmes: Pattern = [
    "nos|leurs|ses|our|their|its", .optional("own"), "programmes|programs|cursus|parcours|filieres", .open(1), .limit,
  ]
  private static let company: Pattern = .upTo(
    """
    encadr*|tuteur*|tutrice*|tutor*|manag*|supervis*|accueil|accueillir|mentor*|maitre|maitres|reseau|\
    communaute|mutuelle|\
    coach*|trainees|accompagnement|aupres|politique|rapport|bareme|amis|parrain*|permettre
    """)

  /// Temporary work as the business of an agency or the matter of a job: "le pilotage du travail temporaire".
  private var isAgencyWork: Bool {
    match.value("type", of: "contract") == "temporary" && !isLabelled
      && match.tokens.contains { match.passage.holds(Self.agencyWork, at: $0) }
      && !match.contains(Self.ofPost, in: match.tokens)
  }

  private static let agencyWork: WordSet = "interim*|temporaire|agency|travail"
  /// "Une entreprise recrute pour une mission temporaire"
  private static let ofPost: WordSet =
    "mission|missions|poste|postes|emploi|contrat|contrats|remplacement|remplacements"
  private static let trade: Pattern = .upTo(
    """
    pilotage|recours|connaissance|connaissances|gestion|gerer|secteur|monde|univers|agence|agences|entreprise|entreprises|\
    societe
    """)

  /// "Nous recherchons des stagiaires"
  private var isSought: Bool {
    preceded(Self.seeking, within: 7)
  }

  private static let seeking: Pattern = .upTo(
    """
    recherche|recherchons|recherchez|recherches|recrute|recrutons|recrutement|cherche|cherchons|cherchez|\
    cherches|ouvert|ouverte|\
    ouverts|seeking|seeks|hiring|looking|recruiting|propose|proposons|offre|offrons|offering|effectuer|\
    souhaitez|accueille
    """)

  /// Several people or placements that nobody seeks here.
  private var isPluralOfPeople: Bool {
    guard match.tokens.count <= 3, !match.isTitle || preceded(Self.ofPeople, within: 1), !isLabelled,
      let type = match.value("type", of: "contract")
    else { return false }
    let last = match.passage.forms[match.tokens.upperBound - 1].bare
    return ["internship", "apprenticeship", "volunteer", "temporary", "freelance", "seasonal"].contains(type)
      && last.hasSuffix("s") && !match.passage.tokens[match.tokens.upperBound - 1].flags.contains(.inclusive)
      && (match.wordsInSentence > 4 || match.isTitle)
  }

  private static let ofPeople: Pattern = "of|de|des|d"

  private var isWaived: Bool {
    preceded(Self.exclusion, within: 4) || followed(Self.refusal, within: 1) || followed(Self.abstention)
  }

  private static let exclusion: Pattern = [
    "pas|aucun|aucune|ni|sans|hors|sauf|not|no|hormis|excluding|except", .open(2), .limit,
  ]
  private static let refusal: Pattern = .any([["non", "accept*"], ["ne|n", .gap(1), "pas"], ["are|is", "not"]])
  private static let abstention: Pattern = .any([["s", "abstenir"], "exclu|exclus|exclue|excluded"])

  /// "Une première expérience (stage, alternance)", "stage compris".
  private var isPast: Bool {
    followed(Self.done, within: 1) || followed(Self.orExperience) || preceded(Self.career, within: 10)
  }

  private static let done: Pattern =
    "compris*|inclus*|included|reussi|reussie|significati*|precedent*|effectue*|realise*"
  private static let orExperience: Pattern = [.any(["ou", "et"]), .gap(2), "premiere|experience*|emploi*"]
  private static let career: Pattern = [
    """
    experience*|parcours|issu|issue|lors|precedent*|anterieur*|dont|via|cours|comme|experienced|\
    background|travers|acquis*|obtenu*|effectue*|realise*
    """,
    .open(8), .limit,
  ]

  /// "Possibilité de CDI", "CDI à la clé", "puis CDI".
  private var isLater: Bool {
    if preceded(Self.prospect, within: 6) { return !isAnnounced }
    guard match.value("type", of: "contract") == "permanent" else { return false }
    return followed(Self.hope, within: 2)
  }

  private static let prospect: Pattern = .upTo(
    """
    possibilit*|perspective*|evolut*|evoluer|debouch*|transform*|pereniser|perennis*|puis|ensuite|vue|vers|\
    issue|opportunite*|suivi|suivie|rejoignent|rejoindront|converti*|leading|towards|then|lead|embauches|\
    embauche*
    """)
  private static let hope: Pattern = .any([
    "possible|envisage*|envisager", ["a", "la", "cle"], ["a", "terme"], ["en", "vue"], ["par", "la", "suite"],
  ])

  /// "Embauche en CDI": the job itself.
  private var isAnnounced: Bool {
    preceded(Self.announcement, within: 6)
  }

  private static let announcement: Pattern = [
    .any([.sentenceStart, ":"]), .optional(.gap(2)), "embauche|recrutement", .gap(2), .limit,
  ]

  /// What a recruiter's trade is, or a choice of offers: "propose des postes en CDI, CDD ou intérim".
  private var isTrade: Bool {
    preceded(Self.recruiter, within: 10)
      || preceded(Self.recruiting, within: 4) && !isLabelled && match.wordsInSentence > 8
      || (list.count > match.tokens.count && preceded(Self.offers, within: 8))
  }

  private static let recruiter: Pattern = [
    """
    specialis*|expert*|leader|acteur|acteurs|agence|agences|chercheur|talents|recrutements|solutions|\
    placement|staffing
    """,
    .open(6), .limit,
  ]
  private static let recruiting: Pattern = ["recrutement", .optional("de|en|d"), .open(1), .limit]
  private static let offers: Pattern = [
    "des|nos|les|toutes|tous|differents|differentes|vos|leurs", .gap(1),
    "postes|offres|missions|opportunites|contrats|recrutements|emplois|besoins|propositions|embauches",
    .open(3), .limit,
  ]

  // MARK: Words that name a contract only in context

  /// A single common word; acronyms (CDI, VIE) and terms of several words speak for themselves.
  private var needsContext: Bool {
    if match.values("type", of: "contract") == ["civil-service"] { return true }
    guard match.tokens.count == 1 else { return false }
    let form = match.passage.forms[match.tokens.lowerBound]
    return !(form.shape == .upper && form.bare.utf8.count <= 5) && !["cdi", "cdd", "cddu"].contains(form.bare)
  }

  private var isStatedAsContract: Bool {
    if match.isTitle || isLabelled || isLine || ContractTenure.isList(match) || isBeforeProspect {
      return true
    }
    // "Freelance et entièrement à distance"
    if match.value("type", of: "contract") == "freelance", match.tokens.lowerBound == match.sentence.lowerBound,
      followed(Self.joiners)
    {
      return true
    }
    if isSought || preceded(Self.manner, within: 2) || preceded(Self.work, within: 5) { return true }
    if !isStudent, preceded(Self.mission, within: 5) { return true }
    return isDescribed
  }

  /// "Intérim en vue d'un CDI", "occasionnel avec possibilité de permanence"
  private var isBeforeProspect: Bool {
    match.tokens.lowerBound == match.sentence.lowerBound
      && followed(.any([.cue(.contract, key: "possible"), ["en", "vue", "d|de"]]), within: 2)
  }

  private static let joiners: Pattern = "et|ou|,|en|(|-|–|/|or|and"
  private static let manner: Pattern = [.any([["en"], ["in", "an|a"], ["as", "an|a"], ["par", "voie"]]), .limit]
  private static let work: Pattern = [
    "contrat*|poste|emploi|offre|job|position|role|statut|cadre|contract|appointment|duree|durees|agent|tenure|tenures",
    .open(1), .optional("("), .open(2), .limit,
  ]
  private static let mission: Pattern = .upTo("mission|missions", over: 3)

  private var isStudent: Bool { ["internship", "apprenticeship"].contains(match.value("type", of: "contract")) }

  /// "Ce stage …", "le stage débute", "stage de 6 mois", "un stagiaire".
  private var isDescribed: Bool {
    if isStudent, preceded(Self.demonstratives, within: 1) || preceded(Self.lengthBefore, within: 4) { return true }
    if isFirstOfTerms { return true }
    if isStudent, followed(Self.begins), preceded(Self.articles, within: 1) { return true }
    return followed(Self.withTime) || preceded(Self.timeBefore, within: 5) || followed(Self.ofDuration)
      || followed(Self.position) || followed(Self.vacant, within: 1)
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

  private static let marks: Pattern = ",|–|-|(|;"
  private static let demonstratives: Pattern = ["ce|cette|cet|ces|this|votre|ton|your", .limit]
  private static let articles: Pattern = ["le|la|l|les|the|du", .limit]
  private static let begins: Pattern =
    "debut*|se|est|vise|consiste|permet*|porte|aura|seront|sera|will|is|is|starts|dure|propose|offert"
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
  private static let vacant: Pattern = ["a", "pourvoir"]

  /// "Type de contrat : stage", or under such a line.
  private var isLabelled: Bool {
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

  private static let adjectives: WordSet = "permanent|temporary|casual|seasonal|interim|volunteer"
  private static let nouns: Pattern = .any([
    """
    role|roles|position|positions|job|jobs|contract|staff|employee|employment|basis|work|worker|workers|full|part|and|\
    or|opportunity|post|vacancy|appointment|status|in|at|from|until|for|with
    """, .cue(.worktime),
  ])

  /// A line of its own: "Stage – Paris".
  private var isLine: Bool {
    if isAdjectiveOfThing { return false }
    return match.wordsInSentence <= (match.tokens.lowerBound == match.sentence.lowerBound ? 4 : 3)
  }
}
