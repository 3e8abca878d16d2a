import Text

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as far as findings of lint and of the corpus
/// need it.
package enum SARIF {
  package static func log(_ diagnostics: [Diagnostic], tool name: String, rules: [any LintRule] = []) -> String {
    var writer = JSONWriter(style: .pretty)
    writer.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.array("runs") { runs in
        runs.object { run in
          run.object("tool") { tool in
            tool.object("driver") { driver in
              driver.member("name", name)
              driver.array("rules") { write(rules, beside: diagnostics, to: &$0) }
            }
          }
          run.member("columnKind", "unicodeCodePoints")
          run.array("results") { results in for diagnostic in diagnostics { write(diagnostic, to: &results) } }
        }
      }
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The rules of lint, and the codes of loading among the findings.
  private static func write(_ rules: [any LintRule], beside diagnostics: [Diagnostic], to writer: inout JSONWriter) {
    for rule in rules {
      writer.object { entry in
        entry.member("id", rule.code)
        entry.object("shortDescription") { $0.member("text", rule.summary) }
        entry.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
      }
    }
    for code in Set(diagnostics.map(\.code)).subtracting(rules.map(\.code)).sorted() {
      writer.object { $0.member("id", code) }
    }
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.object { result in
      result.member("ruleId", diagnostic.code)
      result.member("level", diagnostic.severity.rawValue)
      let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "; ")
      result.object("message") { $0.member("text", message) }
      result.array("locations") { write(diagnostic.position, width: diagnostic.width, to: &$0) }
      if !diagnostic.related.isEmpty {
        result.array("relatedLocations") { related in
          for place in diagnostic.related { write(place.position, message: place.value, to: &related) }
        }
      }
      if !diagnostic.fixes.isEmpty { result.array("fixes") { write(diagnostic.fixes, to: &$0) } }
    }
  }

  private static func write(
    _ position: Position, width: Int? = nil, message: String? = nil, to writer: inout JSONWriter
  ) {
    let column = max(position.column, 1)
    writer.object { location in
      location.object("physicalLocation") { place in
        place.object("artifactLocation") { $0.member("uri", uri(position.file)) }
        place.object("region") { region in
          region.member("startLine", max(position.line, 1))
          region.member("startColumn", column)
          region.member("endColumn", width.map { column + $0 })
        }
      }
      if let message { location.object("message") { $0.member("text", message) } }
    }
  }

  private static func write(_ edits: [Edit], to writer: inout JSONWriter) {
    writer.object { fix in
      fix.object("description") { $0.member("text", "safe fix") }
      fix.array("artifactChanges") { changes in
        for edit in edits {
          changes.object { change in
            change.object("artifactLocation") { $0.member("uri", uri(edit.file)) }
            change.array("replacements") { write(edit, to: &$0) }
          }
        }
      }
    }
  }

  private static func write(_ edit: Edit, to writer: inout JSONWriter) {
    writer.object { replacement in
      replacement.object("deletedRegion") { region in
        region.member("byteOffset", edit.range.lowerBound)
        region.member("byteLength", edit.range.count)
      }
      replacement.object("insertedContent") { $0.member("text", edit.replacement) }
    }
  }

  /// A path as a relative or `file:` URI, with what a URI may not hold percent-encoded (RFC 3986).
  private static func uri(_ path: String) -> String {
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
    return uri
  }
}
