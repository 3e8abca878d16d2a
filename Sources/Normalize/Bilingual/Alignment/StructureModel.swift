import Markup

/// What the markup says for a link: headings stay headings, lists stay lists, blocks begin together, sections agree.
///
/// The values are log likelihood ratios, rounded; they decide where lengths and anchors are silent, as between the short
/// headings and the lists of one word of a posting.
struct StructureModel {
  func evidence(_ source: ArraySlice<Segment>, _ target: ArraySlice<Segment>) -> Double {
    guard let first = source.first, let other = target.first, let last = source.last, let otherLast = target.last else {
      return 0
    }
    return kinds(first.kind, other.kind) + sections(first, other)
      + edge(first.isFirstOfBlock, other.isFirstOfBlock) + edge(last.isLastOfBlock, otherLast.isLastOfBlock)
      + joins(source) + joins(target)
  }

  private func kinds(_ source: Block.Kind, _ target: Block.Kind) -> Double {
    let areHeadings = (isHeading(source), isHeading(target))
    if areHeadings.0 && areHeadings.1 { return 2 }
    if areHeadings.0 || areHeadings.1 { return -3 }
    if source == target { return source == .listItem ? 0.5 : 0.3 }
    return -0.7
  }

  private func isHeading(_ kind: Block.Kind) -> Bool { kind == .heading || kind == .title }

  private func sections(_ source: Segment, _ target: Segment) -> Double {
    if source.section == target.section { return source.section == .other ? 0 : 0.6 }
    return source.section == .other || target.section == .other ? 0 : -0.6
  }

  private func edge(_ source: Bool, _ target: Bool) -> Double { source == target ? 0.3 : -0.8 }

  /// One segment of a version seldom stands for two blocks of the other.
  private func joins(_ segments: ArraySlice<Segment>) -> Double {
    zip(segments, segments.dropFirst()).reduce(0) { $0 - ($1.0.passage == $1.1.passage ? 0 : 2) }
  }
}
