/// Writes JSON to bytes, keys in the order given.
///
/// Foundation's encoders sort keys or leave their order open, and cost start-up; the output contract wants one order and the
/// same bytes for the same input.
public struct JSONWriter {
  public enum Style: Sendable {
    /// Everything on one line.
    case compact
    /// Two spaces a level; arrays of plain values, and objects marked `inline`, on one line.
    case pretty
  }

  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false
  /// Above zero inside an inline value.
  private var inlineDepth = 0

  public init(style: Style = .compact) { self.style = style }

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
    bytes.append(open)
    let mark = bytes.count
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    needsComma = false
    content(&self)
    depth -= 1
    if bytes.count > mark { newLine() }
    if inlineDepth > 0 { inlineDepth -= 1 }
    bytes.append(close)
    needsComma = true
  }

  // MARK: Members

  public mutating func key(_ name: String) {
    prepareValue()
    write(name)
    bytes.append(0x3A)
    if style == .pretty { bytes.append(0x20) }
    isAfterKey = true
  }

  public mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  public mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  public mutating func member(_ name: String, _ value: Bool?) {
    guard let value else { return }
    key(name)
    boolean(value)
  }

  /// Leaves the member out when there is nothing in it.
  public mutating func member(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(name)
    array(inline: true) { writer in for value in values { writer.string(value) } }
  }

  public mutating func member(_ name: String, _ values: [Int]) {
    guard !values.isEmpty else { return }
    key(name)
    array(inline: true) { writer in for value in values { writer.integer(value) } }
  }

  /// `[start, end]`
  public mutating func member(_ name: String, _ range: Range<Int>) {
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

  public mutating func integer(_ value: Int) { raw(String(value)) }
  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// A value that is JSON already, such as a decimal number.
  public mutating func raw(_ json: String) {
    prepareValue()
    bytes.append(contentsOf: json.utf8)
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
      bytes.append(0x2C)
      if style == .pretty, inlineDepth > 0 { bytes.append(0x20) }
      needsComma = false
    }
    if depth > 0 { newLine() }
  }

  private mutating func newLine() {
    guard style == .pretty, inlineDepth == 0 else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  /// Escapes what RFC 8259 demands, and nothing else: non-ASCII text stays readable.
  private mutating func write(_ value: String) {
    bytes.append(0x22)
    var value = value
    value.withUTF8 { utf8 in
      var start = 0
      for index in 0..<utf8.count where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C {
        bytes.append(contentsOf: utf8[start..<index])
        escape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(0x22)
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
}
