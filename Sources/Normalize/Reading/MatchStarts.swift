import Glossary

/// Where the matches and quantities of a passage begin and end, in flat rows, for the rules that ask at each token.
final class MatchStarts: Sendable {
  /// By position.
  struct Rows: Sendable {
    private(set) var starts: ContiguousArray<Int> = []
    private(set) var ends: ContiguousArray<Int> = []
    /// Of matches.
    private(set) var concepts: ContiguousArray<Int> = []

    fileprivate init(_ matches: [Match]) {
      for match in matches {
        let tokens = match.tokens
        starts.append(tokens.lowerBound)
        ends.append(tokens.upperBound)
        concepts.append(match.concept)
      }
    }

    fileprivate init(_ quantities: [Quantity]) {
      for quantity in quantities {
        starts.append(quantity.tokens.lowerBound)
        ends.append(quantity.tokens.upperBound)
      }
    }

    /// The rows that begin at a token. Cost: O(log n).
    @inline(__always)
    func indices(at position: Int) -> Range<Int> {
      guard let last = starts.last, last >= position else { return 0..<0 }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < position { low = middle + 1 } else { high = middle }
      }
      var end = low
      while end < starts.count, starts[end] == position { end += 1 }
      return low..<end
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
