import Text

/// Whether the words of an English match are joined as those of its label.
///
/// In English a preposition makes another phrase: "team in meetings" is no `team meetings`, "preparing travel" no
/// `prepared to travel`. Articles, determiners and "of" are free; one preposition may stand for another, and where the
/// words change places ("training for staff" is `staff training`) some may come in. What begins a clause does only where the
/// label has one: `ensuring deadlines are met`, `people who are deaf`.
struct PrepositionCheck: CandidateCheck {
  let spellings: Spellings

  private static let prepositions: Image.LabelFlags = [.inside, .dative, .adjunct]
  private static let joined: Image.LabelFlags = prepositions.union(.clausal)

  /// Whether there is anything to be checked: a competence of several words between which something stands, or should.
  @inline(__always)
  static func concerns(_ found: Found) -> Bool {
    found.flags.contains(.skill) && found.flags.isDisjoint(with: [.french, .singleWord])
      && (found.tokens.count > found.words.count || !found.flags.isDisjoint(with: joined))
  }

  func fit(_ found: Found) -> Bool {
    let joints = joints(of: found)
    let isReordered = found.flags.contains(.reordered)
    if found.flags.contains(.clausal) ? joints.isDisjoint(with: [.passive, .clause]) : joints.contains(.clause) {
      return false
    }
    if found.flags.isDisjoint(with: Self.prepositions) {
      return joints.isDisjoint(with: isReordered ? .other : [.common, .other])
    }
    return isReordered || found.isShared || !joints.isDisjoint(with: [.of, .common, .other])
  }

  /// What function words do between two words of a match; articles and determiners do nothing.
  private struct Joints: OptionSet {
    let rawValue: UInt8
    static let of = Joints(rawValue: 1)
    /// A preposition that may come in where the words change places.
    static let common = Joints(rawValue: 2)
    static let other = Joints(rawValue: 4)
    /// A clause begins.
    static let clause = Joints(rawValue: 8)
    /// An auxiliary before a participle.
    static let passive = Joints(rawValue: 16)
  }

  private func joints(of found: Found) -> Joints {
    var joints: Joints = []
    for row in found.words.dropLast() {
      let (word, next) = (spellings.word(row), spellings.word(row + 1))
      guard word < next else { continue }
      // Over the other members of a coordination the first of them tells.
      let isJump = found.isShared && row + 1 == jump(of: found)
      let between = word + 1..<(isJump ? content(after: word, before: next) : next)
      for index in between where reading(index).isFunctionWord {
        joints.formUnion(joint(at: index, before: between.upperBound))
      }
    }
    return joints
  }

  private func joint(at index: Int, before next: Int) -> Joints {
    switch reading(index).opening {
    case .none, .article, .determiner: return []
    case .genitive, .plural: return .of
    case .inside, .dative: return .common
    case .adjunct:
      let word = form(index).bare
      if word == "s" { return [] }
      if Self.auxiliaries.contains(word) { return isParticiple(next) ? .passive : .clause }
      // "managing IT vendors"
      if Self.clauseWords.contains(word) { return reading(index).isAcronym ? [] : .clause }
      return Self.joining.contains(word) ? .common : .other
    }
  }

  /// The first token behind `word` that is no function word.
  private func content(after word: Int, before next: Int) -> Int {
    (word + 1..<next).first { !reading($0).isFunctionWord } ?? next
  }

  /// The row of the first word after the jump over a coordination.
  private func jump(of found: Found) -> Int {
    found.part == .head ? found.shared.upperBound : found.shared.lowerBound
  }

  private func isParticiple(_ index: Int) -> Bool {
    Self.participles.end(form(index).bare)
  }

  /// Whether an auxiliary or a word with which a clause begins is one of a label's words.
  static func beginsClause(_ word: String) -> Bool { auxiliaries.contains(word) || clauseWords.contains(word) }

  private static let participles = WordEndings([
    "ed", "en", "ing", "wn", "ld", "pt", "ght", "ne", "met", "made", "sent", "paid", "built", "found",
  ])
  private static let auxiliaries: Set<String> = ["is", "are", "be", "been", "being"]
  private static let clauseWords: Set<String> = ["it", "they", "we", "which", "who", "whom", "whose", "you"]
  /// What may join an action and its object beside "of", "in" and "to".
  private static let joining: Set<String> = ["for", "on", "with"]
}
