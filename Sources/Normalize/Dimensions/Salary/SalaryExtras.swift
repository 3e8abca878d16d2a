/// What is paid beside the salary: a thirteenth month, bonuses, commissions, a share in the profit, tips.
extension SalaryRules {
  static let extras = ["thirteenth-month", "bonus", "commission", "profit-sharing", "tips"].map { extra in
    Rule(extra, .capture("extra", .cue(.extra, key: "extra", value: extra))) { _ in
      var salary = Salary()
      salary.extras = [extra]
      return [.salary(salary)]
    }
  }
}
