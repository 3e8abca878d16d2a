import Text

/// Finds concepts in the statements of a SKOS file.
struct SKOSReader {
  private let file: String
  private let options: ImportOptions
  private let triples: [TurtleTriple]
  /// Indices of the statements about each subject.
  private var about: [String: [Int]] = [:]
  private var assembler: ConceptAssembler
  private var broader: [String: [Located<String>]] = [:]
  private var foreignLabels = 0
  private var unknownLinks = 0

  init(_ triples: [TurtleTriple], file: String, _ options: ImportOptions) {
    self.triples = triples
    self.file = file
    self.options = options
    assembler = ConceptAssembler(options)
    for (index, triple) in triples.enumerated() {
      if let subject = triple.subject.subject { about[subject, default: []].append(index) }
    }
  }

  mutating func read() -> Imported {
    let concepts = triples.filter {
      $0.predicate == SKOSVocabulary.type && $0.object == .iri(SKOSVocabulary.skos + "Concept")
    }
    for triple in triples where triple.predicate == SKOSVocabulary.skos + "narrower" {
      guard let narrow = triple.object.subject, let broad = triple.subject.subject else { continue }
      broader[narrow, default: []].append(Located(broad, position(triple)))
    }
    for concept in concepts { read(concept) }
    if concepts.isEmpty {
      assembler.report(.error, "no-entry", "the file has no `skos:Concept`", at: Position(file: file, line: 1, column: 1))
    }
    note(foreignLabels, "other-language", "labels in other languages than English and French were left out")
    note(unknownLinks, "unknown-scheme", "links to vocabularies that are not known were left out")
    return assembler.finish()
  }

  private mutating func note(_ count: Int, _ code: String, _ message: String) {
    if count > 0 { assembler.report(.note, code, "\(count) \(message)", at: Position(file: file, line: 1, column: 1)) }
  }

  private mutating func read(_ start: TurtleTriple) {
    guard let key = start.subject.subject else { return }
    var id: String?
    if key.hasPrefix(SKOSVocabulary.concept) { id = String(key.dropFirst(SKOSVocabulary.concept.count)) }
    var concept = Concept(id: id ?? key, kind: options.kind, position: position(start))
    if id == nil, let link = LinkURI.link(key, .exactMatch, at: position(start)) { concept.links = [link] }
    concept.broader = broader[key] ?? []
    for index in about[key] ?? [] { read(triples[index], into: &concept) }
    assembler.add(ImportedEntry(key: key, id: id, concept: concept))
  }

  private mutating func read(_ triple: TurtleTriple, into concept: inout Concept) {
    switch (triple.predicate, triple.object) {
    case (SKOSVocabulary.own + "kind", .literal(let kind, _)):
      concept.kind = Concept.Kind(rawValue: kind) ?? concept.kind
    case (SKOSVocabulary.own + "status", .literal("draft", _)): concept.status = .draft
    case (SKOSVocabulary.owl + "deprecated", .literal("true", _)): concept.status = .deprecated
    case (SKOSVocabulary.terms + "isReplacedBy", .iri(let iri)):
      concept.successor = Located(iri, position(triple))
    case (SKOSVocabulary.skos + "inScheme", .iri(let iri)) where iri.hasPrefix(SKOSVocabulary.domain):
      concept.domain = String(iri.dropFirst(SKOSVocabulary.domain.count))
    case (SKOSVocabulary.skos + "broader", let object):
      if let key = object.subject { concept.broader.append(Located(key, position(triple))) }
    case (SKOSVocabulary.skos + "example", .literal(let text, _)):
      concept.examples.hit.append(Located(text, position(triple)))
    case (SKOSVocabulary.skos + "note", .literal(let text, _)):
      concept.note = [concept.note, text].compactMap(\.self).joined(separator: "\n")
    default: readLabelOrLink(triple, into: &concept)
    }
  }

  private mutating func readLabelOrLink(_ triple: TurtleTriple, into concept: inout Concept) {
    for (name, tier) in SKOSVocabulary.tiers {
      switch (triple.predicate, triple.object) {
      case (SKOSVocabulary.skos + name, .literal(let text, let tag)):
        addLabel(text, tag, tier, triple, to: &concept)
      case (SKOSVocabulary.skosxl + name, let node):
        // SKOS-XL gives labels a node of their own.
        for index in node.subject.flatMap({ about[$0] }) ?? []
        where triples[index].predicate == SKOSVocabulary.skosxl + "literalForm" {
          if case .literal(let text, let tag) = triples[index].object { addLabel(text, tag, tier, triple, to: &concept) }
        }
      default: continue
      }
    }
    guard triple.predicate.hasPrefix(SKOSVocabulary.skos), case .iri(let iri) = triple.object,
      let relation = Link.Relation(rawValue: String(triple.predicate.dropFirst(SKOSVocabulary.skos.count)))
    else { return }
    if let link = LinkURI.link(iri, relation, at: position(triple)) {
      concept.links.append(link)
    } else {
      unknownLinks += 1
    }
  }

  private mutating func addLabel(
    _ text: String, _ tag: String?, _ tier: Label.Tier, _ triple: TurtleTriple, to concept: inout Concept
  ) {
    if let language = Language(tag: tag ?? "") {
      concept.labels.append(Label(text, language, tier, position: position(triple)))
    } else {
      foreignLabels += 1
    }
  }

  private func position(_ triple: TurtleTriple) -> Position {
    Position(file: file, line: triple.line, column: 1)
  }
}
