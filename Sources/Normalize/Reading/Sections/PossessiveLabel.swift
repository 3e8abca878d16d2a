import Glossary
import Text

/// A label of an opening that begins with a possessive: "nos bureaux", "vos données personnelles".
///
/// Matching passes over the possessive, which here makes the sense: "bureaux d'études" and "traitement des données
/// personnelles" speak of no employer and of no applicant.
struct PossessiveLabel {
  let image: Image
  let passage: Passage

  /// Whether the text has what the label begins with: the reader's possessive, or for the employer's any determiner.
  func isSaid(of match: Match) -> Bool {
    let first = String(image.labelText(match.label).prefix { $0 != " " }).lowercased()
    if Possessives.ofReader.contains(first) {
      return stands(Possessives.ofReader, before: match, within: Self.mostBetween)
    }
    return !Possessives.ofEmployer.contains(first) || stands(Self.determiners, before: match, within: 1)
  }

  private func stands(_ words: WordSet, before match: Match, within most: Int) -> Bool {
    let start = match.tokens.lowerBound
    let sentence = passage.sentence(of: start)
    return passage.holds(words, in: (start - most..<start + 1).clamped(to: sentence))
  }

  /// "Your updated résumé"
  private static let mostBetween = 3
  /// "The network engineer" is no "our network".
  private static let determiners: WordSet = "notre|nos|le|la|les|l|un|une|des|ce|cet|cette|ces|chaque|our"
}
