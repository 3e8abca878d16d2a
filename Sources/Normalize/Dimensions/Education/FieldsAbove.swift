import Glossary

/// Subjects that a demand only points at: `dans l'un des domaines énumérés ci-dessus`.
struct FieldsAbove {
  private let match: RuleMatch
  private var passage: Passage { match.passage }

  init(_ match: RuleMatch) { self.match = match }

  private static let reference: Pattern = [
    .repeated("dans|in|l|un|une|des|les|the|one|of|a", upTo: 4), "domaine*|discipline*|field*|area*|sujet*|thematique*",
    .repeated(
      """
      enumere*|cite*|mentionne*|liste*|decrit*|mentioned|above|described|de|recherche
      """, upTo: 3),
    .any([["ci", "-", "dessus"], "above", "precites", "susmentionnes", "plus"]),
  ]
  private static let list: Pattern = [
    "domaine*|discipline*|field*|area*|sujet*|thematique*", .gap(3), "que|as|:|suivant*|following|including",
  ]

  /// The subjects of the last list of fields before the demand, in the same passage.
  func fields() -> [String] {
    let matcher = PatternMatcher(passage: passage, sentence: match.sentence)
    guard matcher.match(Self.reference, at: match.tokens.upperBound) != nil else { return [] }
    for sentence in passage.sentences.reversed() where sentence.upperBound <= match.tokens.lowerBound {
      let matcher = PatternMatcher(passage: passage, sentence: sentence)
      guard let start = sentence.first(where: { matcher.match(Self.list, at: $0) != nil }) else { continue }
      return Speciality.fields(Speciality.subjects(in: passage, start..<sentence.upperBound), passage.image)
    }
    return []
  }
}
