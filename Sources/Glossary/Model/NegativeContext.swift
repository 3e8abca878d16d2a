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
  /// Texts of the concept's labels whose matches it cancels; empty means all of them.
  public var labels: [String]
  public var reason: String?
  public var position: Position

  public init(
    _ side: Side, _ text: String, labels: [String] = [], reason: String? = nil, position: Position = Position()
  ) {
    self.side = side
    self.text = text
    self.labels = labels
    self.reason = reason
    self.position = position
  }

  /// Whether it cancels matches of a label of its concept.
  func concerns(_ label: Label) -> Bool { labels.isEmpty || names(label) }

  /// Whether it says the label's text, spaces and apostrophes apart, which lint may mend in the label alone.
  func names(_ label: Label) -> Bool {
    !labels.isEmpty && labels.map(LabelText.clean).contains(LabelText.clean(label.text))
  }
}
