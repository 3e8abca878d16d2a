import Synchronization

/// Words and word beginnings.
///
/// A set is a literal, or put together once from others, and lives as long as the program: it has a number, under which
/// a `Lexicon` remembers which forms are in it. A literal is made once, however often the code that holds it runs.
public struct WordSet: Sendable {
  let content: Content

  /// A set put together from other tables.
  static func fixed(_ words: some Sequence<String>) -> WordSet {
    WordSet(content: numbered.withLock { $0.make(words.joined(separator: "|")) })
  }

  /// The words and beginnings of several sets as one.
  static func joined(_ sets: [WordSet]) -> WordSet { fixed(sets.map(\.content.text)) }

  private init(content: Content) { self.content = content }

  func contains(_ word: String) -> Bool { content.contains(word) }

  /// The set as its text tells it, read byte by byte: the rules hold some ten thousand words, all of which a start reads.
  final class Content: Sendable {
    /// A word, or what words begin with.
    struct Entry: Sendable {
      /// In the text, without the asterisk of a beginning.
      fileprivate let bytes: Range<Int>
      let isBeginning: Bool
      let hash: SpellingHash
      /// In UTF-8 bytes.
      var length: Int { bytes.count }
    }

    /// From 0.
    let number: Int
    let entries: [Entry]
    private let bytes: [UInt8]
    /// First bytes and lengths of the words, and first bytes of the beginnings: what is not there needs no closer look.
    private let wordFilter: ByteFilter
    private let beginningFilter: ByteFilter

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ text: String, number: Int) {
      bytes = Array(text.utf8)
      self.number = number
      var entries: [Entry] = []
      entries.reserveCapacity(bytes.count / 6 + 1)
      var (wordFilter, beginningFilter) = (ByteFilter(), ByteFilter())
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "|") {
        defer { start = end + 1 }
        guard start < end else { continue }
        let isBeginning = end - start > 1 && bytes[end - 1] == UInt8(ascii: "*")
        let spelling = start..<(isBeginning ? end - 1 : end)
        var hash = SpellingHash()
        for index in spelling { hash.add(bytes[index]) }
        entries.append(Entry(bytes: spelling, isBeginning: isBeginning, hash: hash))
        if isBeginning {
          beginningFilter.insert(bytes[start])
        } else {
          wordFilter.insert(Self.key(bytes[start], spelling.count))
        }
      }
      self.entries = entries
      self.wordFilter = wordFilter
      self.beginningFilter = beginningFilter
    }

    private static func key(_ first: UInt8, _ length: Int) -> UInt8 {
      first &* 31 &+ UInt8(truncatingIfNeeded: length)
    }

    func withSpelling<T>(of entry: Entry, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> T) -> T {
      bytes.withUnsafeBufferPointer { body($0[entry.bytes]) }
    }

    /// Whether an entry is spelled so.
    func spells(_ entry: Entry, _ spelling: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      entry.length == spelling.count && bytes[entry.bytes].elementsEqual(spelling)
    }

    /// Each form is asked once (`Lexicon`), so a list that costs nothing to make is better than a hash table.
    func contains(_ word: String) -> Bool {
      var word = word
      return word.withUTF8 { word in
        guard let first = word.first else { return false }
        let mayBeWord = wordFilter.contains(Self.key(first, word.count))
        let mayBegin = beginningFilter.contains(first)
        guard mayBeWord || mayBegin else { return false }
        return entries.contains { entry in
          entry.isBeginning
            ? mayBegin && spells(entry, word.prefix(entry.length)) : mayBeWord && spells(entry, word[...])
        }
      }
    }
  }
}

extension WordSet: ExpressibleByStringLiteral {
  public init(stringLiteral text: StaticString) { self.init(content: Self.content(of: text)) }

  private struct Numbered {
    /// The sets of all literals that were met, by where they lie in the program.
    var literals: [Int: Content] = [:]
    var count = 0

    mutating func make(_ text: String) -> Content {
      count += 1
      return Content(text, number: count - 1)
    }
  }

  private static let numbered = Mutex(Numbered())

  private static func content(of literal: StaticString) -> Content {
    let place = Int(bitPattern: literal.utf8Start)
    return numbered.withLock { numbered in
      if let known = numbered.literals[place] { return known }
      let content = numbered.make(literal.description)
      numbered.literals[place] = content
      return content
    }
  }
}

/// A set of bytes.
struct ByteFilter: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word & (1 << UInt64(byte & 63)) != 0
  }
}
