import Glossary

/// What must stand in a sentence, wherever, for a pattern to match in it: at least one atom of each need.
///
/// A rule of several words is tried only in sentences that hold its rare ones, so that "de" or a number, with which many
/// rules begin, starts few trials. Needs never refuse what the pattern would match.
struct PatternNeeds {
  /// Atoms of which one is enough.
  struct Need {
    var words: [WordSet] = []
    var cues: [CueTest] = []
    /// As `Concept.Kind.bits`.
    var skills: UInt64 = 0
    var quantities: Set<Pattern.QuantityKind> = []
    /// Whether any number meets it.
    var isMetByNumber = false
    /// How often a sentence meets it, roughly, in no unit.
    fileprivate var commonness = 0

    fileprivate mutating func formUnion(_ other: Need) {
      words += other.words
      cues += other.cues
      skills |= other.skills
      quantities.formUnion(other.quantities)
      isMetByNumber = isMetByNumber || other.isMetByNumber
      commonness += other.commonness
    }
  }

  /// The rarest first, at most `most`.
  let needs: [Need]

  init(_ pattern: Pattern, most: Int) {
    let needs = Self.needs(of: Self.taking(pattern))
    self.needs = Array(needs.sorted { $0.commonness < $1.commonness }.prefix(most))
  }

  /// What a pattern that may take nothing takes where it takes something: a match of nothing says nothing.
  private static func taking(_ pattern: Pattern) -> Pattern {
    switch pattern.node {
    case .optional(let inner), .repeated(let inner, _): taking(inner)
    default: pattern
    }
  }

  private static func needs(of pattern: Pattern) -> [Need] {
    switch pattern.node {
    case .words(let set): return [Need(words: [set], commonness: Commonness.of(set))]
    case .cue(let test): return [Need(cues: [test], commonness: Commonness.cue)]
    case .skill(let kinds): return [Need(skills: Concept.Kind.bits(kinds), commonness: Commonness.skill)]
    case .quantity(let kind): return [Need(quantities: [kind], commonness: Commonness.quantity)]
    case .token(.number): return [Need(isMetByNumber: true, commonness: Commonness.number)]
    case .sequence(let patterns): return patterns.flatMap { needs(of: $0) }
    case .any(let patterns): return alternatives(patterns).map { [$0] } ?? []
    case .capture(_, let inner): return needs(of: inner)
    case .reading(_, _, let inner): return inner.map { needs(of: $0) } ?? []
    case .not(let inner):
      // What must follow, though the match does not take it.
      if case .not(let held) = inner.node { return needs(of: held) }
      return []
    case .token, .optional, .repeated, .gap, .open, .sentenceStart, .sentenceEnd, .under: return []
    }
  }

  /// The rarest need of each alternative, any of which is enough; nil where an alternative needs nothing.
  private static func alternatives(_ patterns: [Pattern]) -> Need? {
    var joined = Need()
    for pattern in patterns {
      guard let rarest = needs(of: pattern).min(by: { $0.commonness < $1.commonness }) else { return nil }
      joined.formUnion(rarest)
    }
    return patterns.isEmpty ? nil : joined
  }
}

/// How common things are in postings, roughly: of words, function words and marks against all others.
private enum Commonness {
  static let cue = 10
  static let quantity = 15
  static let number = 30
  static let skill = 40

  static func of(_ set: WordSet) -> Int {
    let words = set.content.words.reduce(0) { $0 + (functionWords.contains($1) ? 50 : 1) }
    return words + set.content.beginnings.count * 2
  }

  private static let functionWords: Set<String> = [
    ",", ".", ":", ";", "-", "–", "/", "(", ")", "'", "a", "an", "and", "as", "at", "au", "aux", "avec", "be",
    "by", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "en", "est", "et", "for", "from", "have", "il",
    "in", "is", "l", "la", "le", "les", "n", "nos", "notre", "nous", "of", "on", "or", "ou", "our", "par",
    "plus", "poste", "pour", "qu", "que", "qui", "s", "sa", "ses", "son", "sont", "sur", "the", "this", "to",
    "un", "une", "vos", "votre", "vous", "we", "will", "with", "you", "your",
  ]
}
