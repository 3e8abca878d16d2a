/// A growable row of plain values that is emptied and filled again without giving its memory back: what a worker keeps from
/// posting to posting.
///
/// Reads are checked as an array's are, and cost no reference count. The unsafe memory stays in this type.
public struct Column<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var filled = 0

  public init(capacity: Int = 64) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  /// A column of `count` equal values.
  public init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: value, count: count)
    filled = count
  }

  deinit { base.deallocate() }

  @inlinable @inline(__always)
  public var count: Int { filled }

  @inlinable @inline(__always)
  public var last: Element? { filled == 0 ? nil : base[filled - 1] }

  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: filled))
      return base[index]
    }
    @inline(__always) set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: filled))
      base[index] = newValue
    }
  }

  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if filled == capacity { grow(to: filled + 1) }
    (base + filled).initialize(to: element)
    filled += 1
  }

  @inlinable @inline(__always)
  public mutating func popLast() -> Element? {
    guard filled > 0 else { return nil }
    filled -= 1
    return base[filled]
  }

  /// Adds values up to `count`, all `value`.
  public mutating func extend(to count: Int, with value: Element) {
    guard count > filled else { return }
    if count > capacity { grow(to: count) }
    (base + filled).initialize(repeating: value, count: count - filled)
    filled = count
  }

  /// Drops what stands at `count` and after it.
  @inlinable @inline(__always)
  public mutating func truncate(to count: Int) {
    precondition(UInt(bitPattern: count) <= UInt(bitPattern: filled))
    filled = count
  }

  @inlinable @inline(__always)
  public mutating func removeAll() { filled = 0 }

  /// A copy of the values.
  @inlinable
  public func array() -> [Element] { filled == 0 ? [] : Array(UnsafeBufferPointer(start: base, count: filled)) }

  @usableFromInline @inline(never)
  mutating func grow(to least: Int) {
    capacity = max(capacity * 2, least)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: filled)
    base.deallocate()
    base = larger
  }
}
