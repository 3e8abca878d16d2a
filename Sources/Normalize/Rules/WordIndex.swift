/// Tells which of many word sets hold a word, by one look for the whole word and one for each of its beginnings, however many
/// sets there are.
struct WordIndex: Sendable {
  /// What sets say under one spelling.
  private struct Entry {
    var hash: UInt64
    var spelling: String
    /// Numbers of the sets that hold it as a word, and of those that hold it as a beginning.
    var words: [Int] = []
    var beginnings: [Int] = []
  }

  private var entries: [Entry] = []
  /// Places in `entries` by hash, -1 where there is none; a power of two long, and at most half full.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 8)

  /// The index of some sets, which have their places in `sets` as numbers. Cost: linear in their words.
  init(_ sets: [WordSet]) {
    for (number, set) in sets.enumerated() {
      for word in set.content.words { entries[place(of: word)].words.append(number) }
      for beginning in set.content.beginnings { entries[place(of: beginning)].beginnings.append(number) }
    }
  }

  /// Calls `body` with the number of each set that holds `word`; with a number more than once where several of a set's
  /// beginnings fit. Cost: linear in the word's length.
  func visitSets(holding word: String, _ body: (Int) -> Void) {
    var word = word
    word.withUTF8 { utf8 in
      var hash = Self.seed
      for length in 1..<max(utf8.count + 1, 1) {
        hash = Self.step(hash, utf8[length - 1])
        guard let entry = find(hash, utf8[..<length]) else { continue }
        for set in entries[entry].beginnings { body(set) }
        if length == utf8.count { for set in entries[entry].words { body(set) } }
      }
    }
  }

  private func find(_ hash: UInt64, _ spelling: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var slot = Self.slot(of: hash, slots.count)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, entries[entry].spelling.utf8.elementsEqual(spelling) { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The entry of a spelling, made where there is none.
  private mutating func place(of spelling: String) -> Int {
    var spelling = spelling
    let hash = spelling.utf8.reduce(Self.seed, Self.step)
    if let known = spelling.withUTF8({ find(hash, $0[...]) }) { return known }
    if entries.count * 2 >= slots.count { grow() }
    insert(entries.count, hash)
    entries.append(Entry(hash: hash, spelling: spelling))
    return entries.count - 1
  }

  private mutating func insert(_ entry: Int, _ hash: UInt64) {
    var slot = Self.slot(of: hash, slots.count)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { insert(index, entry.hash) }
  }

  // FNV-1a, whose value for a beginning is met on the way to that of the word.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  private static func slot(of hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & (count - 1)
  }
}
