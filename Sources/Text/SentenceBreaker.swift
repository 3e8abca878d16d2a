/// Cuts the tokens of one block into sentences.
public enum SentenceBreaker {
  /// Abbreviations whose full stop ends no sentence, folded.
  private static let abbreviations: Set<String> = [
    "ex", "env", "m", "mm", "mme", "mlle", "dr", "st", "ste", "art", "cf", "min", "max", "tel", "ref", "no", "av",
    "bd", "etc", "p", "e", "g", "i", "vs", "mr", "mrs", "ms", "hr", "hrs", "yr", "yrs", "approx", "dept", "inc",
    "janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec", "jan", "feb", "aug",
  ]

  /// Half-open ranges of token indices which cover all of `tokens`. A sentence ends at `.` `!` `?` `;` `…` (a full stop
  /// only where no abbreviation or number holds it) and where words were glued because a line break was lost.
  public static func sentences(of tokens: [Token], in table: FormTable) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices {
      if index > start, tokens[index].flags.contains(.glued), isSentenceStart(tokens, index, table) {
        sentences.append(start..<index)
        start = index
      }
      if tokens[index].kind == .symbol, ends(tokens, index, table) {
        sentences.append(start..<(index + 1))
        start = index + 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private static func isSentenceStart(_ tokens: [Token], _ index: Int, _ table: FormTable) -> Bool {
    table[tokens[index].form].shape == .capitalised && table[tokens[index - 1].form].shape != .upper
  }

  private static func ends(_ tokens: [Token], _ index: Int, _ table: FormTable) -> Bool {
    switch table[tokens[index].form].surface {
    case "!", "?", ";", "…": return true
    case ".": return fullStopEnds(tokens, index, table)
    default: return false
    }
  }

  private static func fullStopEnds(_ tokens: [Token], _ index: Int, _ table: FormTable) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    let nextForm = table[next.form]
    let isSpaced = next.flags.contains(.spaceBefore)
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    let previousForm = table[previous.form]
    if !isSpaced {
      // `équipe.Vous`: the space was lost. `Node.js`, `www.site.fr`, `1.5` go on.
      return previous.kind == .word && previousForm.shape == .lower && previousForm.bare.utf8.count >= 3
        && nextForm.shape == .capitalised && nextForm.bare.utf8.count >= 2
    }
    if previous.kind == .word, abbreviations.contains(previousForm.bare) { return nextForm.shape == .capitalised && previousForm.bare == "etc" }
    // A single capital is an initial.
    if previousForm.shape == .capitalised, previousForm.bare.utf8.count == 1, previous.kind == .word, previousForm.bare != "c" { return false }
    return nextForm.shape != .lower || next.kind != .word
  }
}
