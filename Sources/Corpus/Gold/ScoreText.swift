import Glossary
import Text

/// Writes scores.
public struct ScoreText {
  public init() {}

  public func text(_ report: ScoreReport, showing disagreements: Bool) -> String {
    var text = "\(report.postings) postings with gold, \(report.complete) of them complete"
    text += report.lost > 0 ? ", \(report.lost) lost anchors: reanchor\n" : "\n"
    var table = TextTable(
      ["", "RIGHT", "MISSED", "WRONG", "PRECISION", "RECALL", "F1"],
      alignments: [.left, .right, .right, .right, .right, .right, .right])
    for (name, score) in Self.ordered(report) {
      table.add(
        name, String(score.right), String(score.missed), String(score.wrong), Floors.text(score.precision),
        Floors.text(score.recall), Floors.text(score.f1))
    }
    text += table.text()
    guard disagreements else { return text }
    for posting in report.disagreements {
      text += "\n\(posting.id)\n" + posting.lines.map { "  \(TerminalWidth.visible($0))\n" }.joined()
    }
    return text
  }

  public func json(_ report: ScoreReport) -> String {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("postings", report.postings)
      writer.member("complete", report.complete)
      writer.object("scores") { writer in
        for (name, score) in Self.ordered(report) {
          writer.key(named: name)
          writer.object(inline: true) { writer in
            writer.member("right", score.right)
            writer.member("missed", score.missed)
            writer.member("wrong", score.wrong)
            for (key, value) in [("precision", score.precision), ("recall", score.recall), ("f1", score.f1)] {
              writer.key(named: key)
              writer.raw(Floors.text(value))
            }
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Wholes first, then kinds, strengths, dimensions.
  private static func ordered(_ report: ScoreReport) -> [(String, Score)] {
    let groups = ["skills", "kind/", "modality/", "facts", "dimension/"]
    return groups.flatMap { group in
      report.scores.filter { $0.key.hasPrefix(group) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }
}
