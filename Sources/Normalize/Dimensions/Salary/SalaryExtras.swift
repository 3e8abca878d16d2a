/// What is paid beside the salary: a thirteenth month, bonuses, commissions, a share in the profit, tips.
extension SalaryRules {
  /// "CHF 5'800.– x 13", "rémunération sur 13 mois"
  static let thirteenTimes = Rule(
    "thirteen-times", .any([["x|×|*", "13"], ["13", "fois|times|x"], ["sur", "13|treize", "mois"]])
  ) { match in
    guard
      match.isPreceded(by: [.quantity(.money), .gap(6), .limit], within: 14)
        || match.isPreceded(by: .upTo("salaire*|remuneration*|paye*|paie"), within: 6)
    else { return [] }
    var salary = Salary()
    salary.extras = ["thirteenth-month"]
    return [.salary(salary)]
  }

  /// "Up to £55k + bonus": beside a sum it is paid; alone the word mostly praises ("Python is a bonus").
  static let bonusBesidePay = Rule(
    "bonus-beside-pay",
    [
      "+|plus|&|and|,", .optional("annual|discretionary|performance|yearly|quarterly|company"), "bonus|bonuses",
      .any([.sentenceEnd, ",|.|;|)|+|and|&|plus"]),
    ]
  ) { match in
    guard match.passage.quantities.contains(where: { $0.value.isOf(.money) && $0.tokens.overlaps(match.sentence) })
    else { return [] }
    var salary = Salary()
    salary.extras = ["bonus"]
    return [.salary(salary)]
  }

  static let extras = ["thirteenth-month", "bonus", "commission", "profit-sharing", "tips"].map { extra in
    Rule(extra, .capture("extra", .cue(.extra, key: "extra", value: extra))) { match in
      // "Bonus/malus" is of prices, and "Bonus" over what would be a plus is a heading.
      let isPlus = match.passage.section(of: match.tokens.lowerBound) == .preferred
      if match.follows("malus", within: 2) || isPlus || isOfDuty(match) || isFairness(match) { return [] }
      var salary = Salary()
      salary.extras = [extra]
      return [.salary(salary)]
    }
  }

  /// "Employment equity", "equity, diversity and inclusion": beside pay, or among benefits, it is a share in the company.
  private static func isFairness(_ match: RuleMatch) -> Bool {
    guard match.tokens.count == 1, match.contains("equity", in: match.tokens) else { return false }
    let isPaid =
      match.passage.section(of: match.tokens.lowerBound) == .benefits
      || match.sentenceHolds("salary|pay|paid|compensation|bonus|bonuses|stock|base|package|benefits|remuneration|ote")
    return !isPaid || match.sentenceHolds("diversity|inclusion|employment|gender|equality|racial|inclusive")
      || match.precedes("pay|health|social", within: 1)
  }

  /// "Éléments variables de paie", "participation à des salons": a single word among the duties, with no other of pay.
  private static func isOfDuty(_ match: RuleMatch) -> Bool {
    match.tokens.count == 1 && match.passage.section(of: match.tokens.lowerBound) == .responsibilities
      && match.contains("variable|variables|participation", in: match.tokens)
      && !match.sentenceHolds("salaire*|remuneration*|salary|pay|fixe|interessement|prime*|avantage*|epargne")
  }

  /// What sets the pay where no amount is said: the legal minimum (SMIC), a public or agreed scale.
  static let scales = ["minimum-wage", "pay-scale"].map { scale in
    Rule(scale, .capture("scale", .cue(.extra, key: "text", value: scale))) { match in
      guard match.isAsWritten("scale"), match.passage.section(of: match.tokens.lowerBound) != .responsibilities else {
        return []
      }
      var salary = Salary()
      salary.extras = [scale]
      return [.salary(salary)]
    }
  }
}
