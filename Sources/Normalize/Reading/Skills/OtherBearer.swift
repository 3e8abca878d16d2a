import Glossary
import Text

/// Tells matches of competences that are said of somebody else than the person sought, or of a thing.
struct OtherBearer {
  let image: Image
  let passage: Passage

  /// Whether somebody or something else bears the competence of `passage.skills[index]`, or its name.
  func bears(_ index: Int) -> Bool {
    let match = passage.skills[index]
    if isSuperior(match) || isTitle(match) || ClientApposition(passage: passage).reaches(match.tokens) { return true }
    switch image.kind(ofConcept: match.concept) {
    case .soft: return match.tokens.count == 1 && (isOfOthers(match) || isPluralOfThings(match) || isOfThing(index))
    case .tool: return isFirm(match)
    case .task, .knowledge:
      return OtherDepartment(passage: passage).isNamed(by: match) || OfficeName(passage: passage).reaches(match)
        || SectorList(passage: passage).reaches(
          match.tokens, isTask: image.kind(ofConcept: match.concept) == .task)
    default: return false
    }
  }

  /// "Sous la direction du responsable de la paie"
  private func isSuperior(_ match: Match) -> Bool {
    ReportingLine(passage: passage).reaches(match.tokens.lowerBound)
  }

  /// "Data engineer" is who does data engineering: what he asks for is an experience in it, and no mention of it.
  private func isTitle(_ match: Match) -> Bool {
    guard match.how != .label, let last = match.tokens.last else { return false }
    return WordEndings.agents.end(passage.forms[last].bare) && image.labelText(match.label).hasSuffix("ing")
  }

  /// "Accroître leur autonomie", "notre bienveillance"
  private func isOfOthers(_ trait: Match) -> Bool { passage.holds(Self.theirs, before: trait) }

  /// "Key initiatives", "commitments": in the plural an English noun of a trait names things.
  private func isPluralOfThings(_ trait: Match) -> Bool {
    guard passage.language == .en, trait.how != .label else { return false }
    return passage.forms[trait.tokens.lowerBound].bare.hasSuffix("s")
      && !image.labelText(trait.label).hasSuffix("s")
  }

  /// "Des dashboards dynamiques"
  private func isOfThing(_ index: Int) -> Bool { TraitOfThing(image: image, passage: passage).holds(index) }

  /// "Chez Talend": a firm bears the name of what it makes.
  private func isFirm(_ tool: Match) -> Bool { passage.holds(Self.at, before: tool) }

  private static let theirs: WordSet = "leur|leurs|their|notre|nos|our"
  private static let at: WordSet = "chez"
}

extension Passage {
  /// Whether one of the words stands right before a match.
  fileprivate func holds(_ words: WordSet, before match: Match) -> Bool {
    match.tokens.lowerBound > 0 && holds(words, at: match.tokens.lowerBound - 1)
  }
}
