import Text

/// Whether the words of a label that stand in two places of a coordination belong together: a head before its first
/// member and the words of a later one ("gestion des stocks et des commandes"), or the words of a member and a modifier
/// behind its last ("électricité et mécanique industrielles").
///
/// Members are of one sort: they open alike, none of them begins a clause of its own, and mere commas join only what is
/// written alike.
struct CoordinationCheck: CandidateCheck {
  let image: Image
  let spellings: Spellings
  /// Of the text.
  let language: Language?
  let sentence: Range<Int>

  func joins(_ found: Found) -> Bool {
    switch found.part {
    case .none: true
    case .head: SharedHead(found, in: self).isShared
    case .tail: SharedModifier(found, in: self).isShared
    }
  }

  /// The first token of the member in which `index` stands; `first` is that of the first member.
  func firstOfMember(at index: Int, from first: Int) -> Int {
    var start = index
    while start > first, !reading(start - 1).isCoordinator { start -= 1 }
    return start
  }
}

/// What looks at the members of a coordination.
protocol MemberCheck: CandidateCheck {
  var coordination: CoordinationCheck { get }
  var found: Found { get }
}

extension MemberCheck {
  var image: Image { coordination.image }
  var spellings: Spellings { coordination.spellings }
  var language: Language? { coordination.language }
  var sentence: Range<Int> { coordination.sentence }
  var kind: Concept.Kind { image.kind(ofConcept: found.concept) }

  /// A coordinator that is no mere comma, and no bracket.
  func isConjunction(_ index: Int) -> Bool {
    reading(index).isCoordinator && reading(index).symbol != .coordinator && reading(index).symbol != .bracket
  }

  /// Whether the phrase ends with the label's last word. In English a noun behind it would be what the phrase is of:
  /// "monitoring the market and user [interfaces]" is no `user monitoring`.
  var endsPhrase: Bool {
    let next = found.tokens.upperBound
    guard language == .en, sentence.contains(next), !reading(next).isCoordinator else { return true }
    if PhraseEnds.possessiveMarks.contains(form(next).bare) { return false }
    let isContent = token(next).kind == .word && !reading(next).isFunctionWord && !reading(next).isGapWord
    return !isContent || PhraseEnds.participles.end(form(next).bare) || EnglishLinks.words.contains(form(next).bare)
  }

  /// English verbs are nouns too.
  func isInfinitive(_ index: Int) -> Bool {
    language != .en && reading(index).traits.contains(.infinitive) && WordEndings.infinitives.end(form(index).bare)
  }
}

private enum PhraseEnds {
  /// An apostrophe, or one with its "s": what is owned follows.
  static let possessiveMarks: Set<String> = ["'", "\u{2019}", "s"]
  static let participles = WordEndings(["ing", "ed"])
}
