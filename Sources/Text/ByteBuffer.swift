/// Bytes written one after the other, in memory that grows and is kept: an addition costs a comparison and a copy, without
/// the checks of an array that others may hold too. The unsafe memory stays in this type.
public struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  public private(set) var count = 0

  public init(capacity: Int = 1 << 10) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// A copy of what was written.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Forgets what was written, and keeps the memory.
  public mutating func removeAll() { count = 0 }

  // MARK: Writing

  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    base[count] = byte
    count += 1
  }

  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// A key of a JSON object that needs no escape, and the colon after it.
  @inline(__always)
  mutating func append(key name: StaticString) {
    let length = name.utf8CodeUnitCount
    makeRoom(for: length + 3)
    base[count] = UInt8(ascii: "\"")
    (base + count + 1).update(from: name.utf8Start, count: length)
    base[count + length + 1] = UInt8(ascii: "\"")
    base[count + length + 2] = UInt8(ascii: ":")
    count += length + 3
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  public mutating func append(_ byte: UInt8, times: Int) {
    makeRoom(for: times)
    (base + count).update(repeating: byte, count: times)
    count += times
  }

  /// The number in decimal digits.
  public mutating func append(decimal number: Int) {
    makeRoom(for: 20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    var power: UInt = 10
    while digits < 19, power <= rest {
      digits += 1
      power *= 10
    }
    var place = count + digits
    repeat {
      place -= 1
      base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest != 0
    count += digits
  }

  /// Adds bytes as far as none needs an escape in JSON, eight at a time; returns how many.
  mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    makeRoom(for: text.count - start)
    guard let source = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(source)
    let target = UnsafeMutableRawPointer(base + count)
    var index = start
    while index + 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if JSONEscape.isNeeded(inAnyOf: word) { break }
      target.storeBytes(of: word, toByteOffset: index - start, as: UInt64.self)
      index += 8
    }
    while index < text.count, !JSONEscape.isNeeded(for: source[index]) {
      base[count + index - start] = source[index]
      index += 1
    }
    count += index - start
    return index - start
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }
}

/// Which bytes RFC 8259 demands to be escaped in a string: quotation marks, backslashes, control characters.
enum JSONEscape {
  static func isNeeded(for byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether one of the eight bytes must be escaped: the highest bit of a byte tells where a subtraction borrowed.
  @inline(__always)
  static func isNeeded(inAnyOf word: UInt64) -> Bool {
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let found = (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word
    return found & (ones &* 0x80) != 0
  }
}
