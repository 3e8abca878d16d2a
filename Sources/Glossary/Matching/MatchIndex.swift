/// Matches by the tokens of their words, so that a match finds those which touch it without a look at all others.
struct MatchIndex {
  private(set) var matches: [Match] = []
  private var rows: [Int: [Int]] = [:]

  init(_ matches: [Match] = []) {
    for match in matches { append(match) }
  }

  mutating func append(_ match: Match) {
    for word in match.words { rows[word, default: []].append(matches.count) }
    matches.append(match)
  }

  /// The earliest match, in the order of appending, that has a word in `tokens` and for which `holds`.
  func first(in tokens: Range<Int>, where holds: (Match) -> Bool) -> Match? {
    var best = matches.count
    for token in tokens {
      for index in rows[token] ?? [] where index < best && holds(matches[index]) { best = index }
    }
    return best < matches.count ? matches[best] : nil
  }
}
