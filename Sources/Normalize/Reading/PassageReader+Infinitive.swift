import Glossary
import Text

extension PassageReader {
  /// Whether a sentence begins as a duty in a list does: "Gérer …", "De mettre en place …", which goes on with what
  /// announced it.
  ///
  /// Infinitives are told by the families of the glossary, and by their ending before a determiner, which no noun has
  /// after it: "Assurer la maintenance", "Elaborer un plan", not "Atelier mécanique", "Entre les deux".
  func beginsWithInfinitive(_ sentence: Range<Int>, of tokens: [Token]) -> Bool {
    guard var first = sentence.first(where: { tokens[$0].kind == .word }) else { return false }
    if sentence.contains(first + 1), holds(Self.genitives, tokens[first]) { first += 1 }
    if reader.isInfinitive(tokens[first].form) { return true }
    guard sentence.contains(first + 1), holds(Self.determiners, tokens[first + 1]) else { return false }
    let word = reader.forms[tokens[first].form].bare
    return WordEndings.infinitives.end(word) && !holds(Self.prepositions, tokens[first])
  }

  private func holds(_ words: WordSet, _ token: Token) -> Bool {
    lexicon.holds(words, token.form, reader.forms[token.form])
  }

  private static let genitives: WordSet = "de|d"
  /// Not those that a noun may have after it: "Cahier des charges", "Titulaire du permis".
  private static let determiners = WordSet(
    "le|la|les|l|un|une|son|sa|ses|leur|leurs|notre|nos|votre|vos|ce|cet|cette|ces")
  private static let prepositions: WordSet = "entre|outre|contre|derriere|guere|naguere|hier|misere"
}
