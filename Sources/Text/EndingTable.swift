/// Endings of words with what each stands for, found by a word's last byte rather than one by one.
struct EndingTable<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    let ending: [UInt8]
    let value: Value
  }

  /// By last byte, in the order given; no ending is empty.
  private let rows: [[Entry]]

  init(_ entries: [(ending: String, value: Value)]) {
    var rows: [[Entry]] = Array(repeating: [], count: 256)
    for (ending, value) in entries {
      let bytes = Array(ending.utf8)
      if let last = bytes.last { rows[Int(last)].append(Entry(ending: bytes, value: value)) }
    }
    self.rows = rows
  }

  /// The entries whose ending the word has, in their order.
  func forEach(endingOf word: [UInt8], _ body: (Entry) -> Void) {
    guard let last = word.last else { return }
    for entry in rows[Int(last)] where word.ends(with: entry.ending) { body(entry) }
  }

  func first(endingOf word: [UInt8], where holds: (Entry) -> Bool = { _ in true }) -> Entry? {
    guard let last = word.last else { return nil }
    return rows[Int(last)].first { word.ends(with: $0.ending) && holds($0) }
  }
}

extension EndingTable where Value == Void {
  init(_ endings: [String]) { self.init(endings.map { ($0, ()) }) }
}

/// Endings that words are asked for.
public struct WordEndings: Sendable {
  private let table: EndingTable<Void>

  public init(_ endings: [String]) { table = EndingTable(endings) }

  /// Whether the word ends in one of them.
  public func end(_ word: String) -> Bool { table.first(endingOf: Array(word.utf8)) != nil }
}

extension [UInt8] {
  /// Whether the last bytes are these.
  func ends(with ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    let start = count - ending.count
    for offset in ending.indices where self[start + offset] != ending[offset] { return false }
    return true
  }

  func begins(with beginning: [UInt8]) -> Bool {
    guard count >= beginning.count else { return false }
    for offset in beginning.indices where self[offset] != beginning[offset] { return false }
    return true
  }

  /// Scalars of valid UTF-8.
  var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }

  /// The text without its last `dropped` bytes, and `ending` instead.
  func replacingLast(_ dropped: Int, with ending: [UInt8]) -> String {
    String(decoding: self[..<(count - dropped)] + ending, as: UTF8.self)
  }
}

/// Groups of endings that the forms of one word take.
struct EndingGroups: Sendable {
  /// The groups of an ending, as bits; by the ending's bytes, packed.
  private let groups: [UInt64: UInt32]
  /// Scalars by which forms of one word may differ at most.
  private static let longest = 5

  /// At most 32 groups, of endings of at most 7 bytes.
  init(_ sets: [Set<String>]) {
    var groups: [UInt64: UInt32] = [:]
    for (index, set) in sets.enumerated() {
      for ending in set { groups[Self.key(Array(ending.utf8)[...]), default: 0] |= 1 << UInt32(index) }
    }
    self.groups = groups
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(1) { $0 << 8 | UInt64($1) }
  }

  /// Whether both words are one stem of at least `leastStem` letters with two endings of one group.
  func join(_ first: [UInt8], _ second: [UInt8], leastStem: Int) -> Bool {
    var end = 0
    let shorter = min(first.count, second.count)
    while end < shorter, first[end] == second[end] { end += 1 }
    while Self.isInside(first, end) || Self.isInside(second, end) { end -= 1 }
    let common = first[..<end].count { $0 & 0xC0 != 0x80 }
    let rests = (first[end...].count { $0 & 0xC0 != 0x80 }, second[end...].count { $0 & 0xC0 != 0x80 })
    var stem = common
    while stem >= max(leastStem, common - Self.longest) {
      let longer = max(rests.0, rests.1) + common - stem
      guard longer <= Self.longest + 1 else { return false }
      if first.count - end <= 7, second.count - end <= 7, let one = groups[Self.key(first[end...])],
        let two = groups[Self.key(second[end...])], one & two != 0
      {
        return true
      }
      guard stem > 0 else { return false }
      repeat { end -= 1 } while first[end] & 0xC0 == 0x80
      stem -= 1
    }
    return false
  }

  /// Whether a scalar goes on at `index`.
  private static func isInside(_ word: [UInt8], _ index: Int) -> Bool {
    index > 0 && index < word.count && word[index] & 0xC0 == 0x80
  }
}
