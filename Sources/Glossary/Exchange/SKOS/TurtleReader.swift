/// Reads RDF 1.1 Turtle: prefixes and bases in both notations, IRIs, prefixed names, blank nodes with and without brackets,
/// lists, literals of all four quotations with languages and types, numbers and booleans.
///
/// Not read: RDF-star. Relative IRIs are put behind the base as they are (no `..`), datatypes are thrown away, and the items
/// of a list stand as several objects. Linear cost.
struct TurtleReader {
  private var lexer: TurtleLexer
  private var token = TurtleLexer.Token.end
  private var prefixes: [String: String] = [:]
  private var base = ""
  private var blankCount = 0
  private var triples: [TurtleTriple] = []
  /// Bracketed nodes that are open.
  private var depth = 0
  private static let deepest = 64

  private static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  /// All statements in the order of the file.
  static func read(_ bytes: [UInt8]) throws(TurtleLexer.Failure) -> [TurtleTriple] {
    var reader = TurtleReader(lexer: TurtleLexer(bytes))
    try reader.advance()
    while reader.token != .end { try reader.readStatement() }
    return reader.triples
  }

  private init(lexer: TurtleLexer) { self.lexer = lexer }

  private mutating func advance() throws(TurtleLexer.Failure) { token = try lexer.next() }

  private mutating func expect(_ mark: String) throws(TurtleLexer.Failure) {
    guard token == .mark(mark) else { throw lexer.failure("`\(mark)` is missing here") }
    try advance()
  }

  private mutating func readStatement() throws(TurtleLexer.Failure) {
    switch token {
    case .tag("prefix"): try readDirective(endsInStop: true, Self.readPrefix)
    case .tag("base"): try readDirective(endsInStop: true, Self.readBase)
    case .word(let word) where word.lowercased() == "prefix": try readDirective(endsInStop: false, Self.readPrefix)
    case .word(let word) where word.lowercased() == "base": try readDirective(endsInStop: false, Self.readBase)
    default:
      let isBracketed = token == .mark("[")
      let line = lexer.line
      guard let subject = try readTerm(line).first, subject.subject != nil else {
        throw lexer.failure("a statement begins with an IRI or a blank node")
      }
      if !(isBracketed && token == .mark(".")) { try readPredicates(of: subject, line) }
      try expect(".")
    }
  }

  // MARK: Directives

  private typealias Directive = (inout TurtleReader) throws(TurtleLexer.Failure) -> Void

  private mutating func readDirective(endsInStop: Bool, _ read: Directive) throws(TurtleLexer.Failure) {
    try advance()
    try read(&self)
    if endsInStop { try expect(".") }
  }

  private static func readPrefix(_ reader: inout TurtleReader) throws(TurtleLexer.Failure) {
    guard case .name(let prefix, "") = reader.token else { throw reader.lexer.failure("a prefix ends in a colon") }
    try reader.advance()
    reader.prefixes[prefix] = try reader.readIRI()
  }

  private static func readBase(_ reader: inout TurtleReader) throws(TurtleLexer.Failure) {
    reader.base = try reader.readIRI()
  }

  private mutating func readIRI() throws(TurtleLexer.Failure) -> String {
    guard case .iri(let iri) = token else { throw lexer.failure("an IRI in angle brackets is missing here") }
    try advance()
    return resolved(iri)
  }

  private func resolved(_ iri: String) -> String { iri.contains(":") ? iri : base + iri }

  // MARK: Statements

  /// `predicate object, object; predicate object`
  private mutating func readPredicates(of subject: TurtleTerm, _ line: Int) throws(TurtleLexer.Failure) {
    while true {
      let predicate = try readPredicate()
      repeat {
        for object in try readTerm(line) {
          triples.append(TurtleTriple(subject: subject, predicate: predicate, object: object, line: line))
        }
      } while try take(",")
      guard token == .mark(";") else { return }
      while try take(";") {}
      if token == .mark(".") || token == .mark("]") { return }
    }
  }

  private mutating func take(_ mark: String) throws(TurtleLexer.Failure) -> Bool {
    guard token == .mark(mark) else { return false }
    try advance()
    return true
  }

  private mutating func readPredicate() throws(TurtleLexer.Failure) -> String {
    if token == .word("a") {
      try advance()
      return Self.type
    }
    guard case .iri(let iri)? = try readTerm(lexer.line).first else { throw lexer.failure("a predicate is an IRI") }
    return iri
  }

  /// One term, or the items of a list.
  private mutating func readTerm(_ line: Int) throws(TurtleLexer.Failure) -> [TurtleTerm] {
    let first = token
    try advance()
    switch first {
    case .iri(let iri): return [.iri(resolved(iri))]
    case .name(let prefix, let local):
      guard let start = prefixes[prefix] else { throw lexer.failure("the prefix `\(prefix):` is not declared") }
      return [.iri(start + local)]
    case .blank(let name): return [.blank(name)]
    case .text(let text): return [.literal(text, language: try readLanguage())]
    case .word(let word): return [.literal(word, language: nil)]
    case .mark("["): return [try nested { (reader) throws(TurtleLexer.Failure) in try reader.readBracket(line) }]
    case .mark("("):
      return try nested { (reader) throws(TurtleLexer.Failure) in
        var items: [TurtleTerm] = []
        while reader.token != .mark(")") { items += try reader.readTerm(line) }
        try reader.advance()
        return items
      }
    case .mark, .tag, .end: throw lexer.failure("a value is missing here")
    }
  }

  private mutating func nested<Value>(
    _ read: (inout TurtleReader) throws(TurtleLexer.Failure) -> Value
  ) throws(TurtleLexer.Failure) -> Value {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw lexer.failure("brackets are nested deeper than \(Self.deepest)") }
    return try read(&self)
  }

  private mutating func readBracket(_ line: Int) throws(TurtleLexer.Failure) -> TurtleTerm {
    blankCount += 1
    // The names that files give have no such number sign.
    let node = TurtleTerm.blank("#\(blankCount)")
    if token != .mark("]") { try readPredicates(of: node, line) }
    try expect("]")
    return node
  }

  /// The language behind a text; a datatype is passed over.
  private mutating func readLanguage() throws(TurtleLexer.Failure) -> String? {
    if case .tag(let tag) = token {
      try advance()
      return tag
    }
    if token == .mark("^^") {
      try advance()
      _ = try readTerm(lexer.line)
    }
    return nil
  }
}
