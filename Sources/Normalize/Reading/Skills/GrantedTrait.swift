import Glossary
import Text

/// How strongly a trait is asked for: one that the sentence takes for granted ("votre rigueur sera appréciée", "vous
/// êtes curieux") is required, and no "serait un plus" speaks of it.
struct GrantedTrait {
  let passage: Passage

  /// `stated`: by cues and section.
  func strength(of trait: Match, stated: Modality) -> Modality {
    let isGranted =
      switch stated {
      case .preferred: isPossessed(trait)
      case .unspecified: isAttributed(trait)
      default: false
      }
    return isGranted ? .required : stated
  }

  /// "Votre rigueur sera appréciée", not "serait".
  private func isPossessed(_ trait: Match) -> Bool {
    passage.holds(Possessives.ofReader, in: before(trait))
      && !passage.sentence(of: trait.tokens.lowerBound).contains(where: isConditional)
  }

  private func isConditional(_ token: Int) -> Bool {
    passage.holds(Self.conditionals, at: token) || Self.conditional.end(passage.forms[token].bare)
  }

  /// "Vous êtes curieux et rigoureux"
  private func isAttributed(_ trait: Match) -> Bool {
    let before = before(trait)
    guard let last = before.last, passage.holds(Self.beforeTraits, at: last) || passage.holds(Self.being, at: last)
    else { return false }
    return before.dropLast().contains {
      passage.holds(Self.subjects, at: $0) && passage.holds(Self.being, at: $0 + 1)
    }
  }

  /// The tokens of its sentence that stand before a trait.
  private func before(_ trait: Match) -> Range<Int> {
    passage.sentence(of: trait.tokens.lowerBound).lowerBound..<trait.tokens.lowerBound
  }

  private static let conditionals = WordSet("si|if|idealement|ideally|eventuellement|would")
  private static let conditional = WordEndings(["rait", "raient"])
  private static let beforeTraits = WordSet(
    ",|et|ou|and|tres|plutot|aussi|le|la|l|les|un|une|de|d|des|bon|bonne|a|an|very|highly|both|strong|good")
  private static let subjects = WordSet("vous|tu|you")
  private static let being = WordSet("etes|es|are|avez|as|have|possedez|aimez|savez")
}
