/// Diplomas: levels after ISCED 2011 (UNESCO), national names, subjects, and what may stand in for them.
extension Dimension {
  static let education = Dimension(
    "education",
    [
      Rule("no-degree", .cue(.degree, key: "national", value: "none"), modality: .notRequired) { _ in
        [.education(Education())]
      },
      Rule("degrees", EducationPatterns.whole, facts: demand),
      Rule("level-number", QualificationLevel.pattern, facts: QualificationLevel.facts),
      Rule("program", EducationPatterns.program) { match in
        let isDemanded = [.requirements, .preferred].contains(match.passage.section(of: match.tokens.lowerBound))
        return isDemanded || EducationContext(match).namesStudies ? demand(match) : []
      },
      Rule("studies", EducationPatterns.studies) { match in
        EducationContext(match).namesStudies && !isCertificateOfTask(match) ? demand(match) : []
      },
    ])

  /// "Certificat de conduite préventive" certifies a competence, which the skills name, and no studies.
  private static func isCertificateOfTask(_ match: RuleMatch) -> Bool {
    guard
      match.contains("certificat|certificate|certificates", in: match.tokens.lowerBound..<match.tokens.lowerBound + 1),
      let education = EducationReader(match).education(), education.levels.isEmpty, !education.relatedField
    else { return false }
    let image = match.passage.image
    return education.fields.allSatisfy { field in
      image.concept(withID: field).map { image.kind(ofConcept: $0) == .task } ?? false
    }
  }

  @Sendable private static func demand(_ match: RuleMatch) -> [FactValue] {
    guard EducationContext(match).isDemand, let education = EducationReader(match).education() else { return [] }
    return [.education(education)]
  }
}
