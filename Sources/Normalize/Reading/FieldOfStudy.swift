import Glossary

/// Fields of study and the competences beside them: `economics-studies` is what a diploma is in, `economics` what a person
/// knows. A text names both alike, and where it stands decides.
extension Image {
  private static let suffix = "-studies"

  /// The competence beside a field of study; nil for what is no field, or has none.
  func competence(besideField concept: Int) -> Int? {
    kind(ofConcept: concept) == .field ? competence(besideFieldID: conceptID(concept)) : nil
  }

  func competence(besideFieldID id: String) -> Int? {
    id.hasSuffix(Self.suffix) ? self.concept(withID: String(id.dropLast(Self.suffix.count))) : nil
  }

  /// The field of study beside a competence; nil for a field itself, or where there is none.
  func field(besideCompetence concept: Int) -> Int? {
    kind(ofConcept: concept) == .field ? nil : self.concept(withID: conceptID(concept) + Self.suffix)
  }
}
