import Text

/// What a search tells of the client that it is made for: "Nous recherchons pour notre client, spécialiste de la peinture, un
/// cariste", "For our client, a leader in insurance, we are looking for a clerk".
struct ClientApposition {
  let passage: Passage

  /// Whether some words stand in it: between the comma behind the client and the next one.
  func reaches(_ tokens: Range<Int>) -> Bool {
    let sentence = passage.sentence(of: tokens.lowerBound)
    guard let opening = sentence.prefix(upTo: tokens.lowerBound).last(where: passage.isComma), opens(opening, sentence),
      sentence.suffix(from: tokens.upperBound).contains(where: passage.isComma)
    else { return false }
    return passage.holds(Self.searches, in: sentence) && !passage.holds(Self.persons, in: opening..<tokens.lowerBound)
  }

  /// "notre client Ventabren, "
  private func opens(_ comma: Int, _ sentence: Range<Int>) -> Bool {
    passage.holds(Self.clients, in: (comma - Self.mostNameTokens..<comma).clamped(to: sentence))
      && !names(comma + 1, sentence)
  }

  /// "pour notre client, un cariste, " names the post; "un acteur de la peinture" does not.
  private func names(_ start: Int, _ sentence: Range<Int>) -> Bool {
    (start..<start + 3).clamped(to: sentence).contains {
      !passage.holds(Self.firms, at: $0)
        && (ProperSubject.isTrade($0, in: passage) || passage.image.isPost(passage.forms[$0].bare))
    }
  }

  private static let mostNameTokens = 4
  private static let clients: WordSet = "client|clients|clientes"
  private static let searches = WordSet("recherch*|recrut*|cherch*|seeking|looking|hiring|recruiting")
  private static let persons = WordSet("vous|tu|you|qui|who")
  /// Nouns of firms that end as those of trades do.
  private static let firms = WordSet(
    """
    acteur|leader|specialiste|fournisseur|constructeur|distributeur|promoteur|editeur|grossiste|transporteur|operateur|\
    equipementier|producteur|chantier|atelier|secteur|manufacturer|retailer|leading|supplier
    """)
}
