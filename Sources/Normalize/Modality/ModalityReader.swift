import Glossary
import Text

/// Tells how strongly a phrase is asked for, from the cues around it and the section it stands in.
///
/// A cue has a scope (`glossaries/facts/modality.yaml`): *forward* cues speak of what follows ("idéalement", "sans"),
/// *backward* cues of what precedes ("… est un plus", "exigé"), *clause* cues of both sides. No scope leaves the
/// sentence; a semicolon, a colon, "mais" and the next cue of the same kind end it, unless they stand right beside the
/// cue ("Atout : …"). A cue alone in brackets ("(souhaité)") speaks of what stands right before them. A cue beats the
/// section's default, the nearest cue beats the others, and a negation beats the demand that it denies.
struct ModalityReader {
  let passage: Passage
  private let cues: [ModalityCue]
  private let brackets: Brackets
  private let turns: Turns

  init(_ passage: Passage) {
    self.passage = passage
    let syntax = CueSyntax(passage: passage)
    let cues = ModalityCue.all(in: passage).filter { !syntax.isAttributive($0) }.map(syntax.placed)
    let brackets = cues.isEmpty ? Brackets() : Brackets(passage)
    self.brackets = brackets
    turns = cues.isEmpty ? Turns() : Turns(passage)
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
    let sentence = passage.sentence(of: tokens.lowerBound)
    if isAnsweredNo(tokens, in: sentence) { return (.notRequired, true) }
    var inScope = cues.filter { sentence.contains($0.tokens.lowerBound) && reaches($0, tokens, in: sentence) }
    if inScope.contains(where: { !isWeak($0) }) || sectionDefault(at: tokens.lowerBound) == .preferred {
      inScope.removeAll(where: isWeak)
    }
    guard let nearest = inScope.min(by: { distance($0.tokens, tokens) < distance($1.tokens, tokens) }) else {
      return cueOfNextSentence(after: sentence).map { ($0, true) } ?? (sectionDefault(at: tokens.lowerBound), false)
    }
    let isDenied =
      nearest.modality == .required
      && (nearest.scope == .backward ? inScope.contains(where: \.isNegation) : isWaived(nearest, in: sentence))
    if isDenied { return (.notRequired, true) }
    return (isFramed(nearest) ? .preferred : nearest.modality, true)
  }

  /// "Permis de conduire : aucun", a field of a form and its value.
  private func isAnsweredNo(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let colon = (tokens.upperBound - 1..<tokens.upperBound + 3).clamped(to: sentence)
      .first { passage.holds(Passage.colon, at: $0) }
    guard let value = sentence.last(where: passage.isWord), passage.holds(Self.noes, at: value) else { return false }
    // "Permis B nécessaire Non", a form whose colon was lost
    if passage.holds(Self.asked, at: value - 1), value - 1 <= tokens.upperBound { return true }
    return colon.map { value == $0 + 1 } ?? false
  }

  private static let asked: WordSet = "necessaire|exige|requis|required|needed"
  private static let noes: WordSet = "non|no|none|aucun|aucune"

  /// "Idéalement, vous maîtrisez X": what the sentence begins with weakens the demand that follows it.
  private func isFramed(_ demand: ModalityCue) -> Bool {
    guard demand.modality == .required, demand.scope == .forward else { return false }
    return cues.contains { cue in
      cue.modality == .preferred && cue.scope == .forward && cue.tokens.upperBound <= demand.tokens.lowerBound
        && (cue.tokens.upperBound..<demand.tokens.lowerBound).allSatisfy(passage.isComma)
    }
  }

  /// `Docker, Podman ? C'est un plus !`: a sentence of nothing but a cue and its pronoun speaks of the one before.
  private func cueOfNextSentence(after sentence: Range<Int>) -> Modality? {
    guard !cues.isEmpty, let next = passage.sentences.first(where: { $0.lowerBound == sentence.upperBound }),
      passage.holds(Self.pronouns, in: next),
      let cue = cues.first(where: { next.contains($0.tokens.lowerBound) && !$0.isNegation }),
      Self.isAlone(in: next, [cue], passage)
    else { return nil }
    return cue.modality
  }

  private static let pronouns = WordSet("c|ce|cela|ca|this|that|it|these")

  /// "2 ans minimum" and "maîtrise de X" demand only where nothing else says how strongly: not under "Atouts", nor
  /// before "est un plus".
  private func isWeak(_ cue: ModalityCue) -> Bool {
    passage.holds(Self.weakDemands, in: cue.tokens)
  }

  private static let weakDemands: WordSet = "minimum|maitrise"

  /// "Un bac +2 minimum est souhaité": the minimum is an amount, and keeps the cue that follows from nothing before it.
  private func isAmount(_ minimum: ModalityCue, before cue: ModalityCue) -> Bool {
    cue.scope == .backward && minimum.tokens.count == 1 && passage.forms[minimum.tokens.lowerBound].bare == "minimum"
      && minimum.tokens.upperBound <= cue.tokens.lowerBound
      && !(minimum.tokens.upperBound..<cue.tokens.lowerBound).contains(where: passage.isComma)
  }

  /// `nous n'exigeons pas la maîtrise de X`: right before the demand stands what waives it.
  private func isWaived(_ demand: ModalityCue, in sentence: Range<Int>) -> Bool {
    cues.contains { cue in
      let gap = demand.tokens.lowerBound - cue.tokens.upperBound
      return cue.modality == .notRequired && cue.scope == .forward && sentence.contains(cue.tokens.lowerBound)
        && 0...3 ~= gap && !turns.cut(cue.tokens.upperBound..<demand.tokens.lowerBound)
    }
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
    if turns.cut(between) || otherCue(in: between, than: cue) && !cue.isNegation {
      return false
    }
    switch cue.scope {
    case .forward:
      guard isBefore, !leavesBracket(cue, tokens) else { return false }
      return !cue.isNegation || negationReaches(cue, over: between)
    case .backward:
      if isOfOtherInBracket(cue, tokens) { return false }
      return isBefore
        ? cue.reachesComplement
        : BackwardCue(
          passage: passage, brackets: brackets, turns: turns, cue: cue, phrase: tokens, between: between
        ).reaches
    case .clause:
      // "(de préférence Git) et Docker"
      if let bracket = brackets.around(cue.tokens), !bracket.overlaps(tokens) { return false }
      let isAtEdge =
        cue.tokens.lowerBound <= sentence.lowerBound + 1 || cue.tokens.upperBound + 1 >= sentence.upperBound
      let commas = between.filter(passage.isComma)
      return commas.isEmpty || isAtEdge && commas.count == 1 && isBeside(commas[0], cue)
    }
  }

  /// "Permis B (permis C : un plus)": behind a competence of its own a cue in brackets speaks of nothing before them.
  private func isOfOtherInBracket(_ cue: ModalityCue, _ tokens: Range<Int>) -> Bool {
    guard let bracket = brackets.around(cue.tokens), tokens.upperBound <= bracket.lowerBound else { return false }
    return !passage.skills.beginning(in: bracket.lowerBound..<cue.tokens.lowerBound).isEmpty
  }

  /// The tokens between a cue and a phrase, without a colon or a "mais" beside the cue.
  private func gap(_ cue: ModalityCue, _ tokens: Range<Int>) -> Range<Int> {
    if cue.tokens.upperBound <= tokens.lowerBound {
      let start = cue.tokens.upperBound
      return start < tokens.lowerBound && passage.forms[start].surface == ":"
        ? (start + 1)..<tokens.lowerBound : start..<tokens.lowerBound
    }
    let end = cue.tokens.lowerBound
    var last = end - 1
    while last >= tokens.upperBound, ModalityCue.isFiller(passage.forms[last].bare) { last -= 1 }
    let isBeside =
      last >= tokens.upperBound
      && (passage.forms[last].surface == ":" || ModalityCue.turns.contains(passage.forms[last].bare)
        || cue.isAfterthought && passage.forms[last].surface == ",")
    return tokens.upperBound..<(isBeside ? last : end)
  }

  /// Whether a token stands right after the cue, or before it and its article.
  private func isBeside(_ index: Int, _ cue: ModalityCue) -> Bool {
    index == cue.tokens.upperBound
      || index < cue.tokens.lowerBound
        && (index + 1..<cue.tokens.lowerBound).allSatisfy { ModalityCue.isFiller(passage.forms[$0].bare) }
  }

  private func otherCue(in range: Range<Int>, than cue: ModalityCue) -> Bool {
    cues.contains {
      range.contains($0.tokens.lowerBound) && $0.tokens != cue.tokens && !isAmount($0, before: cue)
        && !isAside($0, within: range)
    }
  }

  /// "Maîtrise d'un outil (de préférence Git) et de Docker": a cue in brackets keeps nothing from what follows them.
  private func isAside(_ cue: ModalityCue, within range: Range<Int>) -> Bool {
    brackets.around(cue.tokens).map { range.lowerBound < $0.lowerBound && $0.upperBound < range.upperBound } ?? false
  }

  /// A cue in brackets does not speak of what follows them.
  private func leavesBracket(_ cue: ModalityCue, _ tokens: Range<Int>) -> Bool {
    brackets.around(cue.tokens).map { $0.upperBound <= tokens.lowerBound } ?? false
  }

  /// A negation speaks of the noun phrase right after it: at most six words, no comma, no verb phrase of its own; "non"
  /// of the next word.
  private func negationReaches(_ cue: ModalityCue, over between: Range<Int>) -> Bool {
    between.count <= (passage.forms[cue.tokens.lowerBound].bare == "non" ? 1 : 6)
      && !passage.holds(Self.phraseEnds, in: between)
  }

  private static let phraseEnds = WordSet(
    ",|et|and|que|qui|avec|with|car|parce|puisque|lorsque|quand|si|comme|pour|afin|because|since|when|if|that|which|so")
}
