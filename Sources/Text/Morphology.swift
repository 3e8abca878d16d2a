/// Whether two words are inflected forms of one word, in French or English.
///
/// Snowball stems bring candidates together (`keys`), generously; `relation` then looks at the surface and lets through
/// only what inflection explains, so that over-stemming joins no different words (`université`, `universel`).
/// Words are folded (`Fold`); a word is compared without accents only where its writer left them out.
public struct Morphology {
  private let stemmers: [Language: StemmerBox]

  public init() {
    stemmers = [.fr: StemmerBox(.fr), .en: StemmerBox(.en)]
  }

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
  public func keys(of word: String, _ language: Language) -> [String] {
    guard let stemmer = stemmers[language] else { return [] }
    func key(_ word: String) -> String { Fold(stemmer.stemmer.stem(word)).bare }
    let neutral = language == .fr ? FrenchEndings.neutral(word) : word
    var keys = [key(neutral)]
    for other in language == .fr ? FrenchEndings.alternatives(word) : EnglishEndings.alternatives(word) {
      let extra = key(other)
      if !keys.contains(extra) { keys.append(extra) }
    }
    return keys
  }

  /// The relation of `word`, met in a text, to `label`, a word of a label; nil where they are different words.
  ///
  /// `needsAccents` holds for bare spellings that are words of their own (`marche`): they match no accented label.
  public static func relation(
    of word: Form, to label: Form, _ language: Language, needsAccents: Bool = false
  ) -> Relation? {
    if word.folded == label.folded { return .same }
    let mayLackAccents = !word.hasAccents && (word.shape == .upper || !needsAccents)
    if mayLackAccents, word.bare == label.bare { return .same }
    if let relation = inflection(word.folded, label.folded, language) { return relation }
    return mayLackAccents && label.hasAccents ? inflection(word.bare, label.bare, language) : nil
  }

  private static func inflection(_ word: String, _ label: String, _ language: Language) -> Relation? {
    switch language {
    case .fr:
      let word = FrenchEndings.levelled(word)
      let label = FrenchEndings.levelled(label)
      if FrenchEndings.areNominal(word, label) { return .nominal }
      return FrenchEndings.isVerbForm(word, ofInfinitive: label) ? .verbal : nil
    case .en:
      if EnglishEndings.areNominal(word, label) { return .nominal }
      return EnglishEndings.areVerbForms(word, label) ? .verbal : nil
    }
  }
}

/// Lets a copyable value share a stemmer, which is not.
private final class StemmerBox {
  let stemmer: Stemmer
  init(_ language: Language) { stemmer = Stemmer(language) }
}
