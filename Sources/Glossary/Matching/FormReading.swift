import Text

/// What a word of a text may stand for in labels, found once for each distinct spelling.
struct FormReading {
  /// A label word that the text's word matches.
  struct Candidate {
    let form: UInt32
    let relation: Relation
    /// Languages of labels for which the candidate counts (bit n: `Language.allCases[n]`).
    let languages: UInt8
  }

  /// From closest to farthest.
  enum Relation: UInt8, Comparable {
    case same, nominal, verbal, derived
    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  var candidates: [Candidate] = []
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
  /// de, des, of …
  var isGenitive = false
}

/// Reads forms against an image, keeping what it found; one reader belongs to one worker.
public final class FormReader {
  private let image: Image
  private let morphology = Morphology()
  private var readings: [FormReading?] = []

  private static let coordinatingWords: Set<String> = ["et", "ou", "and", "or", "ainsi"]
  private static let genitives: Set<String> = ["de", "d", "du", "des", "of"]

  public init(_ image: Image) { self.image = image }

  /// The reading of form `id` of `table`.
  func reading(of id: FormID, in table: FormTable) -> FormReading {
    if id < readings.count, let known = readings[id] { return known }
    let reading = read(table[id])
    if id >= readings.count {
      readings.append(contentsOf: repeatElement(nil, count: id + 1 - readings.count))
    }
    readings[id] = reading
    return reading
  }

  /// Whether the word occurs in a label, or is of a kind that the matcher knows.
  public func knows(_ form: Form) -> Bool { !read(form).candidates.isEmpty }

  /// Whether the word is the infinitive of a verb that a family knows.
  public func isInfinitive(_ form: Form) -> Bool {
    let lemmas = image[.lemmas]
    return rows(.lemmaKeys, form).contains { row, _, _ in
      lemmas[row, 2] == FamilyRole.verb.rawValue && image.string(lemmas[row, 0], lemmas[row, 1]) == form.folded
    }
  }

  /// Forgets all readings, as when the table of forms starts afresh.
  public func reset() { readings = [] }

  private func read(_ form: Form) -> FormReading {
    var reading = FormReading()
    let bits = wordBits(form.folded)
    reading.isFunctionWord = bits & WordKind.function.rawValue != 0
    reading.isGapWord = bits & WordKind.gap.rawValue != 0
    reading.isCoordinatingWord = Self.coordinatingWords.contains(form.folded)
    reading.isGenitive = Self.genitives.contains(form.folded)
    reading.symbol = Self.symbol(form.surface)
    addDirect(form, needsAccents: bits & WordKind.accentPair.rawValue != 0, to: &reading)
    let direct = reading.candidates
    addDerived(form, needsAccents: bits & WordKind.accentPair.rawValue != 0, to: &reading)
    if !reading.isGapWord, !reading.isFunctionWord {
      reading.isGapWord = GapShape.matches(form.bare, isActionNoun: reading.candidates.count > direct.count)
    }
    return reading
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

  /// Rows of a key table under the keys of a word, with their languages.
  private func rows(_ name: Image.TableName, _ form: Form) -> [(id: Int, language: Language, bit: UInt8)] {
    let table = image[name]
    var found: [(Int, Language, UInt8)] = []
    for (bit, language) in Language.allCases.enumerated() {
      for key in morphology.keys(of: form.folded, language) {
        let hash = key.imageHash
        var row = table.lowerBound(hash, in: 0..<table.rows)
        while row < table.rows, table[row, 0] == Int(hash) {
          if table[row, 2] == bit { found.append((table[row, 1], language, UInt8(1 << bit))) }
          row += 1
        }
      }
    }
    return found
  }

  private func labelForm(_ id: Int) -> Form {
    let table = image[.forms]
    return Form(image.string(table[id, 0], table[id, 1]))
  }

  private func isAcronym(_ id: Int) -> Bool { image[.forms][id, 2] & FormVocabulary.acronym != 0 }

  private func addDirect(_ form: Form, needsAccents: Bool, to reading: inout FormReading) {
    for (id, language, bit) in rows(.formKeys, form) {
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
      reading.candidates.append(.init(form: UInt32(id), relation: mapped, languages: bit))
    }
    reading.candidates.sort { ($0.relation, $0.form) < ($1.relation, $1.form) }
  }

  /// Label words of the families to which the word belongs: gérer for gestion, encaissement for encaisser.
  private func addDerived(_ form: Form, needsAccents: Bool, to reading: inout FormReading) {
    let lemmas = image[.lemmas]
    for (row, language, bit) in rows(.lemmaKeys, form) {
      let role = FamilyRole(rawValue: lemmas[row, 2]) ?? .noun
      let lemma = Form(image.string(lemmas[row, 0], lemmas[row, 1]))
      guard belongs(form, to: lemma, as: role, language, needsAccents: needsAccents) else { continue }
      let members = image[.familyForms]
      for index in lemmas[row, 3]..<(lemmas[row, 3] + lemmas[row, 4]) {
        let member = members[index, 0]
        let isVerb = member & 1 == 1
        // Derivation crosses from verb to noun or back; within one side inflection has spoken.
        guard isVerb == (role == .noun) else { continue }
        let id = UInt32(member >> 1)
        if let index = reading.candidates.firstIndex(where: { $0.form == id && $0.languages & bit != 0 }) {
          // `accueille` looks like a feminine of `accueil` and is a form of `accueillir`; `visites` is a plural first.
          guard role != .noun, reading.candidates[index].relation == .nominal,
            form.folded != labelForm(Int(id)).folded + "s"
          else { continue }
          reading.candidates.remove(at: index)
        }
        reading.candidates.append(.init(form: id, relation: .derived, languages: bit))
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

  /// `isActionNoun` tells that a family knows the word, so that `traitement` is no adverb.
  static func matches(_ word: String, isActionNoun: Bool) -> Bool {
    guard word.utf8.count >= 5, !isActionNoun else { return false }
    if word.hasSuffix("ment") || word.hasSuffix("ly") { return true }
    return adjectiveEndings.contains { word.hasSuffix($0) }
  }
}
