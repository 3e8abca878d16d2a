import Normalize
import Text

/// What the program says of a posting, in the form that is kept under version control: `expected.json`.
///
/// Offsets are relative to their block, nothing is numbered and no glossary line is named, so that a change of the
/// glossary touches the lines of what it changes and no other.
public struct Golden: Hashable, Sendable {
  public struct Block: Hashable, Sendable {
    public var kind: String
    public var section: String
    /// ISO 639.
    public var language: String
    public var text: String
  }

  /// Of the posting as a whole.
  public var language: String
  /// The facts of the posting without evidence, as indented JSON, one line each.
  public var posting: [String]
  public var blocks: [Block]
  /// By block, then place.
  public var annotations: [Annotation]
}

/// A phrase and what it was aligned to.
public struct Annotation: Hashable, Sendable {
  /// Index of the block.
  public var block: Int
  /// Unicode scalars of the block's text, half-open.
  public var range: Range<Int>
  public var quote: String
  /// Concept id; nil for a fact.
  public var concept: String?
  /// Of a concept `tool`, `knowledge`, `task`, `soft`, `certificate`; of a fact its dimension.
  public var kind: String
  /// Of a fact, in short and language-neutral: `P1Y/P3Y order-picking`.
  public var value: String?
  /// Nil where the contract has none, as for a contract's type.
  public var modality: String?
  /// `label`, `inflected`, `derived`, `coordinated`, `rule`.
  public var how: String
  /// Of a fact the rule's name; of a concept the label's file and line, which `expected.json` leaves out.
  public var rule: String

  /// What is aligned: a concept id, or dimension and value of a fact.
  public var meaning: String { concept ?? (value.map { $0.isEmpty ? "\(kind):" : "\(kind): \($0)" } ?? "\(kind):") }

  /// One annotation for each value; itself where there is none.
  fileprivate func split(into values: [(value: String, modality: Modality)]) -> [Annotation] {
    if values.isEmpty { return [self] }
    return values.map { value, modality in
      var part = self
      part.value = value
      part.modality = modality.rawValue
      return part
    }
  }

  /// The same statement at the same place, however it was found.
  var key: Key { Key(block: block, range: range, meaning: meaning) }

  struct Key: Hashable {
    var block: Int
    var range: Range<Int>
    var meaning: String
  }

  /// Equal where `expected.json` would be equal.
  func isSame(as other: Annotation) -> Bool {
    key == other.key && kind == other.kind && modality == other.modality && how == other.how
      && quote == other.quote && (concept != nil || rule == other.rule)
  }
}

extension Golden {
  /// What a run of the program gives.
  public init(_ result: NormalizedPosting) {
    let modalities = Modalities(result.posting)
    language = result.language
    posting = Self.neutralLines(result.posting)
    blocks = zip(result.passages, result.languages).map { passage, language in
      Block(
        kind: passage.block.kind.rawValue, section: passage.sections.first?.rawValue ?? "other", language: language,
        text: passage.block.string)
    }
    annotations = result.alignment.flatMap { entry in
      let skill = entry.concept.flatMap { modalities.skills[$0] }
      let annotation = Annotation(
        block: entry.block, range: entry.text, quote: entry.source, concept: entry.concept,
        kind: entry.concept == nil ? Self.dimension(ofRule: entry.rule) : skill?.kind ?? "knowledge",
        value: entry.concept == nil ? entry.target : nil,
        modality: entry.concept == nil ? modalities.facts[entry.id] : skill?.modality.rawValue, how: entry.how,
        rule: entry.rule)
      return annotation.split(into: Self.values(of: entry, in: result.posting))
    }
  }

  /// What one phrase says of several licences or languages ("B1V, B2V, BR"); empty where it says one thing.
  private static func values(of entry: AlignmentEntry, in posting: Posting) -> [(value: String, modality: Modality)] {
    if entry.concept != nil { return [] }
    let values =
      switch dimension(ofRule: entry.rule) {
      case "languages":
        posting.languages.filter { $0.evidence.contains(entry.id) }
          .map { (FactValue.language($0.value).summary, $0.modality) }
      case "licences":
        posting.licences.filter { $0.evidence.contains(entry.id) }.map { ($0.value.code, $0.modality) }
      default: [(String, Modality)]()
      }
    return values.count > 1 ? values : []
  }

  private static func dimension(ofRule rule: String) -> String { String(rule.prefix { $0 != "/" }) }

  /// The posting without evidence, competences and duties, which the annotations tell.
  private static func neutralLines(_ posting: Posting) -> [String] {
    var posting = posting
    posting.skills = []
    posting.responsibilities = []
    let bytes = ResultJSON(style: .pretty, postingOnly: true).neutralBytes(of: posting.canonical)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("  \"skills\": ") }
  }

  /// What `posting` says of each alignment entry.
  private struct Modalities {
    var skills: [String: Posting.Skill] = [:]
    var facts: [Int: String] = [:]

    init(_ posting: Posting) {
      for skill in posting.skills { skills[skill.tag] = skill }
      add(posting.education)
      add(posting.experience)
      add(posting.languages)
      add(posting.licences)
      add(posting.workAuthorization)
    }

    private mutating func add<Value>(_ demands: [Posting.Demand<Value>]) {
      for demand in demands {
        for id in demand.evidence where facts[id] == nil { facts[id] = demand.modality.rawValue }
      }
    }
  }
}
