import Text

/// Tells the language of blocks: CLD2 where a block is long enough, its neighbours elsewhere.
struct BlockLanguage {
  /// Shorter texts are left to their context, in UTF-8 bytes: CLD2 guesses on them.
  private static let leastBytes = 60

  /// What the user said: nil for `auto`.
  let demanded: Language?

  /// The language of each text (nil: neither French nor English), and that of the whole.
  func languages(of texts: [String]) -> (blocks: [String], whole: String) {
    let whole = demanded?.rawValue ?? LanguageDetector.code(of: texts.joined(separator: "\n")) ?? "und"
    let blocks = texts.map { text in
      guard text.utf8.count >= Self.leastBytes, let code = LanguageDetector.code(of: text) else { return whole }
      // A closely related language is CLD2's way to say that a block of terms and names is odd; trust the posting.
      return Language(rawValue: code) != nil || text.utf8.count >= 4 * Self.leastBytes ? code : whole
    }
    return (blocks, whole)
  }
}
