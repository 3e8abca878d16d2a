import Glossary

/// French electrical authorisations: `habilitation électrique B1V, BR, H0`, `H0B0`.
///
/// Symbols: standard NF C 18-510, table of symbols (voltage B or H, work 0 to 2 or C, E, F, P, R, S, then V, T, N or X), and
/// its sequel NF C 18-550 for vehicles and storage (then L: B2XL, BCL).
enum ElectricalAuthorisations {
  static let rules = [
    Rule("electrical-symbols", [name, .reading { end($0, $1, $2) }], facts: facts),
    Rule("electrical", [name]) { match in
      match.contains("electri*", in: match.tokens) ? facts(match) : []
    },
    Rule("electrical-bare", .reading(beginning: "b|h") { sure($0, $1, $2) }, facts: facts),
  ]

  private static let name: Pattern = .any([
    [
      "habilitation*|habilite*",
      .repeated(
        """
        s|electri*|(|)|:|type|niveau|de|minimum|a|jour|bt|basse|tension|niveaux|en|cours|valide*
        """, upTo: 4),
    ],
    ["electrical", "authorisation|authorization|authorisations|authorizations|qualification|accreditation"],
  ])

  /// Whether the rules read a code such as `electrical:B2V`, rather than the glossary's certificates alone.
  static func reads(_ code: String) -> Bool {
    code == "electrical" || code.hasPrefix("electrical:") && symbols.contains(String(code.dropFirst(11)))
  }

  private static let symbols: Set<String> = {
    var symbols: Set<String> = [
      "BR", "BC", "BE", "BS", "BP", "BF", "BN", "HC", "HE", "HF", "HP", "BCL", "BEL", "BRL",
    ]
    for voltage in ["B", "H"] {
      for work in ["0", "1", "2"] {
        for suffix in ["", "V", "T", "N", "X", "VL", "L", "TL", "XL"] { symbols.insert(voltage + work + suffix) }
      }
    }
    return symbols
  }()

  private static let joints: WordSet =
    """
    ,|/|et|ou|-|–|&|+|(|)|:|de|type|niveau|niveaux|minimum|electrique|electriques|habilitation|des|d|.|\
    symbole|essai|mesurage|manoeuvre|valide|ex|exemple|par
    """

  private static func read(_ categories: LicenceCategories, at index: Int) -> LicenceCategories.Category? {
    let run = categories.run(at: index, upTo: 8).map { zero($0.uppercased()) }
    guard let first = run.first,
      ["B", "H", "B0", "H0"].contains(first) || first.allSatisfy(\.isLetter) && symbols.contains(first),
      categories.passage.forms[index].surface == categories.passage.forms[index].surface.uppercased()
    else { return nil }
    // Several symbols may be written as one word: H0B0, B0H0V.
    for count in stride(from: min(3, run.count), to: 0, by: -1) {
      let code = run[..<count].joined()
      if symbols.contains(code), count == run.count || ["B", "H"].contains(String(run[count].prefix(1))) {
        return .init(code: code, end: index + count)
      }
    }
    return nil
  }

  /// The letter O written for a zero.
  private static func zero(_ text: String) -> String {
    text == "BO" || text == "HO" ? String(text.prefix(1)) + "0" : text
  }

  private static func list(_ passage: Passage, _ sentence: Range<Int>, from start: Int) -> (codes: [String], end: Int) {
    LicenceCategories(passage: passage, sentence: sentence).list(from: start, joints: joints) { read($0, at: $1) }
  }

  @Sendable private static func end(_ passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    let list = list(passage, sentence, from: start)
    return list.codes.isEmpty ? nil : list.end
  }

  /// Symbols that mean nothing else stand without the word `habilitation`: H0B0, B1V.
  @Sendable private static func sure(_ passage: Passage, _ sentence: Range<Int>, _ start: Int) -> Int? {
    // `BO` and `HO` are read for B0 and H0 only where the word stands by them.
    let isWritten = passage.tokens.indices.contains(start + 1) && passage.tokens[start + 1].kind == .number
    guard isWritten, ["b", "h"].contains(passage.forms[start].bare) else { return nil }
    let list = list(passage, sentence, from: start)
    return list.codes.contains { $0 == "H0" || $0 == "B0" || $0.count == 3 } ? list.end : nil
  }

  private static let offers: WordSet = "financ*|passage|passer|former|formateur*|propos*|delivr*"

  @Sendable private static func facts(_ match: RuleMatch) -> [FactValue] {
    if match.precedes(offers, within: 4) { return [] }
    var codes: [String] = []
    let categories = LicenceCategories(passage: match.passage, sentence: match.tokens)
    for index in match.tokens where codes.isEmpty {
      codes = categories.list(from: index, joints: joints) { read($0, at: $1) }.codes
    }
    var distinct: [String] = []
    for code in codes where !distinct.contains("electrical:\(code)") { distinct.append("electrical:\(code)") }
    return (distinct.isEmpty ? ["electrical"] : distinct).map { .licence(Licence($0)) }
  }
}
