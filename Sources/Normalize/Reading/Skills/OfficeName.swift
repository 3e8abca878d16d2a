import Glossary

/// The name of an office: "l'Office de l'urbanisme", "au sein de la Direction générale de l'Enseignement", "the Department of
/// Fisheries". What it is called after is no competence that is asked for.
///
/// A name has a capital that its place in the sentence does not give it; "diriger le service de l'urbanisme" is a duty.
struct OfficeName {
  let passage: Passage

  /// Whether a match stands in such a name, behind its first noun.
  func reaches(_ match: Match) -> Bool {
    let sentence = passage.sentence(of: match.tokens.lowerBound)
    let reach = (match.tokens.lowerBound - Self.mostTokens..<match.tokens.lowerBound).clamped(to: sentence)
    guard let noun = reach.last(where: { isNamed($0, in: sentence) }) else { return false }
    return isLinked(noun + 1..<match.tokens.lowerBound) && !isVerb(match.tokens.lowerBound)
  }

  /// "de la Direction des finances et gérer le budget"
  private func isVerb(_ index: Int) -> Bool { OtherDepartment(passage: passage).isVerb(index) }

  /// "l'Office", "du Dicastère", "the Department"
  private func isNamed(_ index: Int, in sentence: Range<Int>) -> Bool {
    passage.holds(Self.nouns, at: index) && passage.forms[index].shape == .capitalised
      && sentence.contains(index - 1) && passage.holds(Self.determiners, at: index - 1)
  }

  /// "générale de l'", "du développement territorial, du logement et des"
  private func isLinked(_ between: Range<Int>) -> Bool {
    guard between.prefix(Self.mostAdjectives).contains(where: { passage.holds(Self.links, at: $0) }) else {
      return false
    }
    return between.allSatisfy { index in
      passage.isWord(index)
        ? !passage.holds(Self.ends, at: index) && !isVerb(index)
        : passage.isComma(index) && passage.holds(Self.links, at: index + 1)
    }
  }

  private static let mostTokens = 10
  /// "Direction générale de", "Ministry of"; the link counts.
  private static let mostAdjectives = 3
  private static let nouns = WordSet(
    """
    office|dicastere|departement|direction|directions|service|secretariat|division|section|administration|ministere|agence|\
    institut|centre|commission|observatoire|inspection|inspectorat|chambre|conservatoire|faculte|ecole|federation|union|\
    chancellerie|intendance|department|ministry|directorate|bureau|branch|agency|secretariat|institute|faculty|school
    """)
  private static let determiners: WordSet = "l|le|la|les|du|des|au|aux|notre|the|our"
  private static let links: WordSet = "de|d|du|des|of|for"
  private static let ends = WordSet(
    """
    pour|afin|dans|sur|en|par|a|qui|que|dont|vous|tu|nous|ainsi|avec|lors|sous|chez|sans|via|selon|au|aux|ou|est|sont|un|\
    une|charge|chargee|to|in|by|from|who|that|which|you|will|is|are|as|at|with|while|within
    """)
}
