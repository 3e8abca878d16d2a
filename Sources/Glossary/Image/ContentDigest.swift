/// 128 bits over byte strings: it tells contents apart, and guards against no malice.
struct ContentDigest {
  private var sums: (UInt64, UInt64)

  init(seed: UInt64) { sums = (seed, 0x9E37_79B9_7F4A_7C15) }

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index + 8 <= raw.count {
        add(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      for rest in raw[index...] {
        sums.0 = (sums.0 ^ UInt64(rest)) &* 0x100_0000_01b3
        sums.1 = (sums.1 &+ UInt64(rest)) &* 0xff51_afd7_ed55_8ccd
      }
    }
    sums.0 ^= UInt64(bytes.count) << 17
  }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    sums.0 = (sums.0 ^ word) &* 0xff51_afd7_ed55_8ccd
    sums.0 ^= sums.0 >> 32
    sums.1 = (sums.1 &+ word) &* 0xc4ce_b9fe_1a85_ec53
    sums.1 ^= sums.1 >> 29
  }

  /// In hexadecimal.
  var name: String { String(sums.0, radix: 16) + "-" + String(sums.1, radix: 16) }
}
