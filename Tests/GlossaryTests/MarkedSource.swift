@testable import Glossary

/// Expected diagnostics written into the fixture itself, so that nobody counts columns: a comment line
/// `#   ^ error[code]` means that code at the caret's column of the last line above that is no such comment.
/// `#^` means column 1. The comments stay in the text that is read.
enum MarkedSource {
  struct Expectation: Hashable, Comparable, CustomStringConvertible {
    var line: Int
    var column: Int
    var code: String

    init(line: Int, column: Int, code: String) {
      self.line = line
      self.column = column
      self.code = code
    }

    init(_ diagnostic: Diagnostic) {
      line = diagnostic.position.line
      column = diagnostic.position.column
      code = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    }

    var description: String { "\(line):\(column) \(code)" }

    static func < (left: Expectation, right: Expectation) -> Bool {
      (left.line, left.column, left.code) < (right.line, right.column, right.code)
    }
  }

  static func expectations(in text: String) -> [Expectation] {
    var result: [Expectation] = []
    var target = 1
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let marker = marker(line) else {
        target = index + 1
        continue
      }
      result.append(Expectation(line: target, column: marker.column, code: marker.code))
    }
    return result
  }

  private static func marker(_ line: Substring) -> (column: Int, code: String)? {
    guard line.hasPrefix("#") else { return nil }
    let blanks = line.dropFirst().prefix { $0 == " " }.count
    let rest = line.dropFirst(1 + blanks)
    guard rest.hasPrefix("^ ") else { return nil }
    return (blanks == 0 ? 1 : blanks + 2, String(rest.dropFirst(2)))
  }
}
