import Glossary

/// What the words in and around a language's name say: its code, its level, whether it is asked for.
struct LanguageContext {
  private let match: RuleMatch
  private var passage: Passage { match.passage }
  private var image: Image { passage.image }

  init(_ match: RuleMatch) { self.match = match }

  private var names: [Match] {
    passage.cues.beginning(in: match.tokens).filter { image.kind(ofConcept: $0.concept) == .language }
  }

  /// BCP 47, in the order of the text. `mul`, any other language, names none.
  var languages: [String] {
    var codes: [String] = []
    for code in names.flatMap({ image.values(ofConcept: $0.concept, "lang") })
    where code != "mul" && !codes.contains(code) {
      codes.append(code)
    }
    return codes
  }

  // MARK: Level

  struct Level {
    var code: String
    var isStated: Bool

    /// The level that a word of the vocabulary says; nil for a word that says none.
    init?(_ cue: Match, _ image: Image) {
      guard let code = image.values(ofConcept: cue.concept, "cefr").first else { return nil }
      self.init(code: code, isStated: image.values(ofConcept: cue.concept, "stated").first == "true")
    }

    init(code: String, isStated: Bool) {
      self.code = code
      self.isStated = isStated
    }
  }

  /// A named level before one that words are mapped to.
  var level: Level? {
    if let score = LanguageTest.level(in: match.tokens, of: passage) { return Level(code: score, isStated: false) }
    let levels = passage.cues.beginning(in: match.tokens).compactMap { Level($0, image) }
    if let level = levels.first(where: \.isStated) ?? levels.first { return level }
    guard let plain = match.tokens.first(where: { passage.holds(Self.plainLevels, at: $0) }) else { return nil }
    return Level(code: passage.holds(Self.beginners, at: plain) ? "A1" : "B1", isStated: false)
  }

  /// "Français, anglais courant": in a list by commas alone, a level in the singular is that of the language it stands behind;
  /// nil where it is of all.
  var ownerOfLevel: String? {
    let names = names
    guard names.count > 1, let last = names.last,
      let level = passage.cues.beginning(in: match.tokens).first(where: { Level($0, image) != nil }),
      level.tokens.lowerBound >= last.tokens.upperBound, !passage.forms[level.tokens.lowerBound].bare.hasSuffix("s")
    else { return nil }
    let between = zip(names, names.dropFirst()).flatMap { $0.tokens.upperBound..<$1.tokens.lowerBound }
    guard between.contains(where: passage.isComma), !passage.holds(Self.joints, in: between) else { return nil }
    return image.values(ofConcept: last.concept, "lang").first
  }
  private static let joints: WordSet = "et|ou|and|or|&|/|-|–|+"

  /// Of people and of tests these words say something else, so that they are in no label; here they stand by a language.
  static let plainLevels: WordSet =
    "intermediaire|intermediaires|fonctionnel|fonctionnelle|fonctionnels|fonctionnelles|functional|debutant|debutante"
  private static let beginners: WordSet = "debutant|debutante"

  // MARK: Demand

  var isDemand: Bool {
    guard let first = names.first, !languages.isEmpty, !isOfSomethingElse(first), !isOfOthers, !isSchoolSubject,
      !isSchoolBoard, !isOfThings
    else { return false }
    if level != nil { return true }
    guard isNamed(first) else { return false }
    return isAskedFor(first)
  }

  /// "5 GCSEs including English and Maths": subjects of a school certificate.
  private var isSchoolSubject: Bool {
    guard passage.language == .en else { return false }
    return match.sentenceHolds("gcse|gcses|matric") || match.isPreceded(by: Self.mathsBefore, within: 2)
      || match.isFollowed(by: Self.mathsAfter)
  }

  /// "Conseil scolaire francophone": its schools', and no level learnt at school.
  private var isSchoolBoard: Bool {
    passage.holds("scolaire|scolaires", at: match.tokens.lowerBound)
      && match.precedes(
        "conseil|conseils|commission|commissions|centre|centres|district|districts|division|services|service|milieu|milieux|reseau|systeme",
        within: 1)
  }

  /// "Tests fonctionnels en anglais": several things before the language, while levels in the plural follow it.
  private var isOfThings: Bool {
    passage.holds("fonctionnels|fonctionnelles|intermediaires", at: match.tokens.lowerBound)
  }

  private static let mathsBefore: Pattern = ["maths|math|mathematics|numeracy", "and|&|or|/|,", .limit]
  private static let mathsAfter: Pattern = ["and|&|or|/|,", "maths|math|mathematics|numeracy"]

  private static let others: WordSet =
    """
    document*|doc|version|versions|cours|contenu*|site|sites|support|supports|article*|client|\
    clients|clientele|marche|marches|ouvrage*|litterature|professeur*|enseignant*|enseignement|formateur*|\
    formation|formations|film*|interface|langage*|entreprise*|societe|groupe|startup|presse|universite*|\
    droit|population*|patients|territoire|nationalite|sol|permis|gouvernement|teacher|tutor|lessons|courses|\
    classes|market|markets|company|companies|partenaires|fournisseurs|apprentissage|prof|soutien|traduit|\
    rediges|redigee|redigees|etabli|etablie|etablis|etablies|delivre|delivree|\
    traduits|traduction|sous|edition|teach|teaching|enseigner|subtitles|website|content|soumis|libelle|cv|lettre
    """

  /// `documentation en anglais`, `cours d'anglais`, `clients anglais`: no competence of the candidate's.
  private func isOfSomethingElse(_ name: Match) -> Bool {
    let before = max(match.sentence.lowerBound, name.tokens.lowerBound - 5)..<name.tokens.lowerBound
    guard let nearest = before.last(where: { !Self.small.contains(passage.forms[$0].bare) }) else { return false }
    return Self.others.contains(passage.forms[nearest].bare)
  }

  private static let small: WordSet = "en|d|de|l|la|le|les|du|des|in|of|the|/|(|:|francais|francaise|langue|et|ou"

  /// `nos résidents parlent portugais`, `Spanish-speaking patients`: the languages of those who are served.
  private var isOfOthers: Bool {
    let after = match.tokens.upperBound..<match.tokens.upperBound + 2
    if match.contains(Self.people, in: after),
      match.contains("speaking", in: match.tokens.lowerBound..<after.upperBound)
    {
      return true
    }
    // "Les Canadiens d'expression française", "faire rayonner la langue française"
    if match.precedes(Self.peoples, within: 6),
      match.contains("expression|langue", in: match.tokens.lowerBound - 3..<match.tokens.upperBound)
    {
      return true
    }
    if match.precedes(
      "rayonner|rayonnement|promotion|promouvoir|valorisation|valoriser|defense|defendre|protection|vitalite|promote|promoting",
      within: 4)
    {
      return true
    }
    let name = names.first?.tokens.upperBound ?? match.tokens.lowerBound
    let before = match.sentence.lowerBound..<name
    guard let verb = before.last(where: { passage.holds("parlent|speak|speaks", at: $0) }) else { return false }
    let clause = before.lowerBound..<verb
    return match.contains(Self.people, in: clause) && !match.contains("vous|tu|you|candidat*", in: clause)
      && !match.contains("vous|tu|you", in: verb..<name)
  }

  private static let peoples: WordSet =
    """
    canadiens|canadiennes|canadians|communautes|communaute|population|populations|minorites|minorite|acadiens|citoyens|\
    citoyennes|ontariens|ontariennes|quebecois
    """

  private static let people: WordSet =
    """
    client|clients|clientele|customers|patients|patientele|residents|usagers|eleves|students|pupils|familles|families|\
    enfants|children|beneficiaires|guests|voyageurs|passagers|members|equipes|teams|collegues|colleagues|\
    collaborateurs|employes|employees|communities|community
    """

  private static let introductions: WordSet =
    """
    l|le|la|en|d|de|du|of|in|to|,|/|et|ou|:|(|-|–|•|langue|langues|un|une|bon|votre|ton|parle*|parler|speak|\
    speaks|speaking|and|or|both|fluent|fluently|couramment|*|courant|niveau|the|written|spoken|business|\
    idealement|minimum|with|»|«|que|+|son|pratiquez|pratiques|excellent|parfait|correct|ecrire|lire|ecrit|\
    oral|bonne|good|basic|their|your|technical|as
    """

  /// Whether the name stands for the language and not as an adjective (`une entreprise française`).
  private func isNamed(_ name: Match) -> Bool {
    let first = name.tokens.lowerBound
    let word = passage.forms[first].bare
    if word == "langue" || word == "langues" || image.values(ofConcept: name.concept, "lang").count > 1 { return true }
    let before = first > match.sentence.lowerBound ? passage.forms[first - 1].bare : ""
    if ["les", "des", "aux", "ces", "nos", "vos"].contains(before) { return false }
    if passage.language == .fr, isAdjective(word), !isNear(name, Self.languageWords, 4) { return false }
    // French writes a language small: a capital begins a phrase whose line break was lost.
    if passage.language == .fr, passage.forms[first].shape == .capitalised, follows(Self.after, 3) { return true }
    if passage.language == .en { return standsFreely(after: name.tokens.upperBound) }
    return before.isEmpty || name.words.count > 1 || Self.introductions.contains(before)
      || match.tokens.lowerBound < first
  }

  private static let languageWords: WordSet = "langue|langues|language|languages"

  /// A feminine or plural ending, which no language's name has.
  private func isAdjective(_ word: String) -> Bool {
    ["aise", "aises", "andes", "ande", "gnole", "gnoles", "ienne", "iennes", "iens", "ine", "ines"].contains {
      word.hasSuffix($0)
    }
  }

  private static let afterName: WordSet =
    """
    is|are|not|and|or|,|.|(|)|/|level|language|languages|skill*|speaker*|speaking|proficien*|at|required|\
    mandatory|a|would|as|to|both|preferred|with|communication|verbal|written|fluen*|native*|strongly|\
    essential|plus|needed|knowledge|:|;|-|–|if|candidate*|applicant*|person|agent*|desirable|necessary|an|\
    considered|must|in|for|appropriate|adequate|sufficient|helpful|suitable|commensurate|that|which|orally|will|spoken|oral|i|capab*|ability|advanced|intermediate|optional
    """

  /// In English an adjective stands before its noun (`French market`).
  private func standsFreely(after index: Int) -> Bool {
    !match.sentence.contains(index) || Self.afterName.contains(passage.forms[index].bare)
  }

  private static let demands: WordSet =
    """
    maitris*|parl*|niveau|connaiss*|connaitre|pratiqu*|langue|langues|aisance|aise|communiq*|communicat*|\
    exprim*|expression|redig*|redaction*|echanger|echangez|travailler|travaillez|travailles|lire|ecri*|\
    oral*|comprehension|compren*|compris|conversation|speak*|fluen*|command|proficien*|knowledge|written|\
    read|write|writing|reading|verbal|spoken|language*|understand*|lecture|dialog*|converser|bilingu*|master*|capab*|skills|capacite*
    """
  private static let after: WordSet =
    """
    written|spoken|verbal|requis*|exige*|imperati*|indispensable*|obligatoire*|souhait*|plus|helpful|atout|apprecie*|necessaire*|required|\
    preferred|mandatory|essential|asset|desirable|ecrit|ecrits|oral|parle|parles|lu|lus|courant|primordial*|demande*|\
    maitrise*|skills|speaker*|speaking|langue|language|proficien*|level|pratique|appreciable|bienvenu*|operationnel|operationnelle|\
    attendu*|niveau|technique|professionnel|niveaux|bilingu*|privilegi*|avantage|advantage|beneficial|bonus
    """

  private func isAskedFor(_ name: Match) -> Bool {
    if isNear(name, Self.demands, 8) || follows(Self.after, 6) { return true }
    if match.tokens.contains(where: { Self.after.contains(passage.forms[$0].bare) }) { return true }
    if passage.label.contains(where: Self.languageWords.contains) || continuesList { return true }
    let words = match.sentence.filter { passage.tokens[$0].kind == .word }.count
    return [.requirements, .preferred].contains(passage.section(of: name.tokens.lowerBound)) && words <= 5
  }

  /// "Anglais courant (C1), français ou allemand": a further member of a list whose member before has a level.
  private var continuesList: Bool {
    var index = match.tokens.lowerBound - 1
    var hasLevel = false
    while match.sentence.contains(index) {
      let cues = passage.cues.near(index..<index + 1).filter { $0.tokens.contains(index) }
      if cues.contains(where: { image.kind(ofConcept: $0.concept) == .language }) { return hasLevel }
      if let level = cues.first(where: isLevel) {
        hasLevel = true
        index = level.tokens.lowerBound - 1
      } else if passage.holds(Self.listMarks, at: index) {
        index -= 1
      } else {
        return false
      }
    }
    return false
  }

  private func isLevel(_ cue: Match) -> Bool {
    !image.values(ofConcept: cue.concept, "cefr").isEmpty || !image.values(ofConcept: cue.concept, "use").isEmpty
  }

  private static let listMarks: WordSet =
    ",|(|)|/|et|ou|and|or|-|niveau|level|minimum|l|le|la|d|de|du|of|en|in|oral|ecrit|written|spoken|indispensable|exige|required"

  private func isNear(_ name: Match, _ words: WordSet, _ count: Int) -> Bool {
    (max(match.sentence.lowerBound, name.tokens.lowerBound - count)..<name.tokens.upperBound)
      .contains { words.contains(passage.forms[$0].bare) }
  }

  private func follows(_ words: WordSet, _ count: Int) -> Bool {
    let end = min(match.sentence.upperBound, match.tokens.upperBound + count)
    return (match.tokens.upperBound..<max(end, match.tokens.upperBound)).contains {
      words.contains(passage.forms[$0].bare)
    }
  }
}
