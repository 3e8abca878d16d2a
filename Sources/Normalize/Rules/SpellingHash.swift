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
