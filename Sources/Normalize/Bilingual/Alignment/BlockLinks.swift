/// The alignment one level up: blocks that links of sentences join, with what is between them.
extension BilingualAlignment {
  /// Links of whole blocks: the least groups of segments such that no block is in two. Scores are the least of each group's.
  public var blockLinks: [Link] {
    var groups: [Link] = []
    for link in links {
      if let last = groups.last, sharesBlock(last, link) {
        groups[groups.count - 1] = joined(last, link)
      } else {
        groups.append(link)
      }
    }
    return groups
  }

  /// Whether a block goes on from one link to the next, in either version.
  private func sharesBlock(_ first: Link, _ second: Link) -> Bool {
    func goesOn(_ segments: [Segment], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
      guard let last = left.last, let next = right.first else { return false }
      return segments[last].passage == segments[next].passage
    }
    return goesOn(source, first.source, second.source) || goesOn(target, first.target, second.target)
  }

  private func joined(_ first: Link, _ second: Link) -> Link {
    Link(
      source: first.source.lowerBound..<max(second.source.upperBound, first.source.upperBound),
      target: first.target.lowerBound..<max(second.target.upperBound, first.target.upperBound),
      score: min(first.score, second.score),
      evidence: LinkEvidence(
        length: first.evidence.length + second.evidence.length,
        anchors: first.evidence.anchors + second.evidence.anchors,
        structure: first.evidence.structure + second.evidence.structure),
      anchors: Array(Set(first.anchors + second.anchors)).sorted())
  }
}
