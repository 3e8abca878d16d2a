import Glossary
import Markup

/// Level 6: what is learnt on one split must not be known from another.
enum LeakageRule {
  /// Cost: quadratic in the postings, with one operation on 64 bits a pair; texts are compared for candidates alone.
  static func findings(among records: [Record]) -> [Finding.Item] {
    let tests = records.filter { $0.metadata.split == "test" }
    let others = records.filter { $0.metadata.split != "test" }
    var findings: [Finding.Item] = []
    let reader = ItemReader()
    for test in tests {
      let near = others.filter {
        VisibleText.distance($0.metadata.source.similarity, test.metadata.source.similarity)
          <= VisibleText.candidateDistance
      }
      guard !near.isEmpty, let text = Adder.text(of: test, by: reader) else { continue }
      for other in near {
        guard let twin = Adder.text(of: other, by: reader), text.share(with: twin) >= VisibleText.nearShare else {
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
