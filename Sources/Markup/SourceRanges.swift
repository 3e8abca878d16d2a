/// Byte ranges of a source, ascending, none of them empty, and none touching the next. Nearly always there is one, which takes
/// no memory of its own.
public struct SourceRanges: RandomAccessCollection, Hashable, Sendable {
  /// Empty where there is none.
  @usableFromInline var head = 0..<0
  @usableFromInline var rest: [Range<Int>] = []

  public init() {}

  @inlinable
  public var startIndex: Int { 0 }
  @inlinable
  public var endIndex: Int { head.isEmpty ? 0 : 1 + rest.count }

  @inlinable
  public subscript(index: Int) -> Range<Int> {
    precondition(index >= 0 && index < endIndex)
    return index == 0 ? head : rest[index - 1]
  }

  /// Adds a range at the end; one that touches the last is joined to it, and an empty one is left out.
  public mutating func append(_ range: Range<Int>) {
    if range.isEmpty { return }
    if head.isEmpty {
      head = range
    } else if let last = rest.last {
      guard last.upperBound >= range.lowerBound else { return rest.append(range) }
      rest[rest.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    } else if head.upperBound >= range.lowerBound {
      head = head.lowerBound..<Swift.max(head.upperBound, range.upperBound)
    } else {
      rest.append(range)
    }
  }
}

extension SourceRanges: ExpressibleByArrayLiteral {
  public init(arrayLiteral ranges: Range<Int>...) { for range in ranges { append(range) } }
}
