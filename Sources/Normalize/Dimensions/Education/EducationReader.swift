import Glossary

/// Reads the text that a pattern of `EducationPatterns` marked.
struct EducationReader {
  let match: RuleMatch
  private var passage: Passage { match.passage }

  init(_ match: RuleMatch) { self.match = match }

  /// The demand; nil where the text names none.
  func education() -> Education? {
    let degrees = self.degrees()
    // Letters that mean something else here: what follows them is no subject ("MS BI").
    if degrees.isEmpty,
      let first = DegreeReading.names(in: passage).first(where: { match.tokens.contains($0.tokens.lowerBound) }),
      first.tokens.lowerBound == match.tokens.lowerBound,
      !passage.image.values(ofConcept: first.concept, "isced").isEmpty
    {
      return nil
    }
    var education = Education()
    education.levels = levels(degrees)
    for national in degrees.compactMap(\.national) where !education.national.contains(national) {
      education.national.append(national)
    }
    readSubjects(into: &education)
    if education.isOfSomeLevel, contains(Self.degreeOrDiploma) { education.levels = Self.ofDegreeOrDiploma }
    if education.isOfSomeLevel || education.isEmpty && isDemandedAlone, isUniversityDegree {
      education.levels = isOpenAbove ? Array(Self.bachelorLevel...8) : [Self.bachelorLevel]
    }
    education.equivalentExperience = contains(EducationPatterns.experienceInstead) || isSaidNext
    guard
      !education.levels.isEmpty || !education.national.isEmpty || !education.fields.isEmpty || education.relatedField
    else { return nil }
    education.status = EducationContext(match).statuses()
    return education
  }

  /// "A degree in biology", "un grade universitaire en droit": of a university, as no other school calls what it gives.
  private var isUniversityDegree: Bool {
    match.contains(Self.degree, in: match.tokens) && !match.contains(Self.otherSchools, in: match.tokens)
  }

  /// "Degree desirable", "a degree is essential"
  private var isDemandedAlone: Bool {
    match.passage.language == .en && match.isFollowed(by: Self.demandBehind)
      && !match.precedes("no|not|without", within: 2)
  }

  private static let demandBehind: Pattern = [
    .repeated("is|would|be|an|a|highly|strongly|(|–|-", upTo: 3),
    "required|preferred|desirable|desired|essential|advantageous|needed|mandatory|asset|advantage|beneficial",
  ]

  /// "Degree or diploma in nursing", as the English-speaking countries part universities from colleges.
  private static let degreeOrDiploma: Pattern = .any([
    ["degree", .repeated(",|/|or|and", upTo: 2), "diploma"], ["diploma", .repeated(",|/|or|and", upTo: 2), "degree"],
  ])
  private static let ofDegreeOrDiploma = [5, 6]
  private static let bachelorLevel = 6
  private static let degree: WordSet = "degree|degrees|grade"
  private static let otherSchools: WordSet = """
    diploma|diplomas|certificate|certificates|college|secondary|postsecondary|technical|vocational|foundation|associate|\
    two|2|diplome|certificat|collegial
    """

  func readSubjects(into education: inout Education) {
    education.fields = fields()
    if education.fields.isEmpty { education.fields = FieldsAbove(match).fields() }
    education.relatedField = contains(EducationPatterns.relatedSubject)
  }

  /// The concept ids of the subjects.
  private func fields() -> [String] {
    let names = DegreeReading.names(in: passage)
    let instead = self.instead
    let subjects = Speciality.subjects(in: passage, match.tokens).filter { subject in
      !instead.contains(subject.tokens.lowerBound) && !isName(subject, among: names) && !isTraining(subject)
        && !isLabel(subject) && !isOfSchool(subject)
    }
    let fields = Speciality.fields(subjects, passage.image)
    // "Bachelor of Business Administration with a major in accounting"
    let whole = ownFields(of: names.filter { $0.words.count > 2 && passage.language == .en })
    return fields.isEmpty ? ownFields(of: names) : whole.filter { !fields.contains($0) } + fields
  }

  /// "Établissement d'enseignement reconnu": what a school does.
  private func isOfSchool(_ subject: Match) -> Bool {
    let first = subject.tokens.lowerBound
    return match.contains("d|de", in: first - 1..<first) && match.contains(Self.schools, in: first - 2..<first - 1)
  }

  private static let schools: WordSet = "etablissement|etablissements|maison|maisons"

  /// What letters of a degree say that it is in: "BSN" is a bachelor's degree in nursing.
  private func ownFields(of names: [Match]) -> [String] {
    var fields: [String] = []
    for name in names where match.tokens.contains(name.tokens.lowerBound) {
      guard let field = passage.image.value(ofConcept: name.concept, "field"), !fields.contains(field),
        passage.image.concept(withID: field) != nil
      else { continue }
      fields.append(field)
    }
    return fields
  }

  /// "Bac + 2 Langue : anglais", "Bac + 2 Langue anglaise": the next field of a form, whose line break was lost. "Études
  /// anglaises" says more than a language.
  private func isLabel(_ subject: Match) -> Bool {
    let isName = passage.image.kind(ofConcept: subject.concept) == .field && subject.words.count > 1
    return match.bare(subject.tokens.upperBound) == ":" && match.bare(subject.tokens.lowerBound - 1) != ":"
      || !(isName && !passage.holds(Self.tongues, at: subject.tokens.lowerBound))
        && passage.cues(.language, near: subject.tokens).contains { $0.tokens.overlaps(subject.tokens) }
  }

  private static let tongues: WordSet = "langue|langues|language|languages"

  /// Whether the words of a competence are those of a diploma's name. "Études postsecondaires en droit ou en travail social"
  /// names the studies once for both subjects.
  private func isName(_ skill: Match, among names: [Match]) -> Bool {
    let own = skill.words.filter { !skill.shared.contains($0) }
    return own.allSatisfy { word in
      names.contains { name in
        // "Formation Bac +5 en informatique ou universitaire": the words of a name that stand around another.
        let isAround = names.contains { $0 != name && name.tokens.contains($0.tokens.lowerBound) }
        return isAround ? name.words.contains(word) : name.tokens.contains(word)
      }
    }
  }

  private static let studies: WordSet = "formation|formations|cursus|parcours|education|training|etudes"

  /// "Formation commerciale": a competence whose name begins with the word for the studies is no subject of them.
  private func isTraining(_ subject: Match) -> Bool {
    subject.words.count > 1 && subject.tokens.lowerBound == match.tokens.lowerBound
      && passage.holds(Self.studies, at: subject.tokens.lowerBound)
  }

  /// "A bachelor's degree. An equivalent combination of training and experience will be considered."
  private var isSaidNext: Bool {
    let number = passage.sentenceIndex(of: match.tokens.lowerBound) + 1
    guard passage.sentences.indices.contains(number) else { return false }
    let next = passage.sentences[number]
    let matcher = PatternMatcher(passage: passage, sentence: next)
    return matcher.matches(EducationPatterns.combination, at: next.lowerBound)
  }

  /// What may stand in for the degree: "education" is no subject in "a combination of education and experience".
  private var instead: Range<Int> {
    let matcher = PatternMatcher(passage: passage, sentence: match.tokens)
    for index in match.tokens {
      if let (end, _) = matcher.match(EducationPatterns.experienceInstead, at: index) { return index..<end }
    }
    return match.tokens.upperBound..<match.tokens.upperBound
  }

  /// "Bac+3 ou plus"; "grade C or above" is a mark.
  private var isOpenAbove: Bool {
    let matcher = PatternMatcher(passage: passage, sentence: match.tokens)
    let marks = match.tokens.compactMap { index in
      matcher.match(EducationPatterns.marks, at: index).map { index..<$0.end }
    }
    return match.tokens.contains { index in
      matcher.matches(EducationPatterns.orMore, at: index) && !marks.contains { $0.contains(index) }
    }
  }

  private func contains(_ pattern: Pattern) -> Bool {
    let matcher = PatternMatcher(passage: passage, sentence: match.tokens)
    return match.tokens.contains { matcher.matches(pattern, at: $0) }
  }

  // MARK: Levels

  /// A diploma or a number of years: `Bac+2`, and the `5` of `Bac+2/5`.
  struct Degree {
    var tokens: Range<Int>
    var levels: [Int]
    var national: String?
  }

  /// By position.
  private func degrees() -> [Degree] {
    var degrees: [Degree] = []
    for cue in DegreeReading.names(in: passage) where match.tokens.contains(cue.tokens.lowerBound) {
      guard cue.tokens.upperBound <= match.tokens.upperBound,
        let degree = DegreeReading(cue, in: passage, extent: match.tokens).degree()
      else { continue }
      degrees.append(degree)
    }
    let years = furtherYears(after: degrees)
    // `Bac 5`, `bac +7`: the years say more than the bac that they count from.
    degrees.removeAll { degree in
      guard degree.national == "bac" else { return false }
      let end = degree.tokens.upperBound
      let start = end < passage.forms.count && passage.forms[end].surface == "+" ? end + 1 : end
      return years.contains { $0.tokens.lowerBound == start }
    }
    return (degrees + years).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Numbers that follow a `bac+N` with nothing but marks between.
  private func furtherYears(after degrees: [Degree]) -> [Degree] {
    let matcher = PatternMatcher(passage: passage, sentence: match.tokens.lowerBound..<match.sentence.upperBound)
    var years: [Degree] = []
    for degree in degrees where degree.national?.hasPrefix("bac") ?? false {
      var position = degree.tokens.upperBound
      if degree.national == "bac", let year = year(at: position) {
        years.append(Self.bac(year, at: position))
        position += 1
      }
      while let (end, _) = matcher.match(EducationPatterns.moreYears, at: position), end <= match.tokens.upperBound {
        if let year = year(at: end - 1) { years.append(Self.bac(year, at: end - 1)) }
        position = end
      }
    }
    return years
  }

  private func year(at index: Int) -> Int? {
    guard match.tokens.contains(index), let year = Int(passage.forms[index].surface) else { return nil }
    return (1...8).contains(year) ? year : nil
  }

  private static func bac(_ years: Int, at index: Int) -> Degree {
    Degree(tokens: index..<(index + 1), levels: [isced(years)], national: "bac+\(years)")
  }

  /// The ISCED 2011 level of so many years after the French baccalauréat.
  private static func isced(_ years: Int) -> Int {
    switch years {
    case 1: 4
    case 2: 5
    case 3: 6
    case 8: 8
    default: 7
    }
  }

  /// The stated levels, with those between the ends of a range and those above an open one.
  private func levels(_ degrees: [Degree]) -> [Int] {
    var levels = Set(degrees.flatMap(\.levels))
    for (first, second) in zip(degrees, degrees.dropFirst()) where isRange(from: first, to: second) {
      if let low = first.levels.max(), let high = second.levels.max(), low < high { levels.formUnion(low...high) }
    }
    if isOpenAbove, let highest = levels.max() { levels.formUnion(highest...8) }
    return levels.sorted()
  }

  private func isRange(from first: Degree, to second: Degree) -> Bool {
    guard first.tokens.upperBound <= second.tokens.lowerBound else { return false }
    let between = (first.tokens.upperBound..<second.tokens.lowerBound).map { passage.forms[$0].bare }
    let opener = first.tokens.lowerBound > 0 ? passage.forms[first.tokens.lowerBound - 1].bare : ""
    let isBetween = ["entre", "between"].contains(opener) && (between.contains("et") || between.contains("and"))
    return between.count <= 5 && (isBetween || between.contains { ["a", "to", "jusqu"].contains($0) })
  }
}

extension Education {
  /// Whether it names subjects, and no diploma.
  fileprivate var isEmpty: Bool { levels.isEmpty && national.isEmpty }

  fileprivate var isOfSomeLevel: Bool {
    levels.isEmpty && national.isEmpty && (!fields.isEmpty || relatedField)
  }
}
