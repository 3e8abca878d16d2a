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
  static func joined(_ sets: [WordSet]) -> WordSet {
    fixed(sets.flatMap { $0.content.words + $0.content.beginnings.map { $0 + "*" } })
  }

  private init(content: Content) { self.content = content }

  func contains(_ word: String) -> Bool { content.contains(word) }

  final class Content: Sendable {
    /// From 0.
    let number: Int
    /// Whole words and beginnings of words, each once.
    let words: [String]
    let beginnings: [String]
    /// First bytes and lengths of the words, and first bytes of the beginnings: what is not there needs no closer look.
    private let wordFilter: ByteFilter
    private let beginningFilter: ByteFilter

    init(_ text: String, number: Int) {
      let (words, beginnings) = Self.parts(of: text)
      var wordFilter = ByteFilter()
      for word in words { wordFilter.insert(Self.key(word)) }
      var beginningFilter = ByteFilter()
      for beginning in beginnings { beginningFilter.insert(beginning.utf8.first ?? 0) }
      self.number = number
      self.words = words
      self.beginnings = beginnings
      self.wordFilter = wordFilter
      self.beginningFilter = beginningFilter
    }

    /// Parsed byte by byte: the rules hold some ten thousand words, all of which a start reads.
    private static func parts(of text: String) -> (words: [String], beginnings: [String]) {
      var (words, beginnings): ([String], [String]) = ([], [])
      var text = text
      text.withUTF8 { utf8 in
        var start = 0
        for end in 0...utf8.count where end == utf8.count || utf8[end] == UInt8(ascii: "|") {
          let word = utf8[start..<end]
          start = end + 1
          if word.isEmpty { continue }
          if word.count > 1, word.last == UInt8(ascii: "*") {
            beginnings.append(String(decoding: word.dropLast(), as: UTF8.self))
          } else {
            words.append(String(decoding: word, as: UTF8.self))
          }
        }
      }
      return (words, beginnings)
    }

    private static func key(_ word: String) -> UInt8 {
      (word.utf8.first ?? 0) &* 31 &+ UInt8(truncatingIfNeeded: word.utf8.count)
    }

    /// Each form is asked once (`Lexicon`), so a list that costs nothing to make is better than a hash table.
    func contains(_ word: String) -> Bool {
      guard let first = word.utf8.first else { return false }
      if wordFilter.contains(first &* 31 &+ UInt8(truncatingIfNeeded: word.utf8.count)), words.contains(word) {
        return true
      }
      return beginningFilter.contains(first) && beginnings.contains { word.utf8.starts(with: $0.utf8) }
    }
  }
}

extension WordSet: ExpressibleByStringLiteral {
  public init(stringLiteral text: StaticString) { self.init(content: Self.content(of: text)) }

  private struct Numbered {
    /// The sets of all literals that were met, by where they lie in the program.
    var literals: [UInt: Content] = [:]
    var count = 0

    mutating func make(_ text: String) -> Content {
      count += 1
      return Content(text, number: count - 1)
    }
  }

  private static let numbered = Mutex(Numbered())

  private static func content(of literal: StaticString) -> Content {
    let place = UInt(bitPattern: literal.utf8Start)
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
