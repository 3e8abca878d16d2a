import Text

extension Posting {
  /// Replaces every evidence id.
  mutating func renumberEvidence(_ new: (Int) -> Int) {
    // In place: most have one, and there are hundreds.
    func renumber(_ ids: inout [Int]) {
      for index in ids.indices { ids[index] = new(ids[index]) }
      if ids.count > 1 { ids.sort() }
    }
    func renumber<Value>(_ demands: inout [Demand<Value>]) {
      for index in demands.indices { renumber(&demands[index].evidence) }
    }
    func renumber<Value>(_ demand: inout Demand<Value>?) {
      guard var known = demand.take() else { return }
      renumber(&known.evidence)
      demand = known
    }
    for index in skills.indices { renumber(&skills[index].evidence) }
    for index in alternatives.indices { renumber(&alternatives[index].evidence) }
    renumber(&education)
    renumber(&experience)
    renumber(&languages)
    renumber(&licences)
    renumber(&workAuthorization)
    renumber(&otherSalaries)
    renumber(&salary)
    renumber(&management)
    renumber(&employment.evidence)
    renumber(&application.evidence)
  }
}

extension [Int] {
  /// Adds an id of evidence where it is not there yet; the ids are in ascending order. Cost: O(log n) but for what
  /// comes out of order.
  mutating func insertEvidence(_ id: Int) {
    let place = last.map { $0 < id } ?? true ? count : indices.partitioningIndex { self[$0] >= id }
    if place == count { append(id) } else if self[place] != id { insert(id, at: place) }
  }
}
