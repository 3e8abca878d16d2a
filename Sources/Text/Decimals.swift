extension Double {
  /// With `digits` digits behind the point, rounded.
  public func decimal(_ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let units = Int((magnitude * Double(scale)).rounded())
    let fraction = String(units % scale)
    let padded = String(repeating: "0", count: digits - fraction.count) + fraction
    return (self < 0 && units > 0 ? "-" : "") + "\(units / scale).\(padded)"
  }
}
