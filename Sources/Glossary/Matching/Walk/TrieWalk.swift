import Text

/// Walks the label trie over the tokens of a text, sentence by sentence, and collects every way in which a label can be
/// found.
///
/// Beyond the words themselves a walk may pass over function words, soft symbols, up to three adverbs, adjectives or
/// determiners (`gérer efficacement les stocks`), and once over the other members of a coordination
/// (TrieWalk+Coordination.swift); in English over up to two other words before the object of a verb (`process training
/// requests`).
///
/// A walk that has come to a node knows which words it can come to next in the sentence (`WalkReach`), how far on one
/// of them occurs that may follow there (`lastContinuation`), and never looks beyond: most walks end at once. One walk
/// serves a worker, whose memory it uses again from text to text: no step allocates, or counts a reference.
final class TrieWalk {
  /// A row of the image's table of nodes.
  struct Node: BitwiseCopyable {
    let firstEdge: UInt32
    let edgeCount: UInt32
    let firstTerminal: UInt32
    let terminalCount: UInt32
  }

  /// To the child by a label word; the edges of a node are sorted by word.
  struct Edge: BitwiseCopyable {
    let form: UInt32
    let child: UInt32
  }

  /// What a walk has behind it.
  struct State: BitwiseCopyable {
    var relation = FormReading.Relation.same
    var languages: UInt8 = .max
    /// Function words since the last word.
    var functionWords: UInt8 = 0
    var gaps: UInt8 = 0
    /// Words of any sort between a verb and its object.
    var strangers: UInt8 = 0
    var skipped: UInt16 = 0
    /// The number of words before the jump over a coordination, whose `part` they say.
    var jump: UInt16 = 0
    var part = Found.SharedPart.none
    var isLoose = false
    var echoesHead = false
  }

  private struct Met: BitwiseCopyable {
    let layer: UInt8
    let found: Found
  }

  private let nodes: Rows<Node>
  private let edges: Rows<Edge>
  private let terminals: Rows<UInt32>
  private let labels: Rows<Image.LabelRow>
  private let filter: EdgeFilter
  let candidates: CandidateTable
  /// Of the sentence.
  var reached = WalkReach()
  private(set) var sentence = 0..<0
  /// By token, over what a member of a coordination may hold; -1 where something else stands between.
  var nextCoordinator = Column<Int32>()

  /// Of the text: what each token may stand for, with the traits of the token itself.
  private(set) var places = Column<FormReading>()
  private(set) var roles = Column<Role>()
  private(set) var options = MatchOptions.all
  /// English nouns stand before the noun that they determine, as in French only some adjectives do.
  private(set) var isEnglish = false
  /// Token indices: no match leaves the extent.
  private(set) var extent = 0..<0
  /// Of the labels that are walked.
  private var layer: UInt8 = 0
  /// What was found in the sentence.
  private var met = Column<Met>()

  /// What was found in the text, and the token indices of its words, each label's in a row.
  private(set) var found = Column<Found>()
  private(set) var words = Column<Int>()
  /// Token indices of the words behind the walk.
  private(set) var path = Column<Int>()

  init(_ image: Image, _ candidates: CandidateTable) {
    nodes = image.rows(.nodes, as: Node.self)
    edges = image.rows(.edges, as: Edge.self)
    terminals = image.rows(.terminals, as: UInt32.self)
    labels = image.rows(.labels, as: Image.LabelRow.self)
    self.candidates = candidates
    filter = EdgeFilter(image)
  }

  /// Turns to a text.
  func begin(_ tokens: [Token], language: Language?, options: MatchOptions, reader: FormReader) {
    self.options = options
    isEnglish = language == .en
    places.removeAll()
    roles.removeAll()
    found.removeAll()
    words.removeAll()
    for index in tokens.indices {
      let token = tokens[index]
      var place = reader.reading(of: token.form)
      if token.kind == .symbol { place.traits.insert(.symbolToken) }
      let isGluedBefore = !token.flags.contains(.spaceBefore)
      let isGluedAfter = index + 1 < tokens.count && !tokens[index + 1].flags.contains(.spaceBefore)
      if isGluedBefore || isGluedAfter { place.traits.insert(.glued) }
      if place.symbol == .coordinator, isEnglish, index + 1 < tokens.count,
        reader.reading(of: tokens[index + 1].form).traits.contains(.coordinatingWord)
      {
        place.traits.insert(.serialComma)
      }
      places.append(place)
      roles.append(role(of: place))
    }
    nextCoordinator.extend(to: tokens.count, with: -1)
  }

  /// Turns to a sentence of the text; returns the layers of which a label may begin in it, as bits.
  func enter(_ sentence: Range<Int>) -> UInt8 {
    self.sentence = sentence
    reached.enter(sentence)
    noteCoordinators()
    var layers: UInt8 = 0
    for position in sentence { layers |= places[position].layers }
    return layers
  }

  /// Finds the labels of the layers whose bits are in `layers` that lie in the sentence; an opening lies before
  /// `openingsEnd`. `keep` then adds them to what was found.
  func collect(_ layers: UInt8, openingsEnd: Int) {
    met.removeAll()
    for position in sentence where places[position].layers & layers != 0 {
      let view = position + 1 < sentence.upperBound ? reach(from: position + 1) : WalkReach.View()
      for row in places[position].starts {
        let start = candidates.start(row)
        guard layers >> start.layer & 1 != 0, isAllowed(start.relation) else { continue }
        let mayGoOn = view.mayMeet(start.continuations)
        guard mayGoOn || start.node.terminalCount > 0 else { continue }
        let end = start.layer == Self.openings ? openingsEnd : sentence.upperBound
        guard position < end else { continue }
        layer = start.layer
        extent = sentence.lowerBound..<end
        take(start.relation, start.languages, start.node, at: position, State(), goesOn: mayGoOn && position + 1 < end)
      }
    }
  }

  private static let openings = UInt8(Layer.openings.rawValue)

  /// Adds what was found of a layer in the sentence to `found`, by position; returns its rows.
  func keep(_ layer: Layer) -> Range<Int> {
    let start = found.count
    for row in 0..<met.count where Int(met[row].layer) == layer.rawValue { found.append(met[row].found) }
    return start..<found.count
  }

  /// The words after a node as `WalkReach.View` filters them.
  func continuations(of node: Node) -> WordFilter {
    var filter = WordFilter()
    for row in Int(node.firstEdge)..<Int(node.firstEdge) + Int(node.edgeCount) where !filter.isFull {
      filter.insert(edges[row].form)
    }
    return filter
  }

  // MARK: Steps

  private func isAllowed(_ relation: FormReading.Relation) -> Bool {
    switch relation {
    case .same: true
    case .nominal, .verbal: options.contains(.inflection)
    case .derived: options.contains(.derivation)
    }
  }

  private func take(
    _ relation: FormReading.Relation, _ languages: UInt8, _ child: Node, at position: Int, _ state: State,
    goesOn: Bool = true
  ) {
    var next = state
    next.relation = max(state.relation, relation)
    if relation != .same { next.languages &= languages }
    next.functionWords = 0
    path.append(position)
    arrive(at: child, position + 1, next, goesOn: goesOn)
    path.truncate(to: path.count - 1)
  }

  /// `goesOn`: one of the words after the node may be in reach.
  private func arrive(at node: Node, _ position: Int, _ state: State, goesOn: Bool) {
    for row in Int(node.firstTerminal)..<Int(node.firstTerminal) + Int(node.terminalCount) {
      record(terminals[row], state)
    }
    guard goesOn, node.edgeCount > 0, position < extent.upperBound else { return }
    let last = lastContinuation(of: node, from: position)
    if position <= last { proceed(node, at: position, last, state) }
  }

  /// Where one of the words after `node` stands last that a walk can reach; before `position` where none stands there
  /// or further on.
  private func lastContinuation(of node: Node, from position: Int) -> Int {
    let view = reach(from: position)
    if view.isUnbounded {
      return (position..<extent.upperBound).last { place in
        places[place].direct.contains { edge(of: node, by: candidates[$0].form) != nil }
      } ?? -1
    }
    return Int(node.edgeCount) > Self.fewEdges ? lastWord(of: view, after: node) : lastEdge(of: node, in: view)
  }

  /// A node with more has the words in reach looked up, rather than its words looked for in reach.
  private static let fewEdges = 16

  private func lastWord(of view: WalkReach.View, after node: Node) -> Int {
    var row = Int(view.end)
    while row > Int(view.first) {
      row -= 1
      let position = Int(reached.tokens[row])
      guard position < extent.upperBound else { continue }
      for candidate in places[position].direct {
        let form = candidates[candidate].form
        if filter.mayHold(form, in: node), search(node, for: form) != nil { return position }
      }
    }
    return -1
  }

  private func lastEdge(of node: Node, in view: WalkReach.View) -> Int {
    var last = -1
    for row in Int(node.firstEdge)..<Int(node.firstEdge) + Int(node.edgeCount) {
      let form = edges[row].form
      if view.filter.mayHold(form) { last = max(last, self.last(form, in: view)) }
    }
    return min(last, extent.upperBound - 1)
  }

  /// The last position in a view of a token that may stand for a word; -1 where there is none.
  private func last(_ form: UInt32, in view: WalkReach.View) -> Int {
    var row = Int(view.end)
    while row > Int(view.first) {
      row -= 1
      let position = Int(reached.tokens[row])
      let place = places[position]
      guard place.words.mayHold(form) else { continue }
      for candidate in place.direct where candidates[candidate].form == form { return position }
    }
    return -1
  }

  /// A row of the image's nodes.
  func node(_ row: Int) -> Node { nodes[row] }

  func child(of node: Node, by form: UInt32) -> Node? { edge(of: node, by: form).map { nodes[Int($0.child)] } }

  @inline(__always)
  private func edge(of node: Node, by form: UInt32) -> Edge? {
    if Int(node.edgeCount) <= Self.oneLine { return scan(node, for: form) }
    return filter.mayHold(form, in: node) ? search(node, for: form) : nil
  }

  /// So many edges lie in one line of the processor's cache, mostly in it already, and are read sooner than a filter of
  /// them.
  private static let oneLine = 8

  @inline(__always)
  private func scan(_ node: Node, for form: UInt32) -> Edge? {
    for row in Int(node.firstEdge)..<Int(node.firstEdge) + Int(node.edgeCount) where edges[row].form >= form {
      return edges[row].form == form ? edges[row] : nil
    }
    return nil
  }

  @inline(never)
  private func search(_ node: Node, for form: UInt32) -> Edge? {
    let rows = Int(node.firstEdge)..<Int(node.firstEdge) + Int(node.edgeCount)
    let row = rows.partitioningIndex { edges[$0].form >= form }
    return row < rows.upperBound && edges[row].form == form ? edges[row] : nil
  }

  private func takeWord(_ node: Node, at position: Int, _ state: State) {
    for row in places[position].direct {
      let candidate = candidates[row]
      guard isAllowed(candidate.relation), let child = child(of: node, by: candidate.form) else { continue }
      take(candidate.relation, candidate.languages, child, at: position, state)
    }
  }

  /// From inside a label: to its next word, or over what may stand between. `last`: see `lastContinuation`.
  func proceed(_ node: Node, at position: Int, _ last: Int, _ state: State) {
    guard position <= last else { return }
    takeWord(node, at: position, state)
    let place = places[position]
    if place.isFunctionWord, options.contains(.functionWords), state.functionWords < 3, state.strangers == 0 {
      var next = state
      next.functionWords += 1
      proceed(node, at: position + 1, last, next)
    } else if isPassable(position) {
      var next = state
      // A slash joins two words of a label (CI/CD); with an adjective beside it, it joins two adjectives.
      if place.symbol == .softCoordinator { next.gaps = Self.mostGaps }
      proceed(node, at: position + 1, last, next)
    } else if options.contains(.gaps), state.gaps < Self.mostGaps {
      var next = state
      next.gaps += 1
      next.skipped += 1
      if place.isGapWord {
        proceed(node, at: position + 1, last, next)
      } else if joinsGapWords(position) || joinsDeterminers(position) {
        proceed(node, at: position + 2, last, next)
      } else if isEnglish, isStranger(position, state) {
        next.strangers += 1
        proceed(node, at: position + 1, last, next)
      }
    }
    // After a preposition a conjunct has begun, which a coordination cannot leave out.
    if state.part == .none, state.functionWords == 0, state.strangers == 0, options.contains(.coordination) {
      jump(node, at: position, last, state)
    }
  }

  /// Between a verb and its object: process [training] requests.
  private func isStranger(_ position: Int, _ state: State) -> Bool {
    path.count == 1 && state.strangers < Self.mostStrangers && state.part == .none
      && roles[position].contains(.contentWord) && !roles[position].contains(.coordinator)
  }

  static let mostStrangers: UInt8 = 2

  /// Adverbs, adjectives and determiners that may stand inside a label.
  static let mostGaps: UInt8 = 3

  /// accueil physique [et] téléphonique des clients
  private func joinsGapWords(_ position: Int) -> Bool {
    places[position].traits.contains(.coordinatingWord) && position + 1 < extent.upperBound
      && places[position - 1].isGapWord && places[position + 1].isGapWord
      && places[position - 1].candidates.isEmpty && places[position + 1].candidates.isEmpty
  }

  /// gérer le [ou les] sites, encadrer un [ou plusieurs] techniciens
  private func joinsDeterminers(_ position: Int) -> Bool {
    guard places[position].traits.contains(.coordinatingWord), position + 1 < extent.upperBound else { return false }
    let next = places[position + 1]
    return places[position - 1].isFunctionWord && (next.isFunctionWord || next.isGapWord)
  }

  /// Whether the symbol may be passed over: a slash, or a comma before "and", right after a label's word, other marks only
  /// beside a glued word.
  private func isPassable(_ position: Int) -> Bool {
    guard options.contains(.typography) else { return false }
    switch places[position].symbol {
    case .softCoordinator: return path.last == position - 1
    case .soft: return places[position].traits.contains(.glued)
    case .coordinator: return places[position].traits.contains(.serialComma) && path.last == position - 1
    case .bracket, .none: return false
    }
  }

  // MARK: Results

  private func record(_ label: UInt32, _ state: State) {
    let last = path[path.count - 1]
    guard last - path[0] < MatchWords.most else { return }
    if state.isLoose, !endsConjunct(last + 1) { return }
    let start = words.count
    for index in 0..<path.count { words.append(path[index]) }
    let firstOwned = path[state.part == .head ? Int(state.jump) : 0]
    let row = labels[Int(label)]
    let found = Found(
      label: label, concept: row.concept, flags: row.flags, words: start..<words.count, first: path[0], last: last,
      owned: firstOwned, how: how(state), state: state)
    met.append(Met(layer: layer, found: found))
  }

  private func how(_ state: State) -> Match.How {
    if state.part != .none { return .coordinated }
    return switch state.relation {
    case .same: .label
    case .nominal, .verbal: .inflected
    case .derived: .derived
    }
  }

  /// Whether a conjunct can end before `position`: at the sentence's end, a coordinator or a mark.
  private func endsConjunct(_ position: Int) -> Bool {
    !extent.contains(position) || places[position].isCoordinator || places[position].traits.contains(.symbolToken)
  }
}
