/// Numbers and what they count, as read from a passage before any rule: `3 à 5 ans`, `35/45K€`, `un an et demi`.
///
/// `5 ans` alone has both bounds (5, 5); `au moins 5 ans` the lower only, `jusqu'à 5 ans` the upper only.
public struct Quantity: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// A plain number or range.
    case number(DecimalRange)
    /// A number of years, months, weeks, days or hours.
    case duration(DurationRange)
    /// An amount in units (not thousands) of its currency, ISO 4217; nil where none is told apart: `35k`, `$20`.
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

extension Quantity: CustomStringConvertible {
  /// In short: `duration P3Y/P5Y`, `money 35000/45000 EUR`, `number 2 at-least`.
  public var description: String {
    let text =
      switch value {
      case .number(let range): "number \(range.summary)"
      case .duration(let range): "duration \(range.summary)"
      case .money(let range, let currency): "money \(range.summary)" + (currency.map { " \($0)" } ?? "")
      case .percent(let range): "percent \(range.summary)"
      }
    switch bound {
    case .exact: return text
    case .atLeast: return text + " at-least"
    case .atMost: return text + " at-most"
    case .about: return text + " about"
    }
  }
}

extension DecimalRange {
  /// `5`, `3/5`, `5/`, `/5`
  var summary: String {
    if min == max { return min?.description ?? "" }
    return "\(min?.description ?? "")/\(max?.description ?? "")"
  }
}
