import Glossary
import Text

/// A pattern made flat: instructions that `PatternMatcher` steps through, backtracking with a stack of its own.
final class PatternProgram: Sendable {
  struct Instruction: Sendable {
    enum Code: UInt8, Sendable {
      /// Take one token: its form is in set `a`, whose number is `b`.
      case words
      /// Take one token of kind `a`.
      case token
      /// Take a match or quantity that begins here, longest first, into capture `b` if not -1.
      case cue, skill, quantity
      /// Take what reader `a` takes.
      case reading
      /// Take up to `a` tokens, fewest first.
      case gap, open
      /// Hold or fail, and take nothing.
      case sentenceStart, sentenceEnd, under
      /// Holds where what follows, up to an `accept`, does not match; goes on at `a`.
      case not
      /// Goes on; where that fails, at `a`.
      case choice
      case jump
      /// Sets register `a` to 0.
      case zero
      /// Where register `a` is below `b`, counts it up and goes on; where that fails or the count is full, at `c`.
      case count
      /// Notes the position in register `a`.
      case begin
      /// Capture `b` is what was taken since `begin` noted the position in register `a`.
      case end
      case fail
      case accept
    }

    var code: Code
    // Half as large as numbers of 64 bits.
    private var first: Int32
    private var second: Int32
    private var third: Int32

    init(code: Code, a: Int, b: Int, c: Int) {
      self.code = code
      first = Int32(a)
      second = Int32(b)
      third = Int32(c)
    }

    var a: Int {
      get { Int(first) }
      set { first = Int32(newValue) }
    }
    var b: Int { Int(second) }
    var c: Int {
      get { Int(third) }
      set { third = Int32(newValue) }
    }
  }

  let instructions: ContiguousArray<Instruction>
  let sets: [WordSet]
  let tests: [CueTest]
  /// Bits of concept kinds, as `Concept.Kind.allCases` counts them.
  let skillKinds: [UInt64]
  let readers: [Pattern.Reader]
  /// Names of the captures.
  let names: [String]
  /// Counts and positions that are noted on the way.
  let registers: Int

  init(_ pattern: Pattern) {
    var compiler = Compiler(most: pattern.content.size + 1)
    compiler.add(pattern)
    compiler.emit(.accept)
    instructions = compiler.instructions
    sets = compiler.sets
    tests = compiler.tests
    skillKinds = compiler.skillKinds
    readers = compiler.readers
    names = compiler.names
    registers = compiler.registers
  }
}

private struct Compiler {
  var instructions: ContiguousArray<PatternProgram.Instruction> = []
  var sets: [WordSet] = []
  var tests: [CueTest] = []
  var skillKinds: [UInt64] = []
  var readers: [Pattern.Reader] = []
  var names: [String] = []
  var registers = 0

  /// For at most so many instructions.
  init(most: Int) { instructions.reserveCapacity(most) }

  mutating func emit(_ code: PatternProgram.Instruction.Code, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
    instructions.append(.init(code: code, a: a, b: b, c: c))
  }

  /// Emits an instruction whose target becomes known later; returns its place.
  private mutating func emitOpen(_ code: PatternProgram.Instruction.Code) -> Int {
    emit(code)
    return instructions.count - 1
  }

  private mutating func register() -> Int {
    registers += 1
    return registers - 1
  }

  mutating func add(_ pattern: Pattern) {
    switch pattern.content.node {
    case .words(let set):
      emit(.words, sets.count, set.content.number)
      sets.append(set)
    case .cue, .skill, .quantity: addTaking(pattern, capture: -1)
    case .token(let kind): emit(.token, Int(kind.rawValue))
    case .reading(let reader, _, _):
      emit(.reading, readers.count)
      readers.append(reader)
    case .sequence(let patterns): for pattern in patterns { add(pattern) }
    case .any(let patterns): addAlternatives(patterns)
    case .optional(let inner):
      let choice = emitOpen(.choice)
      add(inner)
      instructions[choice].a = instructions.count
    case .repeated(let inner, let most): addRepeated(inner, most)
    case .gap(let most): emit(.gap, most)
    case .open(let most): emit(.open, most)
    case .not(let inner):
      let not = emitOpen(.not)
      add(inner)
      emit(.accept)
      instructions[not].a = instructions.count
    case .sentenceStart: emit(.sentenceStart)
    case .sentenceEnd: emit(.sentenceEnd)
    case .under(let set):
      emit(.under, sets.count)
      sets.append(set)
    case .capture(let name, let inner): addCapture(name, inner)
    }
  }

  private mutating func addTaking(_ pattern: Pattern, capture: Int) {
    switch pattern.content.node {
    case .cue(let test):
      emit(.cue, tests.count, capture)
      tests.append(test)
    case .skill(let kinds):
      emit(.skill, skillKinds.count, capture)
      skillKinds.append(Concept.Kind.bits(kinds))
    case .quantity(let kind): emit(.quantity, kind.rawValue, capture)
    default: break
    }
  }

  private mutating func addAlternatives(_ patterns: [Pattern]) {
    guard let last = patterns.last else { return emit(.fail) }
    var jumps: [Int] = []
    for pattern in patterns.dropLast() {
      let choice = emitOpen(.choice)
      add(pattern)
      jumps.append(emitOpen(.jump))
      instructions[choice].a = instructions.count
    }
    add(last)
    for jump in jumps { instructions[jump].a = instructions.count }
  }

  private mutating func addRepeated(_ inner: Pattern, _ most: Int) {
    let register = register()
    emit(.zero, register)
    let count = instructions.count
    emit(.count, register, most)
    add(inner)
    emit(.jump, count)
    instructions[count].c = instructions.count
  }

  private mutating func addCapture(_ name: String, _ inner: Pattern) {
    let slot = names.firstIndex(of: name) ?? names.count
    if slot == names.count { names.append(name) }
    switch inner.content.node {
    case .cue, .skill, .quantity: addTaking(inner, capture: slot)
    default:
      let register = register()
      emit(.begin, register)
      add(inner)
      emit(.end, register, slot)
    }
  }
}

extension Concept.Kind {
  /// A bit a kind; all of them for no kind.
  static func bits(_ kinds: [Concept.Kind]) -> UInt64 {
    guard !kinds.isEmpty else { return .max }
    return kinds.reduce(0) { $0 | 1 << UInt64(allCases.firstIndex(of: $1) ?? 0) }
  }
}
