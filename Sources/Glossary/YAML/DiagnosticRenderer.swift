/// Writes a diagnostic for people: `file:line:column: error[code]: message`, the line, a caret, and the hint.
public enum DiagnosticRenderer {
  /// One block of lines that ends with a line feed. `sourceLine` is left out when it is nil.
  public static func render(_ diagnostic: Diagnostic, sourceLine: String?) -> String {
    var lines = [heading(diagnostic)]
    if let sourceLine {
      lines.append("  " + visible(sourceLine))
      lines.append(
        "  " + caret(under: sourceLine, column: diagnostic.position.column, width: diagnostic.width))
    }
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    for place in diagnostic.related {
      lines.append("  note: \(place.value): \(location(place.position))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public static func location(_ position: Position) -> String {
    "\(position.file):\(position.line):\(position.column)"
  }

  private static func heading(_ diagnostic: Diagnostic) -> String {
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    return "\(location(diagnostic.position)): \(kind): \(diagnostic.message)"
  }

  /// Spaces up to the column as wide as the text above them, tabs staying tabs, then `^~~`.
  private static func caret(under line: String, column: Int, width: Int) -> String {
    var result = ""
    let scalars = line.unicodeScalars
    for scalar in scalars.prefix(column - 1) {
      result += scalar == "\t" ? "\t" : String(repeating: " ", count: TerminalWidth.of(scalar))
    }
    let marked = scalars.dropFirst(column - 1).prefix(width).reduce(0) { $0 + TerminalWidth.of($1) }
    return result + "^" + String(repeating: "~", count: max(marked - 1, 0))
  }

  /// A file is not trusted with the terminal: what is unseen or reorders text shows as U+FFFD.
  private static func visible(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      result.append(scalar == "\t" || !TerminalWidth.isUnseen(scalar) ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}
