import Glossary

/// Gathers mentions to one skill a concept, alternatives, and the duties of each block.
struct SkillCollector {
  let image: Image
  private(set) var skills: [Posting.Skill] = []
  private(set) var alternatives: [Posting.Alternative] = []
  private(set) var responsibilities: [Posting.Responsibility] = []
  private var indexOfConcept: [Int: Int] = [:]

  init(image: Image) { self.image = image }

  /// `evidence` holds one entry id a mention, nil for one that demands nothing. No member of an alternative that is required
  /// is required by itself: it counts as `considered`, unless it is asked for elsewhere too.
  mutating func add(
    _ mentions: [SkillMention], evidence: [Int?], alternatives: [AlternativeReader.Found], _ passage: Passage
  ) {
    let members = Set(alternatives.flatMap(\.members))
    for (index, mention) in mentions.enumerated() {
      let modality = members.contains(index) && mention.modality == .required ? .considered : mention.modality
      if let entry = evidence[index] { add(mention.match.concept, modality, entry) }
    }
    for alternative in alternatives {
      var tags: [String] = []
      for index in alternative.members {
        let tag = image.conceptID(mentions[index].match.concept)
        if !tags.contains(tag) { tags.append(tag) }
      }
      guard tags.count > 1, let first = alternative.members.first else { continue }
      self.alternatives.append(
        Posting.Alternative(
          anyOf: tags, related: alternative.related, modality: mentions[first].modality,
          evidence: alternative.members.compactMap { evidence[$0] }))
    }
    addResponsibility(mentions, passage)
  }

  private mutating func add(_ concept: Int, _ modality: Modality, _ evidence: Int) {
    if let index = indexOfConcept[concept] {
      skills[index].evidence.append(evidence)
      skills[index].modality = Modality.stronger(skills[index].modality, modality)
      return
    }
    indexOfConcept[concept] = skills.count
    let links = image.links(ofConcept: concept).filter { $0.id.contains("://") }
    let exact = links.filter { $0.relation == .exactMatch } + links.filter { $0.relation == .closeMatch }
    skills.append(
      Posting.Skill(
        tag: image.conceptID(concept), kind: kind(of: concept), modality: modality, links: exact.map(\.id),
        evidence: [evidence]))
  }

  /// A field of study that is named as a competence is knowledge.
  private func kind(of concept: Int) -> String {
    let kind = image.kind(ofConcept: concept)
    return kind == .field ? Concept.Kind.knowledge.rawValue : kind.rawValue
  }

  private mutating func addResponsibility(_ mentions: [SkillMention], _ passage: Passage) {
    var tags: [String] = []
    for mention in mentions where passage.section(of: mention.match.tokens.lowerBound) == .responsibilities {
      let tag = image.conceptID(mention.match.concept)
      if !tags.contains(tag) { tags.append(tag) }
    }
    if !tags.isEmpty { responsibilities.append(.init(block: passage.index, skills: tags)) }
  }
}
