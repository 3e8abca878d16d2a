import Glossary

/// Writes a posting for people: its blocks, and under each what is expected and what was decided.
public struct RecordText {
  private let isColoured: Bool

  public init(coloured: Bool) { isColoured = coloured }

  public func text(of record: Record) throws(CorpusError) -> String {
    let metadata = record.metadata
    var text = Tone.strong.paint("\(record.id)  \(metadata.name)", coloured: isColoured) + "\n"
    let facts = [metadata.language, metadata.country, metadata.date, metadata.split, metadata.status.rawValue]
    text += facts.compactMap { $0 }.joined(separator: ", ") + ", " + record.sourcePath + "\n"
    guard let golden = try record.golden() else { return text + "no golden yet: bless it\n" }
    let gold = try record.gold()
    let judgement = gold.map { Judgement(golden, by: $0) }
    for (index, block) in golden.blocks.enumerated() {
      text += "\n[\(index)] " + Tone.faint.paint("\(block.section), \(block.kind)", coloured: isColoured) + "\n"
      text += Self.wrapped(TerminalWidth.visible(block.text), width: 100).map { "  \($0)\n" }.joined()
      text += table(golden.annotations.filter { $0.block == index }, judgement)
      text += missed(gold, judgement, golden, block: index)
    }
    text += "\n" + golden.posting.joined(separator: "\n") + "\n"
    if let gold, let judgement { text += Self.verdict(gold, judgement) }
    return text
  }

  private func table(_ annotations: [Annotation], _ judgement: Judgement?) -> String {
    var table = TextTable()
    for annotation in annotations {
      let mark = mark(annotation, judgement)
      table.add([
        TextTable.Cell(mark.text, mark.tone), TextTable.Cell("\(annotation.quote)"),
        TextTable.Cell("→ \(annotation.meaning)", .strong), TextTable.Cell(annotation.modality ?? ""),
        TextTable.Cell(annotation.how, .faint),
      ])
    }
    return table.text(indent: "    ", coloured: isColoured)
  }

  private func mark(_ annotation: Annotation, _ judgement: Judgement?) -> (text: String, tone: Tone) {
    guard let judgement else { return ("", .plain) }
    if judgement.wrong.contains(annotation) { return ("!", .bad) }
    guard let hit = judgement.hits.first(where: { $0.found == annotation }) else { return (" ", .plain) }
    return hit.isModalityRight == false ? ("~", .bad) : ("=", .good)
  }

  private func missed(_ gold: Gold?, _ judgement: Judgement?, _ golden: Golden, block: Int) -> String {
    guard let gold, let judgement else { return "" }
    let texts = golden.blocks.map(\.text)
    return judgement.misses.map { gold.entries[$0] }.filter { $0.anchor.resolve(in: texts).anchor?.block == block }.map
    {
      Tone.bad.paint("    ! “\($0.anchor.exact)” is \($0.meaning ?? ""), and was not found", coloured: isColoured)
        + "\n"
    }.joined()
  }

  private static func verdict(_ gold: Gold, _ judgement: Judgement) -> String {
    "gold: \(judgement.hits.count) found, \(judgement.misses.count) missed, \(judgement.wrong.count) wrong"
      + (gold.isComplete ? "" : " (not complete)") + "\n"
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
