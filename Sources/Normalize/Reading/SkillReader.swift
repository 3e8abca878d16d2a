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
    var mentions: [SkillMention] = []
    var subject: Subject?
    for (index, match) in passage.skills.enumerated() {
      let sentence = passage.sentenceIndex(of: match.tokens.lowerBound)
      if subject?.sentence != sentence { subject = self.subject(of: sentence, in: passage) }
      guard let subject else { continue }
      let reading = modality.reading(of: match.tokens)
      let isDemanded = reading.isStated && reading.modality != .notRequired
      guard isOfTheJob(match, subject, in: passage, isDemanded: isDemanded),
        !isField(match) || isListed(index, in: passage), !isHeading(match, in: passage),
        !isOfOthers(index, in: passage)
      else { continue }
      mentions.append(
        SkillMention(
          passage: passage.index, match: match, modality: strength(of: match, stated: reading.modality, in: passage)))
    }
    return mentions
  }

  /// "accroître leur autonomie", "notre bienveillance" speak of others' traits, "chez Talend" of a firm that bears the name of what it makes, "sous
  /// la direction du responsable de la paie" of a superior.
  private func isOfOthers(_ index: Int, in passage: Passage) -> Bool {
    let match = passage.skills[index]
    if ReportingLine(passage: passage).reaches(match.tokens.lowerBound) || isTitle(match, in: passage) { return true }
    let before = match.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    switch image.kind(ofConcept: match.concept) {
    case .soft:
      return match.tokens.count == 1
        && (passage.holds(Self.theirs, at: before) || isPlural(match, in: passage)
          || TraitOfThing(image: image, passage: passage).holds(index))
    case .tool: return passage.holds(Self.at, at: before)
    default: return false
    }
  }

  /// "Key initiatives", "commitments": in the plural an English noun of a trait names things.
  private func isPlural(_ match: Match, in passage: Passage) -> Bool {
    guard passage.language == .en, match.how != .label else { return false }
    return passage.forms[match.tokens.lowerBound].bare.hasSuffix("s")
      && !image.labelText(match.label).hasSuffix("s")
  }

  /// "Data engineer" is who does data engineering: what he asks for is an experience in it, and no mention of it.
  private func isTitle(_ match: Match, in passage: Passage) -> Bool {
    guard match.how != .label, let last = match.tokens.last else { return false }
    return Self.agents.end(passage.forms[last].bare) && image.labelText(match.label).hasSuffix("ing")
  }

  private static let agents = WordEndings(["eer", "eers", "per", "pers", "ger", "gers"])

  private static let theirs: WordSet = "leur|leurs|their|notre|nos|our"
  private static let at: WordSet = "chez"

  /// Of whom a sentence speaks, by its words.
  private struct Subject {
    /// Index of the sentence.
    var sentence: Int
    var isCandidate: Bool
    var isCompany: Bool
    /// "Tous nos postes sont ouverts aux personnes en situation de handicap": a statement, wherever it stands.
    var isDiversity: Bool
  }

  private func subject(of index: Int, in passage: Passage) -> Subject {
    var subject = Subject(sentence: index, isCandidate: false, isCompany: false, isDiversity: false)
    var (isOfDiversity, isOpen) = (false, false)
    for token in passage.sentences[index] where passage.holds(Self.telling, at: token) {
      subject.isCandidate = subject.isCandidate || passage.holds(Self.candidate, at: token)
      subject.isCompany = subject.isCompany || passage.holds(Self.company, at: token)
      isOfDiversity = isOfDiversity || passage.holds(Self.diversity, at: token)
      isOpen = isOpen || passage.holds(Self.openness, at: token)
    }
    subject.isDiversity = isOfDiversity && isOpen
    return subject
  }

  /// All words that tell of whom a sentence speaks, so that most of its words cost one look.
  private static let telling = WordSet.joined([candidate, company, diversity, openness])

  /// How strongly a competence is asked for. A trait that the sentence takes for granted ("votre rigueur sera
  /// appréciée", "vous êtes curieux") is required: no "serait un plus" speaks of it.
  private func strength(of match: Match, stated: Modality, in passage: Passage) -> Modality {
    guard image.kind(ofConcept: match.concept) == .soft, stated == .preferred || stated == .unspecified else {
      return stated
    }
    let sentence = passage.sentence(of: match.tokens.lowerBound)
    let before = sentence.lowerBound..<match.tokens.lowerBound
    let isPossessed = passage.holds(Self.possessives, in: before)
    if stated == .preferred {
      return isPossessed && !sentence.contains { isConditional($0, in: passage) } ? .required : stated
    }
    guard let last = before.last, passage.holds(Self.beforeTraits, at: last) || passage.holds(Self.being, at: last)
    else { return stated }
    let isAttributed = before.dropLast().contains {
      passage.holds(Self.subjects, at: $0) && passage.holds(Self.being, at: $0 + 1)
    }
    return isAttributed ? .required : stated
  }

  private func isConditional(_ token: Int, in passage: Passage) -> Bool {
    if passage.holds(Self.conditionals, at: token) { return true }
    let word = passage.forms[token].bare
    return word.hasSuffix("rait") || word.hasSuffix("raient")
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

  private static let diversity = WordSet(
    "handicap*|rqth|discrimination*|diversite|inclusion|inclusive|egalite|disabilit*|diversity")
  private static let openness = WordSet(
    "ouvert*|accessible*|candidature*|engage*|egal*|postes|recrut*|chances|employer|opportunit*|welcome*")

  private func isField(_ match: Match) -> Bool { image.kind(ofConcept: match.concept) == .field }

  /// A field of study ("informatique", "commerce") is a competence only where it is demanded in one list with others,
  /// or alone as an item of one: elsewhere it names a trade, or a degree's subject, which the education rules read.
  private func isListed(_ index: Int, in passage: Passage) -> Bool {
    let match = passage.skills[index]
    guard [.requirements, .preferred].contains(passage.section(of: match.tokens.lowerBound)),
      !isOtherWord(match, in: passage)
    else { return false }
    if isNamedAsCompetence(match, in: passage) { return true }
    if passage.block.kind == .listItem, isAlone(match, in: passage) { return true }
    let neighbours = [index - 1, index + 1].filter { passage.skills.indices.contains($0) }
    return neighbours.contains { neighbour in
      let other = passage.skills[neighbour]
      return (!isField(other) || isNamedAsCompetence(other, in: passage)) && !areAdjectives(match, other, in: passage)
        && isList(between: min(index, neighbour), in: passage)
    }
  }

  /// "Gestion des schémas" is no management, "sur les plans juridiques" no law: a single word means the field only as
  /// its label has it, and not with a complement.
  private func isOtherWord(_ match: Match, in passage: Passage) -> Bool {
    guard match.words.count == 1 else { return false }
    let next = match.tokens.upperBound
    return match.how != .label || next < passage.tokens.count && passage.holds(Self.genitives, at: next)
  }

  private static let genitives: WordSet = "de|d|du|des"
  private static let competence = WordSet(
    """
    connaissance*|competence*|notion|notions|base|bases|appetence*|interet|attrait|affinite*|sensibilite|expertise|\
    knowledge|competence|skill|skills|interest|background|understanding|familiarity
    """)
  private static let small = WordSet(
    "en|de|d|des|du|l|la|le|les|pour|a|au|aux|avec|of|in|the|with|for|:|solides|bonnes")

  /// "Connaissances en mathématiques", "appétence pour le marketing", "knowledge of statistics".
  private func isNamedAsCompetence(_ match: Match, in passage: Passage) -> Bool {
    let sentence = passage.sentence(of: match.tokens.lowerBound)
    let before = (sentence.lowerBound..<match.tokens.lowerBound).suffix(4)
    guard let word = before.last(where: { !passage.holds(Self.small, at: $0) }) else { return false }
    return passage.holds(Self.competence, at: word)
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
    passage.tokens.indices.allSatisfy { match.tokens.contains($0) || !passage.isWord($0) }
  }

  /// Whether only a comma or a conjunction stands between a match and the next.
  private func isList(between index: Int, in passage: Passage) -> Bool {
    let start = passage.skills[index].tokens.upperBound
    let end = passage.skills[index + 1].tokens.lowerBound
    guard start < end else { return false }
    return passage.holds(Self.coordinators, in: start..<end)
      && (start..<end).allSatisfy {
        passage.holds(Self.coordinators, at: $0) || passage.holds(Self.prepositions, at: $0)
      }
  }

  private static let coordinators: WordSet = ",|et|ou|and|or"
  /// French repeats them in a list: "en économie, en sociologie ou en statistique".
  private static let prepositions: WordSet = "en|de|d|du|des|l|la|le|les|in|of|the"

  /// `isDemanded` tells that a cue beside the match asks for it.
  private func isOfTheJob(_ match: Match, _ subject: Subject, in passage: Passage, isDemanded: Bool) -> Bool {
    let kind = image.kind(ofConcept: match.concept)
    if kind == .idiom || subject.isDiversity { return false }
    let speaksOfCandidate = subject.isCandidate || isDemanded && !subject.isCompany
    let section = passage.sections.isEmpty ? .other : passage.sections[subject.sentence]
    switch section {
    case .requirements, .preferred, .responsibilities: return true
    // "Permis B et résidence dans la région requis" stands in any section.
    case .benefits: return kind == .certificate && isDemanded
    case .application, .diversity: return false
    case .about, .conditions, .other:
      // The company's praise of itself names no requirement.
      if kind == .soft || section == .about { return speaksOfCandidate }
      return speaksOfCandidate || !subject.isCompany
    }
  }
}
