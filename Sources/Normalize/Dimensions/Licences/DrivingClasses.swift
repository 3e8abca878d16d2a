import Glossary
import Text

/// Classes of driving licences: `classe 5`, `Class 1 licence`, `CDL`.
///
/// Québec's SAAQ, Ontario's MTO, the older British HGV classes.
enum DrivingClasses {
  static let stated = Rule("driving-class", pattern, facts: classes)

  /// "Permis de classe 5 valide; classe 3 (un atout)"
  static let apart = Rule("driving-class-apart", ["classe|class", number, letter], facts: classApart)

  private static let number: Pattern = .capture("class", "1|2|3|4|5|6|7|a|b|c|d|e|f|g|m|g1|az|dz")
  /// The letter of `4A`, written beside the number.
  private static let letter: Pattern = .optional(
    .capture(
      "letter",
      .reading { passage, _, position in
        let form = passage.forms[position]
        let isBeside = !passage.tokens[position].flags.contains(.spaceBefore)
        return isBeside && ["A", "B", "C", "D"].contains(form.surface) ? position + 1 : nil
      }))
  /// A capital abbreviation of a heavy vehicle's class, which names a department in small letters.
  private static let heavy = Pattern.written("LR", "MR", "HR", "HC", "MC")
  private static let quote: Pattern = .repeated("«|»|\"|“|”|'|’|‘", upTo: 1)
  private static let pattern: Pattern = .any([
    [
      "permis",
      .repeated(
        """
        de|conduire|conduite|valide|quebecois|ontarien|(|:|,|en|regle|du|la|l|-|province|provincial|quebec|ontario|\
        manitoba|alberta|saskatchewan|nouveau|brunswick|nouvelle|ecosse|colombie|britannique|yukon
        """, upTo: 10),
      "classe|class|classes|categorie",
      quote, number, letter, quote,
      .optional([",|/|ou|et|and|or|-", .capture("other", "1|2|3|4|5|6|7")]),
    ],
    [
      "class", quote, number, letter, quote, .optional([",|/|or|and|-", .capture("other", "1|2|3|4|5|6|7")]),
      .repeated("valid|full|bc|ontario|alberta|commercial|or|hgv|lgv", upTo: 3),
      "licence|license|driver*|driving|licences",
    ],
    ["class", number, "cdl"],
    [
      "commercial", .any([["driver", .optional("'"), "s"], "driving|drivers|driver|driver's"]),
      "licence|license|licences", .optional(["(", "cdl", ")"]),
    ],
    [
      .any([["driver", .optional("'"), "s"], "driving|drivers|driver|driver's", []]),
      "licence|license|licences|cdl|hgv|lgv",
      .repeated("-|(|:|,|valid|with|of", upTo: 2), "class|category|cat|classe", .optional(":"), number, letter,
    ],
    [quote, .capture("class", "az|dz|g|gz|bz"), quote, "licence|license|driver*|driving"],
    // Classes of Australia: "C class driver's licence", "HR (heavy rigid) licence".
    [
      .capture("class", "c|r|lr|mr|hr|hc|mc"), .optional("-"), "class",
      .repeated("valid|manual|open|full|driver*|drivers|driving|'|’|s", upTo: 5), "licence|license",
    ],
    [
      .capture("class", heavy), .optional(["(", "heavy|medium|light|multi", .optional("-"), "rigid|combination", ")"]),
      .repeated("truck|class|driver*|drivers|driving|'|’|s", upTo: 4), "licence|license",
    ],
    [.optional(["class", number]), "cdl", .optional("license|licence")],
  ])

  @Sendable private static func classes(_ match: RuleMatch) -> [FactValue] {
    guard DrivingLicences.isDemand(match) else { return [] }
    let classes = ["class", "other"].compactMap { match[$0] }.map {
      match.passage.forms[$0.tokens.lowerBound].surface.uppercased()
    }
    let letter = match["letter"].map { match.passage.forms[$0.tokens.lowerBound].surface } ?? ""
    // "permis ontarien de catégorie G" names a class of Canada.
    let isCategory =
      match.contains("category|cat", in: match.tokens)
      || match.contains("categorie", in: match.tokens) && classes.allSatisfy { ["A", "B", "C", "D", "E"].contains($0) }
    if classes.isEmpty { return [.licence(Licence("driving:CDL"))] }
    return classes.enumerated().map { index, name in
      DrivingLicences.licence(isCategory ? name : "class-\(name)\(index == 0 ? letter : "")")
    }
  }

  /// A further class, where the sentence has named another one as a licence's.
  @Sendable private static func classApart(_ match: RuleMatch) -> [FactValue] {
    let before = max(0, match.tokens.lowerBound - farthestLicence)..<match.tokens.lowerBound
    return match.passage.holds(DrivingLicences.licenceNames, in: before) ? classes(match) : []
  }
  /// How many tokens before a class its licence may be named.
  private static let farthestLicence = 16
}
