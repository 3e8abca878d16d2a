import Text

/// Whether a single word that only a family joins to its label is the verb, or the noun, that it is taken for.
///
/// Short forms of verbs are nouns of another meaning more often than not (`sable`, `moules`, `pompes`), so they count
/// where a verb stands: at the sentence's beginning, after its subject, or before its object. Names are no forms of
/// verbs (`Rodez`), nor is half of a compound (`porte-charge`).
struct DerivedWord: CandidateCheck {
  let spellings: Spellings
  let sentence: Range<Int>

  /// `label`: what it is said to stand for, of whose language.
  func isPlausible(at index: Int, for label: String, _ language: Language) -> Bool {
    if isVerb(label, language) || isVerb(form(index).bare, language) { return true }
    if isHalfOfCompound(index) { return false }
    let isFirst = !(sentence.lowerBound..<index).contains { token($0).kind == .word }
    if form(index).shape != .lower, !isFirst, !token(index).flags.contains(.glued) { return false }
    // "Written tests": an English participle that opens the sentence is an adjective.
    if isFirst { return language == .fr || !Self.participles.end(form(index).bare) }
    if language == .fr, Self.unmistakable.end(form(index).bare) { return true }
    return followsSubject(index) || language == .fr && precedesObject(index)
  }

  private func isHalfOfCompound(_ index: Int) -> Bool {
    index > sentence.lowerBound && form(index - 1).surface == "-" && !token(index).flags.contains(.spaceBefore)
      && !token(index - 1).flags.contains(.spaceBefore)
  }

  /// By its ending: an infinitive.
  private func isVerb(_ word: String, _ language: Language) -> Bool {
    language == .fr && WordEndings.infinitives.end(word)
  }

  private static let participles = WordEndings(["ed", "en", "wn"])
  private static let unmistakable = WordEndings(["ez", "ons", "ent", "era", "eront", "ira", "iront", "eras", "iras"])

  private func followsSubject(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, token(index - 1).kind == .word else { return false }
    let traits = reading(index - 1).traits
    return !traits.isDisjoint(with: [.clausePronoun, .coordinatingWord, .beforeVerb])
  }

  /// "le soudeur assemble des pièces", not "le sable de la plage", "sur moule".
  private func precedesObject(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound, index > sentence.lowerBound, !reading(index - 1).isFunctionWord,
      token(index - 1).kind == .word
    else { return false }
    return [.article, .plural, .determiner].contains(reading(index + 1).opening) && reading(index + 1).isFunctionWord
  }
}
