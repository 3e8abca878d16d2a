/// A concept's counterpart in another vocabulary.
public struct Link: Hashable, Sendable {
  /// SKOS mapping properties.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch
  }

  /// The vocabulary's short name, e.g. `esco`, `rome`, `isced-f`.
  public var scheme: String
  public var id: String
  public var relation: Relation
  public var position: Position

  public init(scheme: String, id: String, relation: Relation = .exactMatch, position: Position = Position()) {
    self.scheme = scheme
    self.id = id
    self.relation = relation
    self.position = position
  }
}
