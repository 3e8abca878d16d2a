/// A hash of bytes that is made byte by byte (FNV-1a), so that its value for a beginning is met on the way to that of the
/// word.
struct SpellingHash: Equatable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}
  init(_ spelling: some Sequence<UInt8>) { for byte in spelling { add(byte) } }

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The slot where a table of `count` slots, a power of two, begins to look for it.
  func slot(of count: Int) -> Int { Int(truncatingIfNeeded: value ^ value >> 29) & (count - 1) }
}

/// Tells by one bit a hash whether a spelling is one of a few hundred at most; one in some dozens of others passes for one.
struct SpellingFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 64)

  init(_ spellings: [StaticString]) {
    for spelling in spellings {
      let place = Self.place(of: SpellingHash(LastingText(spelling).bytes))
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  func contains(_ hash: SpellingHash) -> Bool {
    let place = Self.place(of: hash)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  private static func place(of hash: SpellingHash) -> Int { hash.slot(of: 64 << 6) }
}
