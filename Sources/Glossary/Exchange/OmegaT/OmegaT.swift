import Text

/// OmegaT's glossaries: UTF-8 lines of three columns parted by tabs: source term, target term, comment.
///
/// The comment holds `[KIND DOMAIN/ID STATUS] note`, by which the rows of one concept are joined again. In files of others,
/// rows of one target term make one concept.
public enum OmegaT {
  /// Drops deprecated concepts, hidden labels, exact case, term types, links, broader concepts, matching rules, values,
  /// examples, the word tables, and concepts that lack a label in one of both languages.
  ///
  /// The first row of a concept has both preferred labels; each further label stands beside the preferred one of the other
  /// language.
  public static func write(_ glossary: Glossary, source: Language = .fr) -> Exported {
    let reduction = holdable(glossary)
    var text = ""
    for concept in reduction.glossary.concepts {
      let sources = concept.labels.filter { $0.language == source }
      let targets = concept.labels.filter { $0.language != source }
      guard let first = sources.first, let target = targets.first else { continue }
      let comment = comment(of: concept)
      let rows = sources.map { ($0, target) } + targets.dropFirst().map { (first, $0) }
      for (left, right) in rows { text += "\(left.text)\t\(right.text)\t\(comment)\n" }
    }
    return Exported(bytes: Array(text.utf8), dropped: reduction.dropped)
  }

  static func holdable(_ glossary: Glossary) -> Reduction {
    var reduction = Reduction(glossary)
    reduction.dropWords()
    reduction.settleLabels()
    reduction.dropConcepts("deprecated concepts") { $0.status == .deprecated }
    reduction.drop(
      .hiddenLabels, .exactCase, .underived, .fixedWording, .forms, .successors, .sections, .ambiguities, .keptInside,
      .contexts,
      .broader, .links,
      .values, .hits, .misses)
    reduction.drop("labels that begin with `#`, as comments do") { concept in
      Feature.removeAll(&concept.labels) { $0.text.hasPrefix("#") }
    }
    reduction.dropConcepts("concepts without a preferred label in both languages") { concept in
      Language.allCases.contains { concept.preferred($0) == nil }
    }
    reduction.dropBlanksInNotes(keepingLines: false)
    return reduction
  }

  private static func comment(of concept: Concept) -> String {
    let place = concept.domain.map { "\($0)/\(concept.id)" } ?? concept.id
    let status = concept.status == .draft ? " draft" : ""
    return "[\(concept.kind.rawValue) \(place)\(status)]" + (concept.note.map { " " + $0 } ?? "")
  }

  // MARK: Reading

  public static func read(
    _ file: SourceFile, source: Language = .fr, _ options: ImportOptions = ImportOptions()
  ) -> Imported {
    var reader = Reader(file: file.path, source: source, options)
    let table = LineTable(file.bytes)
    for number in 1...max(table.lineCount, 1) { reader.read(table.text(ofLine: number), number) }
    return reader.finish()
  }

  private struct Reader {
    private let file: String
    private let source: Language
    private let options: ImportOptions
    private var assembler: ConceptAssembler
    private var entries: [ImportedEntry] = []
    private var indices: [String: Int] = [:]

    init(file: String, source: Language, _ options: ImportOptions) {
      self.file = file
      self.source = source
      self.options = options
      assembler = ConceptAssembler(options)
    }

    mutating func read(_ line: String, _ number: Int) {
      let position = Position(file: file, line: number, column: 1)
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { return }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 2, !LabelText.clean(columns[1]).isEmpty else {
        assembler.report(
          .error, "omegat-columns", "the line has no second column; it was left out", at: position,
          help: "part the columns by tabs: source term, target term, comment")
        return
      }
      let tag = columns.count > 2 ? Tag(columns[2]) : nil
      let key = tag?.id ?? "target " + Fold(columns[1]).folded
      let index = indices[key] ?? entries.count
      if index == entries.count {
        indices[key] = index
        entries.append(entry(key, tag, comment: columns.count > 2 ? columns[2] : "", position))
      }
      let target: Language = source == .fr ? .en : .fr
      for (text, language) in [(columns[0], source), (columns[1], target)] {
        let isFirst = !entries[index].concept.labels.contains { $0.language == language }
        let label = Label(text, language, isFirst ? .preferred : .variant, position: position)
        entries[index].concept.labels.append(label)
      }
    }

    private func entry(_ key: String, _ tag: Tag?, comment: String, _ position: Position) -> ImportedEntry {
      var concept = Concept(id: key, kind: tag?.kind ?? options.kind, position: position)
      concept.domain = tag?.domain
      if tag?.isDraft == true { concept.status = .draft }
      let note = tag?.note ?? LabelText.singleSpaced(comment)
      concept.note = note.isEmpty ? nil : note
      return ImportedEntry(key: key, id: tag?.id, concept: concept)
    }

    mutating func finish() -> Imported {
      for entry in entries { assembler.add(entry) }
      return assembler.finish()
    }
  }

  /// What a comment of our own says: `[KIND DOMAIN/ID STATUS] note`.
  private struct Tag {
    var kind: Concept.Kind
    var domain: String?
    var id: String
    var isDraft: Bool
    var note: String

    init?(_ comment: String) {
      guard comment.hasPrefix("["), let end = comment.firstIndex(of: "]") else { return nil }
      var words = comment[comment.index(after: comment.startIndex)..<end].split(separator: " ").map(
        String.init)
      guard words.count >= 2, let kind = Concept.Kind(rawValue: words.removeFirst()) else { return nil }
      isDraft = words.count > 1 && words.last == "draft"
      if isDraft { words.removeLast() }
      // A domain may hold spaces and slashes, an id neither.
      let place = words.joined(separator: " ")
      let slash = place.lastIndex(of: "/")
      let id = slash.map { String(place[place.index(after: $0)...]) } ?? place
      guard BadID.isValid(id) else { return nil }
      self.kind = kind
      self.id = id
      domain = slash.map { String(place[..<$0]) }
      note = LabelText.singleSpaced(String(comment[comment.index(after: end)...]))
    }
  }
}
