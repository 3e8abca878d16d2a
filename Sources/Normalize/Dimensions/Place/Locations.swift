import Glossary
import Text

/// Where the work is done: names as written after words that announce a place. There is no list of places behind it.
extension Dimension {
  static let location = Dimension(
    "location",
    [
      Rule(
        "labelled",
        [
          LocationRules.label, .any([":", "-", "–", "/"]), .optional(LocationRules.lead),
          .optional(LocationRules.street), .optional(LocationRules.postcode), .capture("place", LocationRules.name),
        ], facts: LocationRules.places),
      Rule(
        "under-label",
        [
          .under("lieu|lieux|localisation|location|ville|localite|city|town"), .sentenceStart,
          .optional(LocationRules.postcode), .capture("place", LocationRules.name),
        ]
      ) { match in
        let isPlace =
          match.wordsInSentence <= 8 && match.passage.label.count <= 3 && match.passage.block.kind != .heading
          && !match.passage.skills.contains { $0.tokens.overlaps(match.tokens) } && !LocationRules.isBegun(match)
          && !LocationRules.isUnderName(match)
        return isPlace ? LocationRules.places(match) : []
      },
      Rule(
        "based",
        [
          LocationRules.based, .open(2), .any([LocationRules.at, "aux|at|en", ["a", "proximite", "de"]]),
          LocationRules.placeName,
        ]
      ) { match in
        LocationRules.isWorkplace(match) ? LocationRules.places(match) : []
      },
      Rule(
        "post-at",
        [
          "poste|stage|mission|cdi|cdd|alternance|interim|internship", .optional("est"), LocationRules.at,
          .optional("secteur|ville"), .optional("de|d|du"), LocationRules.placeName,
        ]
      ) { match in
        // "Directrice de mission à l'Urssaf": an institution; a town's article is a part of its name.
        match["place"].map { match.bare($0.tokens.lowerBound - 1) } == "l" ? [] : LocationRules.places(match)
      },
      // "Moncton (New Brunswick), Dartmouth (Nova Scotia)": how Canada's public service writes its places.
      Rule(
        "place-line",
        [
          .sentenceStart,
          .optional(["town|city|municipality|village|municipalite|ville|commune", "of|de|d|du"]),
          .capture("place", LocationRules.name), "(|,",
          // Not "Hazardous Materials Information System (WHMIS)".
          .not(.cue(.cue, key: "sign", value: "institution")), .cue(.cue, key: "country", value: "CA"),
          .any([")", .sentenceEnd]),
        ]
      ) { match in
        guard let place = match["place"]?.tokens, place.count <= 5, match.wordsInSentence <= 12,
          !LocationRules.isHouse(place, match)
        else { return [] }
        if match.tokens.contains(where: { match.passage.forms[$0].surface == "(" }) {
          return LocationRules.places(match)
        }
        return LocationRules.place(place, match)
      },
      // "Indeterminate position, Ottawa (Ontario)", "Hospital centre, Sudbury, Ontario"
      Rule(
        "place-before-province",
        [
          ",|–|-", .capture("place", LocationRules.name), "(|,", .cue(.cue, key: "country", value: "CA"),
          .any([")", .sentenceEnd]),
        ]
      ) { match in
        guard let place = match["place"]?.tokens, place.count <= 5, match.wordsInSentence <= 12,
          match.bare(match.tokens.lowerBound - 1) != ")",
          match.passage.block.kind != .heading || match.passage.index == 0
        else { return [] }
        return LocationRules.place(place, match)
      },
      // "Soudeur H/F – Saint-Nazaire (44)": the number of a French department, or a postal code.
      Rule(
        "place-and-department",
        [
          .any([.sentenceStart, ",|–|-|•|:|/|a"]), .capture("place", LocationRules.name), "(",
          .capture("department", .token(.number)), .optional("a|b"), ")",
        ]
      ) { match in
        guard match.passage.isLine || match.isTitle, match.wordsInSentence <= 16,
          let place = match["place"]?.tokens, let department = match["department"]?.tokens.lowerBound,
          LocationRules.isDepartment(match.passage.forms[department].surface)
        else { return [] }
        return LocationRules.place(place, match)
      },
      // "recrute pour son site de Casablanca 30 téléconseillers"
      Rule(
        "own-site",
        [
          "pour|sur|dans|for", "son|notre|leur|nos|ses|our|its",
          "site|sites|agence|agences|magasin|usine|etablissement|centre|restaurant|hotel|clinique|atelier|boutique",
          "de|d|du|a|in", .capture("place", LocationRules.name),
        ]
      ) { match in
        match.sentenceHolds(Searching.words) || match.sentenceHolds("embauch*") ? LocationRules.places(match) : []
      },
      // "Houston, TX", "Sherbrooke, QC J1H 5N4"
      Rule(
        "place-and-state",
        [
          .any([.sentenceStart, ",|–|-|•|:|("]), .capture("place", LocationRules.name), ",", StateNames.pattern,
          .optional(.any([.token(.number), LocationRules.canadianPostcode])), .any([.sentenceEnd, ")|(|,|–|-|."]),
        ]
      ) { match in
        guard let place = match["place"]?.tokens, place.count <= 4, match.wordsInSentence <= 12, match.passage.isLine,
          match.passage.forms[place.lowerBound].shape == .capitalised, !LocationRules.isBehindHyphen(place, match)
        else { return [] }
        return LocationRules.place(place, match)
      },
      // "Localisation Castelnau-le-Lez, France", a label without its colon
      Rule("label-without-colon", [.sentenceStart, LocationRules.bareLabel, .capture("place", LocationRules.name)]) {
        match in
        match.passage.isLine && match.wordsInSentence <= 8 && match.passage.language != .en
          && match.isFollowed(by: .any([.sentenceEnd, ",|(|-|–"]))
          ? LocationRules.place(match["place"]?.tokens ?? match.tokens, match) : []
      },
      // "La Table du Port - 17000 La Rochelle", among a posting's first lines
      Rule(
        "postcode-and-place",
        [
          .any([.sentenceStart, ",|–|-|•"]), LocationRules.postcode, .capture("place", LocationRules.name),
          .sentenceEnd,
        ]
      ) { match in
        guard match.passage.index < LocationRules.firstLines, match.passage.isLine,
          !match.sentenceHolds("ref|reference"),
          let place = match["place"]?.tokens, place.count <= 5, LocationRules.isPostcode(before: place, match)
        else { return [] }
        return LocationRules.place(place, match)
      },
      Rule(
        "area",
        [
          "sur|pour", "le|la", "secteur|ville|commune|agglomeration|bassin", .optional("geographique"),
          .optional("de|d"), .capture("place", LocationRules.name),
        ]
      ) { match in
        LocationRules.isWork(match) ? LocationRules.places(match) : []
      },
    ])
}

private enum LocationRules {
  static let label: Pattern = .any([
    [
      "lieu|lieux",
      .optional([.optional("de|du|d"), "travail|mission|poste|stage|affectation|alternance|emploi|contrat|exercice|la"]
      ), .optional("mission"),
    ],
    ["localisation|location|localisations|locations", .optional(["du|de|d", .open(2)])], ["work", "location|site"],
    ["job", "location"],
    ["ville|localite|city|town|affectation|emplacement|emplacements"], ["base", "a"], ["poste", "base"],
    ["place|site", "of|de", "work|travail|assignment|employment"],
  ])
  static let bareLabel: Pattern = .any([
    "localisation", ["lieu", .optional(["de|du|d", "travail|mission|poste|stage|emploi|affectation"])],
  ])
  /// `44`, `974` and the postal codes that begin with them.
  static func isDepartment(_ number: String) -> Bool {
    guard [2, 3, 5].contains(number.utf8.count), let prefix = Int(number.prefix(2)) else { return false }
    return 1...95 ~= prefix && number.utf8.count != 3 || prefix == 97
  }
  static let lead: Pattern = .any([
    "a|au|aux|en|in|sur", ["ville", "de"], ["secteur", .optional("de|d")],
    [.token(.number), "vacancy|vacancies|positions|openings|postes|poste", "in|at|a"],
  ])
  /// What stands before the town in an address: "12 rue des Tanneurs, 69003", "40 King Street,".
  static let street: Pattern = [
    .optional(.token(.number)), .optional(",|bis|ter"), .any([streets, [.open(3), englishStreets]]), .open(7),
    .any([",|-|–", .token(.number)]), .optional(.token(.number)), .optional("-|–"),
  ]
  /// "4000 Liège", "CH-1400 Yverdon": the number that stands before a town.
  static let postcode: Pattern = [
    .optional(["b|ch|f|l", "-"]),
    .reading(beginning: .token(.number), needs: .token(.number)) { passage, sentence, position in
      let isCode =
        sentence.contains(position) && passage.tokens[position].kind == .number
        && (4...5).contains(passage.tokens[position].range.count)
      return isCode ? position + 1 : nil
    },
    .optional("-|–"),
  ]
  /// "J1H 5N4": a letter, a digit, a letter, and the other way round.
  static let canadianPostcode = Pattern.reading(needs: .token(.number)) { passage, sentence, position in
    (position + 1...position + 6).first { end in
      guard end <= sentence.upperBound else { return false }
      let code = passage.text(position..<end).utf8.filter { $0 != UInt8(ascii: " ") }
      return code.count == 6
        && code.enumerated().allSatisfy { place, byte in (byte &- UInt8(ascii: "0") < 10) == (place % 2 == 1) }
    }
  }
  static let firstLines = 4
  /// Five digits in France, four in Switzerland and Belgium, where they are no year.
  static func isPostcode(before place: Range<Int>, _ match: RuleMatch) -> Bool {
    let digits = match.passage.forms[place.lowerBound - 1].surface
    switch match.passage.context.country {
    case .switzerland, .belgium: return digits.utf8.count == 4 && !(1990...2050).contains(Int(digits) ?? 0)
    case .france, nil: return digits.utf8.count == 5 && isDepartment(digits)
    default: return false
    }
  }
  private static let streets: Pattern =
    "rue|avenue|av|boulevard|bd|place|allee|allees|quai|chemin|route|impasse|square|esplanade|faubourg|rond"
  private static let englishStreets: Pattern = "street|road|avenue|lane|drive|boulevard"
  /// "·a" behind a word is an ending: "Poste : le·a Data Scientist".
  static let at = Pattern.reading { passage, _, position in
    guard passage.holds(places, at: position) else { return nil }
    return passage.tokens[position].flags.contains(.spaceBefore) || passage.forms[position].bare != "a"
      ? position + 1 : nil
  }
  private static let places: WordSet = "a|au|sur|in"
  static let based: Pattern = .any([
    "base|basee|bases|basees|based|situe|situee|situes|located|localise|localisee|implante|implantee|poste"
  ])

  /// Capitalised words with the particles and hyphens that join them: "Saint-Jean-de-Luz", "La Défense", "Val d'Europe".
  static let name = Pattern.reading { passage, sentence, position in
    PlaceNameReader(passage: passage, sentence: sentence).end(at: position)
  }

  static let placeName: Pattern = .any([.capture("place", name), ["la|le|les|l", .capture("place", name)]])

  /// "Ville en vert", a firm's name: the words of a town alone are a label.
  static func isUnderName(_ match: RuleMatch) -> Bool {
    match.passage.label.count > 1 && match.passage.label.contains { ["ville", "city", "town"].contains($0) }
  }

  /// "Saint-Hyacinthe, QC": the hyphen is of the name.
  static func isBehindHyphen(_ name: Range<Int>, _ match: RuleMatch) -> Bool {
    match.bare(name.lowerBound - 1) == "-" && !match.passage.tokens[name.lowerBound].flags.contains(.spaceBefore)
  }

  /// Whether a name is but the first word of a phrase: "Relocation costs covered by the employer".
  static func isBegun(_ match: RuleMatch) -> Bool {
    let next = match.tokens.upperBound
    return match.sentence.contains(next) && match.passage.isWord(next) && match.passage.forms[next].shape == .lower
      && !match.passage.holds(behindNames, at: next)
  }
  private static let behindNames: WordSet = """
    et|ou|and|or|avec|with|puis|then|pres|near|intra|centre|est|ouest|nord|sud|east|west|north|south|area|region|en|in|a|\
    at|de|du|des|dans|sur|for|pour|based|ville|arrondissement|banlieue|greater|city
    """

  /// "Montfort Hospital, Ottawa": the name of the house, before that of its town.
  static func isHouse(_ name: Range<Int>, _ match: RuleMatch) -> Bool {
    match.contains(houses, in: name.lowerBound..<name.lowerBound + 1)
      || match.contains(houses, in: name.upperBound - 1..<name.upperBound)
  }
  private static let houses: WordSet =
    "hospital|hopital|university|college|school|academy|clinic|clinique|corporation|agency|agence|ministry|department|library|museum|council"

  /// The one place that a name says.
  static func place(_ name: Range<Int>, _ match: RuleMatch) -> [FactValue] {
    [.place(.location(PlaceNameReader(passage: match.passage, sentence: match.sentence).text(of: name)))]
  }

  @Sendable static func places(_ match: RuleMatch) -> [FactValue] {
    guard let first = match["place"]?.tokens,
      !match.isPreceded(by: "exception|sauf|except|excluding|hors|hormis", within: 7)
    else { return [] }
    var names = [first]
    // "Paris ou Lyon", "Lille, Roubaix et Tourcoing", "Pantin (93) / Paris"
    let reader = PlaceNameReader(passage: match.passage, sentence: match.sentence)
    var end = first.upperBound
    while let next = reader.nextInList(after: end) {
      names.append(next)
      end = next.upperBound
    }
    // "Montréal, Quebec": after a comma a province says where the place lies; "Montréal ou Québec" names two places, as
    // does "Moncton (New Brunswick), Québec (Quebec)".
    names.removeAll {
      $0 != first && match.bare($0.lowerBound - 1) == ","
        && (StateNames.abbreviations.contains(match.passage.text($0))
          || StateNames.provinces.contains(Form(match.passage.text($0)).bare) && match.bare($0.upperBound) != "(")
    }
    return names.map { .place(.location(reader.text(of: $0))) }
  }

  /// A post, a client or the reader is based somewhere; so are companies and teams, which does not tell where this job is.
  /// "Basée sur" speaks of techniques unless a post is named.
  static func isWorkplace(_ match: RuleMatch) -> Bool {
    let first = match.passage.forms[match.tokens.lowerBound]
    if first.folded == "base" || first.folded == "bases" { return false }
    if match.tokens.contains(where: { match.passage.forms[$0].bare == "categorie" }) { return false }
    if match.isPreceded(by: .upTo(seats, over: 4), within: 6) { return false }
    if first.bare == "poste" || match.isPreceded(by: .words(work), within: 10) { return true }
    let isInclusive = match.passage.tokens[match.tokens.lowerBound].flags.contains(.inclusive)
    let opensSentence =
      match.tokens.lowerBound == match.sentence.lowerBound && !match.sentenceHolds("nous|elle|notre|il|ils|we|our")
    return isInclusive || opensSentence && !match.tokens.contains { match.passage.forms[$0].bare == "sur" }
  }

  private static let seats: WordSet = """
    siege|groupe|entreprise|societe|cabinet|startup|start|company|headquartered|usines|filiale|clients|magasins|\
    etablissements|\
    association|pme|esn|editeur|elle|nous
    """
  private static let work: WordSet = """
    poste|postes|stage|mission|missions|cdi|cdd|vous|alternance|client|contrat|site|locaux|bureaux|agence|h|\
    apprentissage|interim|\
    position|role|job|developpeur*|ingenieur*|technicien*|stagiaire|entrepot|magasin|chantier|chantiers
    """

  static func isWork(_ match: RuleMatch) -> Bool {
    match.sentenceHolds(Searching.words)
      || match.sentenceHolds(
        """
        poste|mission|missions|interviendrez|interim|cdi|cdd|client|clients|travail|base|basee|contrat|stage|emploi|chantiers|\
        intervention*|deplacement*
        """)
  }
}
