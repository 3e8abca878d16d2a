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
    if isSubject(first, sentence, tokens) { return false }
    if reader.isInfinitive(tokens[first].form) { return true }
    guard sentence.contains(first + 1), holds(Self.determiners, tokens[first + 1]) else { return false }
    let word = reader.forms[tokens[first].form].bare
    return WordEndings.infinitives.end(word) && !holds(Self.prepositions, tokens[first])
  }

  /// "Support Technicians are classified …": a name, whose first word is also a verb, before its own verb. "Ensure Records
  /// are kept" has a clause for its object.
  private func isSubject(_ first: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard sentence.contains(first + 2), holds(Self.being, tokens[first + 2]), !holds(Self.ensuring, tokens[first])
    else { return false }
    return reader.forms[tokens[first + 1].form].shape == .capitalised
  }

  private static let being: WordSet = "is|are|was|were|has|have|will|may|can|must"
  private static let ensuring: WordSet = "ensure|check|verify|confirm|see|guarantee|monitor|track|assess|determine"

  private func holds(_ words: WordSet, _ token: Token) -> Bool {
    lexicon.holds(words, token.form, reader.forms[token.form])
  }

  private static let genitives: WordSet = "de|d"
  /// Not those that a noun may have after it: "Cahier des charges", "Titulaire du permis".
  private static let determiners = WordSet(
    "le|la|les|l|un|une|son|sa|ses|leur|leurs|notre|nos|votre|vos|ce|cet|cette|ces")
  private static let prepositions: WordSet = "entre|outre|contre|derriere|guere|naguere|hier|misere"
}
