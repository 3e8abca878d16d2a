/// A posting's word triples in 96 bytes, so that postings which share many of them can be found without reading them.
///
/// MinHash (Broder 1997): under one hash function, the smallest hash of two sets is the same with a probability of the share
/// of common members. 96 functions are taken, three of them make a band, and two postings become candidates where a band
/// agrees: with a share s of common triples that is 1 − (1 − s³)³², which is 0.99 for half of the triples, 0.14 for a sixth and
/// 0.03 for a tenth.
struct Sketch: Hashable, Sendable {
  static let bands = 32
  private static let rows = 3
  private static let bits: UInt64 = 24

  /// One number of 24 bits a band.
  private(set) var values: [UInt32] = []

  init(_ text: VisibleText) {
    let triples = text.triples
    values = (0..<Self.bands).map { band in
      let key = (0..<Self.rows).reduce(UInt64(0)) { key, row in
        let (factor, offset) = Self.functions[band * Self.rows + row]
        var least = UInt64.max
        for triple in triples { least = min(least, triple &* factor &+ offset) }
        return Hash.mix(key ^ least)
      }
      return UInt32(truncatingIfNeeded: key >> (64 - Self.bits))
    }
  }

  /// Odd factors and offsets, the same for ever: sketches lie in the `meta.yml` of corpora.
  private static let functions: [(factor: UInt64, offset: UInt64)] = (0..<bands * rows).map { index in
    let seed = UInt64(index) &* 0x9e37_79b9_7f4a_7c15
    return (Hash.mix(seed &+ 1) | 1, Hash.mix(seed &+ 2))
  }
}

// MARK: As text

extension Sketch {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Four digits of base64url (RFC 4648) a band, 128 in all.
  var text: String {
    let bytes = values.flatMap { value in
      (0..<4).map { Self.digits[Int(value >> (18 - 6 * UInt32($0)) & 63)] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nil for a text that is no sketch, such as one that an earlier version wrote.
  init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == Self.bands * 4 else { return nil }
    for band in 0..<Self.bands {
      var value: UInt32 = 0
      for byte in bytes[band * 4..<band * 4 + 4] {
        guard let digit = Self.digits.firstIndex(of: byte) else { return nil }
        value = value << 6 | UInt32(digit)
      }
      values.append(value)
    }
  }
}
