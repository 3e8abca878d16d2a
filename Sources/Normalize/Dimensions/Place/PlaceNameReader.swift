import Glossary
import Text

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
    septembre|octobre|novembre|decembre|il|elle|merci|a|definir|dans|en|in|on|au|aux|pour|des|une|un|et|ou|par|nos|\
    vos|ce|cette|si|plusieurs|multi*|gestion|poste*|immeuble|localisation|zone|europe|pays|adresse|code|campus|\
    restaurant|national*|international*|regional*|entretien|nettoyage|menage|atelier|ateliers|entrepot|domicile|\
    disponible|disponibles|various|multiple|several|divers|diverses|differents|differentes
    """

  /// The end of the name that begins at `position`: at most eight tokens, ending in a capitalised word.
  func end(at position: Int) -> Int? {
    var index = position
    var end: Int?
    let known = knownEnd(at: position)
    // "région de la capitale nationale": small letters name a place where the glossary knows it.
    guard isCapital(position), isUsable(position), !isMunicipality(position), !isInstitution(position) else {
      return known
    }
    while index < min(sentence.upperBound, position + 9) {
      if isCapital(index) {
        guard index == position || !startsNewPhrase(index), !isPostcode(index) else { break }
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

  /// "Department of Finance, Fredericton", "École du Ruisseau, Timmins": whose house it is, and no town.
  private func isInstitution(_ position: Int) -> Bool {
    passage.holds(Self.institutions, at: position) && ["of", "de", "d", "du", "des"].contains(bare(position + 1))
  }

  private static let institutions: WordSet =
    "embassy|ambassade|consulate|consulat|department|ministry|ministere|university|universite|ecole|conseil|commission|direction|bureau|office|division|branch|section|faculte|faculty|service|departement"

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

  /// The letters of "LS1" and "E1C 4Z6".
  private func isPostcode(_ index: Int) -> Bool {
    let next = index + 1
    return passage.tokens[index].range.count <= 2 && sentence.contains(next) && passage.tokens[next].kind == .number
      && !spaced(next)
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
