/// Where a phrase stands, so that it is found again after the text around it changed: W3C Web Annotation's TextPosition and
/// TextQuote selectors together, within a block.
///
/// A person who writes one by hand gives `exact` alone; `reanchor` fills in the rest.
public struct Anchor: Hashable, Sendable {
  public var block: Int?
  /// Unicode scalars of the block's text, half-open.
  public var range: Range<Int>?
  public var exact: String
  /// What stands before and after, at most `Anchor.context` scalars; empty at the block's edges.
  public var prefix: String?
  public var suffix: String?

  static let context = 16

  public init(block: Int? = nil, range: Range<Int>? = nil, exact: String, prefix: String? = nil, suffix: String? = nil)
  {
    self.block = block
    self.range = range
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// What became of an anchor.
  public enum Outcome: Hashable, Sendable {
    /// It stands where it says.
    case exact(Anchor)
    /// The quote stands elsewhere, at one place only.
    case moved(Anchor)
    /// The quote stands nowhere, or at several places that nothing tells apart: no place is guessed.
    case lost(places: Int)

    public var anchor: Anchor? {
      switch self {
      case .exact(let anchor), .moved(let anchor): anchor
      case .lost: nil
      }
    }
  }

  /// Finds the anchor in the blocks' texts.
  public func resolve(in blocks: [String]) -> Outcome {
    let texts = blocks.map { Array($0.unicodeScalars) }
    return resolve(in: texts)
  }

  func resolve(in texts: [[Unicode.Scalar]]) -> Outcome {
    let quote = Array(exact.unicodeScalars)
    guard !quote.isEmpty else { return .lost(places: 0) }
    if let block, let range, texts.indices.contains(block), range.upperBound <= texts[block].count,
      texts[block][range].elementsEqual(quote)
    {
      let found = Self.anchor(block, range, texts)
      // A quote without its surroundings is as good as its place.
      if (prefix == nil || prefix == found.prefix) && (suffix == nil || suffix == found.suffix) {
        return .exact(found)
      }
    }
    var places = texts.indices.flatMap { index in
      Self.places(of: quote, in: texts[index]).map { Self.anchor(index, $0, texts) }
    }
    let count = places.count
    if places.count > 1 { places = narrowed(places) }
    guard let place = places.first, places.count == 1 else { return .lost(places: count) }
    return .moved(place)
  }

  /// Those whose surroundings agree; else, where there is no surrounding to go by, those in the named block.
  private func narrowed(_ places: [Anchor]) -> [Anchor] {
    if prefix != nil || suffix != nil {
      let both = places.filter { agrees($0.prefix, prefix) && agrees($0.suffix, suffix) }
      if !both.isEmpty || block == nil { return both }
      return places.filter { $0.block == block && (agrees($0.prefix, prefix) || agrees($0.suffix, suffix)) }
    }
    return block == nil ? places : places.filter { $0.block == block }
  }

  private func agrees(_ found: String?, _ wanted: String?) -> Bool { wanted == nil || found == wanted }

  private static func places(of quote: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard text.count >= quote.count else { return [] }
    return (0...(text.count - quote.count)).compactMap { start in
      text[start..<start + quote.count].elementsEqual(quote) ? start..<start + quote.count : nil
    }
  }

  /// The whole anchor of a place.
  static func anchor(_ block: Int, _ range: Range<Int>, _ texts: [[Unicode.Scalar]]) -> Anchor {
    let text = texts[block]
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[range])
      return String(view)
    }
    return Anchor(
      block: block, range: range, exact: string(range),
      prefix: string(max(range.lowerBound - context, 0)..<range.lowerBound),
      suffix: string(range.upperBound..<min(range.upperBound + context, text.count)))
  }
}
