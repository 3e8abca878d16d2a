/// Tells of most words at once that no edge of a node bears them: two bits for each edge of the trie, among sixteen a
/// node has for each of its edges. The bits of a node lie where its edges do, so that they need no place of their own
/// in the image.
struct EdgeFilter {
  private let words: Rows<UInt32>

  init(_ image: Image) { words = image.rows(.edgeFilter, as: UInt32.self) }

  /// False only where no edge of `node` bears `form`; true of one in seventy others.
  @inline(__always)
  func mayHold(_ form: UInt32, in node: TrieWalk.Node) -> Bool {
    let bits = Self.bits(form, firstEdge: Int(node.firstEdge), edgeCount: Int(node.edgeCount))
    return node.edgeCount > 0 && isSet(bits.0) && isSet(bits.1)
  }

  @inline(__always)
  private func isSet(_ bit: Int) -> Bool { words[bit >> 5] >> UInt32(bit & 31) & 1 != 0 }

  private static let bitsAnEdge = 16

  /// The bits of an edge that bears `form`, by two independent hashes of it.
  @inline(__always)
  private static func bits(_ form: UInt32, firstEdge: Int, edgeCount: Int) -> (Int, Int) {
    let hash = (UInt64(form) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    let mixed = hash ^ hash >> 29
    let size = UInt64(edgeCount * bitsAnEdge)
    let base = firstEdge * bitsAnEdge
    return (base + Int(((mixed >> 32) * size) >> 32), base + Int(((mixed & 0xFFFF_FFFF) * size) >> 32))
  }

  /// The table for an image whose nodes have these edges, in order.
  static func table(of nodes: [[UInt32]]) -> [UInt32] {
    let edges = nodes.reduce(0) { $0 + $1.count }
    var words = [UInt32](repeating: 0, count: (edges * bitsAnEdge + 31) / 32)
    var firstEdge = 0
    for node in nodes {
      for form in node {
        let bits = bits(form, firstEdge: firstEdge, edgeCount: node.count)
        words[bits.0 >> 5] |= 1 << UInt32(bits.0 & 31)
        words[bits.1 >> 5] |= 1 << UInt32(bits.1 & 31)
      }
      firstEdge += node.count
    }
    return words
  }
}
