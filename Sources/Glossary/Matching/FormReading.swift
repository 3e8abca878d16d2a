import Text

/// What a word of a text may stand for in labels, found once for each distinct spelling.
struct FormReading {
  /// A label word that the text's word matches.
  struct Candidate {
    let form: UInt32
    let relation: Relation
    /// Languages of labels for which the candidate counts (bit n: `Language.allCases[n]`).
    let languages: UInt8
    /// For each layer the node at which its labels that begin with the word go on; -1 where none begins so.
    var roots = SIMD4<Int32>(repeating: -1)
  }

  /// From closest to farthest.
  enum Relation: UInt8, Comparable {
    case same, nominal, verbal, derived
    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  /// Rows of its label words in the reader's table of candidates.
  var candidates = 0..<0
  /// The layers of which a label begins with one of the candidates (bit n: `Layer(rawValue: n)`).
  var layers: UInt8 = 0
  var isFunctionWord = false
  /// An adverb, adjective or determiner, which may stand inside a match.
  var isGapWord = false
  /// The symbol's part in a match, where the form is a symbol.
  var symbol = Symbol.none

  enum Symbol: UInt8 {
    /// Not inside a match.
    case none
    /// May be passed over inside a match: hyphen, slash, full stop, quotation marks.
    case soft
    /// As `soft`, and coordinates: slash, ampersand.
    case softCoordinator
    /// Comma.
    case coordinator
  }

  /// et, ou, and, or …
  var isCoordinatingWord = false
  /// What a conjunct that begins with the word is.
  var opening = ConjunctOpening.none
}

/// Reads forms against an image, keeping what it found; one reader belongs to one worker.
public final class FormReader {
  private let image: Image
  private let morphology = Morphology()
  private var readings: ContiguousArray<FormReading?> = []
  /// Of all readings.
  let candidates = CandidateTable()
  /// Whether words are known that were never made forms: parts of glued words.
  private var known: [String: Bool] = [:]
  private var infinitives: [String: Bool] = [:]
  /// The image's own words, as far as they were looked at.
  private var labelForms: [Form?]
  private var lemmaForms: [Form?]
  /// For the walks over this worker's sentences.
  let marks: PositionMarks

  private static let coordinatingWords: Set<String> = ["et", "ou", "and", "or", "ainsi"]

  public init(_ image: Image) {
    self.image = image
    marks = PositionMarks(count: image[.forms].rows)
    labelForms = Array(repeating: nil, count: image[.forms].rows)
    lemmaForms = Array(repeating: nil, count: image[.lemmas].rows)
  }

  /// The reading of form `id` of `table`.
  func reading(of id: FormID, in table: FormTable) -> FormReading {
    if id < readings.count, let known = readings[id] { return known }
    let (found, words) = read(table[id])
    var reading = found
    reading.candidates = candidates.append(words)
    if id >= readings.count {
      readings.append(contentsOf: repeatElement(nil, count: id + 1 - readings.count))
    }
    readings[id] = reading
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
  public func isInfinitive(_ form: Form) -> Bool {
    if let answer = infinitives[form.folded] { return answer }
    let lemmas = image[.lemmas]
    let answer = rows(.lemmaKeys, keys(of: form)).contains { row, _, _ in
      lemmas[row, 2] == FamilyRole.verb.rawValue && image.string(lemmas[row, 0], lemmas[row, 1]) == form.folded
    }
    infinitives[form.folded] = answer
    return answer
  }

  /// Forgets all readings, as when the table of forms starts afresh.
  public func reset() {
    readings = []
    candidates.removeAll()
    known = [:]
    infinitives = [:]
  }

  private func read(_ form: Form) -> (reading: FormReading, candidates: [FormReading.Candidate]) {
    var reading = FormReading()
    var candidates: [FormReading.Candidate] = []
    let bits = wordBits(form.folded)
    reading.isFunctionWord = bits & WordKind.function.rawValue != 0
    reading.isGapWord = bits & WordKind.gap.rawValue != 0
    reading.isCoordinatingWord = Self.coordinatingWords.contains(form.folded)
    if reading.isFunctionWord { reading.opening = ConjunctOpening(functionWord: form.folded) }
    reading.symbol = Self.symbol(form.surface)
    let keys = keys(of: form)
    addDirect(form, keys, needsAccents: bits & WordKind.accentPair.rawValue != 0, to: &candidates)
    let direct = candidates
    addDerived(form, keys, needsAccents: bits & WordKind.accentPair.rawValue != 0, to: &candidates)
    if !reading.isGapWord, !reading.isFunctionWord {
      reading.isGapWord = GapShape.matches(form.bare, isActionNoun: candidates.count > direct.count)
    }
    reading.layers = addRoots(to: &candidates)
    return (reading, candidates)
  }

  /// Returns the layers of which a label begins with one of the candidates.
  private func addRoots(to candidates: inout [FormReading.Candidate]) -> UInt8 {
    var layers: UInt8 = 0
    let nodes = image[.nodes]
    let edges = image[.edges]
    for index in candidates.indices {
      for layer in 0..<Layer.allCases.count {
        let range = nodes[layer, 0]..<(nodes[layer, 0] + nodes[layer, 1])
        let row = edges.lowerBound(candidates[index].form, in: range)
        guard row < range.upperBound, edges[row, 0] == Int(candidates[index].form) else { continue }
        candidates[index].roots[layer] = Int32(truncatingIfNeeded: edges[row, 1])
        layers |= UInt8(1 << layer)
      }
    }
    return layers
  }

  private static func symbol(_ surface: String) -> FormReading.Symbol {
    switch surface {
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
      if image.string(table[row, 1], table[row, 2] >> 8) == folded { return table[row, 2] & 0xFF }
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

  /// A word of the image's table, made a form once.
  private func labelForm(_ id: Int) -> Form {
    if let known = labelForms[id] { return known }
    let table = image[.forms]
    let form = Form(image.string(table[id, 0], table[id, 1]))
    labelForms[id] = form
    return form
  }

  private func lemmaForm(_ row: Int) -> Form {
    if let known = lemmaForms[row] { return known }
    let table = image[.lemmas]
    let form = Form(image.string(table[row, 0], table[row, 1]))
    lemmaForms[row] = form
    return form
  }

  private func isAcronym(_ id: Int) -> Bool { image[.forms][id, 2] & FormVocabulary.acronym != 0 }

  private func addDirect(_ form: Form, _ keys: [Key], needsAccents: Bool, to candidates: inout [FormReading.Candidate])
  {
    for (id, language, bit) in rows(.formKeys, keys) {
      let label = labelForm(id)
      guard let relation = Morphology.relation(of: form, to: label, language, needsAccents: needsAccents),
        relation == .same || !isAcronym(id) || form.folded == label.folded + "s"
      else { continue }
      let mapped: FormReading.Relation =
        switch relation {
        case .same: .same
        case .nominal: .nominal
        case .verbal: .verbal
        }
      candidates.append(.init(form: UInt32(id), relation: mapped, languages: bit))
    }
    candidates.sort { ($0.relation, $0.form) < ($1.relation, $1.form) }
  }

  /// Label words of the families to which the word belongs: gérer for gestion, encaissement for encaisser.
  private func addDerived(_ form: Form, _ keys: [Key], needsAccents: Bool, to candidates: inout [FormReading.Candidate])
  {
    let lemmas = image[.lemmas]
    for (row, language, bit) in rows(.lemmaKeys, keys) {
      let role = FamilyRole(rawValue: lemmas[row, 2]) ?? .noun
      let lemma = lemmaForm(row)
      guard belongs(form, to: lemma, as: role, language, needsAccents: needsAccents) else { continue }
      let members = image[.familyForms]
      for index in lemmas[row, 3]..<(lemmas[row, 3] + lemmas[row, 4]) {
        let member = members[index, 0]
        let isVerb = member & 1 == 1
        // Derivation crosses from verb to noun or back; within one side inflection has spoken.
        guard isVerb == (role == .noun) else { continue }
        let id = UInt32(member >> 1)
        if let index = candidates.firstIndex(where: { $0.form == id && $0.languages & bit != 0 }) {
          // `accueille` looks like a feminine of `accueil` and is a form of `accueillir`; `visites` is a plural first.
          guard role != .noun, candidates[index].relation == .nominal,
            form.folded != labelForm(Int(id)).folded + "s"
          else { continue }
          candidates.remove(at: index)
        }
        candidates.append(.init(form: id, relation: .derived, languages: bit))
      }
    }
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

/// Adverbs and adjectives told by their ending: they may stand inside a match.
enum GapShape {
  private static let adjectiveEndings = [
    "el", "els", "elle", "elles", "al", "ale", "ales", "aux", "if", "ifs", "ive", "ives", "eux", "euse", "euses",
    "ique", "iques", "aire", "aires", "able", "ables", "ible", "ibles", "ien", "ienne", "iens", "iennes", "ante",
    "antes", "ical", "ous", "ful",
  ]
  private static let endings = WordEndings(["ment", "ly"] + adjectiveEndings)

  /// `isActionNoun` tells that a family knows the word, so that `traitement` is no adverb.
  static func matches(_ word: String, isActionNoun: Bool) -> Bool {
    word.utf8.count >= 5 && !isActionNoun && endings.end(word)
  }
}
