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
  /// The modifier with the function words and adverbs before it, up to its first word.
  private let modifier: Range<Int>

  init(_ found: Found, in coordination: CoordinationCheck) {
    self.coordination = coordination
    self.found = found
    own = coordination.spellings.word(found.shared.lowerBound - 1)
    let word = coordination.spellings.word(found.shared.lowerBound)
    let first = coordination.firstOfMember(at: word, from: own + 1)
    var end = word
    while end > first, coordination.reading(end - 1).isGapWord { end -= 1 }
    while end > first, coordination.reading(end - 1).isFunctionWord { end -= 1 }
    last = first..<end
    modifier = end..<word
  }

  var isShared: Bool {
    guard kind.isSkill else { return true }
    return !beginsClause(among: own + 1..<modifier.upperBound, after: own) && isComplement && !isOfSupportVerb
      && !isOfLastAlone && opensAsFirst && isSharedByVerbs && !isOfEnglishObject
  }

  // MARK: The modifier

  /// Not "travail moderne et agréable dans des bâtiments".
  private var isComplement: Bool {
    guard language != .en, let first = modifier.first(where: { reading($0).isFunctionWord }) else { return true }
    return reading(first).opening != .adjunct || form(first).bare == "pour"
  }

  /// "suivre et mettre en production": the complement makes one expression with the verb.
  private var isOfSupportVerb: Bool {
    guard language != .en, let verb = last.last, let first = modifier.first, reading(first).opening.isOfManner
    else { return false }
    return Self.supportVerbs.contains(form(verb).bare)
  }

  // MARK: The last member

  /// "réparer et manipuler des palettes en bois": the last member has its complement already; not "nettoyer et croiser
  /// des sources de données", where the complement of the complement says what all is about.
  private var isOfLastAlone: Bool {
    let isBare = modifier.first.map { reading($0).opening == .genitive && form($0).bare != "du" } ?? false
    return last.drop { reading($0).isFunctionWord }.contains { index in
      guard reading(index).isFunctionWord else { return false }
      let opening = reading(index).opening
      // "concevez et mettez à l'essai des applications"
      if index > last.lowerBound, form(index - 1).bare == "a" { return false }
      return opening == .genitive || !isBare && [.plural, .article, .determiner].contains(opening)
    }
  }

  /// "inspect and maintain components of vehicles": it is said of the noun behind the last verb.
  private var isOfEnglishObject: Bool {
    guard language == .en, let opening = modifier.first, reading(opening).traits.contains(.of) else { return false }
    return last.count { !reading($0).isFunctionWord } > 1
  }

  /// Not "bureau d'études et les équipes techniques", "participer à la conception et développer des outils".
  private var opensAsFirst: Bool {
    let first = found.tokens.lowerBound
    let opening = reading(last.lowerBound).opening
    if opening == .article || opening == .determiner, first > sentence.lowerBound,
      [.genitive, .inside].contains(reading(first - 1).opening), reading(first - 1).isFunctionWord
    {
      return false
    }
    return !isInfinitive(last.lowerBound) || WordEndings.infinitives.end(form(first).bare)
  }

  // MARK: A verb that is the label's noun

  /// A verb shares its object with verbs, not with nouns ("un parc entretenu et des conducteurs de véhicules"), and a
  /// participle that agrees is said of the noun before it ("variables agrégées et complémentaires aux données").
  private var isSharedByVerbs: Bool {
    guard language != .en, found.shared.lowerBound == found.words.lowerBound + 1, found.relation >= .verbal else {
      return true
    }
    let label = image.firstWord(ofLabel: found.label)
    if Self.agreeing.end(form(found.tokens.lowerBound).folded), !WordEndings.pastParticiples.end(label) { return false }
    guard found.relation == .derived, !WordEndings.infinitives.end(label), reading(last.lowerBound).isFunctionWord,
      !(found.tokens.lowerBound + 1..<last.lowerBound).contains(where: isInfinitive)
    else { return true }
    return reading(last.lowerBound).opening != .article && reading(last.lowerBound).opening != .plural
  }

  private static let supportVerbs: Set<String> = ["mettre", "mettez", "mettrez", "mise", "prendre", "prenez", "prise"]
  private static let agreeing = WordEndings(["ée", "és", "ées"])
}
