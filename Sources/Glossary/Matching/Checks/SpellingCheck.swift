import Text

/// Whether a match is spelled as its label demands: its capitals (`case: exact`), and what stands between its words
/// (`wording: fixed`).
struct SpellingCheck: CandidateCheck {
  let image: Image
  let spellings: Spellings

  /// Names of four letters and more may also stand in capitals throughout (WORD, EXCEL). Where all is in capitals a
  /// function word is no acronym (`GESTION DES STOCKS`: no DES).
  func caseFits(_ found: Found, in sentence: Range<Int>) -> Bool {
    let first = found.tokens.lowerBound
    if found.words.count == 1, reading(first).isFunctionWord, isInCapitals(sentence) { return false }
    let surfaces = image.label(found.label, .surfaces) - found.words.lowerBound
    return found.words.allSatisfy { row in
      let word = spellings.word(row)
      return !token(word).flags.contains(.elided) && isWritten(surfaces + row, word)
    }
  }

  /// Whether a token is spelled as a row of the table of surfaces.
  private func isWritten(_ surface: Int, _ word: Int) -> Bool {
    let table = image[.surfaces]
    let (offset, length) = (table[surface, 0], table[surface, 1])
    let written = form(word).surface
    if image.string(offset, length, is: written) { return true }
    guard length >= 4, !reading(word).traits.contains(.lowercase) else { return false }
    return written == image.string(offset, length).uppercased()
  }

  /// Whether what stands between the words is what the label writes there: "tests de vue", not "tests en vue".
  func wordingFits(_ found: Found) -> Bool {
    guard !found.isShared else { return false }
    let written = found.flags.contains(.exactCase) ? found.words.count : 0
    let between = image.label(found.label, .surfaces) + written - found.words.lowerBound
    return found.words.dropLast().allSatisfy { row in
      let table = image[.surfaces]
      let words = (spellings.word(row) + 1..<spellings.word(row + 1)).filter { token($0).kind == .word }
      return image.string(table[between + row, 0], table[between + row, 1], is: LabelWords.text(of: words.map(form)))
    }
  }

  /// Whether no function word stands for an acronym: "monitor and operate it" is no `IT monitoring`. In small letters the
  /// words of the label must stand side by side ("it support").
  func acronymFits(_ found: Found) -> Bool {
    !found.flags.contains(.reordered) && found.tokens.count { token($0).kind != .symbol } == found.words.count
      || found.words.lazy.map { reading(spellings.word($0)) }.allSatisfy { !$0.isFunctionWord || $0.isAcronym }
  }

  /// Whether nothing but full stops stands between single letters: "B.S.", not "B & S", "class B with P and S".
  func initialsFit(_ found: Found) -> Bool {
    !found.isShared && found.words.count == found.tokens.count { token($0).kind != .symbol }
      && found.tokens.allSatisfy { token($0).kind != .symbol || reading($0).traits.contains(.fullStop) }
  }

  private func isInCapitals(_ sentence: Range<Int>) -> Bool {
    var words = 0
    for index in sentence where token(index).kind == .word {
      if reading(index).traits.contains(.lowercase) { return false }
      words += 1
    }
    return words > 1
  }
}
