import Glossary

/// What the first token of a pattern's match can be: a cheap test that spares most trials. A match that takes nothing says
/// nothing, so a pattern that may take nothing still begins with one of these.
struct PatternOpening {
  private(set) var atoms: [PatternAtom] = []
  /// The pattern may begin with any token.
  private(set) var isOpen = false
  /// It matches at the start of a sentence only.
  private(set) var needsStart = false
  /// It matches under a label that holds a word of each.
  private(set) var labels: [WordSet] = []

  init(_ pattern: Pattern) {
    _ = add(pattern)
    _ = require(pattern)
  }

  /// Adds what `pattern` begins with; returns whether it may take nothing, so that what follows it counts too.
  private mutating func add(_ pattern: Pattern) -> Bool {
    switch pattern.content.node {
    case .words(let set): atoms.append(.words(set))
    case .cue(let test): atoms.append(.cue(test))
    case .skill(let kinds): atoms.append(.skills(Concept.Kind.bits(kinds)))
    case .quantity(let kind): atoms.append(.quantity(kind))
    case .token(.number): atoms.append(.number)
    case .token: isOpen = true
    case .reading(_, let beginning, _):
      if let beginning { _ = add(beginning) } else { isOpen = true }
    case .sequence(let patterns): return patterns.allSatisfy { add($0) }
    case .any(let patterns): return patterns.map { add($0) }.contains(true)
    case .optional(let inner), .repeated(let inner, _):
      _ = add(inner)
      return true
    case .gap, .open: isOpen = true
    case .not, .sentenceStart, .sentenceEnd, .under: return true
    case .capture(_, let inner): return add(inner)
    }
    return false
  }

  /// Notes what `pattern` demands before it takes anything; returns whether what follows it stands there too.
  private mutating func require(_ pattern: Pattern) -> Bool {
    switch pattern.content.node {
    case .sentenceStart: needsStart = true
    case .under(let set): labels.append(set)
    case .not: break
    case .sequence(let patterns): return patterns.allSatisfy { require($0) }
    case .capture(_, let inner): return require(inner)
    default: return false
    }
    return true
  }
}
