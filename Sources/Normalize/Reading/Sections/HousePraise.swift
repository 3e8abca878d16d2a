import Text

/// A sentence that says what it is to work in a house: "Rejoindre Mandragore, c'est grandir avec nous.", "Choisir notre groupe,
/// c'est …". Its infinitive is no duty; that of "Intégrer les données, c'est votre métier" has no house for its object. Or one
/// behind the name of a form's field, whose line break was lost: "Entreprise Chez Mandragore, on grandit".
struct HousePraise {
  let passage: Passage

  /// Whether a sentence, whose first word is at `first`, is one.
  func holds(_ sentence: Range<Int>, _ first: Int) -> Bool { isField(first) || praises(sentence, first) }

  private func isField(_ first: Int) -> Bool {
    first == 0 && passage.holds(Self.field, at: 0) && passage.forms[0].shape == .capitalised
      && passage.tokens.indices.contains(1) && passage.forms[1].shape == .capitalised
      && !passage.endsInColon(passage.tokens.indices)
  }

  private static let field: WordSet = "entreprise"

  private func praises(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.holds(Self.joining, at: first),
      let verb = (first + 2..<first + Self.mostSubjectTokens).clamped(to: sentence).first(where: {
        isWhat($0, sentence)
      })
    else { return false }
    return (first + 1..<verb).contains {
      passage.forms[$0].shape != .lower && passage.isWord($0) || Houses.hold($0, in: passage)
        || passage.holds(Houses.places, at: $0)
    }
  }

  /// "c'est", "ce n'est pas que"
  private func isWhat(_ index: Int, _ sentence: Range<Int>) -> Bool {
    passage.holds(Self.it, at: index)
      && passage.holds(Self.being, in: (index + 1..<index + 4).clamped(to: sentence))
  }

  private static let mostSubjectTokens = 16
  private static let joining: WordSet = "rejoindre|choisir|integrer|travailler|devenir|entrer|venir|rejoignez"
  private static let it: WordSet = "c|ce"
  private static let being: WordSet = "est"
}
