/// The endings of English inflection: plurals, and the regular forms of verbs.
enum EnglishEndings {
  private static let nominalGroups = EndingGroups([
    ["", "s"], ["s", "ses"], ["x", "xes"], ["h", "hes"], ["y", "ies"], ["fe", "ves"], ["f", "ves"], ["man", "men"],
    ["is", "es"],
  ])

  static func areNominal(_ first: String, _ second: String) -> Bool {
    nominalGroups.join(first.utf8Span.span, second.utf8Span.span, leastStem: 2)
  }

  /// Whether both are forms of one regular verb: manage, manages, managed, managing; plan, planned.
  static func areVerbForms(_ first: String, _ second: String) -> Bool {
    // No base form changes the first two letters.
    guard first.utf8.prefix(2).elementsEqual(second.utf8.prefix(2)) else { return false }
    let bases = bases(of: first)
    return Self.bases(of: second).contains { bases.contains($0) }
  }

  /// Other spellings under whose stems a word is looked for; Snowball brings the regular forms together by itself, but not
  /// knives, analyses, draftsmen.
  static func alternatives(_ word: String) -> [String] {
    for (ending, others) in [("ves", ["f", "fe"]), ("ses", ["sis"]), ("men", ["man"])] where word.hasSuffix(ending) {
      return others.map { word.dropLast(ending.count) + $0 }
    }
    return []
  }

  /// The base forms from which a word may come.
  private static func bases(of word: String) -> [String] {
    var bases = [word]
    func add(_ root: Substring) {
      guard root.utf8.count >= 3 else { return }
      bases.append(String(root))
      bases.append(root + "e")
      let letters = Array(root.utf8)
      if letters.count >= 4, letters[letters.count - 1] == letters[letters.count - 2] {
        bases.append(String(root.dropLast()))
      }
      if root.hasSuffix("i") { bases.append(root.dropLast() + "y") }
    }
    for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) { add(word.dropLast(ending.count)) }
    return bases
  }
}
