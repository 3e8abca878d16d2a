import Glossary
import Markup

/// A competence that the posting asks for or names as a duty.
struct SkillMention {
  var passage: Int
  var match: Match
  var modality: Modality
}

/// Decides which matches of competences speak of the job, and how strongly.
struct SkillReader {
  let image: Image

  func mentions(in passage: Passage) -> [SkillMention] {
    guard !passage.skills.isEmpty else { return [] }
    let modality = ModalityReader(passage)
    let fields = FieldMention(image: image, passage: passage)
    let others = OtherBearer(image: image, passage: passage)
    var mentions: [SkillMention] = []
    var subject: SentenceSubject?
    for (index, match) in passage.skills.enumerated() {
      let sentence = passage.sentenceIndex(of: match.tokens.lowerBound)
      if subject?.sentence != sentence { subject = SentenceSubject(of: sentence, in: passage) }
      guard let subject else { continue }
      let reading = modality.reading(of: match.tokens)
      let isDemanded = reading.isStated && reading.modality != .notRequired
      guard isOfTheJob(match, subject, in: passage, isDemanded: isDemanded), fields.isCompetence(index),
        !isHeading(match, in: passage), !others.bears(index)
      else { continue }
      mentions.append(
        SkillMention(
          passage: passage.index, match: match, modality: strength(of: match, stated: reading.modality, in: passage)))
    }
    return mentions
  }

  /// `isDemanded` tells that a cue beside the match asks for it.
  private func isOfTheJob(_ match: Match, _ subject: SentenceSubject, in passage: Passage, isDemanded: Bool) -> Bool {
    let kind = image.kind(ofConcept: match.concept)
    if kind == .idiom { return false }
    let section = passage.sections.isEmpty ? .other : passage.sections[subject.sentence]
    if subject.isDiversity, !isTrait(subject.sentence, section, in: passage) { return false }
    let isAsked =
      isDemanded && !subject.isCompany
      && (section != .about || kind == .certificate || asks(subject.sentence, in: passage))
    let speaksOfCandidate = isAsked || isSaidOfCandidate(match, subject, isDemanded: isDemanded)
    switch section {
    case .requirements, .preferred, .responsibilities: return true
    // "Permis B et résidence dans la région requis" stands in any section.
    case .benefits: return kind == .certificate && isDemanded
    case .application, .diversity: return false
    case .about, .conditions, .other:
      // The company's praise of itself names no requirement.
      if section == .about, isPlace(subject.sentence, in: passage) { return false }
      if kind == .soft || section == .about { return speaksOfCandidate }
      return speaksOfCandidate || !subject.isCompany
    }
  }

  /// "Ouverture à la diversité", an item of a profile, states nothing.
  private func isTrait(_ sentence: Int, _ section: Section, in passage: Passage) -> Bool {
    section == .requirements && passage.block.kind == .listItem
      && passage.sentences[sentence].count <= Self.mostTraitTokens
  }

  private static let mostTraitTokens = 6

  /// "Pour notre fromagerie, nous recherchons …": what stands before a search says where.
  private func isSaidOfCandidate(_ match: Match, _ subject: SentenceSubject, isDemanded: Bool) -> Bool {
    guard subject.isCandidate else { return false }
    return isDemanded || subject.search.map { $0 < match.tokens.lowerBound } ?? true
  }

  /// Whether a sentence that addresses nobody may ask for something: "L'aide sociale est essentielle" does not, "une
  /// connaissance de l'aide sociale est essentielle" does, and a short line.
  private func asks(_ sentence: Int, in passage: Passage) -> Bool {
    let tokens = passage.sentences[sentence]
    return tokens.count <= Self.mostLineTokens || passage.holds(Self.possessed, in: tokens)
  }

  private static let mostLineTokens = 10
  private static let possessed = WordSet(
    """
    connaissance|connaissances|maitrise|experience|experiences|competence|competences|notion|notions|aisance|capacite|\
    capacites|aptitude|aptitudes|sens|esprit|formation|detention|permis|niveau|knowledge|skill|skills|proficiency|ability|\
    abilities|understanding|familiarity|background|certification|licence|license|degree
    """)

  /// What a team masters is not asked of who joins it.
  private func isPlace(_ sentence: Int, in passage: Passage) -> Bool {
    let tokens = passage.sentences[sentence]
    return passage.firstWord(of: tokens).map { PlaceInHouse(passage: passage).holds(tokens, $0) } ?? false
  }

  /// "Description du poste" over a section asks for nobody who writes descriptions.
  private func isHeading(_ match: Match, in passage: Passage) -> Bool {
    passage.block.kind == .heading
      && passage.headings.contains { heading in
        heading.tokens.lowerBound <= match.tokens.lowerBound && match.tokens.upperBound <= heading.tokens.upperBound
      }
  }

  private func strength(of match: Match, stated: Modality, in passage: Passage) -> Modality {
    guard image.kind(ofConcept: match.concept) == .soft else { return stated }
    return GrantedTrait(passage: passage).strength(of: match, stated: stated)
  }
}
