/// An input, or one line of it, that cannot be read, with what is needed to print the place and a caret.
public struct InputError: Error, Sendable, Equatable {
  public var name: String
  public var message: String
  /// Byte offset in the file as it lies on disk.
  public var offset: Int
  /// Line and column from 1; columns count Unicode scalars.
  public var line: Int
  public var column: Int
  /// The line, or a window of it around the place where it is long, without its end.
  public var excerpt: String
  /// Unicode scalars of `excerpt` before the place.
  public var caret: Int
}

extension InputError {
  /// An input that was read, and holds no posting.
  public static func nothing(in name: String) -> InputError {
    InputError(name: name, message: "no posting in it", offset: 0, line: 1, column: 1, excerpt: "", caret: 0)
  }

  /// For people: names the place, and shows the line with a caret under it. No line feed at the end.
  public var rendered: String {
    let pad = String(excerpt.unicodeScalars.prefix(caret).map { $0 == "\t" ? Character("\t") : " " })
    return "\(name):\(line):\(column): error: \(message)" + (excerpt.isEmpty ? "" : "\n  \(excerpt)\n  \(pad)^")
  }
}

/// A place in decoded text that breaks the syntax of its container.
struct SyntaxError: Error, Equatable {
  var offset: Int
  var message: String
}

extension InputError {
  /// Scalars shown on each side of the caret.
  private static let window = 60

  /// The error at `error.offset` of `text`. Line `firstLine` of the file begins at offset `begin` of `text`.
  init(
    _ error: SyntaxError, in text: MappedText, name: String, firstLine: Int = 1, at begin: Int = 0
  ) {
    let bytes = text.bytes
    let place = min(error.offset, bytes.count)
    let start = bytes[..<place].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: .lineFeed) ?? bytes.count
    let before = Array(String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars)
    let after = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.filter { $0 != "\r" }
    var excerpt = String.UnicodeScalarView()
    excerpt.append(contentsOf: before.suffix(Self.window))
    excerpt.append(contentsOf: after.prefix(Self.window))
    self.init(
      name: name, message: error.message,
      offset: text.map.source(of: place..<place + 1).first?.lowerBound ?? text.map.runs.last?.sourceEnd ?? 0,
      line: firstLine + bytes[begin..<max(begin, start)].count { $0 == .lineFeed }, column: before.count + 1,
      excerpt: String(excerpt), caret: min(before.count, Self.window))
  }
}
