import Text

/// Tells the language of blocks: CLD2 where a block is long enough, its neighbours elsewhere.
struct BlockLanguage {
  /// Shorter texts are left to their context, in UTF-8 bytes: CLD2 guesses on them.
  private static let leastBytes = 60
  /// A posting shorter than this, in UTF-8 bytes, is told by its function words and accents.
  private static let leastPosting = 160

  /// What the user said: nil for `auto`.
  let demanded: Language?

  /// The language of each text (nil: neither French nor English), and that of the whole.
  func languages(of texts: [String]) -> (blocks: [String], whole: String) {
    let whole = demanded?.rawValue ?? language(ofWhole: texts.joined(separator: "\n"))
    let blocks = texts.map { text in
      guard text.utf8.count >= Self.leastBytes, let code = LanguageDetector.code(of: text) else { return whole }
      // A closely related language is CLD2's way to say that a block of terms and names is odd; trust the posting.
      return Language(rawValue: code) != nil || text.utf8.count >= 4 * Self.leastBytes ? code : whole
    }
    return (blocks, whole)
  }

  private func language(ofWhole text: String) -> String {
    let code = LanguageDetector.code(of: text)
    guard text.utf8.count < Self.leastPosting, code.flatMap(Language.init(rawValue:)) != .fr else {
      return code ?? "und"
    }
    return Self.languageOfFewWords(text)?.rawValue ?? code.flatMap(Language.init(rawValue:)).map { _ in "und" } ?? code
      ?? "und"
  }

  /// The language whose function words prevail, or whose accents are there; nil where nothing tells.
  private static func languageOfFewWords(_ text: String) -> Language? {
    var table = FormTable()
    let words = Tokenizer().tokens(of: text, into: &table).filter { $0.kind == .word }.map { table[$0.form] }
    let french = words.count { frenchWords.contains($0.bare) || $0.hasAccents }
    let english = words.count { englishWords.contains($0.bare) }
    return french == english ? nil : french > english ? .fr : .en
  }

  private static let frenchWords = WordSet(
    "de|du|des|d|l|la|le|les|un|une|et|ou|en|au|aux|pour|avec|vous|votre|vos|dans|sur|nous|est|sont|qui")
  private static let englishWords = WordSet(
    "the|of|and|or|to|in|for|with|an|you|your|we|our|is|are|as|on|by|at|must|will|be|have|has")
}
