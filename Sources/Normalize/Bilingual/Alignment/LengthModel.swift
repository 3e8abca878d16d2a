import Glibc

/// What the lengths of two texts say for their being translations, after Gale and Church (1993): the longer one, the longer
/// its translation, with a variance in proportion.
///
/// The length of a translation is normal around c times that of its source; the length of a segment by chance is
/// exponential. `evidence` is the log of the ratio of both.
struct LengthModel {
  /// Variance per scalar, as Gale and Church found for English and French.
  private static let variance = 6.8
  /// Pairs with parts left out would give ratios that no translation has.
  private static let ratios = 0.7...1.4

  /// Scalars of the target per scalar of the source.
  private let ratio: Double
  private let meanTarget: Double

  init(_ source: [Segment], _ target: [Segment]) {
    let sourceLength = Double(source.reduce(0) { $0 + $1.length })
    let targetLength = Double(target.reduce(0) { $0 + $1.length })
    let found = sourceLength > 0 ? targetLength / sourceLength : 1
    ratio = min(max(found, Self.ratios.lowerBound), Self.ratios.upperBound)
    meanTarget = max(targetLength / Double(max(target.count, 1)), 1)
  }

  /// The log likelihood ratio of a link between texts of these lengths in scalars, each given by the lengths of its segments.
  func evidence(_ source: [Int], _ target: [Int]) -> Double {
    let expected = Double(source.reduce(0, +)) * ratio
    let length = Double(target.reduce(0, +))
    let deviation = sqrt(Self.variance * max((expected + length) / 2, 1))
    let distance = (length - expected) / deviation
    let translated = -distance * distance / 2 - log(deviation * sqrt(2 * Double.pi))
    let byChance = target.reduce(0.0) { $0 - Double($1) / meanTarget - log(meanTarget) }
    // Where the target is cut in two, any place for the cut was as likely.
    let cuts = Double(target.count - 1) * log(max(length, 1))
    return translated - cuts - byChance
  }
}
