import Text

/// What the image says of concepts and labels, as values.
extension Image {
  /// Columns of the concept table.
  enum ConceptColumn: Int {
    case id, idLength, english, englishLength, french, frenchLength, kind, sections
    case contexts, contextCount, values, valueCount, links, linkCount, line, file, keptInside
  }

  /// Columns of the label table.
  enum LabelColumn: Int {
    case concept, flags, text, textLength, file, line, surfaces, surfaceCount
  }

  /// Bits of a label's flags.
  enum LabelFlag {
    static let french = 1
    static let exactCase = 2
    static let hidden = 4
    static let preferred = 8
    static let singleWord = 16
    static let reordered = 32

    // What the label's concept says, so that a check need not look there.
    static let tool = 64
    static let task = 128
    static let skill = 256
    static let hasSections = 512
    static let hasContexts = 1024
    /// One or two letters.
    static let short = 2048
    /// Of several words, of which the first says little beside the others: `réaliser des études`.
    static let supported = 4096
    /// Not found by a verb for its noun, or a noun for its verb.
    static let underived = 8192
    /// An English label that is spelled as French is (`mise en place`): French texts do not borrow it.
    static let spelledFrench = 16384

    // The prepositions among the words of a French label, but for "de" (`ComplementCheck`).
    /// en
    static let inside = 32768
    /// à, au, aux
    static let dative = 65536
    /// dans, sur, avec …
    static let adjunct = 131_072
    /// Counts in a list of traits alone (`TraitList`).
    static let amongTraits = 262_144
  }

  /// A row of the label table, by `LabelColumn`.
  struct LabelRow: BitwiseCopyable {
    let concept: UInt32
    let flags: UInt32
    let text: UInt32
    let textLength: UInt32
    let file: UInt32
    let line: UInt32
    let surfaces: UInt32
    let surfaceCount: UInt32
  }

  public var conceptCount: Int { self[.concepts].rows }
  public var labelCount: Int { self[.labels].rows }

  func concept(_ index: Int, _ column: ConceptColumn) -> Int { self[.concepts][index, column.rawValue] }
  func label(_ index: Int, _ column: LabelColumn) -> Int { self[.labels][index, column.rawValue] }

  public func conceptID(_ index: Int) -> String { string(concept(index, .id), concept(index, .idLength)) }

  private static let kinds = Concept.Kind.allCases

  public func kind(ofConcept index: Int) -> Concept.Kind { Self.kinds[concept(index, .kind)] }

  /// The place of the concept's kind in `Concept.Kind.allCases`.
  public func kindIndex(ofConcept index: Int) -> Int { concept(index, .kind) }

  /// The preferred label of a concept in `language`; empty where it has none.
  public func preferredLabel(ofConcept index: Int, _ language: Language) -> String {
    switch language {
    case .en: string(concept(index, .english), concept(index, .englishLength))
    case .fr: string(concept(index, .french), concept(index, .frenchLength))
    }
  }

  /// The values of a concept under `key`, in file order.
  public func values(ofConcept index: Int, _ key: String) -> [String] {
    let table = self[.values]
    let start = concept(index, .values)
    return (start..<(start + concept(index, .valueCount))).compactMap { row in
      string(table[row, 0], table[row, 1], is: key) ? string(table[row, 2], table[row, 3]) : nil
    }
  }

  /// The first value of a concept under `key`.
  public func value(ofConcept index: Int, _ key: String) -> String? {
    let table = self[.values]
    let start = concept(index, .values)
    for row in start..<(start + concept(index, .valueCount))
    where string(table[row, 0], table[row, 1], is: key) { return string(table[row, 2], table[row, 3]) }
    return nil
  }

  /// The links of a concept: scheme, id and relation.
  public func links(ofConcept index: Int) -> [Link] {
    let start = concept(index, .links)
    return (start..<(start + concept(index, .linkCount))).map { row in
      let table = self[.links]
      return Link(
        scheme: string(table[row, 0], table[row, 1]), id: string(table[row, 2], table[row, 3]),
        relation: Link.Relation.allCases[table[row, 4]])
    }
  }

  /// The labels of a concept, which lie side by side. Cost: O(log n).
  public func labels(ofConcept concept: Int) -> Range<Int> {
    let start = self[.labels].lowerBound(UInt32(concept), in: 0..<labelCount)
    return start..<self[.labels].lowerBound(UInt32(concept + 1), in: start..<labelCount)
  }

  public func labelText(_ index: Int) -> String { string(label(index, .text), label(index, .textLength)) }
  public func labelConcept(_ index: Int) -> Int { label(index, .concept) }

  public func labelLanguage(_ index: Int) -> Language {
    label(index, .flags) & LabelFlag.french != 0 ? .fr : .en
  }

  public func labelTier(_ index: Int) -> Label.Tier {
    let flags = label(index, .flags)
    if flags & LabelFlag.preferred != 0 { return .preferred }
    return flags & LabelFlag.hidden != 0 ? .hidden : .variant
  }

  /// Whether the row is a label's second one, its head first (`management stock` of `stock management`).
  public func isReordered(_ index: Int) -> Bool { label(index, .flags) & LabelFlag.reordered != 0 }

  /// The American spelling of an English word that is spelled otherwise in Britain; nil for all others. Cost: O(log n).
  func americanSpelling(of word: String) -> String? {
    let table = self[.spellings]
    let hash = word.imageHash
    var row = table.lowerBound(hash, in: 0..<table.rows)
    while row < table.rows, table[row, 0] == Int(hash) {
      if string(table[row, 1], table[row, 2], is: word) { return string(table[row, 3], table[row, 4]) }
      row += 1
    }
    return nil
  }

  /// Where a label was written: `glossaries/skills/data-science.yaml:41`.
  public func labelOrigin(_ index: Int) -> String {
    let file = label(index, .file)
    let table = self[.surfaces]
    return string(table[file, 0], table[file, 1]) + ":" + String(label(index, .line))
  }

  /// The concept with the given id; for the id of a deprecated one, its successor. Cost: O(log n).
  public func concept(withID id: String) -> Int? {
    var low = 0
    let order = self[.identifiers]
    var high = order.rows
    while low < high {
      let middle = (low + high) / 2
      let name = string(order[middle, 0], order[middle, 1])
      if name == id { return order[middle, 2] }
      if name < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
