/// A golden measured by what people decided.
public struct Judgement: Sendable {
  public struct Hit: Hashable, Sendable {
    /// Index of the gold entry.
    public var entry: Int
    public var found: Annotation
    /// Nil where the gold leaves the strength open.
    public var isModalityRight: Bool?
  }

  public private(set) var hits: [Hit] = []
  /// Indices of gold entries that were not found, and of those whose anchor is lost.
  public private(set) var misses: [Int] = []
  public private(set) var lost: [Int] = []
  /// What was found and should not be.
  public private(set) var wrong: [Annotation] = []

  /// Matches entries and annotations one to one: the same meaning, in the same block, at words that overlap. What was found
  /// beside counts as wrong where the gold says so (`not`), or where it is complete and the annotation names a competence.
  public init(_ golden: Golden, by gold: Gold) {
    let texts = golden.blocks.map { Array($0.text.unicodeScalars) }
    let anchors = gold.entries.map { $0.anchor.resolve(in: texts).anchor }
    var isTaken = Array(repeating: false, count: golden.annotations.count)
    for (index, entry) in gold.entries.enumerated() {
      guard let anchor = anchors[index] else {
        lost.append(index)
        if entry.meaning != nil { misses.append(index) }
        continue
      }
      guard entry.meaning != nil else { continue }
      let place = golden.annotations.indices.first { candidate in
        !isTaken[candidate] && entry.accepts(golden.annotations[candidate].meaning)
          && Self.overlap(anchor, golden.annotations[candidate])
      }
      guard let place else {
        misses.append(index)
        continue
      }
      isTaken[place] = true
      let found = golden.annotations[place]
      hits.append(Hit(entry: index, found: found, isModalityRight: entry.modality.map { $0 == found.modality }))
    }
    wrong = golden.annotations.indices.filter { !isTaken[$0] }.map { golden.annotations[$0] }.filter { annotation in
      let isRejected = zip(gold.entries, anchors).contains { entry, anchor in
        entry.not.contains(annotation.meaning) && anchor.map { Self.overlap($0, annotation) } == true
      }
      return isRejected || gold.isComplete && annotation.concept != nil
    }
  }

  private static func overlap(_ anchor: Anchor, _ annotation: Annotation) -> Bool {
    guard let block = anchor.block, let range = anchor.range else { return false }
    return block == annotation.block && range.overlaps(annotation.range)
  }

  /// What `new` gets wrong and this one got right, in words; empty where it is nowhere worse.
  func worse(in new: Judgement, gold: Gold) -> [String] {
    let found = Set(new.hits.map(\.entry))
    var lines = hits.filter { !found.contains($0.entry) }.map { hit in
      let entry = gold.entries[hit.entry]
      return "“\(entry.anchor.exact)” was \(entry.meaning ?? "") and is not found any more"
    }
    let rightBefore = Set(hits.filter { $0.isModalityRight == true }.map(\.entry))
    lines += new.hits.filter { $0.isModalityRight == false && rightBefore.contains($0.entry) }.map { hit in
      let entry = gold.entries[hit.entry]
      return "“\(entry.anchor.exact)” was \(entry.modality ?? "") and is \(hit.found.modality ?? "of no strength") now"
    }
    let wrongBefore = Set(wrong.map(\.key))
    lines += new.wrong.filter { !wrongBefore.contains($0.key) }.map {
      "“\($0.quote)” is taken for \($0.meaning), which the gold does not have"
    }
    return lines
  }
}
