/// Joins the facts of a posting to its object: equal facts become one with all their evidence, statements about one thing
/// become one object, and contradictions are all kept and told.
struct FactJoiner {
  private var posting: Posting
  private(set) var conflicts: [Notice] = []
  private var fullWeek: DecimalRange?

  init(posting: Posting) { self.posting = posting }

  /// Hands the posting over, and keeps nothing, so that whoever changes it next need not copy it.
  mutating func takePosting() -> Posting {
    if let fullWeek, !posting.employment.time.contains("part-time"), posting.employment.hoursPerWeek == nil {
      add(hoursPerWeek: fullWeek)
      Self.insert("full-time", into: &posting.employment.time)
    }
    var taken = Posting()
    swap(&taken, &posting)
    return taken
  }

  mutating func add(_ fact: Fact, evidence: Int) {
    switch fact.value {
    case .education(let value): Self.join(value, fact.modality, evidence, into: &posting.education)
    case .experience(let value): Self.join(value, fact.modality, evidence, into: &posting.experience)
    case .language(let value): add(value, fact.modality, evidence)
    case .licence(let value): Self.join(value, fact.modality, evidence, into: &posting.licences)
    case .workAuthorization(let value): Self.join(value, fact.modality, evidence, into: &posting.workAuthorization)
    case .salary(let value): add(value, fact.modality, evidence)
    case .employment(let value): add(value, evidence)
    case .place(let value): add(value)
    case .application(let value): add(value, evidence)
    case .seniority(let value): Self.keep(value, as: &posting.seniority, "seniority", &conflicts)
    case .management(let value):
      if posting.management == nil {
        posting.management = .init(value: value, modality: fact.modality, evidence: [evidence])
      }
    }
  }

  private static func join<Value: Equatable>(
    _ value: Value, _ modality: Modality, _ evidence: Int, into demands: inout [Posting.Demand<Value>]
  ) {
    // What is asked for in one place and waived in another is a contradiction: both stay.
    let isWaived = modality == .notRequired
    guard
      let index = demands.firstIndex(where: { $0.value == value && ($0.modality == .notRequired) == isWaived })
    else {
      demands.append(.init(value: value, modality: modality, evidence: [evidence]))
      return
    }
    demands[index].modality = Modality.stronger(demands[index].modality, modality)
    demands[index].evidence.insertEvidence(evidence)
  }

  /// A language named twice, once with and once without a level, is one demand.
  private mutating func add(_ value: LanguageDemand, _ modality: Modality, _ evidence: Int) {
    let same = posting.languages.firstIndex {
      $0.value.lang == value.lang && ($0.value.level == nil || value.level == nil || $0.value.level == value.level)
    }
    guard let same else {
      if posting.languages.contains(where: { $0.value.lang == value.lang }) {
        conflicts.append(Self.conflict("languages", "two levels of one language: \(value.lang)"))
      }
      posting.languages.append(.init(value: value, modality: modality, evidence: [evidence]))
      return
    }
    if posting.languages[same].value.level == nil { posting.languages[same].value = value }
    posting.languages[same].modality = Modality.stronger(posting.languages[same].modality, modality)
    posting.languages[same].evidence.insertEvidence(evidence)
  }

  /// The first salary with an amount is the posting's; later ones with other figures stand beside it. Statements without
  /// an amount (gross, extras) complete it.
  private mutating func add(_ value: Salary, _ modality: Modality, _ evidence: Int) {
    guard var salary = posting.salary else {
      posting.salary = .init(value: value, modality: modality, evidence: [evidence])
      return
    }
    let isAddition = value.min == nil && value.max == nil
    let isFirstAmount = salary.value.min == nil && salary.value.max == nil
    let isFuller = Self.isFuller(value, than: salary.value)
    guard isAddition || isFirstAmount || isFuller || (value.min == salary.value.min && value.max == salary.value.max)
    else {
      Self.join(value, modality, evidence, into: &posting.otherSalaries)
      return
    }
    if isFirstAmount || isFuller { (salary.value.min, salary.value.max) = (value.min, value.max) }
    salary.value.currency = salary.value.currency ?? value.currency
    salary.value.period = salary.value.period ?? value.period
    salary.value.gross = salary.value.gross ?? value.gross
    for extra in value.extras where !salary.value.extras.contains(extra) { salary.value.extras.append(extra) }
    salary.evidence.insertEvidence(evidence)
    posting.salary = salary
  }

  /// "2 440 €" and, further down, "à partir de 2 440 € par mois": the same figure, said again with its period.
  private static func isFuller(_ value: Salary, than first: Salary) -> Bool {
    guard first.period == nil, value.period != nil, let figure = first.min, first.max == figure else { return false }
    return value.min == figure && value.max ?? figure == figure
  }

  private mutating func add(_ value: EmploymentFact, _ evidence: Int) {
    switch value {
    case .type(let type): Self.insert(type, into: &posting.employment.types)
    case .duration(let duration):
      // "CDD 12 mois … CDD de 1 an" says the same twice.
      if let known = posting.employment.duration, known.isAsLong(as: duration) { break }
      Self.keep(duration, as: &posting.employment.duration, "employment.duration", &conflicts)
    case .renewable: posting.employment.renewable = true
    case .time(let time): Self.insert(time, into: &posting.employment.time)
    case .chosenTime(let time): posting.employment.time = [time]
    case .hoursPerWeek(let hours): add(hoursPerWeek: hours)
    case .fullWeek(let hours): fullWeek = fullWeek ?? hours
    case .schedule(let schedule):
      // In one order, whatever that of the languages' sentences.
      Self.insert(schedule, into: &posting.employment.schedule)
      posting.employment.schedule.sort()
    case .start(let start): Self.keep(start, as: &posting.employment.start, "employment.start", &conflicts)
    case .openings(let count): Self.keep(count, as: &posting.employment.openings, "employment.openings", &conflicts)
    }
    posting.employment.evidence.insertEvidence(evidence)
  }

  private mutating func add(_ value: PlaceFact) {
    switch value {
    case .telework(let telework):
      // A mere possibility is said more exactly elsewhere; a place of work does not deny it.
      if posting.telework == .possible, telework != .none {
        posting.telework = telework
      } else if posting.telework != .possible, telework != .possible {
        Self.keep(telework, as: &posting.telework, "telework", &conflicts)
      }
      if posting.telework == nil { posting.telework = telework }
    case .teleworkDays(let days): Self.keep(days, as: &posting.teleworkDays, "teleworkDays", &conflicts)
    case .travel(let isAsked, let scope):
      if posting.travel == nil { posting.travel = .init(isAsked: isAsked, scope: scope) }
      if posting.travel?.scope == nil { posting.travel?.scope = scope }
    case .location(let name): Self.insert(name, into: &posting.locations)
    }
  }

  private mutating func add(_ value: ApplicationFact, _ evidence: Int) {
    switch value {
    case .url(let url): Self.insert(url, into: &posting.application.urls)
    case .email(let address): Self.insert(address, into: &posting.application.emails)
    case .phone(let number): Self.insert(number, into: &posting.application.phones)
    case .deadline(let date): Self.keep(date, as: &posting.application.deadline, "application.deadline", &conflicts)
    case .reference(let reference):
      Self.keep(reference, as: &posting.application.reference, "application.reference", &conflicts)
    case .document(let document): Self.insert(document, into: &posting.application.documents)
    case .rolling: posting.application.rolling = true
    }
    posting.application.evidence.insertEvidence(evidence)
  }

  /// The bounds of a range belong together: a second statement completes no first one.
  private mutating func add(hoursPerWeek hours: DecimalRange) {
    let isRange = hours.min != hours.max
    let isKnown = posting.employment.hoursPerWeek != nil || posting.employment.hoursPerWeekMax != nil
    if let least = hours.min, !isKnown || posting.employment.hoursPerWeek != nil {
      Self.keep(least, as: &posting.employment.hoursPerWeek, "employment.hoursPerWeek", &conflicts)
    }
    if isRange, !isKnown { posting.employment.hoursPerWeekMax = hours.max }
  }

  // MARK: Helpers

  private static func insert<Value: Equatable>(_ value: Value, into values: inout [Value]) {
    if !values.contains(value) { values.append(value) }
  }

  /// Keeps the first of several different statements, and tells that there were others.
  private static func keep<Value: Equatable & CustomStringConvertible>(
    _ value: Value, as known: inout Value?, _ name: String, _ conflicts: inout [Notice]
  ) {
    if let known {
      if known != value { conflicts.append(conflict(name, "the posting states \(known) and \(value)")) }
    } else {
      known = value
    }
  }

  private static func conflict(_ name: String, _ message: String) -> Notice {
    Notice(code: "contradiction", message: "\(name): \(message)")
  }
}
