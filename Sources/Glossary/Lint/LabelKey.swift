import Text

/// A label in the forms under which lint compares labels; function words and hyphens are left out of all, and English words are
/// spelled as in America.
struct LabelKey: Hashable, Sendable {
  /// Lower case, composed, accents kept.
  var folded: String
  /// Without accents.
  var bare: String
  /// Stems without accents: labels of equal stems may be inflections of each other.
  var stems: String
  /// The words that count in matching.
  var forms: [Form]
  /// The words left out between each of `forms` and the next.
  var between: [String]
  /// Words and numbers that count in matching; 0 when the label is nothing but function words or symbols.
  var contentCount: Int
  /// All words and numbers.
  var wordCount: Int

  /// Whether a text that writes the other label is matched by this one too: same words but for inflection and
  /// missing accents.
  func covers(_ other: LabelKey, _ language: Language) -> Bool {
    forms.count == other.forms.count && stems == other.stems
      && zip(forms, other.forms).allSatisfy { Morphology.relation(of: $1, to: $0, language) != nil }
  }

  /// Whether two English labels say one thing: apart by number, or by the verb that a longer one begins with (`supervise crews`,
  /// `supervising crews`). Elsewhere the -ing form is a task and its noun a thing (`moulding`, `moulds`).
  func isOneWording(with other: LabelKey) -> Bool {
    zip(forms, other.forms).enumerated().allSatisfy { index, pair in
      index == 0 && forms.count > 1 || Morphology.relation(of: pair.1, to: pair.0, .en) != .verbal
    }
  }

  /// Whether a preposition that parts its words, "de" and articles aside, is not among those of the other label.
  func hasPreposition(besides other: LabelKey) -> Bool {
    func prepositions(_ key: LabelKey) -> [Substring] {
      key.between.flatMap { $0.split(separator: " ") }
        .filter { ConjunctOpening(functionWord: String($0)) == .adjunct }
    }
    return !prepositions(self).allSatisfy(prepositions(other).contains)
  }
}

/// Makes keys; it remembers the stems of the words it met.
struct LabelKeyMaker: ~Copyable {
  private let morphology = Morphology()
  private let functionWords: [Language: Set<String>]
  private let spellings: [String: String]
  private var stems: [Language: [String: String]] = [:]

  init(_ words: WordTables) {
    functionWords = words.functionWords
    spellings = words.spellings.forms
  }

  mutating func key(of text: String, _ language: Language, _ kind: Concept.Kind) -> LabelKey {
    let words = LabelWords(text, language, of: kind, functionWords: functionWords[language] ?? [])
    let forms = language == .en ? words.forms.map { spellings[$0.folded].map { Form($0) } ?? $0 } : words.forms
    return LabelKey(
      folded: forms.map(\.folded).joined(separator: " "), bare: forms.map(\.bare).joined(separator: " "),
      stems: forms.map { stem($0.folded, language) }.joined(separator: " "), forms: forms,
      between: words.between, contentCount: words.contentCount, wordCount: words.wordCount)
  }

  private mutating func stem(_ word: String, _ language: Language) -> String {
    if let known = stems[language]?[word] { return known }
    let stem = morphology.keys(of: word, language).first ?? word
    stems[language, default: [:]][word] = stem
    return stem
  }
}
