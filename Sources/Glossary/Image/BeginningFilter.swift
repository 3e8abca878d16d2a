import Text

/// Tells of most words that are in no label that none of its words, or of those of families, is related to them, by
/// their first letters alone: what spares the stems of names, numbers and slips of the pen.
///
/// A Bloom filter of the first two, three … letters of all words of the image, a language apart.
struct BeginningFilter {
  private let words: Rows<UInt32>

  init(_ image: Image) { words = image.rows(.beginnings, as: UInt32.self) }

  /// In bytes: longer beginnings are not told from these.
  private static let longest = 12
  private static let shortest = 2
  private static let bitsABeginning = 16

  /// False only where no word of the image in `language` is related to `form` (`Morphology.sharedBeginning`).
  func mayRelate(_ form: Form, _ language: Language) -> Bool {
    let length = min(Morphology.sharedBeginning(of: form, language), Self.longest)
    guard length >= Self.shortest else { return true }
    guard words.count > 0 else { return false }
    let bits = Self.bits(Self.hash(form.bare.utf8.prefix(length), language), words.count)
    return isSet(bits.0) && isSet(bits.1)
  }

  private func isSet(_ bit: Int) -> Bool { words[bit >> 5] >> UInt32(bit & 31) & 1 != 0 }

  /// The table for an image of these words, without accents.
  static func table(of words: [(bare: String, language: Language)]) -> [UInt32] {
    var hashes: Set<UInt64> = []
    for (bare, language) in words {
      for length in shortest...max(shortest, min(longest, bare.utf8.count)) {
        hashes.insert(hash(bare.utf8.prefix(length), language))
      }
    }
    var table = [UInt32](repeating: 0, count: (hashes.count * bitsABeginning + 31) / 32)
    for hash in hashes {
      let bits = bits(hash, table.count)
      table[bits.0 >> 5] |= 1 << UInt32(bits.0 & 31)
      table[bits.1 >> 5] |= 1 << UInt32(bits.1 & 31)
    }
    return table
  }

  /// FNV-1a.
  private static func hash(_ beginning: Substring.UTF8View, _ language: Language) -> UInt64 {
    let seed: UInt64 = language == .fr ? 0xcbf2_9ce4_8422_2325 : 0x8422_2325_cbf2_9ce4
    return beginning.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func bits(_ hash: UInt64, _ words: Int) -> (Int, Int) {
    let mixed = (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
    let size = UInt64(words * 32)
    return (Int(((mixed >> 32) * size) >> 32), Int(((mixed & 0xFFFF_FFFF) * size) >> 32))
  }
}
