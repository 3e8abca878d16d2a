import Glossary

/// French certificates for driving lifting and site machines: `CACES R489 1, 3 et 5`, `CACES 3`, `R482 cat. A`.
///
/// Recommendations R482 to R490 of the Cnam are in force since 2020; R372 to R393, which they replaced, are still written. A
/// category without its recommendation stays without one.
enum CACES {
  static let rules = [
    Rule("caces", [name, .reading { end($0, $1, $2) }], facts: facts),
    Rule(
      "caces-of-machine", .any([[machine, .optional("("), name, .reading { end($0, $1, $2) }], [machine, name]]),
      facts: facts),
    // "CACES R408" names a certificate for scaffolds, which the glossary knows by itself
    Rule(
      "caces-alone", [name, .optional(filler), .optional(machine), .not(["r", .optional("."), "408|457"])],
      facts: facts),
    Rule(
      "recommendation", [.capture("r", "r"), .optional("."), recommendation, .reading { end($0, $1, $2) }], facts: facts
    ),
    Rule("recommendation-alone", ["r", .optional("."), recommendation], facts: facts),
  ]

  private static let name: Pattern = ["caces|cacess", .optional("®|(s)")]
  private static let filler: Pattern = "pour|de|d|-|(|type|:|en"
  private static let machine: Pattern =
    """
    nacelle|nacelles|pemp|gerbeur*|chariot|chariots|cariste*|pelle|engin*|chantier|pont|ponts|grue|grues|\
    telescopique
    """
  private static let recommendation: Pattern =
    "482|483|484|485|486|487|489|490|372|377|383|386|389|390|318|423"

  private static let recommendations: Set<String> = [
    "482", "483", "484", "485", "486", "487", "489", "490", "372", "377", "383", "386", "389", "390", "318", "423",
  ]

  private static let joints: WordSet =
    """
    ,|/|et|ou|-|–|&|+|(|)|:|de|categorie|categories|cat|type|types|des|du|les|le|d|.|®|n|°|numero|r|a|jour|\
    en|cariste|logistique|chariot|chariots|elevateur|elevateurs|nacelle|nacelles|pemp|gerbeur|pont|roulant|\
    and|or|category|valid|forklift|truck|\
    engins|engin|chantier|niveau|caces|valide|valides|minimum|manutention|frontal|frontaux|tp|ainsi|que|m|\
    recommandation|permis|idealement|accompagnant|ponts|roulants|télescopique|telescopique
    """

  private static func read(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    if let found = recommendation(categories, at: index) { return found }
    let run = categories.run(at: index, upTo: 3).map { $0.uppercased() }
    guard let first = run.first, categories.passage.forms[index].shape != .lower || Int(first) != nil else {
      return nil
    }
    if categories.passage.tokens[index].flags.contains(.elided) { return nil }
    if let number = Int(first) {
      guard (1...10).contains(number), !isCount(categories, index) else { return nil }
      if run.count == 2, ["A", "B", "C"].contains(run[1]) { return .init(code: "\(number)\(run[1])", end: index + 2) }
      return run.count == 1 ? .init(code: "\(number)", end: index + 1) : nil
    }
    guard first.count == 1, ("A"..."G").contains(first) else { return nil }
    if run.count == 1 { return .init(code: first, end: index + 1) }
    return run.count == 2 && (1...3).contains(Int(run[1]) ?? 0) ? .init(code: first + run[1], end: index + 2) : nil
  }

  /// `R489`, `R 489`, `R.489`
  private static func recommendation(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    guard categories.bare(index) == "r" else { return nil }
    let next = categories.bare(index + 1) == "." ? index + 2 : index + 1
    let number = categories.bare(next)
    return recommendations.contains(number) ? .init(code: "R\(number)", end: next + 1) : nil
  }

  private static let units: WordSet =
    """
    ans|an|annee*|mois|poste|postes|jour|jours|h|heures|personnes|x|%|€|euros|semaines|eme|er|cariste*|\
    preparateur*|chauffeur*|m|magasinier*
    """

  private static func isCount(_ categories: LicenceCategories, _ index: Int) -> Bool {
    units.contains(categories.bare(index + 1))
      || categories.bare(index + 1) == "à" && units.contains(categories.bare(index + 3))
  }

  private static func list(_ passage: Passage, _ sentence: Range<Int>, from start: Int) -> (codes: [String], end: Int) {
    LicenceCategories(passage: passage, sentence: sentence).list(from: start, joints: joints) { read($0, at: $1) }
  }

  @Sendable private static func end(_ passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    let list = list(passage, sentence, from: start)
    return list.codes.isEmpty ? nil : list.end
  }

  private static let offers: WordSet = "financ*|passage|passer|formateur*|testeur*|propos*|former|formation"

  @Sendable private static func facts(_ match: RuleMatch) -> [FactValue] {
    if match.precedes(offers, within: 4) { return [] }
    let limits = match.tokens.lowerBound..<match.tokens.upperBound
    let start = match.tokens.first { !["caces", "cacess", "®"].contains(match.bare($0)) } ?? limits.upperBound
    var codes = coded(list(match.passage, limits, from: start).codes)
    if codes.isEmpty { codes = machine(in: match).map { [$0] } ?? ["caces"] }
    return codes.map { .licence(Licence($0)) }
  }

  /// The recommendation that the glossary knows for the machine: `CACES nacelle`.
  private static func machine(in match: RuleMatch) -> String? {
    for skill in match.passage.skills where match.tokens.overlaps(skill.tokens) {
      let codes = match.passage.image.values(ofConcept: skill.concept, "code")
      if let code = codes.first(where: { $0.hasPrefix("caces:R") }) { return code }
    }
    return nil
  }

  /// Joins each category to the recommendation before it.
  private static func coded(_ parts: [String]) -> [String] {
    var codes: [String] = []
    var open: String?
    var isUsed = true
    for part in parts {
      if part.hasPrefix("R") {
        if let open, !isUsed { codes.append("caces:\(open)") }
        open = part
        isUsed = false
      } else {
        codes.append(open.map { "caces:\($0)-\(part)" } ?? "caces:\(part)")
        isUsed = true
      }
    }
    if let open, !isUsed { codes.append("caces:\(open)") }
    var distinct: [String] = []
    for code in codes where !distinct.contains(code) { distinct.append(code) }
    return distinct
  }
}
