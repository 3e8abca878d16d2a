import Glossary
import Text

/// Where the matches and quantities of a passage begin and end, in flat rows, for the rules that ask at each token.
final class MatchStarts: Sendable {
  struct Row: Sendable {
    /// Half-open token indices.
    var start: Int
    var end: Int
    /// Of a match; -1 for a quantity.
    var concept: Int
  }

  /// By position.
  struct Rows: Sendable {
    private let rows: ContiguousArray<Row>

    fileprivate init(_ matches: [Match]) {
      rows = ContiguousArray(
        matches.map { Row(start: $0.tokens.lowerBound, end: $0.tokens.upperBound, concept: $0.concept) })
    }

    fileprivate init(_ quantities: [Quantity]) {
      rows = ContiguousArray(
        quantities.map { Row(start: $0.tokens.lowerBound, end: $0.tokens.upperBound, concept: -1) })
    }

    subscript(index: Int) -> Row { rows[index] }

    /// The rows that begin at a token. Cost: O(log n).
    func indices(at position: Int) -> Range<Int> {
      guard let last = rows.last, last.start >= position else { return 0..<0 }
      let first = rows.indices.partitioningIndex { rows[$0].start >= position }
      var end = first
      while end < rows.count, rows[end].start == position { end += 1 }
      return first..<end
    }
  }

  let cues: Rows
  let skills: Rows
  let quantities: Rows

  init(_ passage: Passage) {
    cues = Rows(passage.cues)
    skills = Rows(passage.skills)
    quantities = Rows(passage.quantities)
  }
}
