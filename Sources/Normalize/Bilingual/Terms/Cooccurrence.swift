import Glibc

/// How often two things stand in the same aligned segments.
struct Cooccurrence {
  /// Segments with both, with the first, with the second, and all.
  var both: Int
  var first: Int
  var second: Int
  var all: Int

  /// Dunning's G²: twice the log of how much better two rates explain the counts than one. 0 where both go together no
  /// more often than by chance. (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence".)
  var likelihoodRatio: Double {
    let cells = [both, first - both, second - both, all - first - second + both].map(Double.init)
    let rows = [Double(first), Double(all - first)]
    let columns = [Double(second), Double(all - second)]
    let expected = [rows[0] * columns[0], rows[0] * columns[1], rows[1] * columns[0], rows[1] * columns[1]]
      .map { $0 / Double(max(all, 1)) }
    guard cells[0] > expected[0] else { return 0 }
    return 2 * zip(cells, expected).reduce(0) { $0 + ($1.0 > 0 && $1.1 > 0 ? $1.0 * log($1.0 / $1.1) : 0) }
  }

  var dice: Double { first + second == 0 ? 0 : 2 * Double(both) / Double(first + second) }
}
