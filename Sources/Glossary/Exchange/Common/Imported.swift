/// What an importer read: the glossary, and what it could not take over, with the places.
///
/// Importing never fails: what can be read is. An error among the diagnostics means that something of the file is missing.
public struct Imported: Sendable {
  public var glossary: Glossary
  public var diagnostics: [Diagnostic]

  public init(glossary: Glossary = Glossary(), diagnostics: [Diagnostic] = []) {
    self.glossary = glossary
    self.diagnostics = diagnostics
  }
}

/// What an importer assumes where a file is silent.
public struct ImportOptions: Sendable {
  /// The kind of concepts that name none.
  public var kind: Concept.Kind
  /// The domain of concepts that name none.
  public var domain: String
  /// Whether acronyms and names of one to three characters get `case: exact`, for formats that say nothing of case.
  public var guessesCase: Bool

  public init(kind: Concept.Kind = .knowledge, domain: String = "imported", guessesCase: Bool = false) {
    self.kind = kind
    self.domain = domain
    self.guessesCase = guessesCase
  }
}

/// A file in another format, and what of the glossary it has no place for.
public struct Exported: Sendable {
  public var bytes: [UInt8]
  public var dropped: Dropped
}
