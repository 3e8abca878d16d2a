import Glossary

/// What must stand in a sentence, wherever, for a pattern to match in it: at least one atom of each need.
///
/// A rule of several words is tried only in sentences that hold its rare ones, so that "de" or a number, with which many
/// rules begin, starts few trials. Needs never refuse what the pattern would match.
struct PatternNeeds {
  /// Atoms of which one is enough.
  private struct Need {
    /// Places in `atoms`.
    let atoms: Range<Int>
    /// How often a sentence meets it, roughly, in no unit.
    let commonness: Int
  }

  private var atoms: [PatternAtom] = []
  private var needs: [Need] = []

  /// The needs of a pattern, the rarest first, at most `most`; the memory serves from pattern to pattern.
  mutating func rarest(of pattern: Pattern, most: Int) -> [ArraySlice<PatternAtom>] {
    atoms.removeAll(keepingCapacity: true)
    needs.removeAll(keepingCapacity: true)
    add(Self.taking(pattern))
    return needs.sorted { $0.commonness < $1.commonness }.prefix(most).map { atoms[$0.atoms] }
  }

  /// What a pattern that may take nothing takes where it takes something: a match of nothing says nothing.
  private static func taking(_ pattern: Pattern) -> Pattern {
    switch pattern.content.node {
    case .optional(let inner), .repeated(let inner, _): taking(inner)
    default: pattern
    }
  }

  private mutating func add(_ pattern: Pattern) {
    switch pattern.content.node {
    case .words(let set): add(.words(set), Commonness.of(set))
    case .cue(let test): add(.cue(test), Commonness.cue)
    case .skill(let kinds): add(.skills(Concept.Kind.bits(kinds)), Commonness.skill)
    case .quantity(let kind): add(.quantity(kind), Commonness.quantity)
    case .token(.number): add(.number, Commonness.number)
    case .sequence(let patterns): for pattern in patterns { add(pattern) }
    case .any(let patterns): addAlternatives(patterns)
    case .capture(_, let inner): add(inner)
    case .reading(_, _, let inner): if let inner { add(inner) }
    case .not(let inner):
      // What must follow, though the match does not take it.
      if case .not(let held) = inner.content.node { add(held) }
    case .token, .optional, .repeated, .gap, .open, .sentenceStart, .sentenceEnd, .under: break
    }
  }

  private mutating func add(_ atom: PatternAtom, _ commonness: Int) {
    atoms.append(atom)
    needs.append(Need(atoms: atoms.count - 1..<atoms.count, commonness: commonness))
  }

  /// The rarest need of each alternative, any of which is enough; nothing where an alternative needs nothing.
  private mutating func addAlternatives(_ patterns: [Pattern]) {
    let (firstAtom, firstNeed) = (atoms.count, needs.count)
    var commonness = 0
    for pattern in patterns {
      let kept = atoms.count
      add(pattern)
      guard let rarest = needs[firstNeed...].min(by: { $0.commonness < $1.commonness }) else {
        atoms.removeSubrange(firstAtom...)
        return
      }
      // Its own stay, where those of the whole alternative were.
      atoms.removeSubrange(rarest.atoms.upperBound...)
      atoms.removeSubrange(kept..<rarest.atoms.lowerBound)
      needs.removeSubrange(firstNeed...)
      commonness += rarest.commonness
    }
    if !patterns.isEmpty { needs.append(Need(atoms: firstAtom..<atoms.count, commonness: commonness)) }
  }
}

/// How common things are in postings, roughly: of words, function words and marks against all others.
private enum Commonness {
  static let cue = 10
  static let quantity = 15
  static let number = 30
  static let skill = 40

  static func of(_ set: WordSet) -> Int {
    set.content.entries.reduce(0) { sum, entry in
      let isFunctionWord = entry.length <= longestFunctionWord && functionWords.contains(entry.hash)
      return sum + (entry.isBeginning ? 2 : isFunctionWord ? 50 : 1)
    }
  }

  /// In UTF-8 bytes.
  private static let longestFunctionWord = 5
  /// By hash: one that is taken for another costs a little time.
  private static let functionWords = SpellingFilter(
    [
      ",", ".", ":", ";", "-", "–", "/", "(", ")", "'", "a", "an", "and", "as", "at", "au", "aux", "avec", "be",
      "by", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "en", "est", "et", "for", "from", "have", "il",
      "in", "is", "l", "la", "le", "les", "n", "nos", "notre", "nous", "of", "on", "or", "ou", "our", "par",
      "plus", "poste", "pour", "qu", "que", "qui", "s", "sa", "ses", "son", "sont", "sur", "the", "this", "to",
      "un", "une", "vos", "votre", "vous", "we", "will", "with", "you", "your",
    ])
}
