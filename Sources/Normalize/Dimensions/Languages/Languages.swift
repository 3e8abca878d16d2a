import Glossary

/// Languages that the job asks for, with their level on the scale of the Common European Framework (Council of Europe).
///
/// Vocabulary: `glossaries/facts/language-names.yaml`. A name alone is a demand only where something around it asks for it
/// (`LanguageContext`): French postings are full of French companies.
extension Dimension {
  static let languages = Dimension(
    "languages",
    [
      Rule("language", [names, level], facts: demands),
      Rule(
        "level-of-language",
        [.any([degree, .words(LanguageContext.plainLevels)]), .repeated(joint, upTo: 6), namesBehindLevel, level],
        facts: demands),
      Rule(
        "languages-of-work",
        [
          "langues|langue|languages",
          .repeated(
            """
            de|d|of|travail|communication|contact|instruction|service|work|working|:|sont|are|requises|required|parlees|the|le|l
            """, upTo: 5),
          names, level,
        ], facts: demands),
      Rule("codes", LanguageCodes.pattern, facts: LanguageCodes.facts),
      Rule("test", LanguageTest.pattern, facts: LanguageTest.facts),
      Rule("canadian-profile", CanadianProfile.pattern, modality: .required, facts: CanadianProfile.facts),
    ])

  private static let name: Pattern = .cue(.language, key: "lang")
  /// A level, or praise that states none ("bon niveau d'anglais", "good command of German").
  private static let degree: Pattern = .any([.cue(.cue, key: "cefr"), .cue(.cue, key: "use", value: "praised")])
  private static let modes: Pattern = .any([
    .cue(.cue, key: "use"),
    """
    lu|lue|lus|ecrit|ecrite|ecrits|parle|parlee|parles|oral|orale|technique|professionnel|operationnel|\
    written|spoken|read|reading|writing|speaking
    """,
    [.words(LanguageContext.plainLevels), .not([.repeated("de|d|en|in|of|l", upTo: 2), name]), .not(beginnersToo)],
  ])

  /// "Débutant accepté" is of the trade.
  private static let beginnersToo: Pattern = "accepte*|bienvenu*|admis|possible|s|es"

  /// français, anglais et (en option) allemand
  private static let names: Pattern = [
    name, .repeated([.not([",", ownStatedLevel]), .not(welcome), separator, .not(degree), name], upTo: 5),
  ]
  private static let separator: Pattern = .repeated(
    ",|/|et|ou|-|–|&|and|or|+|l|le|d|de|en|du|la|the|(|que|of|in", upTo: 4)

  /// "bilingue néerlandais-français, anglais B1": a member behind a comma that has a level of its own is another demand.
  private static let namesBehindLevel: Pattern = [
    name, .repeated([.not([",", ownLevel]), .not(welcome), separator, .not(degree), name], upTo: 5),
  ]
  /// "Bon niveau d'anglais, l'espagnol est un plus": a member behind a comma that is only welcome.
  private static let welcome: Pattern = [
    ",", .optional("et|and"), .repeated("l|le|la|du|de|d|en|une|un|autre|another|a", upTo: 3), name,
    .repeated("(|un|une|a|an|est|is|serait|would|be|fortement|vivement|highly", upTo: 4),
    .not("souhaites|apprecies|souhaitees|appreciees"), .cue(.cue, key: "modality", value: "preferred"),
  ]
  /// "français, anglais niveau B2": a level of the scale is that of the language it stands by.
  private static let ownStatedLevel: Pattern = [
    .optional("l|le|d|de|en|du"), name, .optional("(|niveau|level|en|at"),
    .any([.cue(.cue, key: "stated", value: "true"), .words(LanguageContext.plainLevels)]),
  ]
  private static let ownLevel: Pattern = [
    .optional("et|ou|and|or"), .repeated("l|le|d|de|en|du|the|in", upTo: 2), name,
    .optional(["et|ou|and|or|/", .repeated("l|le|d|de|en|du|the|in", upTo: 2), name]),
    .repeated(":|(|-|–|niveau|level|at|un|a|est|is|minimum|en", upTo: 3), degree,
  ]

  /// Between a level and its language.
  private static let joint: Pattern =
    """
    de|d|en|du|des|in|of|l|la|le|les|the|langue|language|a|(|:|-|–|oral|ecrit|et|and|ou|or|both|,|min|\
    minimum|niveau|level|written|spoken|verbal|exige|requis|obligatoire|souhaite|required|)
    """

  /// What follows a name: ` : courant`, `(B2)`, `niveau C1 minimum`, `lu, écrit, parlé`.
  private static let level: Pattern = .repeated(
    [
      .repeated(glue, upTo: 5),
      .any([
        [.not(ofSomethingElse), degree, .not([.repeated("de|d|en|in|of|l|des", upTo: 2), name])],
        modes,
        LanguageTest.pattern,
      ]),
    ], upTo: 4)
  /// "Anglais et connaissances de base en SQL": a knowledge of what is no language.
  private static let ofSomethingElse: Pattern = [
    .optional("basic|good|bonnes|quelques"), "connaissance|connaissances|notion|notions|bases|knowledge",
    .repeated("de|base|basiques|elementaires|basic", upTo: 2),
    "en|de|d|in|of", .not(name), .not("langue|langues|l|la"), .token(.word),
  ]
  private static let glue: Pattern =
    """
    :|,|(|)|-|–|/|niveau|level|type|est|is|sont|are|minimum|min|tres|bon|very|good|au|a|an|un|une|l|et|\
    ou|and|or|de|du|d|impeccable|requis*|exige*|obligatoire*|indispensable*|skills|required|mandatory|at|le|la|the|\
    bonne|bonnes|excellente|maitrise|connaissance|connaissances|parfaitement|=|•|professionnel|souhaite|moins|least|\
    equivalent|>|in|with|avec|doit|etre|comme
    """

  @Sendable private static func demands(_ match: RuleMatch) -> [FactValue] {
    let context = LanguageContext(match)
    guard context.isDemand else { return [] }
    let level = context.level
    let owner = context.ownerOfLevel
    return context.languages.map { lang in
      let own = owner == nil || owner == lang ? level : nil
      return .language(LanguageDemand(lang: lang, level: own?.code, stated: own?.isStated ?? false))
    }
  }
}
