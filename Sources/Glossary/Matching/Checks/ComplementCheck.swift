import Text

/// Whether the words of a French match are joined as those of its label.
///
/// Articles, "de" and, after a noun, other prepositions are free: `contrôle sur factures` is `contrôle des factures`.
/// But the object of a verb bears no preposition (`gérés par l'équipe` is no `gérer l'équipe`, `travailler sur
/// plusieurs sujets` no `travailler à plusieurs`), and what follows "en" no article (`le travail de l'équipe` is no
/// `travail en équipe`).
struct ComplementCheck: CandidateCheck {
  let image: Image
  let spellings: Spellings

  /// Whether there is anything to be checked: a competence of several words, none of them shared, whose label has no
  /// preposition such as "sur" or "avec" of its own.
  @inline(__always)
  static func concerns(_ found: Found) -> Bool {
    found.flags.isSuperset(of: [.french, .skill]) && found.flags.isDisjoint(with: [.singleWord, .adjunct])
      && !found.isShared && found.tokens.count > found.words.count
  }

  func fit(_ found: Found) -> Bool {
    if found.flags.contains(.inside) { return keepsBareNoun(found) }
    return found.words.dropLast().allSatisfy { row in
      let (word, next) = (spellings.word(row), spellings.word(row + 1))
      // "applications sous la supervision du chef", "conception de sous-ensembles"
      if (word + 1..<next).contains(where: { form($0).bare == "sous" }) { return false }
      return !hasStrangePreposition(between: word, next, of: found) || !isVerb(row, of: found)
    }
  }
  private func opening(_ index: Int) -> ConjunctOpening? {
    reading(index).isFunctionWord ? reading(index).opening : nil
  }

  // MARK: A verb and its object

  /// Whether a preposition that the label lacks parts two words of a match.
  private func hasStrangePreposition(between word: Int, _ next: Int, of found: Found) -> Bool {
    let between = word + 1..<next
    let isDative = found.flags.contains(.dative)
    if let adjunct = between.first(where: { opening($0) == .adjunct }) {
      if form(adjunct).bare == "dans", hasNoObject(word) { return false }
      return !isDative || Self.strangeToDative.contains(form(adjunct).bare)
    }
    guard !isDative, let first = between.first, opening(first) == .dative else { return false }
    // "gérer au mieux les stocks": the object stands after an adverb.
    return !between.drop(while: opensNoun).contains(where: opensNoun)
  }

  /// "travailler dans un laboratoire" is `travail de laboratoire`.
  private func hasNoObject(_ verb: Int) -> Bool { form(verb).bare.hasPrefix("travaill") }

  /// For what a verb has after "à", others may stand: "évoluer à l'international", "dans un environnement
  /// international".
  private static let strangeToDative: Set<String> = ["avec", "par", "pour", "sur"]

  /// Whether a word of a match is a form of a verb; of a label's words the first alone may be one of the same family.
  private func isVerb(_ row: Int, of found: Found) -> Bool {
    let word = spellings.word(row)
    if reading(word).traits.contains(.infinitive), WordEndings.infinitives.end(form(word).folded) { return true }
    guard row == found.words.lowerBound, found.relation >= .verbal else { return false }
    let first = image.firstWord(ofLabel: found.label)
    let isInfinitive = WordEndings.infinitives.end(first)
    return found.relation == .derived ? !isInfinitive : isInfinitive && Self.verbs.end(form(word).folded)
  }

  /// Of forms that are no nouns, as `aide` is beside `aider`.
  private static let verbs = WordEndings([
    "ez", "ons", "ent", "era", "eras", "eront", "ira", "iras", "iront", "é", "ée", "és", "ées", "ant",
  ])

  // MARK: "en" and its noun

  /// Of a label of two words that "en" joins: in a text another preposition, a bare "de" or nothing may join them.
  private func keepsBareNoun(_ found: Found) -> Bool {
    guard found.words.count == 2, !found.flags.contains(.supported) else { return true }
    let between = found.tokens.dropFirst().dropLast()
    if between.contains(where: { opening($0)?.isOfManner ?? false }) { return true }
    return !between.contains { index in
      switch opening(index) {
      case .article, .plural: true
      case .genitive: form(index).bare == "du"
      default: isDeterminer(index)
      }
    }
  }

  private func opensNoun(_ index: Int) -> Bool { reading(index).isFunctionWord || isDeterminer(index) }
  private func isDeterminer(_ index: Int) -> Bool { FrenchDeterminers.all.contains(form(index).bare) }
}
