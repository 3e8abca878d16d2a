/// Answers to yes-or-no questions about small integers, each found once and then a look into a table: two bits an answer.
///
/// Questions and subjects are numbered from 0 and few thousands each; a question takes room only up to the highest subject
/// that it was asked of. The unsafe memory stays in this type.
struct BitMemo: ~Copyable {
  private struct Row {
    var bytes: UnsafeMutablePointer<UInt8>?
    /// How many subjects fit.
    var count = 0
  }

  private var rows: UnsafeMutablePointer<Row>
  private var count: Int

  init() {
    count = 64
    rows = .allocate(capacity: count)
    rows.initialize(repeating: Row(), count: count)
  }

  deinit {
    for index in 0..<count { rows[index].bytes?.deallocate() }
    rows.deallocate()
  }

  /// The answer, where the question was asked before.
  @inline(__always)
  func known(_ question: Int, _ subject: Int) -> Bool? {
    guard question < count, subject < rows[question].count, let bytes = rows[question].bytes else { return nil }
    let known = bytes[subject >> 2] >> UInt8((subject & 3) * 2) & 3
    return known == 0 ? nil : known == 2
  }

  /// The answer, which `find` gives when the question is asked for the first time.
  @inline(__always)
  mutating func answer(_ question: Int, _ subject: Int, _ find: () -> Bool) -> Bool {
    if let known = known(question, subject) { return known }
    let answer = find()
    keep(answer, question, subject)
    return answer
  }

  @inline(never)
  private mutating func keep(_ answer: Bool, _ question: Int, _ subject: Int) {
    if question >= count { addRows(upTo: question) }
    if subject >= rows[question].count { widen(question, upTo: subject) }
    rows[question].bytes?[subject >> 2] |= (answer ? 2 : 1) << UInt8((subject & 3) * 2)
  }

  private mutating func addRows(upTo question: Int) {
    let more = max(question + 1, count * 2)
    let larger = UnsafeMutablePointer<Row>.allocate(capacity: more)
    larger.moveInitialize(from: rows, count: count)
    (larger + count).initialize(repeating: Row(), count: more - count)
    rows.deallocate()
    rows = larger
    count = more
  }

  private mutating func widen(_ question: Int, upTo subject: Int) {
    let wider = max(subject + 1, rows[question].count * 2, 256) & ~3 + 4
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: wider / 4)
    bytes.initialize(repeating: 0, count: wider / 4)
    if let old = rows[question].bytes {
      bytes.update(from: old, count: rows[question].count / 4)
      old.deallocate()
    }
    rows[question] = Row(bytes: bytes, count: wider)
  }
}
