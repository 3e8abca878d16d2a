import Glossary
import Text

/// A phrase of a sentence that nothing in the glossary matches.
struct Phrase {
  /// Tokens of the passage, from the first content word to the last.
  var tokens: Range<Int>
  /// Its content words.
  var words: [Int]
}

/// Cuts sentences of requirements and duties into the phrases that could be terms.
struct PhraseReader {
  private let passage: Passage
  private let stopWords: StopWords
  private let isMatched: [Bool]
  private let mostWords: Int

  init(_ passage: Passage, _ language: Language, mostWords: Int) {
    self.passage = passage
    self.mostWords = mostWords
    stopWords = StopWords.of(language)
    var isMatched = Array(repeating: false, count: passage.tokens.count)
    for match in passage.skills + passage.cues { for index in match.tokens { isMatched[index] = true } }
    self.isMatched = isMatched
  }

  /// All phrases of a sentence, nested ones too.
  func phrases(in sentence: Range<Int>) -> [Phrase] {
    runs(in: sentence).flatMap { run -> [Phrase] in
      let content = run.filter { isContent($0) }
      return content.indices.flatMap { start in
        (start..<min(start + mostWords, content.count)).compactMap { end in
          phrase(Array(content[start...end]))
        }
      }
    }
  }

  private func phrase(_ words: [Int]) -> Phrase? {
    guard let first = words.first, let last = words.last, !isVague(first), !isVague(last) else { return nil }
    // A word alone is a term when it is a name; common words alone are too many and say too little.
    if words.count == 1, !isName(first) { return nil }
    return Phrase(tokens: first..<(wordEnd(last) + 1), words: words)
  }

  /// The phrase as written; a capital of its first word is the sentence's, unless others have capitals too.
  static func surface(_ phrase: Phrase, in passage: Passage) -> String {
    let text = passage.text(phrase.tokens).split { $0.isWhitespace }.joined(separator: " ")
    let shapes = phrase.words.map { passage.forms[$0].shape }
    let isLowered = shapes.count > 1 && shapes[0] == .capitalised && shapes.dropFirst().allSatisfy { $0 == .lower }
    return isLowered ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  // MARK: Runs

  /// Stretches of words that nothing parts.
  private func runs(in sentence: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence where parts(index) {
      if start < index { runs.append(start..<index) }
      start = index + 1
    }
    if start < sentence.upperBound { runs.append(start..<sentence.upperBound) }
    return runs
  }

  private func parts(_ index: Int) -> Bool {
    if isMatched[index] { return true }
    switch passage.tokens[index].kind {
    case .word: return stopWords.outer.contains(passage.forms[index].bare)
    case .symbol: return !joins(index)
    case .number, .address: return true
    }
  }

  /// Whether a symbol is part of the word before it, or joins it to the next: back-end, C++, R&D.
  private func joins(_ index: Int) -> Bool {
    guard index > 0, !passage.tokens[index].flags.contains(.spaceBefore),
      "-+#&".contains(passage.forms[index].surface)
    else { return false }
    let isHyphen = passage.forms[index].surface == "-"
    return !isHyphen
      || index + 1 < passage.tokens.count && !passage.tokens[index + 1].flags.contains(.spaceBefore)
  }

  private func isContent(_ index: Int) -> Bool {
    passage.isWord(index) && !stopWords.inner.contains(passage.forms[index].bare)
  }

  private func isVague(_ index: Int) -> Bool {
    let word = passage.forms[index].bare
    return stopWords.vague.contains(word) || word.utf8.count < 2
  }

  /// The last symbol that belongs to a word: C++.
  private func wordEnd(_ word: Int) -> Int {
    var end = word
    while end + 1 < passage.tokens.count, passage.tokens[end + 1].kind == .symbol,
      passage.forms[end + 1].surface != "-",
      joins(end + 1)
    {
      end += 1
    }
    return end
  }

  /// Whether the word has a capital where the sentence does not demand one, and is no part of a longer name.
  private func isName(_ index: Int) -> Bool {
    let form = passage.forms[index]
    if isPartOfName(index - 1) || isPartOfName(index + 1) { return false }
    if form.shape == .upper { return form.surface.utf8.count > 1 && !isAllCapitals(around: index) }
    guard form.shape != .lower else { return false }
    let sentence = passage.sentence(of: index)
    return passage.firstWord(of: sentence) != index
  }

  /// Whether the neighbour of a capitalised word belongs to it: the Data of Data Scientist, the Saint of Saint-Paul.
  private func isPartOfName(_ index: Int) -> Bool {
    guard passage.tokens.indices.contains(index) else { return false }
    if passage.tokens[index].kind == .symbol { return passage.forms[index].surface == "-" }
    return passage.isWord(index) && passage.forms[index].shape != .lower
  }

  /// Whether the sentence is written in capitals, which then name nothing.
  private func isAllCapitals(around index: Int) -> Bool {
    let sentence = passage.sentence(of: index)
    let words = sentence.filter(passage.isWord)
    return words.count > 2 && words.count(where: { passage.forms[$0].shape == .upper }) * 2 > words.count
  }
}
