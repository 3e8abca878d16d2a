import Glossary

/// What a diploma is in, by the name of a competence or field of study ("CAP de cuisine", "master en droit"), or by a name
/// that says it only beside a diploma: the trade of those who hold it ("CAP cuisinier"), or letters ("BTS MCO").
///
/// A concept of the kind `speciality` points to the field or competence by its value `field`.
enum Speciality {
  /// The longest name at a position: "sciences politiques" is not "sciences".
  static func pattern(orSkill kinds: [Concept.Kind]) -> Pattern {
    let named: Pattern = .any([.cue(.speciality), .skill(kinds)])
    return .reading(beginning: named, needs: named) { passage, _, position in
      let cues = passage.cues.beginning(at: position).filter {
        passage.image.kind(ofConcept: $0.concept) == .speciality
      }
      let skills = passage.skills.beginning(at: position).filter {
        kinds.contains(passage.image.kind(ofConcept: $0.concept))
      }
      return (cues + skills).map(\.tokens.upperBound).max()
    }
  }

  /// The matches that may name what a diploma in the tokens is in, by position. Where two names overlap the longer one
  /// counts ("droit social"), and of equal ones the speciality: the letters of "BTS MCO" mean another thing elsewhere.
  static func subjects(in passage: Passage, _ tokens: Range<Int>) -> [Match] {
    let own = passage.cues(.speciality, near: tokens).filter { field($0, passage.image) != nil }
    let competences = passage.skills.near(tokens).filter {
      [.field, .knowledge, .task].contains(passage.image.kind(ofConcept: $0.concept))
    }
    var told = own.filter { isTold($0, among: competences, better: >) }
    told += competences.filter { isTold($0, among: own, better: >=) }
    return told.filter { tokens.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= tokens.upperBound }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The concept ids of what the subjects mean, each once.
  static func fields(_ subjects: [Match], _ image: Image) -> [String] {
    var fields: [String] = []
    for id in subjects.compactMap({ field($0, image) }).map(image.conceptID) where !fields.contains(id) {
      fields.append(id)
    }
    return fields
  }

  /// Whether no match of the others that overlaps this one has the better length.
  private static func isTold(_ match: Match, among others: [Match], better: (Int, Int) -> Bool) -> Bool {
    !others.contains { $0.tokens.overlaps(match.tokens) && better($0.tokens.count, match.tokens.count) }
  }

  /// The concept that names the field: a degree in `economics` is one in `economics-studies`, in whichever language it is
  /// named. Nil where the glossary lacks what a speciality points to.
  static func field(_ subject: Match, _ image: Image) -> Int? {
    var concept = subject.concept
    if image.kind(ofConcept: concept) == .speciality {
      guard let named = image.value(ofConcept: concept, "field").flatMap({ image.concept(withID: $0) }) else {
        return nil
      }
      concept = named
    }
    return image.field(besideCompetence: concept) ?? concept
  }
}
