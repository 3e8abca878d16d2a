/// A phrase whose presence right beside a match cancels it.
public struct NegativeContext: Hashable, Sendable {
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// The phrase stands right before the match.
    case before
    /// The phrase stands right after the match.
    case after
  }

  public var side: Side
  public var text: String
  public var reason: String?
  public var position: Position

  public init(_ side: Side, _ text: String, reason: String? = nil, position: Position = Position()) {
    self.side = side
    self.text = text
    self.reason = reason
    self.position = position
  }
}
