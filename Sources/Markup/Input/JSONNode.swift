/// A JSON value that was read, for readers of our own objects: it gives its content, and errors that point at it.
public struct JSONNode: Sendable {
  private let source: JSONSource
  private let value: JSONValue
  /// Offset in the text: of the value, or of the key of a value that has no place of its own.
  private let place: Int
  /// Offset of the name of a member's value; that of the value where it has none.
  private let namePlace: Int

  private init(_ source: JSONSource, _ value: JSONValue, place: Int, namePlace: Int? = nil) {
    self.source = source
    self.value = value
    self.place = place
    self.namePlace = namePlace ?? place
  }

  /// The values of a file: one, several after each other, or one a line.
  public static func values(in file: [UInt8], name: String, limits: Limits = Limits()) throws(InputError) -> [JSONNode]
  {
    try values(in: file, source: { JSONSource(text: $0, name: name, firstLine: 1) }, limits: limits)
  }

  /// The values of one line of a stream, which begins at byte `offset` of the stream and is its line `lineNumber`.
  public static func values(
    inLine line: [UInt8], at offset: Int, lineNumber: Int, name: String, limits: Limits = Limits()
  ) throws(InputError) -> [JSONNode] {
    try values(
      in: line,
      source: { JSONSource(text: $0.then(.identity(line.count, at: offset)), name: name, firstLine: lineNumber) },
      limits: limits)
  }

  private static func values(
    in bytes: [UInt8], source: (MappedText) -> JSONSource, limits: Limits
  ) throws(InputError) -> [JSONNode] {
    let source = source(Encoding.decode(bytes).text)
    guard source.text.bytes.skippingWhite(from: 0) < source.text.count else { return [] }
    do throws(SyntaxError) {
      let values = try JSONParser.values(of: source.text.bytes, in: 0..<source.text.count, limits: limits)
      return values.map { JSONNode(source, $0, place: $0.start ?? 0) }
    } catch {
      throw source.error(error)
    }
  }

  // MARK: Content

  public struct Member: Sendable {
    public var name: String
    public var value: JSONNode
  }

  /// The members of an object in their order; nil for another value.
  public var members: [Member]? {
    guard case .object(let members) = value else { return nil }
    return members.map { member in
      let place = member.key.lowerBound - 1
      let value = JSONNode(source, member.value, place: member.value.start ?? place, namePlace: place)
      return Member(name: text(member.key), value: value)
    }
  }

  /// The elements of an array; nil for another value.
  public var elements: [JSONNode]? {
    guard case .array(let values) = value else { return nil }
    return values.map { JSONNode(source, $0, place: $0.start ?? place) }
  }

  public var string: String? {
    if case .string(let range) = value { text(range) } else { nil }
  }

  /// A number as written.
  public var number: String? {
    if case .number(let range) = value { raw(range) } else { nil }
  }

  public var boolean: Bool? {
    guard case .literal(let range) = value else { return nil }
    return ["true": true, "false": false][raw(range)]
  }

  private func text(_ range: Range<Int>) -> String { JSONString.decode(range, of: source.text.bytes).text.string }
  private func raw(_ range: Range<Int>) -> String { String(decoding: source.text.bytes[range], as: UTF8.self) }

  /// An error that points at the value.
  public func error(_ message: String) -> InputError { source.error(SyntaxError(offset: place, message: message)) }

  /// An error that points at the name of the member whose value it is.
  public func nameError(_ message: String) -> InputError {
    source.error(SyntaxError(offset: namePlace, message: message))
  }
}

/// The text that values were read from, shared by all of them.
private final class JSONSource: Sendable {
  let text: MappedText
  let name: String
  let firstLine: Int

  init(text: MappedText, name: String, firstLine: Int) {
    self.text = text
    self.name = name
    self.firstLine = firstLine
  }

  func error(_ error: SyntaxError) -> InputError { InputError(error, in: text, name: name, firstLine: firstLine) }
}

extension JSONValue {
  /// Where the value begins; nil for an empty container, whose place is not kept.
  fileprivate var start: Int? {
    switch self {
    case .object(let members): members.first.map { $0.key.lowerBound - 1 }
    case .array(let values): values.first?.start
    case .string(let range): range.lowerBound - 1
    case .number(let range), .literal(let range): range.lowerBound
    }
  }
}
