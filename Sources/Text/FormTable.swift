/// The index of a form in its table.
public typealias FormID = Int

/// Interns spellings, so that the stages after the tokenizer compare and cache by small integers.
///
/// One table belongs to one worker: it grows with the vocabulary that the worker meets, up to `capacity`, at which
/// `isFull` tells the owner to start afresh between two postings.
public final class FormTable {
  public private(set) var forms: [Form] = []
  private var traits = Column<FormTraits>()
  /// Open addressing: each slot holds a form or -1.
  private var slots = Column<Int32>(repeating: -1, count: 1024)
  private var hashes = Column<UInt64>()
  /// The first bytes of the surfaces, as `firstBytes` gives them: most words have no more.
  private var heads = Column<UInt64>()
  /// The surfaces one after the other, and where each ends: what `intern` compares with, without a string.
  private var bytes = Column<UInt8>(capacity: 4096)
  private var ends = Column<UInt32>(repeating: 0, count: 1)
  private let capacity: Int

  /// The forms of the two marks that are written in many ways.
  private(set) lazy var hyphen = intern("-")
  private(set) lazy var apostrophe = intern("'")

  public init(capacity: Int = 1 << 17) { self.capacity = capacity }

  public var isFull: Bool { forms.count >= capacity }

  @inlinable
  public subscript(id: FormID) -> Form { forms[id] }

  /// What the tokenizer and the breaker of sentences ask of a form, without its strings.
  func traits(of id: FormID) -> FormTraits { traits[id] }

  /// The form of the bytes `utf8[range]`. Expected O(length).
  public func intern(_ utf8: [UInt8], _ range: Range<Int>) -> FormID {
    let hash = utf8.span.hash(of: range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, holds(id, utf8, range) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(utf8, range, hash, slot)
  }

  public func intern(_ word: String) -> FormID {
    let utf8 = Array(word.utf8)
    return intern(utf8, 0..<utf8.count)
  }

  private func add(_ utf8: [UInt8], _ range: Range<Int>, _ hash: UInt64, _ slot: Int) -> FormID {
    let id = forms.count
    let form = Form(String(decoding: utf8[range], as: UTF8.self))
    forms.append(form)
    traits.append(FormTraits(of: form))
    hashes.append(hash)
    heads.append(utf8.span.firstBytes(of: range))
    for index in range { bytes.append(utf8[index]) }
    ends.append(UInt32(bytes.count))
    slots[slot] = Int32(id)
    if forms.count * 2 > slots.count { grow() }
    return id
  }

  private func holds(_ id: FormID, _ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(ends[id])
    guard Int(ends[id + 1]) - start == range.count, heads[id] == utf8.span.firstBytes(of: range) else { return false }
    var offset = 8
    while offset < range.count {
      if bytes[start + offset] != utf8[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  private func grow() {
    slots = Column(repeating: -1, count: slots.count * 2)
    for id in 0..<hashes.count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }
}

/// Words read eight bytes at a time.
extension Span<UInt8> {
  /// The first eight bytes of a word, or fewer where it has no more, the first one lowest.
  @inline(__always)
  fileprivate func firstBytes(of word: Range<Int>) -> UInt64 {
    number(from: word.lowerBound, to: Swift.min(word.lowerBound + 8, word.upperBound))
  }

  /// A multiply-and-xor hash: the table is the worker's own, so that nobody can choose words for it.
  @inline(__always)
  fileprivate func hash(of word: Range<Int>) -> UInt64 {
    var hash = UInt64(word.count)
    var start = word.lowerBound
    while start < word.upperBound {
      let end = Swift.min(start + 8, word.upperBound)
      hash = (hash ^ number(from: start, to: end)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      start = end
    }
    return hash
  }

  /// At most eight bytes, the first one lowest: where others stand before them, those are read too and shifted out.
  @inline(__always)
  private func number(from start: Int, to end: Int) -> UInt64 {
    if end >= 8, end > start {
      return bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self) >> UInt64(8 * (start + 8 - end))
    }
    var number: UInt64 = 0
    for index in start..<end { number |= UInt64(self[index]) << UInt64(8 * (index - start)) }
    return number
  }
}
