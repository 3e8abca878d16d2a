import Text

/// Whether the words of an English match are joined as those of its label.
///
/// In English a preposition makes another phrase: "team in meetings" is no `team meetings`, "preparing travel" no `prepared
/// to travel`. Articles, determiners and "of" are free; one preposition may stand for another, and where the words change places
/// ("training for staff" is `staff training`) some may come in. What begins a clause never does.
struct PrepositionCheck {
  let spellings: Spellings
  let forms: FormTable

  private typealias Flag = Image.LabelFlag

  private static let prepositions = Flag.inside | Flag.dative | Flag.adjunct

  /// Whether there is anything to be checked: a competence of several words between which something stands, or should.
  @inline(__always)
  static func concerns(_ found: Found) -> Bool {
    found.flags & (Flag.french | Flag.skill | Flag.singleWord) == Flag.skill
      && (found.tokens.count > found.words.count || found.flags & prepositions != 0)
  }

  func fit(_ found: Found) -> Bool {
    let isReordered = found.flags & Flag.reordered != 0
    let hasOwn = found.flags & Self.prepositions != 0
    var isJoined = false
    for row in found.words.dropLast() where !found.isShared || row + 1 != jump(of: found) {
      let (word, next) = (spellings.word(row), spellings.word(row + 1))
      guard word < next else { continue }
      for index in word + 1..<next where reading(index).isFunctionWord {
        switch reading(index).opening {
        case .none, .article, .determiner: continue
        case .genitive, .plural:
          isJoined = true
          continue
        case .inside, .dative: break
        case .adjunct:
          let bare = forms[spellings.input.tokens[index].form].bare
          if bare == "s" { continue }
          if Self.auxiliaries.contains(bare) {
            guard isParticiple(next) else { return false }
            continue
          }
          if Self.clauseWords.contains(bare) { return false }
          if isReordered, !hasOwn, !Self.joining.contains(bare) { return false }
        }
        if !hasOwn, !isReordered { return false }
        isJoined = true
      }
    }
    return !hasOwn || isJoined || isReordered || found.isShared
  }

  private func reading(_ index: Int) -> FormReading {
    spellings.reader.reading(of: spellings.input.tokens[index].form, in: forms)
  }

  /// The row of the first word after the jump over a coordination.
  private func jump(of found: Found) -> Int {
    found.part == .head ? found.shared.upperBound : found.shared.lowerBound
  }

  private func isParticiple(_ index: Int) -> Bool {
    Self.participles.end(forms[spellings.input.tokens[index].form].bare)
  }

  private static let participles = WordEndings(["ed", "en", "ing", "wn", "ld", "pt", "ght", "ne"])
  private static let auxiliaries: Set<String> = ["is", "are", "be", "been", "being"]
  private static let clauseWords: Set<String> = ["it", "they", "we", "which", "who", "whom", "whose", "you"]
  /// What may join an action and its object beside "of", "in" and "to".
  private static let joining: Set<String> = ["for", "on", "with"]
}
