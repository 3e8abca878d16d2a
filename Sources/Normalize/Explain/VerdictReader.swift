import Glossary

/// Puts the matcher's verdicts into words.
struct VerdictReader {
  let passage: Passage

  private var image: Image { passage.image }

  func read(_ candidate: Matcher.Candidate) -> (verdict: Explanation.Verdict, reason: String) {
    let match = candidate.match
    switch candidate.verdict {
    case .accepted: return (.accepted, "")
    case .hidden(let other): return (.hidden, hidden(match, by: other))
    case .negativeContext(let index):
      let (side, text) = image.context(index, ofConcept: match.concept)
      return (.negativeContext, "not_when \(side.rawValue): \(text)")
    case .wrongSection:
      let allowed = image.sections(ofConcept: match.concept).map(\.rawValue).joined(separator: ", ")
      return (.section, "in \(passage.section(of: match.tokens.lowerBound).rawValue); allowed in \(allowed)")
    case .wrongCase: return (.letterCase, "case: exact, as in “\(image.labelText(match.label))”")
    case .wrongLanguage: return (.language, wrongLanguage(image.labelLanguage(match.label).rawValue))
    case .tooWeak: return (.tooWeak, tooWeak(match))
    case .notParallel: return (.notParallel, "its words are no members of one coordination")
    case .otherWording: return (.otherWording, "wording: fixed, as in “\(image.labelText(match.label))”")
    case .otherComplement: return (.otherComplement, "another preposition joins its words than the label's")
    }
  }

  private func hidden(_ match: Match, by other: Match) -> String {
    let words = "“\(passage.text(other.tokens))”"
    if other.concept == match.concept {
      return "found already at \(words), by “\(image.labelText(other.label))”"
    }
    let id = image.conceptID(other.concept)
    if other.words == match.words { return "the same words are \(id)" }
    return other.words.count > match.words.count
      ? "inside \(id) \(words)" : "its words belong to \(id) \(words)"
  }

  private func wrongLanguage(_ language: String) -> String {
    guard let text = passage.language?.rawValue, text != language else {
      return "a word is a form of the label's in another language than \(language) alone"
    }
    return "a label in \(language), in a text in \(text)"
  }

  private func tooWeak(_ match: Match) -> String {
    match.how == .derived
      ? "a word of the same family alone says too little"
      : "too short, too far from its label or too much alone to be believed"
  }
}
