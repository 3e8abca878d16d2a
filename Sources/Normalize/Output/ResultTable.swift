import Glossary

/// Writes a posting as a table for people: phrase, tag, modality, section.
public struct ResultTable {
  private static let columns = ["PHRASE", "TAG", "KIND", "MODALITY", "SECTION", "HOW"]
  /// Longer cells are cut, in characters.
  private static let widest = 48

  public init() {}

  public func text(of result: NormalizedPosting) -> String {
    let rows = result.alignment.map { row($0, result) }
    let header = result.item.id.map { "\(result.source.name) · \($0)" } ?? result.source.name
    var widths = Self.columns.map(\.count)
    for row in rows { for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) } }
    let lines = ([Self.columns] + rows).map { cells in
      zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        .trimmingEnd()
    }
    let notices = result.diagnostics.map { "note[\($0.code)]: \($0.message)" }
    let unresolved = result.unresolved.map { "unresolved: \(cut(result.passages[$0].block.string, 100))" }
    return ([header] + lines + unresolved + notices).joined(separator: "\n") + "\n"
  }

  private func row(_ entry: AlignmentEntry, _ result: NormalizedPosting) -> [String] {
    let posting = result.posting
    let skill = entry.concept.flatMap { tag in posting.skills.first { $0.tag == tag } }
    let section = section(of: entry, in: result.passages[entry.block])
    let kind = skill?.kind ?? String(entry.rule.prefix { $0 != "/" })
    let target = entry.concept ?? entry.target
    let modality = skill?.modality.rawValue ?? modality(of: entry.id, posting)
    return [
      cut(entry.source, Self.widest), cut(target, Self.widest), entry.how == "rule" ? kind : skill?.kind ?? "",
      modality, section.rawValue, entry.how,
    ]
  }

  /// That of the phrase's own sentence: a posting that lost its line breaks is one block of many sections.
  private func section(of entry: AlignmentEntry, in passage: Passage) -> Section {
    let before = passage.block.string.unicodeScalars.prefix(entry.text.lowerBound)
    let start = before.reduce(0) { $0 + UTF8.width($1) }
    return passage.section(of: passage.tokens.firstIndex { $0.range.upperBound > start } ?? 0)
  }

  /// The modality of the fact that an entry is evidence of.
  private func modality(of id: Int, _ posting: Posting) -> String {
    func find<Value>(_ demands: [Posting.Demand<Value>]) -> String? {
      demands.first { $0.evidence.contains(id) }?.modality.rawValue
    }
    return find(posting.education) ?? find(posting.experience) ?? find(posting.languages) ?? find(posting.licences)
      ?? find(posting.workAuthorization) ?? ""
  }

  private func cut(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
