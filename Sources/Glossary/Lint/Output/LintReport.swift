/// The findings of lint, in the formats that people and programs read.
public struct LintReport: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case text, json, sarif
  }

  public var diagnostics: [Diagnostic]
  private let tables: [String: LineTable]

  /// `files` are those that were linted; their lines are shown.
  public init(_ diagnostics: [Diagnostic], files: [SourceFile]) {
    self.diagnostics = diagnostics
    tables = Dictionary(files.map { ($0.path, LineTable($0.bytes)) }, uniquingKeysWith: { $1 })
  }

  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// `tool` names the program in SARIF.
  public func write(_ format: Format, tool: String = "normalize glossary lint") -> String {
    switch format {
    case .text: text()
    case .json: JSONText.array(diagnostics.map(json)).write()
    case .sarif: SARIF.log(diagnostics, tool: tool).write()
    }
  }

  private func text() -> String {
    var out = ""
    for diagnostic in diagnostics {
      let line = tables[diagnostic.position.file]?.text(ofLine: diagnostic.position.line)
      out += DiagnosticRenderer.render(diagnostic, sourceLine: line)
    }
    return out + "\(count(.error)) errors, \(count(.warning)) warnings\n"
  }

  private func json(_ diagnostic: Diagnostic) -> JSONText {
    var pairs: [(String, JSONText)] = [
      ("file", .string(diagnostic.position.file)),
      ("line", .integer(diagnostic.position.line)),
      ("column", .integer(diagnostic.position.column)),
      ("width", .integer(diagnostic.width)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code)),
      ("message", .string(diagnostic.message)),
    ]
    if let help = diagnostic.help { pairs.append(("help", .string(help))) }
    if !diagnostic.related.isEmpty { pairs.append(("related", .array(diagnostic.related.map(json)))) }
    if !diagnostic.fixes.isEmpty { pairs.append(("fixes", .array(diagnostic.fixes.map(json)))) }
    return .object(pairs)
  }

  private func json(_ place: Located<String>) -> JSONText {
    .object([
      ("message", .string(place.value)), ("file", .string(place.position.file)),
      ("line", .integer(place.position.line)), ("column", .integer(place.position.column)),
    ])
  }

  private func json(_ edit: Edit) -> JSONText {
    .object([
      ("file", .string(edit.file)), ("start", .integer(edit.range.lowerBound)),
      ("end", .integer(edit.range.upperBound)), ("replacement", .string(edit.replacement)),
    ])
  }
}
