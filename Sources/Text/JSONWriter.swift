/// Writes JSON to bytes, keys in the order given.
///
/// Foundation's encoders sort keys or leave their order open, and cost start-up; the output contract wants one order
/// and the same bytes for the same input.
///
/// One writer may write several documents one after the other, each ended by `endDocument`, in memory that is used
/// again.
public struct JSONWriter: ~Copyable {
  public enum Style: Sendable {
    /// Everything on one line.
    case compact
    /// Two spaces a level; arrays of plain values, and objects marked `inline`, on one line.
    case pretty
  }

  private var buffer = ByteBuffer()
  private let style: Style
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false
  /// Above zero inside an inline value.
  private var inlineDepth = 0

  public init(style: Style = .compact) { self.style = style }

  /// What was written, copied.
  public var bytes: [UInt8] { buffer.bytes }

  public var isEmpty: Bool { buffer.count == 0 }

  /// Ends a document with a line feed; the next value begins another one.
  public mutating func endDocument() {
    buffer.append(0x0A)
    needsComma = false
  }

  /// Takes out what was written.
  public mutating func take() -> [UInt8] {
    let bytes = buffer.bytes
    buffer.removeAll()
    needsComma = false
    return bytes
  }

  // MARK: Containers

  public mutating func object(inline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    container(0x7B, 0x7D, inline: inline, members)
  }

  public mutating func array(inline: Bool = false, _ elements: (inout JSONWriter) -> Void) {
    container(0x5B, 0x5D, inline: inline, elements)
  }

  private mutating func container(
    _ open: UInt8, _ close: UInt8, inline: Bool, _ content: (inout JSONWriter) -> Void
  ) {
    prepareValue()
    buffer.append(open)
    let mark = buffer.count
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    needsComma = false
    content(&self)
    depth -= 1
    if buffer.count > mark { newLine() }
    if inlineDepth > 0 { inlineDepth -= 1 }
    buffer.append(close)
    needsComma = true
  }

  // MARK: Members

  /// A member that is an object.
  public mutating func object(_ name: StaticString, inline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(inline: inline, members)
  }

  /// A member that is an array.
  public mutating func array(_ name: StaticString, inline: Bool = false, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    array(inline: inline, elements)
  }

  /// A key that the program names, copied as it is: nothing in it needs an escape.
  public mutating func key(_ name: StaticString) {
    prepareValue()
    buffer.append(key: name)
    if style == .pretty { buffer.append(0x20) }
    isAfterKey = true
  }

  /// A key that comes from data.
  public mutating func key(named name: String) {
    prepareValue()
    write(name)
    buffer.append(0x3A)
    if style == .pretty { buffer.append(0x20) }
    isAfterKey = true
  }

  public mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  public mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  public mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    key(name)
    boolean(value)
  }

  /// Leaves the member out when there is nothing in it.
  public mutating func member(_ name: StaticString, _ values: [String]) {
    if !values.isEmpty { array(name, inline: true) { writer in for value in values { writer.string(value) } } }
  }

  public mutating func member(_ name: StaticString, _ values: [Int]) {
    if !values.isEmpty { array(name, inline: true) { writer in for value in values { writer.integer(value) } } }
  }

  /// A member whose key comes from data.
  public mutating func member(named name: String, _ value: String) {
    key(named: name)
    string(value)
  }

  public mutating func member(named name: String, _ value: Int) {
    key(named: name)
    integer(value)
  }

  /// Leaves the member out when there is nothing in it.
  public mutating func member(named name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(named: name)
    array(inline: true) { writer in for value in values { writer.string(value) } }
  }

  /// `[start, end]`
  public mutating func member(_ name: StaticString, _ range: Range<Int>) {
    key(name)
    self.range(range)
  }

  public mutating func range(_ range: Range<Int>) {
    array(inline: true) { writer in
      writer.integer(range.lowerBound)
      writer.integer(range.upperBound)
    }
  }

  // MARK: Values

  public mutating func string(_ value: String) {
    prepareValue()
    write(value)
    needsComma = true
  }

  /// A string whose UTF-8 is at hand.
  public mutating func string(_ utf8: [UInt8]) {
    prepareValue()
    utf8.withUnsafeBufferPointer { write($0) }
    needsComma = true
  }

  public mutating func integer(_ value: Int) {
    prepareValue()
    buffer.append(decimal: value)
    needsComma = true
  }

  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// A value that is JSON already, such as a decimal number.
  public mutating func raw(_ json: String) {
    prepareValue()
    buffer.append(json)
    needsComma = true
  }

  // MARK: Layout

  private mutating func prepareValue() {
    if isAfterKey {
      isAfterKey = false
      needsComma = false
      return
    }
    if needsComma {
      buffer.append(0x2C)
      if style == .pretty, inlineDepth > 0 { buffer.append(0x20) }
      needsComma = false
    }
    if depth > 0 { newLine() }
  }

  private mutating func newLine() {
    guard style == .pretty, inlineDepth == 0 else { return }
    buffer.append(0x0A)
    buffer.append(0x20, times: 2 * depth)
  }

  /// Escapes what RFC 8259 demands, and nothing else: non-ASCII text stays readable.
  private mutating func write(_ value: String) {
    if value.utf8.withContiguousStorageIfAvailable({ write($0) }) != nil { return }
    var native = value
    native.withUTF8 { write($0) }
  }

  private mutating func write(_ utf8: UnsafeBufferPointer<UInt8>) {
    buffer.append(0x22)
    var index = buffer.appendPlain(utf8, from: 0)
    while index < utf8.count {
      escape(utf8[index])
      index += 1
      index += buffer.appendPlain(utf8, from: index)
    }
    buffer.append(0x22)
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    buffer.append(0x5C)
    switch byte {
    case 0x22, 0x5C: buffer.append(byte)
    case 0x0A: buffer.append(0x6E)
    case 0x0D: buffer.append(0x72)
    case 0x09: buffer.append(0x74)
    default:
      buffer.append("u00")
      buffer.append(Self.digit(byte >> 4))
      buffer.append(Self.digit(byte & 15))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
}
