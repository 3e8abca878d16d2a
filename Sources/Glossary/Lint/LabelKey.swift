import Text

/// A label in the forms under which lint compares labels; function words and hyphens are left out of all.
struct LabelKey: Hashable, Sendable {
  /// Lower case, composed, accents kept.
  var folded: String
  /// Without accents.
  var bare: String
  /// Stems without accents: labels of equal stems may be inflections of each other.
  var stems: String
  /// The words that count in matching.
  var forms: [Form]
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
}

/// Makes keys; it remembers the stems of the words it met.
struct LabelKeyMaker: ~Copyable {
  private let morphology = Morphology()
  private let functionWords: [Language: Set<String>]
  private var table = FormTable()
  private var stems: [Language: [FormID: String]] = [:]

  init(functionWords: [Language: Set<String>]) {
    self.functionWords = functionWords
  }

  mutating func key(of text: String, _ language: Language) -> LabelKey {
    let tokens = Tokenizer().tokens(of: Fold.composed(text), into: &table)
    let stopWords = functionWords[language] ?? []
    let words = tokens.filter { $0.kind != .symbol }
    var content = words.filter { !stopWords.contains(table[$0.form].folded) }
    let contentCount = content.count
    if content.isEmpty { content = words }
    // C, C++ and C# differ by their symbols alone.
    let symbols = tokens.filter { $0.kind == .symbol && "+#*".contains(table[$0.form].surface) }
    let suffix = symbols.map { table[$0.form].surface }.joined()
    return LabelKey(
      folded: content.map { table[$0.form].folded }.joined(separator: " ") + suffix,
      bare: content.map { table[$0.form].bare }.joined(separator: " ") + suffix,
      stems: content.map { stem($0.form, language) }.joined(separator: " ") + suffix,
      forms: content.map { table[$0.form] }, contentCount: contentCount, wordCount: words.count)
  }

  private mutating func stem(_ form: FormID, _ language: Language) -> String {
    if let known = stems[language]?[form] { return known }
    let word = table[form].folded
    let stem = morphology.keys(of: word, language).first ?? word
    stems[language, default: [:]][form] = stem
    return stem
  }
}
