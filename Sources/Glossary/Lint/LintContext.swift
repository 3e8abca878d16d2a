import Text

/// A label with the concept it belongs to.
public struct LintLabel: Sendable {
  /// Index in the glossary's concepts.
  public var concept: Int
  public var label: Label
  var key: LabelKey
}

/// All that the rules look at, prepared once.
public struct LintContext: Sendable {
  public let glossary: Glossary
  public let files: [SourceFile]
  public let options: LintOptions
  public let labels: [LintLabel]
  /// The concepts of each id, as indices; more than one where an id is used twice.
  let indices: [String: [Int]]
  private let library: [String: Concept]
  let words: WordTables
  private let texts: SourceTexts

  init(_ loaded: GlossaryLoader.Loaded, _ files: [SourceFile], _ options: LintOptions) {
    glossary = loaded.glossary
    self.files = files
    self.options = options
    texts = SourceTexts(files, loaded.documents)
    library = Dictionary(options.library.concepts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var words = glossary.words
    words.formUnion(options.library.words)
    self.words = words
    indices = Dictionary(grouping: glossary.concepts.indices) { [glossary] in glossary.concepts[$0].id }
    var maker = LabelKeyMaker(words)
    var labels: [LintLabel] = []
    for (index, concept) in glossary.concepts.enumerated() {
      for label in concept.labels {
        let key = maker.key(of: label.text, label.language, concept.kind)
        labels.append(LintLabel(concept: index, label: label, key: key))
      }
    }
    self.labels = labels
  }

  public func concept(of label: LintLabel) -> Concept { glossary.concepts[label.concept] }

  /// The concept of an id, in the glossary or in the library beside it.
  func concept(withID id: String) -> Concept? {
    if let index = indices[id]?.first { return glossary.concepts[index] }
    return library[id]
  }

  /// The text of the scalar at `position`.
  func scalar(at position: Position) -> String? {
    texts.scalar(at: position)?.scalar
  }

  /// The edit that writes another text in place of the scalar at `position`.
  func replacing(_ position: Position, with text: String) -> [Edit] {
    texts.replacing(position, with: text)
  }

  /// The edit that takes the scalar at `position` out of its list; none where it is the only one.
  func removing(_ position: Position) -> [Edit] {
    texts.removing(position)
  }

  /// Pairs of labels of different approved concepts in one language that share a key: each later one with the first.
  func collisions(
    _ language: Language, among labels: [LintLabel], by key: (LintLabel) -> String
  ) -> [(first: LintLabel, second: LintLabel)] {
    var groups: [String: [LintLabel]] = [:]
    var pairs: [(first: LintLabel, second: LintLabel)] = []
    for label in labels where label.label.language == language {
      let known = groups[key(label), default: []]
      if let first = known.first(where: { clash($0, label) }) { pairs.append((first, label)) }
      groups[key(label), default: []].append(label)
    }
    return pairs
  }

  /// Whether both could match at one place, with nothing in their entries that settles which is meant.
  private func clash(_ first: LintLabel, _ second: LintLabel) -> Bool {
    let (a, b) = (concept(of: first), concept(of: second))
    if a.id == b.id || a.status != .approved || b.status != .approved
      || a.kind.vocabulary != b.kind.vocabulary
    {
      return false
    }
    if first.label.fixedWording, second.label.fixedWording, first.key.between != second.key.between { return false }
    if first.label.exactCase, second.label.exactCase, first.label.text != second.label.text { return false }
    if a.ambiguous.contains(where: { $0.value == b.id }) || b.ambiguous.contains(where: { $0.value == a.id }) {
      return false
    }
    return a.sections.isEmpty || b.sections.isEmpty || !Set(a.sections).isDisjoint(with: b.sections)
  }
}

extension Concept.Kind {
  /// Kinds that are matched together: all skills are; the vocabularies of fact rules are each read apart.
  var vocabulary: String {
    isSkill && self != .field ? "skill" : rawValue
  }
}
