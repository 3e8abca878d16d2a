import Text

/// What the forms and concepts that a worker met mean to the rules: found out once each, and few are different, so that
/// they are numbers of rows which stay in the processor's cache.
struct RuleRows: ~Copyable {
  private let rules: RuleSet
  private var rows: ContiguousArray<RuleRow> = []
  /// By digest: equal rows that others with their digest came before have numbers of their own.
  private var numbers: [Int: Int32] = [:]
  private static let unknown: Int32 = -1
  private var byForm = Column<Int32>()
  private var byCue = Column<Int32>()
  private var bySkill: [Int32] = []
  private var byQuantity: [Int32] = []

  /// The row of a token that no rule asks for.
  static let plain: Int32 = 0

  init(_ rules: RuleSet) {
    self.rules = rules
    _ = number(of: rules.anything)
    bySkill = rules.skills.map { number(of: $0) }
    byQuantity = rules.quantities.map { number(of: $0) }
  }

  subscript(number: Int32) -> RuleRow {
    _read { yield rows[Int(number)] }
  }

  @inline(__always)
  mutating func row(of id: FormID, _ form: @autoclosure () -> Form) -> Int32 {
    if id < byForm.count, byForm[id] != Self.unknown { return byForm[id] }
    return found(id, form())
  }

  @inline(never)
  private mutating func found(_ id: FormID, _ form: Form) -> Int32 {
    byForm.extend(to: id + 1, with: Self.unknown)
    byForm[id] = rules.row(of: form.bare).map { number(of: $0) } ?? Self.plain
    return byForm[id]
  }

  mutating func row(ofCue concept: Int, _ lexicon: Lexicon) -> Int32 {
    byCue.extend(to: concept + 1, with: Self.unknown)
    if byCue[concept] != Self.unknown { return byCue[concept] }
    var row = RuleRow()
    let kind = lexicon.kind(of: concept)
    for cue in rules.cues where cue.test.kind == kind && lexicon.isCue(cue.test, concept) { row.formUnion(cue.row) }
    byCue[concept] = number(of: row)
    return byCue[concept]
  }

  /// `kind` is a place in `Concept.Kind.allCases`.
  func row(ofSkill kind: Int) -> Int32 { bySkill[kind] }
  func row(of quantity: Pattern.QuantityKind) -> Int32 { byQuantity[quantity.rawValue] }

  private mutating func number(of row: RuleRow) -> Int32 {
    let known = numbers[row.digest]
    if let known, rows[Int(known)] == row { return known }
    let number = Int32(rows.count)
    if known == nil { numbers[row.digest] = number }
    rows.append(row)
    return number
  }
}
