import Text

/// Compiles a glossary to an image.
///
/// Cost: linear in the labels, about a second for 100,000 of them; the image is then cached (`ImageCache`).
public struct ImageBuilder {
  private let glossary: Glossary
  private let morphology = Morphology()
  private var pool = StringPool()
  private var rows: [Image.TableName: [UInt32]] = [:]
  private var vocabulary = FormVocabulary()
  private var trie = TrieBuilder(roots: Layer.allCases.count)

  private let roots: [String]
  /// English nouns whose object may stand before them: stock management.
  private let actionNouns: Set<String>
  /// Folded, by language.
  private let supportWords: [Language: Set<String>]
  /// The American spellings of English words, by the British ones: under the former labels are kept.
  private let spellings: [String: String]

  /// Longer chains of successors are not followed.
  private static let mostSuccessors = 3

  private init(_ glossary: Glossary, _ roots: [String]) {
    self.glossary = glossary
    supportWords = glossary.words.supportWords.mapValues { Set($0.map { Fold($0).folded }) }
    let spellings = glossary.words.spellings.forms
    self.spellings = spellings
    let nouns = glossary.words.families.filter { $0.language == .en }.flatMap(\.nouns)
    actionNouns = Set(nouns.map { spellings[$0] ?? $0 })
    self.roots = roots
  }

  /// The bytes of the image of `glossary`. Of deprecated concepts only the ids are kept, for their successors. Files
  /// under one of `roots` are named from the root's own name on, so that an image, and what is printed from it, is the
  /// same wherever the folder lies.
  public static func bytes(of glossary: Glossary, roots: [String] = []) -> [UInt8] {
    var builder = ImageBuilder(glossary, roots)
    builder.addWords()
    builder.addSpellings()
    for concept in glossary.concepts where concept.status != .deprecated { builder.add(concept) }
    builder.addIdentifiers()
    builder.addAmbiguities()
    builder.addForms()
    builder.addFamilies()
    builder.addTrie()
    builder.addBeginnings()
    builder.addReadings()
    return builder.serialised()
  }

  /// The image of `glossary`, in memory.
  public static func image(of glossary: Glossary, roots: [String] = []) -> Image? {
    Image(bytes: bytes(of: glossary, roots: roots))
  }

  private mutating func append(_ table: Image.TableName, _ row: [Int]) {
    rows[table, default: []].append(contentsOf: row.map { UInt32(truncatingIfNeeded: $0) })
  }

  private func count(_ table: Image.TableName) -> Int { (rows[table]?.count ?? 0) / table.columns }

  // MARK: Concepts and labels

  private mutating func add(_ concept: Concept) {
    let index = count(.concepts)
    let id = pool.add(concept.id)
    let english = pool.add(concept.preferred(.en)?.text ?? "")
    let french = pool.add(concept.preferred(.fr)?.text ?? "")
    let values = count(.values)
    for (key, list) in concept.values.sorted(by: { $0.key < $1.key }) {
      for value in list { append(.values, pool.add(key) + pool.add(value)) }
    }
    let links = count(.links)
    for link in concept.links {
      let relation = Link.Relation.allCases.firstIndex(of: link.relation) ?? 0
      append(.links, pool.add(link.scheme) + pool.add(link.id) + [relation])
    }
    let kind = Concept.Kind.allCases.firstIndex(of: concept.kind) ?? 0
    append(
      .concepts,
      id + english + french + [kind, SectionSet(concept.sections).rawValue]
        + [count(.contexts), concept.contexts.count, values, count(.values) - values]
        + [links, count(.links) - links, concept.position.line, surface(displayed(concept.position.file))]
        + [concept.keptInside ? 1 : 0])
    let labels = concept.labels.map { label in
      let first = count(.labels)
      add(label, to: index, concept)
      return (label: label, rows: first..<count(.labels))
    }
    for context in concept.contexts {
      let concerned = context.labels.isEmpty ? [] : labels.filter { context.names($0.label) }
      add(context, labels: concerned.flatMap(\.rows))
    }
  }

  /// `labels`: rows of the labels that the context names.
  private mutating func add(_ context: NegativeContext, labels: [Int]) {
    let start = count(.contextForms)
    // The language of a context is that of the labels beside it; French words are the rule, English ones harmless.
    let functionWords = glossary.words.functionWords[.fr] ?? []
    for form in LabelWords.ofContext(context.text, functionWords: functionWords).forms {
      append(.contextForms, [vocabulary.id(of: form, .fr)])
    }
    let extent = (count(.contextForms) - start) << 1 | (context.side == .after ? 1 : 0)
    append(.contexts, [start, extent, count(.contextLabels), labels.count])
    for label in labels { append(.contextLabels, [label]) }
  }

  private func words(of text: String, _ language: Language, _ kind: Concept.Kind) -> LabelWords {
    LabelWords(text, language, of: kind, functionWords: glossary.words.functionWords[language] ?? [])
  }

  /// The word under which a word of a label is kept.
  private func keyword(_ form: Form, _ language: Language) -> Form {
    language == .en ? spellings[form.folded].map { Form($0) } ?? form : form
  }

  private mutating func add(_ label: Label, to concept: Int, _ owner: Concept) {
    let words = words(of: label.text, label.language, owner.kind)
    let forms = words.forms
    guard !forms.isEmpty else { return }
    var flags: Image.LabelFlags = label.language == .fr ? .french : []
    if label.exactCase { flags.insert(.exactCase) }
    if label.fixedWording { flags.insert(.fixedWording) }
    if label.tier == .hidden { flags.insert(.hidden) }
    if label.tier == .preferred { flags.insert(.preferred) }
    if forms.count == 1 { flags.insert(.singleWord) }
    if !label.derives { flags.insert(.underived) }
    if label.language == .en, isSpelledFrench(label.text) { flags.insert(.spelledFrench) }
    if label.text.utf8.count <= 2 { flags.insert(.short) }
    if forms.count > 1, supportWords[label.language]?.contains(forms[0].folded) == true {
      flags.insert(.supported)
    }
    if forms.count > 1, forms.contains(where: isFunctionAcronym) { flags.insert(.functionAcronym) }
    if forms.count > 1, label.text.contains("."), forms.allSatisfy({ $0.bare.utf8.count == 1 }) {
      flags.insert(.initials)
    }
    flags.formUnion(prepositions(in: label.text, label.language))
    if owner.values[TraitList.key]?.contains(label.text) == true { flags.insert(.amongTraits) }
    flags.formUnion(demands(of: owner))
    if owner.hasContext(for: label) { flags.insert(.hasContexts) }
    let ids = forms.map { vocabulary.id(of: keyword($0, label.language), label.language) }
    let root = Layer(of: owner.kind).rawValue
    trie.insert(ids, root: root, label: addRow(label, concept, flags, words))
    if label.language == .en, forms.count >= 2, !label.exactCase, !label.fixedWording,
      isActionNoun(forms[forms.count - 1])
    {
      // "stock management" is also written "management of stock", and thereby "manage stock".
      let row = addRow(label, concept, flags.union(.reordered), words)
      trie.insert([ids[ids.count - 1]] + ids.dropLast(), root: root, label: row)
    }
  }

  private func isFunctionAcronym(_ form: Form) -> Bool {
    form.shape == .upper && glossary.words.functionWords.values.contains { $0.contains(form.folded) }
  }

  /// Of a label, as bits of its flags; of an English one those that stand between its words: "compliance with
  /// standards", but not "driver's licence", "thinking things through".
  private func prepositions(in text: String, _ language: Language) -> Image.LabelFlags {
    let table = FormTable()
    let functionWords = glossary.words.functionWords[language] ?? []
    // In capitals it is a name: "managing IT projects".
    let words = Tokenizer().tokens(of: Fold.composed(text), into: table).filter { $0.kind != .symbol }
      .map { table[$0.form] }.map { $0.shape == .upper ? "" : $0.folded }
    func isContent(_ word: String) -> Bool { !functionWords.contains(word) }
    var inner = 0..<words.count
    if language == .en, let first = words.firstIndex(where: isContent), let last = words.lastIndex(where: isContent) {
      inner = first..<last
    }
    return words[inner].reduce([]) { flags, word in
      guard functionWords.contains(word), language == .fr || word != "s" else { return flags }
      if language == .en, PrepositionCheck.beginsClause(word) { return flags.union(.clausal) }
      return switch ConjunctOpening(functionWord: word) {
      case .inside: flags.union(.inside)
      case .dative: flags.union(.dative)
      case .adjunct: flags.union(.adjunct)
      default: flags
      }
    }
  }

  /// Whether an English label has a function word of French that is none of English.
  private func isSpelledFrench(_ text: String) -> Bool {
    let table = FormTable()
    let (french, english) = (glossary.words.functionWords[.fr] ?? [], glossary.words.functionWords[.en] ?? [])
    return Tokenizer().tokens(of: Fold.composed(text), into: table).contains { token in
      let form = table[token.form]
      return form.shape == .lower && french.contains(form.folded) && !english.contains(form.folded)
    }
  }

  private func demands(of concept: Concept) -> Image.LabelFlags {
    var flags: Image.LabelFlags = []
    if concept.kind == .tool { flags.insert(.tool) }
    if concept.kind == .task { flags.insert(.task) }
    if concept.kind.isSkill { flags.insert(.skill) }
    if SectionSet(concept.sections).rawValue != 0 { flags.insert(.hasSections) }
    return flags
  }

  private mutating func addRow(_ label: Label, _ concept: Int, _ flags: Image.LabelFlags, _ words: LabelWords) -> Int {
    let index = count(.labels)
    let file = surface(displayed(label.position.file))
    let surfaces = count(.surfaces)
    if label.exactCase {
      for form in words.forms { append(.surfaces, pool.add(form.surface)) }
    }
    if label.fixedWording {
      for text in words.between { append(.surfaces, pool.add(text)) }
    }
    append(
      .labels,
      [concept, Int(flags.rawValue)] + pool.add(label.text) + [
        file, label.position.line, surfaces, count(.surfaces) - surfaces,
      ])
    return index
  }

  private func displayed(_ file: String) -> String {
    for root in roots {
      let folder = root.hasSuffix("/") ? String(root.dropLast()) : root
      guard file.hasPrefix(folder + "/") else { continue }
      let name = folder.split(separator: "/").last.map(String.init) ?? folder
      return name + file.dropFirst(folder.utf8.count)
    }
    return file
  }

  /// The row of the surface table that holds `text`.
  private mutating func surface(_ text: String) -> Int {
    if let row = pool.surfaceRows[text] { return row }
    let row = count(.surfaces)
    append(.surfaces, pool.add(text))
    pool.surfaceRows[text] = row
    return row
  }

  /// A noun of a family, or a gerund: monitoring, pruning.
  private func isActionNoun(_ form: Form) -> Bool {
    let word = form.folded
    return actionNouns.contains(spellings[word] ?? word) || word.hasSuffix("ing") && word.utf8.count >= 6
  }

  private mutating func addIdentifiers() {
    let concepts = glossary.concepts.filter { $0.status != .deprecated }
    var indices = Dictionary(concepts.indices.map { (concepts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let deprecated = glossary.concepts.filter { $0.status == .deprecated && indices[$0.id] == nil }
    // A successor may have one itself; lint refuses circles.
    for _ in 0..<Self.mostSuccessors {
      for concept in deprecated { indices[concept.id] = concept.successor.flatMap { indices[$0.value] } }
    }
    for (id, index) in indices.sorted(by: { $0.key < $1.key }) { append(.identifiers, pool.add(id) + [index]) }
  }

  /// Pairs of concepts that may share a label, in both orders; either of them may name the other.
  private mutating func addAmbiguities() {
    let concepts = glossary.concepts.filter { $0.status != .deprecated }
    let indices = Dictionary(concepts.indices.map { (concepts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: Set<[Int]> = []
    for (index, concept) in concepts.enumerated() {
      for other in concept.ambiguous.compactMap({ indices[$0.value] }) where other != index {
        pairs.formUnion([[index, other], [other, index]])
      }
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) { append(.ambiguities, pair) }
  }

  // MARK: Words

  private mutating func addWords() {
    let words = glossary.words
    var kinds: [String: WordKinds] = [:]
    for (kind, table) in [
      (WordKinds.function, words.functionWords), (.gap, words.gapWords), (.accentPair, words.accentPairs),
      (.pureVerb, words.pureVerbs),
    ] {
      for word in table.values.joined() { kinds[Fold(word).folded, default: []].insert(kind) }
    }
    for (kind, table) in [(WordKinds.thing, words.things), (.invitation, words.invitations), (.post, words.posts)] {
      for word in table.values.joined() { kinds[Fold(word).bare, default: []].insert(kind) }
    }
    for (word, kinds) in kinds.sorted(by: { ($0.key.imageHash, $0.key) < ($1.key.imageHash, $1.key) }) {
      let text = pool.add(word)
      append(.words, [Int(word.imageHash), text[0], text[1] << 8 | kinds.rawValue])
    }
  }

  private mutating func addSpellings() {
    for (british, american) in spellings.sorted(by: { ($0.key.imageHash, $0.key) < ($1.key.imageHash, $1.key) }) {
      append(.spellings, [Int(british.imageHash)] + pool.add(british) + pool.add(american))
    }
  }

  private mutating func addForms() {
    var keys: [(hash: UInt32, form: Int, language: Int)] = []
    for (id, entry) in vocabulary.entries.enumerated() {
      append(.forms, pool.add(entry.form.folded) + [entry.languages])
      for (bit, language) in Language.allCases.enumerated() where entry.languages & (1 << bit) != 0 {
        for key in morphology.keys(of: entry.form.folded, language) { keys.append((key.imageHash, id, bit)) }
      }
    }
    keys.sort { ($0.hash, $0.form, $0.language) < ($1.hash, $1.form, $1.language) }
    for key in keys { append(.formKeys, [Int(key.hash), key.form, key.language]) }
  }

  // MARK: Families

  /// For each family the label words that belong to it, and for each of its own words where to find them.
  private mutating func addFamilies() {
    let finder = FormFinder(vocabulary, morphology: morphology)
    var keys: [(hash: UInt32, lemma: Int, language: Int)] = []
    for family in glossary.words.families {
      let language = Language.allCases.firstIndex(of: family.language) ?? 0
      let start = count(.familyForms)
      var members: Set<Int> = []
      for (words, role) in [(family.verbs, FamilyRole.verb), (family.nouns, .noun)] {
        for word in words {
          let lemma = keyword(Form(word), family.language)
          for form in finder.forms(of: lemma, family.language, role, morphology: morphology) {
            members.insert(form << 1 | (role == .verb ? 1 : 0))
          }
        }
      }
      for member in members.sorted() { append(.familyForms, [member]) }
      guard !members.isEmpty else { continue }
      for (words, role) in [(family.verbs, FamilyRole.verb), (family.nouns, .noun), (family.forms, .verbForm)] {
        for word in words {
          let lemma = count(.lemmas)
          let folded = keyword(Form(word), family.language).folded
          append(.lemmas, pool.add(folded) + [role.rawValue, start, members.count])
          for key in morphology.keys(of: folded, family.language) {
            keys.append((key.imageHash, lemma, language))
          }
        }
      }
    }
    keys.sort { ($0.hash, $0.lemma, $0.language) < ($1.hash, $1.lemma, $1.language) }
    for key in keys { append(.lemmaKeys, [Int(key.hash), key.lemma, key.language]) }
  }

  /// The first letters of all words that a word of a text can be related to.
  private mutating func addBeginnings() {
    var words: [(bare: String, language: Language)] = []
    for entry in vocabulary.entries {
      for (bit, language) in Language.allCases.enumerated() where entry.languages & (1 << bit) != 0 {
        words.append((entry.form.bare, language))
      }
    }
    for family in glossary.words.families {
      for word in family.verbs + family.nouns + family.forms { words.append((Fold(word).bare, family.language)) }
    }
    rows[.beginnings] = BeginningFilter.table(of: words)
  }

  /// What the words stand for, as a reader of the image made so far finds it.
  private mutating func addReadings() {
    guard let draft = Image(bytes: serialised()) else { return }
    (rows[.readings], rows[.readingCandidates]) = KnownReadings.tables(of: draft)
  }

  private mutating func addTrie() {
    for node in trie.nodes {
      append(.nodes, [count(.edges), node.children.count, count(.terminals), node.labels.count])
      for (form, child) in node.children.sorted(by: { $0.key < $1.key }) { append(.edges, [form, child]) }
      for label in node.labels { append(.terminals, [label]) }
    }
    rows[.edgeFilter] = EdgeFilter.table(of: trie.nodes.map { $0.children.keys.map { UInt32(truncatingIfNeeded: $0) } })
  }

  // MARK: Bytes

  private func serialised() -> [UInt8] {
    var body: [UInt32] = []
    var directory: [UInt32] = []
    for name in Image.TableName.allCases {
      let table = name == .strings ? pool.words : rows[name] ?? []
      directory += [UInt32(Image.headerWords + body.count), UInt32(table.count)]
      body += table
    }
    var words = [Image.magic, Image.version, 0, 0] + directory + body
    let checksum = words.withUnsafeBytes { Image.checksum(of: Words($0), from: 4) }
    words[2] = UInt32(truncatingIfNeeded: checksum)
    words[3] = UInt32(truncatingIfNeeded: checksum >> 32)
    return words.withUnsafeBytes { Array($0) }
  }
}
