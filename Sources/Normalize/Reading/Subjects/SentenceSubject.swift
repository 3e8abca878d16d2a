import Text

/// Of whom a sentence speaks, by its words.
struct SentenceSubject {
  /// Index of the sentence.
  let sentence: Int
  private(set) var isCandidate = false
  private(set) var isCompany = false
  /// Where nothing but a search tells of the person sought, its verb: "Nous [recherchons] un soudeur". What stands before
  /// it is the employer's.
  private(set) var search: Int?
  /// "Tous nos postes sont ouverts aux personnes en situation de handicap": a statement, wherever it stands.
  var isDiversity: Bool { isOfDiversity && isOpen }
  private var isOfDiversity = false
  private var isOpen = false

  init(of sentence: Int, in passage: Passage) {
    self.sentence = sentence
    let tokens = passage.sentences[sentence]
    var isNamed = false
    for token in tokens where passage.holds(Self.telling, at: token) {
      isNamed = isNamed || Self.isCandidate(token, tokens, passage)
      if !isNamed, search == nil, SearchVerb(passage: passage, sentence: tokens).holds(at: token) { search = token }
      isCompany = isCompany || passage.holds(Self.company, at: token)
      isOfDiversity = isOfDiversity || passage.holds(Self.diversity, at: token)
      isOpen = isOpen || passage.holds(Self.openness, at: token)
    }
    isCandidate = isNamed || search != nil
    if isNamed { search = nil }
  }

  /// Whether a token names the reader, whoever is sought, or the post.
  private static func isCandidate(_ token: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    if passage.holds(english, at: token) {
      return passage.language != .fr || passage.holds("ce", in: (token - 1..<token).clamped(to: sentence))
    }
    if passage.holds(sought, at: token) { return passage.forms[token].hasAccents }
    if passage.holds(requirements, at: token) {
      return passage.language != .en || passage.firstWord(of: sentence) == token
    }
    return passage.holds(candidate, at: token) && !isOfOthers(token, sentence, passage)
  }

  /// "Notre mission", "la cellule a pour mission": the employer's, unless the reader is addressed beside it.
  private static func isOfOthers(_ token: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.holds(missions, at: token) else { return false }
    let before = (token - 2..<token).clamped(to: sentence)
    return passage.holds(theirs, in: before) || passage.holds(toward, in: before) && passage.holds(having, in: before)
      || isOfName(token, sentence, passage)
  }

  /// "La mission de Girouettes Morel", "les missions de la direction".
  private static func isOfName(_ token: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.language == .fr, sentence.contains(token + 2), passage.holds(genitives, at: token + 1) else {
      return false
    }
    let name = passage.holds(articles, at: token + 2) ? token + 3 : token + 2
    guard sentence.contains(name), passage.isWord(name) else { return false }
    let noun = passage.forms[name].bare
    return Houses.hold(name, in: passage) || passage.holds(houses, at: name)
      || passage.forms[name].shape == .capitalised && !ProperSubject.isTrade(name, in: passage)
        && !passage.image.isPost(noun) && !passage.context.titleNouns.contains(noun)
        && passage.holds(saying, in: sentence)
  }

  /// All words that tell of whom a sentence speaks, so that most of its words cost one look.
  private static let telling = WordSet.joined([
    candidate, english, sought, requirements, SearchVerb.words, company, diversity, openness,
  ])

  private static let candidate = WordSet(
    """
    vous|votre|vos|tu|ton|ta|tes|candidat|candidate|candidats|candidates|profil|poste|postes|mission|missions|\
    you|your|\
    applicant*|vacancy|vacancies|require|requires|required|stagiaire|stage|titulaire|salarie|salariee|employe|employee|\
    exigeons|demandons|\
    attendons
    """)
  /// "Profil recherché", "la personne recrutée": with an accent, the one that is sought.
  private static let sought: WordSet = "recherche|recherchee|recherches|recherchees|recrute|recrutee|recrutes|recrutees"
  /// "Regulatory requirements" are those of others.
  private static let requirements: WordSet = "requirement|requirements"
  /// Words that name something else in French: "jouer un rôle", "prendre position".
  private static let english: WordSet = "role|roles|position|positions|job|jobs"
  private static let missions: WordSet = "mission|missions|postes"
  private static let theirs: WordSet = "notre|nos|sa|leur|leurs|dont|our|its|their"
  private static let toward: WordSet = "pour"
  private static let having: WordSet = "a|ont|donne|donnee|fixe|fixee"
  private static let genitives: WordSet = "de|d|du|des"
  private static let articles: WordSet = "la|le|l"
  private static let saying: WordSet = "est|sont|consiste|resume|vise"
  private static let houses: WordSet = "service|ministere"
  private static let company = WordSet("nous|notre|nos|our|we|us|entreprise|societe|groupe|company|mission")
  private static let diversity = WordSet(
    "handicap*|rqth|discrimination*|diversite|inclusion|inclusive|egalite|disabilit*|diversity")
  private static let openness = WordSet(
    """
    ouvert|ouverte|ouverts|ouvertes|accessible*|candidature*|engage*|egal*|postes|recrut*|chances|employer|opportunit*|\
    welcome*
    """)
}
