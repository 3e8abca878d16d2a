import Glossary
import Text

/// Two versions of a posting, linked sentence by sentence.
public struct BilingualAlignment: Sendable {
  /// A group of segments and its translation; one side is empty where the other version leaves it out.
  public struct Link: Sendable {
    /// Indices into `source` and `target`.
    public var source: Range<Int>
    public var target: Range<Int>
    /// The posterior probability of the link under the model, from 0 to 1.
    public var score: Double
    public var evidence: LinkEvidence
    /// What both sides share, sorted: `concept:welding`, `number:35`.
    public var anchors: [String]

    /// `1-1`, `2-1`
    public var type: String { "\(source.count)-\(target.count)" }
  }

  public var sourceLanguage: String
  public var targetLanguage: String
  public var source: [Segment]
  public var target: [Segment]
  /// In the order of both versions; every segment is in one.
  public var links: [Link]

  public func sourceText(of link: Link) -> String { Self.text(source[link.source]) }
  public func targetText(of link: Link) -> String { Self.text(target[link.target]) }

  static func text(_ segments: ArraySlice<Segment>) -> String { segments.map(\.text).joined(separator: " ") }
}

/// Links the sentences of two versions of a posting, in order: see DESIGN.md, "Two languages".
public struct BilingualAligner: Sendable {
  /// Half the first width of the band, in segments; it doubles until the best path keeps clear of its edge.
  private static let firstHalfWidth = 40

  private let image: Image

  public init(_ image: Image) { self.image = image }

  /// Cost: O(n · d), for n segments and paths at most d away from the diagonal.
  public func align(_ source: NormalizedPosting, _ target: NormalizedPosting) -> BilingualAlignment {
    let reader = SegmentReader(image: image)
    let model = LinkModel(reader.segments(of: source), reader.segments(of: target))
    let links = steps(model).map { step in
      BilingualAlignment.Link(
        source: step.source, target: step.target, score: step.posterior,
        evidence: model.evidence(step.source, step.target), anchors: model.sharedAnchors(step.source, step.target))
    }
    return BilingualAlignment(
      sourceLanguage: source.language, targetLanguage: target.language, source: model.source, target: model.target,
      links: links)
  }

  private func steps(_ model: LinkModel) -> [Lattice.Step] {
    let widest = max(model.source.count, model.target.count) + 1
    var halfWidth = min(Self.firstHalfWidth, widest)
    while true {
      let path = Lattice(model, halfWidth: halfWidth).bestPath()
      if let path, !path.touchesEdge || halfWidth == widest { return path.steps }
      if halfWidth == widest { return [] }
      halfWidth = min(halfWidth * 2, widest)
    }
  }
}
