import Text

/// Whether the modifier behind the last member of a coordination is that of an earlier one too: "électricité et
/// mécanique industrielles", "réparer et entretenir des véhicules", "written and oral communication".
///
/// Only a complement of the noun, or an object of the verb, is shared, and none that the last member alone can have.
struct SharedModifier: MemberCheck {
  let coordination: CoordinationCheck
  let found: Found
  /// The last token of the label's own words.
  private let own: Int
  /// Of the last member, without the modifier.
  private let last: Range<Int>
  /// The function words and adverbs before the modifier's first word.
  private let lead: Range<Int>

  init(_ found: Found, in coordination: CoordinationCheck) {
    self.coordination = coordination
    self.found = found
    own = coordination.spellings.word(found.shared.lowerBound - 1)
    let modifier = coordination.spellings.word(found.shared.lowerBound)
    let first = coordination.firstOfMember(at: modifier, from: own + 1)
    var end = modifier
    while end > first, coordination.reading(end - 1).isGapWord { end -= 1 }
    while end > first, coordination.reading(end - 1).isFunctionWord { end -= 1 }
    last = first..<end
    lead = end..<modifier
  }

  var isShared: Bool {
    guard kind.isSkill else { return true }
    return !beginsClause(among: own + 1..<lead.upperBound, after: own) && !isOfCircumstance && !isOfSupportVerb
      && !hasComplement && !isNounApart && !isVerbApart && !isParticipleOfNoun && !isVerbBesideNoun
  }

  // MARK: The modifier

  /// "travail moderne et agréable dans des bâtiments"
  private var isOfCircumstance: Bool {
    guard language != .en, let first = lead.first(where: { reading($0).isFunctionWord }) else { return false }
    return reading(first).opening == .adjunct && form(first).bare != "pour"
  }

  /// "suivre et mettre en production": the complement makes one expression with the verb.
  private var isOfSupportVerb: Bool {
    guard language != .en, let verb = last.last, let first = lead.first, reading(first).opening.isOfManner
    else { return false }
    return Self.supportVerbs.contains(form(verb).bare)
  }

  // MARK: The last member

  /// "réparer et manipuler des palettes en bois": the last member has its complement already; not "nettoyer et croiser
  /// des sources de données", where the complement of the complement says what all is about.
  private var hasComplement: Bool {
    let isBare = lead.first.map { reading($0).opening == .genitive && form($0).bare != "du" } ?? false
    return last.drop { reading($0).isFunctionWord }.contains { index in
      guard reading(index).isFunctionWord else { return false }
      let opening = reading(index).opening
      // "concevez et mettez à l'essai des applications"
      if index > last.lowerBound, form(index - 1).bare == "a" { return false }
      return opening == .genitive || !isBare && [.plural, .article, .determiner].contains(opening)
    }
  }

  /// "bureau d'études et les équipes techniques": behind a bare "de" or "en" no article continues.
  private var isNounApart: Bool {
    let before = found.tokens.lowerBound - 1
    guard lastOpening == .article || lastOpening == .determiner, sentence.contains(before) else { return false }
    return reading(before).isFunctionWord && [.genitive, .inside].contains(reading(before).opening)
  }

  /// "participer à la conception et développer des outils"
  private var isVerbApart: Bool {
    isInfinitive(last.lowerBound) && !WordEndings.infinitives.end(form(found.tokens.lowerBound).bare)
  }

  private var lastOpening: ConjunctOpening { reading(last.lowerBound).opening }

  // MARK: A verb for the label's noun, or a noun for its verb

  /// "variables agrégées et complémentaires aux données": a participle that agrees is said of the noun before it.
  private var isParticipleOfNoun: Bool {
    isByFamily && Self.agreeing.end(form(found.tokens.lowerBound).folded)
      && !WordEndings.pastParticiples.end(image.firstWord(ofLabel: found.label))
  }

  /// "un parc entretenu et des conducteurs de véhicules": a verb shares its object with verbs, not with nouns.
  private var isVerbBesideNoun: Bool {
    guard isByFamily, found.relation == .derived, lastOpening == .article || lastOpening == .plural,
      reading(last.lowerBound).isFunctionWord
    else { return false }
    return !WordEndings.infinitives.end(image.firstWord(ofLabel: found.label))
      && !(found.tokens.lowerBound + 1..<last.lowerBound).contains(where: isInfinitive)
  }

  /// Whether the label's one word of its own is found by another form of its verb or family.
  private var isByFamily: Bool {
    language != .en && found.shared.lowerBound == found.words.lowerBound + 1 && found.relation >= .verbal
  }

  private static let supportVerbs: Set<String> = ["mettre", "mettez", "mettrez", "mise", "prendre", "prenez", "prise"]
  private static let agreeing = WordEndings(["ée", "és", "ées"])
}
