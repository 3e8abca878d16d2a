import Markup
import Normalize

/// What two postings have in common: 64 bits of their word triples (SimHash, Charikar 2002) to find candidates, and the
/// share of common triples (Jaccard) to be sure.
struct VisibleText {
  private let words: [String]

  /// Words of the item's blocks, lower-case, without what stands between them.
  init(_ item: Item) {
    let text = BlockReader.blocks(of: item).blocks.map(\.string).joined(separator: " ")
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Of the words, in hexadecimal.
  var digest: String { Digest.sha256(Array(words.joined(separator: " ").utf8)) }

  private var triples: Set<UInt64> {
    guard words.count > 2 else { return [Self.hash(words.joined(separator: " "))] }
    return Set((0...(words.count - 3)).map { Self.hash(words[$0..<$0 + 3].joined(separator: " ")) })
  }

  /// In hexadecimal.
  var similarity: String {
    var sums = [Int](repeating: 0, count: 64)
    for hash in triples { for bit in 0..<64 { sums[bit] += hash >> bit & 1 == 1 ? 1 : -1 } }
    let bits = sums.enumerated().reduce(UInt64(0)) { $1.element > 0 ? $0 | 1 << $1.offset : $0 }
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Common triples among all, 0 to 1.
  func share(with other: VisibleText) -> Double {
    let (own, others) = (triples, other.triples)
    let common = own.intersection(others).count
    return Double(common) / Double(max(own.count + others.count - common, 1))
  }

  /// Bits that differ; 64 where one is no number.
  static func distance(_ first: String, _ second: String) -> Int {
    guard let first = UInt64(first, radix: 16), let second = UInt64(second, radix: 16) else { return 64 }
    return (first ^ second).nonzeroBitCount
  }

  /// Postings that share half of their triples differ in about 21 of 64 bits, unrelated ones in 32.
  static let candidateDistance = 21
  static let nearShare = 0.5

  /// FNV-1a with a last mixing, so that all bits count.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    return hash ^ hash >> 33
  }
}
