/// Candidates by the tokens of their words, so that one finds those which touch it without a look at all others.
struct MatchIndex {
  /// Rows of what was found, in the order of appending.
  private(set) var rows: [Int] = []
  /// Places in `rows`.
  private var places: [Int: [Int]] = [:]

  init(_ rows: [Int], _ spellings: Spellings) {
    for row in rows { append(row, spellings) }
  }

  mutating func append(_ row: Int, _ spellings: Spellings) {
    for word in spellings.found[row].words { places[spellings.word(word), default: []].append(rows.count) }
    rows.append(row)
  }

  /// The earliest row, in the order of appending, that has a word in `tokens` and for which `holds`.
  func first(in tokens: Range<Int>, where holds: (Int) -> Bool) -> Int? {
    var best = rows.count
    for token in tokens {
      for place in places[token] ?? [] where place < best && holds(rows[place]) { best = place }
    }
    return best < rows.count ? rows[best] : nil
  }
}
