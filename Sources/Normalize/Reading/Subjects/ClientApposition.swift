import Text

/// What a search tells of the client that it is made for: "Nous recherchons pour notre client, spécialiste de la peinture, un
/// cariste", "For our client, a leader in insurance, we are looking for a clerk".
struct ClientApposition {
  let passage: Passage

  /// Whether some words stand in it.
  func reaches(_ tokens: Range<Int>) -> Bool { isBetweenCommas(tokens) || describes(tokens) }

  /// "pour un client spécialisé dans la peinture un cariste", "un cariste pour son client, une usine de peinture": without a
  /// comma behind it, what describes a client goes on to the post, the search or the end.
  private func describes(_ tokens: Range<Int>) -> Bool {
    let sentence = passage.sentence(of: tokens.lowerBound)
    let before = (tokens.lowerBound - Self.mostDescribing..<tokens.lowerBound).clamped(to: sentence)
    guard let client = before.last(where: { passage.holds(Self.clients, at: $0) }),
      passage.holds(Self.describing, in: (client + 1..<client + Self.mostNameTokens).clamped(to: before)),
      passage.holds(Self.seeking, in: sentence)
    else { return false }
    return !(client + 1..<tokens.lowerBound).contains {
      passage.holds(Self.turning, at: $0) || passage.holds(Searching.words, at: $0)
        || passage.holds(Self.one, at: $0) && names($0, sentence, within: 6)
    }
  }

  /// "Vous propose un poste pour son client": an agency offers a post as it seeks somebody.
  private static let seeking = WordSet.joined([Searching.words, "propose|proposons|offre|offrons"])
  private static let mostDescribing = 30
  private static let describing = WordSet(
    """
    specialis*|acteur|leader|entreprise|societe|start|startup|pme|eti|groupe|expert|reference|reconnu*|secteur|domaine|\
    specializ*|leading|manufacturer|company|industry|sector|based
    """)
  private static let turning = WordSet("vous|tu|you|votre|your|mission|missions|poste|profil|:")
  private static let one = WordSet("un|une|un(e)|une(e)|des|deux|trois|plusieurs|son|sa|ses|a|an")

  /// Between the comma behind the client and the next one.
  private func isBetweenCommas(_ tokens: Range<Int>) -> Bool {
    let sentence = passage.sentence(of: tokens.lowerBound)
    guard let opening = sentence.prefix(upTo: tokens.lowerBound).last(where: passage.isComma), opens(opening, sentence),
      sentence.suffix(from: tokens.upperBound).contains(where: passage.isComma)
    else { return false }
    return passage.holds(Self.seeking, in: sentence) && !passage.holds(Self.persons, in: opening..<tokens.lowerBound)
  }

  /// "notre client Ventabren, "
  private func opens(_ comma: Int, _ sentence: Range<Int>) -> Bool {
    passage.holds(Self.clients, in: (comma - Self.mostNameTokens..<comma).clamped(to: sentence))
      && !names(comma + 1, sentence)
  }

  /// "pour notre client, un cariste, " names the post; "un acteur de la peinture" does not.
  private func names(_ start: Int, _ sentence: Range<Int>, within tokens: Int = 3) -> Bool {
    (start..<start + tokens).clamped(to: sentence).contains {
      passage.context.titleNouns.contains(passage.forms[$0].bare)
        || !passage.holds(Self.firms, at: $0) && Trades.hold($0, in: passage)
    }
  }

  private static let mostNameTokens = 4
  private static let clients: WordSet = "client|clients|clientes"
  private static let persons = WordSet("vous|tu|you|qui|who")
  /// Nouns of firms that end as those of trades do.
  private static let firms = WordSet(
    """
    acteur|leader|specialiste|fournisseur|constructeur|distributeur|promoteur|editeur|grossiste|transporteur|operateur|\
    equipementier|producteur|chantier|atelier|secteur|manufacturer|retailer|leading|supplier
    """)
}
