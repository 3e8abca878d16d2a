/// A duration as stated, never converted: `P12W`, `P2Y`, `P18M` in ISO 8601.
public struct Duration: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case year = "Y"
    case month = "M"
    case week = "W"
    case day = "D"
    case hour = "H"
  }

  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// ISO 8601; hours need the time designator.
  public var iso8601: String { unit == .hour ? "PT\(count)H" : "P\(count)\(unit.rawValue)" }
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
