import Glibc

/// The C-value of phrases: how much a word sequence behaves as a term.
///
/// After Frantzi, Ananiadou and Mima (2000), with the weight of Barrón-Cedeño et al. (2009), which lets single words take
/// part: `(1 + log2 |a|) · (f(a) − mean f(b))`, where the `b` are the longer candidates that hold `a`. A phrase that only
/// ever stands inside one longer phrase gets 0.
enum CValue {
  /// The values of candidates that are given as word sequences with their counts. Cost: linear in the candidates times the
  /// square of their length.
  static func values(_ counts: [[Int]: Int]) -> [[Int]: Double] {
    var holders: [[Int]: (count: Int, sum: Int)] = [:]
    for (words, count) in counts {
      for part in parts(of: words) where counts[part] != nil {
        let known = holders[part] ?? (0, 0)
        holders[part] = (known.count + 1, known.sum + count)
      }
    }
    return counts.reduce(into: [:]) { values, candidate in
      let (words, count) = candidate
      let nested = holders[words].map { Double($0.sum) / Double($0.count) } ?? 0
      values[words] = (1 + log2(Double(words.count))) * (Double(count) - nested)
    }
  }

  /// The distinct sequences of neighbours inside, the whole left out.
  private static func parts(of words: [Int]) -> Set<[Int]> {
    var parts: Set<[Int]> = []
    for length in 1..<max(words.count, 1) {
      for start in 0...(words.count - length) { parts.insert(Array(words[start..<(start + length)])) }
    }
    return parts
  }
}
