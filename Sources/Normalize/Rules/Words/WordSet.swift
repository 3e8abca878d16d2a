import Synchronization

/// Words and word beginnings.
///
/// A set is a literal, or put together once from others, and lives as long as the program: it has a number, under which
/// a `Lexicon` remembers which forms are in it. A literal is made once, however often the code that holds it runs.
public struct WordSet: Sendable {
  let content: Content

  /// A set put together from other tables.
  static func fixed(_ words: some Sequence<String>) -> WordSet {
    let text = LastingText(words.joined(separator: "|"))
    return WordSet(content: numbered.withLock { $0.make(text) })
  }

  /// The words and beginnings of several sets as one.
  static func joined(_ sets: [WordSet]) -> WordSet { fixed(sets.map(\.content.text.string)) }

  private init(content: Content) { self.content = content }

  func contains(_ word: String) -> Bool { content.contains(word) }

  /// The set as its text tells it, read byte by byte: the rules hold some ten thousand words, all of which a start reads.
  final class Content: Sendable {
    /// A word, or what words begin with.
    struct Entry: Sendable {
      let hash: SpellingHash
      /// In the text.
      fileprivate let start: Int32
      private let bytes: Int32
      let isBeginning: Bool

      fileprivate init(_ bytes: Range<Int>, _ hash: SpellingHash, isBeginning: Bool) {
        start = Int32(bytes.lowerBound)
        self.bytes = Int32(bytes.count)
        self.hash = hash
        self.isBeginning = isBeginning
      }

      /// In UTF-8 bytes, without the asterisk of a beginning.
      var length: Int { Int(bytes) }
    }

    /// From 0.
    let number: Int
    let entries: [Entry]
    let text: LastingText
    /// First bytes and lengths of the words, and first bytes of the beginnings: what is not there needs no closer look.
    private let wordFilter: ByteFilter
    private let beginningFilter: ByteFilter

    init(_ text: LastingText, number: Int) {
      self.text = text
      self.number = number
      let bytes = text.bytes
      var entries: [Entry] = []
      entries.reserveCapacity(bytes.reduce(1) { $0 + ($1 == Self.bar ? 1 : 0) })
      var (wordFilter, beginningFilter) = (ByteFilter(), ByteFilter())
      var end = 0
      while end < bytes.count {
        let start = end
        // Of the word, and of all of it but its last byte.
        var (hash, before) = (SpellingHash(), SpellingHash())
        while end < bytes.count, bytes[end] != Self.bar {
          before = hash
          hash.add(bytes[end])
          end += 1
        }
        if end - start > 1, bytes[end - 1] == Self.asterisk {
          entries.append(Entry(start..<end - 1, before, isBeginning: true))
          beginningFilter.insert(bytes[start])
        } else if start < end {
          entries.append(Entry(start..<end, hash, isBeginning: false))
          wordFilter.insert(Self.key(bytes[start], end - start))
        }
        end += 1
      }
      self.entries = entries
      self.wordFilter = wordFilter
      self.beginningFilter = beginningFilter
    }

    private static let bar = UInt8(ascii: "|")
    private static let asterisk = UInt8(ascii: "*")

    private static func key(_ first: UInt8, _ length: Int) -> UInt8 {
      first &* 31 &+ UInt8(truncatingIfNeeded: length)
    }

    func spelling(of entry: Entry) -> Slice<UnsafeBufferPointer<UInt8>> {
      text.bytes[Int(entry.start)..<Int(entry.start) + entry.length]
    }

    /// Whether an entry is spelled so.
    func spells(_ entry: Entry, _ spelling: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      entry.length == spelling.count && self.spelling(of: entry).elementsEqual(spelling)
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
  public init(stringLiteral text: StaticString) {
    self.init(content: Self.numbered.withLock { $0.content(of: LastingText(text)) })
  }

  private static let numbered = Mutex(Numbered())

  private struct Numbered {
    /// The sets of all literals that were met, by where they lie in the program: a power of two of slots, at most half full.
    private var literals: [Content?] = Array(repeating: nil, count: 4096)
    private var literalCount = 0
    private var count = 0

    mutating func make(_ text: LastingText) -> Content {
      count += 1
      return Content(text, number: count - 1)
    }

    /// The set of a literal, made when it is first met.
    mutating func content(of literal: LastingText) -> Content {
      if literalCount * 2 >= literals.count { widen() }
      let slot = slot(of: literal)
      if let known = literals[slot] { return known }
      let content = make(literal)
      literals[slot] = content
      literalCount += 1
      return content
    }

    /// Where the set of a literal is, or would be.
    private func slot(of literal: LastingText) -> Int {
      var slot = Int(truncatingIfNeeded: (literal.place &* 0x9E37_79B9_7F4A_7C15) >> 32) & (literals.count - 1)
      while let known = literals[slot], known.text.place != literal.place { slot = (slot + 1) & (literals.count - 1) }
      return slot
    }

    private mutating func widen() {
      let known = literals
      literals = Array(repeating: nil, count: known.count * 2)
      for case let content? in known { literals[slot(of: content.text)] = content }
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
