/// A duration as stated: `P12W`, `P2Y`, `P18M` in ISO 8601, never converted to another unit but where the posting states
/// half a year (`un an et demi` is `P18M`).
public struct Duration: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case year = "Y"
    case month = "M"
    case week = "W"
    case day = "D"
    case hour = "H"
  }

  /// How many units: 37.5 hours, 2 years.
  public var amount: Decimal
  public var unit: Unit

  /// Years and a fraction of one become months.
  public init(_ amount: Decimal, _ unit: Unit) {
    let isWhole = amount.whole != nil || unit != .year
    self.amount = isWhole ? amount : Decimal((amount * 12).scaled / 10_000)
    self.unit = isWhole ? unit : .month
  }

  /// ISO 8601; hours need the time designator.
  public var iso8601: String { unit == .hour ? "PT\(amount)H" : "P\(amount)\(unit.rawValue)" }

  /// A length to compare durations by, in days; a month counts 30.4 of them.
  var days: Int {
    let perUnit =
      switch unit {
      case .year: 365 * 24
      case .month: 730
      case .week: 168
      case .day: 24
      case .hour: 1
      }
    return amount.scaled / 10_000 * perUnit / 24
  }
}

/// A stated range of durations; a bound that the posting does not name is nil.
public struct DurationRange: Hashable, Sendable {
  public var min: Duration?
  public var max: Duration?

  public init(min: Duration? = nil, max: Duration? = nil) {
    self.min = min
    self.max = max
  }
}

extension DurationRange: CustomStringConvertible {
  public var description: String { summary }
}

extension DurationRange {
  /// Whether both last as long, whatever the units: twelve months and a year.
  func isAsLong(as other: DurationRange) -> Bool {
    func months(_ duration: Duration?) -> Duration? {
      guard let duration, duration.unit == .year else { return duration }
      return Duration(duration.amount * 12, .month)
    }
    return months(min) == months(other.min) && months(max) == months(other.max)
  }
}
