import Glossary
import Markup
import Text

/// Lists that tell by their members what they are, wherever they stand: traits and names of tools are asked for, tasks are
/// duties.
///
/// Headings and openings are a vocabulary, and a posting of another house says "Le travail :" or "In brief"; what stands
/// below is as plainly a list of tasks as under "Missions".
struct ListPromotion {
  let image: Image
  let matcher: Matcher

  /// Gives sections to lists that have none, or that of the employer. `spellings` tells what the words of each passage may
  /// spell.
  func promote(_ passages: inout [Passage], _ spellings: [Spellings]) {
    for index in passages.indices { promoteSentences(of: &passages[index], spellings[index]) }
    var start = 0
    while start < passages.count {
      guard Self.isMember(passages[start]) else {
        start += 1
        continue
      }
      let end = passages[start...].firstIndex { !Self.isMember($0) } ?? passages.count
      promote(start..<end, of: &passages, spellings)
      start = end
    }
  }

  // MARK: Sentences

  /// A line that is little else than traits ("Réactivité - Minutie - Rigueur") or names of tools ("Talend, Git, SQL
  /// Server…") lists requirements wherever it stands, one of tasks duties where nothing is told.
  private func promoteSentences(of passage: inout Passage, _ spellings: Spellings) {
    for index in spellings.sentences(of: .skills, holding: Self.leastListed) {
      let section = passage.sections[index]
      if section == .requirements || section == .preferred { continue }
      let sentence = passage.sentences[index]
      let matches = matcher.matches(of: spellings, .skills, sentence: index)
      let words = sentence.count(where: passage.isWord)
      // Tools are what duties are done with; traits alone are none.
      let isOfDuties = section == .responsibilities
      // "Nous proposons des formations : Git, Jenkins, Maven"
      let isOffered = (section == .about || section == .benefits) && passage.holds(Self.offering, in: sentence)
      if isList(of: .soft, matches, words, alone: isOfDuties)
        || !isOfDuties && !isOffered && isList(of: .tool, matches, words)
      {
        passage.sections[index] = .requirements
      } else if Self.isOpen(section), isList(of: .task, matches, words), !isOfEmployer(sentence, in: passage) {
        passage.sections[index] = .responsibilities
      }
    }
  }

  private func isOfEmployer(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    if passage.holds(Self.employer, in: sentence) { return true }
    return passage.firstWord(of: sentence).map { EmployerClause(passage: passage).holds(sentence, $0) } ?? false
  }

  /// Whether a sentence of so many words lists competences of one kind. Names of tools and of tasks praise no employer, so
  /// that some words may stand beside them.
  private func isList(of kind: Concept.Kind, _ matches: [Match], _ words: Int, alone: Bool = false) -> Bool {
    let listed = matches.count { image.kind(ofConcept: $0.concept) == kind }
    let covered = matches.reduce(0) { $0 + $1.tokens.count }
    guard matches.count >= Self.leastListed, listed * 2 >= matches.count, !alone || listed == matches.count else {
      return false
    }
    return kind == .soft ? covered * 3 >= words * 2 : listed >= Self.leastListed && covered * 2 >= words
  }

  // MARK: Lines

  /// Lines one below the other, half of which are little else than the name of a competence: "Pose de carrelage", "Ragréage
  /// des sols".
  private func promote(_ run: Range<Int>, of passages: inout [Passage], _ spellings: [Spellings]) {
    guard run.count >= Self.leastListed,
      let start = run.first(where: { kind(of: passages[$0], spellings[$0]) != nil }),
      !presentsEmployer(start, passages), !isOfEmployer(run.lowerBound..<start, passages)
    else { return }
    let lines = start..<run.upperBound
    var named = 0
    var tasks = 0
    for line in lines {
      guard let kind = kind(of: passages[line], spellings[line]) else { continue }
      named += 1
      if kind == .task { tasks += 1 }
    }
    guard named >= Self.leastListed, named * 2 >= lines.count else { return }
    let section: Section = tasks * 2 >= named ? .responsibilities : .requirements
    for line in lines { passages[line].sections = passages[line].sections.map { _ in section } }
  }

  /// The kind of the competences that a line is little else than the name of.
  private func kind(of passage: Passage, _ spellings: Spellings) -> Concept.Kind? {
    guard passage.sentences.count == 1 else { return nil }
    if isDeed(passage) { return .task }
    guard spellings.holds(.skills),
      !passage.holds(Self.employer, in: passage.tokens.indices)
    else { return nil }
    let matches = matcher.matches(of: spellings, .skills, sentence: 0)
    let covered = matches.reduce(0) { $0 + $1.tokens.count }
    guard covered * 2 >= passage.tokens.indices.count(where: passage.isWord) else { return nil }
    return matches.lazy.map { image.kind(ofConcept: $0.concept) }.first { Self.kinds.contains($0) }
  }

  private func isDeed(_ passage: Passage) -> Bool {
    guard let sentence = passage.sentences.first, let first = passage.firstWord(of: sentence),
      !passage.holds(Self.ours, in: sentence)
    else { return false }
    return DutyLine(passage: passage).isDeed(sentence, first)
  }

  private static let ours: WordSet = "nous|notre|nos|our|we|us"

  /// Whether what stands right above a list says that it is the employer's: "Nos domaines d'activité :".
  private func presentsEmployer(_ first: Int, _ passages: [Passage]) -> Bool {
    guard first > 0 else { return true }
    let above = passages[first - 1]
    if addresses(above) { return false }
    return above.isLabel || above.holds(Self.employer, in: above.tokens.indices)
  }

  /// Whether the lines between the top of a run and its list are the employer's. At the top of a posting they are its title and
  /// where it is: "Waiter / Waitress", "The Old Mill, Cork".
  private func isOfEmployer(_ lines: Range<Int>, _ passages: [Passage]) -> Bool {
    guard let last = lines.last, lines.lowerBound > 0 else { return false }
    return presentsEmployer(lines.lowerBound, passages) && !addresses(passages[last])
  }

  /// Whether a line speaks to the reader or of a search: what stands below it is of the job.
  private func addresses(_ line: Passage) -> Bool {
    !line.isLabel
      && (line.holds(Self.addressed, in: line.tokens.indices) || line.holds(Searching.words, in: line.tokens.indices))
  }

  private static let addressed = WordSet("vous|votre|vos|tu|ta|ton|tes|rejoignez|rejoins|you|your")

  private static func isMember(_ passage: Passage) -> Bool {
    passage.isLine && !passage.isLabel && passage.sections.allSatisfy(isOpen)
      && (passage.block.kind == .listItem || passage.block.kind == .paragraph)
  }

  private static func isOpen(_ section: Section) -> Bool { section == .about || section == .other }

  private static let kinds: [Concept.Kind] = [.task, .knowledge, .tool, .certificate, .soft]
  /// Words of who presents an employer or its market, and verbs by which a sentence says what there is.
  private static let employer = WordSet(
    """
    nous|notre|nos|our|we|us|entreprise*|societe*|groupe|clients|client|secteur*|domaine*|leader|acteur|\
    expert*|reconnu*|produits|services|agence*|metiers|filiale*|company|customers|sector*|industr*|speciali*|\
    propose|proposons|offre|offrons|offers|avantages|benefits|association*|fondation|etablissement*|structure|pole|gere|\
    comprend|regroupe|compte|dispose|compose*|est|sont|ont|is|are|has|have|provides|includes
    """)
  private static let offering = WordSet(
    "propose|proposons|offre|offrons|offer|offers|provide|provides|formations|cours|courses|training|trainings")
  /// So many competences make a list.
  private static let leastListed = 3
}
