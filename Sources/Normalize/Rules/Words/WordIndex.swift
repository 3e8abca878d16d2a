/// Tells which of many word sets hold a word, by one look for the whole word and one for each of its beginnings, however many
/// sets there are.
struct WordIndex: Sendable {
  /// What sets say under one spelling.
  private struct Spelling {
    let hash: SpellingHash
    /// A set that holds it, and where.
    let set: Int32
    let entry: Int32
    /// The last of its uses.
    var lastUse: Int32 = -1
  }

  /// A set that holds a spelling, as a word or as a beginning.
  private struct Use {
    let set: Int32
    let isBeginning: Bool
    /// The use of the same spelling before it, -1 where there is none.
    let previous: Int32
  }

  private let sets: [WordSet]
  private var spellings: [Spelling] = []
  private var uses: [Use] = []
  /// Places in `spellings` by hash, -1 where there is none; a power of two long, and at most half full.
  private var slots: [Int32]

  /// The index of some sets, which have their places in `sets` as numbers. Cost: linear in their words.
  init(_ sets: [WordSet]) {
    self.sets = sets
    let count = sets.reduce(0) { $0 + $1.content.entries.count }
    slots = Array(repeating: -1, count: 1 << (Int.bitWidth - (count * 2).leadingZeroBitCount))
    uses.reserveCapacity(count)
    for set in sets.indices { add(set) }
  }

  private mutating func add(_ set: Int) {
    let content = sets[set].content
    for (place, entry) in content.entries.enumerated() {
      let slot = slot(of: entry.hash, content.spelling(of: entry))
      if slots[slot] < 0 {
        slots[slot] = Int32(spellings.count)
        spellings.append(Spelling(hash: entry.hash, set: Int32(set), entry: Int32(place)))
      }
      let spelling = Int(slots[slot])
      uses.append(Use(set: Int32(set), isBeginning: entry.isBeginning, previous: spellings[spelling].lastUse))
      spellings[spelling].lastUse = Int32(uses.count - 1)
    }
  }

  /// Calls `body` with the number of each set that holds `word`; with a number more than once where several of a set's
  /// beginnings fit. Cost: linear in the word's length.
  func visitSets(holding word: String, _ body: (Int) -> Void) {
    var word = word
    word.withUTF8 { utf8 in
      var hash = SpellingHash()
      for length in 1..<max(utf8.count + 1, 1) {
        hash.add(utf8[length - 1])
        let spelling = slots[slot(of: hash, utf8[..<length])]
        guard spelling >= 0 else { continue }
        var use = spellings[Int(spelling)].lastUse
        while use >= 0 {
          let found = uses[Int(use)]
          if found.isBeginning || length == utf8.count { body(Int(found.set)) }
          use = found.previous
        }
      }
    }
  }

  /// Where a spelling is, or would be.
  private func slot(of hash: SpellingHash, _ spelling: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var slot = hash.slot(of: slots.count)
    while slots[slot] >= 0 {
      let known = spellings[Int(slots[slot])]
      if known.hash == hash {
        let content = sets[Int(known.set)].content
        if content.spells(content.entries[Int(known.entry)], spelling) { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
