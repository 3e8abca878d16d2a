import Glossary
import Markup
import Text

/// What reading many postings gave: how much of what they ask for was aligned, with what, and what was left.
public struct PostingStatistics: Sendable {
  /// How many blocks of a section there were, and in how many something was found.
  public struct Share: Hashable, Sendable {
    public var blocks = 0
    /// Blocks with at least one concept of a skill.
    public var aligned = 0
    /// Blocks without one in which a rule read a fact: a degree, a language, a contract, a licence.
    public var factsOnly = 0

    /// Blocks of which something was read: a skill or a fact.
    public var read: Int { aligned + factsOnly }
    /// The share of blocks of which something was read, rounded.
    public var percent: Int { blocks == 0 ? 0 : (read * 100 + blocks / 2) / blocks }
  }

  public struct ConceptCount: Hashable, Sendable {
    public var id: String
    public var postings = 0
    public var mentions = 0
  }

  public struct TextCount: Hashable, Sendable {
    /// As first met.
    public var text: String
    public var count = 0
    public var section: Section
    /// Where it was met first.
    public var source: String
  }

  /// Sections that tell what a posting asks for.
  public static var sections: [Section] { AskingBlock.sections }

  public private(set) var postings = 0
  public private(set) var shares: [Section: Share] = [:]
  private var concepts: [String: ConceptCount] = [:]
  private var unmatched: [String: TextCount] = [:]

  public init() {}

  public var total: Share {
    shares.values.reduce(into: Share()) {
      $0.blocks += $1.blocks
      $0.aligned += $1.aligned
      $0.factsOnly += $1.factsOnly
    }
  }

  /// The concepts in most postings first.
  public func topConcepts(_ most: Int) -> [ConceptCount] {
    Array(
      concepts.values.sorted { ($1.postings, $1.mentions, $0.id) < ($0.postings, $0.mentions, $1.id) }
        .prefix(most))
  }

  /// The texts of blocks without a concept: those met most often first, then the longer ones, which have more to give.
  public func topUnmatched(_ most: Int) -> [TextCount] {
    Array(
      unmatched.values.sorted {
        ($1.count, $1.text.utf8.count, $0.text) < ($0.count, $0.text.utf8.count, $1.text)
      }.prefix(most))
  }

  // MARK: Counting

  public mutating func add(_ result: NormalizedPosting) {
    postings += 1
    let aligned = Set(result.alignment.filter { $0.concept != nil }.map(\.block))
    let touched = Set(result.alignment.map(\.block))
    let asking = AskingBlock(of: result.passages)
    for passage in result.passages {
      guard let section = asking.section(of: passage) else { continue }
      shares[section, default: Share()].blocks += 1
      if aligned.contains(passage.index) {
        shares[section, default: Share()].aligned += 1
      } else if touched.contains(passage.index) {
        shares[section, default: Share()].factsOnly += 1
      } else {
        addUnmatched(passage, section, result.source.name)
      }
    }
    addConcepts(of: result)
  }

  private mutating func addUnmatched(_ passage: Passage, _ section: Section, _ source: String) {
    let text = passage.block.string
    let new = TextCount(text: text, section: section, source: source)
    unmatched[Fold(text).folded, default: new].count += 1
  }

  private mutating func addConcepts(of result: NormalizedPosting) {
    var mentions: [String: Int] = [:]
    for entry in result.alignment {
      if let concept = entry.concept { mentions[concept, default: 0] += 1 }
    }
    for (id, count) in mentions {
      concepts[id, default: ConceptCount(id: id)].postings += 1
      concepts[id]?.mentions += count
    }
  }
}
