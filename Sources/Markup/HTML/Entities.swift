/// HTML's character references (WHATWG HTML, sections 13.2.5.72 to 13.2.5.80), as they count in text.
enum Entities {
  /// A reference that was found.
  struct Reference: Equatable {
    var first: Unicode.Scalar
    /// Some names stand for two scalars.
    var second: Unicode.Scalar?
    /// Bytes of the reference in the source, `&` included.
    var length: Int
  }

  /// The longest name has 31 letters.
  private static let longestName = 31
  /// The longest of the names that count without a semicolon has 6 letters.
  private static let longestOpenName = 6

  /// The reference whose `&` stands at `index`, or nil if the `&` stands for itself. With `requiresSemicolon`, one
  /// without its semicolon is none, as befits plain text.
  static func reference(in text: [UInt8], at index: Int, requiresSemicolon: Bool = false) -> Reference? {
    guard index + 1 < text.count else { return nil }
    let found = text[index + 1] == "#" ? numeric(text, at: index) : named(text, at: index)
    guard let found, !requiresSemicolon || text[index + found.length - 1] == ";" else { return nil }
    return found
  }

  /// `text` with its references decoded once.
  static func decodingAll(in text: [UInt8]) -> MappedText {
    var result = MappedText()
    var copied = 0
    var index = 0
    while let ampersand = text[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = ampersand + 1
      guard let reference = reference(in: text, at: ampersand, requiresSemicolon: true) else { continue }
      result.append(copied..<ampersand, of: text)
      result.append(reference, at: ampersand)
      index = ampersand + reference.length
      copied = index
    }
    result.append(copied..<text.count, of: text)
    return result
  }

  private static func numeric(_ text: [UInt8], at start: Int) -> Reference? {
    var index = start + 2
    let isHex = index < text.count && text[index].lowercased == "x"
    if isHex { index += 1 }
    let digits = index
    var code: UInt32 = 0
    while index < text.count, let digit = text[index].hexValue, isHex || digit < 10 {
      code = min(0x110000, code * (isHex ? 16 : 10) + digit)
      index += 1
    }
    guard index > digits else { return nil }
    if index < text.count, text[index] == ";" { index += 1 }
    return Reference(first: scalar(of: code), length: index - start)
  }

  private static func scalar(of code: UInt32) -> Unicode.Scalar {
    switch code {
    case 0: "\u{FFFD}"
    case 0x80...0x9F: Encoding.windows1252(UInt8(code))
    default: Unicode.Scalar(code) ?? "\u{FFFD}"
    }
  }

  private static func named(_ text: [UInt8], at start: Int) -> Reference? {
    var end = start + 1
    let limit = min(text.count, end + longestName)
    while end < limit, text[end].isLetter || text[end].isDigit { end += 1 }
    guard end > start + 1 else { return nil }
    if end < text.count, text[end] == ";", let entry = EntityTable.entry(for: text[(start + 1)..<end]) {
      return Reference(first: entry.first, second: entry.second, length: end + 1 - start)
    }
    for last in stride(from: min(end, start + 1 + longestOpenName), to: start + 2, by: -1) {
      if let entry = EntityTable.entry(for: text[(start + 1)..<last]), entry.countsOpen {
        return Reference(first: entry.first, second: entry.second, length: last - start)
      }
    }
    return nil
  }
}

extension MappedText {
  /// Adds what `reference` at `index` stands for; all of it maps to the whole reference.
  mutating func append(_ reference: Entities.Reference, at index: Int) {
    append(reference.first, from: index..<index + reference.length)
    if let second = reference.second { append(second, from: index..<index + reference.length) }
  }
}

extension EntityTable {
  struct Entry {
    var first: Unicode.Scalar
    var second: Unicode.Scalar?
    /// Whether the name counts without a semicolon.
    var countsOpen: Bool
  }

  /// The entry called `name`, case-sensitive. A binary search in the sorted records; nothing is built beforehand.
  static func entry(for name: ArraySlice<UInt8>) -> Entry? {
    records.withUTF8Buffer { table in
      var low = 0
      var high = table.count
      while low < high {
        var start = (low + high) / 2
        while start > low, table[start - 1] > .space { start -= 1 }
        var end = start
        while end < table.count, table[end] > .space { end += 1 }
        switch order(of: name, against: UnsafeBufferPointer(rebasing: table[start..<end])) {
        case 0: return entry(of: UnsafeBufferPointer(rebasing: table[start..<end]), nameLength: name.count)
        case ..<0: high = start
        default: low = end + 1
        }
      }
      return nil
    }
  }

  /// Negative if `name` sorts before the record's name, 0 if it is that name, positive otherwise.
  private static func order(of name: ArraySlice<UInt8>, against record: UnsafeBufferPointer<UInt8>) -> Int {
    for (index, byte) in name.enumerated() {
      let other = record[index]
      if other == "," || other == ";" { return 1 }
      if byte != other { return Int(byte) - Int(other) }
    }
    return record[name.count] == "," || record[name.count] == ";" ? 0 : -1
  }

  private static func entry(of record: UnsafeBufferPointer<UInt8>, nameLength: Int) -> Entry? {
    var codes: [UInt32] = [0]
    for byte in record[(nameLength + 1)...] {
      if let digit = byte.hexValue {
        codes[codes.count - 1] = codes[codes.count - 1] << 4 + digit
      } else {
        codes.append(0)
      }
    }
    guard let first = Unicode.Scalar(codes[0]) else { return nil }
    return Entry(
      first: first, second: codes.count > 1 ? Unicode.Scalar(codes[1]) : nil,
      countsOpen: record[nameLength] == ",")
  }
}
