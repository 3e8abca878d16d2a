import Text

/// The label words of all forms that a reader knows, and the ways in which they begin labels: two rows of memory that
/// only grow, shared by the reader that fills them and the walks.
final class CandidateTable {
  private(set) var candidates = Column<FormReading.Candidate>(capacity: 1024)
  private(set) var starts = Column<FormReading.Start>(capacity: 1024)

  @inline(__always)
  subscript(row: Int) -> FormReading.Candidate { candidates[row] }

  @inline(__always)
  func start(_ row: Int) -> FormReading.Start { starts[row] }

  /// Returns the first row of what was added.
  func append(_ added: [FormReading.Candidate]) -> Int {
    for candidate in added { candidates.append(candidate) }
    return candidates.count - added.count
  }

  func append(_ start: FormReading.Start) { starts.append(start) }

  func removeAll() {
    candidates.removeAll()
    starts.removeAll()
  }
}
