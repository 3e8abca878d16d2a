import Markup
import Normalize

/// What a reader sees of a posting, as words: white space, punctuation, markup and case aside.
struct VisibleText {
  /// Lower-case words with one space between, UTF-8.
  private let bytes: [UInt8]
  /// Hashes of the runs of three words, each once, sorted; of the whole where there are fewer words.
  let triples: [UInt64]

  init(_ item: Item) {
    self.init(lines: BlockReader.blocks(of: item).blocks.map(\.string))
  }

  init(lines: [String]) {
    var words = WordCollector()
    for line in lines { words.add(line) }
    bytes = words.bytes
    triples = Self.triples(of: words.hashes)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Of the words, in hexadecimal: equal for two postings that read the same.
  var digest: String { Digest.sha256(bytes) }

  /// Common triples among all of both (Jaccard's index), 0 to 1.
  func share(with other: VisibleText) -> Double {
    var (own, others, common) = (0, 0, 0)
    while own < triples.count, others < other.triples.count {
      let (first, second) = (triples[own], other.triples[others])
      if first == second { common += 1 }
      if first <= second { own += 1 }
      if second <= first { others += 1 }
    }
    return Double(common) / Double(max(triples.count + other.triples.count - common, 1))
  }

  private static func triples(of words: [UInt64]) -> [UInt64] {
    func join(_ words: ArraySlice<UInt64>) -> UInt64 {
      words.reduce(0) { Hash.mix($0 &* 0x9e37_79b9_7f4a_7c15 ^ $1) }
    }
    guard words.count > 2 else { return [join(words[...])] }
    return Set((0...(words.count - 3)).map { join(words[$0..<$0 + 3]) }).sorted()
  }
}

enum Hash {
  /// The last step of MurmurHash3: every bit of the input bears on every bit of the result.
  static func mix(_ value: UInt64) -> UInt64 {
    var hash = value ^ value >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}

/// Letters and numbers in lower case, with the hash (FNV-1a) of each word.
private struct WordCollector {
  private(set) var bytes: [UInt8] = []
  private(set) var hashes: [UInt64] = []
  private var hash: UInt64 = 0
  private var isInWord = false

  /// The words of a line; none goes on in the next.
  mutating func add(_ line: String) {
    for scalar in line.unicodeScalars {
      switch Self.part(scalar) {
      case .letter: append(scalar)
      case .mark where isInWord: append(scalar)
      case .mark, .other: finish()
      }
    }
    finish()
  }

  private enum Part { case letter, mark, other }

  private static func part(_ scalar: Unicode.Scalar) -> Part {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        ? .letter : .other
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    default: .other
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if !isInWord {
      if !bytes.isEmpty { bytes.append(0x20) }
      hash = 0xcbf2_9ce4_8422_2325
      isInWord = true
    }
    if scalar.isASCII {
      append(("A"..."Z").contains(scalar) ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
    } else {
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private mutating func finish() {
    if isInWord { hashes.append(hash) }
    isInWord = false
  }
}
