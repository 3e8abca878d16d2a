/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as far as findings of lint and of the corpus
/// need it.
package enum SARIF {
  private static let lint = "normalize glossary lint"

  package static func log(_ diagnostics: [Diagnostic], tool: String = "normalize glossary lint") -> JSONText {
    let driver: JSONText = .object([
      ("name", .string(tool)),
      ("rules", .array(rules(diagnostics, known: tool == lint ? Linter.rules : []))),
    ])
    let run: JSONText = .object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map(result))),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
  }

  /// The rules of lint, and the codes of loading among the findings.
  private static func rules(_ diagnostics: [Diagnostic], known: [any LintRule]) -> [JSONText] {
    let others = Set(diagnostics.map(\.code)).subtracting(known.map(\.code)).sorted()
    return known.map { rule in
      .object([
        ("id", .string(rule.code)),
        ("shortDescription", .object([("text", .string(rule.summary))])),
        ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
      ])
    } + others.map { .object([("id", .string($0))]) }
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONText {
    let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "; ")
    var pairs: [(String, JSONText)] = [
      ("ruleId", .string(diagnostic.code)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(message))])),
      ("locations", .array([location(diagnostic.position, width: diagnostic.width)])),
    ]
    let related = diagnostic.related.map { location($0.position, width: nil, message: $0.value) }
    if !related.isEmpty { pairs.append(("relatedLocations", .array(related))) }
    if !diagnostic.fixes.isEmpty { pairs.append(("fixes", .array([fix(diagnostic.fixes)]))) }
    return .object(pairs)
  }

  private static func location(_ position: Position, width: Int?, message: String? = nil) -> JSONText {
    var region: [(String, JSONText)] = [
      ("startLine", .integer(max(position.line, 1))), ("startColumn", .integer(max(position.column, 1))),
    ]
    if let width { region.append(("endColumn", .integer(max(position.column, 1) + width))) }
    var pairs: [(String, JSONText)] = [
      (
        "physicalLocation",
        .object([("artifactLocation", artifact(position.file)), ("region", .object(region))])
      )
    ]
    if let message { pairs.append(("message", .object([("text", .string(message))]))) }
    return .object(pairs)
  }

  private static func fix(_ edits: [Edit]) -> JSONText {
    let changes = edits.map { edit -> JSONText in
      let region: JSONText = .object([
        ("byteOffset", .integer(edit.range.lowerBound)), ("byteLength", .integer(edit.range.count)),
      ])
      let replacement: JSONText = .object([
        ("deletedRegion", region), ("insertedContent", .object([("text", .string(edit.replacement))])),
      ])
      return .object([
        ("artifactLocation", artifact(edit.file)), ("replacements", .array([replacement])),
      ])
    }
    return .object([
      ("description", .object([("text", .string("safe fix"))])), ("artifactChanges", .array(changes)),
    ])
  }

  /// A path as a relative or `file:` URI, with what a URI may not hold percent-encoded (RFC 3986).
  private static func artifact(_ path: String) -> JSONText {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar) {
        uri.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return .object([("uri", .string(uri))])
  }
}
