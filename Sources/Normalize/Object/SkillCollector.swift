import Glossary

/// Gathers mentions to one skill a concept, alternatives, and the duties of each block.
struct SkillCollector {
  let names: ConceptNames
  private var skills: [Posting.Skill] = []
  private var alternatives: [Posting.Alternative] = []
  private var responsibilities: [Posting.Responsibility] = []
  private var indexOfConcept: [Int: Int] = [:]

  init(_ names: ConceptNames) { self.names = names }

  /// Hands what was gathered over, and keeps nothing.
  mutating func move(to posting: inout Posting) {
    swap(&posting.skills, &skills)
    swap(&posting.alternatives, &alternatives)
    swap(&posting.responsibilities, &responsibilities)
  }

  /// `evidence` holds one entry id a mention, nil for one that demands nothing. No member of an alternative that is required
  /// is required by itself: it counts as `considered`, unless it is asked for elsewhere too.
  mutating func add(
    _ mentions: [SkillMention], evidence: [Int?], alternatives: [AlternativeReader.Found], _ passage: Passage
  ) {
    for index in mentions.indices {
      guard let entry = evidence[index] else { continue }
      var modality = mentions[index].modality
      if modality == .required, alternatives.contains(where: { $0.members.contains(index) }) { modality = .considered }
      add(mentions[index].match.concept, modality, entry)
    }
    for alternative in alternatives {
      var tags: [String] = []
      for index in alternative.members {
        let tag = names[mentions[index].match.concept].id
        if !tags.contains(tag) { tags.append(tag) }
      }
      guard tags.count > 1, let first = alternative.members.first else { continue }
      self.alternatives.append(
        Posting.Alternative(
          anyOf: tags, related: alternative.related, modality: mentions[first].modality,
          evidence: alternative.members.compactMap { evidence[$0] }))
    }
    addResponsibility(mentions, evidence, passage)
  }

  private mutating func add(_ concept: Int, _ modality: Modality, _ evidence: Int) {
    if let index = indexOfConcept[concept] {
      skills[index].evidence.append(evidence)
      skills[index].modality = Modality.stronger(skills[index].modality, modality)
      return
    }
    indexOfConcept[concept] = skills.count
    let names = names[concept]
    skills.append(
      Posting.Skill(tag: names.id, kind: names.kind, modality: modality, links: names.links, evidence: [evidence]))
  }

  private mutating func addResponsibility(_ mentions: [SkillMention], _ evidence: [Int?], _ passage: Passage) {
    guard passage.sections.contains(.responsibilities) else { return }
    var tags: [String] = []
    for index in mentions.indices where evidence[index] != nil {
      let match = mentions[index].match
      guard passage.section(of: match.tokens.lowerBound) == .responsibilities else { continue }
      let tag = names[match.concept].id
      if !tags.contains(tag) { tags.append(tag) }
    }
    if !tags.isEmpty { responsibilities.append(.init(block: passage.index, skills: tags)) }
  }
}
