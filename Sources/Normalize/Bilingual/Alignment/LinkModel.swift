import Glibc

/// The log probability ratio of a link: its type's prior, lengths, anchors and structure.
struct LinkModel {
  /// How many segments of each version a link takes, with the prior of such links: near those of Gale and Church, with more
  /// room for what one version leaves out, as postings do.
  static let moves: [(source: Int, target: Int, prior: Double)] = [
    (1, 1, log(0.85)), (1, 0, log(0.02)), (0, 1, log(0.02)), (2, 1, log(0.04)), (1, 2, log(0.04)), (2, 2, log(0.01)),
  ]

  let source: [Segment]
  let target: [Segment]
  private let anchors: AnchorModel
  private let lengths: LengthModel
  private let structure = StructureModel()
  /// The telling anchors of each segment, and of each and its next.
  private let sourceAnchors: [[Set<Anchor>]]
  private let targetAnchors: [[Set<Anchor>]]

  init(_ source: [Segment], _ target: [Segment]) {
    self.source = source
    self.target = target
    let anchors = AnchorModel(source, target)
    self.anchors = anchors
    lengths = LengthModel(source, target)
    func telling(_ segments: [Segment]) -> [[Set<Anchor>]] {
      segments.indices.map { index in
        [1, 2].map { anchors.telling(segments[index..<min(index + $0, segments.count)]) }
      }
    }
    sourceAnchors = telling(source)
    targetAnchors = telling(target)
  }

  /// What speaks for or against a link, each as a log likelihood ratio; all zero where one side is empty.
  func evidence(_ left: Range<Int>, _ right: Range<Int>) -> LinkEvidence {
    guard !left.isEmpty, !right.isEmpty else { return LinkEvidence(length: 0, anchors: 0, structure: 0) }
    return LinkEvidence(
      length: lengths.evidence(left.map { source[$0].length }, right.map { target[$0].length }),
      anchors: anchors.evidence(
        sourceAnchors[left.lowerBound][left.count - 1], targetAnchors[right.lowerBound][right.count - 1]),
      structure: structure.evidence(source[left], target[right]))
  }

  /// The telling anchors that both sides hold, sorted.
  func sharedAnchors(_ left: Range<Int>, _ right: Range<Int>) -> [String] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    return sourceAnchors[left.lowerBound][left.count - 1].intersection(targetAnchors[right.lowerBound][right.count - 1])
      .map(\.description).sorted()
  }
}

/// Why two texts were linked: log likelihood ratios against chance, positive where they speak for the link.
public struct LinkEvidence: Hashable, Sendable {
  public var length: Double
  public var anchors: Double
  public var structure: Double

  var sum: Double { length + anchors + structure }
}
