extension String {
  /// Whether both are spelled with the same bytes: what equality is of texts that are composed alike, at less cost.
  public func hasBytes(of other: String) -> Bool {
    let (one, two) = (utf8Span.span, other.utf8Span.span)
    guard one.count == two.count else { return false }
    return one.prefixLength(in: two) == one.count
  }

  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Span<UInt8> {
  /// How many of the first bytes are those of `other`.
  func prefixLength(in other: borrowing Span<UInt8>) -> Int {
    let shorter = Swift.min(count, other.count)
    var length = 0
    while length < shorter, self[length] == other[length] { length += 1 }
    return length
  }

  var last: UInt8? { isEmpty ? nil : self[count - 1] }

  /// Whether the last bytes are these.
  func ends(with ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    let start = count - ending.count
    for offset in ending.indices where self[start + offset] != ending[offset] { return false }
    return true
  }

  /// Whether the first bytes are the first `length` ones of `other`.
  func begins(with other: borrowing Span<UInt8>, _ length: Int) -> Bool {
    guard count >= length else { return false }
    for offset in 0..<length where self[offset] != other[offset] { return false }
    return true
  }

  /// How many scalars of valid UTF-8 begin in `range`.
  func scalars(in range: Range<Int>) -> Int {
    var scalars = 0
    for index in range where self[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The text without its last `dropped` bytes, and `ending` instead.
  func replacingLast(_ dropped: Int, with ending: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count - dropped + ending.count)
    for index in 0..<(count - dropped) { bytes.append(self[index]) }
    bytes += ending
    return String(decoding: bytes, as: UTF8.self)
  }
}
