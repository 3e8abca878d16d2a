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
  /// The currency of a dollar that says no more: that of Canada or of the United States where a place or an institution of
  /// theirs is named, and of no other country as much; Canada's also in French that speaks of no other country.
  public var dollar: String?

  public init(country: Country? = nil) { self.country = country }
}

extension PostingContext {
  /// Weighs the signs of `glossaries/facts/countries.yaml`: place names, institutions, words of one country's usage. A
  /// sign counts once however often it is written.
  init(of passages: [Passage], _ image: Image) {
    var weights: [Country: Int] = [:]
    var seen: Set<Int> = []
    for match in passages.lazy.flatMap(\.cues) where seen.insert(match.label).inserted {
      if image.value(ofConcept: match.concept, "franc") == "XAF" { isCentralAfrican = true }
      if let currency = image.value(ofConcept: match.concept, "dollar") { dollar = currency }
      guard let code = image.value(ofConcept: match.concept, "country"), let country = Country(rawValue: code)
      else { continue }
      weights[country, default: 0] += image.value(ofConcept: match.concept, "weight").flatMap(Int.init) ?? 1
    }
    if dollar == nil, let heaviest = Self.heaviest(of: weights), weights[heaviest, default: 0] >= Self.named {
      dollar = Self.dollars[heaviest]
    }
    let isPaidInDollars = passages.contains(where: Self.isPaidInDollars)
    if isPaidInDollars { weights[.canada, default: 0] += 1 }
    country = Self.heaviest(of: weights)
    if dollar == nil, isPaidInDollars, country == .canada { dollar = "CAD" }
  }

  private static let dollars: [Country: String] = [.canada: "CAD", .unitedStates: "USD"]

  /// The weight of an institution; words of usage alone name no country.
  private static let named = 2

  private static func heaviest(of weights: [Country: Int]) -> Country? {
    let heaviest = weights.values.max() ?? 0
    let winners = weights.filter { $0.value == heaviest }.map(\.key)
    return winners.count == 1 ? winners.first : nil
  }

  private static let dollar: WordSet = "$"

  /// French that counts in dollars is that of Canada.
  private static func isPaidInDollars(_ passage: Passage) -> Bool {
    passage.language == .fr && passage.holds(dollar, in: passage.tokens.indices)
  }
}
