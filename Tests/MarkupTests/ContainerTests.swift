import Testing

@testable import Markup

@Suite struct ContainerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var input: String
    var container: Container
    var texts: [String]
    var mediaType = MediaType.plain
    var testDescription: String { input }
  }

  @Test(arguments: [
    Case(input: "<p>Été</p>", container: .html, texts: ["<p>Été</p>"], mediaType: .html),
    Case(
      input: "<!DOCTYPE html><title>x</title><p>y", container: .htmlPage,
      texts: ["<!DOCTYPE html><title>x</title><p>y"], mediaType: .html),
    Case(input: "Poste : soudeur", container: .text, texts: ["Poste : soudeur"]),
    Case(
      input: "## Poste\n\nSoudeur", container: .text, texts: ["## Poste\n\nSoudeur"], mediaType: .markdown),
    Case(
      input: "<freelance ou CDI> à Lyon", container: .text, texts: ["<freelance ou CDI> à Lyon"]),
    Case(input: "\"Créatif\" est le mot", container: .text, texts: ["\"Créatif\" est le mot"]),
    Case(input: "[Urgent] Soudeur", container: .text, texts: ["[Urgent] Soudeur"]),
    Case(input: "'tis the season", container: .text, texts: ["'tis the season"]),
    Case(input: "{{ title }} à pourvoir", container: .text, texts: ["{{ title }} à pourvoir"]),
    Case(input: "", container: .text, texts: [""]),
    // Python
    Case(input: #"['l\'été', "l'an"]"#, container: .pythonList, texts: ["l'été", "l'an"]),
    Case(
      input: "['a\\nb\\xa0c\\u2019d\\U0001f600e\\101']", container: .pythonList, texts: ["a\nb\u{A0}c’d😀eA"]),
    Case(input: "'un' \"e\"\n", container: .pythonString, texts: ["une"]),
    Case(input: "u'h\\xe9'", container: .pythonString, texts: ["hé"]),
    Case(input: "r'a\\nb'", container: .pythonString, texts: ["a\\nb"]),
    Case(input: "b'h\\xc3\\xa9'", container: .pythonString, texts: ["hé"]),
    Case(input: "['''un\n'deux' ''',]", container: .pythonList, texts: ["un\n'deux' "]),
    Case(input: "['\\ud83d\\ude00', None, 'a\\\nb\\q']", container: .pythonList, texts: ["😀", "ab\\q"]),
    Case(input: #"["l'été", 'x']"#, container: .pythonList, texts: ["l'été", "x"]),
    // JSON
    Case(input: #""a\nb\u00e9\ud83d\ude00\/""#, container: .jsonString, texts: ["a\nbé😀/"]),
    Case(input: #"["a", "b"]"#, container: .json, texts: ["a", "b"]),
    Case(
      input: #"{"id": 7, "html": "<b>x</b>", "text": "y"}"#, container: .json, texts: ["<b>x</b>"],
      mediaType: .html),
    Case(input: #"{"text": "x", "text": "y"}"#, container: .json, texts: ["y"]),
    Case(
      input: "{\"text\": \"x\"}\r\n\r\n{\"description\": \"y\"}\n", container: .jsonLines, texts: ["x", "y"]),
    Case(
      input: #"{"description": "&lt;p&gt;R&amp;amp;D&lt;/p&gt;"}"#, container: .json,
      texts: ["<p>R&amp;D</p>"], mediaType: .html),
  ])
  func told(_ test: Case) throws {
    let batch = try ItemReader().items(in: Array(test.input.utf8), name: "test")
    #expect(batch.items.map { String(decoding: $0.bytes, as: UTF8.self) } == test.texts)
    #expect(batch.items.allSatisfy { $0.container == test.container && $0.mediaType == test.mediaType })
    #expect(batch.items.map(\.index) == Array(test.texts.indices))
  }

  @Test func recordFields() throws {
    let item = try item(#"{"id": "a:1", "title": "Ing\u00e9nieur", "lang": "fr", "text": "Bonjour"}"#)
    #expect(item.id == "a:1")
    #expect(item.lang == "fr")
    #expect(String(decoding: item.title, as: UTF8.self) == "Ingénieur")
    #expect(item.titleDisk.source(of: 3..<5) == [27..<33])
    let blocks = BlockReader.blocks(of: item).blocks
    #expect(outline(blocks) == ["title Ingénieur", "p Bonjour"])
  }

  @Test(
    arguments: [
      ("['<p>a", "Python string without its closing quote", 1, 2, "['<p>a"),
      ("['a' 'b' c]", "expected ',' or ']' in a Python list", 1, 10, "['a' 'b' c]"),
      (
        "{\"text\": \"é\" \"b\"}", "JSON parse error: after key and value, inside map, I expect ',' or '}'",
        1, 14, nil
      ),
      ("{\n\"text\": tru}", "JSON lexical error: invalid string in json text.", 2, 11, nil),
      ("{\"title\": \"x\"}", "JSON object without a string named html, text or description", 1, 2, nil),
      ("{\"text\": \"a\"", "JSON parse error: premature EOF", 1, 13, nil),
      ("[{\"text\": 3}]", "JSON object without a string named html, text or description", 1, 3, nil),
    ] as [(String, String, Int, Int, String?)])
  func errors(text: String, message: String, line: Int, column: Int, excerpt: String?) {
    let error = #expect(throws: InputError.self) {
      try ItemReader().items(in: Array(text.utf8), name: "x.txt")
    }
    #expect(error?.message == message)
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.name == "x.txt")
    if let excerpt { #expect(error?.excerpt == excerpt) }
  }

  @Test func badLinesLoseThemselvesOnly() throws {
    let text = "{\"text\": \"a\"}\n{\"text\": \"b\"\n{\"text\": \"c\"}\n"
    let batch = try ItemReader().items(in: Array(text.utf8), name: "x")
    #expect(batch.items.map(\.bytes) == [Array("a".utf8), Array("c".utf8)])
    #expect(batch.failures.map(\.line) == [2])
    #expect(batch.failures.first?.excerpt == "{\"text\": \"b\"")
  }

  @Test func linesOneByOne() throws {
    let line = Array(#"{"text": "h\u00e9"}"#.utf8)
    let batch = try ItemReader().items(inLine: line, at: 1000, lineNumber: 7, name: "-")
    #expect(batch.items.first?.disk.source(of: 1..<3) == [1011..<1017])
    #expect(batch.items.first?.container == .jsonLines)
    let error = #expect(throws: InputError.self) {
      try ItemReader().items(inLine: Array("{x}".utf8), at: 1000, lineNumber: 7, name: "-")
    }
    #expect(error?.line == 7)
    #expect(try ItemReader().items(inLine: [0x20], at: 0, lineNumber: 1, name: "-").items.isEmpty)
  }

  @Test func deepJSONIsAnError() {
    let text = "{\"a\": " + String(repeating: "[", count: 100_000)
    let error = #expect(throws: InputError.self) { try ItemReader().items(in: Array(text.utf8), name: "x") }
    #expect(error?.message == "JSON nested deeper than 512")
  }

  @Test(arguments: [
    #"{"@type": "JobPosting", "title": "T", "description": "<p>R\u0026D<\/p>"}"#,
    #"[{"@type": "Organization"}, {"@type": ["JobPosting"], "title": "T", "description": "<p>R&D</p>"}]"#,
    #"{"@graph": [{"@type": "http://schema.org/JobPosting", "title": "T", "description": "<p>R&D</p>"}]}"#,
  ])
  func jobPostings(json: String) throws {
    let page = """
      <!-- saved --><!doctype html><html><head><script type="application/ld+json">{"x"</script>
      <script type="application/ld+json">\(json)</script></head><body><p>Menu</p></body></html>
      """
    let batch = try ItemReader().items(in: Array(page.utf8), name: "x")
    let item = try #require(batch.items.first)
    #expect(item.container == .htmlPage)
    #expect(outline(BlockReader.blocks(of: item).blocks) == ["title T", "p R&D"])
    #expect(batch.diagnostics.map(\.code) == [.jsonLDUnreadable])
    let place = try #require(item.disk.source(of: 3..<4).first)
    #expect(Array(page.utf8)[place.lowerBound] == UInt8(ascii: "R"))
  }
}
