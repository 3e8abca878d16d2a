/// Pay between two sums that are stated apart: the least and the most, the ends of a scale, beginners and experienced.
extension SalaryRules {
  static let spans = [
    // "Min 45k€ Max 65k€", "13.770,49 € minimum et 16.236,81 € maximum", "52 000 $ (minimum) à 68 000 $ (maximum) par an"
    Rule(
      "least-and-most",
      [.optional([name, .capture("between", .gap(6))]), money, .optional("et|and|,|;|/|-|–|a|to"), most, terms]
    ) { match in
      guard match["money"]?.quantity?.bound == .atLeast, match["most"]?.quantity?.bound == .atMost else { return [] }
      return span(match)
    },
    // "€35,434 - €36,883 - €38,410 - €44,539": the points of a scale
    Rule(
      "scale-of-points",
      [
        .optional([name, .capture("between", .gap(18))]), money, "-|–|,|;",
        .repeated([.quantity(.money), "-|–|,|;"], upTo: 24), most, terms,
      ]
    ) { match in
      let isNamed = match["between"] != nil || match.passage.label.contains(where: label.contains)
      return isNamed && isInThousands(match) ? span(match) : []
    },
    // "$72,000.00/yr - $88,500.00/yr": both ends with their period
    unnamed("period-at-both-ends", [money, perPeriod, .optional("."), to, most, terms]),
    // "27,85 $ (échelon 1) à 32,40 $ (échelon 5)", "£24,000 (starting) to £29,000 (top)"
    unnamed(
      "range-of-steps",
      [
        .optional([name, .capture("between", .gap(6))]), money, .optional(perPeriod), step, to, most,
        .optional(perPeriod), step, terms,
      ]),
    // "Salary scale: start €75,116 - end €98,436"
    unnamed(
      "from-start-to-end",
      [
        .optional([name, .capture("between", .gap(18))]), "start|starting|debut|entry|minimum|min|bottom",
        .optional(":|of|at|a|de"), money, .repeated("-|–|—|,|;|/|to|and|et|a", upTo: 2),
        "end|ending|fin|top|maximum|max|finish", .optional(":|of|at|a|de"), most, terms,
      ]),
    // "13 €/h débutant, 15 €/h confirmé": from the least of them to the most
    Rule(
      "amounts-by-seniority",
      [
        seniority, .optional(":|(|-|–"), .optional("de|des|a"), money, terms,
        .repeated(",|;|/|-|–|et|and|•|)|ou", upTo: 2),
        seniority, .optional(":|(|-|–"), .optional("de|des|a"), most,
      ]
    ) { span($0) },
  ]

  private static let most = Pattern.capture("most", .quantity(.money))
  private static let to: Pattern = "-|–|—|to|a|et|and"

  /// A rule whose amounts are pay unless words before them name another sum.
  private static func unnamed(_ name: String, _ pattern: Pattern) -> Rule {
    Rule(name, pattern) { match in PayContext.isOther(before: match) ? [] : span(match) }
  }

  /// Where on a scale an amount stands: "(échelon 1)", "(starting)".
  private static let step: Pattern = [
    "(",
    "echelon|step|niveau|level|point|minimum|maximum|min|max|debut|debutant|fin|start|starting|end|entry|top|junior|senior",
    .optional(.token(.number)), ")",
  ]

  private static let seniority: Pattern =
    """
    debutant|debutants|debutante|junior|juniors|confirme|confirmes|confirmee|experimente|experimentes|experimentee|\
    senior|seniors|expert|experts|entry|experienced|intermediate|intermediaire
    """

  /// From the least of the first amount to the most of the second.
  private static func span(_ match: RuleMatch) -> [FactValue] {
    guard case .salary(var salary)? = amount(match).first,
      case .money(let most, _)? = match["most"]?.quantity?.value
    else { return [] }
    guard let highest = most.max ?? most.min, salary.min.map({ $0 <= highest }) ?? true else { return [] }
    salary.max = highest
    return [.salary(salary)]
  }
}
