import Glossary
import Text

// Experience, languages, licences, authorizations: what is asked of a person.
extension StatementWriter {
  func experience(_ demand: Posting.Demand<Experience>, in posting: Posting) -> Statement {
    let value = demand.value
    let isSaid: (Posting) -> Bool = { $0.experience.contains(demand) }
    let times = times(value.duration, least: true)
    if times.isEmpty, value.of.isEmpty {
      var all = demand.modality == .notRequired ? wordings(book["beginners"], in: .requirements) : Wordings()
      all = all + wordings(book["experience"], demand.modality)
      return Statement(wordings: all, isSaid: isSaid)
    }
    let lists = value.of.isEmpty ? [] : objects(of: demand, in: posting)
    let texts: [String] =
      if lists.isEmpty {
        times.flatMap { book.fill("experience-of", ["time": $0]) }
      } else if times.isEmpty {
        Self.nearest(lists.map { book.fill("experience-in", ["skills": $0]) }, step: 4)
      } else {
        Self.nearest(
          lists.map { list in times.flatMap { book.fill("experience-of-in", ["time": $0, "skills": list]) } }, step: 4)
      }
    return Statement(wordings: wordings(cased(texts), demand.modality), isSaid: isSaid)
  }

  /// What an experience is in, as lists. Behind what the posting asks for as strongly stand the competences of which one
  /// is enough, joined by "or", and then those that it asks for less strongly, or only as an experience.
  private func objects(of demand: Posting.Demand<Experience>, in posting: Posting) -> [String] {
    var rest = ordered(demand.value.of)
    var eithers: [[String]] = []
    for choice in posting.alternatives
    where choice.modality == demand.modality && choice.anyOf.allSatisfy(rest.contains) {
      rest.removeAll(where: choice.anyOf.contains)
      eithers.append(texts(of: choice))
    }
    let strong = rest.filter { tag in posting.skills.contains { $0.tag == tag && $0.modality == demand.modality } }
    let weak = rest.filter { !strong.contains($0) }
    let last = weak.isEmpty ? [] : [lists(weak, "list-and") { names(of: $0, in: posting) }]
    return lists(of: strong.map(labels.names(of:)) + eithers + last, "list-and")
      + (eithers.isEmpty ? [] : lists(demand.value.of, "list-and"))
  }

  /// A competence that the posting does not ask for goes by who has it.
  private func names(of tag: String, in posting: Posting) -> [String] {
    let isAsked = posting.skills.contains { $0.tag == tag }
    return (isAsked ? [] : labels.holders(of: tag)) + labels.names(of: tag)
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

  func licence(_ demand: Posting.Demand<Licence>, in posting: Posting) -> Statement {
    let code = demand.value.code
    let names = labels.names(.certificate, "code", code)
    var texts = Array(names.prefix(3))
    texts += categoryTexts(code)
    texts += names.dropFirst(3)
    if texts.isEmpty { texts = [code] }
    let filled = book["licence"].indices.flatMap { way in
      cased(texts.map { book.fill("licence", ["licence": $0])[way] })
    }
    var all = wordings(filled, demand.modality)
    // A certificate among the duties is named by its licence, since its name alone would be a further one ("CACES").
    if demand.modality == .unspecified,
      posting.skills.contains(where: { $0.kind == "certificate" && posting.duties.contains($0.tag) })
    {
      all = wordings(filled, in: .responsibilities) + all
    }
    return Statement(wordings: all) { $0.licences.contains(demand) }
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
