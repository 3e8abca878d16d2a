/// A decimal number as postings write them, exact to four places: 37.5 hours, 12.50 an hour, 45,000 a year.
public struct Decimal: Hashable, Sendable, Comparable {
  /// The number in ten-thousandths.
  public var scaled: Int

  private static let scale = 10_000

  public init(scaled: Int) { self.scaled = scaled }
  public init(_ whole: Int) { scaled = whole.multipliedReportingOverflow(by: Self.scale).partialValue }

  /// The whole number, where there are no decimals.
  public var whole: Int? { scaled % Self.scale == 0 ? scaled / Self.scale : nil }

  public static func < (left: Decimal, right: Decimal) -> Bool { left.scaled < right.scaled }

  public static func * (left: Decimal, right: Int) -> Decimal {
    Decimal(scaled: left.scaled.multipliedReportingOverflow(by: right).partialValue)
  }
}

extension Decimal: CustomStringConvertible {
  /// As JSON writes it: `37.5`, `45000`.
  public var description: String {
    let sign = scaled < 0 ? "-" : ""
    let fraction = abs(scaled) % Self.scale
    guard fraction != 0 else { return "\(sign)\(abs(scaled) / Self.scale)" }
    var digits = String(Self.scale + fraction).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(sign)\(abs(scaled) / Self.scale).\(digits)"
  }
}

/// A range of numbers; a bound that is not stated is nil.
public struct DecimalRange: Hashable, Sendable {
  public var min: Decimal?
  public var max: Decimal?

  public init(min: Decimal? = nil, max: Decimal? = nil) {
    self.min = min
    self.max = max
  }
}

extension DecimalRange: CustomStringConvertible {
  /// `2`, `2–3`
  public var description: String {
    (min == max ? [min] : [min, max]).compactMap { $0?.description }.joined(separator: "–")
  }
}
