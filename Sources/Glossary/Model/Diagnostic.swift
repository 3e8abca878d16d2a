/// Something that is wrong, or doubtful, in a glossary file: what, where, and how to mend it.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public var severity: Severity
  /// The stable name of the rule, e.g. `duplicate-id`.
  public var code: String
  public var message: String
  public var position: Position
  /// How many Unicode scalars of the line are meant, at least 1.
  public var width: Int
  /// What to do about it.
  public var help: String?
  /// Another place that belongs to it, e.g. the first use of a duplicate id.
  public var related: [Located<String>]
  /// Replacements that mend it without changing what the file means; empty when a person must decide.
  public var fixes: [Edit]

  public init(
    _ severity: Severity = .error, _ code: String, _ message: String, at position: Position, width: Int = 1,
    help: String? = nil, related: [Located<String>] = [], fixes: [Edit] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.width = max(width, 1)
    self.help = help
    self.related = related
    self.fixes = fixes
  }

  /// Order of reading: by file, line, column, then code.
  public static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (a, b) = (left.position, right.position)
    if a.file != b.file { return a.file < b.file }
    return (a.line, a.column, left.code, left.message) < (b.line, b.column, right.code, right.message)
  }
}

/// A replacement of some bytes of a file.
public struct Edit: Hashable, Sendable {
  public var file: String
  /// Bytes of the file as it was read.
  public var range: Range<Int>
  public var replacement: String

  public init(file: String, range: Range<Int>, replacement: String) {
    self.file = file
    self.range = range
    self.replacement = replacement
  }
}
