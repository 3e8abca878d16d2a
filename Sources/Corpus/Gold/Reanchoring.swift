/// Finds the anchors of a gold record in the text as it is read now.
public struct Reanchoring: Sendable {
  public private(set) var exact = 0
  /// Old and new places of those that moved.
  public private(set) var moved: [(old: Anchor, new: Anchor)] = []
  /// With the number of places that their quotes have now.
  public private(set) var lost: [(anchor: Anchor, places: Int)] = []
  /// The gold with its anchors filled in; those lost are left as they were.
  public private(set) var gold: Gold

  public init(_ gold: Gold, in blocks: [String]) {
    self.gold = gold
    let texts = blocks.map { Array($0.unicodeScalars) }
    for index in gold.entries.indices {
      let old = gold.entries[index].anchor
      switch old.resolve(in: texts) {
      case .exact(let anchor):
        exact += 1
        self.gold.entries[index].anchor = anchor
      case .moved(let anchor):
        // One that a person wrote without a place has not moved: it is placed.
        if old.range == nil { exact += 1 } else { moved.append((old, anchor)) }
        self.gold.entries[index].anchor = anchor
      case .lost(let places): lost.append((old, places))
      }
    }
    self.gold.sortEntries()
  }
}

extension Gold {
  /// By place; entries without one stand last, in their order.
  mutating func sortEntries() {
    func place(_ entry: Entry) -> (Int, Int, Int) {
      (
        entry.anchor.block ?? Int.max, entry.anchor.range?.lowerBound ?? Int.max,
        entry.anchor.range?.upperBound ?? Int.max
      )
    }
    let sorted = entries.enumerated().sorted { left, right in
      let (first, second) = (place(left.element), place(right.element))
      return first == second ? left.offset < right.offset : first < second
    }
    entries = sorted.map(\.element)
  }
}

extension CorpusFolder {
  /// What became of the anchors of each posting's gold. Golds are written only with `isWriting`.
  public func reanchor(
    filter: [String] = [], writing isWriting: Bool, with engine: CorpusEngine
  ) throws(CorpusError) -> (results: [(record: Record, result: Reanchoring)], leftovers: [String]) {
    var results: [(record: Record, result: Reanchoring)] = []
    let reader = RecordReader(engine.image)
    for record in try Selection(self, filter).records {
      guard let gold = try record.gold() else { continue }
      let result = Reanchoring(gold, in: try reader.golden(of: record, evenIfChanged: true).blocks.map(\.text))
      results.append((record, result))
    }
    guard isWriting else { return (results, []) }
    let leftovers = try write { () throws(CorpusError) in
      for (record, result) in results where try record.gold() != result.gold { try record.write(result.gold) }
    }
    return (results, leftovers)
  }
}
