import Glossary

/// What stands around a diploma: whether it is to be held or studied for, or is none that the candidate needs.
struct EducationContext {
  private let match: RuleMatch
  private var passage: Passage { match.passage }
  private var first: Int { match.tokens.lowerBound }

  init(_ match: RuleMatch) { self.match = match }

  private func isWord(_ index: Int, in words: WordSet) -> Bool { passage.holds(words, at: index) }

  private func studies(_ cue: Match) -> [String] {
    passage.image.values(ofConcept: cue.concept, "studies") + passage.image.values(ofConcept: cue.concept, "status")
  }

  // MARK: Held or in progress

  /// Verb forms that a modality cue may take the glossary's word from ("vous êtes titulaire").
  private static let held: WordSet =
    """
    titulaire*|detenteur*|detentrice*|possed*|detien*|detenez|issu|issue|issus|hold|holds|holder|held|has|beneficiez
    """
  private static let inProgress: WordSet =
    """
    poursuivez|poursuivre|poursuivant|poursuis|prepares|preparez|preparant|preparent|pursuing|enrolled|etudier|\
    etudiez|etudies|studying
    """

  /// How many tokens before and after the diploma the words that tell its status may stand.
  private static let reach = (before: 9, after: 5)

  /// Held, in progress, both, or (unsaid) none.
  func statuses() -> [Education.Status] {
    let start = max(match.sentence.lowerBound, first - Self.reach.before)
    let window = start..<min(match.sentence.upperBound, match.tokens.upperBound + Self.reach.after)
    var found: Set<Education.Status> = []
    for cue in passage.cues.near(window) where window.overlaps(cue.tokens) && !isOfCareer(cue.tokens.upperBound) {
      found.formUnion(studies(cue).compactMap(Education.Status.init(rawValue:)))
    }
    if window.contains(where: { isParticiple($0) || isWord($0, in: Self.held) }) || isOnesOwn { found.insert(.held) }
    let isInProgress = window.contains {
      isUnderWay($0) || isWord($0, in: Self.inProgress) && !isOfCareer($0 + 1)
    }
    if isInProgress { found.insert(.inProgress) }
    return Education.Status.allCases.filter(found.contains)
  }

  /// "Inscrit à l'Ordre", "poursuivre votre carrière": no studies.
  private func isOfCareer(_ next: Int) -> Bool { match.contains(Self.career, in: next..<next + 4) }

  private static let career: WordSet =
    "carriere|evolution|career|ordre|tableau|rpps|registre|register|aventure|developpement"

  /// `diplômé`, which without its accent is `diplôme`; `de formation`.
  private func isParticiple(_ index: Int) -> Bool {
    ["diplômé", "formé"].contains { passage.forms[index].folded.utf8.starts(with: $0.utf8) }
      || (index < first && match.bare(index) == "formation" && match.bare(index - 1) == "de")
  }

  /// "Vous êtes bachelier en comptabilité"
  private var isOnesOwn: Bool {
    match.precedes("etes|es", within: 1)
      || match.precedes("un|une|a|an", within: 1) && match.precedes("etes|es|are", within: 2)
  }

  /// `en cours`, but not `en cours de validité`.
  private func isUnderWay(_ index: Int) -> Bool {
    match.bare(index) == "cours" && match.bare(index - 1) == "en"
      && !["validite", "annee"].contains(match.bare(index + 2))
  }

  // MARK: No demand

  private static let candidate = WordSet(
    """
    vous|votre|tu|ton|candidat*|profil|titulaire*|diplome*|issu*|formation|etudiant*|niveau|recherch*|you|\
    your|applicant*|requir*|must|student*|degree|stagiaire*|minimum|exige*|souhait*|requis*|scolarite|etudes
    """)

  /// Whether the text asks for the diploma, rather than naming a school, a training on offer, or what somebody has.
  var isDemand: Bool {
    if passage.block.kind == .title || isJobTitle || isApprenticeship || isOffered || isSchoolItself || isSomebodys
      || isOfPupils || isOfColleagues || isWorkOfOthers || isTitle || isExample || isProject || isOfStudents
    {
      return false
    }
    switch passage.section(of: first) {
    case .about, .benefits, .diversity:
      return first <= match.sentence.lowerBound + 3 || match.sentence.contains { isWord($0, in: Self.candidate) }
    default: return true
    }
  }

  /// "A graduate degree, e.g., LL.B., J.D.": what stands behind a degree as an example of it.
  private var isExample: Bool {
    guard match.isPreceded(by: Self.beforeExample, within: 5) else { return false }
    return DegreeReading.names(in: passage).contains {
      $0.tokens.upperBound <= first && match.sentence.contains($0.tokens.lowerBound)
    }
  }

  private static let beforeExample: Pattern = [example, .repeated(".|,|:", upTo: 2), .limit]
  private static let example: Pattern = .any([
    ["e", ".", "g"], "eg", ["p", ".", "ex"], ["par", "exemple"], ["such", "as"], ["tel|telle|tels|telles", "que|qu"],
  ])

  /// "Projet de doctorat", "PhD project": what the post leads to.
  private var isProject: Bool {
    match.isPreceded(by: Self.offer, within: 2) || match.isFollowed(by: Self.projects)
  }

  private static let offer: Pattern = ["projet|sujet|offre|projets|offres|sujets", "de|d", .limit]
  private static let projects: Pattern = "project|projects|studentship|studentships|scholarship|scholarships"

  /// "L'étudiante mènera des travaux", "associations étudiantes": who acts in the text, and no demand.
  private var isOfStudents: Bool {
    guard isWord(first, in: Self.studying) else { return false }
    if match.precedes(Self.organisations, within: 12) { return true }
    let next = match.bare(first + 1)
    return match.precedes("l|la|le|the|cette|cet|this", within: 1) && (next == "will" || next.hasSuffix("ra"))
  }

  private static let studying: WordSet = "etudiant|etudiante|etudiants|etudiantes|student|students"
  private static let organisations: WordSet =
    "organisations|associations|groupes|organizations|groups|mouvements|communautes|association|federations"

  private static let level: WordSet = "niveau|diplome|diplomes|formation|formations|etudes"

  /// A heading or first line with `H/F`: the job's title. "Niveau d'études : Bac+2, H/F" names a level.
  private var isJobTitle: Bool {
    guard passage.sentences.count == 1, passage.tokens.count <= 16, !isWord(0, in: Self.level) else { return false }
    let words = match.sentence.map { passage.forms[$0].bare }
    return zip(words, words.dropFirst(2)).contains { ["h f", "f h", "m f"].contains("\($0) \($1)") }
  }

  /// "Apprenti(e) polymécanicien(ne) CFC": a short line that names what the apprenticeship leads to.
  private var isApprenticeship: Bool {
    passage.sentences.count == 1 && passage.tokens.count <= 16 && isWord(match.sentence.lowerBound, in: "apprenti*")
      && first > match.sentence.lowerBound
      && !match.sentence.contains { passage.tokens[$0].kind == .symbol && passage.forms[$0].surface == ":" }
  }

  private static let offers: WordSet =
    """
    obtenir|valider|viser|visez|vises|obtiendr*|deboucher|debouche|debouchant|menant|delivr*|passer|\
    preparer|preparation|financ*|former|offering|sponsor*|jury|jurys|cours|prepa|soutien|dispens*|enseign*|\
    eleves
    """

  /// `permettant d'obtenir un BTS`, but not `en train d'obtenir un BTS`.
  private var isOffered: Bool {
    let before = max(match.sentence.lowerBound, first - 5)..<first
    let cues = passage.cues(.cue).filter { !studies($0).isEmpty && $0.tokens.overlaps(match.sentence) }
    // "You will teach French to A-level"
    if match.precedes("to", within: 1), match.tokens.count == 1 || match.contains("level", in: match.tokens),
      match.sentenceHolds("teach|teaching|teacher|tutor|tutoring")
    {
      return true
    }
    if cues.contains(where: {
      studies($0).contains("offered") && $0.tokens.upperBound + 5 > first && $0.tokens.lowerBound < first
    }) {
      return true
    }
    return before.contains { index in
      isWord(index, in: Self.offers) && !isUnderWay(index)
        && !cues.contains { $0.tokens.contains(index) && !studies($0).contains("offered") }
    }
  }

  private static let pupils = WordSet("etudiant|etudiants|etudiantes|eleve|eleves|student|students|pupils")
  private static let articles = WordSet("les|aux|nos|vos|ces|leurs|the|our|your|their")

  /// `encadrer les élèves en mathématiques`: those who are taught.
  private var isOfPupils: Bool {
    first > match.sentence.lowerBound && isWord(first, in: Self.pupils) && isWord(first - 1, in: Self.articles)
  }

  private static let team: WordSet =
    """
    equipe|equipes|compagnons|collaborateurs|salaries|employes|formateurs|enseignants|intervenants|consultants|experts|\
    associes|fondateurs|dirigeants|team|teams|staff|employees|founders|partners|people
    """
  private static let possessives = WordSet("notre|nos|une|leur|leurs|our|their")
  private static let reader = WordSet("vous|tu|votre|you|your|candidat*|;|:")
  private static let counts: WordSet = "emploie|emploient|compte|comptons|comprend|rassemble|includes|employs|comprises"
  private static let several: WordSet = "une|un|deux|trois|two|three|four|a|des|several|plusieurs"
  private static let holders: WordSet = "diplomes|titulaires|issus|formes"
  private static let ours: WordSet = "nos|our|leurs|their"

  /// The degrees of others: "notre équipe d'ingénieurs et de docteurs", "la maison emploie 6 boulangers titulaires du CAP",
  /// "nos avocats, diplômés de grandes écoles".
  private var isOfColleagues: Bool {
    let isHeld = match.contains(Self.holders, in: (first - 1)..<(first + 1))
    let before = max(match.sentence.lowerBound, first - 10)..<first
    guard
      let others = before.last(where: { index in
        isColleague(index) && first - index <= 7 || isCount(index)
          || isHeld && first - index <= 4 && isWord(index, in: Self.ours)
      })
    else { return false }
    let between = (others + 1)..<first
    return !match.contains(Self.reader, in: between) && (isHeld || !match.contains(",", in: between))
  }

  /// "Équipe issue d'écoles de commerce" has no article.
  private func isColleague(_ index: Int) -> Bool {
    guard isWord(index, in: Self.team) else { return false }
    let isBare =
      isWord(index, in: "equipe|team") && !match.sentence.contains(index - 1) || match.bare(index - 1) == ","
    return isBare || match.contains(Self.possessives, in: (index - 3)..<index)
  }

  private func isCount(_ index: Int) -> Bool {
    isWord(index, in: Self.counts)
      && ((index + 1)..<first).contains { passage.tokens[$0].kind == .number || isWord($0, in: Self.several) }
  }

  /// "Chercheur postdoctoral en chimie": above all sections it is the job's title, as no diploma's name in it is.
  private var isTitle: Bool {
    passage.block.kind == .heading && !passage.isLabel && match.bare(first).hasPrefix("postdoc")
  }

  private static let works = WordSet(
    "these|theses|memoire|memoires|thesis|dissertation|dissertations|student|students|etudiant|etudiants|etudiantes")

  /// `Diriger des mémoires de maîtrise`, `students with special needs`: duties towards those who study.
  private var isWorkOfOthers: Bool {
    guard passage.section(of: first) == .responsibilities else { return false }
    let before = (first - 2)..<first + 1
    let after = match.tokens.upperBound..<match.tokens.upperBound + 2
    return match.contains(Self.works, in: before) || match.contains(Self.works, in: after)
      || isWord(first, in: Self.pupils) || isLevelOfStudents
  }

  /// "Étudiants de maîtrise et de doctorat", "master's and doctoral students": nothing but levels between.
  private var isLevelOfStudents: Bool {
    let before = match.sentence.lowerBound..<first
    if let nearest = before.last(where: { !isWord($0, in: Self.levels) }), nearest >= first - 8,
      isWord(nearest, in: Self.works)
    {
      return true
    }
    let behind = match.tokens.upperBound..<max(match.sentence.upperBound, match.tokens.upperBound)
    return behind.first { !isWord($0, in: Self.levels) }.map { $0 < first + 9 && isWord($0, in: Self.works) } ?? false
  }

  private static let levels: WordSet = """
    de|d|et|ou|en|la|le|l|a|au|aux|du|des|,|/|and|or|at|the|level|levels|'|’|s|maitrise|doctorat|licence|master|masters|phd|\
    baccalaureat|bachelor|doctoral|graduate|undergraduate|postgraduate|postdoctoral|postdoctorat|cycle|cycles|superieur|\
    superieurs|premier|deuxieme|troisieme|1er|2e|3e|1|2|3|e|er
    """

  private static let schools = WordSet("ecole|ecoles|haute|grande|grandes|institut|university")
  private static let owners = WordSet("notre|nos|l|cette|leur|leurs|our|relations|partenariats|aux")

  /// `notre école d'ingénieurs`: a school that speaks of itself.
  private var isSchoolItself: Bool {
    first > match.sentence.lowerBound && isWord(first, in: Self.schools) && isWord(first - 1, in: Self.owners)
  }

  private static let has = WordSet("a|avait|has|had")

  /// `Julien a un CAP`: told of somebody else.
  private var isSomebodys: Bool {
    guard first - match.sentence.lowerBound >= 3, isWord(first - 1, in: "un|une|son|a|his|her|et|de") else {
      return false
    }
    return (max(match.sentence.lowerBound, first - 18)..<(first - 2)).contains { index in
      passage.forms[index].shape == .capitalised && isWord(index + 1, in: Self.has)
    }
  }

  // MARK: Studies without a diploma's name

  private static let leads = WordSet("de|d|une|un|votre|ta|issu*|avez|as|a|avoir|your|have|with|avec")
  private static let training = WordSet(
    """
    assur*|dispens*|prevu*|offert*|propos*|benefici*|interne*|continue*|possible|financ*|suivr*|provided|\
    prise|recevr*|poste|animation|anime*|delivr*
    """)

  /// Whether `formation` and the like name what the candidate has learnt: in a list of demands, or after `de`, `issu d'une`;
  /// not a training that the employer gives.
  var namesStudies: Bool {
    if match.sentence.contains(where: { isWord($0, in: Self.training) }) { return false }
    if [.requirements, .preferred].contains(passage.section(of: first)) { return true }
    if first == match.sentence.lowerBound {
      return passage.forms[min(first + 1, passage.forms.count - 1)].surface == ":"
    }
    return isWord(first - 1, in: Self.leads)
  }
}
