import Text

/// The findings of lint, in the formats that people and programs read.
public struct LintReport: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case text, json, sarif
  }

  public var diagnostics: [Diagnostic]
  private let rules: [any LintRule]
  private let tables: [String: LineTable]

  /// `files` are those that were linted; their lines are shown. `rules`: those that were asked, for SARIF.
  public init(_ diagnostics: [Diagnostic], files: [SourceFile], rules: [any LintRule] = []) {
    self.diagnostics = diagnostics
    self.rules = rules
    tables = Dictionary(files.map { ($0.path, LineTable($0.bytes)) }, uniquingKeysWith: { $1 })
  }

  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// `tool` names the program in SARIF.
  public func write(_ format: Format, tool: String = "normalize glossary lint") -> String {
    switch format {
    case .text: text()
    case .json: json()
    case .sarif: SARIF.log(diagnostics, tool: tool, rules: rules)
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

  private func json() -> String {
    var writer = JSONWriter(style: .pretty)
    writer.array { list in for diagnostic in diagnostics { Self.write(diagnostic, to: &list) } }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", diagnostic.position.file)
      writer.member("line", diagnostic.position.line)
      writer.member("column", diagnostic.position.column)
      writer.member("width", diagnostic.width)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("code", diagnostic.code)
      writer.member("message", diagnostic.message)
      writer.member("help", diagnostic.help)
      if !diagnostic.related.isEmpty {
        writer.array("related") { list in for place in diagnostic.related { write(place, to: &list) } }
      }
      if !diagnostic.fixes.isEmpty {
        writer.array("fixes") { list in for edit in diagnostic.fixes { write(edit, to: &list) } }
      }
    }
  }

  private static func write(_ place: Located<String>, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("message", place.value)
      writer.member("file", place.position.file)
      writer.member("line", place.position.line)
      writer.member("column", place.position.column)
    }
  }

  private static func write(_ edit: Edit, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", edit.file)
      writer.member("start", edit.range.lowerBound)
      writer.member("end", edit.range.upperBound)
      writer.member("replacement", edit.replacement)
    }
  }
}
