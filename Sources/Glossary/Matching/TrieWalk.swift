import Text

/// Walks the label trie over the tokens of one sentence and collects every way in which a label can be found.
///
/// Beyond the words themselves a walk may pass over function words, soft symbols, up to three adverbs, adjectives or determiners
/// (`gérer efficacement les stocks`), and once over the other members of a coordination:
///
/// - *shared head*: `gestion des stocks et des commandes` — after the head, over the first conjunct, to the word after a
///   coordinator;
/// - *shared modifier*: `électricité et mécanique industrielles` — after a member, over the coordinator and the next
///   conjunct, to the modifier.
///
/// Before a walk goes on from a word, it asks whether any of the words that may follow in a label stands further on in the
/// sentence (`PositionMarks`): most walks end there.
struct TrieWalk {
  private let image: Image
  private let nodes: Table
  private let edges: Table
  private let terminals: Table
  private let tokens: [Token]
  private let readings: [FormReading]
  private let candidates: CandidateTable
  private let marks: PositionMarks
  private let options: MatchOptions
  /// Token indices: no match leaves the extent.
  private var sentence = 0..<0

  private(set) var found: [Found] = []
  /// Token indices of what was found, each label's in a row.
  private(set) var words: [Int] = []
  private var path: [Int] = []

  /// A label at the end of a walk, not yet checked against what its entry demands. Its words are a row of the walk's.
  struct Found {
    var label: Int
    var concept: Int
    var words: Range<Int>
    /// Of `words`, those that are shared with the other members of a coordination: at its beginning or end.
    var shared: Range<Int>
    var skipped: Int
    var how: Match.How
    /// Languages in which every word's relation holds (bits as in `FormReading.Candidate`).
    var languages: UInt8
    var relation: FormReading.Relation
    /// The conjunct has no preposition although the first one has: believed only where nothing better stands there.
    var isLoose: Bool
    /// The conjunct has a "de", as the shared head itself has, although the first conjunct has none: `conduite de chariots
    /// élévateurs, de nacelles`.
    var echoesHead: Bool
  }

  private enum Jump {
    case none
    /// Over the conjuncts after a shared head; the number of words before the jump.
    case head(Int)
    /// Over the conjuncts before a shared modifier; the number of words before the jump.
    case tail(Int)
  }

  private struct State {
    var relation = FormReading.Relation.same
    var languages: UInt8 = .max
    var functionWords = 0
    var gaps = 0
    var skipped = 0
    var jump = Jump.none
    var isLoose = false
    var echoesHead = false
  }

  init(
    image: Image, tokens: [Token], readings: [FormReading], reader: FormReader, options: MatchOptions
  ) {
    self.image = image
    nodes = image[.nodes]
    edges = image[.edges]
    terminals = image[.terminals]
    self.tokens = tokens
    self.readings = readings
    candidates = reader.candidates
    marks = reader.marks
    self.options = options
  }

  /// Turns to a sentence; returns the layers of which a label may begin in it, as bits.
  mutating func enter(_ next: Range<Int>) -> UInt8 {
    marks.enter(next)
    var layers: UInt8 = 0
    for position in next {
      layers |= readings[position].layers
      for row in readings[position].candidates { marks.mark(Int(candidates[row].form), at: position) }
    }
    return layers
  }

  /// Finds the labels of `layer` that lie in `extent`, a part of the sentence, and adds them to `found`.
  mutating func collect(_ layer: Layer, in extent: Range<Int>) {
    sentence = extent
    let bit = UInt8(1 << layer.rawValue)
    for start in extent where readings[start].layers & bit != 0 {
      for row in readings[start].candidates {
        let candidate = candidates[row]
        let child = candidate.roots[layer.rawValue]
        if child >= 0, isAllowed(candidate) { take(candidate, Int(child), at: start, State()) }
      }
    }
  }

  // MARK: Steps

  private mutating func takeWord(node: Int, at position: Int, _ state: State) {
    for row in readings[position].candidates {
      let candidate = candidates[row]
      guard isAllowed(candidate), let child = child(of: node, by: candidate.form) else { continue }
      take(candidate, child, at: position, state)
    }
  }

  private mutating func take(_ candidate: FormReading.Candidate, _ child: Int, at position: Int, _ state: State) {
    var next = state
    next.relation = max(state.relation, candidate.relation)
    if candidate.relation != .same { next.languages &= candidate.languages }
    next.functionWords = 0
    path.append(position)
    arrive(at: child, position + 1, next)
    path.removeLast()
  }

  private func isAllowed(_ candidate: FormReading.Candidate) -> Bool {
    switch candidate.relation {
    case .same: true
    case .nominal, .verbal: options.contains(.inflection)
    case .derived: options.contains(.derivation) && path.isEmpty
    }
  }

  private mutating func arrive(at node: Int, _ position: Int, _ state: State) {
    for row in nodes[node, 2]..<(nodes[node, 2] + nodes[node, 3]) {
      record(label: terminals[row, 0], state)
    }
    if sentence.contains(position), mayGoOn(from: node, at: position) { proceed(node: node, at: position, state) }
  }

  /// Whether one of the words after `node` stands at `position` or further on.
  private func mayGoOn(from node: Int, at position: Int) -> Bool {
    let first = nodes[node, 0]
    for row in first..<(first + nodes[node, 1]) where marks.occurs(edges[row, 0], from: position) { return true }
    return false
  }

  /// From inside a label: to its next word, or over what may stand between.
  private mutating func proceed(node: Int, at position: Int, _ state: State) {
    guard sentence.contains(position) else { return }
    takeWord(node: node, at: position, state)
    let reading = readings[position]
    if reading.isFunctionWord, options.contains(.functionWords), state.functionWords < 3 {
      var next = state
      next.functionWords += 1
      proceed(node: node, at: position + 1, next)
    } else if isPassable(position) {
      var next = state
      // A slash joins two words of a label (CI/CD); with an adjective beside it, it joins two adjectives.
      if reading.symbol == .softCoordinator { next.gaps = Self.mostGaps }
      proceed(node: node, at: position + 1, next)
    } else if options.contains(.gaps), state.gaps < Self.mostGaps {
      var next = state
      next.gaps += 1
      next.skipped += 1
      if reading.isGapWord {
        proceed(node: node, at: position + 1, next)
      } else if joinsGapWords(position) {
        proceed(node: node, at: position + 2, next)
      }
    }
    // After a preposition a conjunct has begun, which a coordination cannot leave out.
    if case .none = state.jump, state.functionWords == 0, options.contains(.coordination) {
      jump(node: node, at: position, state)
    }
  }

  /// Adverbs, adjectives and determiners that may stand inside a label.
  private static let mostGaps = 3

  /// accueil physique [et] téléphonique des clients
  private func joinsGapWords(_ position: Int) -> Bool {
    readings[position].isCoordinatingWord && position + 1 < sentence.upperBound
      && readings[position - 1].isGapWord && readings[position + 1].isGapWord
      && readings[position - 1].candidates.isEmpty && readings[position + 1].candidates.isEmpty
  }

  /// Whether the symbol may be passed over: a slash right after a label's word, other marks only beside a glued word.
  private func isPassable(_ position: Int) -> Bool {
    guard options.contains(.typography) else { return false }
    switch readings[position].symbol {
    case .softCoordinator: return path.last == position - 1
    case .soft:
      let isGluedBefore = !tokens[position].flags.contains(.spaceBefore)
      let isGluedAfter = position + 1 < tokens.count && !tokens[position + 1].flags.contains(.spaceBefore)
      return isGluedBefore || isGluedAfter
    case .coordinator, .none: return false
    }
  }

  private func child(of node: Int, by form: UInt32) -> Int? {
    let range = nodes[node, 0]..<(nodes[node, 0] + nodes[node, 1])
    let row = edges.lowerBound(form, in: range)
    return row < range.upperBound && edges[row, 0] == Int(form) ? edges[row, 1] : nil
  }

  // MARK: Coordination

  private mutating func jump(node: Int, at position: Int, _ state: State) {
    if isCoordinator(position) {
      jumpToSharedModifier(node: node, at: position, state)
    } else {
      jumpToConjunct(node: node, at: position, state)
    }
  }

  private func isCoordinator(_ position: Int) -> Bool {
    let reading = readings[position]
    return reading.isCoordinatingWord || reading.symbol == .coordinator || reading.symbol == .softCoordinator
  }

  private func afterCoordinators(_ position: Int) -> Int {
    var end = position
    while end < sentence.upperBound, isCoordinator(end) { end += 1 }
    return end
  }

  /// gestion [des stocks et] des commandes
  private mutating func jumpToConjunct(node: Int, at position: Int, _ state: State) {
    let hasPreposition = readings[position].isFunctionWord
    let followsGenitive = path.first.map { $0 > sentence.lowerBound && readings[$0 - 1].opening.isGenitive } ?? false
    var contentWords = 0
    var index = position
    var conjuncts = 0
    while index < sentence.upperBound, index - position < 24, conjuncts < 8 {
      if isCoordinator(index), contentWords > 0 {
        let landing = afterCoordinators(index)
        guard landing < sentence.upperBound else { return }
        var next = state
        next.jump = .head(path.count)
        next.skipped += 1
        next.isLoose = hasPreposition && !readings[landing].isFunctionWord
        next.echoesHead = !hasPreposition && readings[landing].opening.isGenitive && followsGenitive
        next.gaps = Self.mostGaps
        proceed(node: node, at: landing, next)
        contentWords = 0
        conjuncts += 1
        index = landing
      } else {
        guard isConjunctToken(index) else { return }
        if !readings[index].isFunctionWord, tokens[index].kind != .symbol { contentWords += 1 }
        guard contentWords <= 5 else { return }
        index += 1
      }
    }
  }

  /// électricité [et mécanique] industrielles
  private mutating func jumpToSharedModifier(node: Int, at position: Int, _ state: State) {
    var index = position
    for _ in 0..<4 {
      guard index < sentence.upperBound, isCoordinator(index) else { return }
      let landing = afterCoordinators(index)
      // A comma alone separates more often than it joins; the last member of a list has its conjunction.
      let isJoined = (index..<landing).contains { readings[$0].symbol != .coordinator }
      index = landing
      var contentWords = 0
      while index < sentence.upperBound, contentWords < 2, !isCoordinator(index), isConjunctToken(index) {
        if !readings[index].isFunctionWord, tokens[index].kind != .symbol {
          contentWords += 1
          var next = state
          next.jump = .tail(path.count)
          next.skipped += 1
          next.gaps = Self.mostGaps
          next.functionWords = 1
          // A first member with an adjective of its own can share but a complement: accueil physique et conseil des clients.
          let isShared = state.gaps == 0 || index + 1 < tokens.count && readings[index + 1].isFunctionWord
          if isJoined, isShared { proceed(node: node, at: index + 1, next) }
        }
        index += 1
      }
      guard contentWords > 0 else { return }
    }
  }

  private func isConjunctToken(_ position: Int) -> Bool {
    tokens[position].kind != .symbol || readings[position].symbol == .soft
  }

  // MARK: Results

  private mutating func record(label: Int, _ state: State) {
    if state.isLoose, !endsConjunct((path.last ?? 0) + 1) { return }
    let start = words.count
    words += path
    let shared =
      switch state.jump {
      case .none: start..<start
      case .head(let count): start..<(start + count)
      case .tail(let count): (start + count)..<(start + path.count)
      }
    found.append(
      Found(
        label: label, concept: image.labelConcept(label), words: start..<words.count, shared: shared,
        skipped: state.skipped, how: how(state, isShared: !shared.isEmpty), languages: state.languages,
        relation: state.relation, isLoose: state.isLoose, echoesHead: state.echoesHead))
  }

  private func how(_ state: State, isShared: Bool) -> Match.How {
    if isShared { return .coordinated }
    return switch state.relation {
    case .same: .label
    case .nominal, .verbal: .inflected
    case .derived: .derived
    }
  }

  /// Whether a conjunct can end before `position`: at the sentence's end, a coordinator or a mark.
  private func endsConjunct(_ position: Int) -> Bool {
    !sentence.contains(position) || isCoordinator(position) || tokens[position].kind == .symbol
  }
}
