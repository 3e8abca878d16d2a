import Text

/// The candidates of one sentence that stand, found without a record of what hides what: memory of one worker, which is
/// used again from sentence to sentence.
final class Selection {
  /// Rows of what was found, in the order in which they are tried.
  private var tried = Column<UInt32>()
  private var kept = Column<UInt32>()
  /// Those that stand in the sentences so far, by position.
  private var standing = Column<UInt32>()

  var count: Int { tried.count }
  var rows: [Int] { (0..<tried.count).map { Int(tried[$0]) } }

  /// Turns to the next sentence.
  func removeAll() {
    tried.removeAll()
    kept.removeAll()
  }

  func add(_ row: Int) { tried.append(UInt32(truncatingIfNeeded: row)) }

  /// Finds which of the rows stand, for `takeStanding`. Cost: the square of the rows.
  func resolve(_ precedence: Precedence) {
    let spellings = precedence.spellings
    let found = spellings.found
    Self.sort(&tried) { precedence.precedes(found[$0], found[$1]) }
    for index in 0..<tried.count where stands(found[Int(tried[index])], found, precedence) { kept.append(tried[index]) }
    Self.sort(&kept) { one, two in
      (found[one].tokens.lowerBound, found[one].label) < (found[two].tokens.lowerBound, found[two].label)
    }
    for index in 0..<kept.count { standing.append(kept[index]) }
  }

  /// The matches that stand in all sentences since this was asked last.
  func takeStanding(of spellings: Spellings) -> [Match] {
    defer { standing.removeAll() }
    return (0..<standing.count).map { spellings.match(spellings.found[Int(standing[$0])]) }
  }

  private func stands(_ candidate: Found, _ found: [Found], _ precedence: Precedence) -> Bool {
    if precedence.mayYield(candidate) {
      for index in 0..<tried.count {
        let other = found[Int(tried[index])]
        if !other.isShared, precedence.isBetter(other, than: candidate) { return false }
      }
    }
    for index in 0..<kept.count where precedence.hides(found[Int(kept[index])], candidate) { return false }
    return true
  }

  /// By insertion, which keeps the order of equals: the rows are few, and nearly sorted.
  private static func sort(_ rows: inout Column<UInt32>, by precedes: (Int, Int) -> Bool) {
    guard rows.count > 1 else { return }
    for index in 1..<rows.count {
      let row = rows[index]
      var place = index
      while place > 0, precedes(Int(row), Int(rows[place - 1])) {
        rows[place] = rows[place - 1]
        place -= 1
      }
      rows[place] = row
    }
  }
}
