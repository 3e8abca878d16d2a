extension Posting {
  /// Replaces every evidence id.
  mutating func renumberEvidence(_ new: (Int) -> Int) {
    func renumber(_ ids: [Int]) -> [Int] { ids.map(new).sorted() }
    func renumber<Value>(_ demands: inout [Demand<Value>]) {
      for index in demands.indices { demands[index].evidence = renumber(demands[index].evidence) }
    }
    for index in skills.indices { skills[index].evidence = renumber(skills[index].evidence) }
    for index in alternatives.indices { alternatives[index].evidence = renumber(alternatives[index].evidence) }
    renumber(&education)
    renumber(&experience)
    renumber(&languages)
    renumber(&licences)
    renumber(&workAuthorization)
    renumber(&otherSalaries)
    if let evidence = salary?.evidence { salary?.evidence = renumber(evidence) }
    if let evidence = management?.evidence { management?.evidence = renumber(evidence) }
    employment.evidence = renumber(employment.evidence)
    application.evidence = renumber(application.evidence)
  }
}
