/// Reads comma-separated values after RFC 4180: quoted fields may hold separators, doubled quotes and line breaks.
///
/// Beyond the RFC: the separator is the first of comma, semicolon and tab that the first line holds outside of quotes (as
/// spreadsheets write them), lines may end in LF, and a byte order mark is passed over. Linear cost.
struct CSVReader {
  struct Record: Sendable {
    var fields: [String]
    /// The line on which the record begins, from 1.
    var line: Int
  }

  private let file: String
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1
  private var records: [Record] = []
  private var diagnostics: [Diagnostic] = []

  /// The records that are not blank, and what breaks the rules.
  static func read(_ source: SourceFile) -> (records: [Record], diagnostics: [Diagnostic]) {
    var reader = CSVReader(source)
    while reader.index < reader.bytes.count { reader.readRecord() }
    return (reader.records, reader.diagnostics)
  }

  private init(_ source: SourceFile) {
    file = source.path
    bytes = source.bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Self.separator(bytes[index...])
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case quote: isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): if !isQuoted { return byte }
      case lineFeed: if !isQuoted { return UInt8(ascii: ",") }
      default: break
      }
    }
    return UInt8(ascii: ",")
  }

  private mutating func readRecord() {
    let start = line
    var fields: [String] = []
    repeat { fields.append(readField()) } while skip(separator)
    let isTold = index < bytes.count && !skipLineEnd()
    if isTold {
      report("csv-quote", "text stands behind a closing quotation mark", help: "double quotation marks inside of a field")
      while index < bytes.count, !skipLineEnd() { index += 1 }
    }
    if fields != [""] { records.append(Record(fields: fields, line: start)) }
  }

  private mutating func readField() -> String {
    guard index < bytes.count, bytes[index] == Self.quote else {
      let start = index
      while index < bytes.count, bytes[index] != separator, !isLineEnd(index) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let opening = line
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Self.quote {
        guard index < bytes.count, bytes[index] == Self.quote else { return String(decoding: text, as: UTF8.self) }
        index += 1
      }
      if byte == Self.lineFeed { line += 1 }
      text.append(byte)
    }
    line = opening
    report("csv-quote", "the quotation mark that opens here is never closed", help: "close it, or remove it")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == Self.lineFeed
      || bytes[index] == Self.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
  }

  private mutating func skipLineEnd() -> Bool {
    guard isLineEnd(index) else { return false }
    index += bytes[index] == Self.lineFeed ? 1 : 2
    line += 1
    return true
  }

  private mutating func report(_ code: String, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(.error, code, message, at: Position(file: file, line: line, column: 1), help: help))
  }
}

/// Writes comma-separated values after RFC 4180, with LF for line ends.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ fields: [String]) {
    bytes += Array(fields.map(Self.quoted).joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { "\",;\t\r\n".utf8.contains($0) }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// A table whose first record names the columns.
struct CSVTable {
  struct Row {
    fileprivate let columns: [String: Int]
    fileprivate let record: CSVReader.Record
    let position: Position

    /// The text of a column, without white space outside; empty where the row or the table has none.
    subscript(column: String) -> String {
      guard let index = columns[column], record.fields.indices.contains(index) else { return "" }
      let field = record.fields[index]
      return field.contains(where: \.isWhitespace) ? Self.trimmed(field) : field
    }

    private static func trimmed(_ field: String) -> String {
      let start = field.drop(while: \.isWhitespace)
      return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  let columns: [String]
  let rows: [Row]
  private(set) var diagnostics: [Diagnostic]

  /// Reads a table; a column that `required` names and the table lacks is an error.
  init(_ source: SourceFile, required: [String]) {
    let (records, diagnostics) = CSVReader.read(source)
    let names = records.first?.fields.map { $0.filter { !$0.isWhitespace } } ?? []
    let indices = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    columns = names
    rows = records.dropFirst().map {
      Row(columns: indices, record: $0, position: Position(file: source.path, line: $0.line, column: 1))
    }
    self.diagnostics = diagnostics
    for name in required where indices[name] == nil {
      self.diagnostics.append(
        Diagnostic(
          .error, "csv-column", "the table has no column `\(name)`",
          at: Position(file: source.path, line: 1, column: 1),
          help: "the first line names the columns: " + required.joined(separator: ", ")))
    }
  }
}
