/// A filter of label words: tells of most words that they are not in a set, and of most sets that no word is in both. A
/// word sets one of 128 bits, by its number's remainder.
struct WordFilter: BitwiseCopyable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  init() {}

  @inline(__always)
  private init(_ word: UInt32) {
    let bit: UInt64 = 1 &<< UInt64(word & 63)
    let isHigh = UInt64(word >> 6 & 1)
    low = bit & (isHigh &- 1)
    high = bit & (0 &- isHigh)
  }

  var isEmpty: Bool { low | high == 0 }
  /// Tells nothing any more.
  var isFull: Bool { low & high == .max }

  @inline(__always)
  mutating func insert(_ word: UInt32) {
    let other = WordFilter(word)
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  mutating func formUnion(_ other: WordFilter) {
    low |= other.low
    high |= other.high
  }

  /// False only where the word is not in the set.
  @inline(__always)
  func mayHold(_ word: UInt32) -> Bool { mayMeet(WordFilter(word)) }

  /// False only where no word is in both sets.
  @inline(__always)
  func mayMeet(_ other: WordFilter) -> Bool { low & other.low | high & other.high != 0 }
}
