import Text

/// Where in a sentence each label word occurs last: tells at once how far a label can go on. One table serves all sentences,
/// since marks of earlier ones are lower than those of the current one. A small filter of the words that the sentence holds
/// answers for nearly all others without a look at the table.
final class PositionMarks {
  private var marks: Column<UInt32>
  /// What the first token of the current sentence is marked with.
  private var base: UInt32 = 1
  private var sentence = 0..<0
  /// One bit for each remainder of a word's number.
  private var filter = Column<UInt64>(repeating: 0, count: PositionMarks.filterWords)

  /// 2,048 bits, of which a sentence sets about one for each of its words.
  private static let filterWords = 32

  /// `count`: label words, which are numbered from 0.
  init(count: Int) { marks = Column(repeating: 0, count: count) }

  func enter(_ next: Range<Int>) {
    let (after, overflows) = base.addingReportingOverflow(UInt32(truncatingIfNeeded: sentence.count))
    if overflows || after > UInt32.max / 2 {
      for word in 0..<marks.count { marks[word] = 0 }
      base = 1
    } else {
      base = after
    }
    sentence = next
    for index in 0..<filter.count { filter[index] = 0 }
  }

  /// Positions are marked in ascending order.
  @inline(__always)
  func mark(_ word: Int, at position: Int) {
    filter[word >> 6 & (Self.filterWords - 1)] |= 1 << UInt64(word & 63)
    marks[word] = base + UInt32(truncatingIfNeeded: position - sentence.lowerBound)
  }

  /// The last position of a label word in the sentence; -1 where it does not occur.
  @inline(__always)
  func last(_ word: Int) -> Int {
    guard filter[word >> 6 & (Self.filterWords - 1)] >> UInt64(word & 63) & 1 != 0 else { return -1 }
    let mark = marks[word]
    return mark < base ? -1 : sentence.lowerBound + Int(mark - base)
  }
}
