/// What the text of a demand for a diploma is made of: one or several diplomas, the subjects they are in, and what may
/// stand in for them. The patterns only mark the extent; `EducationReader` reads it.
enum EducationPatterns {
  /// With the full stop of "Ph.D. or …"; one that ends the sentence is none of the name.
  private static let degree: Pattern = [
    .not(.cue(.degree, key: "national", value: "none")), .cue(.degree), .optional([".", .not(.sentenceEnd)]),
  ]

  /// One diploma or several, and all that belongs to them.
  static let whole: Pattern = [
    .any([degree, [subjectsBefore, degree]]), .optional(["'|\u{2019}", "s"]), .optional(plainYears),
    .optional(["de|d", .quantity(.duration)]), tail,
  ]

  /// "Law degree", "computer science or engineering degree": English may put what a degree is in first.
  private static let subjectsBefore: Pattern = [
    anySubject, .repeated([.repeated(",|or|and|/", upTo: 2), anySubject], upTo: 4),
    .not(.not("degree|diploma|bachelor*|master*|doctora*|certificate|phd")),
  ]

  /// `formation en comptabilité, niveau Bac+2`, `études en droit`.
  static let studies: Pattern = [studiesBegun, tail]

  private static let studiesBegun: Pattern = .any([
    [
      """
      formation|formations|cursus|parcours|scolarite|education|certificat|training|coursework
      """, .repeated(ofStudies, upTo: 3), .any([ownSubjects, relatedSubject]),
    ],
    [
      "apprentissage|apprenticeship", .optional("termine|acheve|reussi|complet|completed"),
      .optional(["de|d|en|in|as|comme", .optional("a|an")]), subject, furtherSubjects,
    ],
    ["certificate|certificates", "in", .any([subjects, relatedSubject])],
    ["grade|grades", "en", .any([subjects, relatedSubject])],
    ["etudier|etudiez|etudies|etudie", "en|dans", .any([subjects, relatedSubject])],
    ["studying", subject, furtherSubjects],
    [
      "etudes", .optional("superieures|universitaires|collegiales|secondaires|:"), "en|dans",
      .any([subjects, relatedSubject]),
    ],
  ])

  /// What `formation` may be called before its subject.
  private static let ofStudies: Pattern =
    """
    technique|scientifique|superieure|initiale|complementaire|universitaire|professionnelle|qualifiante|certifiante|\
    diplomante|specialise*|generaliste|solide|reconnue|specifique|de|base|niveau|vocational|technical|formal|higher
    """

  /// `two years of an acceptable post-secondary educational program in computer science`
  static let program: Pattern = [
    "programme|program",
    .repeated("d|etudes|acceptable|reconnu|postsecondaire*|superieur*|of|study|studies", upTo: 5),
    "in|en", .repeated(filler, upTo: 4), subject, furtherSubjects, tail,
  ]

  /// `or employer-approved alternatives`, of Canada's public service.
  private static let alternatives: Pattern = .any([
    ["or", .optional("an"), "employer", .optional("-"), "approved", "alternative|alternatives"],
    [
      "ou", .repeated("une|un|l|des|de|autre|toute", upTo: 3), "solutions|solution", "de", "rechange",
      .repeated("approuve*|par|l|employeur|acceptee*", upTo: 4),
    ],
    ["ou", "equivalence", "approuvee", "par", "l", "employeur"],
  ])

  private static let tail: Pattern = .repeated(
    .any([
      alternatives,
      marks, behindLanguage, moreYears, anotherDegree, orMore, experienceInstead, relatedSubject, subjects, parenthesis,
      unknownSubject,
      [.repeated(neutral, upTo: 8), .any([introducedSubjects, relatedSubject, experienceInstead])],
      // "DEP en mécanique de véhicules lourds routiers ou 5 années d'expérience équivalente"
      [.open(3), .not(.not("ou|or")), experienceInstead],
      ["ou|or", .token(.word), .optional(","), .not(.not("ou|or")), experienceInstead],
      // "CFC de monteur électricien ou AFP"
      [.open(3), .not(.not("ou|or")), anotherDegree],
    ]), upTo: 16)

  // MARK: Years after the baccalauréat

  private static let digit: Pattern = "1|2|3|4|5|6|7|8"
  private static let notACount: Pattern = .not(
    .any([
      """
      ans|an|annee*|mois|years|year|months|jours|jour|postes|poste|semaines|eme|e|h|heures|%|€|l|litre*|m|kg
      """, [".|,", .token(.number)],
    ]))

  /// The further years of `Bac+2/3`, `Bac +4/+5`, `Bac+2 à 5`, `Bac +2 ou +3`; ends after the digit.
  static let moreYears: Pattern = .any([
    ["/|-|–|ou|a|et|or|to|jusqu|,", .optional("a|/|ou"), .optional("bac"), "+", digit, .not(unitOfTime)],
    ["/|-|–|ou|a|et|or|to", .optional("bac"), digit, notACount],
  ])
  private static let unitOfTime: Pattern = "ans|an|annee*|mois|years|year"

  /// `Bac 5`, which the glossary does not list.
  private static let plainYears: Pattern = [digit, notACount]

  /// `ou plus`, which reaches up to the highest level.
  static let orMore: Pattern = [
    "et|ou|or|and", .optional("de"), .optional("niveau"), "plus|superieur*|above|higher|dela|beyond|+",
  ]

  /// How well a school's leaving certificate was passed: "GCSEs at grade C/4 or above in Maths", "(grades 9-4)".
  static let marks: Pattern = [
    .optional("(|,|at|with"), .optional("minimum|min"), "grade|grades", .optional(":"), mark,
    .repeated([.repeated("-|–|/|to|or|(|)", upTo: 2), mark], upTo: 3), .optional(")"),
    .optional([.optional("(|,"), "or|and", "above|higher|better|equivalent|over", .optional(")")]),
  ]
  private static let mark: Pattern = .any([.token(.number), "a|b|c|d|e|f|g"])
  /// "GCSEs in English and Maths": a language is no subject of its own.
  private static let behindLanguage: Pattern = [
    .optional("in|including"), .optional("both|:"), .cue(.language), .optional("language|literature"),
    ",|and|&|/|or", .not(.cue(.language)), anySubject, furtherSubjects,
  ]

  // MARK: Several diplomas

  private static let joint: Pattern =
    """
    ou|et|or|and|a|to|soit|voire|,|/|(|)|-|–|—|:|+|de|d|fin|du|des|un|une|niveau|niveaux|type|en|dans|le|la|\
    l|les|minimum|mini|min|maximum|diplome*|formation|formations|son|votre|ton|au|the|of|an|degree|level|\
    universit*|faculte|fac|jusqu|plutot|cursus|parcours|grande|titre|certificat|either|entre|between|from|\
    equivalent*|technique|scientifique|superieure|tout|toute|autre|reconnu*|bien|encore|premier|deuxieme|\
    moins|via|par|specialise*|study|relevant|equivalence|equivalences|»|«|"|•|iut|est|in|superieur|s|'|obtenu|valide*|annee|derniere|\
    completed|recognized|recognised
    """

  private static let anotherDegree: Pattern = .any([
    degree, [.repeated([.not(ownDemand), joint], upTo: 7), degree],
  ])

  /// "DEP en électricité, ASP (un atout)": behind a comma, a diploma that is only welcome is another demand.
  private static let ownDemand: Pattern = [
    ",|;|.|(", .repeated("et|and|un|une|le|la|l|a|an", upTo: 2), degree, .open(5), .optional(",|(|–|-"),
    .repeated("est|serait|constitue|is|would|be|un|une|a|an|fortement|tres|strongly|highly", upTo: 3),
    """
    atout|plus|asset|advantage|bonus|souhaite|souhaitee|preferred|desirable|apprecie|appreciee|souhaitable|\
    preferable|privilegie|privilegiee
    """,
  ]

  // MARK: Subjects

  private static let introduction: Pattern =
    """
    en|in|of|dans|option|mention|special*|orient*|dominante|majeure|filiere|filieres|\
    profil|domaine|domaines|secteur|type|d|de|du|des|avec|a|with|major*|field|fields|discipline*|axe*|\
    section|es|formation|parcours|from|cursus|as
    """
  private static let filler: Pattern =
    """
    en|in|of|dans|le|la|l|les|un|une|des|de|du|d|the|a|an|sur|domaine|domaines|field|fields|specialit*|\
    specialis*|special*|option|dominante|majeure|filiere*|discipline*|metiers|metier|tel|telle|tels|telles|\
    que|such|as|comme|notamment|secteur|secteurs|type|:|orientation|liee|lie|lies|aux|au|sciences|science|\
    either|one|following|suivants|suivantes|parmi|ou|and|et|or|concentration|profil|plus|particulierement|(|\
    parcours|major|study|studies|matiere|"|«|branche|technique|techniques|exemple|par|ex
    """
  private static let subject: Pattern = [.not(degree), Speciality.pattern(orSkill: [.field, .knowledge])]
  private static let anySubject: Pattern = [.not(degree), Speciality.pattern(orSkill: [.field, .knowledge, .task])]
  private static let subjectJoint: Pattern =
    """
    ,|/|et|ou|&|or|and|-|–|en|de|d|du|des|la|le|les|l|dans|domaine|soit|the|in|bien|(|)|encore|ainsi|que|au|\
    aux|of|applique*|specialise*|»|"|+
    """

  /// What the diploma is in.
  static let subjects: Pattern = .any([
    [.any([anySubject, ["(|-|:|,|/|–|«|\"", subject]]), furtherSubjects], introducedSubjects,
  ])
  /// After `formation` a task must be introduced: `formation recommandée` is in nothing.
  private static let ownSubjects: Pattern = .any([[.optional(":"), subject, furtherSubjects], introducedSubjects])
  private static let introducedSubjects: Pattern = [
    .optional("(|-|:|,|–"), .any([introduction, ["a", "titre", "de|d"]]), .repeated(filler, upTo: 9), anySubject,
    furtherSubjects,
  ]
  private static let furtherSubjects: Pattern = .repeated(
    .any([
      [.repeated(subjectJoint, upTo: 5), .not(knowledge), subject],
      // "biology, forestry or natural resource management": subjects that are also trades.
      [
        ",", anySubject, .repeated([",", anySubject], upTo: 6), .optional(","), "or|ou", .optional("in|en"),
        anySubject,
      ],
      ["or|ou", .optional("in|en|de|d"), anySubject],
    ]), upTo: 12)

  /// "CFC de fleuriste, bonnes connaissances botaniques": the next demand.
  private static let knowledge: Pattern = [
    .optional("bon|bonne|bonnes|solides|good|strong|excellent|excellente|excellentes"),
    "connaissance*|notion|notions|maitrise|knowledge|experience*|sens|pratique",
  ]

  /// A subject that the glossary does not know, before what may stand in for it.
  private static let unknownSubject: Pattern = .any([
    [.optional(")"), "en|in|de|d", .open(5), .any([relatedSubject, experienceInstead])],
    ["en|in", .open(3), .optional(","), "or|ou", .repeated("a|an|un|une|d", upTo: 1), degree],
  ])

  // MARK: What may stand in

  private static let area: Pattern =
    """
    domaine*|discipline*|field*|filiere*|specialit*|specialty|specialties|secteur*|area*|subject*|program*|matiere*|\
    champ*|branche|sphere
    """
  private static let related: Pattern =
    """
    connexe*|similaire*|equivalent*|lie*|relie*|apparente*|pertinent*|related|relevant|similar|comparable*|\
    proche*|voisin*|analogue*|associe*|approprie*|rattache*|correspondant*|adjacent|allied|complementaire*
    """

  /// `ou dans un domaine connexe`
  static let relatedSubject: Pattern = [
    ",|(|ou|or|dans|in|/|et|and|-",
    .repeated(
      """
      ,|(|ou|or|dans|en|in|tout|toute|un|une|a|an|any|autre|other|le|de|l|d|another|closely|of|bien
      """, upTo: 6),
    .any([
      [
        area, .optional("de|d|of"),
        .optional("etude*|study|formation|activite|scientifique|technique|academique"),
        .optional("juge*|considere*|directement|closely|etroitement"), related,
      ],
      [related, .optional("technical|business|scientific|academic|quantitative"), area],
      "connexe|connexes",
    ]),
    .optional(["au|aux|a|avec", .optional("le|la|l"), "poste|emploi|fonctions|fonction"]),
  ]

  /// `ou expérience équivalente`
  static let experienceInstead: Pattern = [
    .optional(",|(|-"),
    .any([
      [
        "ou|or|/", .not(plainEquivalent), .repeated(insteadFiller, upTo: 8),
        "experience|experiences|autodidacte*|vae|taught",
      ],
      [
        "(|-|,|:", .optional("toute|une|any"), "experience", .repeated("professionnelle|de|travail|pratique", upTo: 2),
        "equivalent*|comparable|compensatoire",
      ],
      [
        "equivalent*|comparable",
        .repeated(
          """
          en|d|de|par|l|of|in|work|practical|professional|combination|relevant
          """, upTo: 4),
        "experience|experiences",
      ],
      combination,
      // "Accounting or equivalent work experience": a competence that took the words before the noun
      [afterEquivalentWork, "experience"],
    ]),
    .repeated(
      """
      professionnelle*|pratique|pertinente*|equivalent*|jugee*|significative*|similaire|comparable*|de|\
      travail|solide|)
      """,
      upTo: 3),
  ]
  /// Holds behind "or equivalent work".
  private static let afterEquivalentWork: Pattern = .reading(beginning: "experience") { passage, sentence, position in
    guard position - sentence.lowerBound > 2, passage.holds("work|working|professional", at: position - 1),
      passage.holds("equivalent|comparable|relevant", at: position - 2), passage.holds("or", at: position - 3)
    else { return nil }
    return position
  }
  /// `an equivalent combination of training and experience`
  static let combination: Pattern = [
    .repeated("une|un|toute|a|an|any|or|ou|acceptable|equivalent|the|suitable|certain|certaine|autre|other", upTo: 4),
    "combinaison|combination|agencement", .gap(10), "experience",
  ]
  /// "ou l'équivalent et deux ans d'expérience": an equal diploma, and then another demand.
  private static let plainEquivalent: Pattern = [
    .repeated("l|un|une|d|a|an|the", upTo: 2), "equivalent*|equivalence*",
    "et|and|avec|with|plus",
  ]
  private static let insteadFiller: Pattern =
    """
    '|\u{2019}|one|two|three|four|five|six|seven|eight|ten|1|2|3|4|5|6|7|8|10|years|year|ans|annees|deux|trois|quatre|cinq|\
    une|un|an|a|toute|bien|d|de|avec|par|l|the|justifi*|autre|niveau|la|combinaison|combination|agencement|acceptable|of|\
    equivalent*|comparable|relevant|significant|du|en|encore|vous|solide|ou|or|/|votre|leur|sa|education|\
    and|training|formation|etudes|et|practical|work|professional|industry|proven|titre|self|-
    """

  /// `avec une expérience de recherche pertinente)`, between diplomas in brackets and their subject.
  private static let parenthesis: Pattern = ["avec|with|dont|incluant|type|ex|exemple", .gap(8), ")"]

  /// What may stand between a diploma and its subject.
  private static let neutral: Pattern =
    """
    minimum|mini|min|ou|or|/|equivalent*|assimile*|similaire|)|(|type|valide*|complete*|obtenu*|\
    universitaire*|technique|diplome|reconnu|en|cours|homologue|specialise|formation|,|dans|generaliste*|\
    niveau|preparation|moins|au|degree|obtention|preferably|from|accredited|institution|university|college|\
    an|any|a|recognized|recognised|recognition|post|-|secondary|postsecondary|canadian|foreign|educational|\
    school|d|un|une|etablissement|enseignement|postsecondaire|superieur|canadien|reconnue|\
    universite
    """
}
