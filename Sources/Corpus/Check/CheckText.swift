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
    case .sarif: SARIF.log(diagnostics, tool: "normalize corpus check").write()
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
      writer.key("failed")
      writer.array { writer in
        for failure in report.failures {
          writer.object(inline: true) { writer in
            writer.member("id", failure.id)
            writer.member("message", failure.message)
          }
        }
      }
      writer.key("differences")
      writer.array { writer in for tally in report.tallies { write(tally, &writer) } }
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

  /// One finding a concept and posting, at the posting's golden, with the cause as its related place.
  private var diagnostics: [Diagnostic] {
    let paths = Dictionary(report.postings.map { ($0.id, $0.goldenPath) }, uniquingKeysWith: { $1 })
    let differences = report.tallies.flatMap { tally in
      tally.postings.map { id in
        Diagnostic(
          .error, "corpus-difference", tally.sentence, at: Position(file: paths[id] ?? id, line: 1, column: 1),
          help: "look at 'normalize corpus diff', then bless", related: tally.causes.compactMap(Self.place))
      }
    }
    let failures = report.failures.map { failure in
      Diagnostic(
        .error, "corpus-failure", failure.message,
        at: Position(file: paths[failure.id] ?? failure.id, line: 1, column: 1))
    }
    return failures + differences
  }

  /// `file:line` at the beginning of a cause.
  private static func place(_ cause: String) -> Located<String>? {
    let first = cause.prefix { $0 != " " && $0 != "," }
    guard let colon = first.lastIndex(of: ":"), let line = Int(first[first.index(after: colon)...]) else { return nil }
    return Located("the edit", Position(file: String(first[..<colon]), line: line, column: 1))
  }
}
