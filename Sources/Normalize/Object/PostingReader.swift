import Markup

/// Reads objects of the output contract back: whole ones, or the language-neutral part alone.
///
/// Nothing is passed over in silence: a name that the contract does not have, or a value that is none of its field's,
/// is an error that points at it.
public enum PostingReader {
  /// The postings of a JSON file: one object, several, a list of them, or one a line. Linear cost.
  public static func postings(in file: [UInt8], name: String) throws(InputError) -> [Posting] {
    var postings: [Posting] = []
    for node in try JSONNode.values(in: file, name: name) {
      for element in node.elements ?? [node] { postings.append(try posting(element)) }
    }
    return postings
  }

  /// The postings of one line of a stream, which begins at byte `offset` of it and is its line `lineNumber` (from 1).
  public static func postings(
    inLine line: [UInt8], at offset: Int, lineNumber: Int, name: String
  ) throws(InputError) -> [Posting] {
    var postings: [Posting] = []
    for node in try JSONNode.values(inLine: line, at: offset, lineNumber: lineNumber, name: name) {
      postings.append(try posting(node))
    }
    return postings
  }

  /// The posting of one object, whole or neutral.
  public static func posting(_ node: JSONNode) throws(InputError) -> Posting {
    guard let members = node.members else { throw node.error("an object is expected") }
    guard let part = members.last(where: { $0.name == "posting" })?.value else { return try neutral(node) }
    if let schema = members.last(where: { $0.name == "schema" })?.value, schema.string != "normalize/1" {
      throw schema.error("unknown schema; this program knows \"normalize/1\"")
    }
    return try neutral(part)
  }

  private static func neutral(_ node: JSONNode) throws(InputError) -> Posting {
    var posting = Posting()
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "skills": posting.skills = try value.list(skill)
      case "alternatives": posting.alternatives = try value.list(alternative)
      case "education": posting.education = try value.demands(Education(), education)
      case "experience": posting.experience = try value.demands(Experience(), experience)
      case "languages": posting.languages = try value.demands(LanguageDemand(lang: ""), language)
      case "employment": posting.employment = try employment(value)
      case "salary": posting.salary = try value.demand(Salary(), salary)
      case "otherSalaries": posting.otherSalaries = try value.demands(Salary(), salary)
      case "licences": posting.licences = try value.demands(Licence(""), licence)
      case "workAuthorization": posting.workAuthorization = try value.demands(WorkAuthorization(""), authorization)
      case "telework": posting.telework = try value.choice(Telework.self)
      case "teleworkDays": posting.teleworkDays = try range(value)
      case "travel": posting.travel = .init(isAsked: try value.flag(), scope: posting.travel?.scope)
      case "travelScope":
        posting.travel = .init(isAsked: posting.travel?.isAsked ?? true, scope: try value.oneOf(Vocabulary.scopes))
      case "locations": posting.locations = try value.texts()
      case "application": posting.application = try application(value)
      case "responsibilities": posting.responsibilities = try value.list(responsibility)
      case "seniority": posting.seniority = try value.oneOf(Vocabulary.seniority)
      case "management": posting.management = try value.demand(Management(), management)
      default: throw value.nameError("a posting has no field \"\(name)\"")
      }
    }
    return posting
  }

  // MARK: Competences

  private static func skill(_ node: JSONNode) throws(InputError) -> Posting.Skill {
    var skill = Posting.Skill(tag: "", kind: "", modality: .unspecified, links: [], evidence: [])
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "tag": skill.tag = try value.tag()
      case "kind": skill.kind = try value.oneOf(Vocabulary.kinds)
      case "modality": skill.modality = try value.choice(Modality.self)
      case "links": skill.links = try value.texts()
      case "evidence": skill.evidence = try value.integers()
      default: throw value.nameError("a skill has no field \"\(name)\"")
      }
    }
    if skill.tag.isEmpty { throw node.error("the skill has no \"tag\"") }
    return skill
  }

  private static func alternative(_ node: JSONNode) throws(InputError) -> Posting.Alternative {
    var alternative = Posting.Alternative(anyOf: [], related: false, modality: .unspecified, evidence: [])
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "anyOf": alternative.anyOf = try value.list { (tag) throws(InputError) in try tag.tag() }
      case "related": alternative.related = try value.flag()
      case "modality": alternative.modality = try value.choice(Modality.self)
      case "evidence": alternative.evidence = try value.integers()
      default: throw value.nameError("an alternative has no field \"\(name)\"")
      }
    }
    return alternative
  }

  private static func responsibility(_ node: JSONNode) throws(InputError) -> Posting.Responsibility {
    var responsibility = Posting.Responsibility(block: nil, skills: [])
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "block": responsibility.block = try value.integer()
      case "skills": responsibility.skills = try value.list { (tag) throws(InputError) in try tag.tag() }
      default: throw value.nameError("a responsibility has no field \"\(name)\"")
      }
    }
    return responsibility
  }

  // MARK: Demands: each reads one field, and returns whether there is one of that name

  private static func education(
    _ education: inout Education, _ name: String, _ value: JSONNode
  ) throws(InputError) -> Bool {
    switch name {
    case "levels": education.levels = try value.integers()
    case "national": education.national = try value.texts()
    case "fields": education.fields = try value.list { (tag) throws(InputError) in try tag.tag() }
    case "relatedField": education.relatedField = try value.flag()
    case "status":
      education.status = try value.list { (status) throws(InputError) in try status.choice(Education.Status.self) }
    case "equivalentExperience": education.equivalentExperience = try value.flag()
    default: return false
    }
    return true
  }

  private static func experience(
    _ experience: inout Experience, _ name: String, _ value: JSONNode
  ) throws(InputError) -> Bool {
    switch name {
    case "min": experience.duration.min = try value.duration()
    case "max": experience.duration.max = try value.duration()
    case "of": experience.of = try value.list { (tag) throws(InputError) in try tag.tag() }
    default: return false
    }
    return true
  }

  private static func language(
    _ language: inout LanguageDemand, _ name: String, _ value: JSONNode
  ) throws(InputError) -> Bool {
    switch name {
    case "lang": language.lang = try value.text()
    case "level": language.level = try value.oneOf(Vocabulary.languageLevels)
    case "stated": language.stated = try value.flag()
    default: return false
    }
    return true
  }

  private static func salary(_ salary: inout Salary, _ name: String, _ value: JSONNode) throws(InputError) -> Bool {
    switch name {
    case "min": salary.min = try value.decimal()
    case "max": salary.max = try value.decimal()
    case "currency": salary.currency = try value.text()
    case "period": salary.period = try value.choice(Salary.Period.self)
    case "gross": salary.gross = try value.flag()
    case "extras": salary.extras = try value.texts()
    default: return false
    }
    return true
  }

  private static func licence(_ licence: inout Licence, _ name: String, _ value: JSONNode) throws(InputError) -> Bool {
    guard name == "code" else { return false }
    licence.code = try value.text()
    return true
  }

  private static func authorization(
    _ authorization: inout WorkAuthorization, _ name: String, _ value: JSONNode
  ) throws(InputError) -> Bool {
    switch name {
    case "kind": authorization.kind = try value.text()
    case "when": authorization.when = try value.texts()
    default: return false
    }
    return true
  }

  private static func management(
    _ management: inout Management, _ name: String, _ value: JSONNode
  ) throws(InputError) -> Bool {
    switch name {
    case "min": management.min = try value.integer()
    case "max": management.max = try value.integer()
    default: return false
    }
    return true
  }

  // MARK: Joined statements

  private static func employment(_ node: JSONNode) throws(InputError) -> Posting.Employment {
    var employment = Posting.Employment()
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "types":
        employment.types = try value.list { (type) throws(InputError) in try type.oneOf(Vocabulary.contracts) }
      case "duration": employment.duration = try durations(value)
      case "renewable": employment.renewable = try value.flag()
      case "time": employment.time = try value.list { (time) throws(InputError) in try time.oneOf(Vocabulary.times) }
      case "hoursPerWeek": employment.hoursPerWeek = try value.decimal()
      case "hoursPerWeekMax": employment.hoursPerWeekMax = try value.decimal()
      case "schedule": employment.schedule = try value.texts()
      case "start": employment.start = try value.text()
      case "openings": employment.openings = try value.integer()
      case "evidence": employment.evidence = try value.integers()
      default: throw value.nameError("an employment has no field \"\(name)\"")
      }
    }
    return employment
  }

  private static func application(_ node: JSONNode) throws(InputError) -> Posting.Application {
    var application = Posting.Application()
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "urls": application.urls = try value.texts()
      case "emails": application.emails = try value.texts()
      case "phones": application.phones = try value.texts()
      case "deadline": application.deadline = try value.text()
      case "reference": application.reference = try value.text()
      case "documents": application.documents = try value.texts()
      case "rolling": application.rolling = try value.flag()
      case "evidence": application.evidence = try value.integers()
      default: throw value.nameError("an application has no field \"\(name)\"")
      }
    }
    return application
  }

  private static func range(_ node: JSONNode) throws(InputError) -> DecimalRange {
    var range = DecimalRange()
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "min": range.min = try value.decimal()
      case "max": range.max = try value.decimal()
      default: throw value.nameError("a range has no field \"\(name)\"")
      }
    }
    return range
  }

  private static func durations(_ node: JSONNode) throws(InputError) -> DurationRange {
    var range = DurationRange()
    try node.eachMember { (name, value) throws(InputError) in
      switch name {
      case "min": range.min = try value.duration()
      case "max": range.max = try value.duration()
      default: throw value.nameError("a duration has no field \"\(name)\"")
      }
    }
    return range
  }
}

/// The closed lists of values of the output contract.
private enum Vocabulary {
  static let kinds = ["tool", "knowledge", "task", "soft", "certificate"]
  static let seniority = ["intern", "junior", "mid", "senior", "lead", "manager", "director"]
  static let languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2", "native"]
  static let contracts = [
    "permanent", "fixed-term", "temporary", "internship", "apprenticeship", "freelance", "seasonal", "civil-service",
    "vie", "volunteer",
  ]
  static let times = ["full-time", "part-time"]
  static let scopes = ["national", "international"]
}
