import Text

/// An entry of another format, on its way to becoming a concept.
struct ImportedEntry {
  /// What references in the file call it.
  var key: String
  /// The id that it brings along; nil makes one from its English name.
  var id: String?
  /// With labels in the order of the file, `broader` and `successor` as keys of other entries.
  var concept: Concept
}

/// Turns the entries of a file into concepts: cleans labels, settles which is preferred, gives ids, resolves references.
struct ConceptAssembler {
  private let options: ImportOptions
  private var entries: [ImportedEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ options: ImportOptions) { self.options = options }

  mutating func add(_ entry: ImportedEntry) { entries.append(entry) }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, at position: Position,
    help: String? = nil
  ) {
    diagnostics.append(Diagnostic(severity, code, message, at: position, help: help))
  }

  /// The concepts in the order of the file. An entry without a label in English or French is left out, unless it is
  /// deprecated: then it may have none but a successor.
  mutating func finish() -> Imported {
    var maker = IDMaker()
    var ids: [String: String] = [:]
    var concepts: [Concept] = []
    for entry in entries {
      guard var concept = settled(entry.concept) else { continue }
      concept.id = maker.unique(entry.id ?? Self.suggestedID(concept))
      if let wanted = entry.id, concept.id != wanted {
        report(
          .warning, "duplicate-id", "the id `\(wanted)` is used twice; this one became `\(concept.id)`",
          at: concept.position)
      }
      if ids.updateValue(concept.id, forKey: entry.key) != nil, entry.id == nil {
        report(.warning, "duplicate-id", "the entry `\(entry.key)` stands twice", at: concept.position)
      }
      concepts.append(concept)
    }
    for index in concepts.indices { resolve(&concepts[index], ids) }
    return Imported(
      glossary: Glossary(concepts: concepts), diagnostics: diagnostics.sorted(by: Diagnostic.precedes))
  }

  private static func suggestedID(_ concept: Concept) -> String {
    let names = [concept.preferred(.en), concept.preferred(.fr), concept.labels.first]
    return Slug.id(from: names.compactMap { $0?.text }.first ?? "")
  }

  /// The concept with clean labels, each text once, one of them preferred in each language that has any to display.
  private mutating func settled(_ concept: Concept) -> Concept? {
    var concept = concept
    var seen: Set<[String]> = []
    var labels: [Label] = []
    for var label in concept.labels {
      label.text = LabelText.clean(label.text)
      if label.text.isEmpty { continue }
      if options.guessesCase, LabelText.demandsExactCase(label.text) { label.exactCase = true }
      let hasPreferred = labels.contains { $0.language == label.language && $0.tier == .preferred }
      if label.tier == .preferred, hasPreferred { label.tier = .variant }
      if seen.insert([label.language.rawValue, label.text]).inserted { labels.append(label) }
    }
    if labels.isEmpty, concept.status != .deprecated {
      report(
        .warning, "no-label", "the entry has no label in English or French; it was left out",
        at: concept.position)
      return nil
    }
    labels.promoteVariants()
    labels.sortByTier()
    concept.labels = labels
    if concept.domain == nil { concept.domain = options.domain }
    return concept
  }

  private mutating func resolve(_ concept: inout Concept, _ ids: [String: String]) {
    var known: [Located<String>] = []
    for reference in concept.broader {
      if let id = ids[reference.value] {
        if id != concept.id, !known.contains(where: { $0.value == id }) {
          known.append(Located(id, reference.position))
        }
      } else {
        report(
          .warning, "unknown-broader",
          "`\(reference.value)` is no entry of the file; the reference was left out",
          at: reference.position)
      }
    }
    concept.broader = known
    if let successor = concept.successor {
      concept.successor = ids[successor.value].map { Located($0, successor.position) }
      if concept.successor == nil {
        report(
          .warning, "unknown-successor", "`\(successor.value)` is no entry of the file",
          at: successor.position)
      }
    }
  }
}

extension Language {
  /// The language of a BCP 47 tag such as `fr-CA`; nil for other languages.
  init?(tag: String) {
    self.init(rawValue: String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased())
  }
}
