import Text

/// Finds what words stand for in the labels of an image: by their stems, endings and families.
///
/// A word costs some ten thousands of instructions, most of them in the stemmer. So what the image's own words stand
/// for is kept in it (`KnownReadings`), and a word is only asked for in a language in which something begins as it does
/// (`BeginningFilter`).
final class WordReader {
  /// What all words of one spelling stand for, whatever their capitals.
  struct Reading: Equatable {
    var traits: FormReading.Traits = []
    var opening = ConjunctOpening.none
    var candidates: [FormReading.Candidate] = []
  }

  private let image: Image
  private let morphology = Morphology()
  private let beginnings: BeginningFilter
  /// The image's own words, as far as they were looked at.
  private var labelForms: [Int: Form] = [:]
  private var lemmaForms: [Int: Form] = [:]

  private static let coordinatingWords: Set<String> = ["et", "ou", "and", "or", "ainsi"]
  private static let beforeVerbs: Set<String> = [
    "to", "will", "can", "must", "should", "shall", "may", "you", "and", "or", "then", "help", "also",
  ]
  private static let clausePronouns: Set<String> = [
    "vous", "nous", "je", "tu", "il", "elle", "ils", "elles", "qui", "dont", "afin", "you", "we", "they", "who",
    "which",
  ]
  /// Of these words, in UTF-8 bytes.
  private static let longestWord = 6
  /// English verbs that have one form.
  private static let modalVerbs: Set<String> = [
    "can", "could", "may", "might", "must", "shall", "should", "will", "would",
  ]
  private static let participles = WordEndings(["é", "ée", "és", "ées", "ant", "ante", "ants", "antes"])

  init(_ image: Image) {
    self.image = image
    beginnings = BeginningFilter(image)
  }

  /// A word as labels of each language have it: English ones are kept in American spelling.
  private struct Word {
    let form: Form
    let american: Form

    init(_ form: Form, american: Form) {
      self.form = form
      self.american = american
    }

    subscript(language: Language) -> Form { language == .en ? american : form }
  }

  func reading(of form: Form) -> Reading {
    var reading = Reading()
    let kinds = image.kinds(ofWord: form.folded)
    let needsAccents = kinds.contains(.accentPair)
    reading.traits = Self.traits(of: form)
    if kinds.contains(.function) {
      reading.traits.insert(.functionWord)
      reading.opening = ConjunctOpening(functionWord: form.folded)
    }
    if kinds.contains(.pureVerb) { reading.traits.insert(.pureVerb) }
    var candidates: [FormReading.Candidate] = []
    let word = Word(form, american: image.americanSpelling(of: form.folded).map { Form($0) } ?? form)
    let keys = keys(of: word)
    addDirect(word, keys, kinds, to: &candidates)
    let lemmas = rows(.lemmaKeys, keys)
    addIrregular(word, lemmas, needsAccents: needsAccents, to: &candidates)
    let direct = candidates.count
    if lemmas.contains(where: { isInfinitive(word[$0.language], $0.id) }) { reading.traits.insert(.infinitive) }
    addDerived(word, lemmas, needsAccents: needsAccents, to: &candidates)
    let isGapWord =
      kinds.contains(.gap)
      || !reading.traits.contains(.functionWord)
        && GapShape.matches(form.bare, isActionNoun: candidates.count > direct)
    if isGapWord { reading.traits.insert(.gapWord) }
    reading.candidates = Self.merged(candidates)
    return reading
  }

  /// Candidates that differ in their languages alone, or in nothing since the words share several keys, as one: each is
  /// walked.
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
    guard form.bare.utf8.count <= longestWord else { return traits }
    if coordinatingWords.contains(form.folded) { traits.insert(.coordinatingWord) }
    if form.bare == "of" { traits.insert(.of) }
    if clausePronouns.contains(form.bare) { traits.insert(.clausePronoun) }
    if beforeVerbs.contains(form.bare) { traits.insert(.beforeVerb) }
    return traits
  }

  /// A key under which a word is looked for, hashed as the image's tables are.
  private struct Key {
    let hash: UInt32
    let language: Language
    /// Index of the language.
    let bit: Int
  }

  private func keys(of word: Word) -> [Key] {
    var keys: [Key] = []
    for (bit, language) in Language.allCases.enumerated() where beginnings.mayRelate(word[language], language) {
      for key in morphology.keys(of: word[language], language) {
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
      for row in table.rows(under: key.hash) where table[row, 2] == key.bit {
        found.append((table[row, 1], key.language, key.language.bit))
      }
    }
    return found
  }

  private func labelForm(_ id: Int) -> Form { form(id, of: .forms, known: &labelForms) }
  private func lemmaForm(_ row: Int) -> Form { form(row, of: .lemmas, known: &lemmaForms) }

  /// A word of one of the image's tables, made a form once.
  private func form(_ row: Int, of name: Image.TableName, known: inout [Int: Form]) -> Form {
    if let form = known[row] { return form }
    let table = image[name]
    let form = Form(image.string(table[row, 0], table[row, 1]))
    known[row] = form
    return form
  }

  private func isAcronym(_ id: Int) -> Bool { image[.forms][id, 2] & FormVocabulary.acronym != 0 }

  private func addDirect(_ word: Word, _ keys: [Key], _ kinds: WordKinds, to candidates: inout [FormReading.Candidate])
  {
    for (id, language, bit) in rows(.formKeys, keys) {
      guard let relation = relation(of: word[language], toLabelForm: id, language, kinds) else { continue }
      candidates.append(.init(form: UInt32(id), relation: relation, languages: bit))
    }
    candidates.sort { ($0.relation, $0.form) < ($1.relation, $1.form) }
  }

  /// How a word of a text relates to a word of a label; nil where they are different words. Most are spelled alike,
  /// which is told before a form is made of the label's.
  private func relation(
    of form: Form, toLabelForm id: Int, _ language: Language, _ kinds: WordKinds
  ) -> FormReading.Relation? {
    if isSpelled(form, .forms, id) { return .same }
    let label = labelForm(id)
    let relation = Morphology.relation(
      of: form, to: label, language, needsAccents: kinds.contains(.accentPair))
    if relation == .same { return .same }
    // A function word has no other number: "its" is none of "it".
    if language == .en, kinds.contains(.function), relation == .nominal { return nil }
    // "You will learn" is not "willing to learn".
    if language == .en, relation != .nominal, Self.modalVerbs.contains(form.bare) { return nil }
    if isAcronym(id), form.folded != label.folded + "s" { return nil }
    return relation.map { $0 == .nominal ? .nominal : .verbal }
  }

  /// Whether a word is spelled as that in a row of one of the image's tables of words.
  private func isSpelled(_ form: Form, _ name: Image.TableName, _ row: Int) -> Bool {
    let table = image[name]
    return image.string(table[row, 0], table[row, 1], is: form.folded)
  }

  /// The infinitives among the label words of which a word is an irregular form: savez for savoir.
  private func addIrregular(
    _ word: Word, _ rows: [(id: Int, language: Language, bit: UInt8)], needsAccents: Bool,
    to candidates: inout [FormReading.Candidate]
  ) {
    let lemmas = image[.lemmas]
    let members = image[.familyForms]
    for (row, language, bit) in rows
    where lemmas[row, 2] == FamilyRole.verbForm.rawValue
      && isOfFamily(word[language], row, .verbForm, language, needsAccents: needsAccents)
    {
      for index in lemmas[row, 3]..<(lemmas[row, 3] + lemmas[row, 4]) where members[index, 0] & 1 == 1 {
        let id = UInt32(members[index, 0] >> 1)
        if candidates.contains(where: { $0.form == id && $0.languages & bit != 0 }) { continue }
        candidates.append(.init(form: id, relation: .verbal, languages: bit))
      }
    }
  }

  /// Label words of the families to which the word belongs: gérer for gestion, encaissement for encaisser.
  private func addDerived(
    _ word: Word, _ rows: [(id: Int, language: Language, bit: UInt8)], needsAccents: Bool,
    to candidates: inout [FormReading.Candidate]
  ) {
    let lemmas = image[.lemmas]
    for (row, language, bit) in rows {
      let form = word[language]
      let role = FamilyRole(rawValue: lemmas[row, 2]) ?? .noun
      guard isOfFamily(form, row, role, language, needsAccents: needsAccents) else { continue }
      let members = image[.familyForms]
      for index in lemmas[row, 3]..<(lemmas[row, 3] + lemmas[row, 4]) {
        let member = members[index, 0]
        let isVerb = member & 1 == 1
        // Derivation crosses from verb to noun or back; within one side inflection has spoken.
        guard isVerb == (role == .noun) else { continue }
        let id = UInt32(member >> 1)
        if let index = candidates.firstIndex(where: { $0.form == id && $0.languages & bit != 0 }) {
          // A family that names the -ing form of its verb (write, writing) lets the verb alone stand for it as well.
          if language == .en, role != .noun, candidates[index].relation == .verbal {
            candidates.append(.init(form: id, relation: .derived, languages: bit))
            continue
          }
          // `accueille` looks like a feminine of `accueil` and is a form of `accueillir`; `visites` is a plural first,
          // and `sauvegarde` a singular.
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

  /// Whether a word is the family's word in a row of the image, or a form of it.
  private func isOfFamily(
    _ form: Form, _ row: Int, _ role: FamilyRole, _ language: Language, needsAccents: Bool
  ) -> Bool {
    isSpelled(form, .lemmas, row)
      || belongs(form, to: lemmaForm(row), as: role, language, needsAccents: needsAccents)
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
