import Testing

@testable import Glossary

@Suite("YAML reading")
struct YAMLTests {
  private func error(_ text: String) -> String? {
    error(Array(text.utf8))
  }

  private func error(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> String? {
    do throws(YAMLError) {
      let document = try YAMLDocument(parsing: SourceFile(path: "t.yaml", bytes: bytes), limits: limits)
      return document.problems.first.map {
        DiagnosticRenderer.render($0, sourceLine: LineTable(bytes).text(ofLine: $0.position.line))
      }
    } catch {
      return error.description
    }
  }

  @Test func marksCountScalars() throws {
    let source = SourceFile(path: "t.yaml", text: "é: [œ, 'b', {c: d}]\nx:\n  - y\n  - zz # no\n\n")
    let root = try YAMLDocument(parsing: source).root
    #expect(root["é"]?.start == YAMLMark(line: 1, column: 4))
    #expect(root["é"]?.end == YAMLMark(line: 1, column: 20))
    #expect(root["é"]?.items?[1].content == .scalar("b", .singleQuoted))
    #expect(root["x"]?.isFlow == false)
    #expect(root["x"]?.end == YAMLMark(line: 4, column: 7))
    #expect(root.end == YAMLMark(line: 4, column: 7))
  }

  @Test func syntaxErrorsShowTheLine() {
    #expect(
      error("a: 1\nété: chef: cuisine\n") == """
        t.yaml:2:10: error[not-yaml]: mapping values are not allowed in this context
          été: chef: cuisine
                   ^
          help: a text that holds `: ` must be quoted: "…"

        """)
  }

  @Test func caretStandsUnderWideAndCombiningCharacters() {
    #expect(
      error("\u{65E5}e\u{301}: {a: 1, a: 2}\n") == """
        t.yaml:1:13: error[duplicate-key]: the key `a` stands twice in one mapping
          \u{65E5}e\u{301}: {a: 1, a: 2}
                      ^
          help: join both into one, or remove one
          note: first here: t.yaml:1:7

        """)
  }

  @Test func caretKeepsTabs() {
    let diagnostic = Diagnostic(.warning, "x", "m", at: Position(file: "f", line: 1, column: 3), width: 2)
    #expect(
      DiagnosticRenderer.render(diagnostic, sourceLine: "\té\u{202E}b")
        == "f:1:3: warning[x]: m\n  \té\u{FFFD}b\n  \t ^~\n")
  }

  @Test func badBytesArePlaced() {
    #expect(
      error([0x61, 0x3A, 0x20, 0xC3, 0xA9, 0xC3, 0x28])?.hasPrefix("t.yaml:1:5: error[not-utf8]") == true)
    #expect(error("a: b\nc: \u{0}\n")?.hasPrefix("t.yaml:2:4: error[control-character]") == true)
    #expect(error("a: b\nc: \u{9B}\n")?.hasPrefix("t.yaml:2:4: error[not-yaml]: control characters") == true)
  }

  @Test(arguments: [
    ("a: &x b", "1:4: error[anchor]"), ("a: *x", "1:4: error[anchor]"), ("a: !t b", "1:4: error[tag]"),
    ("a: 1\n---\nb: 2", "2:1: error[several-documents]"), ("{[a]: b}", "1:2: error[wrong-type]"),
    ("a: [b", "error[not-yaml]"), ("a: \"b", "error[not-yaml]"),
  ])
  func refusals(text: String, expected: String) {
    #expect(error(text)?.contains(expected) == true)
  }

  @Test func capsAreQuick() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    var message: String?
    let time = ContinuousClock().measure { message = error(deep) }
    #expect(message?.contains("error[too-deep]") == true)
    #expect(time < .seconds(1))
    var limits = YAMLLimits()
    limits.nodes = 10
    #expect(error(Array("[1,2,3,4,5,6,7,8,9,10]".utf8), limits: limits)?.contains("too-large") == true)
    limits.bytes = 3
    #expect(error(Array("a: b".utf8), limits: limits)?.contains("too-large") == true)
  }

  @Test func emptyFilesAreNull() throws {
    #expect(try YAMLDocument(parsing: SourceFile(path: "t", text: "")).root.isEmpty)
    #expect(try YAMLDocument(parsing: SourceFile(path: "t", text: "\u{FEFF}# c\n")).root.isEmpty)
  }

  @Test(arguments: [
    ("no", "boolean"), ("Yes", "boolean"), ("y", "boolean"), ("~", "null"), ("null", "null"),
    ("1.10", "number"),
    ("365", "integer"), ("0x1F", "integer"), ("12:30", "integer"), ("+1e3", "number"), (".5", "number"),
    ("2024-01-05", "date"), ("<<", "merge key"), (".inf", "number"), ("-", "text"), (".NET", "text"),
    ("3D", "text"), ("35h", "text"), ("1.2.3", "text"), ("C#", "text"), ("9001:2015", "integer"),
    ("ISO 9001", "text"), ("nO", "text"), ("a-b", "text"), ("24/7", "text"), ("3x8", "text"),
  ])
  func plainScalars(text: String, reading: String) {
    #expect(PlainScalar.reading(text).rawValue == reading)
  }

  @Test func linesAndOffsets() {
    let table = LineTable(Array("\u{FEFF}aé\r\nb\u{2028}c\r".utf8))
    #expect(table.lineCount == 4)
    #expect((1...4).map(table.text(ofLine:)) == ["aé", "b", "c", ""])
    #expect(table.offset(line: 1, column: 3) == 6)
    #expect(table.position(ofOffset: 6) == Position(line: 1, column: 3))
    #expect(table.position(ofOffset: 8) == Position(line: 2, column: 1))
  }
}
