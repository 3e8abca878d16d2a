/// A node of an RDF graph.
enum TurtleTerm: Hashable, Sendable {
  case iri(String)
  /// Named by the file (`_:a`) or, with a number, by the reader (`[…]`).
  case blank(String)
  case literal(String, language: String?)

  /// The key under which statements about it are found; nil for literals.
  var subject: String? {
    switch self {
    case .iri(let iri): iri
    case .blank(let name): "_:" + name
    case .literal: nil
    }
  }
}

/// One statement.
struct TurtleTriple: Hashable, Sendable {
  var subject: TurtleTerm
  var predicate: String
  var object: TurtleTerm
  /// Of the subject, from 1.
  var line: Int
}
