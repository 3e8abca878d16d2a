/// Where in a sentence each label word occurs last: tells at once that a label cannot go on. One table serves all sentences,
/// since marks of earlier ones are lower than those of the current one. The unsafe memory stays in this type.
final class PositionMarks {
  private let marks: UnsafeMutablePointer<UInt32>
  private let count: Int
  /// What the first token of the current sentence is marked with.
  private var base: UInt32 = 1
  private var sentence = 0..<0

  /// `count`: label words, which are numbered from 0.
  init(count: Int) {
    self.count = count
    marks = .allocate(capacity: max(count, 1))
    marks.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { marks.deallocate() }

  func enter(_ next: Range<Int>) {
    let (after, overflows) = base.addingReportingOverflow(UInt32(truncatingIfNeeded: sentence.count))
    if overflows || after > UInt32.max / 2 {
      marks.update(repeating: 0, count: count)
      base = 1
    } else {
      base = after
    }
    sentence = next
  }

  /// Positions are marked in ascending order.
  @inline(__always)
  func mark(_ word: Int, at position: Int) {
    guard word < count else { return }
    marks[word] = base + UInt32(truncatingIfNeeded: position - sentence.lowerBound)
  }

  /// Whether a label word occurs at `position` or after it.
  @inline(__always)
  func occurs(_ word: Int, from position: Int) -> Bool {
    word < count && marks[word] >= base + UInt32(truncatingIfNeeded: position - sentence.lowerBound)
  }
}
