import Text

/// English words of two spellings, British and American; matching takes either for the other.
///
/// An explicit list rather than rules of endings: `metre` is no `meter` (which measures), `precise` no `precize`.
public struct SpellingTable: Hashable, Sendable {
  /// By the British spelling. Plurals follow, the regular forms, and the nouns in -isation of verbs in -ise.
  public var verbs: [String: String] = [:]
  /// By the British spelling. Plurals follow.
  public var words: [String: String] = [:]
  /// Verbs spelled alike, whose last letter British writing doubles before an ending: labelled, labeled.
  public var doubled: Set<String> = []

  public init() {}

  public var isEmpty: Bool { verbs.isEmpty && words.isEmpty && doubled.isEmpty }

  /// The pairs, by their names in files.
  static let pairs: [(name: String, path: any WritableKeyPath<SpellingTable, [String: String]> & Sendable)] = [
    ("verbs", \.verbs), ("words", \.words),
  ]
  static let doubledName = "doubled"

  public mutating func formUnion(_ other: SpellingTable) {
    for pair in Self.pairs { self[keyPath: pair.path].merge(other[keyPath: pair.path]) { $1 } }
    doubled.formUnion(other.doubled)
  }

  /// The American spelling of each British form, both folded.
  public var forms: [String: String] {
    var forms: [String: String] = [:]
    func add(_ british: String, _ american: String, _ inflected: (String) -> [String]) {
      for (one, other) in zip(inflected(british), inflected(american)) where one != other {
        forms[Fold(one).folded] = Fold(other).folded
      }
    }
    for verb in doubled {
      let doubled = verb + String(verb.suffix(1))
      for ending in ["ed", "ing", "er", "ers"] { add(doubled + ending, verb + ending) { [$0] } }
    }
    for (british, american) in verbs { add(british, american, Self.verbForms) }
    // A word that is listed itself overrules what would follow from another.
    for (british, american) in words { add(british, american) { [Self.plural(of: $0)] } }
    for (british, american) in words { forms[Fold(british).folded] = Fold(american).folded }
    return forms
  }

  private static func plural(of word: String) -> String {
    if ["s", "x", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    return endsInConsonantAndY(word) ? word.dropLast() + "ies" : word + "s"
  }

  private static func verbForms(of verb: String) -> [String] {
    // `analyses` are those of an analysis first.
    let present = verb.hasSuffix("yse") || verb.hasSuffix("yze") ? verb : plural(of: verb)
    let forms = [verb, present]
    if endsInConsonantAndY(verb) { return forms + [verb.dropLast() + "ied", verb + "ing"] }
    guard verb.hasSuffix("e") else { return forms + ["ed", "ing", "er", "ers"].map { verb + $0 } }
    let root = verb.dropLast()
    let nouns = ["ise", "ize"].contains(where: verb.hasSuffix) ? ["ation", "ations", "able"] : []
    return forms + (["ed", "ing", "er", "ers"] + nouns).map { root + $0 }
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    word.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains(where: word.hasSuffix)
  }
}
