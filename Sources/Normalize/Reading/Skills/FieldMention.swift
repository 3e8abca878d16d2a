import Glossary
import Text

/// Tells where the name of a field of study names a competence.
///
/// "Informatique", "commerce" do so only where they are demanded, in one list with competences, or alone as an item of
/// one: elsewhere they name a trade, or a degree's subject, which the education rules read.
struct FieldMention {
  let image: Image
  let passage: Passage

  /// Whether `passage.skills[index]` names a competence: all that is no field does.
  func isCompetence(_ index: Int) -> Bool {
    let match = passage.skills[index]
    guard isField(match) else { return true }
    guard [.requirements, .preferred].contains(passage.section(of: match.tokens.lowerBound)), !isOtherWord(match)
    else { return false }
    return isNamedAsCompetence(match) || isItem(match) || isBesideCompetence(index)
  }

  private func isField(_ match: Match) -> Bool { image.kind(ofConcept: match.concept) == .field }

  /// "Gestion des schémas" is no management, "sur les plans juridiques" no law: a single word means the field only as
  /// its label has it, and not with a complement.
  private func isOtherWord(_ match: Match) -> Bool {
    guard match.words.count == 1 else { return false }
    let next = match.tokens.upperBound
    return match.how != .label || next < passage.tokens.count && passage.holds(Self.genitives, at: next)
  }

  /// "Connaissances en mathématiques", "appétence pour le marketing", "knowledge of statistics".
  private func isNamedAsCompetence(_ match: Match) -> Bool {
    let sentence = passage.sentence(of: match.tokens.lowerBound)
    let before = (sentence.lowerBound..<match.tokens.lowerBound).suffix(Self.mostLinks)
    guard let word = before.last(where: { !passage.holds(Self.links, at: $0) }) else { return false }
    return passage.holds(Self.competences, at: word)
  }

  /// Whether a match is all that an item of a list says.
  private func isItem(_ match: Match) -> Bool {
    passage.block.kind == .listItem
      && passage.tokens.indices.allSatisfy { match.tokens.contains($0) || !passage.isWord($0) }
  }

  // MARK: In one list with competences

  private func isBesideCompetence(_ index: Int) -> Bool {
    let neighbours = [index - 1, index + 1].filter { passage.skills.indices.contains($0) }
    return neighbours.contains { neighbour in
      let other = passage.skills[neighbour]
      return (!isField(other) || isNamedAsCompetence(other)) && !areAdjectives(passage.skills[index], other)
        && joinsNext(min(index, neighbour))
    }
  }

  /// `soutien administratif et logistique`: the field is but the second adjective of a noun.
  private func areAdjectives(_ match: Match, _ other: Match) -> Bool {
    guard match.words.count == 1, other.words.count >= 2, other.tokens.upperBound <= match.tokens.lowerBound else {
      return false
    }
    return [match, other].allSatisfy { match in
      match.words.last.map { WordEndings.relationalAdjectives.end(passage.forms[$0].bare) } ?? false
    }
  }

  /// Whether only a comma or a conjunction, and a preposition, stand between a match and the next.
  private func joinsNext(_ index: Int) -> Bool {
    let start = passage.skills[index].tokens.upperBound
    let end = passage.skills[index + 1].tokens.lowerBound
    guard start < end else { return false }
    return passage.holds(Self.coordinators, in: start..<end)
      && (start..<end).allSatisfy {
        passage.holds(Self.coordinators, at: $0) || passage.holds(Self.prepositions, at: $0)
      }
  }

  private static let genitives: WordSet = "de|d|du|des"
  private static let competences = WordSet(
    """
    connaissance*|competence*|notion|notions|base|bases|fondamentaux|rudiments|bagage|culture|references|appetence*|\
    interet|attrait|gout|affinite*|sensibilite|expertise|knowledge|skill|skills|interest|background|understanding|\
    familiarity|fundamentals|grounding|grasp
    """)
  /// What may stand between such a word and the field.
  private static let links = WordSet(
    """
    en|de|d|des|du|l|la|le|les|pour|a|au|aux|avec|of|in|the|with|for|:|solides|bonnes|quelques|marque|marquee|prononce|\
    prononcee|fort|forte|certain|certaine
    """)
  private static let mostLinks = 4
  private static let coordinators: WordSet = ",|et|ou|and|or"
  /// French repeats them in a list: "en économie, en sociologie ou en statistique".
  private static let prepositions: WordSet = "en|de|d|du|des|l|la|le|les|in|of|the"
}
