/// Levels by number: `titre de niveau 5`, `niveau III (BTS)`, `qualification at level 6` (of the European frame).
///
/// Source: the French frame of qualifications of 2019 (niveaux 3 to 8, those of the European frame), and the one of 1969
/// that it replaced (niveaux V to I).
enum QualificationLevel {
  static let pattern: Pattern = [
    level, .optional(.capture("subjects", .any([EducationPatterns.subjects, EducationPatterns.relatedSubject]))),
    .optional([.open(4), .not(.not("ou|or")), EducationPatterns.experienceInstead]),
  ]

  private static let level: Pattern = .any([
    [
      "diplome*|titre|titres|formation|certification|qualification|rncp|etudes|certifie*",
      .repeated(
        """
        professionnel*|rncp|:|d|de|etudes|un|une|certifie|homologue|,|(|requis|minimum|inscrit|au|etat
        """, upTo: 5),
      "niveau", .optional(":|rncp"), .capture("level", number),
    ],
    [
      "niveau", .optional(":"), .capture("level", number), .optional("("),
      .any(["rncp", "cec", ["education", "nationale"], ["de", "l", "education", "nationale"]]),
    ],
    // "Formation commerciale de niveau 7"
    [
      "formation|diplome|titre|cursus|etudes", .capture("subjects", EducationPatterns.subjects), .optional("de|d"),
      "niveau", .capture("level", "3|4|5|6|7|8"),
    ],
    // "Niveau 7 exigé", among the demands
    [.sentenceStart, "niveau", .optional(":"), .capture("demanded", "3|4|5|6|7|8"), demand],
    [
      .under("formation|formations|etudes|diplome|diplomes|qualification"), .sentenceStart, "niveau",
      .capture("level", "3|4|5|6|7|8"), .sentenceEnd,
    ],
    ["certificate|cert", .optional("level"), .capture("australian", "iii|iv"), .optional(["or|/|-", "iv"])],
    [
      .capture("a-level", capitalA), .optional("-"), "level|levels",
      .any([
        .sentenceEnd, ["or|and|/|,", .optional("an|a"), "equivalent|gcse|gcses|btec|degree|above|diploma|higher"],
        "in|standard|education|qualification|qualifications|grade|grades",
      ]),
    ],
    // "A qualification at Level 8 on the National Framework of Qualifications (NFQ)"
    [
      .optional(["award|qualification|degree|diploma|certificate", .optional("at")]), "level",
      .capture("irish", "3|4|5|6|7|8|9|10"), .repeated("award|qualification|degree|on|of|the|(|–|-", upTo: 4),
      .any(["nfq", ["national", "framework", "of", "qualifications"]]),
    ],
    ["nqf", .optional("level"), .capture("south-african", "4|5|6|7|9|10")],
    ["qualification|diploma|degree|certificate", "at", .optional("eqf"), "level", .capture("level", "3|4|5|6|7|8")],
    [
      "level", .capture("british", "1|2|3|4|5|6|7|8"),
      .optional(["or|to|/|-", .optional("level"), .capture("british-too", "2|3|4|5|6|7|8")]), .open(3),
      "qualification|qualifications|diploma|nvq|svq|award",
    ],
    [
      "rqf|qcf|btec|nvq|svq", .optional("at"), "level", .optional("at|of|:"), .capture("british", "1|2|3|4|5|6|7|8"),
    ],
    // "Level 7/8 degree", "an honours degree (level 8)"
    [
      "level", .capture("irish", "7|8|9"), .repeated("/|or|-|7|8|9|honours|honors|primary", upTo: 4), "degree|hons",
    ],
    [
      "qqi|fetac|nfq", .optional("award|qualification|at"), .optional("level"),
      .capture("irish", "3|4|5|6|7|8|9|10"),
    ],
  ])

  /// Levels of the frames of the United Kingdom (RQF) and of Ireland (NFQ) in ISCED 2011.
  ///
  /// Source: the ISCED mappings of both countries (UNESCO Institute for Statistics).
  private static let british: [String: Int] = ["1": 2, "2": 3, "3": 3, "4": 5, "5": 5, "6": 6, "7": 7, "8": 8]
  private static let irish: [String: Int] = ["3": 2, "4": 3, "5": 4, "6": 5, "7": 6, "8": 6, "9": 7, "10": 8]

  /// Certificates of Australia, and levels of the frame of South Africa (NQF).
  private static let ofSchool: [String: Int] = ["A": 3]
  private static let australian: [String: Int] = ["III": 3, "IV": 4]
  private static let southAfrican: [String: Int] = ["4": 3, "5": 5, "6": 5, "7": 6, "9": 7, "10": 8]

  /// The letter of an A level, and no article: those who write it mean it.
  private static let capitalA = Pattern.written("A")

  private static let demand: Pattern =
    "exige|exigee|requis|requise|minimum|mini|souhaite|souhaitee|demande|demandee|obligatoire|apprecie|appreciee"

  private static let number: Pattern = "3|4|5|6|7|8|i|ii|iii|iv|v"

  private static let isced: [String: Int] = [
    "3": 3, "4": 3, "5": 5, "6": 6, "7": 7, "8": 8, "V": 3, "IV": 3, "III": 5, "II": 6, "I": 7,
  ]

  @Sendable static func facts(_ match: RuleMatch) -> [FactValue] {
    let levels = levels(of: match)
    guard !levels.isEmpty, EducationContext(match).isDemand else { return [] }
    if match["demanded"] != nil,
      ![.requirements, .preferred].contains(match.passage.section(of: match.tokens.lowerBound))
    {
      return []
    }
    var education = Education()
    education.levels = levels
    if match["subjects"] != nil { EducationReader(match).readSubjects(into: &education) }
    let matcher = PatternMatcher(passage: match.passage, sentence: match.tokens)
    education.equivalentExperience = match.tokens.contains {
      matcher.matches(EducationPatterns.experienceInstead, at: $0)
    }
    education.status = EducationContext(match).statuses()
    return [.education(education)]
  }

  private static func levels(of match: RuleMatch) -> [Int] {
    let ofIslands = match.passage.context.country == .ireland ? irish : british
    let tables = [
      ("level", isced), ("demanded", isced), ("australian", australian), ("a-level", ofSchool),
      ("south-african", southAfrican),
      ("british", ofIslands), ("british-too", ofIslands), ("irish", irish),
    ]
    let levels = tables.compactMap { name, table in
      match[name].flatMap { table[match.passage.forms[$0.tokens.lowerBound].surface] }
    }
    return Set(levels).sorted()
  }
}
