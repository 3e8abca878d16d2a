/// What an export left out, for its user to judge.
public struct Dropped: Hashable, Sendable {
  /// One sort of thing that the format has no place for.
  public struct Loss: Hashable, Sendable {
    /// In words, as a plural: `negative contexts`.
    public var what: String
    public var count: Int
    /// Ids of the first concepts that lost something, at most three.
    public var concepts: [String]
  }

  public private(set) var losses: [Loss] = []

  package init() {}

  public var isEmpty: Bool { losses.isEmpty }

  package mutating func add(_ what: String, count: Int, concepts: [String] = []) {
    if count > 0 { losses.append(Loss(what: what, count: count, concepts: Array(concepts.prefix(3)))) }
  }

  /// One line a loss: `12 negative contexts (air-freight, customs, …)`.
  public var lines: [String] {
    losses.map { loss in
      let more = loss.count > loss.concepts.count ? ", …" : ""
      let names = loss.concepts.isEmpty ? "" : " (\(loss.concepts.joined(separator: ", "))\(more))"
      return "\(loss.count) \(loss.what)\(names)"
    }
  }
}
