import Glossary
import Text

/// Tells how strongly a phrase is asked for, from the cues around it and the section it stands in.
///
/// A cue has a scope (`glossaries/facts/modality.yaml`): *forward* cues speak of what follows ("idéalement", "sans"),
/// *backward* cues of what precedes ("… est un plus", "exigé"), *clause* cues of both sides. No scope leaves the sentence;
/// a semicolon, a colon, "mais" and the next cue of the same kind end it, unless they stand right beside the cue
/// ("Atout : …"). A cue alone in brackets ("(souhaité)") speaks of what stands right before them. A cue beats the section's
/// default, the nearest cue beats the others, and a negation beats the demand that it denies.
struct ModalityReader {
  let passage: Passage
  private let cues: [ModalityCue]
  private let brackets: Brackets

  init(_ passage: Passage) {
    self.passage = passage
    let brackets = Brackets(passage)
    self.brackets = brackets
    let cues = ModalityCue.all(in: passage)
    self.cues = cues.map { cue in
      guard let bracket = brackets.around(cue.tokens), Self.isAlone(in: bracket, cues, passage) else { return cue }
      var aside = cue
      if !cue.isNegation { aside.scope = .backward }
      return aside
    }
  }

  /// Whether a bracket holds cues and nothing that they could speak of.
  private static func isAlone(in bracket: Range<Int>, _ cues: [ModalityCue], _ passage: Passage) -> Bool {
    bracket.allSatisfy { index in
      passage.tokens[index].kind == .symbol || ModalityCue.isFiller(passage.forms[index].bare)
        || ModalityCue.turns.contains(passage.forms[index].bare) || cues.contains { $0.tokens.contains(index) }
    }
  }

  /// The modality of a phrase at `tokens`, and whether a cue states it (rather than its section).
  func reading(of tokens: Range<Int>) -> (modality: Modality, isStated: Bool) {
    let sentence = passage.sentences.isEmpty ? 0..<0 : passage.sentences[passage.sentenceIndex(of: tokens.lowerBound)]
    var inScope = cues.filter { sentence.contains($0.tokens.lowerBound) && reaches($0, tokens, in: sentence) }
    // "2 ans minimum" demands, where nothing else says how strongly.
    if inScope.contains(where: { !isMinimum($0) }) { inScope.removeAll(where: isMinimum) }
    guard let nearest = inScope.min(by: { distance($0.tokens, tokens) < distance($1.tokens, tokens) }) else {
      return (sectionDefault(at: tokens.lowerBound), false)
    }
    let isDenied = nearest.modality == .required && nearest.scope == .backward && inScope.contains(where: \.isNegation)
    return (isDenied ? .notRequired : nearest.modality, true)
  }

  private func isMinimum(_ cue: ModalityCue) -> Bool {
    cue.tokens.contains { passage.forms[$0].bare == "minimum" }
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

  private func reaches(_ cue: ModalityCue, _ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    if cue.tokens.overlaps(tokens) { return true }
    let isBefore = cue.tokens.upperBound <= tokens.lowerBound
    let between = gap(cue, tokens)
    if between.contains(where: isBarrier) || otherCue(in: between, than: cue) && !cue.isNegation { return false }
    switch cue.scope {
    case .forward:
      guard isBefore, !leavesBracket(cue, tokens) else { return false }
      return !cue.isNegation || negationReaches(over: between)
    case .backward: return !isBefore && backwardReaches(cue, over: between, tokens)
    case .clause:
      let isAtEdge =
        cue.tokens.lowerBound <= sentence.lowerBound + 1 || cue.tokens.upperBound + 1 >= sentence.upperBound
      let commas = between.filter { passage.forms[$0].surface == "," }
      return commas.isEmpty || isAtEdge && commas.count == 1 && isBeside(commas[0], cue)
    }
  }

  /// The tokens between a cue and a phrase, without a colon or a "mais" right beside the cue.
  private func gap(_ cue: ModalityCue, _ tokens: Range<Int>) -> Range<Int> {
    if cue.tokens.upperBound <= tokens.lowerBound {
      let start = cue.tokens.upperBound
      return start < tokens.lowerBound && passage.forms[start].surface == ":"
        ? (start + 1)..<tokens.lowerBound : start..<tokens.lowerBound
    }
    let end = cue.tokens.lowerBound
    let last = end - 1
    let isBeside =
      last >= tokens.upperBound
      && (passage.forms[last].surface == ":" || ModalityCue.turns.contains(passage.forms[last].bare))
    return tokens.upperBound..<(isBeside ? last : end)
  }

  private func isBeside(_ index: Int, _ cue: ModalityCue) -> Bool {
    index == cue.tokens.upperBound || index == cue.tokens.lowerBound - 1
  }

  private func isBarrier(_ index: Int) -> Bool {
    let form = passage.forms[index]
    return [";", ":"].contains(form.surface) || ModalityCue.turns.contains(form.bare)
  }

  private func otherCue(in range: Range<Int>, than cue: ModalityCue) -> Bool {
    cues.contains { range.contains($0.tokens.lowerBound) && $0.tokens != cue.tokens }
  }

  /// A cue in brackets does not speak of what follows them.
  private func leavesBracket(_ cue: ModalityCue, _ tokens: Range<Int>) -> Bool {
    brackets.around(cue.tokens).map { $0.upperBound <= tokens.lowerBound } ?? false
  }

  /// A negation speaks of the noun phrase right after it: at most six words, no comma, no verb phrase of its own.
  private func negationReaches(over between: Range<Int>) -> Bool {
    between.count <= 6
      && !between.contains { [",", "et", "and", "que", "qui", "avec", "with"].contains(passage.forms[$0].bare) }
  }

  /// "… est un plus" and the like speak of the whole list before them; a bare participle ("souhaité") only of the last
  /// member, or of all when it is plural.
  private func backwardReaches(_ cue: ModalityCue, over between: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let bracket = brackets.around(cue.tokens)
    let isAside = bracket.map { $0.lowerBound >= tokens.upperBound } ?? false
    let last = passage.forms[max(cue.tokens.upperBound - 1, 0)].bare
    let isPlural = last.hasSuffix("s") && last != "plus"
    if isPlural || !isAside && isCopular(cue) { return true }
    return !between.contains { index in
      [",", "et", "and"].contains(passage.forms[index].bare) && (brackets.around(index..<(index + 1)) == nil || isAside)
    }
  }

  /// Whether the cue is, or follows, what is said of a subject: `est un plus`, `sont très appréciés`.
  private func isCopular(_ cue: ModalityCue) -> Bool {
    var start = cue.tokens.lowerBound
    while start > 0, cue.tokens.lowerBound - start < 3, ModalityCue.isFiller(passage.forms[start - 1].bare) {
      start -= 1
    }
    return (start..<cue.tokens.upperBound).contains { ModalityCue.copulas.contains(passage.forms[$0].bare) }
  }
}

/// The round brackets of a passage, innermost ones; none crosses a sentence's end.
private struct Brackets {
  /// Half-open token indices of what stands between the marks.
  private var ranges: [Range<Int>] = []

  init(_ passage: Passage) {
    for sentence in passage.sentences {
      var open: Int?
      for index in sentence {
        switch passage.forms[index].surface {
        case "(": open = index + 1
        case ")":
          if let start = open { ranges.append(start..<index) }
          open = nil
        default: break
        }
      }
    }
  }

  /// The bracket that holds all of `tokens`.
  func around(_ tokens: Range<Int>) -> Range<Int>? {
    ranges.first { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }
  }
}
