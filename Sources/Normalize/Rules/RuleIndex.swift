/// Tells which rules of a dimension may match at a token, by what their patterns can begin with: most tokens begin none.
struct RuleIndex: Sendable {
  /// What a pattern can begin with.
  private enum Beginning {
    case words([WordSet])
    case quantity
    case match
    /// Anything, as with a gap or a negation.
    case any
  }

  private var words: [String: [Int]] = [:]
  /// By the first two bytes of the beginning of a word.
  private var beginnings: [UInt16: [(text: String, rule: Int)]] = [:]
  private var quantity: [Int] = []
  private var match: [Int] = []
  private var any: [Int] = []

  init(_ rules: [Rule]) {
    for (rule, entry) in rules.enumerated() { add(rule, Self.beginnings(of: entry.pattern)) }
  }

  private mutating func add(_ rule: Int, _ found: [Beginning]) {
    if found.contains(where: { if case .any = $0 { true } else { false } }) {
      any.append(rule)
      return
    }
    for beginning in found {
      switch beginning {
      case .words(let sets): for set in sets { add(rule, set) }
      case .quantity: quantity.append(rule)
      case .match: match.append(rule)
      case .any: break
      }
    }
  }

  private mutating func add(_ rule: Int, _ set: WordSet) {
    for word in set.words { words[word, default: []].append(rule) }
    for text in set.beginnings {
      guard let key = Self.key(text) else {
        any.append(rule)
        continue
      }
      beginnings[key, default: []].append((text, rule))
    }
  }

  private static func key(_ word: String) -> UInt16? {
    var bytes = word.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return nil }
    return UInt16(first) << 8 | UInt16(second)
  }

  /// The indices of the rules to try, ascending. `word` is the token's bare form.
  func rules(for word: String, startsQuantity: Bool, startsMatch: Bool) -> [Int] {
    var found = any
    if let rules = words[word] { found += rules }
    if let key = Self.key(word), let bucket = beginnings[key] {
      for (text, rule) in bucket where word.hasPrefix(text) { found.append(rule) }
    }
    if startsQuantity { found += quantity }
    if startsMatch { found += match }
    guard found.count > 1 else { return found }
    var previous = -1
    return found.sorted().filter { rule in
      defer { previous = rule }
      return rule != previous
    }
  }

  // MARK: What a pattern can begin with

  private static func beginnings(of pattern: Pattern) -> [Beginning] {
    switch pattern {
    case .words(let set): [.words([set])]
    case .quantity: [.quantity]
    case .cue, .skill: [.match]
    case .sequence(let patterns): beginnings(of: patterns[...])
    case .any(let patterns): patterns.flatMap { beginnings(of: $0) }
    case .capture(_, let inner): beginnings(of: inner)
    default: [.any]
    }
  }

  /// A sequence begins with its first member, or the next where that may take nothing.
  private static func beginnings(of patterns: ArraySlice<Pattern>) -> [Beginning] {
    guard let first = patterns.first else { return [.any] }
    switch first {
    case .optional(let inner): return beginnings(of: inner) + beginnings(of: patterns.dropFirst())
    case .not, .sentenceStart, .under: return beginnings(of: patterns.dropFirst())
    default: return beginnings(of: first)
    }
  }
}
