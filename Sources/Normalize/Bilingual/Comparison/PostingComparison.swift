/// What two versions of a posting agree on, and where they differ.
public struct PostingComparison: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    /// Both versions state the same.
    case same
    /// Both speak of the same subject, and state different things of it.
    case differs
    /// One version alone states it.
    case onlySource = "only-source"
    case onlyTarget = "only-target"
  }

  /// One statement of either version, or of both.
  public struct Row: Sendable {
    public var verdict: Verdict
    public var source: Side?
    public var target: Side?
    public var field: String { (source ?? target)?.statement.field ?? "" }
  }

  /// A statement as one version makes it.
  public struct Side: Sendable {
    public var statement: PostingStatement
    public var evidence: [Evidence]
  }

  /// A phrase of a version.
  public struct Evidence: Hashable, Sendable {
    /// As written.
    public var text: String
    public var block: Int
    /// Unicode scalars of the block's text, half-open.
    public var range: Range<Int>
  }

  /// In the order of the output contract's fields, the first version's statements first.
  public var rows: [Row]

  /// Whether both versions give the same language-neutral object, evidence aside.
  public var isEqual: Bool { rows.allSatisfy { $0.verdict == .same } }

  /// The share of statements that both versions make: 2 · same / (statements of the first + statements of the second), Dice's
  /// coefficient; 1 where neither states anything. A differing modality counts as a difference.
  public var agreement: Double { Self.agreement(rows) }

  /// The agreement field by field, in the order of `rows`.
  public var agreementByField: [(field: String, agreement: Double)] {
    var fields: [String] = []
    for row in rows where !fields.contains(row.field) { fields.append(row.field) }
    return fields.map { field in
      (field, Self.agreement(rows.filter { $0.field == field }))
    }
  }

  static func agreement(_ rows: [Row]) -> Double {
    let same = rows.filter { $0.verdict == .same }.count
    let all = rows.reduce(0) { $0 + ($1.source == nil ? 0 : 1) + ($1.target == nil ? 0 : 1) }
    return all == 0 ? 1 : Double(2 * same) / Double(all)
  }

  /// Compares two postings. Cost: O(statements²) of one field.
  public init(_ source: NormalizedPosting, _ target: NormalizedPosting) {
    let left = source.posting.statements.map { Self.side($0, source) }
    var right = target.posting.statements.map { Self.side($0, target) }
    func take(where holds: (PostingStatement) -> Bool) -> Side? {
      right.firstIndex { holds($0.statement) }.map { right.remove(at: $0) }
    }
    var partners = left.map { side in take { $0 == side.statement } }
    for index in left.indices where partners[index] == nil {
      let wanted = left[index].statement
      partners[index] = take { $0.field == wanted.field && $0.subject == wanted.subject }
    }
    let paired = zip(left, partners).map { side, partner in
      let verdict: Verdict = partner.map { $0.statement == side.statement ? .same : .differs } ?? .onlySource
      return Row(verdict: verdict, source: side, target: partner)
    }
    rows = Self.inOrder(paired + right.map { Row(verdict: .onlyTarget, source: nil, target: $0) })
  }

  /// Rows of one field together.
  private static func inOrder(_ rows: [Row]) -> [Row] {
    var fields: [String: Int] = [:]
    for row in rows where fields[row.field] == nil { fields[row.field] = fields.count }
    return rows.enumerated().sorted { left, right in
      let ranks = [left, right].map { fields[$0.element.field] ?? 0 }
      return (ranks[0], left.offset) < (ranks[1], right.offset)
    }.map(\.element)
  }

  private static func side(_ statement: EvidencedStatement, _ posting: NormalizedPosting) -> Side {
    let entries = posting.alignment.filter { statement.evidence.contains($0.id) }
    let evidence = entries.map { Evidence(text: $0.source, block: $0.block, range: $0.text) }
    return Side(statement: statement.statement, evidence: evidence)
  }
}
