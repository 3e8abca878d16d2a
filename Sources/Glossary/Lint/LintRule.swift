/// One thing that lint looks for.
public protocol LintRule: Sendable {
  /// The stable name by which messages, tests and suppressions call the rule.
  var code: String { get }
  var severity: Diagnostic.Severity { get }
  /// What is wrong where the rule fires, as one sentence for a table of rules.
  var summary: String { get }
  /// Whether the rule runs only when it is asked for, since much good content breaks it.
  var isOptional: Bool { get }

  func check(_ context: LintContext) -> [Diagnostic]
}

extension LintRule {
  public var isOptional: Bool { false }

  func diagnostic(
    _ message: String, at position: Position, help: String? = nil, related: [Located<String>] = [],
    fixes: [Edit] = []
  ) -> Diagnostic {
    Diagnostic(severity, code, message, at: position, help: help, related: related, fixes: fixes)
  }

  func diagnostic(
    _ message: String, at label: LintLabel, help: String? = nil, related: [Located<String>] = [],
    fixes: [Edit] = []
  ) -> Diagnostic {
    var result = diagnostic(
      message, at: label.label.position, help: help, related: related, fixes: fixes)
    result.width = label.label.text.unicodeScalars.count
    return result
  }
}
