/// Of whom a sentence speaks, by its words.
struct SentenceSubject {
  /// Index of the sentence.
  let sentence: Int
  private(set) var isCandidate = false
  private(set) var isCompany = false
  /// "Tous nos postes sont ouverts aux personnes en situation de handicap": a statement, wherever it stands.
  var isDiversity: Bool { isOfDiversity && isOpen }
  private var isOfDiversity = false
  private var isOpen = false

  init(of sentence: Int, in passage: Passage) {
    self.sentence = sentence
    let tokens = passage.sentences[sentence]
    for token in tokens where passage.holds(Self.telling, at: token) {
      isCandidate = isCandidate || passage.holds(Self.candidate, at: token) && !Self.isOfOthers(token, tokens, passage)
      isCompany = isCompany || passage.holds(Self.company, at: token)
      isOfDiversity = isOfDiversity || passage.holds(Self.diversity, at: token)
      isOpen = isOpen || passage.holds(Self.openness, at: token)
    }
  }

  /// "Notre mission", "la cellule a pour mission": the employer's, unless the reader is addressed beside it.
  private static func isOfOthers(_ token: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.holds(missions, at: token) else { return false }
    let before = (token - 2..<token).clamped(to: sentence)
    return passage.holds(theirs, in: before) || passage.holds(toward, in: before) && passage.holds(having, in: before)
  }

  /// All words that tell of whom a sentence speaks, so that most of its words cost one look.
  private static let telling = WordSet.joined([candidate, company, diversity, openness])

  private static let candidate = WordSet(
    """
    vous|votre|vos|tu|ton|ta|tes|candidat*|profil|poste|mission|missions|recherch*|recrut*|cherchons|cherche|you|your|\
    applicant*|role|position|job|seek*|looking|requir*|stagiaire|stage|titulaire|salarie|salariee|employe|employee|\
    exigeons|demandons|\
    attendons
    """)
  private static let missions: WordSet = "mission|missions"
  private static let theirs: WordSet = "notre|nos|sa|leur|leurs|our|its|their"
  private static let toward: WordSet = "pour"
  private static let having: WordSet = "a|ont"
  private static let company = WordSet("nous|notre|nos|our|we|us|entreprise|societe|groupe|company|mission")
  private static let diversity = WordSet(
    "handicap*|rqth|discrimination*|diversite|inclusion|inclusive|egalite|disabilit*|diversity")
  private static let openness = WordSet(
    "ouvert*|accessible*|candidature*|engage*|egal*|postes|recrut*|chances|employer|opportunit*|welcome*")
}
