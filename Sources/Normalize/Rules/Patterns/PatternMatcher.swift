import Glossary
import Text

/// Tries patterns at the tokens of one passage, by backtracking over a pattern's program.
///
/// What a trial notes (counts, captures) is taken back as it goes back. A matcher belongs to one sentence;
/// its stacks come from the worker and go back to it, so that making one for a few trials costs little.
struct PatternMatcher: ~Copyable {
  let passage: Passage
  /// Token indices; no match leaves it.
  let sentence: Range<Int>
  private let tokens: [Token]
  private let lexicon: Lexicon
  private let stacks: Stacks

  /// The memory of one matcher, used again by the next one (`Lexicon.takeStacks`).
  final class Stacks {
    fileprivate var choices = Column<Choice>()
    fileprivate var registers = Column<Int>()
    fileprivate var captures = Column<Slot>()
    fileprivate var trail = Column<Change>()
  }

  /// Where to go on when what was tried fails.
  fileprivate struct Choice: BitwiseCopyable {
    var instruction: Int
    var position: Int
    /// Of an instruction with several ways to go on, the next one.
    var way: Int
    var trail: Int
  }

  /// What a capture took.
  fileprivate struct Slot: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable { case unset, tokens, quantity, cue, skill }
    var kind = Kind.unset
    /// Of the passage's quantities, cues or skills.
    var index = 0
    var start = 0
    var end = 0
  }

  /// What a register or capture held before.
  fileprivate enum Change: BitwiseCopyable {
    case register(Int, Int)
    case capture(Int, Slot)
  }

  init(passage: Passage, sentence: Range<Int>) {
    self.passage = passage
    self.sentence = sentence
    tokens = passage.tokens
    lexicon = passage.lexicon
    stacks = lexicon.takeStacks()
  }

  deinit { lexicon.giveBack(stacks) }

  /// The end and the captures of the first way in which `pattern` matches at `start`.
  func match(_ pattern: Pattern, at start: Int) -> (end: Int, captures: Captures)? {
    let program = pattern.program
    return end(of: program, at: start).map { ($0, lastCaptures(of: program)) }
  }

  func matches(_ pattern: Pattern, at start: Int) -> Bool { end(of: pattern.program, at: start) != nil }

  /// The end of the first way in which a program matches at `start`.
  func end(of program: PatternProgram, at start: Int) -> Int? {
    // Most trials fail at their first word.
    let first = program.instructions[0]
    if first.code == .words, !isWord(start, first, program) { return nil }
    stacks.choices.removeAll()
    stacks.trail.removeAll()
    stacks.registers.extend(to: program.registers, with: 0)
    stacks.captures.removeAll()
    stacks.captures.extend(to: program.names.count, with: Slot())
    return run(program, from: 0, at: start)
  }

  /// What the program that matched last has taken.
  func lastCaptures(of program: PatternProgram) -> Captures {
    var taken = Captures()
    for (index, name) in program.names.enumerated() {
      let slot = stacks.captures[index]
      switch slot.kind {
      case .unset: break
      case .tokens: taken.append(name, Capture(tokens: slot.start..<slot.end))
      case .quantity:
        let quantity = passage.quantities[slot.index]
        taken.append(name, Capture(tokens: quantity.tokens, quantity: quantity))
      case .cue: taken.append(name, Capture(passage.cues[slot.index]))
      case .skill: taken.append(name, Capture(passage.skills[slot.index]))
      }
    }
    return taken
  }

  // MARK: Running

  /// Whether the token at `position` is one of the words of an instruction.
  @inline(__always)
  private func isWord(
    _ position: Int, _ instruction: PatternProgram.Instruction, _ program: PatternProgram
  ) -> Bool {
    guard sentence.contains(position) else { return false }
    return lexicon.known(instruction.b, tokens[position].form)
      ?? passage.holds(program.sets[instruction.a], at: position)
  }

  private func run(_ program: PatternProgram, from first: Int, at start: Int) -> Int? {
    let instructions = program.instructions
    let ground = stacks.choices.count
    let height = stacks.trail.count
    var instruction = first
    var position = start
    var way = 0
    while true {
      if instructions[instruction].code == .accept {
        stacks.choices.truncate(to: ground)
        return position
      }
      if step(instructions[instruction], program, &instruction, &position, way) {
        way = 0
      } else if stacks.choices.count > ground, let choice = stacks.choices.popLast() {
        goBack(to: choice.trail)
        (instruction, position, way) = (choice.instruction, choice.position, choice.way)
      } else {
        goBack(to: height)
        return nil
      }
    }
  }

  private func goBack(to height: Int) {
    while stacks.trail.count > height, let change = stacks.trail.popLast() {
      switch change {
      case .register(let index, let value): stacks.registers[index] = value
      case .capture(let index, let slot): stacks.captures[index] = slot
      }
    }
  }

  private func set(_ register: Int, _ value: Int) {
    stacks.trail.append(.register(register, stacks.registers[register]))
    stacks.registers[register] = value
  }

  private func set(capture: Int, _ slot: Slot) {
    guard capture >= 0 else { return }
    stacks.trail.append(.capture(capture, stacks.captures[capture]))
    stacks.captures[capture] = slot
  }

  private func leaveChoice(_ instruction: Int, _ position: Int, way: Int = 0) {
    stacks.choices.append(Choice(instruction: instruction, position: position, way: way, trail: stacks.trail.count))
  }

  /// Carries one instruction out; false where it fails.
  @inline(__always)
  private func step(
    _ instruction: PatternProgram.Instruction, _ program: PatternProgram, _ place: inout Int,
    _ position: inout Int, _ way: Int
  ) -> Bool {
    switch instruction.code {
    case .words:
      guard isWord(position, instruction, program) else { return false }
      position += 1
    case .token:
      guard sentence.contains(position), Int(tokens[position].kind.rawValue) == instruction.a else {
        return false
      }
      position += 1
    case .cue, .skill, .quantity: return take(instruction, program, &place, &position, way)
    case .reading:
      guard sentence.contains(position),
        let end = program.readers[instruction.a](passage, sentence, position)
      else { return false }
      position = end
    case .gap, .open: return pass(instruction, &place, &position, way)
    case .sentenceStart: if position != sentence.lowerBound { return false }
    case .sentenceEnd: if position != sentence.upperBound { return false }
    case .under:
      let words = program.sets[instruction.a]
      guard passage.label.contains(where: words.contains) else { return false }
    case .not:
      let height = stacks.trail.count
      let holds = run(program, from: place + 1, at: position) == nil
      goBack(to: height)
      place = instruction.a
      return holds
    case .choice: leaveChoice(instruction.a, position)
    case .jump:
      place = instruction.a
      return true
    case .zero: set(instruction.a, 0)
    case .count:
      guard stacks.registers[instruction.a] < instruction.b else {
        place = instruction.c
        return true
      }
      leaveChoice(instruction.c, position)
      set(instruction.a, stacks.registers[instruction.a] + 1)
    case .begin: set(instruction.a, position)
    case .end:
      set(capture: instruction.b, Slot(kind: .tokens, start: stacks.registers[instruction.a], end: position))
    case .fail, .accept: return false
    }
    place += 1
    return true
  }

  // MARK: Instructions with several ways

  static let openings: WordSet = ",|:|;|.|–|—|•|mais|but|qui|que|who|which"

  /// Over `way` tokens; one more where that fails.
  private func pass(
    _ instruction: PatternProgram.Instruction, _ place: inout Int, _ position: inout Int, _ way: Int
  ) -> Bool {
    if instruction.code == .gap {
      guard position + way <= sentence.upperBound else { return false }
    } else if way > 0 {
      let last = position + way - 1
      guard last < sentence.upperBound, !passage.holds(Self.openings, at: last) else { return false }
    }
    if way < instruction.a { leaveChoice(place, position, way: way + 1) }
    position += way
    place += 1
    return true
  }

  /// The quantities or matches of the wanted kind that begin at `position`, longest first: the one at `way`, then the
  /// next.
  private func take(
    _ instruction: PatternProgram.Instruction, _ program: PatternProgram, _ place: inout Int,
    _ position: inout Int, _ way: Int
  ) -> Bool {
    guard sentence.contains(position) else { return false }
    let starts = passage.starts
    let (rows, kind): (MatchStarts.Rows, Slot.Kind) =
      switch instruction.code {
      case .quantity: (starts.quantities, .quantity)
      case .cue: (starts.cues, .cue)
      default: (starts.skills, .skill)
      }
    let here = rows.indices(at: position)
    var found: Int?
    var wanted = 0
    for index in here where isWanted(index, rows, instruction, program) {
      wanted += 1
      // How many of the wanted come before it.
      let rank = here.reduce(0) { rank, other in
        let isLonger = rows[other].end > rows[index].end || rows[other].end == rows[index].end && other < index
        return isLonger && isWanted(other, rows, instruction, program) ? rank + 1 : rank
      }
      if rank == way { found = index }
    }
    guard let found else { return false }
    if way + 1 < wanted { leaveChoice(place, position, way: way + 1) }
    set(capture: instruction.b, Slot(kind: kind, index: found))
    position = rows[found].end
    place += 1
    return true
  }

  private func isWanted(
    _ index: Int, _ rows: MatchStarts.Rows, _ instruction: PatternProgram.Instruction, _ program: PatternProgram
  ) -> Bool {
    switch instruction.code {
    case .quantity: return passage.quantities[index].value.kind.rawValue == instruction.a
    case .cue: return lexicon.isCue(program.tests[instruction.a], rows[index].concept)
    default:
      let kinds = program.skillKinds[instruction.a]
      return kinds == .max
        || kinds & 1 << UInt64(passage.image.kindIndex(ofConcept: rows[index].concept)) != 0
    }
  }
}

/// What a pattern's captures took, by their names.
public struct Captures: Sendable {
  private var taken: [(key: String, value: Capture)] = []

  mutating func append(_ name: String, _ capture: Capture) { taken.append((name, capture)) }

  public subscript(name: String) -> Capture? {
    for index in taken.indices where taken[index].key == name { return taken[index].value }
    return nil
  }
}

extension Captures: Sequence {
  public func makeIterator() -> IndexingIterator<[(key: String, value: Capture)]> { taken.makeIterator() }
}

extension Capture {
  fileprivate init(_ match: Match) { self.init(tokens: match.tokens, match: match) }
}
