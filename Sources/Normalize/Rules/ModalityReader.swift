import Glossary
import Text

/// Tells how strongly a phrase is asked for, from the cues around it and the section it stands in.
///
/// A cue has a scope (`glossaries/facts/modality.yaml`): *forward* cues speak of what follows ("idéalement", "sans"),
/// *backward* cues of what precedes ("… est un plus", "exigé"), *clause* cues of both sides. No scope leaves the sentence;
/// a semicolon, a colon, "mais" and the next cue of the same kind end it. A cue beats the section's default, the nearest
/// cue beats the others.
struct ModalityReader {
  let passage: Passage
  private let cues: [Cue]

  private struct Cue {
    enum Scope: String { case forward, backward, clause }
    var modality: Modality
    var scope: Scope
    var tokens: Range<Int>
    var isNegation: Bool
  }

  init(_ passage: Passage) {
    self.passage = passage
    let image = passage.image
    var cues: [Cue] = []
    var pseudo: [Range<Int>] = []
    for match in passage.cues(.cue) {
      let negation = image.values(ofConcept: match.concept, "negation").first
      if negation == "pseudo" {
        pseudo.append(match.tokens)
      } else if negation != nil {
        cues.append(Cue(modality: .notRequired, scope: .forward, tokens: match.tokens, isNegation: true))
      } else if Self.isBound(match, passage) {
        continue
      } else if let modality = image.values(ofConcept: match.concept, "modality").first.flatMap(Modality.init(rawValue:)) {
        let scope = image.values(ofConcept: match.concept, "scope").first.flatMap(Cue.Scope.init(rawValue:))
        cues.append(Cue(modality: modality, scope: scope ?? .clause, tokens: match.tokens, isNegation: false))
      }
    }
    self.cues = cues.filter { cue in !pseudo.contains { $0.overlaps(cue.tokens) } }
  }

  /// `plus de 5 ans`, `2 ans et plus`: the "plus" of a number prefers nothing.
  private static func isBound(_ match: Match, _ passage: Passage) -> Bool {
    guard match.words.count == 1, passage.forms[match.tokens.lowerBound].bare == "plus" else { return false }
    return passage.quantities.contains { $0.tokens.overlaps(match.tokens) }
  }

  /// The modality of a phrase at `tokens`, and whether a cue states it (rather than its section).
  func reading(of tokens: Range<Int>) -> (modality: Modality, isStated: Bool) {
    let sentence = passage.sentences.isEmpty ? 0..<0 : passage.sentences[passage.sentenceIndex(of: tokens.lowerBound)]
    let inScope = cues.filter { sentence.contains($0.tokens.lowerBound) && reaches($0, tokens, in: sentence) }
    let nearest = inScope.min { distance($0.tokens, tokens) < distance($1.tokens, tokens) }
    if let nearest { return (nearest.modality, true) }
    return (sectionDefault(at: tokens.lowerBound), false)
  }

  private func sectionDefault(at token: Int) -> Modality {
    switch passage.section(of: token) {
    case .requirements: .required
    case .preferred: .preferred
    default: .unspecified
    }
  }

  private func distance(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    if first.overlaps(second) { return 0 }
    return first.lowerBound >= second.upperBound
      ? first.lowerBound - second.upperBound : second.lowerBound - first.upperBound
  }

  private func reaches(_ cue: Cue, _ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    if cue.tokens.overlaps(tokens) { return true }
    let isBefore = cue.tokens.upperBound <= tokens.lowerBound
    let between = isBefore
      ? cue.tokens.upperBound..<tokens.lowerBound : tokens.upperBound..<cue.tokens.lowerBound
    if between.contains(where: isBarrier) { return false }
    switch cue.scope {
    case .forward:
      guard isBefore else { return false }
      return cue.isNegation ? negationReaches(over: between) : !otherCue(in: between, than: cue)
    case .backward: return !isBefore && !otherCue(in: between, than: cue) && backwardReaches(cue, over: between, sentence)
    case .clause: return !between.contains { passage.forms[$0].surface == "," } && !otherCue(in: between, than: cue)
    }
  }

  private func isBarrier(_ index: Int) -> Bool {
    let form = passage.forms[index]
    return [";", ":", "mais", "but", "however"].contains(form.bare)
  }

  private func otherCue(in range: Range<Int>, than cue: Cue) -> Bool {
    cues.contains { range.contains($0.tokens.lowerBound) && $0.tokens != cue.tokens }
  }

  /// A negation speaks of the noun phrase right after it: at most six words, no comma, no verb phrase of its own.
  private func negationReaches(over between: Range<Int>) -> Bool {
    between.count <= 6 && !between.contains { [",", "et", "and", "que", "qui"].contains(passage.forms[$0].bare) }
  }

  /// "… est un plus" and the like speak of the whole list before them; a bare participle ("souhaité") only of the last
  /// member, or of all when it is plural.
  private func backwardReaches(_ cue: Cue, over between: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let lead = max(sentence.lowerBound, cue.tokens.lowerBound - 1)..<cue.tokens.upperBound
    let isCopular = lead.contains { Self.copulas.contains(passage.forms[$0].bare) }
    let last = passage.forms[max(cue.tokens.upperBound - 1, 0)].bare
    let isPlural = last.hasSuffix("s") && last != "plus"
    if isCopular || isPlural { return true }
    return !between.contains { [",", "et", "and"].contains(passage.forms[$0].bare) }
  }

  private static let copulas: Set<String> = [
    "est", "sont", "serait", "seraient", "sera", "seront", "constitue", "constituent", "constituerait", "is", "are",
    "would", "will", "considered", "etre", "be", "represente",
  ]
}
