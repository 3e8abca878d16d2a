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
struct TrieWalk {
  let image: Image
  let tokens: [Token]
  let readings: [FormReading]
  let options: MatchOptions
  /// Token indices: no match leaves the sentence.
  let sentence: Range<Int>

  private(set) var found: [Found] = []
  private var path: [Int] = []

  /// A label at the end of a walk, not yet checked against what its entry demands.
  struct Found {
    var match: Match
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
    image: Image, tokens: [Token], readings: [FormReading], sentence: Range<Int>, options: MatchOptions
  ) {
    self.image = image
    self.tokens = tokens
    self.readings = readings
    self.sentence = sentence
    self.options = options
  }

  /// Collects the labels of `layer` that begin at token `start`.
  mutating func begin(at start: Int, layer: Layer) {
    takeWord(node: layer.rawValue, at: start, State())
  }

  // MARK: Steps

  private mutating func takeWord(node: Int, at position: Int, _ state: State) {
    for candidate in readings[position].candidates {
      guard isAllowed(candidate), let child = child(of: node, by: candidate.form) else { continue }
      var next = state
      next.relation = max(state.relation, candidate.relation)
      if candidate.relation != .same { next.languages &= candidate.languages }
      next.functionWords = 0
      path.append(position)
      arrive(at: child, position + 1, next)
      path.removeLast()
    }
  }

  private func isAllowed(_ candidate: FormReading.Candidate) -> Bool {
    switch candidate.relation {
    case .same: true
    case .nominal, .verbal: options.contains(.inflection)
    case .derived: options.contains(.derivation) && path.isEmpty
    }
  }

  private mutating func arrive(at node: Int, _ position: Int, _ state: State) {
    let nodes = image[.nodes]
    for row in nodes[node, 2]..<(nodes[node, 2] + nodes[node, 3]) {
      record(label: image[.terminals][row, 0], state)
    }
    if nodes[node, 1] > 0 { proceed(node: node, at: position, state) }
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
    let nodes = image[.nodes]
    let edges = image[.edges]
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
    let followsGenitive = path.first.map { $0 > sentence.lowerBound && readings[$0 - 1].isGenitive } ?? false
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
        next.echoesHead = !hasPreposition && readings[landing].isGenitive && followsGenitive
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
    let shared: Set<Int> =
      switch state.jump {
      case .none: []
      case .head(let count): Set(path[..<count])
      case .tail(let count): Set(path[count...])
      }
    let how: Match.How =
      if !shared.isEmpty {
        .coordinated
      } else {
        switch state.relation {
        case .same: .label
        case .nominal, .verbal: .inflected
        case .derived: .derived
        }
      }
    let match = Match(
      concept: image.labelConcept(label), label: label, how: how, words: path, shared: shared, skipped: state.skipped)
    found.append(
      Found(
        match: match, languages: state.languages, relation: state.relation, isLoose: state.isLoose,
        echoesHead: state.echoesHead))
  }

  /// Whether a conjunct can end before `position`: at the sentence's end, a coordinator or a mark.
  private func endsConjunct(_ position: Int) -> Bool {
    !sentence.contains(position) || isCoordinator(position) || tokens[position].kind == .symbol
  }
}
