import Text

/// What the words of a text spell in the layers of a glossary: the candidates of each sentence, before their entries' demands
/// and each other decide which of them stand. It is found once, and asked as the sections of the sentences become known.
public struct Spellings {
  /// The candidates of one layer in one sentence.
  struct Sentence {
    /// Index among the input's sentences.
    let index: Int
    /// In which the candidates lie.
    let tokens: Range<Int>
    /// Rows of `found`.
    let found: Range<Int>
  }

  let input: Matcher.Input
  let readings: [FormReading]
  let candidates: CandidateTable
  private(set) var found: [TrieWalk.Found] = []
  private(set) var words: [Int] = []
  private var layers: [[Sentence]] = Array(repeating: [], count: Layer.allCases.count)

  init(input: Matcher.Input, forms: FormTable, reader: FormReader) {
    self.input = input
    readings = input.tokens.map { reader.reading(of: $0.form, in: forms) }
    candidates = reader.candidates
  }

  mutating func append(_ found: Range<Int>, _ layer: Layer, sentence: Int, tokens: Range<Int>) {
    layers[layer.rawValue].append(Sentence(index: sentence, tokens: tokens, found: found))
  }

  /// Takes over what a walk has found.
  mutating func take(_ walk: consuming TrieWalk) {
    found = walk.found
    words = walk.words
  }

  /// Those sentences that hold a candidate, in order.
  func sentences(of layer: Layer) -> [Sentence] { layers[layer.rawValue] }

  /// The sentence of that index among the input's, if it holds a candidate. Cost: O(log n).
  func sentence(_ index: Int, of layer: Layer) -> ArraySlice<Sentence> {
    let all = layers[layer.rawValue]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].index == index ? all[low...low] : []
  }

  /// Indices of the sentences that hold at least `least` candidates of a layer.
  public func sentences(of layer: Layer, holding least: Int) -> [Int] {
    layers[layer.rawValue].filter { $0.found.count >= least }.map(\.index)
  }

  func check(_ image: Image, section: Section?, _ forms: FormTable, _ options: MatchOptions) -> EntryCheck {
    var input = input
    input.section = section
    return EntryCheck(
      image: image, input: input, readings: readings, candidates: candidates, words: words, forms: forms,
      options: options)
  }
}

// MARK: What was found, by its words

extension Spellings {
  /// From the first word to the last.
  func tokens(_ found: TrieWalk.Found) -> Range<Int> {
    words[found.words.lowerBound]..<(words[found.words.upperBound - 1] + 1)
  }

  /// The first word that belongs to the label alone.
  func firstOwned(_ found: TrieWalk.Found) -> Int {
    let isShared = !found.shared.isEmpty && found.shared.lowerBound == found.words.lowerBound
    let row = isShared ? found.shared.upperBound : found.words.lowerBound
    return row < found.words.upperBound ? words[row] : 0
  }

  func holds(_ found: TrieWalk.Found, _ word: Int) -> Bool { found.words.contains { words[$0] == word } }

  func owns(_ found: TrieWalk.Found, _ word: Int) -> Bool {
    found.words.contains { words[$0] == word && !found.shared.contains($0) }
  }

  /// Whether a word of `other` lies between the first and the last word of `found`.
  func touches(_ other: TrieWalk.Found, _ found: TrieWalk.Found) -> Bool {
    let tokens = tokens(found)
    return other.words.contains { tokens.contains(words[$0]) }
  }

  func match(_ found: TrieWalk.Found) -> Match {
    Match(
      concept: found.concept, label: found.label, how: found.how, words: Array(words[found.words]),
      shared: found.shared.isEmpty ? [] : Set(words[found.shared]), skipped: found.skipped)
  }
}
