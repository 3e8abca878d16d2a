import Glossary

/// Driving licences: `permis B, C et CE`, `permis poids lourd`, with the classes of Canada (`DrivingClasses`) and a car of
/// one's own (`OwnVehicle`).
enum DrivingLicences {
  static let rules = [
    Rule("driving", [permit, .reading(DrivingCategories.end)], facts: categories),
    Rule("driving-category-before", before, facts: categoriesBefore),
    Rule("driving-category-alone", alone) { match in
      let codes = codes(of: match, from: match.tokens.lowerBound)
      return isDemand(match) && codes.contains { $0.utf8.count > 1 } ? codes.map(licence) : []
    },
    // "A satisfactory check …" begins no class
    Rule(
      "driving-under-label",
      [
        .under("permis|licence|license"), .sentenceStart, .reading(DrivingCategories.end),
        .any([.sentenceEnd, .not(.token(.word)), .words(required)]),
      ]
    ) {
      categories($0, from: $0.tokens.lowerBound)
    },
    Rule("driving-licence", [permit, .repeated("en|valide|valid|cours|de|validite|:|le|est", upTo: 4), .not("de")]) {
      match in
      isUnspecified(match) ? [licence(nil)] : []
    },
    Rule("motorcycle", ["motorcycle|motorbike", .optional("driving|driver*"), "licence|license"]) { match in
      isDemand(match) ? [licence("A")] : []
    },
    // "Two-wheeler licence", as India says
    Rule("wheelers", wheelers) { match in
      let isTwo = match.contains("two|2", in: match.tokens)
      return isDemand(match) ? [licence(isTwo ? "A" : "B")] : []
    },
    Rule("south-african-code", southAfrican, facts: southAfricanCode),
    DrivingClasses.stated,
    OwnVehicle.besideLicence,
    Rule("driving-category", category, facts: named),
    DrivingClasses.apart,
    // "Permis B, BE un plus"
    Rule(
      "driving-category-apart",
      [.reading(beginning: "a|am|b|be|c|ce|d|de", DrivingCategories.end), .not(.not(welcome))]
    ) { match in
      [",", ";", "("].contains(match.bare(match.tokens.lowerBound - 1)) ? named(match) : []
    },
    OwnVehicle.stated,
  ]

  static func licence(_ category: String?) -> FactValue {
    .licence(Licence(category.map { "driving:\($0)" } ?? "driving"))
  }

  private static let required: WordSet =
    "obligatoire|exige|requis|indispensable|souhaite|imperatif|apprecie|required|essential|valide|valid|necessaire|ou|et|or|and"

  private static let wheelers: Pattern = [
    "two|2|four|4", .optional("-"), "wheeler", .optional("driving|driver*"), "licence|license",
  ]

  // MARK: Codes of South Africa

  private static let southAfrican: Pattern = .any([
    [
      "code", .capture("code", southAfricanCodes),
      .repeated("valid|unendorsed|manual|driver*|drivers|driving|'|s|’", upTo: 5), "licence|license|licences",
    ],
    ["licence|license", .repeated("-|–|(|:|,", upTo: 1), "code", .capture("code", southAfricanCodes)],
  ])
  private static let southAfricanCodes: Pattern = .any([["c|ec", "1"], "8|08|10|14|b|eb|c|ec"])
  /// Source: National Road Traffic Regulations, regulation 99, with the codes of before 1998.
  private static let southAfricanNames = [
    "8": "B", "08": "B", "10": "C1", "14": "CE", "b": "B", "eb": "BE", "c1": "C1", "c": "C", "ec": "CE", "ec1": "C1E",
  ]

  @Sendable private static func southAfricanCode(_ match: RuleMatch) -> [FactValue] {
    guard isDemand(match), let code = match["code"] else { return [] }
    let written = code.tokens.map { match.bare($0) }.joined()
    return southAfricanNames[written].map { [licence($0)] } ?? []
  }

  // MARK: The licence's name

  private static let permit: Pattern = .any([
    [
      "permis", .repeated("de|conduire|conduite|auto|vl|voiture|vehicule|voitures|obligatoire|type", upTo: 3),
      .optional(["exige|exiges|requis|demande|demandes|souhaite|souhaites|necessaire|necessaires", ":"]),
    ],
    [
      .any(["driver|drivers|driving|driver's", ["driver", "'", "s"], ["driver", "s"]]), .optional("'"), .optional("s"),
      "licence|licences|license|licenses",
    ],
    ["drivers|driver|driver's", "abstract"],
  ])

  /// `BE driving licence`; an article is no category.
  private static let before: Pattern = [
    .reading(beginning: "a|am|b|be|c|ce|d|de", DrivingCategories.endOfBare),
    .any(["driver|drivers|driving|driver's", ["driver", "'", "s"], ["driver", "s"]]),
    "licence|licences|license|licenses",
  ]

  /// "CE licence", "C1 and C+E licence": no other licence has such letters.
  private static let alone: Pattern = [
    .reading(beginning: "be|c|c1|ce|c1e|d|d1|de|b", DrivingCategories.endOfBare), .optional("entitlement"),
    "licence|licences|license|licenses|entitlement",
  ]

  private static let other: WordSet =
    """
    construire|travail|sejour|chasse|feu|peche|demolir|construction|amenager|exploitation|work|residence|\
    ouvrage|feux|environnement|unique|louer|bateau|cotier|hauturier|conduire|amiante|penetrer|\
    environnemental|fouille|dit
    """
  private static let offers: WordSet =
    """
    financ*|aide|obtention|passage|moniteur*|enseign*|depot|instruction|demande|demandes|suspension
    """

  // MARK: Categories

  private static func codes(of match: RuleMatch, from start: Int) -> [String] {
    DrivingCategories.list(match.passage, match.sentence, from: start).codes
  }

  private static func end(of match: RuleMatch, from start: Int) -> Int? {
    DrivingCategories.end(of: match.passage, match.sentence, start)
  }

  @Sendable private static func categories(_ match: RuleMatch) -> [FactValue] {
    categories(match, from: match.tokens.lowerBound + 1)
  }

  private static func categories(_ match: RuleMatch, from start: Int) -> [FactValue] {
    guard isDemand(match) else { return [] }
    var stated: [String] = []
    for code in codes(of: match, from: start) where !stated.contains(code) { stated.append(code) }
    if stated.isEmpty,
      let begin = match.tokens.first(where: { end(of: match, from: $0) == match.tokens.upperBound })
    {
      stated = codes(of: match, from: begin)
    }
    return stated.map(licence)
  }

  @Sendable private static func categoriesBefore(_ match: RuleMatch) -> [FactValue] {
    guard isDemand(match) else { return [] }
    return DrivingCategories.list(match.passage, match.tokens, from: match.tokens.lowerBound).codes.map(licence)
  }

  /// In Switzerland `permis B` and `permis C` are residence permits where work or nationality is spoken of.
  private static let residence: WordSet =
    """
    travail|sejour|nationalite|suisse|valable|etabli*|frontalier*|g|l|work|residence
    """

  /// What makes a residence permit of it in a posting that names no country.
  private static let swiss: WordSet = "suisse"

  /// Whose classes have letters too.
  private static let otherPermits: WordSet = "grutier|grue|machiniste|bateau|navire|chasse|peche"

  static func isDemand(_ match: RuleMatch) -> Bool {
    if match.precedes(otherPermits, within: 4) { return false }
    if match.precedes(offers, within: 4) || match.precedes("copie|copies|copy|photocopie|photocopies", within: 3) {
      return false
    }
    if match.passage.language != .en, match.precedes("a|ont|m|nous", within: 1) {
      return false
    }
    if match.contains("conduire", in: match.sentence) { return true }
    let isSwiss = match.passage.context.country == .switzerland
    return !(isSwiss ? match.contains(residence, in: match.sentence) : match.contains(swiss, in: match.sentence))
  }

  // MARK: Without a category

  private static let asked: WordSet =
    """
    obligatoire*|obligation|exige*|requis*|indispensable*|souhait*|imperati*|required|valid|valide|necessaire|vehicule|\
    apprecie*|essential|mandatory|plus|atout|must|clean|full
    """

  /// `permis de conduire`, `permis exigé`; not `permis de construire`, nor the participle (`a permis de`).
  private static func isUnspecified(_ match: RuleMatch) -> Bool {
    guard isDemand(match),
      match.passage.language == .en
        || !match.precedes(
          """
          a|ont|ayant|avoir|aura|auront|avait|est|sont|m|nous|ai|soit|tout|etre|as
          """, within: 1)
    else { return false }
    let words = match.tokens.map { match.passage.forms[$0].bare }
    if words.contains("conduire") || words.contains("conduite") || words[0].hasPrefix("driv") { return true }
    if match.follows(other, within: 3) { return false }
    return match.follows(asked, within: 3) || match.contains(asked, in: match.tokens)
  }

  // MARK: Categories that stand before the licence, or apart from it

  static let licenceNames: WordSet = "permis|licence|license|licences|licenses"

  private static let driving: WordSet = "permis|driv*"

  private static let category: Pattern = [
    "category|categories|categorie|cat", .optional("."), .reading(DrivingCategories.end),
    .optional("driving|driver*"), .optional("'"), .optional("s"), .optional("licence|license|licences|licenses"),
  ]

  private static let welcome: Pattern = [
    .repeated(",|(|=|un|est|serait|a|an|is|would|be|permis|licence|fortement|vivement|tres|highly|strongly", upTo: 3),
    .words(welcomes),
  ]
  private static let welcomes: WordSet =
    "plus|atout|asset|advantage|bonus|souhaite|apprecie|preferred|desirable|souhaitable|avantage"

  /// "a category B driving licence, category BE is an asset": where the sentence speaks of a licence, or the one before it.
  @Sendable private static func named(_ match: RuleMatch) -> [FactValue] {
    guard isDemand(match), match.sentenceHolds(licenceNames) || isOfSentenceBefore(match),
      let start = match.tokens.first(where: { end(of: match, from: $0) != nil })
    else { return [] }
    return codes(of: match, from: start).map(licence)
  }

  /// "A driving licence is needed; category BE is an asset."
  private static func isOfSentenceBefore(_ match: RuleMatch) -> Bool {
    guard match.tokens.lowerBound == match.sentence.lowerBound, match.tokens.lowerBound > 0 else { return false }
    return match.passage.holds(driving, in: match.passage.sentence(of: match.tokens.lowerBound - 1))
  }
}
