import Glossary
import Markup
import Text

/// Makes alignment entries, and numbers them in the order of the posting.
struct AlignmentBuilder {
  private let allPassages: [Passage]
  private let provenance: Provenance
  private let names: ConceptNames
  private var entries: [AlignmentEntry] = []
  private var scalars = ScalarCounter()
  /// Entries of rules, by passage.
  private var known: [Int: [RuleEvidence]] = [:]

  private struct RuleEvidence {
    let tokens: Range<Int>
    let rule: String
    let id: Int
  }

  init(_ passages: [Passage], _ item: Item, _ names: ConceptNames) {
    allPassages = passages
    provenance = Provenance(item: item)
    self.names = names
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Marks the passages that an entry lies in.
  func mark(_ isTouched: inout [Bool]) {
    for index in entries.indices { isTouched[entries[index].block] = true }
  }

  /// Adds a glossary match; returns its provisional id.
  mutating func add(_ match: Match, in passage: Passage) -> Int {
    let concept = names[match.concept]
    return add(
      passage, match.tokens, target: concept.english, concept: concept.id, how: match.how.rawValue,
      rule: names.origin(ofLabel: match.label))
  }

  /// Adds the evidence of a fact; an entry of the same rule at the same place is used again.
  mutating func add(_ fact: Fact) -> Int {
    let passage = allPassages[fact.passage]
    let same = known[fact.passage]?.first { $0.tokens == fact.tokens && $0.rule == fact.rule }
    if let same { return same.id }
    let id = add(passage, fact.tokens, target: fact.value.summary, concept: nil, how: "rule", rule: fact.rule)
    known[fact.passage, default: []].append(RuleEvidence(tokens: fact.tokens, rule: fact.rule, id: id))
    return id
  }

  private mutating func add(
    _ passage: Passage, _ tokens: Range<Int>, target: String, concept: String?, how: String, rule: String
  ) -> Int {
    let range = byteRange(passage, tokens)
    let place = provenance.place(of: range, in: passage.block)
    entries.append(
      AlignmentEntry(
        id: entries.count, block: passage.index, source: passage.text(tokens), target: target, concept: concept,
        text: scalars.range(of: range, in: passage), bytes: place.bytes, disk: place.disk, how: how, rule: rule))
    return entries.count - 1
  }

  private func byteRange(_ passage: Passage, _ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return passage.tokens[first].range.lowerBound..<passage.tokens[last].range.upperBound
  }

  /// The entries in the order of the posting, numbered from 1; the evidence in `posting` follows.
  mutating func numbered(_ posting: inout Posting) -> [AlignmentEntry] {
    var order = entries.indices.map { index in
      Place(
        block: entries[index].block, start: entries[index].text.lowerBound, end: entries[index].text.upperBound,
        index: index)
    }
    order.sort()
    var newID = Array(repeating: 0, count: entries.count)
    for (position, place) in order.enumerated() { newID[place.index] = position + 1 }
    posting.renumberEvidence { newID[$0] }
    for index in entries.indices { entries[index].id = newID[index] }
    // Each goes to its place by exchange; that of a span moves them, where that of an array would copy.
    var span = entries.mutableSpan
    for index in 0..<span.count {
      while span[index].id != index + 1 { span.swapAt(index, span[index].id - 1) }
    }
    return entries
  }

  /// Where an entry stands in the posting, the earlier one first of two at one place.
  private struct Place: Comparable {
    var block: Int
    var start: Int
    var end: Int
    var index: Int

    static func < (one: Place, two: Place) -> Bool {
      if one.block != two.block { return one.block < two.block }
      if one.start != two.start { return one.start < two.start }
      return one.end != two.end ? one.end < two.end : one.index < two.index
    }
  }
}

/// Turns offsets in bytes of a block's text into offsets in Unicode scalars, counting on from where it counted last.
private struct ScalarCounter {
  private var block = -1
  private var bytes = 0
  private var scalars = 0

  mutating func range(of range: Range<Int>, in passage: Passage) -> Range<Int> {
    if passage.index != block || range.lowerBound < bytes { (block, bytes, scalars) = (passage.index, 0, 0) }
    let text = passage.block.text
    scalars += Self.count(text, bytes..<range.lowerBound)
    bytes = range.lowerBound
    return scalars..<(scalars + Self.count(text, range))
  }

  private static func count(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
