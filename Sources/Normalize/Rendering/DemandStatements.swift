import Glossary
import Text

// Experience, languages, licences, authorizations: what is asked of a person.
extension StatementWriter {
  func experience(_ demand: Posting.Demand<Experience>) -> Statement {
    let value = demand.value
    let isSaid: (Posting) -> Bool = { $0.experience.contains(demand) }
    let times = times(value.duration, least: true)
    if times.isEmpty, value.of.isEmpty {
      var all = demand.modality == .notRequired ? wordings(book["beginners"], in: .requirements) : []
      all += wordings(book["experience"], demand.modality)
      return Statement(wordings: all, isSaid: isSaid)
    }
    let lists = value.of.isEmpty ? [] : lists(value.of, "list-and")
    let texts: [String] =
      if lists.isEmpty {
        times.flatMap { book.fill("experience-of", ["time": $0]) }
      } else if times.isEmpty {
        lists.flatMap { book.fill("experience-in", ["skills": $0]) }
      } else {
        lists.flatMap { list in times.flatMap { book.fill("experience-of-in", ["time": $0, "skills": list]) } }
      }
    return Statement(wordings: wordings(cased(texts), demand.modality), isSaid: isSaid)
  }

  // MARK: Durations

  /// A range in words; `least` where a single number means the least.
  func times(_ range: DurationRange, least: Bool = false) -> [String] {
    switch (range.min, range.max) {
    case (nil, nil): return []
    case (let min?, let max?) where min == max: return [text(of: min)]
    case (let min?, let max?):
      let low = min.unit == max.unit ? typography.number(min.amount) : text(of: min)
      return book.fill("time-range", ["min": low, "max": text(of: max)])
    case (let min?, nil): return book.fill("time-least", ["min": text(of: min)]) + (least ? [text(of: min)] : [])
    case (nil, let max?): return book.fill("time-most", ["max": text(of: max)])
    }
  }

  func text(of duration: Duration) -> String {
    let units: [Duration.Unit: String] = [.year: "year", .month: "month", .week: "week", .day: "day", .hour: "hour"]
    // French is singular below two.
    let isOne = book.language == .fr ? duration.amount < Decimal(2) : duration.amount == Decimal(1)
    let key = (isOne ? "unit-" : "units-") + (units[duration.unit] ?? "")
    return book.fill(key, ["count": typography.number(duration.amount)]).first ?? ""
  }

  // MARK: Languages

  func language(_ demand: Posting.Demand<LanguageDemand>) -> Statement {
    let value = demand.value
    let names = labels.names(.language, "lang", value.lang)
    let key: String =
      if let level = value.level { value.stated ? "language-level" : "language-\(level)" } else { "language" }
    let texts = (names.isEmpty ? [value.lang] : names).flatMap { name in
      book.fill(key, ["language": name, "level": value.level ?? ""])
    }
    return Statement(wordings: wordings(cased(texts), demand.modality)) { $0.languages.contains(demand) }
  }

  // MARK: Licences

  func licence(_ demand: Posting.Demand<Licence>) -> Statement {
    let code = demand.value.code
    let names = labels.names(.certificate, "code", code)
    var texts = Array(names.prefix(3))
    texts += categoryTexts(code)
    texts += names.dropFirst(3)
    let filled = texts.flatMap { book.fill("licence", ["licence": $0]) }
    let plain = texts.isEmpty ? [code] : filled.isEmpty ? texts : filled
    return Statement(wordings: wordings(cased(plain), demand.modality)) { $0.licences.contains(demand) }
  }

  /// Codes that are built of parts: `driving:B`, `caces:R489-3`, `electrical:B1V`.
  private func categoryTexts(_ code: String) -> [String] {
    guard let colon = code.firstIndex(of: ":") else { return [] }
    let category = String(code[code.index(after: colon)...])
    switch code[..<colon] {
    case "driving":
      if let hyphen = category.firstIndex(of: "-"), category[..<hyphen] == "class" {
        let name = String(category[category.index(after: hyphen)...]).uppercased()
        return book.fill("driving-class", ["class": name])
      }
      return book.fill("driving", ["category": category])
    case "caces":
      let parts = category.split(separator: "-", maxSplits: 1).map(String.init)
      if parts.count == 2 { return book.fill("caces-category", ["recommendation": parts[0], "category": parts[1]]) }
      return category.hasPrefix("R") && category.count == 4
        ? book.fill("caces", ["recommendation": category]) : book.fill("caces-plain", ["category": category])
    case "electrical": return book.fill("electrical", ["symbol": category])
    default: return []
    }
  }

  // MARK: Authorizations

  func authorization(_ demand: Posting.Demand<WorkAuthorization>) -> Statement {
    let when = demand.value.when.flatMap { book[$0] }
    let time = when.isEmpty ? "" : " " + (book.list("list-and", when).first ?? "")
    let names = labels.names(.authorization, "kind", demand.value.kind)
    let texts = book["authorization"].indices.flatMap { index in
      cased(names.compactMap { book.fill("authorization", ["authorization": $0, "when": time])[index] })
    }
    return Statement(wordings: wordings(texts, demand.modality)) { $0.workAuthorization.contains(demand) }
  }
}
