import Text

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
