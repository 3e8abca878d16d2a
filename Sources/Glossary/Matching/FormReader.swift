import Text

/// Reads forms against an image, keeping what it found; one reader belongs to one worker.
public final class FormReader {
  private let image: Image
  private let morphology = Morphology()
  /// By form.
  private var readings = Column<FormReading>()
  /// Of all readings.
  let candidates = CandidateTable()
  /// The first form of each spelling: `Gestion` stands for what `gestion` does, and is not looked up again.
  private var twins: [Spelling: FormID] = [:]
  /// Whether words are known that were never made forms: parts of glued words.
  private var known: [String: Bool] = [:]
  /// The image's own words, as far as they were looked at.
  private var labelForms: [Form?]
  private var lemmaForms: [Form?]
  /// Walks over this worker's sentences.
  let walk: TrieWalk
  let contexts: ContextTable
  /// For what stands in them.
  let selection = Selection()

  private static let coordinatingWords: Set<String> = ["et", "ou", "and", "or", "ainsi"]
  private static let beforeVerbs: Set<String> = [
    "to", "will", "can", "must", "should", "shall", "may", "you", "and", "or", "then", "help", "also",
  ]
  private static let clausePronouns: Set<String> = [
    "vous", "nous", "je", "tu", "il", "elle", "ils", "elles", "qui", "dont", "afin", "you", "we", "they", "who",
    "which",
  ]
  /// Of these and other words and marks that traits tell of, in UTF-8 bytes.
  private static let longestWord = 6
  private static let longestSymbol = 3
  private static let participles = WordEndings(["é", "ée", "és", "ées", "ant", "ante", "ants", "antes"])

  public init(_ image: Image) {
    self.image = image
    walk = TrieWalk(image, candidates)
    contexts = ContextTable(image)
    labelForms = Array(repeating: nil, count: image[.forms].rows)
    lemmaForms = Array(repeating: nil, count: image[.lemmas].rows)
  }

  /// The reading of form `id` of `table`.
  @inline(__always)
  func reading(of id: FormID, in table: FormTable) -> FormReading {
    if id < readings.count {
      let known = readings[id]
      if known.traits.contains(.known) { return known }
    }
    return firstReading(of: id, in: table)
  }

  @inline(never)
  private func firstReading(of id: FormID, in table: FormTable) -> FormReading {
    let form = table[id]
    let spelling = Spelling(form)
    let reading: FormReading
    if let twin = twins[spelling] {
      reading = self.reading(of: form, like: readings[twin])
    } else {
      reading = newReading(of: form)
      twins[spelling] = id
    }
    readings.extend(to: id + 1, with: FormReading())
    readings[id] = reading
    return reading
  }

  private func newReading(of form: Form) -> FormReading {
    let (found, words) = read(form)
    var reading = found
    reading.firstCandidate = UInt32(candidates.append(words))
    reading.candidateCount = UInt16(clamping: words.count)
    reading.directCount = UInt16(clamping: words.count { $0.relation != .derived })
    addStarts(of: words, to: &reading)
    reading.traits.insert(.known)
    return reading
  }

  /// What a form stands for, given the reading of a twin that stands for the same label words: only what its capitals and marks
  /// tell is its own.
  private func reading(of form: Form, like twin: FormReading) -> FormReading {
    var reading = twin
    reading.symbol = Self.symbol(form.surface)
    reading.traits.subtract([.lowercase, .codeMark, .fullStop])
    reading.traits.formUnion(Self.traits(of: form))
    return reading
  }

  /// Whether the word occurs in a label, or is of a kind that the matcher knows.
  public func knows(_ form: Form) -> Bool {
    if let answer = known[form.surface] { return answer }
    let answer = !read(form).candidates.isEmpty
    known[form.surface] = answer
    return answer
  }

  /// Whether the word is the infinitive of a verb that a family knows.
  public func isInfinitive(_ id: FormID, in table: FormTable) -> Bool {
    reading(of: id, in: table).traits.contains(.infinitive)
  }

  /// Forgets all readings, as when the table of forms starts afresh.
  public func reset() {
    readings.removeAll()
    candidates.removeAll()
    twins = [:]
    known = [:]
  }

  /// All of a form that tells which label words it may stand for.
  private struct Spelling: Hashable {
    let folded: String
    /// Whether its capitals may have lost their accents (`Morphology.relation`).
    let mayLackAccents: Bool

    init(_ form: Form) {
      folded = form.folded
      mayLackAccents = form.hasAccents ? form.shape != .lower : form.shape == .upper
    }
  }

  private func read(_ form: Form) -> (reading: FormReading, candidates: [FormReading.Candidate]) {
    var reading = FormReading()
    var candidates: [FormReading.Candidate] = []
    let bits = wordBits(form.folded)
    let needsAccents = bits & WordKind.accentPair.rawValue != 0
    reading.symbol = Self.symbol(form.surface)
    reading.traits = Self.traits(of: form)
    if bits & WordKind.function.rawValue != 0 {
      reading.traits.insert(.functionWord)
      reading.opening = ConjunctOpening(functionWord: form.folded)
    }
    let keys = keys(of: form)
    addDirect(form, keys, needsAccents: needsAccents, to: &candidates)
    let direct = candidates.count
    let lemmas = rows(.lemmaKeys, keys)
    if lemmas.contains(where: { isInfinitive(form, $0.id) }) { reading.traits.insert(.infinitive) }
    addDerived(form, lemmas, needsAccents: needsAccents, to: &candidates)
    let isGapWord =
      bits & WordKind.gap.rawValue != 0
      || !reading.isFunctionWord && GapShape.matches(form.bare, isActionNoun: candidates.count > direct)
    if isGapWord { reading.traits.insert(.gapWord) }
    return (reading, Self.merged(candidates))
  }

  /// Candidates that differ in their languages alone, or in nothing since the words share several keys, as one: each is walked.
  private static func merged(_ candidates: [FormReading.Candidate]) -> [FormReading.Candidate] {
    var merged: [FormReading.Candidate] = []
    for candidate in candidates {
      if let same = merged.firstIndex(where: { $0.form == candidate.form && $0.relation == candidate.relation }) {
        merged[same].languages |= candidate.languages
      } else {
        merged.append(candidate)
      }
    }
    return merged
  }

  private static func traits(of form: Form) -> FormReading.Traits {
    var traits: FormReading.Traits = []
    if participles.end(form.folded) { traits.insert(.participle) }
    if hasSmallLetter(form.surface) { traits.insert(.lowercase) }
    guard form.bare.utf8.count <= longestWord else { return traits }
    if coordinatingWords.contains(form.folded) { traits.insert(.coordinatingWord) }
    if form.bare == "of" { traits.insert(.of) }
    if clausePronouns.contains(form.bare) { traits.insert(.clausePronoun) }
    if beforeVerbs.contains(form.bare) { traits.insert(.beforeVerb) }
    switch form.surface {
    case "-", "&", "'": traits.insert(.codeMark)
    case ".": traits.insert(.fullStop)
    default: break
    }
    return traits
  }

  private static func hasSmallLetter(_ word: String) -> Bool {
    var isASCII = true
    for byte in word.utf8 {
      if byte &- 0x61 < 26 { return true }
      if byte >= 0x80 { isASCII = false }
    }
    return !isASCII && word.contains(where: \.isLowercase)
  }

  /// Adds the nodes to which the candidates lead from the root of each layer.
  private func addStarts(of words: [FormReading.Candidate], to reading: inout FormReading) {
    reading.firstStart = UInt32(candidates.starts.count)
    for layer in 0..<Layer.allCases.count {
      let root = walk.node(layer)
      for word in words {
        guard let node = walk.child(of: root, by: word.form) else { continue }
        candidates.append(
          FormReading.Start(
            node: node, continuations: walk.continuations(of: node), layer: UInt8(layer), relation: word.relation,
            languages: word.languages))
        reading.layers |= 1 << UInt8(layer)
      }
    }
    reading.startCount = UInt16(clamping: candidates.starts.count - Int(reading.firstStart))
  }

  private static func symbol(_ surface: String) -> FormReading.Symbol {
    guard surface.utf8.count <= longestSymbol else { return .none }
    return switch surface {
    case "-", ".", "'", "\"", "«", "»", "“", "”", "_", "*", "·", "•": .soft
    case "/", "&", "+": .softCoordinator
    case ",": .coordinator
    default: .none
    }
  }

  private func wordBits(_ folded: String) -> Int {
    let table = image[.words]
    let hash = folded.imageHash
    var row = table.lowerBound(hash, in: 0..<table.rows)
    while row < table.rows, table[row, 0] == Int(hash) {
      if image.string(table[row, 1], table[row, 2] >> 8, is: folded) { return table[row, 2] & 0xFF }
      row += 1
    }
    return 0
  }

  /// A key under which a word is looked for, hashed as the image's tables are.
  private struct Key {
    let hash: UInt32
    let language: Language
    /// Index of the language.
    let bit: Int
  }

  private func keys(of form: Form) -> [Key] {
    var keys: [Key] = []
    for (bit, language) in Language.allCases.enumerated() {
      for key in morphology.keys(of: form.folded, language) {
        keys.append(Key(hash: key.imageHash, language: language, bit: bit))
      }
    }
    return keys
  }

  /// Rows of a key table under the keys of a word, with their languages.
  private func rows(_ name: Image.TableName, _ keys: [Key]) -> [(id: Int, language: Language, bit: UInt8)] {
    let table = image[name]
    var found: [(Int, Language, UInt8)] = []
    for key in keys {
      var row = table.lowerBound(key.hash, in: 0..<table.rows)
      while row < table.rows, table[row, 0] == Int(key.hash) {
        if table[row, 2] == key.bit { found.append((table[row, 1], key.language, UInt8(1 << key.bit))) }
        row += 1
      }
    }
    return found
  }

  private func labelForm(_ id: Int) -> Form { form(id, of: .forms, known: &labelForms) }
  private func lemmaForm(_ row: Int) -> Form { form(row, of: .lemmas, known: &lemmaForms) }

  /// A word of one of the image's tables, made a form once.
  private func form(_ row: Int, of name: Image.TableName, known: inout [Form?]) -> Form {
    if let form = known[row] { return form }
    let table = image[name]
    let form = Form(image.string(table[row, 0], table[row, 1]))
    known[row] = form
    return form
  }

  private func isAcronym(_ id: Int) -> Bool { image[.forms][id, 2] & FormVocabulary.acronym != 0 }

  private func addDirect(_ form: Form, _ keys: [Key], needsAccents: Bool, to candidates: inout [FormReading.Candidate])
  {
    for (id, language, bit) in rows(.formKeys, keys) {
      guard let relation = relation(of: form, toLabelForm: id, language, needsAccents: needsAccents) else { continue }
      candidates.append(.init(form: UInt32(id), relation: relation, languages: bit))
    }
    candidates.sort { ($0.relation, $0.form) < ($1.relation, $1.form) }
  }

  /// How a word of a text relates to a word of a label; nil where they are different words. Most are spelled alike, which is told
  /// before a form is made of the label's.
  private func relation(
    of form: Form, toLabelForm id: Int, _ language: Language, needsAccents: Bool
  ) -> FormReading.Relation? {
    if isSpelled(form, .forms, id) { return .same }
    let label = labelForm(id)
    let relation = Morphology.relation(of: form, to: label, language, needsAccents: needsAccents)
    if relation == .same { return .same }
    if isAcronym(id), form.folded != label.folded + "s" { return nil }
    return relation.map { $0 == .nominal ? .nominal : .verbal }
  }

  /// Whether a word is spelled as that in a row of one of the image's tables of words.
  private func isSpelled(_ form: Form, _ name: Image.TableName, _ row: Int) -> Bool {
    let table = image[name]
    return image.string(table[row, 0], table[row, 1], is: form.folded)
  }

  /// Label words of the families to which the word belongs: gérer for gestion, encaissement for encaisser.
  private func addDerived(
    _ form: Form, _ rows: [(id: Int, language: Language, bit: UInt8)], needsAccents: Bool,
    to candidates: inout [FormReading.Candidate]
  ) {
    let lemmas = image[.lemmas]
    for (row, language, bit) in rows {
      let role = FamilyRole(rawValue: lemmas[row, 2]) ?? .noun
      guard
        isSpelled(form, .lemmas, row)
          || belongs(form, to: lemmaForm(row), as: role, language, needsAccents: needsAccents)
      else { continue }
      let members = image[.familyForms]
      for index in lemmas[row, 3]..<(lemmas[row, 3] + lemmas[row, 4]) {
        let member = members[index, 0]
        let isVerb = member & 1 == 1
        // Derivation crosses from verb to noun or back; within one side inflection has spoken.
        guard isVerb == (role == .noun) else { continue }
        let id = UInt32(member >> 1)
        if let index = candidates.firstIndex(where: { $0.form == id && $0.languages & bit != 0 }) {
          // `accueille` looks like a feminine of `accueil` and is a form of `accueillir`; `visites` is a plural first, and
          // `sauvegarde` a singular.
          let label = labelForm(Int(id)).folded
          guard role != .noun, candidates[index].relation == .nominal, form.folded != label + "s",
            label != form.folded + "s"
          else { continue }
          candidates.remove(at: index)
        }
        candidates.append(.init(form: id, relation: .derived, languages: bit))
      }
    }
  }

  private func isInfinitive(_ form: Form, _ lemma: Int) -> Bool {
    image[.lemmas][lemma, 2] == FamilyRole.verb.rawValue && isSpelled(form, .lemmas, lemma)
  }

  /// Whether a word is a form of a family's word, which stands there in this role.
  private func belongs(
    _ form: Form, to lemma: Form, as role: FamilyRole, _ language: Language, needsAccents: Bool
  ) -> Bool {
    switch role {
    case .verb: return Morphology.isVerbForm(form, of: lemma, language, needsAccents: needsAccents)
    case .noun, .verbForm:
      let relation = Morphology.relation(of: form, to: lemma, language, needsAccents: needsAccents)
      return relation == .same || relation == .nominal
    }
  }
}
