/// The candidates of all forms that a reader knows, in one row of memory that only grows, so that a walk reads them without
/// counting references. The unsafe memory stays in this type.
final class CandidateTable {
  private var base: UnsafeMutablePointer<FormReading.Candidate>
  private var capacity = 1024
  private var count = 0

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(row: Int) -> FormReading.Candidate {
    precondition(row < count)
    return base[row]
  }

  /// Returns the rows of what was added.
  func append(_ candidates: [FormReading.Candidate]) -> Range<Int> {
    if count + candidates.count > capacity {
      capacity = max(capacity * 2, count + candidates.count)
      let larger = UnsafeMutablePointer<FormReading.Candidate>.allocate(capacity: capacity)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
    }
    for (offset, candidate) in candidates.enumerated() { (base + count + offset).initialize(to: candidate) }
    count += candidates.count
    return (count - candidates.count)..<count
  }

  func removeAll() { count = 0 }
}
