/// Tells pay from the other sums of a posting: turnover, budgets, subsidies, vouchers, bonuses, allowances.
enum PayContext {
  /// Words between the name of the pay (or the sentence) and the amount that make it another sum.
  private static let otherBefore = WordSet(
    "prime|primes|ticket|tickets|titre|titres|cheque|cheques|carte|cartes|panier|paniers|mutuelle|budget|budgets|chiffre|affaires|ca|subvention*|capital|investissement*|levee|leve|fonds|aide|aides|remboursement*|cooptation|bourse|participation|frais|don|dons|dette|encours|ventes|bonus|variable|variables|dont|allocation|abonnement|loyer|caution|deplacement*|repas|transport|transports|interessement|majoration*|valeur|parrainage|cadeau*|compte|forfait|credit|financement|revenus|revenue|turnover|funding|voucher*|allowance|reimbursement|sign|signing|referral|rrsp|commission|commissions|indemnite|indemnites|restaurant|swile|facture*|montant|portefeuille|pourboire*|tips|assurance|mobilite|formation|premium|premiums|differential|supplement|ifse|cia|rifseep|indemnitaire|indemnitaires"
  )
  private static let otherAfter = WordSet(
    "chiffre|ca|affaires|revenu|revenus|budget|investissement*|kilometre|km|enfant|offert*|prime|primes|panier|paniers|bonus|variable|variables|ticket|tickets|turnover|revenue|sales|subvention*|fonds|cheque*|capital|encours|ventes|aum|repas|titre|titres|allowance|voucher|indemnite*|commission*"
  )
  private static let pay = WordSet(
    "salaire*|remuneration*|remunere*|tjm|taux|gratification*|gratifie*|indemnise*|paye|payee|payes|traitement|paie|salary|wage|wages|compensation|rate|pay|pays|paid|paying|stipend|brut|bruts|net|nets|gross|fixe|ctc|earn|earning"
  )

  private static let freelances: WordSet = "freelance|freelances|contractor|contractors|ir35|independant|independante"

  /// A match whose amount is another sum than pay.
  static func isOther(_ match: RuleMatch) -> Bool {
    guard let money = match["money"]?.tokens else { return true }
    if match.contains("million|millions|milliard|milliards|md|mds|mrd|billion|m", in: money) { return true }
    if let between = match["between"]?.tokens,
      match.contains(".|?|!|;", in: between) || between.contains(where: { namesOther($0, match) })
    {
      return true
    }
    return otherFollows(match)
  }

  /// `1500 € de prime`, `2 M€ de chiffre d'affaires`
  private static func otherFollows(_ match: RuleMatch) -> Bool {
    let end = match.tokens.upperBound
    // 8 € par coupure: paid by the piece.
    if ["par", "per"].contains(match.bare(end - 1)), match.sentence.contains(end),
      !match.contains("quinzaine|quatorzaine|deux|two|paie|pay", in: end..<end + 1)
    {
      return true
    }
    guard
      ["d", "de", "of", "en", "/", "par", "per"].contains(match.bare(end))
        || ["d", "de", "of"].contains(match.bare(end - 1))
    else {
      // "$0.75 evening premium"
      return match.contains(otherAfter, in: end..<end + 1)
        || match.contains("premium|differential|allowance", in: end + 1..<end + 2)
    }
    return match.contains(otherAfter, in: end..<end + 3)
  }

  /// Whether words of another sum stand before an amount that no name of pay introduces.
  static func isOther(before match: RuleMatch) -> Bool {
    let start = max(match.sentence.lowerBound, match.tokens.lowerBound - 12)
    for index in (start..<match.tokens.lowerBound).reversed() {
      if pay.contains(match.bare(index)) { return false }
      if namesOther(index, match) { return true }
    }
    return false
  }

  /// Whether a word names another sum: a "commission" does, a Belgian "commission paritaire" sets the pay.
  private static func namesOther(_ index: Int, _ match: RuleMatch) -> Bool {
    otherBefore.contains(match.bare(index)) && match.bare(index + 1) != "paritaire"
  }

  /// An hourly or yearly sum is pay by itself; a daily, weekly or monthly one only beside a word of pay, a daily one also beside
  /// one for those who work so.
  static func isPay(_ match: RuleMatch, _ period: Salary.Period?) -> Bool {
    if period == .hour || period == .year || period == .day && match.sentenceHolds(freelances) { return true }
    return match.contains(pay, in: match.sentence)
  }
}
