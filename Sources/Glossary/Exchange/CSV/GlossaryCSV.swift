import Text

/// Glossaries as tables for spreadsheets: one row a label.
///
/// `id`, `kind`, `domain` and `status` stand in every row of a concept; what else is said of the concept stands in its first
/// row, and is read from any. Lists are parted by ` | `, a link is written `SCHEME RELATION ID`.
public enum GlossaryCSV {
  static let columns = [
    "id", "kind", "domain", "status", "lang", "tier", "text", "case", "type", "derive", "wording", "sections",
    "ambiguous", "inside", "broader", "links", "successor", "note",
  ]
  static let listSeparator = " | "

  /// Drops negative contexts, values of fact rules, examples and the word tables.
  public static func write(_ glossary: Glossary) -> Exported {
    let reduction = holdable(glossary)
    var writer = CSVWriter()
    writer.write(columns)
    for concept in reduction.glossary.concepts { write(concept, to: &writer) }
    return Exported(bytes: writer.bytes, dropped: reduction.dropped)
  }

  static func holdable(_ glossary: Glossary) -> Reduction {
    var reduction = Reduction(glossary)
    reduction.dropWords()
    reduction.drop(.contexts, .values, .hits, .misses)
    return reduction
  }

  private static func write(_ concept: Concept, to writer: inout CSVWriter) {
    let head = [concept.id, concept.kind.rawValue, concept.domain ?? "", concept.status.rawValue]
    let details = [
      concept.sections.joined(separator: listSeparator),
      concept.ambiguous.map(\.value).joined(separator: listSeparator), concept.keptInside ? "keep" : "",
      concept.broader.map(\.value).joined(separator: listSeparator),
      concept.links.map { "\($0.scheme) \($0.relation.rawValue) \($0.id)" }.joined(separator: listSeparator),
      concept.successor?.value ?? "", concept.note ?? "",
    ]
    if concept.labels.isEmpty { writer.write(head + Array(repeating: "", count: 7) + details) }
    for (index, label) in concept.labels.enumerated() {
      let fields = [
        label.language.rawValue, label.tier.rawValue, label.text, label.exactCase ? "exact" : "",
        label.form?.rawValue ?? "", label.derives ? "" : DerivationRule.never.rawValue,
        label.fixedWording ? WordingRule.fixed.rawValue : "",
      ]
      writer.write(head + fields + (index == 0 ? details : details.map { _ in "" }))
    }
  }

  // MARK: Reading

  /// Rows of one id make one concept, wherever they stand. Columns may come in any order; unknown ones are told and passed
  /// over.
  public static func read(_ source: SourceFile, _ options: ImportOptions = ImportOptions()) -> Imported {
    let table = CSVTable(source, required: ["id", "lang", "text"])
    var reader = Reader(options: options, diagnostics: table.diagnostics)
    for column in table.columns where !columns.contains(column) {
      let help = NearestName.of(column, among: columns).map { "did you mean `\($0)`?" }
      let start = Position(file: source.path, line: 1, column: 1)
      reader.diagnostics.append(
        Diagnostic(
          .warning, "csv-column", "the column `\(column)` is not known; it was left out", at: start,
          help: help))
    }
    for row in table.rows { reader.read(row) }
    for index in reader.concepts.indices { reader.concepts[index].labels.sortByTier() }
    return Imported(glossary: Glossary(concepts: reader.concepts), diagnostics: reader.diagnostics)
  }

  private struct Reader {
    let options: ImportOptions
    var diagnostics: [Diagnostic]
    var concepts: [Concept] = []
    private var indices: [String: Int] = [:]

    init(options: ImportOptions, diagnostics: [Diagnostic]) {
      self.options = options
      self.diagnostics = diagnostics
    }

    mutating func read(_ row: CSVTable.Row) {
      let id = row["id"]
      guard BadID.isValid(id) else {
        report(
          "bad-id", "`\(id)` is no id", row,
          help: "use lower-case ASCII words joined by `-`; the row was left out")
        return
      }
      let index = indices[id] ?? concepts.count
      if index == concepts.count {
        indices[id] = index
        let kind = choice(row, "kind", as: Concept.Kind.self) ?? options.kind
        concepts.append(Concept(id: id, kind: kind, position: row.position))
        concepts[index].domain = row["domain"].isEmpty ? options.domain : row["domain"]
        concepts[index].status = choice(row, "status", as: Concept.Status.self) ?? .approved
      }
      var concept = concepts[index]
      readDetails(row, into: &concept)
      if let label = label(row) { concept.labels.append(label) }
      concepts[index] = concept
    }

    private mutating func label(_ row: CSVTable.Row) -> Label? {
      let text = LabelText.clean(row["text"])
      if text.isEmpty { return nil }
      guard let language = Language(tag: row["lang"]) else {
        report(
          "unknown-value", "`\(row["lang"])` is no language that is known", row,
          help: "one of: en, fr; the row was left out")
        return nil
      }
      var label = Label(
        text, language, choice(row, "tier", as: Label.Tier.self) ?? .variant, position: row.position)
      label.exactCase = choice(row, "case", as: CaseRule.self) == .exact
      label.form = choice(row, "type", as: Label.Form.self)
      label.derives = choice(row, "derive", as: DerivationRule.self) != .never
      label.fixedWording = choice(row, "wording", as: WordingRule.self) == .fixed
      return label
    }

    private mutating func readDetails(_ row: CSVTable.Row, into concept: inout Concept) {
      concept.sections += list(row, "sections").filter { Section(rawValue: $0) != nil }
      concept.ambiguous += list(row, "ambiguous").map { Located($0, row.position) }
      concept.broader += list(row, "broader").map { Located($0, row.position) }
      if choice(row, "inside", as: InsideRule.self) == .keep { concept.keptInside = true }
      if !row["successor"].isEmpty { concept.successor = Located(row["successor"], row.position) }
      if !row["note"].isEmpty { concept.note = row["note"] }
      for text in list(row, "links") {
        let words = text.split(separator: " ", maxSplits: 2).map(String.init)
        if words.count == 3, let relation = Link.Relation(rawValue: words[1]) {
          concept.links.append(
            Link(scheme: words[0], id: words[2], relation: relation, position: row.position))
        } else {
          report("unknown-value", "`\(text)` is no link", row, help: "write: esco exactMatch http://…")
        }
      }
    }

    private func list(_ row: CSVTable.Row, _ column: String) -> [String] {
      row[column].split(separator: "|").map { LabelText.clean(String($0)) }.filter { !$0.isEmpty }
    }

    /// The value of a column that holds one of some words; another word is an error.
    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
      _ row: CSVTable.Row, _ column: String, as type: Choice.Type
    ) -> Choice? {
      let word = row[column]
      if word.isEmpty { return nil }
      if let choice = Choice(rawValue: word.lowercased()) { return choice }
      let known = Choice.allCases.map(\.rawValue)
      let help = NearestName.of(word, among: known).map { "did you mean `\($0)`?" }
      report(
        "unknown-value", "`\(word)` is no value of `\(column)`", row,
        help: help ?? "one of: " + known.joined(separator: ", "))
      return nil
    }

    private mutating func report(_ code: String, _ message: String, _ row: CSVTable.Row, help: String? = nil) {
      diagnostics.append(Diagnostic(.error, code, message, at: row.position, help: help))
    }
  }
}
