/// Numbers and what they count, as read from a passage before any rule: `3 à 5 ans`, `35/45K€`, `un an et demi`.
public struct Quantity: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// A plain number or range.
    case number(DecimalRange)
    /// A number of years, months, weeks, days or hours.
    case duration(DurationRange)
    /// An amount with its currency (ISO 4217; nil where only `k` tells that it is money).
    case money(DecimalRange, currency: String?)
    case percent(DecimalRange)
  }

  /// Which bound the words around the number state.
  public enum Bound: Hashable, Sendable {
    case exact, atLeast, atMost, about
  }

  public var value: Value
  public var bound: Bound
  /// Token indices, half-open, words of the bound included.
  public var tokens: Range<Int>

  public init(_ value: Value, bound: Bound = .exact, tokens: Range<Int>) {
    self.value = value
    self.bound = bound
    self.tokens = tokens
  }
}
