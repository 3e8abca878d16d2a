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
    let found: [TrieWalk.Found]
  }

  let input: Matcher.Input
  let readings: [FormReading]
  private var layers: [[Sentence]] = Array(repeating: [], count: Layer.allCases.count)

  init(input: Matcher.Input, readings: [FormReading]) {
    self.input = input
    self.readings = readings
  }

  mutating func append(_ found: [TrieWalk.Found], _ layer: Layer, sentence: Int, tokens: Range<Int>) {
    layers[layer.rawValue].append(Sentence(index: sentence, tokens: tokens, found: found))
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
    return EntryCheck(image: image, input: input, readings: readings, forms: forms, options: options)
  }
}
