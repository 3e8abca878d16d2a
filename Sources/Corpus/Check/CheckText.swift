import Glossary
import Text

/// Writes a check's findings.
public struct CheckText {
  public enum Format: String, CaseIterable, Sendable {
    case text, json, sarif
  }

  private let report: CheckReport
  private let isColoured: Bool

  public init(_ report: CheckReport, coloured: Bool) {
    self.report = report
    isColoured = coloured
  }

  public func write(_ format: Format) -> String {
    switch format {
    case .text: text
    case .json: json
    case .sarif: SARIF.log(diagnostics, tool: "normalize corpus check")
    }
  }

  // MARK: Text

  private var text: String {
    var lines = report.tallies.map { tally in
      let rest = tally.sentence.dropFirst(tally.name.count)
      return Tone.strong.paint(tally.name, coloured: isColoured) + rest
    }
    lines += report.failures.map { Tone.bad.paint("\($0.id): \($0.message)", coloured: isColoured) }
    lines.append(summary)
    if report.drafts > 0 { lines.append("\(report.drafts) drafts have no golden yet: bless them") }
    if report.isGood, report.isLockOlder {
      lines.append("corpus.lock was written for another glossary or program; nothing differs, and blessing renews it")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var summary: String {
    let count = report.postings.count
    if report.same + report.differing == 0, report.failures.isEmpty { return "there is nothing to check" }
    if report.isGood {
      let known = report.known > 0 ? " (\(report.known) unchanged since the last check)" : ""
      return "\(report.same) postings are as expected\(known)"
    }
    return
      "\(report.differing) of \(count) postings differ, \(report.failures.count) failed, \(report.same) are as expected"
  }

  // MARK: JSON

  private var json: String {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("good", report.isGood)
      writer.member("postings", report.postings.count)
      writer.member("same", report.same)
      writer.member("unchanged", report.known)
      writer.member("differing", report.differing)
      writer.member("drafts", report.drafts)
      writer.array("failed") { writer in
        for failure in report.failures {
          writer.object(inline: true) { writer in
            writer.member("id", failure.id)
            writer.member("message", failure.message)
          }
        }
      }
      writer.array("differences") { writer in for tally in report.tallies { write(tally, &writer) } }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ tally: CheckReport.Tally, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("name", tally.name)
      writer.member("added", tally.added)
      writer.member("removed", tally.removed)
      writer.member("changed", tally.changed)
      writer.member("postings", tally.postings)
      writer.member("because", tally.causes)
    }
  }

  // MARK: SARIF

  /// Goldens that a finding points at, at most.
  private static let mostRelated = 20

  /// One finding a concept: at the edit that made the difference where that is a line, with the goldens as related
  /// places; else at the first golden.
  private var diagnostics: [Diagnostic] {
    let paths = Dictionary(report.postings.map { ($0.id, $0.goldenPath) }, uniquingKeysWith: { $1 })
    let failures = report.failures.map { failure in
      Diagnostic(.error, "corpus-failure", failure.message, at: Self.start(of: paths[failure.id] ?? failure.id))
    }
    let differences = report.tallies.map { tally in
      let goldens = tally.postings.prefix(Self.mostRelated).map {
        Located("the golden", Self.start(of: paths[$0] ?? $0))
      }
      let edit = tally.causes.lazy.compactMap(Self.place).first
      return Diagnostic(
        .error, "corpus-difference", tally.sentence, at: edit?.position ?? goldens[0].position,
        help: "look at 'normalize corpus diff', then bless", related: goldens)
    }
    return failures + differences
  }

  private static func start(of file: String) -> Position { Position(file: file, line: 1, column: 1) }

  /// `file:line` at the beginning of a cause.
  private static func place(_ cause: String) -> Located<String>? {
    let first = cause.prefix { $0 != " " && $0 != "," }
    guard let colon = first.lastIndex(of: ":"), let line = Int(first[first.index(after: colon)...]) else { return nil }
    return Located("the edit", Position(file: String(first[..<colon]), line: line, column: 1))
  }
}
