import Glossary
import Text

/// Writes the statistics of postings for people and for programs; lists have at most `most` entries.
extension PostingStatistics {
  public func text(most: Int, coloured: Bool = false) -> String {
    var out = "\(postings) postings; a concept or a fact in \(total.percent)% of the blocks that ask for something "
    out += "(\(total.read) of \(total.blocks))\n\n"
    out += shareTable.text(coloured: coloured)
    out += section("concepts", conceptTable(most), coloured)
    out += section("blocks without a concept or a fact", unmatchedTable(most), coloured)
    return out
  }

  private func section(_ title: String, _ table: TextTable, _ coloured: Bool) -> String {
    table.rows.isEmpty
      ? "" : "\n" + Tone.strong.paint(title, coloured: coloured) + "\n" + table.text(coloured: coloured)
  }

  private var shareTable: TextTable {
    var table = TextTable(
      ["SECTION", "BLOCKS", "CONCEPT", "FACT ONLY", "NOTHING", "SHARE"],
      alignments: [.left, .right, .right, .right, .right, .right])
    for section in Self.sections {
      guard let share = shares[section] else { continue }
      let nothing = share.blocks - share.read
      table.add(
        section.rawValue, String(share.blocks), String(share.aligned), String(share.factsOnly),
        String(nothing),
        "\(share.percent)%")
    }
    return table
  }

  private func conceptTable(_ most: Int) -> TextTable {
    var table = TextTable(["CONCEPT", "POSTINGS", "MENTIONS"], alignments: [.left, .right, .right])
    for concept in topConcepts(most) {
      table.add(concept.id, String(concept.postings), String(concept.mentions))
    }
    return table
  }

  private func unmatchedTable(_ most: Int) -> TextTable {
    var table = TextTable(["COUNT", "SECTION", "FIRST IN", "TEXT"], alignments: [.right])
    for text in topUnmatched(most) {
      table.add(String(text.count), text.section.rawValue, text.source, text.text)
    }
    return table
  }

  /// As JSON, with a line feed at the end.
  public func json(most: Int) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("postings", postings)
      writer.object("sections") { writer in
        for section in Self.sections {
          let share = shares[section] ?? Share()
          writer.key(named: section.rawValue)
          writer.object(inline: true) { writer in
            writer.member("blocks", share.blocks)
            writer.member("aligned", share.aligned)
            writer.member("factsOnly", share.factsOnly)
          }
        }
      }
      writer.array("concepts") { writer in for concept in topConcepts(most) { Self.write(concept, &writer) } }
      writer.array("unmatched") { writer in for text in topUnmatched(most) { Self.write(text, &writer) } }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ concept: ConceptCount, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("concept", concept.id)
      writer.member("postings", concept.postings)
      writer.member("mentions", concept.mentions)
    }
  }

  private static func write(_ text: TextCount, _ writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("count", text.count)
      writer.member("section", text.section.rawValue)
      writer.member("source", text.source)
      writer.member("text", text.text)
    }
  }
}
