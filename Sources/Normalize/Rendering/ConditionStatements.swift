import Glossary
import Text

// The employment, its place, its pay, and how to apply.
extension StatementWriter {
  func employment(_ employment: Posting.Employment) -> [Statement] {
    var statements: [Statement] = []
    if !employment.types.isEmpty { statements.append(contract(employment.types)) }
    if let duration = employment.duration {
      statements.append(
        plain(times(duration).flatMap { book.fill("contract-duration", ["time": $0]) }) {
          $0.employment.duration == duration
        })
    }
    if employment.renewable { statements.append(plain(book["renewable"]) { $0.employment.renewable }) }
    statements += workTime(employment)
    statements += employment.schedule.map(schedule)
    if let start = employment.start { statements.append(self.start(start)) }
    if let count = employment.openings {
      statements.append(plain(book.fill("openings", ["count": String(count)])) { $0.employment.openings == count })
    }
    return statements
  }

  /// A line among the conditions or, where its words would mean more there, in the section on applying.
  private func plain(_ texts: [String], _ isSaid: @escaping (Posting) -> Bool) -> Statement {
    let texts = cased(texts)
    let all = wordings(texts, in: .conditions) + wordings(texts, in: .pay) + wordings(texts, in: .application)
    return Statement(wordings: all, isSaid: isSaid)
  }

  private func contract(_ types: [String]) -> Statement {
    let choices = types.map { labels.names(.contract, "type", $0) }
    let lists = combinations(choices).flatMap { book.list("list-or", $0) }
    let texts = lists.flatMap { book.fill("contract", ["list": $0]) }
    return plain(texts) { Set($0.employment.types) == Set(types) }
  }

  private func workTime(_ employment: Posting.Employment) -> [Statement] {
    var statements: [Statement] = []
    if !employment.time.isEmpty {
      let lists = combinations(employment.time.map { labels.names(.worktime, "time", $0) }).flatMap {
        book.list("list-or", $0)
      }
      statements.append(
        plain(lists.flatMap { book.fill("work-time", ["list": $0]) }) {
          Set($0.employment.time) == Set(employment.time)
        })
    }
    if employment.hoursPerWeek != nil || employment.hoursPerWeekMax != nil {
      statements.append(
        plain(hoursTexts(of: employment).flatMap { book.fill("hours", ["hours": $0]) }) {
          $0.employment.hoursPerWeek == employment.hoursPerWeek
            && $0.employment.hoursPerWeekMax == employment.hoursPerWeekMax
        })
    }
    return statements
  }

  /// `35 heures`, `de 20 à 35 heures`, `jusqu'à 20 heures`
  private func hoursTexts(of employment: Posting.Employment) -> [String] {
    guard let most = employment.hoursPerWeekMax else { return employment.hoursPerWeek.map(hoursTexts) ?? [] }
    return times(DurationRange(min: employment.hoursPerWeek.map { Duration($0, .hour) }, max: Duration(most, .hour)))
  }

  /// `35 heures`, `37,5 heures`, `37h50` for what no short decimal says.
  private func hoursTexts(_ hours: Decimal) -> [String] {
    let minutes = (hours.scaled * 60 + 5000) / 10_000
    let clock = minutes % 60 < 10 ? "\(minutes / 60)h0\(minutes % 60)" : "\(minutes / 60)h\(minutes % 60)"
    return [text(of: Duration(hours, .hour)), clock]
  }

  private func schedule(_ schedule: String) -> Statement {
    let texts = labels.names(.schedule, "schedule", schedule).flatMap { book.fill("schedule", ["schedule": $0]) }
    return plain(texts) { $0.employment.schedule.contains(schedule) }
  }

  private func start(_ start: String) -> Statement {
    if start == "asap" { return plain(book["start-asap"]) { $0.employment.start == start } }
    let precision = start.split(separator: "-").count
    let key = precision == 3 ? "start-day" : precision == 2 ? "start-month" : "start-year"
    return plain(book.fill(key, ["date": date(start)])) { $0.employment.start == start }
  }

  /// A date in words; as it is where it is none.
  private func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count > 1, (1...12).contains(parts[1]), book["months"].count == 12 else { return iso }
    let values = ["year": String(parts[0]), "month": book["months"][parts[1] - 1]]
    guard parts.count > 2 else { return book.fill("date-month", values).first ?? iso }
    let day = book.language == .fr && parts[2] == 1 ? "1er" : String(parts[2])
    return book.fill("date-day", values.merging(["day": day]) { $1 }).first ?? iso
  }

  // MARK: Place

  func location(_ posting: Posting) -> [Statement] {
    var statements: [Statement] = []
    if let days = posting.teleworkDays {
      let texts = dayTexts(days).flatMap { book.fill("telework-days", ["days": $0]) }
      statements.append(plain(texts) { $0.teleworkDays == days })
    }
    if let telework = posting.telework, posting.teleworkDays == nil || telework != .hybrid {
      statements.append(plain(book["telework-\(telework.rawValue)"]) { $0.telework == telework })
    }
    if let travel = posting.travel {
      let key = travel.isAsked ? travel.scope.map { "travel-\($0)" } ?? "travel" : "travel-none"
      statements.append(plain(book[key]) { $0.travel == travel })
    }
    statements += posting.locations.map { name in
      let texts = book.fill("location", ["place": name])
      return Statement(wordings: wordings(texts, in: .conditions) + wordings(texts, in: .application)) {
        $0.locations.contains(name)
      }
    }
    return statements
  }

  private func dayTexts(_ days: DecimalRange) -> [String] {
    times(
      DurationRange(
        min: days.min.map { Duration($0, .day) }, max: days.max.map { Duration($0, .day) }))
  }

  // MARK: Pay

  func pay(_ posting: Posting) -> [Statement] {
    let first = posting.salary.map { [pay($0.value, "salary")] } ?? []
    return first + posting.otherSalaries.map { pay($0.value, "other-salary") }
  }

  private func pay(_ salary: Salary, _ key: String) -> Statement {
    let extras = combinations(salary.extras.map(names(ofExtra:)), most: 8).flatMap { book.list("list-and", $0) }
    let terms = [
      salary.gross.map { book.first($0 ? "gross" : "net") }, salary.period.map { book.first("per-\($0.rawValue)") },
    ].compactMap { $0 }.map { " " + $0 }.joined()
    let texts = amounts(salary).flatMap { amount in
      if salary.extras.isEmpty { return book.fill(key, ["amount": amount, "terms": terms]) }
      return extras.flatMap { book.fill(key + "-with", ["amount": amount, "terms": terms, "extras": $0]) }
    }
    let all = wordings(texts, in: .pay) + wordings(texts, in: .conditions) + wordings(texts, in: .application)
    return Statement(wordings: all) { read in
      read.salary?.value == salary || read.otherSalaries.contains { $0.value == salary }
    }
  }

  /// What is paid beside, or the scale that sets the pay.
  private func names(ofExtra extra: String) -> [String] {
    labels.names(.extra, "extra", extra) + labels.names(.extra, "text", extra)
  }

  private func amounts(_ salary: Salary) -> [String] {
    func money(_ value: Decimal) -> String { typography.money(value, salary.currency) }
    return switch (salary.min, salary.max) {
    case (let min?, let max?) where min == max: [money(min)]
    case (let min?, let max?): book.fill("amount-range", ["min": money(min), "max": money(max)])
    case (let min?, nil): book.fill("amount-least", ["min": money(min)])
    case (nil, let max?): book.fill("amount-most", ["max": money(max)])
    case (nil, nil): []
    }
  }

  // MARK: Applying

  func application(_ application: Posting.Application) -> [Statement] {
    var statements: [Statement] = []
    func add(_ key: String, _ values: [String: String], _ isSaid: @escaping (Posting.Application) -> Bool) {
      let texts = book.fill(key, values)
      let all = wordings(texts, in: .application) + wordings(texts, in: .conditions)
      statements.append(Statement(wordings: all) { isSaid($0.application) })
    }
    for document in application.documents {
      let texts = labels.names(.document, "document", document).flatMap { book.fill("document", ["document": $0]) }
      statements.append(
        Statement(wordings: wordings(cased(texts), in: .application)) { $0.application.documents.contains(document) })
    }
    if let deadline = application.deadline { add("deadline", ["date": date(deadline)]) { $0.deadline == deadline } }
    if application.rolling { add("rolling", [:]) { $0.rolling } }
    if let reference = application.reference {
      add("reference", ["reference": reference]) { $0.reference == reference }
    }
    for url in application.urls { add("url", ["url": url]) { $0.urls.contains(url) } }
    for email in application.emails { add("email", ["email": email]) { $0.emails.contains(email) } }
    for phone in application.phones { add("phone", ["phone": phone]) { $0.phones.contains(phone) } }
    return statements
  }
}
