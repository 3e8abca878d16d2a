import Glossary

/// What a posting as a whole tells, for rules that read one passage: computed once from all passages.
public struct PostingContext: Hashable, Sendable {
  /// ISO 3166-1 codes of the countries whose usage the rules tell apart.
  public enum Country: String, Hashable, Sendable, CaseIterable {
    case france = "FR"
    case canada = "CA"
    case belgium = "BE"
    case switzerland = "CH"
    case britain = "GB"
    case unitedStates = "US"
    case ireland = "IE"
    case luxembourg = "LU"
  }

  /// The country whose signs outweigh those of each other; nil where none does.
  public var country: Country?
  /// Whether a place of the states whose CFA franc is the central African one (XAF) is named.
  public var isCentralAfrican = false
  /// The currency of a dollar that says no more: that of the country of which a place or an institution is named, if none of
  /// another that has dollars is; Canada's also in French that speaks of no other country.
  public var dollar: String?

  /// The noun that the posting's title begins with, and the last one of its first part, lower-case and without accents: what
  /// whoever holds the post is called ("Plongeur en restauration", "Registered nurse, nights").
  var titleNouns: Set<String> = []

  public init(country: Country? = nil) { self.country = country }
}

extension PostingContext {
  /// Weighs the signs of `glossaries/facts/countries.yaml`: place names, institutions, words of one country's usage. A
  /// sign counts once however often it is written.
  init(of passages: [Passage], _ image: Image) {
    var weights = Weights()
    var seen: Set<Int> = []
    var currencies: Set<String> = []
    if let title = passages.first(where: { $0.block.kind == .title }) { titleNouns = Self.titleNouns(of: title) }
    for match in passages.lazy.flatMap(\.cues) where seen.insert(match.label).inserted {
      if image.value(ofConcept: match.concept, "franc") == "XAF" { isCentralAfrican = true }
      if let currency = image.value(ofConcept: match.concept, "dollar") { currencies.insert(currency) }
      guard let code = image.value(ofConcept: match.concept, "country"), let country = Country(rawValue: code)
      else { continue }
      weights[country] += image.value(ofConcept: match.concept, "weight").flatMap(Int.init) ?? 1
    }
    for country in Set(passages.compactMap(PlaceSigns.country)) { weights[country] += Self.named }
    if let heaviest = weights.heaviest, weights[heaviest] >= Self.named, let currency = Self.dollar(of: heaviest) {
      currencies.insert(currency)
    }
    // "Offices in Sydney and Toronto" tell no currency.
    let isDisputed = currencies.count > 1
    if !isDisputed { dollar = currencies.first }
    let isPaidInDollars = passages.contains(where: Self.isPaidInDollars)
    if isPaidInDollars { weights[.canada] += 1 }
    let isBilingual =
      !isPaidInDollars && passages.contains(where: Self.namesDollars)
      && passages.contains(where: Self.namesBothLanguages)
    if isBilingual { weights[.canada] += Self.named }
    country = weights.heaviest
    if dollar == nil, !isDisputed, isPaidInDollars || isBilingual, country == .canada { dollar = "CAD" }
  }

  private static func titleNouns(of title: Passage) -> Set<String> {
    let part = title.tokens.indices.prefix { title.isWord($0) || title.holds(joints, at: $0) }
    let words = part.filter { title.isWord($0) && title.forms[$0].bare.utf8.count >= shortestNoun }
    let nouns = title.language == .en ? [words.first, words.last] : [words.first]
    return Set(nouns.compactMap { $0 }.filter { !title.holds(noNouns, at: $0) }.map { title.forms[$0].bare })
  }

  /// Inside a title's name of the post.
  private static let joints: WordSet = "'|’"
  /// In bytes.
  private static let shortestNoun = 4
  /// What titles begin or end with beside the post's name.
  private static let noNouns = WordSet(
    """
    offre|offres|recrutement|recherche|urgent|projet|projets|data|cloud|senior|junior|lead|full|part|time|new|remote|\
    services|service|development|team|operations|sales|marketing|care|support|level|nights|days|shift
    """)

  private static func dollar(of country: Country) -> String? {
    switch country {
    case .canada: "CAD"
    case .unitedStates: "USD"
    default: nil
    }
  }

  /// The weight of an institution; words of usage alone name no country.
  private static let named = 2

  /// What speaks for each country.
  private struct Weights {
    /// By place in `Country.allCases`; few, so a list.
    private var weights = Array(repeating: 0, count: Country.allCases.count)

    subscript(country: Country) -> Int {
      get { weights[Self.place(of: country)] }
      set { weights[Self.place(of: country)] = newValue }
    }

    private static func place(of country: Country) -> Int { Country.allCases.firstIndex(of: country) ?? 0 }

    /// The one that weighs more than any other.
    var heaviest: Country? {
      let heaviest = weights.max() ?? 0
      let winners = Country.allCases.filter { self[$0] == heaviest }
      return heaviest > 0 && winners.count == 1 ? winners.first : nil
    }
  }

  private static let dollar: WordSet = "$"

  /// English that counts in dollars and names both official languages ("English and French") is that of Canada.
  private static func namesBothLanguages(_ passage: Passage) -> Bool {
    guard passage.language == .en else { return false }
    return passage.tokens.indices.dropFirst().dropLast().contains { index in
      passage.holds(joiners, at: index) && passage.holds(official, at: index - 1)
        && passage.holds(official, at: index + 1)
    }
  }
  private static let joiners: WordSet = "and|or|/|&"
  private static let official: WordSet = "english|french"

  private static func namesDollars(_ passage: Passage) -> Bool {
    passage.language == .en && passage.holds(dollar, in: passage.tokens.indices)
  }

  /// French that counts in dollars is that of Canada, unless they are those of the United States ("1 216 $ US").
  private static func isPaidInDollars(_ passage: Passage) -> Bool {
    guard passage.language == .fr else { return false }
    return passage.tokens.indices.contains { index in
      passage.holds(dollar, at: index)
        && !passage.holds(american, in: passage.tokens.indices.clamped(to: index - 1..<index + 2))
    }
  }
  private static let american: WordSet = "us|usd"
}
