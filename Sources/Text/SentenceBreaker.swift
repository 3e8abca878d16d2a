/// Cuts the tokens of one block into sentences.
public enum SentenceBreaker {
  /// Half-open ranges of token indices which cover all of `tokens`. A sentence ends at `.` `!` `?` `;` `…` (a full stop
  /// only where no abbreviation or number holds it), at the bullet or bar of the next item in a line, and where a line break
  /// was lost (`LostBreak`).
  public static func sentences(of tokens: [Token], in table: FormTable) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    // What a bracket holds is of one sentence: "(within the last 5 years; at least 2 years)".
    var bracketEnd = 0
    for index in tokens.indices {
      if index > start, LostBreak.lies(before: index, of: tokens, in: table) {
        sentences.append(start..<index)
        start = index
      }
      guard tokens[index].kind == .symbol else { continue }
      let mark = table.traits(of: tokens[index].form).mark
      if mark == .openBracket, index >= bracketEnd { bracketEnd = closing(tokens, index, table) }
      if ends(tokens, index, mark, isInBracket: index < bracketEnd, table) {
        sentences.append(start..<(index + 1))
        start = index + 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// How many tokens a bracket may hold for its semicolons to end no sentence.
  private static let longestBracket = 30

  /// The index of the bracket that closes the one at `open`; `open` where none does soon.
  private static func closing(_ tokens: [Token], _ open: Int, _ table: FormTable) -> Int {
    let reach = (open + 1)..<min(tokens.count, open + Self.longestBracket)
    return reach.first { tokens[$0].kind == .symbol && table.traits(of: tokens[$0].form).mark == .closeBracket } ?? open
  }

  private static func ends(
    _ tokens: [Token], _ index: Int, _ mark: FormTraits.Mark, isInBracket: Bool, _ table: FormTable
  ) -> Bool {
    switch mark {
    case .end: true
    case .semicolon: !isInBracket
    case .item: index > 0 && tokens[index].flags.contains(.spaceBefore) && !isInBracket
    case .fullStop: fullStopEnds(tokens, index, table)
    case .none, .openBracket, .closeBracket: false
    }
  }

  /// Whether a single capital begins a name (`J. Martin`, `Mme A. Roy`) rather than ending a phrase (`permis B.`).
  private static func isInitial(_ tokens: [Token], _ index: Int, _ table: FormTable) -> Bool {
    let form = table.traits(of: tokens[index].form)
    guard form.shape == .capitalised, form.bareLength == 1 else { return false }
    guard index > 0, tokens[index - 1].kind == .word else { return true }
    return table.traits(of: tokens[index - 1].form).shape == .capitalised
  }

  /// Whether a full stop stands between the letters of a degree: `Ph. D.`, `LL. B.`
  private static func partsInitials(_ tokens: [Token], _ index: Int, _ table: FormTable) -> Bool {
    let (first, second) = (table.traits(of: tokens[index - 1].form), table.traits(of: tokens[index + 1].form))
    guard first.bareLength <= 2, first.shape != .lower, second.bareLength == 1, second.shape == .capitalised,
      tokens[index + 1].kind == .word, index + 2 < tokens.count, !tokens[index + 2].flags.contains(.spaceBefore)
    else { return false }
    return tokens[index + 2].kind == .symbol && table.traits(of: tokens[index + 2].form).mark == .fullStop
  }

  private static func fullStopEnds(_ tokens: [Token], _ index: Int, _ table: FormTable) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    let nextForm = table.traits(of: next.form)
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    let previousForm = table.traits(of: previous.form)
    if !next.flags.contains(.spaceBefore) {
      // `équipe.Vous`: the space was lost. `Node.js`, `www.site.fr`, `1.5` and `langage .Net` go on.
      return !tokens[index].flags.contains(.spaceBefore) && previous.kind == .word && previousForm.shape == .lower
        && previousForm.bareLength >= 3
        && nextForm.shape == .capitalised && nextForm.bareLength >= 2
    }
    if previous.kind == .word {
      if previousForm.isTitle, previousForm.shape == .lower || previousForm.bareLength > 1 { return false }
      if previousForm.isAbbreviation { return nextForm.shape == .capitalised && next.kind == .word }
      if isInitial(tokens, index - 1, table) || partsInitials(tokens, index, table) { return false }
    }
    return nextForm.shape != .lower || next.kind != .word
  }
}
