import Foundation
import Testing

@testable import Glossary

@Suite("Canonical layout")
struct FormatterTests {
  private func format(_ text: String) throws -> String {
    String(decoding: try GlossaryFormatter.format(SourceFile(path: "t.yaml", text: text)), as: UTF8.self)
  }

  static let messy = """
    # yaml-language-server: $schema=../../schema/glossary-1.schema.json
    # the head


    concepts:
        # about welding
        - kind: 'task'   # its kind
          id: welding
          fr:   # French
            variants: ["soudure",
              # not SMAW
              'soudage à l''arc'] # two
            preferred:    soudage
          # below welding

        # about ada
        # more
        - {kind: tool, id: ada, en: {preferred: "Ada"}, values: {z: 7, a: "7"},
           not_when: [{reason: person, labels: [Ada], after: Lovelace}]}
        - id: excel
          kind: tool
          note: >
            folded
            text
          examples: {miss: [La vente.], hit: ["[C#]: oui"]}
          fr: {preferred: Microsoft Excel, variants: [une première variante assez longue, une deuxième variante, une troisième]}
    domain: "x"   # the domain
    format: 1
    # the end
    """

  static let clean = """
    # yaml-language-server: $schema=../../schema/glossary-1.schema.json
    # the head
    format: 1
    # the end
    domain: x # the domain
    concepts:

      # about ada
      # more
      - id: ada
        kind: tool
        en: {preferred: Ada}
        not_when:
          - {after: Lovelace, labels: [Ada], reason: person}
        values: {z: 7, a: "7"}
      - id: excel
        kind: tool
        fr:
          preferred: Microsoft Excel
          variants: [une première variante assez longue, une deuxième variante, une troisième]
        examples: {hit: ["[C#]: oui"], miss: ["La vente."]}
        note: "folded text\\n"
      # about welding
      - id: welding
        kind: task # its kind
        fr: # French
          preferred: soudage
          variants: # two
            - soudure
            # not SMAW
            - soudage à l'arc
        # below welding

    """

  @Test func bringsAFileIntoLayout() throws {
    #expect(try format(Self.messy) == Self.clean)
  }

  @Test func aSecondRunChangesNothing() throws {
    #expect(try format(Self.clean) == Self.clean)
  }

  @Test func wordListsFillLines() throws {
    let words = (1...30).map { "mot\($0)x" }.joined(separator: ", ")
    let formatted = try format("format: 1\nlanguage: fr\nwords:\n  gap: [\(words)]\n")
    let lines = formatted.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.count <= LayoutWriter.width })
    #expect(lines[4].hasPrefix("    mot"))
    #expect(try format(formatted) == formatted)
  }

  @Test(arguments: [
    ("a: b\na: c\n", "duplicate-key"), ("a: &x b\n", "anchor"), ("a: [b\n", "not-yaml"),
    ("- a\n", "wrong-type"),
  ])
  func refuses(text: String, code: String) throws {
    #expect(throws: YAMLError.self) { try format(text) }
    do { _ = try format(text) } catch let error as YAMLError { #expect(error.diagnostic.code == code) }
  }

  @Test(arguments: [
    "", "# nothing but a comment\n", "\u{FEFF}format: 1\r\n# é\r\ndomain: x\r\n", "format: 1\nconcepts: []\n",
    "format: 1\nconcepts:\n  - just text # c\n  - id: b\n", "format: 1\nconcepts:\n  # all gone\n",
    "a:\n  - [b, [c, d]] # e\n  - - f\n    # g\n    - h\n", "a: |\n  # no comment\n  text\n# comment\n",
    "a: {b: c} # d\n  # e\n    # f\n", "format: 1 #\n#\ndomain: \"#no\" #yes\n",
  ])
  func keepsMeaningAndComments(text: String) throws {
    let once = try format(text)
    #expect(try format(once) == once)
    #expect(!once.contains("\r"))
  }

  /// A comment put on any line of a file, at any indentation or behind the line, is kept, and stays where it is put
  /// by the first run.
  @Test func commentsAnywhereAreKept() throws {
    for text in [Self.messy, Self.clean] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices {
        for indent in [0, 2, 4, 6, 8] {
          try check(
            lines[...index] + [String(repeating: " ", count: indent) + "# inserted"] + lines[(index + 1)...])
        }
        if !lines[index].contains("#") {
          try check(lines[..<index] + [lines[index] + " # inserted"] + lines[(index + 1)...])
        }
      }
    }
  }

  private func check(_ lines: ArraySlice<String>) throws {
    let text = lines.joined(separator: "\n")
    if (try? YAMLDocument(parsing: SourceFile(path: "t.yaml", text: text))) == nil { return }
    let once = try format(text)
    #expect(try format(once) == once, "\(text)")
    #expect(once.contains("# inserted"), "\(text)")
  }

  @Test(
    "The shipped files keep their meaning and comments",
    .enabled(if: FileManager.default.fileExists(atPath: LoaderTests.shipped)))
  func shippedFiles() throws {
    for file in try GlossaryFolder.read(LoaderTests.shipped) {
      let once = try GlossaryFormatter.format(file)
      let twice = try GlossaryFormatter.format(SourceFile(path: file.path, bytes: once))
      #expect(once == twice, "\(file.path)")
    }
  }
}
