/// Writes down what a person decides about a phrase.
public struct Annotator: Sendable {
  public enum Decision: Hashable, Sendable {
    /// What the golden says of the phrase is right.
    case accept
    /// The phrase does not mean what the golden says.
    case reject
    /// The phrase means that: a concept id, or `dimension: value` of a fact.
    case correct(String)
  }

  /// Why a decision cannot be written down.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    case notFound(String)
    /// The named block does not say it.
    case notInBlock(String, Int)
    case severalPlaces(String, [String])
    /// Nothing is aligned there.
    case nothingThere(String)
    case severalMeanings(String, [String])

    public var description: String {
      switch self {
      case .notFound(let quote): "the posting does not say “\(quote)”"
      case .notInBlock(let quote, let block): "block \(block) does not say “\(quote)”"
      case .severalPlaces(let quote, let places):
        "“\(quote)” stands at \(places.count) places; name one with --block, or quote more of it:\n"
          + places.map { "  " + $0 }.joined(separator: "\n")
      case .nothingThere(let quote): "nothing is aligned at “\(quote)”; 'correct' says what it means"
      case .severalMeanings(let quote, let meanings):
        "“\(quote)” is aligned to \(meanings.joined(separator: ", ")); name one with --concept"
      }
    }
  }

  public var quote: String
  /// Narrows the quote's places.
  public var block: Int?
  /// Which of several alignments at the phrase is meant.
  public var meaning: String?
  public var modality: String?

  public init(quote: String, block: Int? = nil, meaning: String? = nil, modality: String? = nil) {
    self.quote = quote
    self.block = block
    self.meaning = meaning
    self.modality = modality
  }

  /// The gold with the decision in it; an earlier decision about the same phrase and meaning is replaced.
  public func apply(_ decision: Decision, to gold: Gold, of golden: Golden) throws(Refusal) -> Gold {
    let anchor = try place(in: golden)
    var gold = gold
    switch decision {
    case .accept:
      let found = try aligned(at: anchor, in: golden)
      gold.decide(entry(anchor, found.meaning, modality ?? found.modality))
    case .reject:
      let found = try aligned(at: anchor, in: golden)
      gold.forget(found.meaning, at: anchor)
      gold.decide(Gold.Entry(anchor: anchor, concept: nil, fact: nil, modality: nil, not: [found.meaning]))
    case .correct(let right):
      var decided = entry(anchor, right, modality)
      decided.not = golden.annotations.filter { Self.overlap(anchor, $0) && $0.concept != nil && $0.meaning != right }
        .map(\.meaning).filter { meaning == nil || $0 == meaning }
      // Meanings that another entry accepts at these words stay right.
      decided.not.removeAll { gold.accepts($0, at: anchor) && $0 != meaning }
      for wrong in decided.not { gold.forget(wrong, at: anchor) }
      gold.decide(decided)
    }
    gold.sortEntries()
    return gold
  }

  private func entry(_ anchor: Anchor, _ meaning: String, _ modality: String?) -> Gold.Entry {
    let isFact = meaning.contains(":")
    return Gold.Entry(
      anchor: anchor, concept: isFact ? nil : meaning, fact: isFact ? meaning : nil, modality: modality, not: [])
  }

  private func place(in golden: Golden) throws(Refusal) -> Anchor {
    if let block, !golden.blocks.indices.contains(block) || !golden.blocks[block].text.contains(quote) {
      throw .notInBlock(quote, block)
    }
    switch Anchor(block: block, exact: quote).resolve(in: golden.blocks.map(\.text)) {
    case .exact(let anchor), .moved(let anchor): return anchor
    case .lost(0): throw .notFound(quote)
    case .lost:
      let places = golden.blocks.enumerated().filter { $0.element.text.contains(quote) }
      throw .severalPlaces(quote, places.map { "--block \($0.offset): \($0.element.text.prefix(70))" })
    }
  }

  private func aligned(at anchor: Anchor, in golden: Golden) throws(Refusal) -> Annotation {
    var found = golden.annotations.filter { Self.overlap(anchor, $0) && (meaning == nil || $0.meaning == meaning) }
    // The same words exactly before those that overlap.
    let same = found.filter { $0.range == anchor.range }
    if !same.isEmpty { found = same }
    guard let first = found.first else { throw .nothingThere(quote) }
    if found.count > 1 { throw .severalMeanings(quote, found.map(\.meaning)) }
    return first
  }

  private static func overlap(_ anchor: Anchor, _ annotation: Annotation) -> Bool {
    anchor.block == annotation.block && anchor.range.map { $0.overlaps(annotation.range) } == true
  }
}

extension Gold {
  fileprivate func accepts(_ meaning: String, at anchor: Anchor) -> Bool {
    entries.contains { $0.meaning == meaning && $0.anchor.block == anchor.block && $0.overlaps(anchor) }
  }

  /// Takes back what was said of a meaning at overlapping words.
  fileprivate mutating func forget(_ meaning: String, at anchor: Anchor) {
    for index in entries.indices where entries[index].overlaps(anchor) {
      entries[index].not.removeAll { $0 == meaning }
    }
    entries.removeAll { $0.overlaps(anchor) && ($0.meaning == meaning || $0.meaning == nil && $0.not.isEmpty) }
  }

  fileprivate mutating func decide(_ entry: Entry) {
    if let meaning = entry.meaning { forget(meaning, at: entry.anchor) }
    entries.append(entry)
  }
}

extension Gold.Entry {
  fileprivate func overlaps(_ other: Anchor) -> Bool {
    guard let own = anchor.range, let range = other.range else { return false }
    return anchor.block == other.block && own.overlaps(range)
  }
}

extension CorpusFolder {
  /// Writes a decision into a posting's gold.
  public func annotate(_ record: Record, _ edit: (Gold, Golden) throws(Annotator.Refusal) -> Gold) throws(CorpusError)
    -> (refusal: Annotator.Refusal?, leftovers: [String])
  {
    guard let golden = try record.golden() else { throw .broken("\(record.id) has no golden yet: bless it first") }
    var refusal: Annotator.Refusal?
    let leftovers = try write { () throws(CorpusError) in
      let old = try record.gold() ?? Gold()
      var new = old
      do throws(Annotator.Refusal) {
        new = try edit(old, golden)
      } catch {
        refusal = error
      }
      if new != old { try record.write(new) }
    }
    return (refusal, leftovers)
  }
}
