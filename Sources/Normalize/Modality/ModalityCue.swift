import Glossary
import Text

/// A phrase that tells how strongly something is asked for, from the entries of kind `cue`.
struct ModalityCue {
  /// Which side of the cue it speaks of.
  enum Scope: String { case forward, backward, clause }

  var modality: Modality
  var scope: Scope
  /// Half-open token indices.
  var tokens: Range<Int>
  var isNegation = false
  /// A backward cue that stands inside a noun phrase, whose complement follows: `expérience souhaitée en cuisine`.
  var reachesComplement = false
  /// A forward cue that ends its clause, a comma before it or not: `Python, idéalement`.
  var isAfterthought = false

  /// The cues of a passage, by position. Phrases that hold a negation and deny nothing ("sans hésiter") cancel the cues
  /// that they overlap; two cues around "mais" are one ("apprécié mais pas obligatoire").
  static func all(in passage: Passage) -> [ModalityCue] {
    var cues: [ModalityCue] = []
    var pseudo: [Range<Int>] = []
    for match in passage.cues(.cue) {
      let negation = passage.image.value(ofConcept: match.concept, "negation")
      if negation == "pseudo" {
        pseudo.append(match.tokens)
      } else if negation != nil {
        cues.append(ModalityCue(modality: .notRequired, scope: .forward, tokens: match.tokens, isNegation: true))
      } else if !isBound(match, passage), let cue = stated(by: match, passage) {
        cues.append(cue)
      }
    }
    cues.removeAll { cue in pseudo.contains { $0.overlaps(cue.tokens) } }
    cues.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return joined(cues, passage)
  }

  private static func stated(by match: Match, _ passage: Passage) -> ModalityCue? {
    let values = { passage.image.value(ofConcept: match.concept, $0) }
    guard let modality = values("modality").flatMap(Modality.init(rawValue:)) else { return nil }
    let scope = values("scope").flatMap(Scope.init(rawValue:)) ?? .clause
    return ModalityCue(modality: modality, scope: scope, tokens: match.tokens)
  }

  /// `plus de 5 ans`, `2 ans et plus`, `c'est plus de 600 personnes`, `un plus large choix`, `le plus souvent`: a
  /// "plus" that belongs to a number or compares prefers nothing; `un (vrai) plus` that nothing but its reason follows
  /// does.
  private static func isBound(_ match: Match, _ passage: Passage) -> Bool {
    guard let plus = match.words.last, passage.forms[plus].bare == "plus" else { return false }
    guard plus > 0, beforeNoun.contains(passage.forms[plus - 1].bare) else { return true }
    guard match.words.count == 1 else { return false }
    if passage.quantities.contains(where: { $0.tokens.overlaps(match.tokens) }) { return true }
    let (before, next) = (plus - 1, plus + 1)
    guard next < passage.tokens.count, passage.isWord(next) else { return false }
    return !afterNoun.contains(passage.forms[next].bare)
      && passage.sentenceIndex(of: next) == passage.sentenceIndex(of: before)
  }

  private static let beforeNoun = WordSet(
    "un|vrai|reel|gros|petit|grand|veritable|seul|a|as|big|strong|real|great|major|nice|definite|huge|considered")
  private static let afterNoun = WordSet("si|pour|mais|a|dans|if|for|but|in|as")

  private static func joined(_ cues: [ModalityCue], _ passage: Passage) -> [ModalityCue] {
    cues.reduce(into: []) { joined, cue in
      guard let last = joined.last, last.scope == .backward, cue.scope == .backward,
        last.tokens.upperBound <= cue.tokens.lowerBound
      else { return joined.append(cue) }
      let between = (last.tokens.upperBound..<cue.tokens.lowerBound).map { passage.forms[$0].bare }
      guard between.contains(where: turns.contains),
        between.allSatisfy({ turns.contains($0) || isFiller($0) || $0 == "," })
      else { return joined.append(cue) }
      let modalities = [last.modality, cue.modality]
      let modality = [.preferred, .considered].first(where: modalities.contains) ?? cue.modality
      joined[joined.count - 1] = ModalityCue(
        modality: modality, scope: .backward, tokens: last.tokens.lowerBound..<cue.tokens.upperBound)
    }
  }

  /// Words that turn a sentence to the contrary.
  static let turns = WordSet("mais|but|however|though|cependant|toutefois")

  /// Whether a word, lower-case and bare, may stand between what is asked for and its cue and names nothing.
  static func isFiller(_ word: String) -> Bool { copulas.contains(word) || fillers.contains(word) }

  static let copulas = WordSet(
    """
    est|sont|serait|seraient|sera|seront|constitue|constituent|constituerait|constitueraient|represente|etre|is|are|would|\
    will|be|considered
    """)
  private static let fillers = WordSet(
    "c|ce|cela|ca|il|elle|un|une|le|la|ne|n|pas|tres|bien|aussi|egalement|fortement|vivement|it|a|an|the|very|also|highly|strongly"
  )
}
