import Glossary

/// Writes the differences of postings, each in its sentence.
public struct DiffText {
  /// Only these concepts; all where it is empty.
  private let concepts: Set<String>
  private let isColoured: Bool
  /// Scalars of the sentence on each side of the phrase.
  private static let context = 40

  public init(concepts: Set<String> = [], coloured: Bool) {
    self.concepts = concepts
    isColoured = coloured
  }

  public func text(of report: CheckReport, in corpus: CorpusFolder) throws(CorpusError) -> String {
    var text = ""
    for posting in report.postings {
      switch posting.outcome {
      case .failed(let message): text += Tone.bad.paint("\(posting.id): \(message)\n", coloured: isColoured)
      case .differs(let difference):
        let golden = try corpus.record(posting.id).golden()
        let lines = lines(difference, golden?.blocks.map(\.text) ?? [])
        if lines.isEmpty { continue }
        text += Tone.strong.paint("\(posting.id)  \(posting.name)", coloured: isColoured) + "\n"
        text += lines.map { "  " + $0 + "\n" }.joined()
      case .same, .draft: continue
      }
    }
    return text.isEmpty ? "nothing differs\n" : text
  }

  private func lines(_ difference: GoldenDifference, _ blocks: [String]) -> [String] {
    func isWanted(_ annotation: Annotation) -> Bool {
      concepts.isEmpty || annotation.concept.map(concepts.contains) == true
    }
    var lines = difference.removed.filter(isWanted).map { line("-", .bad, $0, note($0), blocks) }
    lines += difference.added.filter(isWanted).map { line("+", .good, $0, note($0) + "  " + $0.rule, blocks) }
    lines += difference.changed.filter { isWanted($0.new) }.map { change in
      line("~", .strong, change.new, "\(note(change.old)) → \(note(change.new))", blocks)
    }
    guard concepts.isEmpty else { return lines }
    lines += difference.removedFacts.map { Tone.bad.paint("- fact \($0)", coloured: isColoured) }
    lines += difference.addedFacts.map { Tone.good.paint("+ fact \($0)", coloured: isColoured) }
    return lines + difference.blocks.map { "~ block \($0) is read otherwise" }
  }

  private func note(_ annotation: Annotation) -> String {
    [annotation.modality, annotation.how, "“\(annotation.quote)”"].compactMap { $0 }.joined(separator: " ")
  }

  private func line(_ mark: String, _ tone: Tone, _ annotation: Annotation, _ note: String, _ blocks: [String])
    -> String
  {
    let head = tone.paint("\(mark) \(TerminalWidth.visible(annotation.meaning))", coloured: isColoured)
    let place =
      blocks.indices.contains(annotation.block) ? context(of: annotation.range, in: blocks[annotation.block]) : ""
    return "\(head)  \(TerminalWidth.visible(note))\n      \(place)"
  }

  /// The phrase in brackets with what stands around it.
  private func context(of range: Range<Int>, in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let range = range.clamped(to: 0..<scalars.count)
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    let start = max(range.lowerBound - Self.context, 0)
    let end = min(range.upperBound + Self.context, scalars.count)
    return TerminalWidth.visible(
      (start > 0 ? "…" : "") + string(start..<range.lowerBound) + "[" + string(range) + "]"
        + string(range.upperBound..<end) + (end < scalars.count ? "…" : ""))
  }
}
