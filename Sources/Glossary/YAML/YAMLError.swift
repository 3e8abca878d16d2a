/// Why a file is no YAML that a glossary may be written in, with the line to show.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  public var diagnostic: Diagnostic
  /// The line at which `diagnostic` points.
  public var sourceLine: String

  /// `file:line:column: error[code]: message`, the line, a caret, and the hint.
  public var description: String {
    DiagnosticRenderer.render(diagnostic, sourceLine: sourceLine)
  }
}
