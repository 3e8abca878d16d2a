import Text

/// One meaning that the glossary knows, language-neutral by its `id`, with the labels that name it in each language.
///
/// Concept-oriented terminology as in TBX and SKOS: labels belong to concepts, never the reverse.
public struct Concept: Hashable, Sendable {
  /// Lower-case ASCII words joined by `-`, from the canonical English name. It never changes and is never reused.
  public var id: String
  public var kind: Kind
  /// The trade of the file that it stands in.
  public var domain: String?
  public var status: Status
  /// All labels in file order: the preferred one of each language first.
  public var labels: [Label]
  /// Sections in which the concept may be matched; empty means everywhere.
  public var sections: [String]
  /// Ids of concepts that are meant to share labels with this one: a match gives all of them.
  public var ambiguous: [Located<String>]
  /// Whether a match is reported even when it lies inside a longer match of another concept.
  public var keptInside: Bool
  /// Negative contexts: a match beside one of them is cancelled, if it is of a label that the context concerns.
  public var contexts: [NegativeContext]
  /// Ids of broader concepts.
  public var broader: [Located<String>]
  /// Links to other vocabularies.
  public var links: [Link]
  /// What a fact rule reads from the concept, e.g. `["isced": ["7"], "national": ["master"]]` on a degree.
  public var values: [String: [String]]
  public var examples: Examples
  /// For a deprecated concept, the id that replaces it.
  public var successor: Located<String>?
  public var note: String?
  public var position: Position

  public init(id: String, kind: Kind, labels: [Label] = [], position: Position = Position()) {
    self.id = id
    self.kind = kind
    self.labels = labels
    self.position = position
    status = .approved
    sections = []
    ambiguous = []
    keptInside = false
    contexts = []
    broader = []
    links = []
    values = [:]
    examples = Examples()
  }

  /// The preferred label in `language`, where there is one.
  public func preferred(_ language: Language) -> Label? {
    labels.first { $0.tier == .preferred && $0.language == language }
  }

  /// Whether a match of `label` depends on what stands beside it.
  func hasContext(for label: Label) -> Bool { contexts.contains { $0.concerns(label) } }

  /// What a concept is used for. The first six are what a person can know or be; the others are vocabulary of
  /// the fact rules and of the document's structure.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case tool, knowledge, task, soft, certificate, field
    case degree, speciality, contract, worktime, schedule, seniority, licence, language, authorization, document, extra
    case unit, currency, section, opening, cue
    /// A phrase that looks like a competence and is none ("tenir compte"): its match hides others and is not reported.
    case idiom

    /// Whether a match of the concept names a competence (rather than being read by a fact rule alone).
    public var isSkill: Bool {
      switch self {
      case .tool, .knowledge, .task, .soft, .certificate, .field: true
      default: false
      }
    }
  }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case draft, approved, deprecated
  }

  /// Sentences that a glossary editor gives as proof: brackets mark where the concept must match (`hit`), or the
  /// sentence must not match it at all (`miss`).
  public struct Examples: Hashable, Sendable {
    public var hit: [Located<String>] = []
    public var miss: [Located<String>] = []
    public init() {}
  }
}
