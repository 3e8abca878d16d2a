/// The canonical order of keys and concepts.
enum LayoutOrder {
  /// One order for all mappings, as no two of them order a pair of keys differently.
  private static let keys =
    [
      "format", "domain", "language", "defaults", "words", "families", "spellings", "concepts", "phrases", "inclusive",
      "scheme", "id", "rel", "kind", "status", "successor", "match", "text", "type", "case", "en", "fr",
      "preferred", "variants", "hidden", "not_when", "broader", "links", "values", "examples", "note",
      "sections", "ambiguous", "inside", "before", "after", "labels", "reason", "hit", "miss",
      "verb", "verbs", "doubled", "nouns", "forms",
    ] + WordTables.lists.map(\.name)
  private static let ranks = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })

  /// Orders the keys of all mappings, and the concepts by id. Keys that are not known keep their order at the end.
  static func sorted(_ node: LayoutNode, path: [String] = []) -> LayoutNode {
    switch node.content {
    case .scalar: return node
    case .sequence(let entries):
      let inner = entries.map { sorted($0, path: path) }
      return LayoutNode(content: .sequence(path == ["concepts"] ? stable(inner, by: id) : inner))
    case .mapping(let entries):
      let inner = entries.map { sorted($0, path: path + [$0.key ?? ""]) }
      if path.first == "spellings", path.count == 2 {
        return LayoutNode(content: .mapping(stable(inner) { $0.key ?? "" }))
      }
      // The keys of `values` are the editor's own, and phrases stand in the order of what they say.
      if ["values", "phrases", "inclusive"].contains(path.last) { return LayoutNode(content: .mapping(inner)) }
      return LayoutNode(content: .mapping(stable(inner) { ranks[$0.key ?? ""] ?? keys.count }))
    }
  }

  private static func sorted(_ entry: LayoutEntry, path: [String]) -> LayoutEntry {
    var entry = entry
    entry.node = sorted(entry.node, path: path)
    return entry
  }

  private static func id(_ entry: LayoutEntry) -> String {
    guard case .mapping(let pairs) = entry.node.content,
      case .scalar(let id, _) = pairs.first(where: { $0.key == "id" })?.node.content
    else { return "" }
    return id
  }

  private static func stable<Key: Comparable>(
    _ entries: [LayoutEntry], by key: (LayoutEntry) -> Key
  ) -> [LayoutEntry] {
    let keyed = entries.enumerated().map { (offset: $0.offset, key: key($0.element), entry: $0.element) }
    return keyed.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map(\.entry)
  }
}
