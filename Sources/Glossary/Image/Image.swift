import Glibc
import Text

/// A compiled glossary: flat tables of 32-bit words in one block of memory, mapped from a file or built in memory.
///
/// Layout (little-endian words): magic, version, checksum (2), one (offset, count) pair a table, then the tables.
/// Opening an image costs one pass for its checksum; nothing is parsed or allocated for its content.
public struct Image: Sendable {
  /// The tables, in file order, with the number of columns of each.
  enum TableName: Int, CaseIterable {
    case strings, concepts, labels, values, links, contexts, contextForms, contextLabels, surfaces
    case forms, formKeys, lemmas, lemmaKeys, familyForms, words, nodes, edges, terminals, identifiers
    case ambiguities, edgeFilter, beginnings, readings, readingCandidates, spellings

    var columns: Int {
      switch self {
      case .strings, .contextForms, .contextLabels, .familyForms, .terminals, .edgeFilter, .beginnings: 1
      case .concepts: 17
      case .labels: 8
      case .values: 4
      case .links, .spellings: 5
      case .edges, .surfaces, .ambiguities, .readingCandidates: 2
      case .forms, .words, .formKeys, .lemmaKeys, .identifiers: 3
      case .lemmas: 5
      case .nodes, .contexts: 4
      case .readings: 6
      }
    }
  }

  static let magic: UInt32 = 0x474C_4F53
  static let version: UInt32 = 27
  static let headerWords = 4 + 2 * TableName.allCases.count

  private let storage: ImageStorage
  /// Of all of the storage.
  private let words: Words

  /// Opens the image in `storage`; nil where it is damaged or of another version. The checksum of one that `isVerified`
  /// is known to be right.
  init?(_ storage: ImageStorage, isVerified: Bool = false) {
    let words = Words(storage.bytes)
    guard words.count >= Self.headerWords, words[0] == Self.magic, words[1] == Self.version else { return nil }
    if !isVerified {
      let checksum = Self.checksum(of: words, from: 4)
      guard words[2] == UInt32(truncatingIfNeeded: checksum), words[3] == UInt32(truncatingIfNeeded: checksum >> 32)
      else { return nil }
    }
    for name in TableName.allCases {
      guard Int(words[4 + 2 * name.rawValue]) + Int(words[5 + 2 * name.rawValue]) <= words.count else { return nil }
    }
    self.storage = storage
    self.words = words
  }

  /// Opens an image from its bytes.
  public init?(bytes: [UInt8]) { self.init(ImageStorage(copying: bytes)) }

  /// Maps an image file; nil where it is missing, damaged or of another version.
  public init?(mapping path: String) { self.init(mapping: path, isVerified: false) }

  init?(mapping path: String, isVerified: Bool) {
    guard let storage = ImageStorage(mapping: path) else { return nil }
    self.init(storage, isVerified: isVerified)
  }

  /// The same image with a reference count of its own, for a thread: threads that count references to one object wait
  /// for each other's cache line.
  public var forOneThread: Image { Image(sharing: self) }

  private init(sharing other: Image) {
    storage = ImageStorage(sharing: other.storage)
    words = other.words
  }

  @inline(__always)
  subscript(name: TableName) -> Table {
    Table(
      words: words, offset: Int(words[4 + 2 * name.rawValue]), count: Int(words[5 + 2 * name.rawValue]),
      columns: name.columns)
  }

  /// The rows of a table as values of a type that has the table's columns for its fields.
  func rows<Row: BitwiseCopyable>(_ name: TableName, as type: Row.Type) -> Rows<Row> {
    precondition(MemoryLayout<Row>.stride == 4 * name.columns)
    return Rows(storage, firstWord: self[name].offset, count: self[name].rows)
  }

  /// The text of a string given by its offset and length in bytes in the string table.
  func string(_ offset: Int, _ length: Int) -> String { String(decoding: bytes(offset, length), as: UTF8.self) }

  /// Whether that string is `text`.
  func string(_ offset: Int, _ length: Int, is text: String) -> Bool {
    guard length == text.utf8.count else { return false }
    let stored = bytes(offset, length)
    var text = text
    return text.withUTF8 { utf8 in
      guard let one = stored.baseAddress, let other = utf8.baseAddress else { return length == 0 }
      return memcmp(one, other, length) == 0
    }
  }

  private func bytes(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    let start = self[.strings].offset * 4 + offset
    return UnsafeRawBufferPointer(rebasing: storage.bytes[start..<(start + length)])
  }

  /// A multiply-and-xor checksum over pairs of words: it guards against damage, not against malice.
  static func checksum(of words: Words, from start: Int) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
    var index = start
    while index + 1 < words.count {
      sum = (sum ^ words.pair(at: index)) &* 0xff51_afd7_ed55_8ccd
      sum ^= sum >> 32
      index += 2
    }
    return index < words.count ? (sum ^ UInt64(words[index])) &* 0xff51_afd7_ed55_8ccd : sum
  }
}

/// A read-only view of 32-bit words, bounds checked.
struct Words: @unchecked Sendable {
  private let base: UnsafePointer<UInt32>?
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    let words = bytes.bindMemory(to: UInt32.self)
    base = words.baseAddress
    count = words.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let base else { preconditionFailure() }
    return base[index]
  }

  /// Words `index` and `index + 1`, the first one lowest.
  func pair(at index: Int) -> UInt64 {
    precondition(index >= 0 && index + 1 < count)
    return base.map { UnsafeRawPointer($0 + index).loadUnaligned(as: UInt64.self) } ?? 0
  }
}

/// Rows of an image table as values. It keeps the image's memory, so that a worker may hold it alone.
struct Rows<Row: BitwiseCopyable>: @unchecked Sendable {
  private let storage: ImageStorage
  private let base: UnsafeRawPointer?
  let count: Int

  fileprivate init(_ storage: ImageStorage, firstWord: Int, count: Int) {
    precondition(firstWord * 4 + count * MemoryLayout<Row>.stride <= storage.bytes.count)
    self.storage = storage
    base = storage.bytes.baseAddress.map { $0 + firstWord * 4 }
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> Row {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let base else { preconditionFailure() }
    return base.load(fromByteOffset: index * MemoryLayout<Row>.stride, as: Row.self)
  }
}

/// Rows of an image table.
struct Table: Sendable {
  let words: Words
  /// In words from the start of the image.
  let offset: Int
  /// In words.
  let count: Int
  let columns: Int

  var rows: Int { count / columns }

  @inline(__always)
  subscript(row: Int, column: Int) -> Int { Int(words[offset + row * columns + column]) }

  /// The rows under a key of a table that is sorted by its first column. Cost: O(log n), and their number.
  func rows(under key: UInt32) -> Range<Int> {
    let first = (0..<rows).partitioningIndex { words[offset + $0 * columns] >= key }
    var end = first
    while end < rows, words[offset + end * columns] == key { end += 1 }
    return first..<end
  }
}
