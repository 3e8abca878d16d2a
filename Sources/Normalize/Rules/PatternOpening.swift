import Glossary

/// What the first token of a pattern's match can be: a cheap test that spares most trials.
struct PatternOpening {
  private var words: WordSet = ""
  private var takesCues = false
  private var takesQuantities = false
  /// The pattern may begin with any token, or take none.
  private var isOpen = false

  init(_ pattern: Pattern) {
    if add(pattern) { isOpen = true }
  }

  /// Whether a match may begin at the token `index` of `passage`.
  func admits(_ index: Int, of passage: Passage) -> Bool {
    isOpen || words.contains(passage.forms[index].bare)
      || takesQuantities && passage.quantities.contains { $0.tokens.lowerBound == index }
      || takesCues && (Self.begins(index, passage.cues) || Self.begins(index, passage.skills))
  }

  private static func begins(_ index: Int, _ matches: [Match]) -> Bool {
    matches.contains { $0.tokens.lowerBound == index }
  }

  /// Adds what `pattern` begins with; returns whether it may take nothing, so that what follows it counts too.
  private mutating func add(_ pattern: Pattern) -> Bool {
    switch pattern {
    case .words(let set): words.formUnion(set)
    case .cue, .skill: takesCues = true
    case .quantity: takesQuantities = true
    case .token, .reading: isOpen = true
    case .sequence(let patterns): return patterns.allSatisfy { add($0) }
    case .any(let patterns): return patterns.map { add($0) }.contains(true)
    case .optional(let inner):
      _ = add(inner)
      return true
    case .gap, .open: isOpen = true
    case .not, .sentenceStart, .sentenceEnd, .under: return true
    case .capture(_, let inner): return add(inner)
    }
    return false
  }
}
