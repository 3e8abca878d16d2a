/// What differs between two goldens of one posting.
public struct GoldenDifference: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public var old: Annotation
    public var new: Annotation
  }

  public var added: [Annotation] = []
  public var removed: [Annotation] = []
  /// The same meaning at the same place, or at one that overlaps it, with another strength, extent or way.
  public var changed: [Change] = []
  /// Lines of the posting's facts.
  public var removedFacts: [String] = []
  public var addedFacts: [String] = []
  /// Blocks whose text, kind, section or language is another.
  public var blocks: [Int] = []

  public var isEmpty: Bool { self == GoldenDifference() }

  public init() {}

  /// Cost: linear in the annotations, but for sorting and for those of one meaning in one block.
  public init(from old: Golden, to new: Golden) {
    var before = Dictionary(grouping: old.annotations, by: \.key)
    var unmatched: [Annotation] = []
    for annotation in new.annotations {
      guard let twin = before[annotation.key]?.popLast() else {
        unmatched.append(annotation)
        continue
      }
      if !annotation.isSame(as: twin) { changed.append(Change(old: twin, new: annotation)) }
    }
    removed = before.values.flatMap { $0 }
    for annotation in unmatched {
      if let index = removed.firstIndex(where: { Self.isShifted($0, annotation) }) {
        changed.append(Change(old: removed.remove(at: index), new: annotation))
      } else {
        added.append(annotation)
      }
    }
    removed.sort(by: Self.precedes)
    changed.sort { Self.precedes($0.new, $1.new) }
    (removedFacts, addedFacts) = Self.lines(old.posting, new.posting)
    blocks = (0..<max(old.blocks.count, new.blocks.count)).filter { index in
      index >= old.blocks.count || index >= new.blocks.count || old.blocks[index] != new.blocks[index]
    }
  }

  private static func isShifted(_ old: Annotation, _ new: Annotation) -> Bool {
    old.block == new.block && old.meaning == new.meaning && old.range.overlaps(new.range)
  }

  private static func precedes(_ left: Annotation, _ right: Annotation) -> Bool {
    (left.block, left.range.lowerBound, left.range.upperBound, left.meaning)
      < (right.block, right.range.lowerBound, right.range.upperBound, right.meaning)
  }

  private static func lines(_ old: [String], _ new: [String]) -> (removed: [String], added: [String]) {
    var removed: [String] = []
    var added: [String] = []
    for change in new.difference(from: old) {
      switch change {
      case .insert(_, let line, _): added.append(fact(line))
      case .remove(_, let line, _): removed.append(fact(line))
      }
    }
    // A comma at a line's end is none of its content.
    let both = Set(removed).intersection(added)
    return (removed.filter { !both.contains($0) }, added.filter { !both.contains($0) })
  }

  private static func fact(_ line: String) -> String {
    var text = line[...]
    while text.first == " " { text = text.dropFirst() }
    return String(text.last == "," ? text.dropLast() : text)
  }
}
