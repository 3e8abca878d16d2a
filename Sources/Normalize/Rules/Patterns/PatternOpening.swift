import Glossary

/// What the first token of a pattern's match can be: a cheap test that spares most trials. A match that takes nothing says
/// nothing, so a pattern that may take nothing still begins with one of these.
struct PatternOpening {
  private(set) var atoms: [PatternAtom] = []
  /// The pattern may begin with any token.
  private(set) var isOpen = false
  /// It may begin with any token that is the first of its sentence.
  private(set) var isOpenAtStart = false
  /// It matches at the start of a sentence only.
  private(set) var needsStart = false
  /// It matches under a label that holds a word of each.
  private(set) var labels: [WordSet] = []

  init(_ pattern: Pattern) {
    _ = add(pattern, where: .anywhere)
    _ = require(pattern)
  }

  /// Where a pattern may take nothing, so that what follows it begins the match too.
  private enum Passing: Int, Comparable {
    case nowhere, atStart, anywhere

    static func < (left: Passing, right: Passing) -> Bool { left.rawValue < right.rawValue }
  }

  /// Adds what `pattern` begins with at the places `here`; returns at which of them it may take nothing.
  private mutating func add(_ pattern: Pattern, where here: Passing) -> Passing {
    switch pattern.content.node {
    case .words(let set): atoms.append(.words(set))
    case .cue(let test): atoms.append(.cue(test))
    case .skill(let kinds): atoms.append(.skills(Concept.Kind.bits(kinds)))
    case .quantity(let kind): atoms.append(.quantity(kind))
    case .token(.number): atoms.append(.number)
    case .token: open(here)
    case .reading(_, let beginning, _):
      if let beginning { _ = add(beginning, where: here) } else { open(here) }
    case .sequence(let patterns):
      return patterns.reduce(here) { $0 == .nowhere ? .nowhere : add($1, where: $0) }
    case .any(let patterns): return patterns.reduce(.nowhere) { max($0, add($1, where: here)) }
    case .optional(let inner), .repeated(let inner, _):
      _ = add(inner, where: here)
      return here
    case .gap, .open: open(here)
    case .sentenceStart: return min(here, .atStart)
    case .not, .sentenceEnd, .under: return here
    case .capture(_, let inner): return add(inner, where: here)
    }
    return .nowhere
  }

  private mutating func open(_ here: Passing) {
    if here == .anywhere { isOpen = true } else { isOpenAtStart = true }
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
