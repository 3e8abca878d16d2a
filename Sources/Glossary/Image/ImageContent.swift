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

  /// What is known of a label.
  struct LabelFlags: OptionSet, BitwiseCopyable {
    let rawValue: UInt32

    static let french = LabelFlags(rawValue: 1)
    static let exactCase = LabelFlags(rawValue: 1 << 1)
    static let hidden = LabelFlags(rawValue: 1 << 2)
    static let preferred = LabelFlags(rawValue: 1 << 3)
    static let singleWord = LabelFlags(rawValue: 1 << 4)
    /// The label's second row, its head first (`management stock` of `stock management`).
    static let reordered = LabelFlags(rawValue: 1 << 5)

    // What the label's concept says, so that a check need not look there.
    static let tool = LabelFlags(rawValue: 1 << 6)
    static let task = LabelFlags(rawValue: 1 << 7)
    static let skill = LabelFlags(rawValue: 1 << 8)
    static let hasSections = LabelFlags(rawValue: 1 << 9)
    static let hasContexts = LabelFlags(rawValue: 1 << 10)
    /// One or two letters.
    static let short = LabelFlags(rawValue: 1 << 11)
    /// Of several words, of which the first says little beside the others: `réaliser des études`.
    static let supported = LabelFlags(rawValue: 1 << 12)
    /// Not found by a verb for its noun, or a noun for its verb.
    static let underived = LabelFlags(rawValue: 1 << 13)
    /// An English label that is spelled as French is (`mise en place`): French texts do not borrow it.
    static let spelledFrench = LabelFlags(rawValue: 1 << 14)

    // The prepositions among the words of a French label, but for "de" (`ComplementCheck`).
    /// en
    static let inside = LabelFlags(rawValue: 1 << 15)
    /// à, au, aux
    static let dative = LabelFlags(rawValue: 1 << 16)
    /// dans, sur, avec …
    static let adjunct = LabelFlags(rawValue: 1 << 17)
    /// Counts in a list of traits alone (`TraitList`).
    static let amongTraits = LabelFlags(rawValue: 1 << 18)
    /// Between its words stands what the label writes there, and nothing else.
    static let fixedWording = LabelFlags(rawValue: 1 << 19)
    /// A word of several is an acronym that is a function word otherwise: `IT support`.
    static let functionAcronym = LabelFlags(rawValue: 1 << 20)
    /// An English label with an auxiliary or the beginning of a clause among its words: `ensuring deadlines are met`.
    static let clausal = LabelFlags(rawValue: 1 << 21)
    /// Single letters with full stops: `B.S.`, `D.E.S.S.`
    static let initials = LabelFlags(rawValue: 1 << 22)
  }

  /// A row of the label table, by `LabelColumn`.
  struct LabelRow: BitwiseCopyable {
    let concept: UInt32
    let flags: LabelFlags
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
  func flags(ofLabel index: Int) -> LabelFlags { LabelFlags(rawValue: UInt32(label(index, .flags))) }

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
  public func labels(ofConcept concept: Int) -> Range<Int> { self[.labels].rows(under: UInt32(concept)) }

  public func labelText(_ index: Int) -> String { string(label(index, .text), label(index, .textLength)) }
  /// Folded.
  func firstWord(ofLabel index: Int) -> String { Fold(String(labelText(index).prefix { $0.isLetter })).folded }
  public func labelConcept(_ index: Int) -> Int { label(index, .concept) }

  public func labelLanguage(_ index: Int) -> Language {
    flags(ofLabel: index).contains(.french) ? .fr : .en
  }

  public func labelTier(_ index: Int) -> Label.Tier {
    let flags = flags(ofLabel: index)
    if flags.contains(.preferred) { return .preferred }
    return flags.contains(.hidden) ? .hidden : .variant
  }

  /// Whether the row is a label's second one, its head first (`management stock` of `stock management`).
  public func isReordered(_ index: Int) -> Bool { flags(ofLabel: index).contains(.reordered) }

  func kinds(ofWord word: String) -> WordKinds {
    let table = self[.words]
    for row in table.rows(under: word.imageHash)
    where string(table[row, 1], table[row, 2] >> 8, is: word) { return WordKinds(rawValue: table[row, 2] & 0xFF) }
    return []
  }

  /// Whether a word, lower-case and without accents, is on the list `things`.
  public func isThing(_ bare: String) -> Bool { kinds(ofWord: bare).contains(.thing) }

  /// Whether a word, lower-case and without accents, is on the list `invitations`.
  public func isInvitation(_ bare: String) -> Bool { kinds(ofWord: bare).contains(.invitation) }

  /// Whether a word, lower-case and without accents, is on the list `posts`.
  public func isPost(_ bare: String) -> Bool { kinds(ofWord: bare).contains(.post) }

  /// The American spelling of an English word that is spelled otherwise in Britain; nil for all others. Cost: O(log n).
  func americanSpelling(of word: String) -> String? {
    let table = self[.spellings]
    for row in table.rows(under: word.imageHash) where string(table[row, 1], table[row, 2], is: word) {
      return string(table[row, 3], table[row, 4])
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
    let order = self[.identifiers]
    let row = (0..<order.rows).partitioningIndex { string(order[$0, 0], order[$0, 1]) >= id }
    return row < order.rows && string(order[row, 0], order[row, 1], is: id) ? order[row, 2] : nil
  }
}
