import Glossary
import Markup

/// Level 6: what is learnt on one split must not be known from another.
enum LeakageRule {
  /// Cost: linear in the postings; texts are compared for the candidates of `LikenessIndex` alone.
  static func findings(among records: [Record]) -> [Finding.Item] {
    let reader = ItemReader()
    var others: [Record] = []
    var likeness = LikenessIndex()
    for record in records where record.metadata.split != "test" {
      guard let sketch = record.sketch(by: reader) else { continue }
      others.append(record)
      likeness.insert(sketch)
    }
    var findings: [Finding.Item] = []
    for test in records where test.metadata.split == "test" {
      let candidates = test.sketch(by: reader).map(likeness.candidates(for:)) ?? []
      guard !candidates.isEmpty, let text = test.visibleText(by: reader) else { continue }
      for other in candidates.map({ others[$0] }) {
        guard let twin = other.visibleText(by: reader), text.share(with: twin) >= LikenessIndex.nearShare else {
          continue
        }
        findings.append(
          Finding.make(
            .error, "leakage", "much of this test posting stands in \(other.id) of split \(other.metadata.split)",
            Path.join(test.folder, Record.metadata), help: "put both into one split"))
      }
    }
    return findings
  }
}
