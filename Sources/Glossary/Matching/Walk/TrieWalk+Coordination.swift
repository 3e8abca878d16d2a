/// Over the other members of a coordination:
///
/// - *shared head*: `gestion des stocks et des commandes`, `rédiger des documents (notes, rapports)` — after the head, over
///   the first conjunct, to the word after a coordinator;
/// - *shared modifier*: `électricité et mécanique industrielles` — after a member, over the coordinator and the next
///   conjunct, to the modifier.
extension TrieWalk {
  /// Over a shared head: tokens, members, and words of each but the last.
  static let longestConjuncts = 24
  static let mostConjuncts = 8
  static let mostConjunctWords = 5
  /// Members before a shared modifier but the first.
  static let mostModified = 4

  func jump(_ node: Node, at position: Int, _ last: Int, _ state: State) {
    if places[position].isCoordinator {
      jumpToSharedModifier(node, at: position, last, state)
    } else {
      jumpToConjunct(node, at: position, last, state)
    }
  }

  private func afterCoordinators(_ position: Int) -> Int {
    var end = position
    while end < extent.upperBound, places[end].isCoordinator { end += 1 }
    return end
  }

  /// gestion [des stocks et] des commandes
  private func jumpToConjunct(_ node: Node, at position: Int, _ last: Int, _ state: State) {
    let hasPreposition = places[position].isFunctionWord
    let first = path[0]
    let followsGenitive = first > extent.lowerBound && places[first - 1].opening.isGenitive
    var contentWords = 0
    var index = position
    var conjuncts = 0
    // What could follow stands at `last` at the latest.
    while index <= last, index - position < Self.longestConjuncts, conjuncts < Self.mostConjuncts {
      if places[index].isCoordinator, contentWords > 0 {
        let landing = afterCoordinators(index)
        guard landing <= last else { return }
        var next = state
        next.jump = UInt16(clamping: path.count)
        next.part = .head
        next.skipped += 1
        next.isLoose = hasPreposition && !places[landing].isFunctionWord
        next.echoesHead = !hasPreposition && places[landing].opening.isGenitive && followsGenitive
        next.gaps = Self.mostGaps
        proceed(node, at: landing, last, next)
        contentWords = 0
        conjuncts += 1
        index = landing
      } else {
        guard isConjunctToken(index) else { return }
        if isContentWord(index) { contentWords += 1 }
        guard contentWords <= Self.mostConjunctWords else { return }
        index += 1
      }
    }
  }

  /// électricité [et mécanique] industrielles
  private func jumpToSharedModifier(_ node: Node, at position: Int, _ last: Int, _ state: State) {
    var index = position
    for _ in 0..<Self.mostModified {
      guard index < last, places[index].isCoordinator else { return }
      let landing = afterCoordinators(index)
      // A comma alone separates more often than it joins; the last member of a list has its conjunction.
      let isJoined = (index..<landing).contains { places[$0].symbol != .coordinator }
      // A bracket may hold what goes on with the words before it, but not what those go on with.
      guard (index..<landing).allSatisfy({ places[$0].symbol != .bracket }) else { return }
      index = landing
      var contentWords = 0
      while index < extent.upperBound, contentWords < 2, !places[index].isCoordinator, isConjunctToken(index) {
        if isContentWord(index) {
          contentWords += 1
          // A first member with an adjective of its own can share but a complement: accueil physique et conseil des
          // clients.
          let isShared = state.gaps == 0 || index + 1 < places.count && places[index + 1].isFunctionWord
          if isJoined, isShared, index < last {
            var next = state
            next.jump = UInt16(clamping: path.count)
            next.part = .tail
            next.skipped += 1
            next.gaps = Self.mostGaps
            next.functionWords = 1
            proceed(node, at: index + 1, last, next)
          }
        }
        index += 1
      }
      guard contentWords > 0 else { return }
    }
  }

  private func isConjunctToken(_ position: Int) -> Bool { isConjunctToken(places[position]) }
  private func isContentWord(_ position: Int) -> Bool { isContentWord(places[position]) }

  func isConjunctToken(_ place: FormReading) -> Bool {
    !place.traits.contains(.symbolToken) || place.symbol == .soft
  }

  func isContentWord(_ place: FormReading) -> Bool {
    !place.isFunctionWord && !place.traits.contains(.symbolToken)
  }
}
