/// What a walk can come to from a token, generously: by the same marks and words that `proceed` and `jump` pass over,
/// without what a walk has behind it.
extension TrieWalk {
  /// What a token is to the search, so that it reads one byte a token.
  struct Role: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let coordinator = Role(rawValue: 1)
    /// A member of a coordination may hold it.
    static let conjunct = Role(rawValue: 2)
    static let contentWord = Role(rawValue: 4)
    /// A mark that a walk may pass over.
    static let mark = Role(rawValue: 8)
    /// A word that a walk may pass over.
    static let passable = Role(rawValue: 16)
  }

  func role(of place: FormReading) -> Role {
    var role: Role = []
    if place.isCoordinator { role.insert(.coordinator) }
    if isConjunctToken(place) { role.insert(.conjunct) }
    if isContentWord(place) { role.insert(.contentWord) }
    if place.symbol == .softCoordinator || place.symbol == .soft && place.traits.contains(.glued)
      || place.traits.contains(.serialComma)
    {
      role.insert(.mark)
    }
    if place.isFunctionWord || place.isGapWord || place.traits.contains(.coordinatingWord) { role.insert(.passable) }
    return role
  }

  /// A text of so many tokens that are passed over is searched as a whole.
  private static let longestReach = 64
  /// Function words, adverbs and adjectives, two by two where they are joined.
  private static let mostPassed = 9

  @inline(__always)
  func reach(from position: Int) -> WalkReach.View {
    let known = reached[position]
    return known.isKnown ? known : findReach(from: position)
  }

  @inline(never)
  private func findReach(from position: Int) -> WalkReach.View {
    let first = reached.tokens.count
    let stop = addNear(position)
    var isUnbounded = stop - position > Self.longestReach
    if !isUnbounded, options.contains(.coordination) {
      isUnbounded = !addConjuncts(from: position, beyond: stop)
    }
    return reached.close(position, from: first, isUnbounded: isUnbounded)
  }

  @inline(__always)
  private func add(_ position: Int) {
    let place = places[position]
    if place.directCount > 0 { reached.add(position, place.words) }
  }

  /// Adds the next words up to one that cannot be passed over; returns its position.
  private func addNear(_ position: Int) -> Int {
    var index = position
    var passed = 0
    var strangers = isEnglish ? Self.mostStrangers : 0
    while index < sentence.upperBound, index - position <= Self.longestReach {
      add(index)
      let role = roles[index]
      if !role.contains(.mark) {
        if !role.contains(.passable) {
          guard strangers > 0, role.contains(.contentWord) else { break }
          strangers -= 1
        }
        guard passed < Self.mostPassed else { break }
        passed += 1
      }
      index += 1
    }
    return index
  }

  // MARK: Over coordinations

  /// Notes where the coordinators of the sentence stand.
  func noteCoordinators() {
    var next: Int32 = -1
    for position in sentence.reversed() {
      if roles[position].contains(.coordinator) {
        next = Int32(truncatingIfNeeded: position)
      } else if !roles[position].contains(.conjunct) {
        next = -1
      }
      nextCoordinator[position] = next
    }
  }

  /// Adds the words beyond `stop` to which jumps from `position` to there can lead; false where a member is too long.
  private func addConjuncts(from position: Int, beyond stop: Int) -> Bool {
    // Over a shared head a walk comes to the first word of each member.
    var sharesHead = true
    // To a shared modifier it comes over so many more members of one or two words.
    var modified = 0
    var members = 0
    var index = position
    while index < sentence.upperBound, nextCoordinator[index] >= 0 {
      let coordinator = Int(nextCoordinator[index])
      let words = contentWords(in: max(index, stop)..<max(coordinator, stop))
      if words > Self.mostConjunctWords { sharesHead = false }
      if words > 2 { modified = 0 }
      members = coordinator <= stop ? 1 : members + 1
      modified = coordinator <= stop ? Self.mostModified + 1 : max(modified - 1, 0)
      if members > Self.mostConjuncts + 1 || coordinator - stop > Self.longestConjuncts { sharesHead = false }
      guard sharesHead || modified > 0 else { break }
      index = addCoordinators(from: coordinator, beyond: stop)
      guard addMember(from: index, words: modified > 0 ? 3 : 1, beyond: stop) else { return false }
    }
    return true
  }

  private func contentWords(in range: Range<Int>) -> Int {
    var words = 0
    for position in range where roles[position].contains(.contentWord) { words += 1 }
    return words
  }

  private func addCoordinators(from position: Int, beyond stop: Int) -> Int {
    var index = position
    while index < sentence.upperBound, roles[index].contains(.coordinator) {
      if index > stop { add(index) }
      index += 1
    }
    return index
  }

  /// Adds the words of a member up to so many content words; false where others go on without end.
  private func addMember(from position: Int, words: Int, beyond stop: Int) -> Bool {
    var rest = words
    var index = position
    while rest > 0, index < sentence.upperBound {
      let role = roles[index]
      guard role.contains(.conjunct), !role.contains(.coordinator) else { break }
      guard index - position <= Self.longestReach else { return false }
      if index > stop { add(index) }
      if index >= stop, role.contains(.contentWord) { rest -= 1 }
      index += 1
    }
    return true
  }
}
