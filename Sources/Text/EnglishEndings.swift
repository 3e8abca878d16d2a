/// The endings of English inflection: plurals, and the regular forms of verbs.
enum EnglishEndings {
  private static let nominalGroups = EndingGroups(nominalEndings)
  private static let nominalEndings: [Set<String>] = [
    ["", "s"], ["s", "ses"], ["x", "xes"], ["h", "hes"], ["y", "ies"], ["fe", "ves"], ["f", "ves"], ["man", "men"],
    ["is", "es"],
  ]

  static func areNominal(_ first: String, _ second: String) -> Bool {
    nominalGroups.join(first.utf8Span.span, second.utf8Span.span, leastStem: 2)
  }

  /// Whether both are forms of one regular verb: manage, manages, managed, managing; plan, planned.
  static func areVerbForms(_ first: String, _ second: String) -> Bool {
    let (one, two) = (first.utf8Span.span, second.utf8Span.span)
    // No base form changes the first two letters.
    guard one.prefixLength(in: two) >= min(2, max(one.count, two.count)) else { return false }
    let bases = VerbBases(of: one)
    let others = VerbBases(of: two)
    return bases.contains { base in others.contains { base.spellsSame(as: $0, one, two) } }
  }

  /// Other spellings under whose stems a word is looked for; Snowball brings the regular forms together by itself, but not
  /// knives, analyses, draftsmen.
  static func alternatives(_ word: String) -> [String] {
    let bytes = word.utf8Span.span
    guard let entry = alternativeEndings.first(endingOf: bytes) else { return [] }
    return entry.value.map { bytes.replacingLast(entry.ending.count, with: $0) }
  }

  private static let alternativeEndings = EndingTable<[[UInt8]]>(
    [("ves", ["f", "fe"]), ("ses", ["sis"]), ("men", ["man"])].map { ($0.0, $0.1.map { Array($0.utf8) }) })

  /// See `Morphology.sharedBeginning`. Before an ending a root may double its last letter, or lack an `e` that stands there.
  static func sharedBeginning(_ bare: borrowing Span<UInt8>) -> Int {
    bare.count - allEndings.longest(endingOf: bare) - 2
  }

  private static let allEndings = EndingSet(nominalEndings.flatMap(\.self) + VerbBases.endings)
}

/// The base forms from which an English word may come, each the word's beginning and a letter: managing → managing, manag,
/// manage.
private struct VerbBases {
  struct Base {
    /// So many bytes of the word.
    let length: Int
    /// What stands after them; 0 for nothing.
    let letter: UInt8

    /// Whether the base of the word `one` is spelled as `other`, one of `two`.
    func spellsSame(as other: Base, _ one: borrowing Span<UInt8>, _ two: borrowing Span<UInt8>) -> Bool {
      let count = length + (letter == 0 ? 0 : 1)
      guard count == other.length + (other.letter == 0 ? 0 : 1) else { return false }
      for index in 0..<count where byte(index, of: one) != other.byte(index, of: two) { return false }
      return true
    }

    private func byte(_ index: Int, of word: borrowing Span<UInt8>) -> UInt8 { index < length ? word[index] : letter }
  }

  private var bases: [Base] = []

  static let endings = ["ing", "ed", "es", "s"]
  private static let endingBytes = endings.map { Array($0.utf8) }

  init(of word: borrowing Span<UInt8>) {
    bases.append(Base(length: word.count, letter: 0))
    for ending in Self.endingBytes where word.ends(with: ending) { addRoot(word, word.count - ending.count) }
  }

  /// What the first `length` bytes are the root of.
  private mutating func addRoot(_ word: borrowing Span<UInt8>, _ length: Int) {
    guard length >= 3 else { return }
    bases.append(Base(length: length, letter: 0))
    bases.append(Base(length: length, letter: UInt8(ascii: "e")))
    if length >= 4, word[length - 1] == word[length - 2] { bases.append(Base(length: length - 1, letter: 0)) }
    if word[length - 1] == UInt8(ascii: "i") { bases.append(Base(length: length - 1, letter: UInt8(ascii: "y"))) }
  }

  func contains(where holds: (Base) -> Bool) -> Bool { bases.contains(where: holds) }
}
