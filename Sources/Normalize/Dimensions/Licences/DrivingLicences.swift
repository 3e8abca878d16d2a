import Glossary

/// Driving licences: `permis B, C et CE`, `permis poids lourd`, `classe 5`, `Class 1 licence`, and a car of one's own.
///
/// Categories: directive 2006/126/EC, annex; classes: Québec's SAAQ, Ontario's MTO, the older British HGV classes.
enum DrivingLicences {
  static let rules = [
    Rule("driving", [permit, .reading { DrivingLicences.end(of: $0, $1, $2) }], facts: categories),
    Rule("driving-category-before", before, facts: categoriesBefore),
    Rule("driving-category-alone", alone) { match in
      let codes = list(match.passage, match.sentence, from: match.tokens.lowerBound).codes
      return isDemand(match) && codes.contains { $0.utf8.count > 1 } ? codes.map(licence) : []
    },
    Rule("driving-under-label", [.under("permis|licence|license"), .sentenceStart, .reading { end(of: $0, $1, $2) }]) {
      categories($0, from: $0.tokens.lowerBound)
    },
    Rule("driving-licence", [permit, .repeated("en|valide|valid|cours|de|validite|:|le|est", upTo: 4), .not("de")]) {
      match in
      isUnspecified(match) ? [licence(nil)] : []
    },
    Rule("motorcycle", ["motorcycle|motorbike", .optional("driving|driver*"), "licence|license"]) { match in
      isDemand(match) ? [licence("A")] : []
    },
    Rule("driving-class", classes, facts: classes),
    Rule("vehicle-beside-licence", besideLicence) { match in
      match.sentenceHolds(licenceNames) && isDemand(match) ? [.licence(Licence("driving:own-vehicle"))] : []
    },
    Rule("driving-category", category, facts: named),
    // "Permis de classe 5 valide; classe 3 (un atout)", "permis B, BE un plus"
    Rule("driving-class-apart", ["classe|class", number, letter], facts: classApart),
    Rule(
      "driving-category-apart",
      [.reading(beginning: "a|am|b|be|c|ce|d|de") { end(of: $0, $1, $2) }, .not(.not(welcome))]
    ) { match in
      [",", ";", "("].contains(match.bare(match.tokens.lowerBound - 1)) ? named(match) : []
    },
    Rule("own-vehicle", vehicle) { match in
      match.tokens.count == 1 && !isParticiple(match)
        ? []
        : match.precedes("possibilite|sans|fourni|fournit|fournissons|service|fonction|societe", within: 3)
          || match.follows("service|fonction|fourni|societe|entreprise|utilitaire|mis|provided", within: 3)
          ? [] : [.licence(Licence("driving:own-vehicle"))]
    },
  ]

  private static func licence(_ category: String?) -> FactValue {
    .licence(Licence(category.map { "driving:\($0)" } ?? "driving"))
  }

  // MARK: The licence's name

  private static let permit: Pattern = .any([
    ["permis", .repeated("de|conduire|conduite|auto|vl|voiture|vehicule|voitures|obligatoire|type", upTo: 3)],
    [
      .any(["driver|drivers|driving|driver's", ["driver", "'", "s"], ["driver", "s"]]), .optional("'"), .optional("s"),
      "licence|licences|license|licenses",
    ],
    ["drivers|driver|driver's", "abstract"],
  ])

  /// `BE driving licence`; an article is no category.
  private static let before: Pattern = [
    .reading(beginning: "a|am|b|be|c|ce|d|de") { bareEnd(of: $0, $1, $2) },
    .any(["driver|drivers|driving|driver's", ["driver", "'", "s"], ["driver", "s"]]),
    "licence|licences|license|licenses",
  ]

  /// "CE licence", "C1 and C+E licence": no other licence has such letters.
  private static let alone: Pattern = [
    .reading(beginning: "be|c|c1|ce|c1e|d|d1|de|b") { bareEnd(of: $0, $1, $2) }, .optional("entitlement"),
    "licence|licences|license|licenses|entitlement",
  ]

  @Sendable private static func bareEnd(of passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    let list = list(passage, sentence, from: start)
    let isArticle = list.codes.first == "A" && sentence.contains(start + 1) && passage.tokens[start + 1].kind == .word
    return list.codes.isEmpty || isArticle ? nil : list.end
  }

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

  private static let codes: Set<String> = [
    "AM", "A", "A1", "A2", "B", "B1", "B96", "BE", "C", "C1", "CE", "C1E", "D", "D1", "DE", "D1E", "EB", "EC", "ED",
    "VL", "PL",
    "SPL", "BVA", "TC",
  ]
  /// Abbreviations of France, and categories as they were written before 2013.
  private static let renamed = [
    "EB": "BE", "EC": "CE", "ED": "DE", "VL": "B", "PL": "C", "SPL": "CE", "TC": "D", "BVA": "B",
  ]
  private static let words: [([String], String)] = [
    (["super", "poids", "lourd"], "CE"), (["super", "lourd"], "CE"), (["poids", "lourd"], "C"),
    (["poids", "lourds"], "C"),
    (["transport", "en", "commun"], "D"), (["remorque"], "BE"), (["moto"], "A"), (["vehicule", "leger"], "B"),
    (["voiture"], "B"),
    (["auto"], "B"),
  ]

  private static let joints: WordSet =
    ",|/|et|ou|-|–|&|and|or|+|(|)|:|de|categorie|categories|category|cat|type|permis|des|du|les|le|d|.|valide|valides|»|«|\"|vehicules|vehicule|ainsi|que|classe|minimum"

  /// The tokens with which a category can begin: most words are none of them, and cost one look.
  private static let openings = WordSet.fixed(
    words.map(\.0[0]) + codes.map { $0.lowercased().filter(\.isLetter) } + codes.map { $0.prefix(1).lowercased() })

  private static func read(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    guard categories.holds(openings, at: index) else { return nil }
    for (words, code) in words where words.indices.allSatisfy({ categories.bare(index + $0) == words[$0] }) {
      return .init(code: code, end: index + words.count)
    }
    // A small letter is a word of the language (`à`, `d'`, `c'`), but for the commonest licence and `e(c)`.
    let form = categories.passage.forms[index]
    if form.shape == .lower, !["b", "e"].contains(form.surface) { return nil }
    guard var category = categories.longest(of: codes, at: index) else { return combined(categories, at: index) }
    if form.surface != form.surface.uppercased(), form.surface != "b" { return nil }
    if categories.passage.tokens[index].flags.contains(.elided) { return nil }
    if let trailer = trailer(categories, after: category) { category = trailer }
    category.code = renamed[category.code] ?? category.code
    return category
  }

  /// `B+E`, `C(E)`, `E(C)`
  private static func trailer(
    _ categories: LicenceCategories, after category: LicenceCategories.Category
  ) -> LicenceCategories.Category? {
    guard ["B", "C", "D", "C1", "D1"].contains(category.code) else { return nil }
    let end = category.end
    if categories.bare(end) == "+", categories.bare(end + 1) == "e" {
      return .init(code: category.code + "E", end: end + 2)
    }
    if categories.bare(end) == "(", categories.bare(end + 1) == "e", categories.bare(end + 2) == ")" {
      return .init(code: category.code + "E", end: end + 3)
    }
    return nil
  }

  private static func combined(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    guard categories.bare(index) == "e", categories.bare(index + 1) == "(", categories.bare(index + 3) == ")" else {
      return nil
    }
    let letter = categories.bare(index + 2).uppercased()
    return ["B", "C", "D"].contains(letter) ? .init(code: letter + "E", end: index + 4) : nil
  }

  private static func list(_ passage: Passage, _ sentence: Range<Int>, from start: Int) -> (codes: [String], end: Int) {
    LicenceCategories(passage: passage, sentence: sentence).list(from: start, joints: joints) { read($0, at: $1) }
  }

  @Sendable private static func end(of passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    let list = list(passage, sentence, from: start)
    return list.codes.isEmpty ? nil : list.end
  }

  @Sendable private static func categories(_ match: RuleMatch) -> [FactValue] {
    categories(match, from: match.tokens.lowerBound + 1)
  }

  private static func categories(_ match: RuleMatch, from start: Int) -> [FactValue] {
    guard isDemand(match) else { return [] }
    var codes: [String] = []
    for code in list(match.passage, match.sentence, from: start).codes where !codes.contains(code) {
      codes.append(code)
    }
    if codes.isEmpty,
      let begin = match.tokens.first(where: { end(of: match.passage, match.sentence, $0) == match.tokens.upperBound })
    {
      codes = list(match.passage, match.sentence, from: begin).codes
    }
    return codes.map(licence)
  }

  @Sendable private static func categoriesBefore(_ match: RuleMatch) -> [FactValue] {
    guard isDemand(match) else { return [] }
    return list(match.passage, match.tokens, from: match.tokens.lowerBound).codes.map(licence)
  }

  /// In Switzerland `permis B` and `permis C` are residence permits where work or nationality is spoken of.
  private static let residence: WordSet =
    """
    travail|sejour|nationalite|suisse|valable|etabli*|frontalier*|g|l|work|residence
    """

  /// What makes a residence permit of it in a posting that names no country.
  private static let swiss: WordSet = "suisse"

  private static func isDemand(_ match: RuleMatch) -> Bool {
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
    obligatoire*|exige*|requis*|indispensable*|souhait*|imperati*|required|valid|valide|necessaire|vehicule|\
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

  private static let licenceNames: WordSet = "permis|licence|license|licences|licenses"

  private static let category: Pattern = [
    "category|categories|categorie|cat", .optional("."), .reading { end(of: $0, $1, $2) },
    .optional("driving|driver*"), .optional("'"), .optional("s"), .optional("licence|license|licences|licenses"),
  ]

  private static let welcome: Pattern = [
    .repeated(",|(|=|un|est|serait|a|an|is|would|be|permis|licence|fortement|vivement|tres|highly|strongly", upTo: 3),
    .words(welcomes),
  ]
  private static let welcomes: WordSet =
    "plus|atout|asset|advantage|bonus|souhaite|apprecie|preferred|desirable|souhaitable|avantage"

  /// A further class, where the sentence has named another one as a licence's.
  @Sendable private static func classApart(_ match: RuleMatch) -> [FactValue] {
    let before = max(0, match.tokens.lowerBound - farthestLicence)..<match.tokens.lowerBound
    guard isDemand(match), before.contains(where: { match.passage.holds(licenceNames, at: $0) }) else { return [] }
    return classes(match)
  }
  /// How many tokens before a class its licence may be named.
  private static let farthestLicence = 16

  /// "a category B driving licence; category BE is an asset": where the sentence speaks of a licence.
  @Sendable private static func named(_ match: RuleMatch) -> [FactValue] {
    guard isDemand(match), match.sentenceHolds(licenceNames),
      let start = match.tokens.first(where: { end(of: match.passage, match.sentence, $0) != nil })
    else { return [] }
    return list(match.passage, match.sentence, from: start).codes.map(licence)
  }

  // MARK: Classes

  private static let number: Pattern = .capture("class", "1|2|3|4|5|6|7|a|b|c|d|e|f|g|m|g1|az|dz")
  /// The letter of `4A`, written beside the number.
  private static let letter: Pattern = .optional(
    .capture(
      "letter",
      .reading { passage, _, position in
        let form = passage.forms[position]
        let isBeside = !passage.tokens[position].flags.contains(.spaceBefore)
        return isBeside && ["A", "B", "C", "D"].contains(form.surface) ? position + 1 : nil
      }))
  private static let quote: Pattern = .repeated("«|»|\"|“|”", upTo: 1)
  private static let classes: Pattern = .any([
    [
      "permis",
      .repeated(
        """
        de|conduire|conduite|valide|quebecois|ontarien|(|:|,|en|regle|du|la|l|-|province|provincial|quebec|ontario|\
        manitoba|alberta|saskatchewan|nouveau|brunswick|nouvelle|ecosse|colombie|britannique|yukon
        """, upTo: 10),
      "classe|class|classes|categorie",
      quote, number, letter, quote,
      .optional([",|/|ou|et|and|or|-", .capture("other", "1|2|3|4|5|6|7")]),
    ],
    [
      "class", quote, number, letter, quote, .optional([",|/|or|and|-", .capture("other", "1|2|3|4|5|6|7")]),
      .repeated("valid|full|bc|ontario|alberta|commercial|or|hgv|lgv", upTo: 3),
      "licence|license|driver*|driving|licences",
    ],
    ["class", number, "cdl"],
    [
      "commercial", .any([["driver", .optional("'"), "s"], "driving|drivers|driver|driver's"]),
      "licence|license|licences", .optional(["(", "cdl", ")"]),
    ],
    [
      .any([["driver", .optional("'"), "s"], "driving|drivers|driver|driver's", []]),
      "licence|license|licences|cdl|hgv|lgv",
      .repeated("-|(|:|,|valid|with|of", upTo: 2), "class|category|cat|classe", .optional(":"), number, letter,
    ],
    [.capture("class", "az|dz|g|gz|bz"), "licence|license|driver*|driving"],
    [.optional(["class", number]), "cdl", .optional("license|licence")],
  ])

  @Sendable private static func classes(_ match: RuleMatch) -> [FactValue] {
    guard isDemand(match) else { return [] }
    let classes = ["class", "other"].compactMap { match[$0] }.map {
      match.passage.forms[$0.tokens.lowerBound].surface.uppercased()
    }
    let letter = match["letter"].map { match.passage.forms[$0.tokens.lowerBound].surface } ?? ""
    // "permis ontarien de catégorie G" names a class of Canada.
    let isCategory =
      match.contains("category|cat", in: match.tokens)
      || match.contains("categorie", in: match.tokens) && classes.allSatisfy { ["A", "B", "C", "D", "E"].contains($0) }
    if classes.isEmpty { return [.licence(Licence("driving:CDL"))] }
    return classes.enumerated().map { index, name in
      licence(isCategory ? name : "class-\(name)\(index == 0 ? letter : "")")
    }
  }

  // MARK: A car of one's own

  /// `véhiculé`, which without its accent is the car.
  private static func isParticiple(_ match: RuleMatch) -> Bool {
    let form = match.passage.forms[match.tokens.lowerBound]
    return form.folded.hasPrefix("véhiculé") || form.bare.hasPrefix("motoris")
  }

  /// "permis de conduire valide et voiture", "a driver's licence and a vehicle are required"
  private static let besideLicence: Pattern = [
    "et|and", .optional("un|une|a"), "vehicule|voiture|auto|automobile|vehicle|car",
    .any([
      .sentenceEnd,
      ".|;|,|(|est|sont|is|are|requis*|exige*|required|recommande*|souhaite*|apprecie*|indispensable*|obligatoire*",
    ]),
  ]
  private static let vehicle: Pattern = .any([
    ["vehicule|voiture", .optional("-"), "personnel*|propre|perso"],
    ["propre", "vehicule|voiture|automobile"],
    [
      "vehicule|voiture|automobile", .repeated("est|indispensable|fortement", upTo: 2),
      """
      obligatoire*|exige|exiges|exigee|indispensable*|requis|requise|necessaire*|imperati*
      """,
    ],
    ["moyen|moyens", "de|d", "locomotion|transport", .optional("personnel|autonome")],
    ["own|reliable", "car|vehicle|transport|transportation"],
    [
      "car|vehicle|automobile", .repeated("is|owner|ownership", upTo: 2),
      "required|essential|mandatory|necessary|needed",
    ],
    ["own", "a", "car|vehicle"],
    ["access|have", "to|a|access", .repeated("a|to|own|reliable|personal", upTo: 3), "vehicle|car"],
    ["personal", "vehicle|car"],
    ["acces", "a", "un|une", "vehicule|voiture|auto|automobile"],
    ["disposer|disposez|posseder|possedez", .optional("d"), "un|une", "vehicule|voiture|auto|automobile"],
    "vehicule|vehiculee|vehicules|motorise|motorisee",
  ])
}
