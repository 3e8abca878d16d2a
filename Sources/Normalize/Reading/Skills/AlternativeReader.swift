import Glossary

/// Finds competences of which one is enough: `C, C++, Python, Lua ou autre langage connexe`.
struct AlternativeReader {
  struct Found {
    /// Indices into the mentions that were given.
    var members: [Int]
    /// The words of "ou autre … connexe", in which a competence is no demand of its own; nil without them.
    var tail: Range<Int>?
    var related: Bool { tail != nil }
  }

  private static let or = WordSet("ou|or")
  private static let either = WordSet("ou|or|soit")
  private static let and = WordSet("et|and")
  private static let opening = WordSet(",|ou|or|/")
  private static let between = WordSet(
    "ou|or|,|/|en|de|d|du|des|le|la|les|l|une|un|soit|bien|the|a|an|in|et|and|software|logiciel|logiciels|language")
  private static let other = WordSet("autre|autres|equivalent*|similaire*|connexe*|other|similar|related")

  /// `mentions` of one passage, by position.
  func alternatives(among mentions: [SkillMention], in passage: Passage) -> [Found] {
    // Most passages hold no word without which there is none.
    guard mentions.count > 1, passage.holds(Self.either, in: passage.tokens.indices) else {
      return []
    }
    var found: [Found] = []
    var run: [Int] = []
    for index in byOwnWords(mentions) {
      if let last = run.last, !joins(mentions[last], mentions[index], in: passage) {
        found += alternative(run, mentions, passage)
        run = []
      }
      run.append(index)
    }
    return found + alternative(run, mentions, passage)
  }

  /// "Entretien de bâtiments ou de terrains": both begin at "entretien", and "terrains" comes second.
  private func byOwnWords(_ mentions: [SkillMention]) -> [Int] {
    let starts = mentions.map { own($0).lowerBound }
    return mentions.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
  }

  /// The tokens of a mention without those that it shares with others: the "roads" of "design of bridges, roads or
  /// dams".
  private func own(_ mention: SkillMention) -> Range<Int> {
    if mention.match.shared.isEmpty { return mention.match.tokens }
    let words = mention.match.words.filter { !mention.match.shared.contains($0) }
    guard let first = words.min(), let last = words.max() else { return mention.match.tokens }
    return first..<last + 1
  }

  /// Whether nothing but coordinators and function words stands between two mentions of like kind.
  private func joins(_ first: SkillMention, _ second: SkillMention, in passage: Passage) -> Bool {
    let start = own(first).upperBound
    let end = own(second).lowerBound
    guard start < end, passage.sentenceIndex(of: start - 1) == passage.sentenceIndex(of: end) else { return false }
    return (start..<end).allSatisfy { passage.holds(Self.between, at: $0) }
  }

  /// A run is an alternative when "ou" joins its last members, or when "ou autre …" follows it, and no "et" is in it.
  private func alternative(_ run: [Int], _ mentions: [SkillMention], _ passage: Passage) -> [Found] {
    guard run.count >= 2, let first = run.first, let last = run.last else { return [] }
    let end = mentions[last].match.tokens.upperBound
    let inner = own(mentions[first]).upperBound..<max(end, own(mentions[first]).upperBound)
    let gaps = inner.filter { index in !run.contains { own(mentions[$0]).contains(index) } }
    if passage.holds(Self.and, in: gaps) {
      return openingPair(run, mentions, passage).map { [$0] } ?? []
    }
    let sentenceEnd = passage.sentence(of: end - 1).upperBound
    let following = end..<max(min(end + 5, sentenceEnd), end)
    let opensRelated = following.first.map { passage.holds(Self.opening, at: $0) } ?? false
    let related = opensRelated && passage.holds(Self.other, in: following.prefix(4))
    let tail = related ? end..<endOfTail(from: end, sentenceEnd, passage) : nil
    // "soit Python, soit Java"
    let start = mentions[first].match.tokens.lowerBound
    let isEither = start > 0 && passage.holds("soit", at: start - 1) && passage.holds("soit", in: gaps)
    guard
      isEither || passage.holds(Self.or, in: gaps)
        || related && passage.holds(Self.or, in: following)
    else { return [] }
    return [Found(members: run, tail: tail)]
  }

  /// "Splunk ou Sentinel, Linux et réseaux": the first two are an alternative, and all the rest is asked for beside.
  private func openingPair(_ run: [Int], _ mentions: [SkillMention], _ passage: Passage) -> Found? {
    guard run.count > 2 else { return nil }
    let (first, second, third) = (own(mentions[run[0]]), own(mentions[run[1]]), own(mentions[run[2]]))
    let isEither = passage.holds(Self.or, in: first.upperBound..<second.lowerBound)
    let isComma = passage.isComma(second.upperBound) && second.upperBound < third.lowerBound
    guard isEither, isComma, !passage.isComma(first.upperBound) else { return nil }
    return Found(members: [run[0], run[1]], tail: nil)
  }

  /// The tail ends with the sentence, or at the next mark.
  private func endOfTail(from start: Int, _ sentenceEnd: Int, _ passage: Passage) -> Int {
    (start + 1..<max(sentenceEnd, start + 1)).first { passage.holds(Self.marks, at: $0) } ?? sentenceEnd
  }

  private static let marks: WordSet = ",|;|:|(|)"
}
