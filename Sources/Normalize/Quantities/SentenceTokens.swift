import Text

/// The tokens of one sentence, as the readers of numbers look at them: an index outside gives nothing.
struct SentenceTokens {
  private let passage: Passage
  let tokens: [Token]
  let forms: TokenForms
  /// Token indices.
  let range: Range<Int>

  init(_ passage: Passage, sentence: Range<Int>) {
    self.passage = passage
    tokens = passage.tokens
    forms = passage.forms
    range = sentence
  }

  /// Lower-case, without accents; empty outside of the sentence.
  func bare(_ index: Int) -> String { range.contains(index) ? forms[index].bare : "" }

  /// Whether the token is one of the words.
  func holds(_ words: WordSet, at index: Int) -> Bool { range.contains(index) && passage.holds(words, at: index) }

  /// Whether an amount may begin at the token: false is sure.
  func mayBeAmount(_ index: Int) -> Bool { range.contains(index) && AmountStart.isPossible(at: index, in: passage) }

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

  /// The currency that a word of the glossary names at `index`.
  func currency(at index: Int) -> (code: String, end: Int)? {
    guard let cue = passage.cue(.currency, at: index), range.contains(index), cue.skipped == 0,
      let code = passage.image.value(ofConcept: cue.concept, "currency")
    else { return nil }
    return (code, cue.tokens.upperBound)
  }

  /// The end of the first of the phrases that stands at `index`.
  func end(ofAny phrases: TokenPhrases, at index: Int) -> Int? {
    guard range.contains(index), phrases.mayBegin(with: forms[index].bare) else { return nil }
    for words in phrases.words {
      var position = index
      while position - index < words.count, bare(position) == words[position - index] { position += 1 }
      if position - index == words.count { return position }
    }
    return nil
  }
}

/// TokenPhrases of words separated by spaces, cut once.
struct TokenPhrases: Sendable, ExpressibleByArrayLiteral {
  let words: [[String]]
  private var beginnings = ByteFilter()

  init(arrayLiteral phrases: StaticString...) {
    words = phrases.map { LastingText($0).words }
    for phrase in words { beginnings.insert(phrase.first?.utf8.first ?? 0) }
  }

  func mayBegin(with word: String) -> Bool { word.utf8.first.map(beginnings.contains) ?? false }
}
