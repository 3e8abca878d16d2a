/// Short endings with bits for each, found by their bytes: at most 8, packed into one number.
struct EndingBits: Sendable {
  /// Open addressing over the packed endings; a slot without bits is free.
  private let keys: [UInt64]
  private let bits: [UInt32]

  /// In bytes.
  static let longest = 8

  /// Nil for more than `longest` bytes.
  static func key(_ word: borrowing Span<UInt8>, from start: Int) -> UInt64? {
    guard word.count - start <= longest else { return nil }
    var key: UInt64 = 0
    for index in start..<word.count { key = key << 8 | UInt64(word[index]) }
    return key
  }

  init(_ endings: [(ending: String, bits: UInt32)]) {
    var size = 64
    while size < endings.count * 3 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var bits = [UInt32](repeating: 0, count: size)
    for (ending, added) in endings {
      guard let key = Self.key(ending.utf8Span.span, from: 0) else {
        preconditionFailure("an ending of more than 8 bytes")
      }
      var slot = Self.slot(key, size)
      while bits[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      bits[slot] |= added
    }
    self.keys = keys
    self.bits = bits
  }

  /// The bits of what stands in `word` from `start` on; 0 where that is no ending.
  func bits(of word: borrowing Span<UInt8>, from start: Int) -> UInt32 {
    guard let key = Self.key(word, from: start) else { return 0 }
    var slot = Self.slot(key, keys.count)
    while bits[slot] != 0 {
      if keys[slot] == key { return bits[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }
}

/// Endings of one kind, by their bytes.
struct EndingSet: Sendable, ExpressibleByArrayLiteral {
  private let endings: EndingBits

  init(_ endings: [String]) { self.endings = EndingBits(endings.map { ($0, 1) }) }

  init(arrayLiteral endings: String...) { self.init(endings) }

  /// Whether one of them stands in `word` from `start` on.
  func contains(_ word: borrowing Span<UInt8>, from start: Int) -> Bool { endings.bits(of: word, from: start) != 0 }

  /// The length of the longest of them in which the word ends, in bytes; 0 where it ends in none.
  func longest(endingOf word: borrowing Span<UInt8>) -> Int {
    for length in stride(from: Swift.min(word.count, EndingBits.longest), to: 0, by: -1)
    where contains(word, from: word.count - length) { return length }
    return 0
  }
}

/// Groups of endings that the forms of one word take.
struct EndingGroups: Sendable {
  /// The groups of an ending, as bits.
  private let groups: EndingBits
  /// Scalars by which forms of one word may differ at most.
  private static let longest = 5

  /// At most 32 groups, of endings of at most 8 bytes.
  init(_ sets: [Set<String>]) {
    groups = EndingBits(sets.enumerated().flatMap { index, set in set.map { ($0, 1 << UInt32(index)) } })
  }

  /// Whether both words are one stem of at least `leastStem` letters with two endings of one group.
  func join(_ first: borrowing Span<UInt8>, _ second: borrowing Span<UInt8>, leastStem: Int) -> Bool {
    var end = first.prefixLength(in: second)
    while Self.isInside(first, end) || Self.isInside(second, end) { end -= 1 }
    let common = first.scalars(in: 0..<end)
    let longer = max(first.scalars(in: end..<first.count), second.scalars(in: end..<second.count))
    var stem = common
    while stem >= max(leastStem, common - Self.longest) {
      guard longer + common - stem <= Self.longest + 1 else { return false }
      if groups.bits(of: first, from: end) & groups.bits(of: second, from: end) != 0 { return true }
      guard stem > 0 else { return false }
      repeat { end -= 1 } while first[end] & 0xC0 == 0x80
      stem -= 1
    }
    return false
  }

  /// Whether a scalar goes on at `index`.
  private static func isInside(_ word: borrowing Span<UInt8>, _ index: Int) -> Bool {
    index > 0 && index < word.count && word[index] & 0xC0 == 0x80
  }
}
