import Glossary
import Markup
import Text

/// What a sentence says of a post, or of whoever holds it: "L'agent assure l'entretien …", "Le candidat devra posséder …",
/// "The clerk will answer …", "The role involves …".
///
/// Such sentences begin with an article and a noun on the list `posts` of `glossaries/language`, or the one that the title
/// has; their verb tells whether they speak of duties or of what is asked for. What says neither ("est rattaché à",
/// "rejoindra", "reports to") tells nothing.
struct PostSubject {
  let image: Image
  let passage: Passage

  /// The section that the sentence tells, whose first word is `first`.
  func section(of sentence: Range<Int>, from first: Int) -> Section? {
    guard passage.block.kind != .heading || passage.endsInColon(sentence) else { return nil }
    if passage.holds(Self.englishArticles, at: first) { return englishSection(of: sentence, from: first) }
    guard passage.holds(Self.articles, at: first) || passage.holds(Self.bareSubjects, at: first) else { return nil }
    return frenchSection(of: sentence, from: first)
  }

  private func isPost(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return false }
    let noun = passage.forms[index].bare
    return image.isPost(noun) || passage.context.titleNouns.contains(noun)
  }

  // MARK: French

  private func frenchSection(of sentence: Range<Int>, from first: Int) -> Section? {
    // "Le/la", "le (la)", "la ou le"
    let start = sentence.dropFirst(first - sentence.lowerBound).first { index in
      passage.isWord(index) && !passage.holds(Self.articles, at: index)
    }
    guard let start, start - first <= Self.mostArticleTokens, let post = post(from: start, in: sentence) else {
      return nil
    }
    let predicate = post + 1..<min(post + Self.mostSubjectTokens, sentence.upperBound)
    for index in predicate {
      if passage.holds(Self.clauses, at: index) { return nil }
      if let told = told(byVerbAt: index, in: sentence) { return told }
      // "est rattaché à": the participle is no present.
      if passage.holds(Self.being, at: index) { return nil }
    }
    return nil
  }

  /// "Le Data Analyst", "le lead developer"; not "la commune pilote".
  private func post(from start: Int, in sentence: Range<Int>) -> Int? {
    if isPost(start) { return start }
    let name = (start + 1..<start + Self.mostNameTokens).clamped(to: sentence).prefix(while: passage.isWord)
    return name.first {
      isPost($0) && (passage.forms[$0].shape != .lower || passage.holds(Self.beforePosts, at: $0 - 1))
    }
  }

  private static let beforePosts = WordSet(
    "data|business|product|project|software|cloud|full|front|back|stack|lead|senior|junior|scrum|machine|future|futur")

  /// What a French verb says of its subject; nil for what is none, or says neither.
  private func told(byVerbAt index: Int, in sentence: Range<Int>) -> Section? {
    guard passage.isWord(index), sentence.contains(index + 1) else { return nil }
    if passage.holds(Self.asking, at: index) { return .requirements }
    let next = index + 1
    if passage.holds(Self.must, at: index) {
      return passage.holds(Self.states, at: next) ? .requirements : .responsibilities
    }
    if passage.holds(Self.having, at: index) {
      if passage.holds(Self.toward, at: next), sentence.contains(next + 1), passage.holds(Self.missions, at: next + 1) {
        return .responsibilities
      }
      return passage.holds(Self.assets, in: (next..<next + Self.mostAssetTokens).clamped(to: sentence))
        ? .requirements : nil
    }
    if passage.holds(Self.being, at: index) {
      return passage.holds(Self.charged, in: (next..<next + 2).clamped(to: sentence)) ? .responsibilities : nil
    }
    return isVerbOfDuty(index, before: next) ? .responsibilities : nil
  }

  /// A future in the third person, or what has the ending of a present before an object: "intervient sur", "conduit les".
  private func isVerbOfDuty(_ index: Int, before next: Int) -> Bool {
    guard !passage.holds(Self.noDuties, at: index) else { return false }
    let word = passage.forms[index].bare
    if word.utf8.count > Self.leastFuture, word.hasSuffix("ra") { return true }
    guard word.utf8.count > Self.leastPresent, passage.forms[index].shape == .lower else { return false }
    return Self.presents.end(word) && !Self.adjectives.end(word) && passage.holds(Self.objects, at: next)
  }

  private static let articles = WordSet("le|la|l|ce|cet|cette|ou")
  /// "Titulaire du poste …" asks; these need no article: "Personne chargée …", but for the verb behind them.
  private static let bareSubjects = WordSet("personne|candidat|candidate")
  private static let clauses = WordSet("qui|que|dont|ou|vous|tu|nous|ne|n|se")
  private static let asking = WordSet(
    """
    possede|possedera|dispose|disposera|justifie|justifiera|maitrise|maitrisera|demontre|demontrera|connait|connaitra|\
    detient|detiendra|cumule|cumulera|sait|saura|jouit|jouira|presentera
    """)
  private static let must = WordSet("doit|devra|devrait|doivent|devront")
  /// Verbs of what somebody is or has.
  private static let states = WordSet(
    """
    etre|avoir|posseder|disposer|justifier|maitriser|faire|connaitre|demontrer|savoir|detenir|remplir|presenter|\
    imperativement|obligatoirement|egalement|aussi|donc
    """)
  private static let having = WordSet("a|aura|ont|auront")
  private static let toward: WordSet = "pour"
  private static let missions = WordSet(
    "mission|missions|objectif|objectifs|role|tache|taches|fonction|fonctions|principales|principale|but")
  private static let mostAssetTokens = 5
  private static let assets = WordSet(
    """
    experience|experiences|connaissance|connaissances|competence|competences|maitrise|formation|diplome|aptitude|\
    aptitudes|capacite|capacites|expertise
    """)
  private static let being = WordSet("est|sera")
  private static let charged = WordSet("charge|chargee|charges|chargees|responsable|amene|amenee|tenu|tenue")
  private static let noDuties = WordSet(
    """
    rejoindra|integrera|beneficiera|percevra|recevra|pourra|verra|viendra|evoluera|sera|fera|considera|trouvera|\
    rejoint|integre|beneficie|percoit|recoit|trouve|existe|permet|permettra|correspond|dependra|depend|reportera|\
    reporte|ideale|responsable|titulaire|ira
    """)
  private static let presents = WordEndings(["e", "it", "ient", "end", "ond", "met", "uit", "ert"])
  /// "Le responsable technique de la commune", "la personne seule et …".
  private static let adjectives = WordEndings([
    "ique", "able", "ible", "aire", "elle", "ive", "euse", "iste", "ale", "ogue", "ee",
  ])
  private static let objects = WordSet(
    "le|la|les|l|un|une|des|du|d|au|aux|son|sa|ses|leur|leurs|chaque|tous|toutes|avec|sur|a|en|dans|,|et")
  /// In bytes.
  private static let leastFuture = 4
  private static let leastPresent = 4
  private static let mostArticleTokens = 6
  /// "Le Data Analyst"
  private static let mostNameTokens = 3
  private static let mostSubjectTokens = 9

  // MARK: English

  private func englishSection(of sentence: Range<Int>, from first: Int) -> Section? {
    let subject = (first + 1..<first + Self.mostSubjectTokens).clamped(to: sentence)
    for verb in subject.dropFirst() where isPost(verb - 1) && passage.isWord(verb) && sentence.contains(verb + 1) {
      if passage.holds(Self.copulas, at: verb) { return told(byCopulaAt: verb, in: sentence) }
      if passage.holds(Self.modals, at: verb) {
        return passage.holds(Self.englishStates, at: verb + 1) ? .requirements : .responsibilities
      }
      // "The technician repairs …", "The role involves …"
      let word = passage.forms[verb].bare
      if word.hasSuffix("s"), !word.hasSuffix("ss"), passage.forms[verb].shape == .lower, !isPost(verb) {
        return passage.holds(Self.noPresents, at: verb) ? nil : .responsibilities
      }
    }
    return nil
  }

  private func told(byCopulaAt verb: Int, in sentence: Range<Int>) -> Section? {
    let isFuture = passage.holds(Self.future, at: verb)
    let told = isFuture && passage.holds(Self.be, at: verb + 1) ? verb + 2 : verb + 1
    guard sentence.contains(told) else { return nil }
    if passage.holds(Self.accountable, at: told) { return .responsibilities }
    guard isFuture, passage.isWord(told) else { return nil }
    let isDuty =
      told == verb + 1 ? !passage.holds(Self.noActions, at: told) : passage.forms[told].bare.hasSuffix("ing")
    return isDuty ? .responsibilities : nil
  }

  private static let englishArticles = WordSet("the|this")
  private static let copulas = WordSet("is|are|will")
  private static let future = WordSet("will")
  private static let modals = WordSet("must|should|shall")
  private static let englishStates = WordSet(
    "be|have|possess|hold|demonstrate|show|bring|know|understand|enjoy|also|ideally")
  private static let be: WordSet = "be"
  private static let accountable = WordSet("responsible|accountable|tasked")
  private static let noActions = WordSet(
    """
    have|be|possess|hold|need|receive|benefit|enjoy|join|earn|get|demonstrate|bring|not|also|start|commence|give|offer|\
    suit|allow|let|pay|enable|require|see
    """)
  private static let noPresents = WordSet(
    """
    is|was|has|does|as|its|his|this|us|reports|requires|needs|offers|pays|comes|starts|suits|allows|lets|enables|gives|\
    receives|benefits|enjoys|joins|earns|gets|demonstrates|brings|possesses|holds|sits|belongs|duties|responsibilities|\
    requirements|skills|services|roles|positions|jobs|programs|teams|levels|hours
    """)
}
