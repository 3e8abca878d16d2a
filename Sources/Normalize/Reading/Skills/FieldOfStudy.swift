import Glossary

/// Fields of study and the competences beside them: `economics-studies` is what a diploma is in, `economics` what a person
/// knows. A text names both alike, and where it stands decides. The id of the field is the competence's with `-studies`, or
/// the value `study` of the competence, to which the field points back by `competence`.
extension Image {
  private static let suffix = "-studies"

  /// The competence beside a field of study; nil for what is no field, or has none.
  func competence(besideField concept: Int) -> Int? {
    kind(ofConcept: concept) == .field ? competence(besideFieldID: conceptID(concept)) : nil
  }

  func competence(besideFieldID id: String) -> Int? {
    if let field = concept(withID: id), let competence = value(ofConcept: field, "competence") {
      return concept(withID: competence)
    }
    return id.hasSuffix(Self.suffix) ? concept(withID: String(id.dropLast(Self.suffix.count))) : nil
  }

  /// The field of study beside a competence; nil for a field itself, or where there is none.
  func field(besideCompetence concept: Int) -> Int? {
    if kind(ofConcept: concept) == .field { return nil }
    return self.concept(withID: value(ofConcept: concept, "study") ?? conceptID(concept) + Self.suffix)
  }
}
