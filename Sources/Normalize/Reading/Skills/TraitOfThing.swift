import Glossary
import Text

/// Tells an adjective that names a trait of a person from the same one said of a thing: "des dashboards dynamiques",
/// "une mobilité ponctuelle", "une politique dynamique et ambitieuse".
///
/// A French adjective of a thing stands right behind its noun, which is known by its ending or by the list `things` of
/// `glossaries/language`.
struct TraitOfThing {
  let image: Image
  let passage: Passage

  /// Whether the one word of `passage.skills[index]` is said of a thing.
  func holds(_ index: Int) -> Bool {
    let match = passage.skills[index]
    guard match.tokens.count == 1, let before = adjacentWord(before: match.tokens.lowerBound) else { return false }
    if passage.holds(Self.coordinators, at: before) {
      // "une politique dynamique et ambitieuse"
      let trait = index - 1
      return trait >= 0 && passage.skills[trait].tokens.upperBound == before && isTrait(trait) && holds(trait)
    }
    return isThing(head(of: before)) || isAdjective(before) && isThing(before - 1)
  }

  /// "Des actions commerciales ponctuelles": of the adjectives behind a noun, by their endings.
  private func isAdjective(_ index: Int) -> Bool {
    let form = passage.forms[index]
    return passage.sentence(of: index).contains(index - 1) && passage.isWord(index - 1) && form.shape == .lower
      && WordEndings.relationalAdjectives.end(form.bare)
  }

  /// "Un environnement de travail bienveillant": behind "de travail" the adjective speaks of the noun before it.
  private func head(of index: Int) -> Int {
    guard index >= 2, passage.holds(Self.complements, at: index), passage.holds(Self.genitives, at: index - 1) else {
      return index
    }
    return index - 2
  }

  private func isTrait(_ index: Int) -> Bool { image.kind(ofConcept: passage.skills[index].concept) == .soft }

  /// The word before, in the same sentence, unless a capital tells that a line break was lost between, or both genders
  /// ("passionné(e)") that a person is meant.
  private func adjacentWord(before index: Int) -> Int? {
    let sentence = passage.sentence(of: index)
    guard sentence.contains(index - 1), passage.isWord(index - 1),
      passage.forms[index].shape == .lower, !passage.tokens[index].flags.contains(.inclusive)
    else { return nil }
    return index - 1
  }

  private func isThing(_ index: Int) -> Bool {
    let word = passage.forms[index].bare
    return image.isThing(word)
      || Self.nounEndings.contains(where: word.hasSuffix) && !passage.holds(Self.ofPersons, at: index)
  }

  private static let coordinators: WordSet = "et|ou"
  private static let complements: WordSet = "travail|vie"
  private static let genitives: WordSet = "de"
  /// Of nouns in the plural: in the singular ("une gestion proactive", "un suivi rigoureux") whoever does it is meant.
  private static let nounEndings = ["tions", "sions", "ages", "ances", "ences", "ures", "ites"]
  /// Nouns with such an ending that a person's trait is said of.
  private static let ofPersons: WordSet = "personnalites|qualites|capacites|natures|competences|appetences|aisances"
}
