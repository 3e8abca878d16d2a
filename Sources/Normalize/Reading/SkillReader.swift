import Glossary
import Text

/// A competence that the posting asks for or names as a duty.
struct SkillMention {
  var passage: Int
  var match: Match
  var modality: Modality
}

/// Decides which matches of competences speak of the job, and how strongly.
struct SkillReader {
  let image: Image

  /// Words that tell that a sentence speaks of the person sought.
  private static let candidate = WordSet(
    "vous|votre|vos|tu|ton|ta|tes|candidat*|profil|poste|mission|missions|recherch*|recrut*|you|your|candidate*|applicant*|role|position|job|seek*|looking|requir*|stagiaire|stage|titulaire|salarie*|employe*|exigeons|demandons|attendons"
  )
  private static let company = WordSet("nous|notre|nos|our|we|us|entreprise|societe|groupe|company|mission")

  func mentions(in passage: Passage) -> [SkillMention] {
    guard !passage.skills.isEmpty else { return [] }
    let modality = ModalityReader(passage)
    return passage.skills.enumerated().compactMap { index, match -> SkillMention? in
      let reading = modality.reading(of: match.tokens)
      let isDemanded = reading.isStated && reading.modality != .notRequired
      guard isOfTheJob(match, in: passage, isDemanded: isDemanded), !isField(match) || isListed(index, in: passage),
        !isHeading(match, in: passage)
      else { return nil }
      return SkillMention(
        passage: passage.index, match: match, modality: strength(of: match, stated: reading.modality, in: passage))
    }
  }

  /// How strongly a competence is asked for. A trait that the sentence takes for granted ("votre rigueur sera appréciée",
  /// "vous êtes curieux") is required: no "serait un plus" speaks of it.
  private func strength(of match: Match, stated: Modality, in passage: Passage) -> Modality {
    guard image.kind(ofConcept: match.concept) == .soft, stated == .preferred || stated == .unspecified else {
      return stated
    }
    let sentence = passage.sentences[passage.sentenceIndex(of: match.tokens.lowerBound)]
    let words = sentence.map { passage.forms[$0].bare }
    let before = passage.forms[sentence.lowerBound..<match.tokens.lowerBound].map(\.bare)
    let isPossessed = before.contains(where: Self.possessives.contains)
    if stated == .preferred {
      return isPossessed && !words.contains(where: isConditional) ? .required : stated
    }
    guard let last = before.last, Self.beforeTraits.contains(last) || Self.being.contains(last) else { return stated }
    let isAttributed = zip(before, before.dropFirst()).contains {
      Self.subjects.contains($0) && Self.being.contains($1)
    }
    return isAttributed ? .required : stated
  }

  private func isConditional(_ word: String) -> Bool {
    Self.conditionals.contains(word) || word.hasSuffix("rait") || word.hasSuffix("raient")
  }

  private static let possessives = WordSet("votre|vos|ton|ta|tes|your")
  private static let conditionals = WordSet("si|if|idealement|ideally|eventuellement|would")
  private static let beforeTraits = WordSet(
    ",|et|ou|and|tres|plutot|aussi|le|la|l|les|un|une|de|d|des|bon|bonne|a|an|very|highly|both|strong|good")
  private static let subjects = WordSet("vous|tu|you")
  private static let being = WordSet("etes|es|are|avez|as|have|possedez|aimez|savez")

  /// "Description du poste" over a section asks for nobody who writes descriptions.
  private func isHeading(_ match: Match, in passage: Passage) -> Bool {
    passage.block.kind == .heading
      && passage.headings.contains { heading in
        heading.tokens.lowerBound <= match.tokens.lowerBound && match.tokens.upperBound <= heading.tokens.upperBound
      }
  }

  /// "Tous nos postes sont ouverts aux personnes en situation de handicap": a statement, wherever it stands.
  private func isDiversityStatement(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    holds(Self.diversity, sentence, passage) && holds(Self.openness, sentence, passage)
  }

  private func holds(_ words: WordSet, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    sentence.contains { passage.holds(words, at: $0) }
  }

  private static let diversity = WordSet(
    "handicap*|rqth|discrimination*|diversite|inclusion|inclusive|egalite|disabilit*|diversity")
  private static let openness = WordSet(
    "ouvert*|accessible*|candidature*|engage*|egal*|postes|recrut*|chances|employer|opportunit*|welcome*")

  private func isField(_ match: Match) -> Bool { image.kind(ofConcept: match.concept) == .field }

  /// A field of study ("informatique", "commerce") is a competence only where it is demanded in one list with others, or
  /// alone as an item of one: elsewhere it names a trade, or a degree's subject, which the education rules read.
  private func isListed(_ index: Int, in passage: Passage) -> Bool {
    let match = passage.skills[index]
    guard [.requirements, .preferred].contains(passage.section(of: match.tokens.lowerBound)) else { return false }
    if isNamedAsCompetence(match, in: passage) { return true }
    if passage.block.kind == .listItem, isAlone(match, in: passage) { return true }
    let neighbours = [index - 1, index + 1].filter { passage.skills.indices.contains($0) }
    return neighbours.contains { neighbour in
      let other = passage.skills[neighbour]
      return !isField(other) && !areAdjectives(match, other, in: passage)
        && isList(between: min(index, neighbour), in: passage)
    }
  }

  private static let competence = WordSet("connaissance*|competence*|notions|knowledge|competence|skill|skills")
  private static let small = WordSet("en|de|d|des|du|l|la|le|les|of|in|the|:|solides|bonnes|base|bases")

  /// "Connaissances en mathématiques", "knowledge of statistics".
  private func isNamedAsCompetence(_ match: Match, in passage: Passage) -> Bool {
    let sentence = passage.sentences[passage.sentenceIndex(of: match.tokens.lowerBound)]
    let before = (sentence.lowerBound..<match.tokens.lowerBound).suffix(4)
    guard let word = before.last(where: { !Self.small.contains(passage.forms[$0].bare) }) else { return false }
    return Self.competence.contains(passage.forms[word].bare)
  }

  /// `soutien administratif et logistique`: the field is but the second adjective of a noun.
  private func areAdjectives(_ match: Match, _ other: Match, in passage: Passage) -> Bool {
    guard match.words.count == 1, other.words.count >= 2, other.tokens.upperBound <= match.tokens.lowerBound else {
      return false
    }
    return [match, other].allSatisfy { match in
      match.words.last.map { index in
        Self.adjectiveEndings.contains { passage.forms[index].bare.hasSuffix($0) }
      } ?? false
    }
  }

  private static let adjectiveEndings = [
    "ique", "iques", "if", "ive", "ifs", "ives", "el", "elle", "els", "elles", "al", "ale", "aux", "ales", "aire",
    "aires",
  ]

  /// Whether a match is all that a passage says.
  private func isAlone(_ match: Match, in passage: Passage) -> Bool {
    passage.tokens.indices.allSatisfy { match.tokens.contains($0) || passage.tokens[$0].kind != .word }
  }

  /// Whether only a comma or a conjunction stands between a match and the next.
  private func isList(between index: Int, in passage: Passage) -> Bool {
    let start = passage.skills[index].tokens.upperBound
    let end = passage.skills[index + 1].tokens.lowerBound
    guard start < end else { return false }
    let words = (start..<end).map { passage.forms[$0].bare }
    return words.contains(where: Self.coordinators.contains)
      && words.allSatisfy { Self.coordinators.contains($0) || Self.prepositions.contains($0) }
  }

  private static let coordinators: Set<String> = [",", "et", "ou", "and", "or"]
  /// French repeats them in a list: "en économie, en sociologie ou en statistique".
  private static let prepositions: WordSet = "en|de|d|du|des|l|la|le|les|in|of|the"

  /// `isDemanded` tells that a cue beside the match asks for it.
  private func isOfTheJob(_ match: Match, in passage: Passage, isDemanded: Bool) -> Bool {
    let sentence = passage.sentences[passage.sentenceIndex(of: match.tokens.lowerBound)]
    if image.kind(ofConcept: match.concept) == .idiom || isDiversityStatement(sentence, in: passage) { return false }
    let speaksOfCompany = holds(Self.company, sentence, passage)
    let speaksOfCandidate = holds(Self.candidate, sentence, passage) || isDemanded && !speaksOfCompany
    switch passage.section(of: match.tokens.lowerBound) {
    case .requirements, .preferred, .responsibilities: return true
    case .benefits, .application, .diversity: return false
    case .about, .conditions, .other:
      // The company's praise of itself names no requirement.
      if image.kind(ofConcept: match.concept) == .soft || passage.section(of: match.tokens.lowerBound) == .about {
        return speaksOfCandidate
      }
      return speaksOfCandidate || !speaksOfCompany
    }
  }
}
