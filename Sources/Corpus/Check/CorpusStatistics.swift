import Glossary
import Text

/// What the goldens of a corpus hold: concepts, coverage, what stands together, what is left.
public struct CorpusStatistics: Sendable {
  public private(set) var postings = 0
  /// Of postings that cannot be read and are not counted.
  public private(set) var failures: [String] = []
  private var byLanguage: [String: Int] = [:]
  private var bySplit: [String: Int] = [:]
  private var byCountry: [String: Int] = [:]
  private var withGold = 0
  /// Postings by concept.
  private var concepts: [String: Int] = [:]
  private var pairs: [Pair: Int] = [:]
  private var asked = 0
  private var covered = 0
  private var unresolved: [String: Int] = [:]

  private struct Pair: Hashable {
    var first: String
    var second: String
  }

  /// Sections whose blocks ask for something.
  private static let asking = ["requirements", "preferred", "responsibilities"]

  public init(of corpus: CorpusFolder, filter: [String] = []) throws(CorpusError) {
    let selection = try Selection(corpus, filter)
    failures = selection.messages
    for record in selection.records {
      guard let golden = try record.golden() else { continue }
      add(golden, record.metadata)
      if try record.gold() != nil { withGold += 1 }
    }
  }

  private mutating func add(_ golden: Golden, _ metadata: Metadata) {
    postings += 1
    byLanguage[metadata.language, default: 0] += 1
    bySplit[metadata.split, default: 0] += 1
    byCountry[metadata.country ?? "unknown", default: 0] += 1
    let own = Set(golden.annotations.compactMap(\.concept)).sorted()
    for (index, concept) in own.enumerated() {
      concepts[concept, default: 0] += 1
      for other in own[(index + 1)...] { pairs[Pair(first: concept, second: other), default: 0] += 1 }
    }
    let aligned = Set(golden.annotations.map(\.block))
    for (index, block) in golden.blocks.enumerated()
    where Self.asking.contains(block.section) && block.kind != "heading" {
      asked += 1
      if aligned.contains(index) { covered += 1 } else { unresolved[block.text, default: 0] += 1 }
    }
  }

  // MARK: Writing

  public func text(most count: Int) -> String {
    func list(_ counts: [String: Int]) -> String {
      Self.top(counts, 20).map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    var text = "\(postings) postings: \(list(byLanguage)); \(list(bySplit)); \(list(byCountry))\n"
    text += "\(withGold) with gold\n"
    text += "\(covered) of \(asked) blocks that ask for something hold an alignment"
    text += asked > 0 ? " (\(covered * 100 / asked)%)\n" : "\n"
    text += "\(concepts.count) concepts\n\n"
    text += Self.table("CONCEPT", Self.top(concepts, count)) + "\n"
    let together = Self.top(
      Dictionary(pairs.map { ("\($0.key.first) + \($0.key.second)", $0.value) }, uniquingKeysWith: { $1 }), count)
    text += Self.table("STAND TOGETHER", together) + "\n"
    return text + Self.table("NOTHING FOUND IN", Self.top(unresolved, count))
  }

  public func json(most count: Int) -> String {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("postings", postings)
      writer.member("withGold", withGold)
      writer.member("blocks", asked)
      writer.member("covered", covered)
      func list(_ name: StaticString, _ counts: [String: Int], _ most: Int) {
        writer.key(name)
        writer.array { writer in
          for (text, count) in Self.top(counts, most) {
            writer.object(inline: true) { writer in
              writer.member("text", text)
              writer.member("postings", count)
            }
          }
        }
      }
      list("languages", byLanguage, 100)
      list("splits", bySplit, 100)
      list("countries", byCountry, 100)
      list("concepts", concepts, count)
      list(
        "together",
        Dictionary(pairs.map { ("\($0.key.first) \($0.key.second)", $0.value) }, uniquingKeysWith: { $1 }), count)
      list("unresolved", unresolved, count)
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func top(_ counts: [String: Int], _ count: Int) -> [(String, Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map { ($0.key, $0.value) }
  }

  private static func table(_ heading: String, _ rows: [(String, Int)]) -> String {
    var table = TextTable(["POSTINGS", heading], alignments: [.right, .left])
    for (text, count) in rows { table.add(String(count), text) }
    return table.text()
  }
}
