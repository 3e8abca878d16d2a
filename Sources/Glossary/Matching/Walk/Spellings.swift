import Text

/// What the words of a text spell in the layers of a glossary: the candidates of each sentence, before their entries'
/// demands and each other decide which of them stand. It is found once, and asked as the sections of the sentences
/// become known.
public final class Spellings {
  /// The candidates of one layer in one sentence.
  struct Sentence {
    let layer: Layer
    /// Index among the input's sentences.
    let index: Int
    /// In which the candidates lie.
    let tokens: Range<Int>
    /// Rows of `found`.
    let found: Range<Int>
  }

  let input: Matcher.Input
  let reader: FormReader
  /// The reader's, of the tokens.
  let forms: FormTable
  let found: [Found]
  /// Token indices of the words of what was found, each label's in a row.
  let words: [Int]
  /// Those that hold a candidate, by index, each once a layer.
  let sentences: [Sentence]
  /// Of which there are candidates, as bits.
  private let layers: UInt8

  init(input: Matcher.Input, reader: FormReader, walk: TrieWalk, sentences: [Sentence]) {
    self.input = input
    self.reader = reader
    forms = reader.forms
    self.sentences = sentences
    layers = sentences.reduce(0) { $0 | 1 << UInt8($1.layer.rawValue) }
    found = walk.found.array()
    words = walk.words.array()
  }

  /// The sentence of that index among the input's, if it holds a candidate. Cost: O(log n).
  func sentence(_ index: Int, of layer: Layer) -> Sentence? {
    let first = sentences.indices.partitioningIndex { sentences[$0].index >= index }
    return sentences[first...].prefix { $0.index == index }.first { $0.layer == layer }
  }

  /// Whether the text holds a candidate of a layer.
  public func holds(_ layer: Layer) -> Bool { layers >> UInt8(layer.rawValue) & 1 != 0 }

  /// Whether a candidate of a layer begins and ends as `tokens` do, which lie in the sentence of that index.
  public func spells(_ tokens: Range<Int>, of layer: Layer, inSentence index: Int) -> Bool {
    sentence(index, of: layer)?.found.contains { found[$0].tokens == tokens } ?? false
  }

  /// Indices of the sentences that hold at least `least` candidates of a layer.
  public func sentences(of layer: Layer, holding least: Int) -> [Int] {
    sentences.compactMap { $0.layer == layer && $0.found.count >= least ? $0.index : nil }
  }
}

/// What looks at a candidate in its text.
protocol CandidateCheck {
  var spellings: Spellings { get }
}

extension CandidateCheck {
  func token(_ index: Int) -> Token { spellings.input.tokens[index] }
  func form(_ index: Int) -> Form { spellings.forms[token(index).form] }
  func reading(_ index: Int) -> FormReading { spellings.reader.reading(of: token(index).form) }
}

// MARK: What was found, by its words

extension Spellings {
  /// The token of a row of `words`.
  @inline(__always)
  func word(_ row: Int) -> Int { words[row] }

  func holds(_ found: Found, _ word: Int) -> Bool { found.words.contains { self.word($0) == word } }

  func owns(_ found: Found, _ word: Int) -> Bool {
    let shared = found.shared
    return found.words.contains { self.word($0) == word && !shared.contains($0) }
  }

  /// Whether a word of `other` lies between the first and the last word of `found`.
  func touches(_ other: Found, _ found: Found) -> Bool {
    let tokens = found.tokens
    guard tokens.overlaps(other.tokens) else { return false }
    return other.words.contains { tokens.contains(word($0)) }
  }

  func match(_ found: Found) -> Match {
    Match(
      words: matched(found.words, of: found), shared: matched(found.shared, of: found), concept: found.concept,
      label: found.label, skipped: found.skipped, how: found.how)
  }

  private func matched(_ rows: Range<Int>, of found: Found) -> MatchWords {
    var words = MatchWords(from: found.tokens.lowerBound)
    for row in rows { words.insert(word(row)) }
    return words
  }
}
