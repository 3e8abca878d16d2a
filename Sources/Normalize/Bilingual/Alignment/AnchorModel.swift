import Glibc

/// What shared and missing anchors say for a link: a sum of log likelihood ratios, link against chance.
///
/// An anchor that both sides hold speaks for the link by how rare it is, log(f / q): f is how often a translation keeps such
/// an anchor, q the share of the other version's segments which hold it. One that a side holds alone speaks against it,
/// log((1 − f) / (1 − q)). Anchors that one version lacks altogether say nothing.
struct AnchorModel {
  /// Anchors of one segment depend on each other (a concept, and the cognates of its words): each counts in part.
  private static let weight = 0.5

  private let sourceShares: [Anchor: Double]
  private let targetShares: [Anchor: Double]

  init(_ source: [Segment], _ target: [Segment]) {
    let inSource = Self.shares(source)
    let inTarget = Self.shares(target)
    sourceShares = inSource.filter { inTarget[$0.key] != nil }
    targetShares = inTarget.filter { inSource[$0.key] != nil }
  }

  private static func shares(_ segments: [Segment]) -> [Anchor: Double] {
    var counts: [Anchor: Double] = [:]
    for segment in segments { for anchor in segment.anchors { counts[anchor, default: 0] += 1 } }
    let total = Double(segments.count) + 1
    return counts.mapValues { min(($0 + 0.5) / total, 0.95) }
  }

  /// The anchors of some segments that can say something.
  func telling(_ segments: ArraySlice<Segment>) -> Set<Anchor> {
    var anchors: Set<Anchor> = []
    for segment in segments { anchors.formUnion(segment.anchors.filter { sourceShares[$0] != nil }) }
    return anchors
  }

  /// The log likelihood ratio of a link between segments with these telling anchors.
  func evidence(_ source: Set<Anchor>, _ target: Set<Anchor>) -> Double {
    var sum = 0.0
    for anchor in source {
      if target.contains(anchor) {
        let share = min(sourceShares[anchor] ?? 1, targetShares[anchor] ?? 1)
        sum += max(log(anchor.fidelity / share), 0)
      } else {
        sum += log((1 - anchor.fidelity) / (1 - (targetShares[anchor] ?? 0)))
      }
    }
    for anchor in target where !source.contains(anchor) {
      sum += log((1 - anchor.fidelity) / (1 - (sourceShares[anchor] ?? 0)))
    }
    return Self.weight * sum
  }
}
