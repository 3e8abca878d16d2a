import Glossary
import Text

/// Writes a comparison for people and for programs.
public struct ComparisonReport: Sendable {
  private let comparison: PostingComparison
  private let names: (source: String, target: String)

  /// `names` are what both versions are called, such as their languages.
  public init(_ comparison: PostingComparison, names: (source: String, target: String)) {
    self.comparison = comparison
    self.names = names
  }

  // MARK: For people

  /// A table of all statements side by side, differences first in each field, and the agreement. `onlyDifferences`
  /// leaves out what agrees.
  public func text(onlyDifferences: Bool = false, coloured: Bool = false) -> String {
    var table = TextTable(["", "field", names.source, "evidence", names.target, "evidence"], widest: 40)
    for row in comparison.rows where !onlyDifferences || row.verdict != .same {
      table.add([
        .init(Self.sign(row.verdict), Self.tone(row.verdict)), .init(row.field), .init(Self.shown(row.source)),
        .init(Self.evidence(row.source), .faint), .init(Self.shown(row.target)),
        .init(Self.evidence(row.target), .faint),
      ])
    }
    let body = table.text(coloured: coloured)
    return body + (body.isEmpty ? "" : "\n") + summary
  }

  /// `=` both say it, `~` they say different things of it, `<` and `>` one alone says it.
  private static func sign(_ verdict: PostingComparison.Verdict) -> String {
    switch verdict {
    case .same: "="
    case .differs: "~"
    case .onlySource: "<"
    case .onlyTarget: ">"
    }
  }

  private static func tone(_ verdict: PostingComparison.Verdict) -> Tone { verdict == .same ? .plain : .strong }

  private static func shown(_ side: PostingComparison.Side?) -> String {
    guard let statement = side?.statement else { return "" }
    return [statement.subject, statement.value].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func evidence(_ side: PostingComparison.Side?) -> String {
    (side?.evidence ?? []).prefix(3).map { "“\($0.text)”" }.joined(separator: " ")
  }

  private var summary: String {
    func count(_ verdict: PostingComparison.Verdict) -> Int { comparison.rows.filter { $0.verdict == verdict }.count }
    return "agreement \(comparison.agreement.decimal(3)): \(count(.same)) the same, "
      + "\(count(.differs)) different, \(count(.onlySource)) only in \(names.source), "
      + "\(count(.onlyTarget)) only in \(names.target)\n"
  }

  // MARK: For programs

  /// One object: the agreement, as a whole and by field, and all rows.
  public var json: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { json in
      json.member("equal", comparison.isEqual)
      json.key("agreement")
      json.raw(comparison.agreement.decimal(4))
      json.member("source", names.source)
      json.member("target", names.target)
      json.object("fields") { json in
        for (field, agreement) in comparison.agreementByField {
          json.key(named: field)
          json.raw(agreement.decimal(4))
        }
      }
      json.array("rows") { json in for row in comparison.rows { Self.row(row, &json) } }
    }
    return writer.bytes + [0x0A]
  }

  private static func row(_ row: PostingComparison.Row, _ json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("verdict", row.verdict.rawValue)
      json.member("field", row.field)
      side("source", row.source, &json)
      side("target", row.target, &json)
    }
  }

  private static func side(_ name: StaticString, _ side: PostingComparison.Side?, _ json: inout JSONWriter) {
    guard let side else { return }
    json.key(name)
    json.object(inline: true) { json in
      if !side.statement.subject.isEmpty { json.member("subject", side.statement.subject) }
      if !side.statement.value.isEmpty { json.member("value", side.statement.value) }
      json.array("evidence", inline: true) { json in
        for evidence in side.evidence {
          json.object(inline: true) { json in
            json.member("text", evidence.text)
            json.member("block", evidence.block)
            json.member("range", evidence.range)
          }
        }
      }
    }
  }
}
