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
        EducationContext(match).namesStudies ? demand(match) : []
      },
    ])

  @Sendable private static func demand(_ match: RuleMatch) -> [FactValue] {
    guard EducationContext(match).isDemand, let education = EducationReader(match).education() else { return [] }
    return [.education(education)]
  }
}
