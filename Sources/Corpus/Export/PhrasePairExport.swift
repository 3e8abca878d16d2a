import Glossary

/// One row a phrase: where it stands, what it says, and the English name of what it was aligned to. CSV as in RFC 4180; TSV
/// with tabs and line feeds in texts as spaces.
enum PhrasePairExport {
  private static let columns = [
    "posting", "lang", "split", "block", "start", "end", "phrase", "english", "concept", "kind", "modality", "how",
  ]

  static func write(
    _ documents: [CorpusExport.Document], _ names: [String: String], separator: Character
  ) -> CorpusExport {
    var text = columns.joined(separator: String(separator)) + "\n"
    for document in documents {
      for annotation in document.annotations {
        let cells = [
          document.id, document.metadata.language, document.metadata.split, String(annotation.block),
          String(annotation.range.lowerBound), String(annotation.range.upperBound), annotation.quote,
          annotation.concept.map { names[$0] ?? $0 } ?? annotation.value ?? "", annotation.concept ?? "",
          annotation.kind, annotation.modality ?? "", annotation.how,
        ]
        text += cells.map { cell($0, separator) }.joined(separator: String(separator)) + "\n"
      }
    }
    var dropped = Dropped()
    dropped.addCommon(documents)
    dropped.add("texts of blocks", count: documents.reduce(0) { $0 + $1.golden.blocks.count })
    return CorpusExport(files: [("", Array(text.utf8))], dropped: dropped)
  }

  private static func cell(_ text: String, _ separator: Character) -> String {
    if separator == "\t" {
      return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
