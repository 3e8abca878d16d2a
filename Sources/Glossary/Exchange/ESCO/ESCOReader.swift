import Text

/// Joins the rows that ESCO's files have for one skill.
struct ESCOReader {
  private let english: CSVTable
  private let french: [String: CSVTable.Row]
  private let newerFrench: [String: CSVTable.Row]
  private let idPrefix: String
  private var maker = IDMaker()
  var concepts: [Concept] = []
  private(set) var diagnostics: [Diagnostic]

  init(_ files: ESCO.Files, idPrefix: String) {
    let columns = ["conceptUri", "preferredLabel", "altLabels"]
    english = CSVTable(files.english, required: columns + ["skillType", "reuseLevel"])
    let tables = [files.french, files.newerFrench].map { $0.map { CSVTable($0, required: columns) } }
    let rows = tables.map { table in
      Dictionary((table?.rows ?? []).map { ($0["conceptUri"], $0) }, uniquingKeysWith: { first, _ in first })
    }
    (french, newerFrench) = (rows[0], rows[1])
    diagnostics = english.diagnostics + tables.flatMap { $0?.diagnostics ?? [] }
    self.idPrefix = idPrefix
  }

  mutating func read() {
    for row in english.rows {
      let uri = row["conceptUri"]
      var labels = Self.labels(row, .en)
      let frenchRows = [newerFrench[uri], french[uri]].compactMap(\.self)
      labels += frenchRows.flatMap { Self.labels($0, .fr) }
      settle(&labels, uri, row)
      if labels.isEmpty { continue }
      let name = labels.first { $0.language == .en && $0.tier == .preferred }?.text ?? labels[0].text
      var concept = Concept(
        id: maker.unique(idPrefix + Slug.id(from: name)), kind: Self.kind(row, name), labels: labels, position: row.position)
      let level = row["reuseLevel"]
      concept.domain = level.isEmpty ? "esco" : "esco-" + level
      concept.links = [Link(scheme: "esco", id: uri, position: row.position)]
      concepts.append(concept)
    }
  }

  /// Each text once, one preferred label a language; English borrows the French one where ESCO has none.
  private mutating func settle(_ labels: inout [Label], _ uri: String, _ row: CSVTable.Row) {
    var seen: Set<[String]> = []
    var preferred: Set<Language> = []
    labels = labels.compactMap { label in
      guard seen.insert([label.language.rawValue, label.text]).inserted else { return nil }
      var label = label
      if label.tier == .preferred, !preferred.insert(label.language).inserted { label.tier = .variant }
      return label
    }
    for language in Language.allCases where !preferred.contains(language) {
      guard var other = labels.first(where: { $0.tier == .preferred && $0.language != language }) else {
        report(.error, "no-label", "`\(uri)` has no label; it was left out", row)
        return
      }
      report(.warning, "missing-preferred", "there is no preferred label in `\(language)`; `\(other.text)` stands for it", row)
      other.language = language
      labels.removeAll { $0.language == language && $0.text == other.text }
      labels.append(other)
    }
    labels.sortByTier()
  }

  /// The labels of a row, the preferred one first; version 1.0 parts the others by line breaks, later ones by bars.
  private static func labels(_ row: CSVTable.Row, _ language: Language) -> [Label] {
    let others = row["altLabels"].split { $0.isNewline || $0 == "|" }.map(String.init)
    let texts = [(row["preferredLabel"], Label.Tier.preferred)] + others.map { ($0, .variant) }
    return texts.compactMap { text, tier in
      var text = LabelText.clean(text)
      while text.hasSuffix(";") { text.removeLast() }
      guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
      return Label(text, language, tier, exactCase: isName(text), position: row.position)
    }
  }

  /// ESCO writes common words in small letters: a single word with a capital is a name or an acronym.
  private static func isName(_ text: String) -> Bool {
    !text.contains(" ") && text.unicodeScalars.first?.properties.isUppercase == true
  }

  private static func kind(_ row: CSVTable.Row, _ name: String) -> Concept.Kind {
    if row["skillType"] == "knowledge" { return .knowledge }
    let hasName = name.unicodeScalars.contains { $0.properties.isUppercase }
    return row["reuseLevel"] == "transversal" && !hasName ? .soft : .task
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ row: CSVTable.Row
  ) {
    diagnostics.append(Diagnostic(severity, code, message, at: row.position))
  }
}
