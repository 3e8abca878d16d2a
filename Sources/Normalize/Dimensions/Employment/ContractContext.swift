import Glossary
import Text

/// Decides whether a contract that a posting names is the one that it offers: it speaks of no other, and a word that means
/// something else as often stands where contracts are named (`ContractContext+Stated`).
struct ContractContext {
  let match: RuleMatch
  /// The contract and those listed beside it: "CDD, CDI ou intérim".
  let list: Range<Int>

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

  var type: String? { match.value("type", of: "contract") }

  var isOfThisJob: Bool {
    guard !speaksOfOthers, !isWaived, !isPast, !isLater, !isTrade, !isUnknownLength else { return false }
    return !needsContext || isStatedAsContract
  }

  /// "Temps complet temporaire, durée indéterminée": nobody knows how long the replacement lasts.
  private var isUnknownLength: Bool {
    type == "permanent" && match.contains("duree", in: match.tokens)
      && match.precedes("temporaire|temporaires|remplacement", within: 3)
  }

  private static func joins(_ match: RuleMatch, _ between: Range<Int>) -> Bool {
    between.count <= 3 && match.sentence.contains(between.lowerBound)
      && between.allSatisfy { match.passage.holds(separators, at: $0) }
  }

  private static let separators: WordSet = ",|/|-|et|ou|and|or|en|de|d|(|&|d'|soit|un|une|+"

  func preceded(_ pattern: Pattern, within distance: Int) -> Bool {
    match.isPreceded(by: pattern, within: distance, of: list.lowerBound)
  }

  func followed(_ pattern: Pattern, within gap: Int = 0) -> Bool {
    match.isFollowed(by: pattern, within: gap, of: list.upperBound)
  }

  // MARK: What speaks of something else

  /// People met at work, or of the company: "encadrement de stagiaires", "nos alternants", "30 000 stages de 3e".
  var speaksOfOthers: Bool {
    if isAgencyWork, preceded(Self.trade, within: 5) { return true }
    // "Un secteur en voie de mutation"
    if match.bare(match.tokens.lowerBound) == "voie", match.precedes("en", within: 1) { return true }
    if agreesWithThing { return true }
    if isSought { return false }
    // "Évaluer les apprentissages": what pupils learn.
    if match.tokens.count == 1, match.bare(match.tokens.lowerBound) == "apprentissages" { return true }
    return isTrial || isPluralOfPeople || followed(Self.ofNumber) || preceded(Self.owners, within: 3)
      || preceded(Self.programmes, within: 4)
      || preceded(Self.company, within: 6)
  }

  /// "Un stage de 3 jours est exigé avant l'engagement"
  private var isTrial: Bool { type == "internship" && TermRules.isTrial(match) }

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
    type == "temporary" && !isLabelled
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
  var isSought: Bool {
    preceded(Self.seeking, within: 7)
  }

  private static let seeking: Pattern = .upTo(
    WordSet.joined([
      Searching.verbs,
      "recherchez|recherches|cherchez|cherches|recrutement|hiring|recruiting",
      "ouvert|ouverte|ouverts|propose|proposons|offre|offrons|offering|effectuer|souhaitez|accueille",
    ]))

  /// Several people or placements that nobody seeks here.
  private var isPluralOfPeople: Bool {
    guard match.tokens.count <= 3, !match.isTitle || preceded(Self.ofPeople, within: 1), !isLabelled,
      let type
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
    experience*|parcours|issu|issue|lors|precedent*|anterieur*|dont|via|cours|comme|\
    background|travers|acquis*|obtenu*|effectue*|realise*
    """,
    .open(8), .limit,
  ]

  /// "Possibilité de CDI", "CDI à la clé", "puis CDI".
  private var isLater: Bool {
    if preceded(Self.prospect, within: 8) { return !isAnnounced }
    guard type == "permanent" else { return false }
    // "Prolongation éventuelle, après évaluation, sous forme d'un CDI"
    if preceded(Self.form, within: 4), match.sentenceHolds("prolong*|renouvel*|eventuel*|extension|extended") {
      return true
    }
    // "Un CDI dès que possible" says when.
    return followed(Self.hope, within: 2) && !followed(["des", "que", "possible"])
  }

  private static let prospect: Pattern = .any([outlook, ["revenir|retour|returning|futures|future", .open(5), .limit]])
  private static let outlook: Pattern = .upTo(
    """
    possibilit*|perspective*|evolut*|evoluer|debouch*|transform*|pereniser|perennis*|puis|ensuite|vue|vers|\
    issue|opportunite*|suivi|suivie|rejoignent|rejoindront|converti*|leading|towards|then|lead|\
    embauche*
    """)
  private static let form: Pattern = [.any([["forme", "de|d"], ["as", "a"]]), .open(1), .limit]
  private static let hope: Pattern = .any([
    "possible|envisage*", ["a", "la", "cle"], ["a", "terme"], ["en", "vue"], ["par", "la", "suite"],
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
    preceded(Self.recruiter, within: 10) && !preceded(Self.dash, within: 1)
      || preceded(Self.recruiting, within: 4) && !isLabelled && match.wordsInSentence > 8
      || (list.count > match.tokens.count && preceded(Self.offers, within: 8))
  }

  /// Not the specialist who is sought: "éducateur spécialisé en CDD", "Expert en sécurité – CDI".
  private static let recruiter: Pattern = [
    .any([
      ["specialis*|expert*", "dans|du|de|d|des|in"],
      "leader|acteur|acteurs|agence|agences|chercheur|talents|recrutements|solutions|placement|staffing",
    ]),
    .open(6), .limit,
  ]
  private static let dash: Pattern = "–|—|-"
  private static let recruiting: Pattern = ["recrutement", .optional("de|en|d"), .open(1), .limit]
  private static let offers: Pattern = [
    "des|nos|les|toutes|tous|differents|differentes|vos|leurs", .gap(1),
    "postes|offres|missions|opportunites|contrats|recrutements|emplois|besoins|propositions|embauches",
    .open(3), .limit,
  ]
}
