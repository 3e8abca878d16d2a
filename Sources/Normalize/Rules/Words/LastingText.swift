/// Text that lies in one place as long as the program runs: a literal's own, or a copy that is never given back.
struct LastingText: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ literal: StaticString) {
    bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  init(_ text: String) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = copy.initialize(fromContentsOf: text.utf8)
    bytes = UnsafeBufferPointer(copy)
  }

  var place: UInt { UInt(bitPattern: bytes.baseAddress) }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands between its spaces.
  var words: [String] {
    var words: [String] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") {
      if start < end { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 1
    }
    return words
  }
}
