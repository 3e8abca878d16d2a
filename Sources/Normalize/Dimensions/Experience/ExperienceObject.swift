/// What an experience is in: the competences named in its phrase.
enum ExperienceObject {
  private static let openers = WordSet(
    "en|dans|sur|avec|comme|a|au|aux|de|des|du|d|l|la|le|les|un|une|in|with|as|of|on|using|the|a|domaine|tant|que|professionnelle|significative|confirmee|reussie|similaire|minimum|:|(|*|et|ou|and|or|/|,|working|work|relevant|least|type|gestion|developpement|fourniture|prestation|gamme|complete|variete|services|service|utilisation|providing|provision|full|range|variety|use|within"
  )

  /// Concept ids of the competences in the match and right after it.
  static func concepts(of match: RuleMatch) -> [String] {
    concepts(in: match.tokens.lowerBound..<end(of: match), match.passage)
  }

  static func concepts(in range: Range<Int>, _ passage: Passage) -> [String] {
    var ids: [String] = []
    for skill in passage.skills.beginning(in: range) {
      // One word that is only of the same family names nothing here, but for a task ("calibrating" ~ calibration).
      let kind = passage.image.kind(ofConcept: skill.concept)
      // "Gestion de comptes": the noun of a field that goes on to what is managed names no field.
      let next = skill.tokens.upperBound
      let isHead =
        kind == .field && skill.tokens.count == 1 && next < passage.tokens.count
        && passage.holds("de|d|des|du|of", at: next)
      guard kind != .soft, kind != .idiom, !isHead, kind == .task || skill.how < .derived || skill.tokens.count > 1
      else { continue }
      let concept = passage.image.competence(besideField: skill.concept) ?? skill.concept
      let id = passage.image.conceptID(concept)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// "the installation, maintenance and repair of": a coordinator follows the member of a list at once.
  private static func isListMember(_ position: Int, _ match: RuleMatch) -> Bool {
    ["and", "or", "et", "ou"].contains(match.bare(position + 1))
  }

  /// "Expérience (10 ans et plus) en chaudronnerie": behind a bracket that tells how long.
  private static func isBracket(_ position: Int, _ match: RuleMatch) -> Bool {
    position == match.tokens.upperBound && match.bare(position) == ")"
      && match.contains(prepositions, in: position + 1..<position + 2)
  }

  private static let prepositions: WordSet = "en|dans|sur|comme|avec|in|with|as|of|de|d"

  private static func startsPreference(at position: Int, _ passage: Passage) -> Bool {
    passage.cues.beginning(in: position..<position + 2).contains {
      passage.image.kind(ofConcept: $0.concept) == .cue
        && passage.image.values(ofConcept: $0.concept, "modality").first == Modality.preferred.rawValue
    }
  }

  /// The phrase goes on over competences and the words that join them.
  private static func end(of match: RuleMatch) -> Int {
    var end = match.tokens.upperBound
    var position = end
    var strangers = 0
    var isAfterComma = false
    while position < match.sentence.upperBound, strangers <= 3 {
      // "… en esthétique, de préférence en spa": what follows is asked for otherwise.
      if isAfterComma, startsPreference(at: position, match.passage) { break }
      if let skill = match.passage.skills.beginning(at: position).first {
        position = skill.tokens.upperBound
        end = position
        strangers = 0
        isAfterComma = false
      } else if openers.contains(match.bare(position)) || isBracket(position, match) {
        isAfterComma = match.bare(position) == ","
        position += 1
      } else {
        // "dont 2 ans en …" begins an experience of its own.
        // What follows a comma and names no competence is another phrase ("…, de formation").
        guard match.passage.tokens[position].kind != .symbol, !["dont", "which"].contains(match.bare(position)),
          !isAfterComma || isListMember(position, match)
        else { break }
        isAfterComma = false
        strangers += 1
        position += 1
      }
    }
    return end
  }
}
