import Markup

/// The language-neutral object of a posting: concept tags, codes, numbers, ISO values, and literals that are the same in
/// every language. `evidence` lists ids of alignment entries.
public struct Posting: Hashable, Sendable {
  /// A statement with its strength and its evidence.
  public struct Demand<Value: Sendable>: Sendable {
    public var value: Value
    public var modality: Modality
    public var evidence: [Int]
  }

  public struct Skill: Hashable, Sendable {
    public var tag: String
    /// `tool`, `knowledge`, `task`, `soft` or `certificate`.
    public var kind: String
    public var modality: Modality
    /// URIs in other vocabularies, exact matches first.
    public var links: [String]
    public var evidence: [Int]
  }

  /// One of several is enough.
  public struct Alternative: Hashable, Sendable {
    public var anyOf: [String]
    /// Whether something related that is not named counts too.
    public var related: Bool
    public var modality: Modality
    public var evidence: [Int]
  }

  public struct Responsibility: Hashable, Sendable {
    /// The block that names the duties; nil in the canonical form.
    public var block: Int?
    public var skills: [String]
  }

  public struct Employment: Hashable, Sendable {
    public var types: [String] = []
    public var duration: DurationRange?
    public var renewable = false
    public var time: [String] = []
    /// The number stated, or the least of a range.
    public var hoursPerWeek: Decimal?
    /// The most of a range.
    public var hoursPerWeekMax: Decimal?
    public var schedule: [String] = []
    public var start: String?
    public var openings: Int?
    public var evidence: [Int] = []
  }

  public struct Application: Hashable, Sendable {
    public var urls: [String] = []
    public var emails: [String] = []
    public var phones: [String] = []
    public var deadline: String?
    public var reference: String?
    public var documents: [String] = []
    public var rolling = false
    public var evidence: [Int] = []
  }

  public struct Travel: Hashable, Sendable {
    public var isAsked: Bool
    public var scope: String?
  }

  public var skills: [Skill] = []
  public var alternatives: [Alternative] = []
  public var education: [Demand<Education>] = []
  public var experience: [Demand<Experience>] = []
  public var languages: [Demand<LanguageDemand>] = []
  public var employment = Employment()
  public var salary: Demand<Salary>?
  /// Other salaries that the posting states, as a day rate beside a yearly salary.
  public var otherSalaries: [Demand<Salary>] = []
  public var licences: [Demand<Licence>] = []
  public var workAuthorization: [Demand<WorkAuthorization>] = []
  public var telework: Telework?
  public var teleworkDays: DecimalRange?
  public var travel: Travel?
  public var locations: [String] = []
  public var application = Application()
  public var responsibilities: [Responsibility] = []
  public var seniority: String?
  public var management: Demand<Management>?

  public init() {}
}

/// A phrase of the posting and what it was aligned to.
public struct AlignmentEntry: Hashable, Sendable {
  public var id: Int
  public var block: Int
  /// The phrase as written.
  public var source: String
  /// The English name of the concept, or the fact in short.
  public var target: String
  /// Nil for the evidence of a fact.
  public var concept: String?
  /// Unicode scalars of the block's text, half-open.
  public var text: Range<Int>
  /// Byte ranges in the source: see `Provenance`.
  public var bytes: SourceRanges
  /// Byte ranges on disk, where a container lies between.
  public var disk: SourceRanges
  /// `label`, `inflected`, `derived`, `coordinated` or `rule`.
  public var how: String
  /// The label's file and line, or the rule's name.
  public var rule: String
}

/// Something about the input or the reading of it that a person may want to know.
public struct Notice: Hashable, Sendable {
  public var code: String
  public var message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

// Said here and not above, so that a first object made does not look for what nobody asks for.
extension Posting.Demand: Equatable where Value: Equatable {}
extension Posting.Demand: Hashable where Value: Hashable {}
