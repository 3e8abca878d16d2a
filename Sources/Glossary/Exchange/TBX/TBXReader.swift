import Text

/// Reads the entries of a TBX file of either version and style.
struct TBXReader {
  private let file: String
  private let options: ImportOptions
  private var assembler: ConceptAssembler
  private var foreignTerms: [String: Int] = [:]
  private var unknownLinks = 0
  private var count = 0

  init(file: String, _ options: ImportOptions) {
    self.file = file
    self.options = options
    assembler = ConceptAssembler(options)
  }

  mutating func report(_ code: String, _ message: String, line: Int) {
    assembler.report(.error, code, message, at: position(line))
  }

  mutating func read(_ entry: XMLElement) {
    count += 1
    let raw = entry.attributes["id"] ?? "entry \(count)"
    let id = raw.hasPrefix("_") ? String(raw.dropFirst()) : raw
    var concept = Concept(id: id, kind: options.kind, position: position(entry.line))
    var notes: [String] = []
    for item in Self.items(of: entry) {
      switch item.category {
      case "subjectField": concept.domain = concept.domain ?? item.element.text
      case "projectSubset": concept.kind = Concept.Kind(rawValue: item.element.text) ?? concept.kind
      case "note": notes.append(item.element.text)
      case "crossReference" where item.element.text == "broader", "superordinateConceptGeneric", "broaderConceptGeneric":
        if let target = item.element.attributes["target"] {
          concept.broader.append(Located(target, position(item.element.line)))
        }
      case "externalCrossReference": addLink(item.element, to: &concept)
      default: break
      }
    }
    if !notes.isEmpty { concept.note = notes.joined(separator: "\n") }
    for section in entry.children("langSec", "langSet") { read(section, into: &concept) }
    assembler.add(ImportedEntry(key: raw, id: BadID.isValid(id) ? id : nil, concept: concept))
  }

  mutating func finish() -> Imported {
    let start = position(1)
    if count == 0, assembler.diagnostics.isEmpty {
      report("no-entry", "the file has no `conceptEntry` or `termEntry`: is it TBX?", line: 1)
    }
    if !foreignTerms.isEmpty {
      let languages = foreignTerms.keys.sorted().joined(separator: ", ")
      let terms = foreignTerms.values.reduce(0, +)
      assembler.report(.note, "other-language", "\(terms) terms in other languages (\(languages)) were left out", at: start)
    }
    if unknownLinks > 0 {
      assembler.report(
        .note, "unknown-scheme", "\(unknownLinks) references to vocabularies that are not known were left out", at: start)
    }
    return assembler.finish()
  }

  // MARK: Parts

  /// The items of an entry, groups opened. A category is the `type` of a carrier (DCA, version 2) or the name of a tag (DCT).
  private static func items(of entry: XMLElement) -> [(category: String, element: XMLElement)] {
    entry.children.flatMap { child -> [(category: String, element: XMLElement)] in
      switch child.name {
      case "langSec", "langSet", "transacGrp", "term": []
      case "descripGrp", "adminGrp", "termNoteGrp", "termGrp": items(of: child)
      default: [(child.attributes["type"] ?? child.name, child)]
      }
    }
  }

  private mutating func read(_ section: XMLElement, into concept: inout Concept) {
    let terms = section.children("termSec", "tig", "ntig")
    let tag = section.attributes["lang"] ?? ""
    guard let language = Language(tag: tag) else {
      foreignTerms[tag, default: 0] += terms.count
      return
    }
    for term in terms {
      // Version 2 may nest the term in a group: ntig/termGrp/term.
      let holder = term.children("termGrp").first ?? term
      guard let text = holder.children("term").first else { continue }
      var label = Label(text.text, language, position: position(text.line))
      for item in Self.items(of: term) {
        switch item.category {
        case "administrativeStatus", "normativeAuthorization": label.tier = TBXStatus.tier(item.element.text)
        case "termType": label.form = Label.Form(rawValue: item.element.text)
        default: break
        }
      }
      concept.labels.append(label)
    }
  }

  private mutating func addLink(_ element: XMLElement, to concept: inout Concept) {
    let uri = element.attributes["target"] ?? element.text
    let relation = Link.Relation(rawValue: element.text) ?? .closeMatch
    if let link = LinkURI.link(uri, relation, at: position(element.line)) {
      concept.links.append(link)
    } else {
      unknownLinks += 1
    }
  }

  private func position(_ line: Int) -> Position { Position(file: file, line: line, column: 1) }
}
