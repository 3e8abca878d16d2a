import Glibc

/// All ways to link two sequences in order, as a lattice of cells (how many segments of each are behind), within a band
/// around its diagonal.
///
/// Cost: O(segments × width of the band) in time and memory, with six moves a cell.
struct Lattice {
  private let rows: Int
  private let columns: Int
  private let halfWidth: Int
  /// The log weight of each move from each cell; minus infinity where there is none.
  private var edges: [Double]
  private static let impossible = -Double.infinity
  private static let moves = LinkModel.moves

  /// A link of the best path with its posterior.
  struct Step {
    var source: Range<Int>
    var target: Range<Int>
    /// The share of the weight of all paths that runs through this link, from 0 to 1.
    var posterior: Double
  }

  init(_ model: LinkModel, halfWidth: Int) {
    rows = model.source.count + 1
    columns = model.target.count + 1
    self.halfWidth = halfWidth
    edges = Array(repeating: Self.impossible, count: rows * (2 * halfWidth + 1) * Self.moves.count)
    for row in 0..<rows {
      for column in band(row) {
        for (index, move) in Self.moves.enumerated() {
          guard contains(row + move.source, column + move.target), let cell = cell(row, column) else { continue }
          let links = (row..<(row + move.source), column..<(column + move.target))
          edges[cell * Self.moves.count + index] = move.prior + model.evidence(links.0, links.1).sum
        }
      }
    }
  }

  /// The columns of a row that lie in the band.
  private func band(_ row: Int) -> Range<Int> {
    let middle = centre(row)
    return max(middle - halfWidth, 0)..<(min(middle + halfWidth, columns - 1) + 1)
  }

  private func centre(_ row: Int) -> Int { rows > 1 ? row * (columns - 1) / (rows - 1) : 0 }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row < rows && column < columns && abs(column - centre(row)) <= halfWidth
  }

  private func cell(_ row: Int, _ column: Int) -> Int? {
    guard contains(row, column) else { return nil }
    return row * (2 * halfWidth + 1) + column - centre(row) + halfWidth
  }

  // MARK: Paths

  /// The best path; `touchesEdge` tells that a wider band might hold a better one.
  func bestPath() -> (steps: [Step], touchesEdge: Bool)? {
    guard let start = cell(0, 0), let end = cell(rows - 1, columns - 1) else { return nil }
    let forward = sums(backwards: false)
    let backward = sums(backwards: true)
    let (scores, arrivals) = best()
    guard scores[end] > Self.impossible else { return nil }
    var steps: [Step] = []
    var touchesEdge = false
    var (row, column) = (rows - 1, columns - 1)
    while row > 0 || column > 0 {
      guard let here = cell(row, column), arrivals[here] >= 0 else { return nil }
      if abs(column - centre(row)) == halfWidth { touchesEdge = true }
      let move = Self.moves[arrivals[here]]
      guard let before = cell(row - move.source, column - move.target) else { return nil }
      let edge = edges[before * Self.moves.count + arrivals[here]]
      steps.append(
        Step(
          source: (row - move.source)..<row, target: (column - move.target)..<column,
          posterior: min(exp(forward[before] + edge + backward[here] - backward[start]), 1)))
      row -= move.source
      column -= move.target
    }
    return (steps.reversed(), touchesEdge)
  }

  /// The weight of the best path to each cell, and the move by which it arrives.
  private func best() -> (scores: [Double], arrivals: [Int]) {
    var scores = Array(repeating: Self.impossible, count: edges.count / Self.moves.count)
    var arrivals = Array(repeating: -1, count: scores.count)
    if let start = cell(0, 0) { scores[start] = 0 }
    forEachEdge { from, to, index in
      let score = scores[from] + edges[from * Self.moves.count + index]
      if score > scores[to] {
        scores[to] = score
        arrivals[to] = index
      }
    }
    return (scores, arrivals)
  }

  /// The log of the summed weights of all paths from the start to each cell, or from each cell to the end.
  private func sums(backwards: Bool) -> [Double] {
    var sums = Array(repeating: Self.impossible, count: edges.count / Self.moves.count)
    if let origin = backwards ? cell(rows - 1, columns - 1) : cell(0, 0) { sums[origin] = 0 }
    forEachEdge(backwards: backwards) { from, to, index in
      let edge = edges[from * Self.moves.count + index]
      if backwards {
        sums[from] = Self.logSum(sums[from], sums[to] + edge)
      } else {
        sums[to] = Self.logSum(sums[to], sums[from] + edge)
      }
    }
    return sums
  }

  /// Calls `body` with the cells of each edge, sources in topological order, or in its reverse.
  private func forEachEdge(backwards: Bool = false, _ body: (_ from: Int, _ to: Int, _ move: Int) -> Void) {
    for step in 0..<rows {
      let row = backwards ? rows - 1 - step : step
      let band = band(row)
      for offset in 0..<band.count {
        let column = backwards ? band.upperBound - 1 - offset : band.lowerBound + offset
        guard let from = cell(row, column) else { continue }
        for (index, move) in Self.moves.enumerated() {
          if let to = cell(row + move.source, column + move.target) { body(from, to, index) }
        }
      }
    }
  }

  private static func logSum(_ left: Double, _ right: Double) -> Double {
    let (low, high) = left < right ? (left, right) : (right, left)
    return low == impossible ? high : high + log1p(exp(low - high))
  }
}
