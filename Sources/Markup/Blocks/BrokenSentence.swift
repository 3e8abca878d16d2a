/// Tells lines that are pieces of one sentence: scrapers and editors give what is bold a line of its own ("Vous justifiez
/// d'une", "expérience de 3 ans", ", idéalement en usine"), wherever blank lines or elements part them.
///
/// Lines are joined only where no two phrases could stand so. Cost is constant: the end of one line, the beginning of the
/// next.
enum BrokenSentence {
  /// Whether `next` goes on with the sentence of a line that has this text and is of this kind.
  static func goesOn(_ text: [UInt8], _ kind: Block.Kind, isMended: Bool, in next: borrowing Line) -> Bool {
    guard kind == .paragraph || kind == .listItem, next.kind == .paragraph || next.kind == kind,
      let first = next.text.bytes.first
    else { return false }
    if next.kind == .paragraph, beginsWithMark(next.text.bytes) { return !endsSentence(text) }
    let isLower = beginsInLowerCase(next.text.bytes)
    let opening = firstWord(of: next.text.bytes)
    switch ending(of: text) {
    case .determiner:
      if isLower { return true }
      // A heading may follow a text that was cut off.
      return next.kind == .paragraph && next.text.bytes.last != UInt8(ascii: ":") && !isFunction(opening)
        && (first.isDigit || first.isLetter || first >= 0xC3)
    case .preposition: return isLower || first.isDigit && next.kind == .paragraph
    case .word:
      guard isLower, next.kind == .paragraph, kind == .paragraph || isMended else { return false }
      return conjunctions.contains(opening) || isMended && isFunction(opening)
    case .other: return false
    }
  }

  /// Whether no space stands before the first character of a piece: `, idéalement`.
  static func isAttached(_ text: [UInt8]) -> Bool { text.first == UInt8(ascii: ",") || text.first == UInt8(ascii: ")") }

  // MARK: The end of a line

  private enum Ending { case determiner, preposition, word, other }

  private static func ending(of text: [UInt8]) -> Ending {
    guard let last = text.last else { return .other }
    if isElided(text) { return .determiner }
    guard last.isLetter || last.isDigit || last >= 0x80 || last == ")" else { return .other }
    var start = text.count
    while start > 0, text.count - start <= longestWord, isOfWord(text[start - 1]) { start -= 1 }
    let word = text[start...]
    // "hommes/femmes et/ou", "R&D" and "…; et" end otherwise than a sentence is cut.
    guard word.count <= longestWord,
      start == 0 || " '".utf8.contains(text[start - 1]) || text[start - 1] == apostropheEnd
    else { return .word }
    guard start < 2 || text[start - 2] != ";" else { return .other }
    let spelled = String(decoding: word, as: UTF8.self)
    if determiners.contains(spelled) || determiners.contains(spelled.lowercased()) && spelled != spelled.uppercased() {
      return .determiner
    }
    return prepositions.contains(spelled) ? .preposition : .word
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 && byte != apostropheEnd }

  /// The last byte of "’".
  private static let apostropheEnd: UInt8 = 0x99

  /// "l'", "d’", "qu'": an apostrophe after a consonant that a word was cut to.
  private static func isElided(_ text: [UInt8]) -> Bool {
    let mark = text.last == UInt8(ascii: "'") ? 1 : text.suffix(3).elementsEqual("’".utf8) ? 3 : 0
    guard mark > 0, text.count > mark else { return false }
    let word = text.dropLast(mark).suffix(3).reversed().prefix { $0.isLetter }.reversed()
    return elided.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    guard let last = text.last else { return true }
    return ".!?:;".utf8.contains(last)
  }

  // MARK: The beginning of the next

  /// ", idéalement …", ") et …", ": temps plein".
  private static func beginsWithMark(_ text: [UInt8]) -> Bool {
    switch text.first {
    case UInt8(ascii: ","), UInt8(ascii: ")"): true
    case UInt8(ascii: ":"): text.count == 1 || Blank.length(text, at: 1) != nil
    default: false
    }
  }

  private static func beginsInLowerCase(_ text: [UInt8]) -> Bool {
    String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase == true
  }

  /// The first word in small letters, without its apostrophe; empty where it is longer than any function word.
  private static func firstWord(of text: [UInt8]) -> String {
    let word = text.prefix(longestWord + 1).prefix { $0.isLetter || $0 >= 0x80 && $0 != 0xE2 }
    return word.count <= longestWord ? String(decoding: word, as: UTF8.self).lowercased() : ""
  }

  // MARK: Words

  /// In bytes; no function word below is longer.
  private static let longestWord = 5

  private static func isFunction(_ word: String) -> Bool {
    determiners.contains(word) || prepositions.contains(word) || pronouns.contains(word) || elided.contains(word)
  }

  /// No phrase ends in one. Not `son`, which is a sound.
  private static let determiners = words(
    "un une le la les du des au aux cet cette ces ses notre nos votre vos tes mes the our your its their")
  private static let elided = words("l d qu")
  private static let prepositions = words(
    "de à en et ou dans sur par pour avec sans chez vers entre sous dont que qui of and to for with from by")
  private static let conjunctions = words("et ou and or")
  private static let pronouns = words("vous tu nous on ce c est sont you we")

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
