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
