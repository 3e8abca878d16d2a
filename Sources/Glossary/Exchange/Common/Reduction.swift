import Text

/// A glossary on its way into a format: all that the format cannot hold is taken out first, and counted.
///
/// What is left is written whole, so that reading it back gives the reduced glossary again.
struct Reduction {
  private(set) var glossary: Glossary
  private(set) var dropped = Dropped()

  /// Labels are put in the order in which all formats write them: by language, then tier.
  init(_ glossary: Glossary) {
    self.glossary = glossary
    for index in glossary.concepts.indices { self.glossary.concepts[index].labels.sortByTier() }
  }

  mutating func drop(_ features: Feature...) {
    for feature in features { drop(feature.name, feature.strip) }
  }

  /// Takes something out of the concepts; `strip` returns how many values it took.
  mutating func drop(_ what: String, _ strip: (inout Concept) -> Int) {
    var count = 0
    var ids: [String] = []
    for index in glossary.concepts.indices {
      let taken = strip(&glossary.concepts[index])
      if taken > 0 { ids.append(glossary.concepts[index].id) }
      count += taken
    }
    dropped.add(what, count: count, concepts: ids)
  }

  /// For formats in which a break of lines means nothing, or the end of an entry.
  mutating func dropBlanksInNotes(keepingLines: Bool) {
    drop("line breaks or repeated spaces in notes") { concept in
      let lines = concept.note?.split(separator: "\n").map { LabelText.singleSpaced(String($0)) } ?? []
      let note = lines.filter { !$0.isEmpty }.joined(separator: keepingLines ? "\n" : " ")
      let isSame = note == concept.note ?? ""
      concept.note = note.isEmpty ? nil : note
      return isSame ? 0 : 1
    }
  }

  mutating func dropConcepts(_ what: String, _ isUnwanted: (Concept) -> Bool) {
    let unwanted = glossary.concepts.filter(isUnwanted)
    glossary.concepts.removeAll(where: isUnwanted)
    dropped.add(what, count: unwanted.count, concepts: unwanted.map(\.id))
  }

  /// Function words, gap words, families and spellings serve this program's matching alone.
  mutating func dropWords() {
    let words = WordTables.lists.flatMap { glossary.words[keyPath: $0.path].values }.reduce(0) { $0 + $1.count }
    dropped.add("words of the matching tables", count: words)
    dropped.add("families of verbs and nouns", count: glossary.words.families.count)
    let spellings = glossary.words.spellings
    dropped.add(
      "pairs of spellings", count: spellings.verbs.count + spellings.words.count + spellings.doubled.count)
    glossary.words = WordTables()
  }

  /// For formats whose reader goes through `ConceptAssembler`: labels as that leaves them.
  mutating func settleLabels() {
    drop("curly apostrophes and special spaces in labels") { concept in
      Feature.update(&concept.labels) { label in
        let text = LabelText.clean(label.text)
        defer { label.text = text }
        return !text.utf8.elementsEqual(label.text.utf8)
      }
    }
    drop("labels that repeat another of their concept") { concept in
      var seen: Set<[String]> = []
      return Feature.removeAll(&concept.labels) { !seen.insert([$0.language.rawValue, $0.text]).inserted }
    }
    drop("places in which a variant was first, with no preferred label") { $0.labels.promoteVariants() }
  }

  /// For formats whose references must lead to an entry of the same file.
  mutating func dropDanglingBroader() {
    let ids = Set(glossary.concepts.map(\.id))
    drop("references to concepts outside of the export") { concept in
      Feature.removeAll(&concept.broader) { !ids.contains($0.value) }
    }
  }
}

/// One thing that an entry can say, and how to take it out.
struct Feature: Sendable {
  let name: String
  let strip: @Sendable (inout Concept) -> Int

  static let domains = Feature(name: "domains") { take(&$0.domain) }
  static let notes = Feature(name: "notes") { take(&$0.note) }
  static let successors = Feature(name: "successors") { take(&$0.successor) }
  static let sections = Feature(name: "section limits") { removeAll(&$0.sections) { _ in true } }
  static let ambiguities = Feature(name: "ambiguity rules") { removeAll(&$0.ambiguous) { _ in true } }
  static let contexts = Feature(name: "negative contexts") { removeAll(&$0.contexts) { _ in true } }
  static let broader = Feature(name: "broader concepts") { removeAll(&$0.broader) { _ in true } }
  static let links = Feature(name: "links") { removeAll(&$0.links) { _ in true } }
  static let hits = Feature(name: "examples of hits") { removeAll(&$0.examples.hit) { _ in true } }
  static let misses = Feature(name: "examples of misses") { removeAll(&$0.examples.miss) { _ in true } }
  static let hiddenLabels = Feature(name: "hidden labels") { removeAll(&$0.labels) { $0.tier == .hidden } }

  static let values = Feature(name: "values of fact rules") { concept in
    defer { concept.values = [:] }
    return concept.values.count
  }
  static let keptInside = Feature(name: "rules for matches inside longer ones") { concept in
    defer { concept.keptInside = false }
    return concept.keptInside ? 1 : 0
  }
  static let drafts = Feature(name: "marks of drafts") { concept in
    guard concept.status == .draft else { return 0 }
    concept.status = .approved
    return 1
  }
  static let exactCase = Feature(name: "demands for exact case") { concept in
    update(&concept.labels) { label in
      defer { label.exactCase = false }
      return label.exactCase
    }
  }
  static let underived = Feature(name: "marks of labels that are not derived") { concept in
    update(&concept.labels) { label in
      defer { label.derives = true }
      return !label.derives
    }
  }
  static let fixedWording = Feature(name: "demands for fixed wording") { concept in
    update(&concept.labels) { label in
      defer { label.fixedWording = false }
      return label.fixedWording
    }
  }
  static let forms = Feature(name: "term types") { concept in
    update(&concept.labels) { label in
      defer { label.form = nil }
      return label.form != nil
    }
  }

  private static func take<Value>(_ value: inout Value?) -> Int {
    defer { value = nil }
    return value == nil ? 0 : 1
  }

  static func removeAll<Value>(_ values: inout [Value], where isUnwanted: (Value) -> Bool) -> Int {
    let count = values.count
    values.removeAll(where: isUnwanted)
    return count - values.count
  }

  /// Changes elements; counts those for which `change` returns true.
  static func update<Value>(_ values: inout [Value], _ change: (inout Value) -> Bool) -> Int {
    values.indices.reduce(0) { $0 + (change(&values[$1]) ? 1 : 0) }
  }
}

extension [Label] {
  /// English before French, the preferred label before variants before hidden ones; else the order stays.
  mutating func sortByTier() {
    func rank(_ label: Label) -> Int {
      let tier = Label.Tier.allCases.firstIndex(of: label.tier) ?? 0
      return (Language.allCases.firstIndex(of: label.language) ?? 0) * Label.Tier.allCases.count + tier
    }
    self = enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
      \.element)
  }

  /// Makes the first variant of a language preferred where no label is; returns in how many languages.
  @discardableResult
  mutating func promoteVariants() -> Int {
    Language.allCases.count { language in
      guard !contains(where: { $0.language == language && $0.tier == .preferred }),
        let first = firstIndex(where: { $0.language == language && $0.tier == .variant })
      else { return false }
      self[first].tier = .preferred
      return true
    }
  }
}
