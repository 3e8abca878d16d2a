/// Finds the postings that may be much like one, among any number of them, without comparing it with each.
///
/// Cost: 32 look-ups a posting, and at most `bucketSize` numbers counted for each, however many postings there are and however
/// alike. Of a template that thousands of postings share, the first of them stand for all.
struct LikenessIndex {
  /// Postings that share a half of their triples are told.
  static let nearShare = 0.5
  /// Candidates whose texts are compared, those with most bands in common first.
  static let mostCandidates = 8
  private static let bucketSize = 32

  /// Numbers of sketches, by band and its value.
  private var buckets: [UInt64: [Int32]] = [:]
  private var count: Int32 = 0

  /// Numbers go up from 0.
  mutating func insert(_ sketch: Sketch) {
    for key in Self.keys(of: sketch) where buckets[key, default: []].count < Self.bucketSize {
      buckets[key, default: []].append(count)
    }
    count += 1
  }

  /// Numbers of sketches that may be of postings much like that of `sketch`.
  func candidates(for sketch: Sketch) -> [Int] {
    var bands: [Int32: Int] = [:]
    for key in Self.keys(of: sketch) {
      for number in buckets[key] ?? [] { bands[number, default: 0] += 1 }
    }
    let best = bands.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCandidates)
    return best.map { Int($0.key) }
  }

  private static func keys(of sketch: Sketch) -> [UInt64] {
    sketch.values.enumerated().map { UInt64($0.offset) << 32 | UInt64($0.element) }
  }
}
