import Text

/// Whether a word that names a trait in a list of traits alone stands in one: "rigueur, organisation et autonomie", not
/// "organisation de réunions"; or is said of the reader: "vous êtes vigilant."; or is all that a member of a list of traits
/// says ("Organized").
///
/// A concept names such labels in `values: {among-traits: […]}`.
struct TraitList: CandidateCheck {
  /// The key of the labels in a concept's values.
  static let key = "among-traits"

  let image: Image
  let spellings: Spellings
  let sentence: Range<Int>
  /// Whether the sentence is a member of a list of traits, one below the other.
  var isMember = false

  func holds(_ found: Found) -> Bool {
    let (first, end) = (found.tokens.lowerBound, found.tokens.upperBound)
    if isMember {
      return sentence.allSatisfy { index in
        found.tokens.contains(index) || token(index).kind == .symbol || reading(index).isGapWord
          || reading(index).isFunctionWord
      }
    }
    guard end >= sentence.upperBound || parts(end) else { return false }
    if isSaidOfReader(first) { return true }
    return isBound(before: first)
      && spellings.found.contains { isTrait($0) && (follows($0, end) || precedes($0, first)) }
  }

  /// "Vous êtes très vigilant"
  private func isSaidOfReader(_ first: Int) -> Bool {
    let verb = (sentence.lowerBound..<first).last { Self.being.contains(form($0).bare) }
    guard let verb, sentence.contains(verb - 1), Self.readers.contains(form(verb - 1).bare) else { return false }
    return (verb + 1..<first).allSatisfy { reading($0).isGapWord || reading($0).isFunctionWord }
  }

  private static let readers: Set<String> = ["vous", "tu", "you"]
  private static let being: Set<String> = ["etes", "es", "are"]

  /// A trait that needs no list.
  private func isTrait(_ found: Found) -> Bool {
    !found.flags.contains(.amongTraits) && image.kind(ofConcept: found.concept) == .soft
  }

  /// At the beginning, after what parts members, or after a function word or possessive.
  private func isBound(before first: Int) -> Bool {
    guard first > sentence.lowerBound else { return true }
    let before = reading(first - 1)
    return parts(first - 1) || before.isGapWord || before.isFunctionWord
  }

  /// Whether a coordinator or a mark stands there.
  private func parts(_ index: Int) -> Bool {
    reading(index).isCoordinator || token(index).kind == .symbol
  }

  /// Whether a trait follows the coordinator at `end`, perhaps after an article or adverb.
  private func follows(_ trait: Found, _ end: Int) -> Bool {
    trait.tokens.lowerBound > end && sentence.contains(end) && reading(end).isCoordinator
      && (end..<trait.tokens.lowerBound).allSatisfy(isLink)
  }

  private func precedes(_ trait: Found, _ first: Int) -> Bool {
    let between = trait.tokens.upperBound..<max(first, trait.tokens.upperBound)
    return trait.tokens.upperBound < first && sentence.contains(trait.tokens.lowerBound)
      && between.contains { reading($0).isCoordinator } && between.allSatisfy(isLink)
  }

  private func isLink(_ index: Int) -> Bool {
    reading(index).isCoordinator || reading(index).isFunctionWord || reading(index).isGapWord
  }
}
