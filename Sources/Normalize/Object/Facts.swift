/// What a posting says beside skills, one type a dimension. Field names and values follow the output contract; an absent
/// fact is nil or empty. Nothing here holds a word of the source language.

public struct Education: Hashable, Sendable {
  /// ISCED 2011 levels, ascending.
  public var levels: [Int] = []
  /// National names by their code (`bac+5`, `master`, `cap` …).
  public var national: [String] = []
  /// Concept ids of fields of study.
  public var fields: [String] = []
  /// Whether other, related fields count too.
  public var relatedField = false
  public var status: [Status] = []
  /// Whether experience may stand in for the degree.
  public var equivalentExperience = false

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case held
    case inProgress = "in-progress"
  }

  public init() {}
}

public struct Experience: Hashable, Sendable {
  public var duration = DurationRange()
  /// Concept ids of what the experience is in.
  public var of: [String] = []

  public init(_ duration: DurationRange = DurationRange(), of: [String] = []) {
    self.duration = duration
    self.of = of
  }
}

public struct LanguageDemand: Hashable, Sendable {
  /// BCP 47.
  public var lang: String
  /// CEFR `A1` … `C2`, or `native`.
  public var level: String?
  /// Whether the posting named the CEFR level itself (true) or the level was mapped from words (false).
  public var stated: Bool

  public init(lang: String, level: String? = nil, stated: Bool = false) {
    self.lang = lang
    self.level = level
    self.stated = stated
  }
}

public struct Salary: Hashable, Sendable {
  public var min: Decimal?
  public var max: Decimal?
  /// ISO 4217.
  public var currency: String?
  public var period: Period?
  public var gross: Bool?
  public var extras: [String] = []

  public enum Period: String, Hashable, Sendable, CaseIterable {
    case hour, day, week, month, year
  }

  public init() {}
}

public struct Licence: Hashable, Sendable {
  /// `driving:B`, `caces:R489-3`, `electrical:B1V`.
  public var code: String
  public init(_ code: String) { self.code = code }
}

public struct WorkAuthorization: Hashable, Sendable {
  /// `work-permit`, `citizenship`, `security-clearance` …
  public var kind: String
  /// `at-hire`, `throughout`.
  public var when: [String] = []
  public init(_ kind: String, when: [String] = []) {
    self.kind = kind
    self.when = when
  }
}

/// One statement about the employment; a posting's statements are joined to one `employment` object.
public enum EmploymentFact: Hashable, Sendable {
  case type(String)
  case duration(DurationRange)
  case renewable
  case time(String)
  /// The value of a label that names both times: it counts instead of the label's.
  case chosenTime(String)
  /// Both bounds are the same where one number is stated.
  case hoursPerWeek(DecimalRange)
  /// The full week of a house ("semaine de 41 heures"): the post's own, unless it is for a part of it.
  case fullWeek(DecimalRange)
  case schedule(String)
  /// ISO 8601 date, year and month, or year; `asap`.
  case start(String)
  case openings(Int)
}

/// One statement about applying.
public enum ApplicationFact: Hashable, Sendable {
  case url(String)
  case email(String)
  case phone(String)
  /// ISO 8601 date.
  case deadline(String)
  case reference(String)
  case document(String)
  case rolling
}

/// One statement about the place of work.
public enum PlaceFact: Hashable, Sendable {
  case telework(Telework)
  /// Days of telework a week.
  case teleworkDays(DecimalRange)
  /// Travel: whether asked for, and how far (`national`, `international`).
  case travel(Bool, scope: String?)
  case location(String)
}

public enum Telework: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  case none, possible, hybrid, full

  public var description: String { rawValue }
}

public struct Management: Hashable, Sendable {
  /// People managed, where the posting says how many.
  public var min: Int?
  public var max: Int?
  public init(min: Int? = nil, max: Int? = nil) {
    self.min = min
    self.max = max
  }
}

/// A fact of any dimension.
public enum FactValue: Hashable, Sendable {
  case education(Education)
  case experience(Experience)
  case language(LanguageDemand)
  case licence(Licence)
  case salary(Salary)
  case employment(EmploymentFact)
  case workAuthorization(WorkAuthorization)
  case place(PlaceFact)
  case application(ApplicationFact)
  /// `intern`, `junior`, `mid`, `senior`, `lead`, `manager`, `director`.
  case seniority(String)
  case management(Management)
}

/// A fact and where it stands.
public struct Fact: Hashable, Sendable {
  public var value: FactValue
  public var modality: Modality
  /// Index of the passage.
  public var passage: Int
  /// Token indices of the evidence in the passage, half-open.
  public var tokens: Range<Int>
  /// The rule that read it, e.g. `experience/duration-of-experience`.
  public var rule: String

  public init(
    _ value: FactValue, modality: Modality = .unspecified, passage: Int, tokens: Range<Int>, rule: String
  ) {
    self.value = value
    self.modality = modality
    self.passage = passage
    self.tokens = tokens
    self.rule = rule
  }
}
