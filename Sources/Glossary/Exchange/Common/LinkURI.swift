/// Links as the URIs that standard formats want, and back.
///
/// ESCO and Wikidata have URIs of their own; ids of other vocabularies are written as `urn:x-normalize:link:SCHEME:ID`.
enum LinkURI {
  static let ownPrefix = "urn:x-normalize:link:"
  private static let wikidata = "http://www.wikidata.org/entity/"
  private static let esco = "http://data.europa.eu/esco/"

  static func uri(of link: Link) -> String {
    switch link.scheme {
    case "esco" where link.id.hasPrefix(esco): link.id
    case "wikidata": wikidata + link.id
    default: ownPrefix + link.scheme + ":" + link.id
    }
  }

  /// The link that a URI means; nil where it belongs to no vocabulary that is known.
  static func link(_ uri: String, _ relation: Link.Relation, at position: Position) -> Link? {
    func link(_ scheme: String, _ id: Substring) -> Link {
      Link(scheme: scheme, id: String(id), relation: relation, position: position)
    }
    if uri.hasPrefix(esco) { return link("esco", uri[...]) }
    for prefix in [wikidata, "https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/"] where uri.hasPrefix(prefix) {
      return link("wikidata", uri.dropFirst(prefix.count))
    }
    guard uri.hasPrefix(ownPrefix) else { return nil }
    let rest = uri.dropFirst(ownPrefix.count)
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    return link(String(rest[..<colon]), rest[rest.index(after: colon)...])
  }
}
