import Text

/// How a cue stands in its sentence, where that changes what it speaks of.
///
///     il est souhaitable de connaître X      an impersonal cue speaks of what follows
///     expérience souhaitée en X              a cue inside a noun phrase speaks of the phrase's complement too
///     preferred experience in X              … and one before its noun as well
///     X impérativement                       an adverb that ends its clause speaks of what precedes
///     X et, si possible, Y                   an aside speaks of the phrase that it interrupts
struct CueSyntax {
  let passage: Passage

  /// Nouns that say how something is known or held; what it is follows them.
  static let holders = WordSet(
    """
    experience|experiences|connaissance|connaissances|maitrise|notion|notions|competence|competences|pratique|savoir-faire|\
    aptitude|aptitudes|capacite|capacites|qualite|qualites|formation|formations|diplome|diplomes|niveau|certification|\
    certifications|habilitation|habilitations|utilisation|base|bases|aisance|appetence|interet|gout|sensibilite|culture|\
    expertise|knowledge|skill|skills|proficiency|familiarity|understanding|ability|degree|background|fluency|exposure|command
    """)
  private static let prepositions = WordSet("de|d|du|des|en|dans|a|au|aux|avec|sur|of|in|with|for|to|as|using")
  private static let expletives = WordSet("il|ce|c|cela|it")
  private static let subordinators = WordSet("de|d|que|qu|si|that|to|if")
  private static let conjunctions = WordSet("et|ou|and|or|puis|mais|but")

  /// The cue, its scope as its place in the sentence asks for.
  func placed(_ cue: ModalityCue) -> ModalityCue {
    guard !cue.isNegation, let sentence = sentence(of: cue) else { return cue }
    var placed = cue
    switch cue.scope {
    case .backward:
      if isImpersonal(cue, sentence) || isPrenominal(cue, sentence) {
        placed.scope = .forward
      } else {
        placed.reachesComplement = isInsideNounPhrase(cue, sentence)
      }
    case .forward:
      if isLastOfClause(cue, sentence) {
        placed.scope = .backward
        placed.isAfterthought = true
      }
    case .clause:
      if isAside(cue, sentence) { placed.scope = .forward }
    }
    return placed
  }

  /// "Procure the necessary tools": in an English duty an adjective before the object is no demand.
  func isAttributive(_ cue: ModalityCue) -> Bool {
    let (before, next) = (cue.tokens.lowerBound - 1, cue.tokens.upperBound)
    guard passage.language == .en, cue.tokens.count == 1, let sentence = sentence(of: cue),
      passage.section(of: cue.tokens.lowerBound) == .responsibilities,
      passage.holds(Self.qualifying, at: cue.tokens.lowerBound), sentence.contains(before), sentence.contains(next)
    else { return false }
    return passage.isWord(before) && !ModalityCue.copulas.contains(bare(before)) && passage.isWord(next)
      && !Self.holders.contains(bare(next)) && !Self.prepositions.contains(bare(next))
  }

  private static let qualifying = WordSet("necessary|essential|required")

  private func sentence(of cue: ModalityCue) -> Range<Int>? {
    passage.sentences.isEmpty ? nil : passage.sentence(of: cue.tokens.lowerBound)
  }

  private func bare(_ index: Int) -> String { passage.forms[index].bare }

  /// `il est souhaitable que`, `it would be desirable to`.
  private func isImpersonal(_ cue: ModalityCue, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(cue.tokens.upperBound), Self.subordinators.contains(bare(cue.tokens.upperBound)) else {
      return false
    }
    var index = cue.tokens.upperBound - 1
    while sentence.contains(index), cue.tokens.upperBound - index <= 8 {
      if Self.expletives.contains(bare(index)) { return true }
      guard cue.tokens.contains(index) || ModalityCue.isFiller(bare(index)) else { return false }
      index -= 1
    }
    return false
  }

  /// `preferred experience in X`: the cue opens its clause, and its noun follows.
  private func isPrenominal(_ cue: ModalityCue, _ sentence: Range<Int>) -> Bool {
    let next = cue.tokens.upperBound
    guard passage.language != .fr, next + 1 < sentence.upperBound, Self.holders.contains(bare(next)) else {
      return false
    }
    let before = cue.tokens.lowerBound - 1
    return before < sentence.lowerBound || passage.tokens[before].kind == .symbol
      || ["the", "a"].contains(bare(before))
  }

  /// `expérience (professionnelle) souhaitée en X`.
  private func isInsideNounPhrase(_ cue: ModalityCue, _ sentence: Range<Int>) -> Bool {
    let next = cue.tokens.upperBound
    guard sentence.contains(next), Self.prepositions.contains(bare(next)) else { return false }
    return stride(from: cue.tokens.lowerBound - 1, through: cue.tokens.lowerBound - 3, by: -1)
      .prefix { sentence.contains($0) && passage.isWord($0) && !ModalityCue.copulas.contains(bare($0)) }
      .contains { Self.holders.contains(bare($0)) }
  }

  /// Nothing that the cue could speak of follows it before a mark.
  private func isLastOfClause(_ cue: ModalityCue, _ sentence: Range<Int>) -> Bool {
    guard cue.tokens.lowerBound > sentence.lowerBound else { return false }
    let next = cue.tokens.upperBound
    guard sentence.contains(next) else { return true }
    return [".", ")", ";", "!"].contains(passage.forms[next].surface)
  }

  /// A cue between two commas or dashes, what it speaks of after it: `X et, si possible, Y`, `possédant, si possible,
  /// X`.
  private func isAside(_ cue: ModalityCue, _ sentence: Range<Int>) -> Bool {
    var before = cue.tokens.lowerBound - 1
    // The preposition of "de préférence" is no part of the label.
    if sentence.contains(before), Self.prepositions.contains(bare(before)) { before -= 1 }
    let after = cue.tokens.upperBound
    guard sentence.contains(before - 1), sentence.contains(after + 1) else { return false }
    guard passage.forms[before].surface == ",", passage.forms[after].surface == "," else { return false }
    return !Self.conjunctions.contains(bare(after + 1))
  }
}
