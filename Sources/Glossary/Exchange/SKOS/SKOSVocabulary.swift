/// The names of SKOS and its neighbours that this program reads and writes.
enum SKOSVocabulary {
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let skosxl = "http://www.w3.org/2008/05/skos-xl#"
  static let terms = "http://purl.org/dc/terms/"
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  /// Concepts, domains and words of our own, which SKOS has none for.
  static let concept = "urn:x-normalize:concept:"
  static let domain = "urn:x-normalize:domain:"
  static let own = "urn:x-normalize:vocabulary:"

  static let prefixes = [
    ("skos", skos), ("dct", terms), ("owl", owl), ("c", concept), ("d", domain), ("n", own),
  ]

  static let tiers: [(name: String, tier: Label.Tier)] = [
    ("prefLabel", .preferred), ("altLabel", .variant), ("hiddenLabel", .hidden),
  ]
}
