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
          .optional(LocationRules.street), .capture("place", LocationRules.name),
        ], facts: LocationRules.places),
      Rule(
        "under-label",
        [
          .under("lieu|lieux|localisation|location|ville|localite"), .sentenceStart,
          .capture("place", LocationRules.name),
        ]
      ) { match in
        let isPlace =
          match.wordsInSentence <= 8 && match.passage.label.count <= 3 && match.passage.block.kind != .heading
          && !match.passage.skills.contains { $0.tokens.overlaps(match.tokens) }
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
        guard let place = match["place"]?.tokens, place.count <= 5, match.wordsInSentence <= 12 else { return [] }
        if match.tokens.contains(where: { match.passage.forms[$0].surface == "(" }) {
          return LocationRules.places(match)
        }
        return [.place(.location(PlaceNameReader(passage: match.passage, sentence: match.sentence).text(of: place)))]
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
        return [.place(.location(PlaceNameReader(passage: match.passage, sentence: match.sentence).text(of: place)))]
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
        return [.place(.location(PlaceNameReader(passage: match.passage, sentence: match.sentence).text(of: place)))]
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
        match.sentenceHolds("recrut*|recherch*|cherch*|embauch*|recruiting|hiring|seeking|looking")
          ? LocationRules.places(match) : []
      },
      // "Houston, TX"
      Rule(
        "place-and-state",
        [
          .any([.sentenceStart, ",|–|-|•|:|("]), .capture("place", LocationRules.name), ",", LocationRules.state,
          .any([.sentenceEnd, ")|(|,|–|-|."]),
        ]
      ) { match in
        guard let place = match["place"]?.tokens, place.count <= 4, match.wordsInSentence <= 12, match.passage.isLine,
          match.passage.forms[place.lowerBound].shape == .capitalised
        else { return [] }
        return [.place(.location(PlaceNameReader(passage: match.passage, sentence: match.sentence).text(of: place)))]
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
    ["ville|localite|city|affectation|emplacement|emplacements"], ["base", "a"], ["poste", "base"],
    ["place|site", "of|de", "work|travail"],
  ])
  /// The provinces and territories of Canada, in English and French, without accents.
  private static let provinces: Set<String> = [
    "alberta", "british columbia", "manitoba", "new brunswick", "newfoundland and labrador", "nova scotia", "ontario",
    "prince edward island", "quebec", "saskatchewan", "northwest territories", "nunavut", "yukon",
    "colombie-britannique", "nouveau-brunswick", "terre-neuve-et-labrador", "nouvelle-ecosse", "ile-du-prince-edouard",
    "territoires du nord-ouest",
  ]
  /// Postal abbreviations of the states of the United States and the provinces of Canada.
  static let states: Set<String> = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
    "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
    "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
  ]
  /// `44`, `974` and the postal codes that begin with them.
  static func isDepartment(_ number: String) -> Bool {
    guard [2, 3, 5].contains(number.utf8.count), let prefix = Int(number.prefix(2)) else { return false }
    return 1...95 ~= prefix && number.utf8.count != 3 || prefix == 97
  }
  /// A state's abbreviation or its name.
  static let state = Pattern.reading { passage, sentence, position in
    if states.contains(passage.forms[position].surface) { return position + 1 }
    return (1...2).map { position + $0 }.first { end in
      end <= sentence.upperBound && stateNames.contains(Form(passage.text(position..<end)).folded)
    }
  }
  /// Those states of the United States that are no city's or other country's name.
  private static let stateNames: Set<String> = [
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
    "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
    "new hampshire", "new jersey", "new mexico", "north carolina", "north dakota", "ohio", "oklahoma", "oregon",
    "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont",
    "virginia", "west virginia", "wisconsin", "wyoming",
  ]
  static let lead: Pattern = .any(["a|au|aux|en|in|sur", ["ville", "de"], ["secteur", .optional("de|d")]])
  /// What stands before the town in an address: "12 rue des Tanneurs, 69003", "40 King Street,".
  static let street: Pattern = [
    .optional(.token(.number)), .optional(",|bis|ter"), .any([streets, [.open(3), englishStreets]]), .open(7),
    .any([",|-|–", .token(.number)]), .optional(.token(.number)), .optional("-|–"),
  ]
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
        && (states.contains(match.passage.text($0))
          || provinces.contains(Form(match.passage.text($0)).bare) && match.bare($0.upperBound) != "(")
    }
    names.removeAll { isPostcode($0, match) }
    return names.map { .place(.location(reader.text(of: $0))) }
  }

  /// The letters of "Leeds, LS1".
  private static func isPostcode(_ name: Range<Int>, _ match: RuleMatch) -> Bool {
    let next = name.upperBound
    return name.count == 1 && match.passage.text(name).utf8.count <= 2 && match.sentence.contains(next)
      && match.passage.tokens[next].kind == .number && !match.passage.tokens[next].flags.contains(.spaceBefore)
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
    match.sentenceHolds(
      """
      poste|mission|missions|recrut*|recherch*|interviendrez|interim|cdi|cdd|client|clients|travail|base|\
      basee|contrat|stage|emploi|chantiers|intervention*|deplacement*
      """
    )
  }
}

/// Reads a place name as written.
struct PlaceNameReader {
  let passage: Passage
  /// Half-open token indices which no name leaves.
  let sentence: Range<Int>

  private static let particles: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "sur", "sous", "en", "lès", "lez", "aux", "et", "a", "upon", "on",
    "of", "the", "o", "au",
  ]
  /// Capitalised words that begin the next phrase of a line, or name no place.
  private static let none: WordSet = """
    type|contrat|salaire|horaire*|duree|date|poste|cdi|cdd|interim|stage|teletravail|remuneration|france*|debut|\
    profil|temps|niveau|mission|\
    missions|reference|vous|nous|notre|experience|votre|alternance|statut|secteur|prise|demarrage|freelance|\
    possible|non|oui|selon|avec|remote|\
    hybride|hybrid|full|permanent|lieu|langue*|description|departement|job|salary|our|your|the|this|we|you|\
    domaine|formation|deplacement*|\
    h|f|hf|client|clients|excel|avantages|site|siege|agence|lundi|mardi|mercredi|jeudi|vendredi|janvier|fevrier|\
    mars|avril|mai|juin|juillet|aout|\
    septembre|octobre|novembre|decembre|il|elle|merci|a|definir|dans|en|au|aux|pour|des|une|un|et|ou|par|nos|\
    vos|ce|cette|si|plusieurs|multi*|gestion|poste*|immeuble|localisation|zone|europe|pays|adresse|code|campus|\
    restaurant|national*|international*|regional*
    """

  /// The end of the name that begins at `position`: at most eight tokens, ending in a capitalised word.
  func end(at position: Int) -> Int? {
    var index = position
    var end: Int?
    let known = knownEnd(at: position)
    // "région de la capitale nationale": small letters name a place where the glossary knows it.
    guard isCapital(position), isUsable(position), !isMunicipality(position) else { return known }
    while index < min(sentence.upperBound, position + 9) {
      if isCapital(index) {
        guard index == position || !startsNewPhrase(index) else { break }
        index += 1
        end = index
      } else if bare(index) == "-" && !spaced(index) || joinsName(index) || followsSaint(index) {
        index += 1
      } else if let genitive = genitiveEnd(index) {
        index = genitive
        end = genitive
      } else {
        break
      }
    }
    if let last = end, last == position + 1, ["la", "le", "les", "l", "saint", "fr"].contains(bare(position)) {
      return nil
    }
    return (known.map { max($0, end ?? $0) } ?? end).map(withDistrict)
  }

  /// The end of a name of `glossaries/facts/places.yaml` that begins at `position`.
  private func knownEnd(at position: Int) -> Int? {
    let known = passage.cues.beginning(at: position).first { neutralName(of: $0) != nil }
    return known.map(\.tokens.upperBound).flatMap { $0 <= sentence.upperBound ? $0 : nil }
  }

  private func neutralName(of cue: Match) -> String? { passage.image.value(ofConcept: cue.concept, "place") }

  /// "Town of Elk Ridge", "Municipalité de Rivière-aux-Cerises": the employer's name, and not the place's.
  private func isMunicipality(_ position: Int) -> Bool {
    ["town", "city", "municipality", "village", "municipalite", "ville", "commune", "county"].contains(bare(position))
      && ["of", "de", "d", "du"].contains(bare(position + 1))
  }

  /// The range of the next name where one follows a separator; postal codes and departments in between are passed over.
  func nextInList(after end: Int) -> Range<Int>? {
    var index = end
    if bare(index) == "(" {
      while index < sentence.upperBound, bare(index) != ")", index < end + 6 { index += 1 }
      index += 1
    }
    guard [",", "/", "ou", "et", "or", "and", "&"].contains(bare(index)) else { return nil }
    let next = index + 1
    guard let stop = self.end(at: next), bare(stop) != ":" else { return nil }
    return bare(index) == "," && !isShortLine ? nil : next..<stop
  }

  /// The one name that a place goes by in all languages where the glossary knows it by several ("Quebec City", "Québec"); else
  /// the name as written, its spaces single.
  func text(of range: Range<Int>) -> String {
    passage.cues.beginning(at: range.lowerBound).lazy.filter { $0.tokens == range }.compactMap(neutralName).first
      ?? passage.text(range)
  }

  /// "St. Catharines", "Sault Ste. Marie"
  private func followsSaint(_ index: Int) -> Bool {
    bare(index) == "." && !spaced(index) && ["st", "ste"].contains(bare(index - 1)) && isCapital(index + 1)
  }

  /// After the "s" of "St. John's".
  private func genitiveEnd(_ index: Int) -> Int? {
    guard ["'", "’"].contains(bare(index)), bare(index + 1) == "s", !spaced(index), !spaced(index + 1)
    else { return nil }
    return index + 2
  }

  private var isShortLine: Bool { sentence.count <= 16 }

  /// "Paris 12", "Lyon 3e"
  private func withDistrict(_ end: Int) -> Int {
    guard sentence.contains(end), passage.tokens[end].kind == .number, passage.tokens[end].range.count <= 2,
      ["paris", "lyon", "marseille"].contains(bare(end - 1))
    else { return end }
    return ["e", "eme", "er"].contains(bare(end + 1)) ? end + 2 : end + 1
  }

  private func startsNewPhrase(_ index: Int) -> Bool {
    (passage.holds(Self.none, at: index) && spaced(index)) || passage.tokens[index].flags.contains(.glued)
  }

  private func isUsable(_ index: Int) -> Bool {
    !passage.holds(Self.none, at: index) && !passage.holds(Self.streets, at: index) && bare(index).utf8.count > 1
  }

  /// No town's name begins with one, but for "La Place", "Le Quai".
  private static let streets: WordSet =
    "rue|avenue|av|boulevard|bd|allee|allees|quai|chemin|route|impasse|square|esplanade|faubourg|street|road"

  /// A particle or hyphen joins only when a capitalised word or another particle follows.
  private func joinsName(_ index: Int) -> Bool {
    guard Self.particles.contains(bare(index)), passage.tokens[index].kind == .word, bare(index) != "et",
      bare(index) != "a" || hyphenated(index)
    else { return false }
    return isCapital(index + 1) || hyphenated(index) || Self.particles.contains(bare(index + 1)) && isCapital(index + 2)
  }

  private func hyphenated(_ index: Int) -> Bool { bare(index - 1) == "-" || bare(index + 1) == "-" }

  private func bare(_ index: Int) -> String { sentence.contains(index) ? passage.forms[index].bare : "" }

  private func spaced(_ index: Int) -> Bool { passage.tokens[index].flags.contains(.spaceBefore) }

  private func isCapital(_ index: Int) -> Bool {
    guard sentence.contains(index), passage.tokens[index].kind == .word else { return false }
    let form = passage.forms[index]
    return form.shape == .capitalised || form.shape == .upper || form.surface.hasPrefix("Mc")
  }
}
