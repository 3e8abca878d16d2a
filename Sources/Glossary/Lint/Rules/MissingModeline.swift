/// A file without the comment by which editors find the schema.
struct MissingModeline: LintRule {
  let code = "missing-modeline"
  let severity = Diagnostic.Severity.warning
  let summary = "A file begins with the comment by which editors find the schema."

  private static let start = "# yaml-language-server: $schema="
  private static let line = start + "../../schema/glossary-1.schema.json\n"

  func check(_ context: LintContext) -> [Diagnostic] {
    context.files.filter { !Self.hasModeline($0.bytes) }.map { file in
      diagnostic(
        "editors do not know the file's schema", at: Position(file: file.path, line: 1, column: 1),
        help: "begin the file with `\(Self.line.dropLast())`",
        fixes: [Edit(file: file.path, range: 0..<0, replacement: Self.line)])
    }
  }

  /// Whether one of the comments before the first key is a modeline.
  private static func hasModeline(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return lines.prefix { $0.first == UInt8(ascii: "#") }.contains { $0.starts(with: start.utf8) }
  }
}
