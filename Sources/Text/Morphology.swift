/// Whether two words are inflected forms of one word, in French or English.
///
/// Snowball stems bring candidates together (`keys`), generously; `relation` then looks at the surface and lets through
/// only what inflection explains, so that over-stemming joins no different words (`université`, `universel`).
/// Words are folded (`Fold`); a word is compared without accents only where its writer left them out.
public struct Morphology {
  private let french = Stemmer(.fr)
  private let english = Stemmer(.en)

  public init() {}

  /// How a word of a text relates to a word of a label.
  public enum Relation: UInt8, Sendable, Comparable {
    /// The same word.
    case same
    /// Another gender or number.
    case nominal
    /// Another form of a verb whose infinitive (French) or base or -ing form (English) the label has.
    case verbal

    public static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  /// The index keys of a word: two words that `relation` joins share at least one.
  public func keys(of word: String, _ language: Language) -> [String] { keys(of: word, bare: nil, language) }

  /// The same of a form.
  public func keys(of form: Form, _ language: Language) -> [String] { keys(of: form.folded, bare: form.bare, language) }

  private func keys(of word: String, bare: String?, _ language: Language) -> [String] {
    let stemmer = language == .fr ? french : english
    func key(_ word: String) -> String { stemmer.bareStem(word) }
    let neutral = language == .fr ? FrenchEndings.neutral(word) : word
    var keys = [key(neutral)]
    func add(_ key: String) { if !keys.contains(key) { keys.append(key) } }
    for other in language == .fr ? FrenchEndings.alternatives(word) : EnglishEndings.alternatives(word) {
      add(key(other))
    }
    // The stemmer takes off endings with their accents: `comptabilité` must meet COMPTABILITE.
    guard !word.isASCII else { return keys }
    let bare = bare ?? Fold.bare(word)
    if !bare.hasBytes(of: word) { add(key(language == .fr ? FrenchEndings.neutral(bare) : bare)) }
    return keys
  }

  /// The relation of `word`, met in a text, to `label`, a word of a label; nil where they are different words.
  ///
  /// `needsAccents` holds for bare spellings that are words of their own (`marche`): they match no accented label.
  public static func relation(
    of word: Form, to label: Form, _ language: Language, needsAccents: Bool = false
  ) -> Relation? {
    if word.folded.hasBytes(of: label.folded) { return .same }
    let other = otherSpellings(of: word, label, needsAccents: needsAccents)
    if let other, other.word.hasBytes(of: other.label) { return .same }
    return inflection(word.folded, label.folded, language)
      ?? other.flatMap { inflection($0.word, $0.label, language) }
  }

  /// Whether `word` is a form of the verb `infinitive`, itself included. In English a plural may be one as well.
  public static func isVerbForm(
    _ word: Form, of infinitive: Form, _ language: Language, needsAccents: Bool = false
  ) -> Bool {
    func isForm(_ word: String, _ infinitive: String) -> Bool {
      if word == infinitive { return true }
      switch language {
      case .fr: return FrenchEndings.isVerbForm(levelled(word), ofInfinitive: levelled(infinitive))
      case .en: return EnglishEndings.areVerbForms(word, infinitive)
      }
    }
    if isForm(word.folded, infinitive.folded) { return true }
    return otherSpellings(of: word, infinitive, needsAccents: needsAccents).map { isForm($0.word, $0.label) } ?? false
  }

  /// How many bytes of its bare spelling at least each word begins with to which `word` has a relation, or of which it
  /// is a form: what no word of the labels begins with needs no stem. 0 where nothing is known of it.
  public static func sharedBeginning(of word: Form, _ language: Language) -> Int {
    // A byte is a letter then, and both spellings have the same number of them.
    guard word.bare.isASCII, word.folded.unicodeScalars.count == word.bare.utf8.count else { return 0 }
    let bare = word.bare.utf8Span.span
    let length = language == .fr ? FrenchEndings.sharedBeginning(bare) : EnglishEndings.sharedBeginning(bare)
    return max(length, 0)
  }

  /// The spellings under which a word and a label's word are compared beside their own: without the accent of a first
  /// letter whose capital lacks it (`Electricité`); without accents at all where the word has none, though it has the
  /// letters that would bear them (`conseil` is no `conseillé`).
  private static func otherSpellings(
    of word: Form, _ label: Form, needsAccents: Bool
  ) -> (word: String, label: String)? {
    guard label.hasAccents else { return nil }
    if word.hasAccents {
      let initial = String(label.bare.prefix(1))
      guard word.shape != .lower, word.folded.hasPrefix(initial), !label.folded.hasPrefix(initial) else { return nil }
      return (word.folded, initial + label.folded.dropFirst())
    }
    guard word.shape == .upper || !needsAccents, word.bare.utf8.count > lastAccent(of: label) else { return nil }
    return (word.bare, label.bare)
  }

  /// The place of the last letter with an accent, counted in letters.
  private static func lastAccent(of form: Form) -> Int {
    zip(form.folded.unicodeScalars, form.bare.unicodeScalars).enumerated().reduce(0) { last, pair in
      pair.element.0 == pair.element.1 ? last : pair.offset
    }
  }

  private static func levelled(_ word: String) -> String { FrenchEndings.levelled(word) }

  private static func inflection(_ word: String, _ label: String, _ language: Language) -> Relation? {
    switch language {
    case .fr:
      let word = levelled(word)
      let label = levelled(label)
      if FrenchEndings.areNominal(word, label) || FrenchEndings.areOnePreposition(word, label) { return .nominal }
      return FrenchEndings.isVerbForm(word, ofInfinitive: label) ? .verbal : nil
    case .en:
      if EnglishEndings.areNominal(word, label) { return .nominal }
      return EnglishEndings.areVerbForms(word, label) ? .verbal : nil
    }
  }
}
