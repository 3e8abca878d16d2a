import Text

/// The tokens of one sentence, as the readers of numbers look at them: an index outside gives nothing.
struct SentenceTokens {
  let tokens: [Token]
  let forms: [Form]
  /// Token indices.
  let range: Range<Int>

  init(_ passage: Passage, sentence: Range<Int>) {
    tokens = passage.tokens
    forms = passage.forms
    range = sentence
  }

  /// Lower-case, without accents; empty outside of the sentence.
  func bare(_ index: Int) -> String { range.contains(index) ? forms[index].bare : "" }

  func isNumber(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .number }
  func isWord(_ index: Int) -> Bool { range.contains(index) && tokens[index].kind == .word }

  /// Whether the token at `index` follows the one before without white space.
  func isGlued(_ index: Int) -> Bool {
    index > range.lowerBound && range.contains(index) && !tokens[index].flags.contains(.spaceBefore)
  }

  func isCapitalised(_ index: Int) -> Bool {
    isWord(index) && forms[index].shape != .lower
  }

  /// The digits of a number token.
  func digits(_ index: Int) -> String? { isNumber(index) ? forms[index].surface : nil }

  /// How many digits the token has; 0 where it is no number.
  func digitCount(_ index: Int) -> Int { digits(index)?.utf8.count ?? 0 }

  /// The end of the first of the phrases (words separated by spaces) that stands at `index`.
  func end(ofAny phrases: [String], at index: Int) -> Int? {
    for phrase in phrases {
      var position = index
      let fits = phrase.split(separator: " ").allSatisfy { word in
        defer { position += 1 }
        return bare(position) == word
      }
      if fits { return position }
    }
    return nil
  }
}
