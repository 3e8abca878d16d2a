import Text

/// TermBase eXchange, ISO 30042: reads versions 2 (`martif`) and 3 (`tbx`) of any dialect, writes TBX-Basic version 3.
///
/// An entry's id, subject field (the domain), notes, terms with status and type, and references are taken over. The kind of
/// a concept stands in `projectSubset`, the relation of a reference in its text, since TBX-Basic has no categories for them.
public enum TBX {
  /// The two styles of TBX version 3: data categories as attributes or as tags.
  public enum Style: String, Sendable, CaseIterable {
    case dca, dct
  }

  // MARK: Writing

  /// Drops deprecated concepts, marks of drafts, exact case, names among term types, all matching rules (sections,
  /// contexts, ambiguity, nesting), values, examples and the word tables. A concept needs a label.
  public static func write(_ glossary: Glossary, style: Style = .dca) -> Exported {
    let reduction = holdable(glossary)
    var writer = XMLWriter()
    var attributes = [
      ("type", "TBX-Basic"), ("style", style.rawValue), ("xml:lang", "en"),
      ("xmlns", "urn:iso:std:iso:30042:ed-2"),
    ]
    if style == .dct {
      attributes += [
        ("xmlns:min", "http://www.tbxinfo.net/ns/min"), ("xmlns:basic", "http://www.tbxinfo.net/ns/basic"),
      ]
    }
    writer.element("tbx", attributes) { writer in
      writer.element("tbxHeader") { writer in
        writer.element("fileDesc") { writer in
          writer.element("sourceDesc") { $0.element("p", text: "Exported from a glossary of normalize.") }
        }
      }
      writer.element("text") { writer in
        writer.element("body") { writer in
          for concept in reduction.glossary.concepts { write(concept, style, to: &writer) }
        }
      }
    }
    return Exported(bytes: writer.bytes, dropped: reduction.dropped)
  }

  static func holdable(_ glossary: Glossary) -> Reduction {
    var reduction = Reduction(glossary)
    reduction.dropWords()
    reduction.settleLabels()
    reduction.dropConcepts("deprecated concepts") { $0.status == .deprecated }
    reduction.dropConcepts("concepts without labels") { $0.labels.isEmpty }
    reduction.drop(
      .drafts, .exactCase, .underived, .fixedWording, .sections, .ambiguities, .keptInside, .contexts, .values, .hits,
      .misses,
      .successors)
    reduction.drop("term types `name`") { concept in
      Feature.update(&concept.labels) { label in
        defer { if label.form == .name { label.form = nil } }
        return label.form == .name
      }
    }
    reduction.dropDanglingBroader()
    reduction.dropBlanksInNotes(keepingLines: true)
    return reduction
  }

  private static func write(_ concept: Concept, _ style: Style, to writer: inout XMLWriter) {
    func category(_ category: TBXCategory, target: String? = nil, _ text: String, to writer: inout XMLWriter) {
      let target = target.map { [("target", $0)] } ?? []
      switch style {
      case .dca: writer.element(category.carrier, [("type", category.rawValue)] + target, text: text)
      case .dct: writer.element("\(category.prefix):\(category.rawValue)", target, text: text)
      }
    }
    writer.element("conceptEntry", [("id", xmlID(concept.id))]) { writer in
      if let domain = concept.domain { category(.subjectField, domain, to: &writer) }
      category(.projectSubset, concept.kind.rawValue, to: &writer)
      for broader in concept.broader {
        category(.crossReference, target: xmlID(broader.value), "broader", to: &writer)
      }
      for link in concept.links {
        category(.externalCrossReference, target: LinkURI.uri(of: link), link.relation.rawValue, to: &writer)
      }
      for line in concept.note?.split(separator: "\n") ?? [] { writer.element("note", text: String(line)) }
      for language in Language.allCases {
        let labels = concept.labels.filter { $0.language == language }
        if labels.isEmpty { continue }
        writer.element("langSec", [("xml:lang", language.rawValue)]) { writer in
          for label in labels {
            writer.element("termSec") { writer in
              writer.element("term", text: label.text)
              category(.administrativeStatus, TBXStatus.written(label.tier), to: &writer)
              if let form = label.form { category(.termType, form.rawValue, to: &writer) }
            }
          }
        }
      }
    }
  }

  /// Ids of XML begin with a letter or `_`; ours may begin with a digit.
  private static func xmlID(_ id: String) -> String {
    id.utf8.first.map { $0 < 0x3A } ?? true ? "_" + id : id
  }

  // MARK: Reading

  /// Terms in other languages than English and French are counted and left out.
  public static func read(_ source: SourceFile, _ options: ImportOptions = ImportOptions()) -> Imported {
    var reader = TBXReader(file: source.path, options)
    do throws(XMLFailure) {
      try XMLRecordReader.forEach(["conceptEntry", "termEntry"], in: source.bytes) { reader.read($0) }
    } catch {
      reader.report("not-xml", error.message, line: error.line)
    }
    return reader.finish()
  }
}
