import Glossary

/// What the second token of a pattern's match can be. With the first (`PatternOpening`) it spares nearly all trials: rules of
/// several words begin with common ones.
struct PatternSecond {
  private(set) var words: [WordSet] = []
  private(set) var cues: [CueTest] = []
  /// As `Concept.Kind.bits`.
  private(set) var skills: UInt64 = 0
  private(set) var quantities: Set<Pattern.QuantityKind> = []
  /// It may be a number.
  private(set) var takesNumbers = false
  /// It may be any token, or none: a match may take one token alone.
  private(set) var isOpen = false

  init(_ pattern: Pattern) {
    if add(pattern, after: Taken(nothing: true, one: false)).one { isOpen = true }
  }

  /// How many tokens a match may have taken on its way to a part of the pattern.
  private struct Taken {
    var nothing: Bool
    var one: Bool

    func union(_ other: Taken) -> Taken { Taken(nothing: nothing || other.nothing, one: one || other.one) }
  }

  /// Adds what `pattern` takes as the second token; returns what may be taken behind it.
  private mutating func add(_ pattern: Pattern, after before: Taken) -> Taken {
    switch pattern.node {
    case .words(let set):
      if before.one { words.append(set) }
      return Taken(nothing: false, one: before.nothing)
    case .token(let kind):
      if before.one { if kind == .number { takesNumbers = true } else { isOpen = true } }
      return Taken(nothing: false, one: before.nothing)
    case .cue(let test): return add(before) { $0.cues.append(test) }
    case .skill(let kinds): return add(before) { $0.skills |= Concept.Kind.bits(kinds) }
    case .quantity(let kind): return add(before) { $0.quantities.insert(kind) }
    case .reading(_, let beginning, _):
      return add(before) { second in
        guard let beginning else {
          second.isOpen = true
          return
        }
        _ = second.add(beginning, after: Taken(nothing: false, one: true))
      }
    case .sequence(let patterns): return patterns.reduce(before) { add($1, after: $0) }
    case .any(let patterns):
      return patterns.reduce(Taken(nothing: false, one: false)) { $0.union(add($1, after: before)) }
    case .optional(let inner): return before.union(add(inner, after: before))
    case .repeated(let inner, _):
      let once = before.union(add(inner, after: before))
      return once.union(add(inner, after: once))
    case .gap, .open:
      isOpen = true
      return before
    case .not, .sentenceStart, .sentenceEnd, .under: return before
    case .capture(_, let inner): return add(inner, after: before)
    }
  }

  /// Of what takes any number of tokens: where it is the first thing, the second token may lie in it.
  private mutating func add(_ before: Taken, _ second: (inout PatternSecond) -> Void) -> Taken {
    if before.one { second(&self) }
    if before.nothing { isOpen = true }
    return Taken(nothing: false, one: before.nothing)
  }
}
