import Text

/// Whether a word stands beside a match with which its entry does not hold (`not_when`).
struct NegativeContextCheck: CandidateCheck {
  let image: Image
  let spellings: Spellings

  /// The index of the first negative context of the match's label that stands beside the match. What must stand
  /// nearest for any of them tells most absent at once.
  func holding(beside found: Found, in sentence: Range<Int>) -> Int? {
    let start = image.concept(found.concept, .contexts)
    let all = start..<start + image.concept(found.concept, .contextCount)
    guard !all.isEmpty else { return nil }
    let next = found.tokens.upperBound
    let last = found.tokens.lowerBound - (isBracketed(found.tokens) ? 2 : 1)
    let contexts = spellings.reader.contexts
    let nearest = contexts.nearest(of: all)
    let before = nearest.before.isEmpty ? WordFilter() : words(from: last, step: -1, in: sentence)
    let after = nearest.after.isEmpty ? WordFilter() : words(from: next, step: 1, in: sentence)
    guard before.mayMeet(nearest.before) || after.mayMeet(nearest.after) else { return nil }
    for index in all {
      let words = contexts.words(index)
      if words.isEmpty { continue }
      let isAfter = contexts.isAfter(index)
      guard (isAfter ? after : before).mayHold(contexts[isAfter ? words.lowerBound : words.upperBound - 1]) else {
        continue
      }
      if contexts.concerns(index, label: found.label),
        stands(words, from: isAfter ? next : last, step: isAfter ? 1 : -1, in: sentence)
      {
        return index - start
      }
    }
    return nil
  }

  /// "équivalence (GED)": brackets round a match alone do not part it from what stands before.
  private func isBracketed(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 0, tokens.upperBound < spellings.input.tokens.count else { return false }
    return form(tokens.lowerBound - 1).surface == "(" && form(tokens.upperBound).surface == ")"
  }

  /// The label words beside a match with which a context can begin: those from `position` up to the first token that no
  /// context passes over.
  private func words(from position: Int, step: Int, in sentence: Range<Int>) -> WordFilter {
    var near = WordFilter()
    var index = position
    while sentence.contains(index) {
      let reading = reading(index)
      for row in reading.direct { near.insert(spellings.reader.candidates[row].form) }
      guard Self.isTransparent(reading, toPhrase: true) else { break }
      index += step
    }
    return near
  }

  /// Whether the context's words, rows of its table, follow one another from `position`, function words and soft
  /// symbols between them passed over, and commas by a context of several words; with a negative `step` the last one
  /// stands nearest.
  private func stands(_ words: Range<Int>, from position: Int, step: Int, in sentence: Range<Int>) -> Bool {
    let reader = spellings.reader
    var index = position
    for offset in 0..<words.count {
      let row = step > 0 ? words.lowerBound + offset : words.upperBound - 1 - offset
      let word = reader.contexts[row]
      while sentence.contains(index), !matches(index, word), isTransparent(index, in: words) { index += step }
      guard sentence.contains(index), matches(index, word) else { return false }
      index += step
    }
    return true
  }

  /// A context that names an article means that very one: "des" before a language is not "du".
  private func matches(_ index: Int, _ word: UInt32) -> Bool {
    let reading = reading(index)
    let farthest: FormReading.Relation = reading.isFunctionWord ? .same : .verbal
    let candidates = spellings.reader.candidates
    return reading.direct.contains { candidates[$0].form == word && candidates[$0].relation <= farthest }
  }

  private func isTransparent(_ index: Int, in context: Range<Int>) -> Bool {
    Self.isTransparent(reading(index), toPhrase: context.count >= 2)
  }

  /// `toPhrase`: to a context of several words.
  private static func isTransparent(_ reading: FormReading, toPhrase: Bool) -> Bool {
    if toPhrase, reading.symbol == .coordinator { return true }
    return reading.isFunctionWord || reading.symbol == .soft || reading.symbol == .softCoordinator
  }
}
