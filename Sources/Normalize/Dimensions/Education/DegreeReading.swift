import Glossary

/// What one diploma's name means where it stands.
struct DegreeReading {
  private let cue: Match
  private let passage: Passage
  /// The text that the pattern marked.
  private let extent: Range<Int>

  init(_ cue: Match, in passage: Passage, extent: Range<Int>) {
    self.cue = cue
    self.passage = passage
    self.extent = extent
  }

  private var image: Image { passage.image }

  /// The names of diplomas in a passage; what says that none is needed is none.
  static func names(in passage: Passage) -> [Match] {
    passage.cues(.degree).filter { passage.image.values(ofConcept: $0.concept, "national").first != "none" }
  }

  /// A thesis is a degree where it is asked for; elsewhere it is the work of the post, or a text among others.
  private var isThesisToWrite: Bool {
    guard ["these", "theses"].contains(passage.forms[cue.tokens.lowerBound].bare), cue.tokens.count == 1 else {
      return false
    }
    guard [.requirements, .preferred].contains(passage.section(of: cue.tokens.lowerBound)) else { return true }
    // "La soutenance de thèse", "sa thèse"; "vous venez de soutenir votre thèse" tells of a degree.
    let before = max(extentOfSentence.lowerBound, cue.tokens.lowerBound - 3)..<cue.tokens.lowerBound
    if let last = before.last, passage.holds(Self.owners, at: last), !passage.holds(Self.defended, in: before) {
      return true
    }
    let matcher = PatternMatcher(passage: passage, sentence: extentOfSentence)
    return matcher.matches(Self.textsBeside, at: cue.tokens.upperBound)
  }

  private static let owners: WordSet = "de|sa|ses|la|les|des|cette|votre|vos|notre|nos|leur|leurs|ta|ma|ce|ces|aux"
  private static let defended: WordSet = "soutenir|soutenu|soutenez|obtenu|acheve|termine"
  private static let textsBeside: Pattern = .any([
    "sur|cifre", ["ou|et|,|/", .optional("de|d|un|une"), "memoire*|stage*|article*"],
  ])

  /// Nil where the letters mean something else here.
  func degree() -> EducationReader.Degree? {
    let isNamed = !isWeak(cue) || isIntroduced || isQuebecMaster || opensRelatedField
    if !isNamed || isCompetence || isOtherName || isThesisToWrite { return nil }
    if let bachelor = otherBaccalaureate { return bachelor }
    if passage.context.country == .canada, let code = values("canada").first, let level = Self.cycles[code] {
      return EducationReader.Degree(tokens: cue.tokens, levels: [level], national: code)
    }
    if passage.context.country == .canada, let code = values("national").first, Self.foreign.contains(code) {
      return canadian(code)
    }
    if isCollegeDiploma { return EducationReader.Degree(tokens: cue.tokens, levels: [5], national: "dec") }
    return EducationReader.Degree(
      tokens: cue.tokens, levels: values("isced").compactMap(Int.init).filter { $0 > 0 },
      national: national)
  }

  /// ISCED levels of the university cycles of Canada.
  private static let cycles = ["bachelor-qc": 6, "master-qc": 7]

  private func values(_ key: String) -> [String] { image.values(ofConcept: cue.concept, key) }

  /// In Canada a bachelor's degree is a baccalauréat and a master's a maîtrise, in Belgium it is a bachelier, whichever
  /// language names them.
  private var national: String? {
    let code = values("national").first
    guard let code else { return code }
    switch passage.context.country {
    case .canada: return Self.canadian[code] ?? code
    case .belgium: return code == "bachelor" ? "bachelier" : code
    default: return code
    }
  }

  private static let canadian = ["bachelor": "bachelor-qc", "master": "master-qc"]

  /// In Canada "une maîtrise est un atout" is a degree; "la maîtrise du français" is a competence (`isCompetence`).
  private var isQuebecMaster: Bool {
    guard passage.context.country == .canada, values("national").first == "master-qc" else { return false }
    let before = cue.tokens.lowerBound > 0 ? passage.forms[cue.tokens.lowerBound - 1].bare : ""
    let next = cue.tokens.upperBound < passage.forms.count ? passage.forms[cue.tokens.upperBound].bare : "."
    return ["une", "ou", "d", ","].contains(before)
      && ["en", "est", "serait", "constitue", "sera", "ou", "complete", "completee", ",", ".", "dans", ")"].contains(
        next)
      || before == "," && next == "("
  }

  /// "Diploma in Practical Nursing from a recognized college": what Canada's colleges give.
  private var isCollegeDiploma: Bool {
    guard passage.context.country == .canada, passage.language == .en, values("isced").isEmpty,
      passage.forms[cue.tokens.upperBound - 1].bare == "diploma"
    else { return false }
    return PatternMatcher(passage: passage, sentence: extentOfSentence)
      .matches(Self.fromCollege, at: cue.tokens.upperBound)
  }
  private static let fromCollege: Pattern = [
    .open(6), "from|at", .optional("a|an|the"), .optional("recognized|accredited|approved|community|ontario"),
    .optional("community"), "college",
  ]

  /// "Maîtrise dans une discipline pertinente", as a sentence or member of a list begins.
  private var opensRelatedField: Bool {
    cue.tokens.lowerBound == extentOfSentence.lowerBound
      && PatternMatcher(passage: passage, sentence: extentOfSentence)
        .matches(EducationPatterns.relatedSubject, at: cue.tokens.upperBound)
  }

  /// Names of French diplomas that are words of everyday use in Canada.
  private static let foreign: Set<String> = [
    "licence", "titre-professionnel", "cqp", "dei", "capa-avocat",
  ]

  /// What such a name means in Canada: a "certificat de qualification professionnelle" is that of a trade, a "nursing
  /// diploma" is no State Diploma, a "licence" is a permit unless it is one in a subject, and the Barreau an order
  /// that one belongs to.
  private func canadian(_ code: String) -> EducationReader.Degree? {
    switch code {
    case "cqp": return EducationReader.Degree(tokens: cue.tokens, levels: [3], national: "trade-certificate")
    case "dei" where cue.tokens.contains(where: { passage.forms[$0].bare.hasPrefix("diplom") }):
      return EducationReader.Degree(tokens: cue.tokens, levels: [], national: nil)
    case "dei": return EducationReader.Degree(tokens: cue.tokens, levels: [6], national: "bachelor-qc")
    case "licence" where hasSubject:
      return EducationReader.Degree(tokens: cue.tokens, levels: [6], national: "licence")
    default: return nil
    }
  }

  private var neighbours: [Match] {
    // A demand of its own may stand behind a comma: "DEC, baccalauréat souhaité".
    let near = (extent.lowerBound - 2)..<(extent.upperBound + 2)
    return Self.names(in: passage).filter { near.overlaps($0.tokens) && $0 != cue }
  }

  // MARK: Baccalauréat

  private static let besideBachelor = ["doctorate", "master-qc", "aec", "dec"]

  /// A baccalauréat is a bachelor's degree in Canada and in Belgium, and wherever it has a subject or stands beside a
  /// maîtrise or a DEC; nil for the French and the Swiss one.
  private var otherBaccalaureate: EducationReader.Degree? {
    guard values("national").first == "bac", !isFollowedByYears else { return nil }
    let isSpelledOut = passage.forms[cue.tokens.lowerBound].bare == "baccalaureat"
    let national = neighbours.compactMap { image.values(ofConcept: $0.concept, "national").first }
    let isBachelor =
      switch passage.context.country {
      case .canada: true
      case .belgium: isSpelledOut
      default: isSpelledOut && (national.contains(where: Self.besideBachelor.contains) || hasSubject)
      }
    guard isBachelor else { return nil }
    let code = passage.context.country == .belgium ? "bachelier" : "bachelor-qc"
    return EducationReader.Degree(tokens: cue.tokens, levels: [6], national: code)
  }

  /// baccalauréat *en* informatique, *dans un domaine* pertinent
  private var hasSubject: Bool {
    let next = cue.tokens.upperBound
    let matcher = PatternMatcher(passage: passage, sentence: extent)
    if extent.contains(next), matcher.matches(EducationPatterns.relatedSubject, at: next) { return true }
    guard extent.contains(next), ["en", "in"].contains(passage.forms[next].bare) else { return false }
    return !passage.skills.beginning(in: next + 1..<next + 5).isEmpty
  }

  private var isFollowedByYears: Bool {
    let next = cue.tokens.upperBound
    return next < passage.forms.count && passage.forms[next].surface == "+"
  }

  // MARK: Ambiguous letters

  private static let introductions = WordSet(
    """
    titulaire*|diplome*|niveau|etudes|degree|etudiant*|hold*|bac|qualification|certification|student*|\
    obtention|detenir|cours
    """)
  private static let followers: WordSet =
    """
    en|exige*|requis*|minimum|mini|obligatoire|souhaite*|complete*|+|ou|obtenu|valide|1|2|3|4|5|8|degree|required|preferred
    """
  private static let studies: WordSet = "formation|formations|cursus|scolarite|parcours"
  private static let objects: WordSet = "de|d|du|des|l|la|le|les"

  /// A short name that the glossary marks as one that mostly means something else (`weak`), outside of its country.
  private func isWeak(_ match: Match) -> Bool {
    let country = image.values(ofConcept: match.concept, "country").first
    if let country, country == passage.context.country?.rawValue { return false }
    let names = image.values(ofConcept: match.concept, "weak")
    return names.contains(passage.text(match.tokens))
      || (match.tokens.count == 1 && names.contains(passage.forms[match.tokens.lowerBound].bare))
  }

  /// `maîtrise de Python`, `bonne maîtrise d'Excel`.
  private var isCompetence: Bool {
    guard isWeak(cue), passage.forms[cue.tokens.lowerBound].bare.utf8.count > 4 else { return false }
    var next = cue.tokens.upperBound
    if next < passage.forms.count, passage.forms[next].surface == ")" { next += 1 }
    guard next < passage.forms.count, Self.objects.contains(passage.forms[next].bare) else { return false }
    // "Licence de mathématiques"; "maîtrise de l'informatique" is a competence, "maturité des modes" a state.
    let isState = ["maitrise", "maturite"].contains(passage.forms[cue.tokens.lowerBound].bare)
    if !isState, isBeforeField(next) { return false }
    return (next...next + 2).allSatisfy { passage.cue(.degree, at: $0) == nil }
  }

  /// `CAP 2030`, a plan; `master data`, which no preposition parts.
  private var isOtherName: Bool {
    let next = cue.tokens.upperBound
    if isDriversCertificate || isGradeOfPay || isAmongCapitals { return true }
    guard next < passage.forms.count else { return false }
    if passage.tokens[next].kind == .number { return passage.forms[next].surface.utf8.count == 4 }
    if passage.language == .en, cue.tokens.contains(where: { passage.forms[$0].bare == "the" }) { return true }
    // "Certificate of competency as Master", "you master SQL"
    if passage.text(cue.tokens).lowercased() == "master",
      cue.tokens.lowerBound > 0, ["as", "you", "to"].contains(passage.forms[cue.tokens.lowerBound - 1].bare)
    {
      return true
    }
    if passage.language == .en, cue.tokens.count <= 2, isEnglishNoun(before: next) { return true }
    return passage.forms[next].bare == "data" && passage.forms[next - 1].bare == "master"
  }

  /// "METTRE EN PLACE DES FRAMEWORKS": a small word among others in capitals.
  private var isAmongCapitals: Bool {
    guard passage.text(cue.tokens) == "DES", passage.language == .fr else { return false }
    return [cue.tokens.lowerBound - 1, cue.tokens.upperBound].contains { index in
      extentOfSentence.contains(index) && passage.isWord(index) && passage.forms[index].shape == .upper
        && passage.forms[index].bare.utf8.count > 3
    }
  }

  /// "Grade 12 £45,000", "Pay grade: Grade 12", and no year of school.
  private var isGradeOfPay: Bool {
    passage.holds("grade|grades", at: cue.tokens.lowerBound)
      && (passage.quantities.contains { $0.value.isOf(.money) && $0.tokens.overlaps(extentOfSentence) }
        || passage.holds("pay|salary|band|classification|scale", in: extentOfSentence))
  }

  /// "permis C + CAP": in Belgium the driver's certificate of professional competence.
  private var isDriversCertificate: Bool {
    guard values("national").first == "cap", passage.text(cue.tokens) == "CAP" else { return false }
    let before = max(extentOfSentence.lowerBound, cue.tokens.lowerBound - 5)..<cue.tokens.lowerBound
    guard let permit = before.last(where: { passage.forms[$0].bare == "permis" }) else { return false }
    let between = (permit + 1..<cue.tokens.lowerBound).map { passage.forms[$0].bare }
    let joints = passage.context.country == .belgium ? ["+", "avec", "/", "et", "&"] : ["+", "avec", "/"]
    return between.contains { ["c", "d"].contains($0) } && joints.contains(between.last ?? "")
      && between.allSatisfy { $0.utf8.count <= 2 || $0 == "avec" }
  }

  private var extentOfSentence: Range<Int> {
    passage.sentences.isEmpty ? 0..<0 : passage.sentences[passage.sentenceIndex(of: cue.tokens.lowerBound)]
  }

  /// `master bedroom`, `bachelor of the year`, `high school sports`: English words that name a degree only where nothing
  /// else follows them.
  private func isEnglishNoun(before next: Int) -> Bool {
    let following = passage.forms[next].bare
    switch passage.text(cue.tokens).lowercased() {
    case "high school", "secondary school":
      return ["student", "sport", "teacher", "pupil", "team", "visit", "principal", "class", "level"]
        .contains { following.hasPrefix($0) }
    case "master", "bachelor", "masters":
      return passage.tokens[next].kind == .word
        && !["in", "s", "or", "and", "degree", "level", "required", "preferred", "program", "programme"].contains(
          following)
        && !(following == "of" && isSubject(at: next + 1))
    default: return false
    }
  }

  /// "Bachelor of accounting", "Master of Social Work"; "bachelor of the year" is none.
  private func isSubject(at position: Int) -> Bool {
    !passage.skills.beginning(at: position).isEmpty || passage.cue(.degree, at: position) != nil
  }

  /// Whether another diploma or a word such as "titulaire" stands by it.
  private var isIntroduced: Bool {
    let isBesideAnother = neighbours.contains { other in
      !isOtherGender(other) && !image.values(ofConcept: other.concept, "isced").isEmpty
        && (!isWeak(other) || other.tokens.count == 1 && passage.forms[other.tokens.lowerBound].shape != .upper)
    }
    let before = max(0, cue.tokens.lowerBound - 3)..<cue.tokens.lowerBound
    if isBesideAnother || before.contains(where: { Self.introductions.contains(passage.forms[$0].bare) }) {
      return true
    }
    // "Ingénieur en informatique" names the post as often as the diploma; "Formation : Ingénieur" does not.
    if values("trade").first != nil {
      return before.contains { Self.studies.contains(passage.forms[$0].bare) }
        && passage.forms[before.upperBound - 1].surface == ":"
    }
    let next = cue.tokens.upperBound
    // "BP boucher", but not "RESPONSABLE DES VENTES".
    if passage.forms[cue.tokens.lowerBound].shape == .upper, next < passage.forms.count,
      passage.forms[next].shape != .upper,
      passage.cue(.speciality, at: next) != nil
    {
      return true
    }
    if isBeforeField(next) { return true }
    if passage.language == .en, next + 1 < passage.forms.count, ["in", "or"].contains(passage.forms[next].bare),
      !passage.skills.beginning(in: next + 1..<next + 4).isEmpty || passage.forms[next + 1].shape == .upper
    {
      return true
    }
    return next < passage.forms.count && Self.followers.contains(passage.forms[next].bare)
  }

  /// "Ingénieur ou ingénieure" is one name of a post.
  private func isOtherGender(_ other: Match) -> Bool {
    other.concept == cue.concept && values("trade").first != nil
      && passage.forms[other.tokens.lowerBound].bare != passage.forms[cue.tokens.lowerBound].bare
  }

  /// "Licence STAPS", "licence de psychologie"
  private func isBeforeField(_ next: Int) -> Bool {
    guard next < passage.forms.count else { return false }
    let start = Self.objects.contains(passage.forms[next].bare) ? next + 1 : next
    return passage.skills.beginning(at: start).contains { image.kind(ofConcept: $0.concept) == .field }
  }
}
