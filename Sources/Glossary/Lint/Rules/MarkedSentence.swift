/// A sentence of `examples: hit:`, its brackets taken out.
struct MarkedSentence: Hashable {
  var text: String
  /// What the brackets held, in UTF-8 bytes of `text`.
  var marks: [Range<Int>]

  /// Nil when brackets do not pair or nest.
  init?(_ marked: String) {
    var bytes: [UInt8] = []
    var marks: [Range<Int>] = []
    var start: Int?
    for byte in marked.utf8 {
      switch (byte, start) {
      case (UInt8(ascii: "["), nil): start = bytes.count
      case (UInt8(ascii: "]"), let open?):
        marks.append(open..<bytes.count)
        start = nil
      case (UInt8(ascii: "["), _), (UInt8(ascii: "]"), _): return nil
      default: bytes.append(byte)
      }
    }
    if start != nil { return nil }
    text = String(decoding: bytes, as: UTF8.self)
    self.marks = marks
  }
}
