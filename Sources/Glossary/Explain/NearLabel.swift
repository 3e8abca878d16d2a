import Text

/// A label that a text nearly holds, and at which of its words the text departs from it.
public struct NearLabel: Hashable, Sendable {
  public struct Word: Hashable, Sendable {
    /// The label's word, folded.
    public var text: String
    /// The token that stands for it, after those of the words before it where there is one; nil where none does.
    public var token: Int?
  }

  public enum Obstacle: Hashable, Sendable {
    /// No word of the text is that word or a form of it.
    case missing
    /// The word stands before its predecessor.
    case order
    /// Only a family joins the text's word to it, which counts for the first word of a label alone.
    case family
    /// All words stand there in order, with something between two of them that a match does not pass over.
    case apart
  }

  /// Index of the label in the image.
  public var label: Int
  public var words: [Word]
  /// Index in `words` of the first that fails; of the later one of the two for `apart`.
  public var failsAt: Int
  public var obstacle: Obstacle

  /// How many of the words occur in the text.
  public var occurring: Int { words.count { $0.token != nil } }
}

extension Matcher {
  /// The labels of `concept` of which some words occur in a sentence of the text, nearest first; a label once, where it
  /// is nearest. Labels that a match spells are near without an obstacle, and left out: see `candidates`.
  public func nearLabels(of concept: Int, in input: Input, reader: FormReader) -> [NearLabel] {
    let readings = input.tokens.map { reader.reading(of: $0.form) }
    let layer = Layer(of: image.kind(ofConcept: concept))
    let spelled = Set(candidates(in: input, layer, reader: reader).map(\.match.label))
    let paths = image.paths(toLabelsOf: concept).filter { !spelled.contains($0.label) }
    let near = paths.compactMap { path in
      input.sentences.map { sentence in
        LabelComparison(image: image, readings: readings, table: reader.candidates, sentence: sentence).compare(path)
      }.min(by: Self.isNearer)
    }
    return near.filter { $0.occurring > 0 }.sorted(by: Self.isNearer)
  }

  private static func isNearer(_ first: NearLabel, _ second: NearLabel) -> Bool {
    let missing = (first.words.count - first.occurring, second.words.count - second.occurring)
    if missing.0 != missing.1 { return missing.0 < missing.1 }
    if first.occurring != second.occurring { return first.occurring > second.occurring }
    return first.failsAt > second.failsAt
  }
}

/// Lays a label beside a sentence, word by word.
private struct LabelComparison {
  let image: Image
  let readings: [FormReading]
  let table: CandidateTable
  let sentence: Range<Int>

  func compare(_ path: LabelPath) -> NearLabel {
    let language = image.labelLanguage(path.label)
    let bit = language.bit
    var words: [NearLabel.Word] = []
    var failure: (index: Int, obstacle: NearLabel.Obstacle)?
    var last = sentence.lowerBound - 1
    for (index, form) in path.forms.enumerated() {
      let tokens = sentence.filter { relation(of: $0, to: form, bit) != nil }
      let token = tokens.first { $0 > last } ?? tokens.first
      words.append(NearLabel.Word(text: image.formText(form), token: token))
      if failure == nil, let obstacle = obstacle(at: token, form, bit, after: last, isFirst: index == 0) {
        failure = (index, obstacle)
      }
      if let token { last = token }
    }
    let found = failure ?? (max(path.forms.count - 1, 0), .apart)
    return NearLabel(label: path.label, words: words, failsAt: found.index, obstacle: found.obstacle)
  }

  private func obstacle(
    at token: Int?, _ form: Int, _ bit: UInt8, after last: Int, isFirst: Bool
  ) -> NearLabel.Obstacle? {
    guard let token else { return .missing }
    if token < last { return .order }
    return !isFirst && relation(of: token, to: form, bit) == .derived ? .family : nil
  }

  private func relation(of token: Int, to form: Int, _ bit: UInt8) -> FormReading.Relation? {
    let candidates = readings[token].candidates.map { table[$0] }.filter { Int($0.form) == form }
    return candidates.filter { $0.relation == .same || $0.languages & bit != 0 }.map(\.relation).min()
  }
}
