import Text

/// The words of a label that a match must find, in order.
///
/// Function words and soft symbols (hyphen, slash, quotation marks) are left out, since a text may write them
/// otherwise; a label of nothing else keeps its function words, and a label of one other word its prepositions. Of the
/// possessives in a competence's French label (`garder son calme`) texts have any ("vous gardez votre calme").
struct LabelWords {
  /// Symbols that name something inside a label (C++, C#, .NET), and the comma, which parts the members of one that names
  /// several ("heating, ventilation and air conditioning").
  private static let meaningful: Set<String> = ["+", "#", "*", ","]

  let forms: [Form]
  /// The words left out between each of `forms` and the next, folded; symbols are not told apart ("non-qualité").
  let between: [String]
  /// How many of the label's words and symbols are no function words.
  let contentCount: Int
  /// All words and numbers of the label.
  let wordCount: Int

  /// The words of a negative context, which stands beside a match: its preposition only joins the two, and a comma that
  /// it names must be there.
  static func ofContext(_ text: String, functionWords: Set<String>) -> LabelWords {
    LabelWords(
      text, functionWords: functionWords, conjunctions: ["et", "ou", "and", "or"], possessives: [], leastContent: 1)
  }

  init(_ label: String, _ language: Language, of kind: Concept.Kind, functionWords: Set<String>) {
    self.init(
      label, functionWords: functionWords, conjunctions: [],
      possessives: language == .fr && kind.isSkill ? FrenchDeterminers.possessives : [], leastContent: 2)
  }

  /// With fewer than `leastContent` words left, conjunctions not counted, the function words stay too.
  private init(
    _ label: String, functionWords: Set<String>, conjunctions: Set<String>, possessives: Set<String>,
    leastContent: Int
  ) {
    let table = FormTable()
    let tokens = Tokenizer().tokens(of: Fold.composed(label), into: table)
    // Capitals name something: CE is not "ce", the S of 5S not a plural.
    func isName(_ form: Form) -> Bool {
      form.shape == .upper || (form.shape == .capitalised && form.surface.utf8.count == 1)
    }
    // Texts write these in many forms (de, du, des, d'), or leave them out, without another meaning.
    func isArticle(_ form: Form) -> Bool {
      [.genitive, .plural, .article].contains(ConjunctOpening(functionWord: form.folded)) && !isName(form)
    }
    func isContent(_ index: Int, keeping functionWordsToo: Bool) -> Bool {
      let form = table[tokens[index].form]
      switch tokens[index].kind {
      case .number, .address: return true
      case .word: return functionWordsToo || isName(form) || !functionWords.contains(form.folded)
      case .symbol:
        let leads = index == 0 && form.surface == "." && tokens.count > 1
        return leads || Self.meaningful.contains(form.surface)
      }
    }
    // Between two other words, the second of which is what is possessed: not "son et lumière".
    func isPossessive(_ index: Int) -> Bool {
      possessives.contains(table[tokens[index].form].folded) && index + 1 < tokens.count
        && isContent(index + 1, keeping: false) && (0..<index).contains { isContent($0, keeping: false) }
    }
    let content = tokens.indices.filter { isContent($0, keeping: false) && !isPossessive($0) }
    // With one word left, its preposition tells what is meant: "en équipe", "en plus", "à l'aise", "et d'".
    let telling = content.count { !conjunctions.contains(table[tokens[$0].form].folded) }
    let isBare = telling < leastContent
    let kept = tokens.indices.filter { index in
      isContent(index, keeping: isBare) && !isPossessive(index)
        && !(isBare && telling == 1 && isArticle(table[tokens[index].form]))
    }
    forms = kept.map { table[tokens[$0].form] }
    between = zip(kept, kept.dropFirst()).map { word, next in
      Self.text(of: tokens[word + 1..<next].filter { $0.kind != .symbol }.map { table[$0.form] })
    }
    contentCount = content.count
    wordCount = tokens.filter { $0.kind != .symbol }.count
  }

  /// Words that stand between two words of a label, as labels and texts are compared by them.
  static func text(of words: some Sequence<Form>) -> String { words.map(\.folded).joined(separator: " ") }
}
