import Glossary
import Normalize

/// A mapping of one of the corpus's YAML files; what is not as it should be is told with its place.
struct YAMLRecord {
  let path: String
  let node: YAMLNode

  init(_ bytes: [UInt8], path: String) throws(CorpusError) {
    let document: YAMLDocument
    do throws(YAMLError) {
      document = try YAMLDocument(parsing: SourceFile(path: path, bytes: bytes))
    } catch {
      throw .broken(error.description)
    }
    self.init(path: path, node: document.root)
    if let problem = document.problems.first {
      throw .broken(DiagnosticRenderer.render(problem, sourceLine: nil))
    }
    if node.pairs == nil { throw problem("a mapping (`key: value` lines) is expected") }
  }

  init(path: String, node: YAMLNode) {
    self.path = path
    self.node = node
  }

  func problem(_ message: String, at place: YAMLNode? = nil) -> CorpusError {
    let start = (place ?? node).start
    return .broken("\(path):\(start.line):\(start.column): error: \(message)")
  }

  func optional(_ key: String) throws(CorpusError) -> String? {
    guard let value = node[key] else { return nil }
    guard let text = value.scalar, !text.isEmpty else { throw problem("`\(key)` is a text", at: value) }
    return text
  }

  func text(_ key: String) throws(CorpusError) -> String {
    guard let text = try optional(key) else { throw problem("`\(key)` is missing") }
    return text
  }

  func integer(_ key: String) throws(CorpusError) -> Int {
    guard let number = Int(try text(key)) else { throw problem("`\(key)` is a whole number", at: node[key]) }
    return number
  }

  func flag(_ key: String) throws(CorpusError) -> Bool? {
    guard let text = try optional(key) else { return nil }
    guard text == "true" || text == "false" else { throw problem("`\(key)` is true or false", at: node[key]) }
    return text == "true"
  }

  /// A year, a month or a day, as ISO 8601 writes them; nil where the key is absent.
  func date(_ key: String) throws(CorpusError) -> String? {
    guard let text = try optional(key) else { return nil }
    guard CalendarDate(iso8601: text) != nil else {
      throw problem("`\(key)` is a date as \"2026\", \"2026-03\" or \"2026-03-15\"", at: node[key])
    }
    return text
  }

  func choice(_ key: String, of values: [String]) throws(CorpusError) -> String {
    let word = try text(key)
    guard values.contains(word) else {
      throw problem("`\(key)` is one of \(values.joined(separator: ", ")), not `\(word)`", at: node[key])
    }
    return word
  }

  func record(_ key: String) throws(CorpusError) -> YAMLRecord {
    guard let value = node[key], value.pairs != nil else {
      throw problem("`\(key)` is missing, or no mapping", at: node[key])
    }
    return YAMLRecord(path: path, node: value)
  }

  /// The items of a list of mappings; none where the key is absent.
  func records(_ key: String) throws(CorpusError) -> [YAMLRecord] {
    guard let value = node[key] else { return [] }
    guard let items = value.items else { throw problem("`\(key)` is a list", at: value) }
    return items.map { YAMLRecord(path: path, node: $0) }
  }

  /// The texts of a list; none where the key is absent.
  func texts(_ key: String) throws(CorpusError) -> [String] {
    guard let value = node[key] else { return [] }
    guard let items = value.items else { throw problem("`\(key)` is a list", at: value) }
    return items.compactMap(\.scalar)
  }

  /// `[start, end]`
  func range(_ key: String) throws(CorpusError) -> Range<Int>? {
    let numbers = try texts(key).compactMap { Int($0) }
    if node[key] == nil { return nil }
    guard numbers.count == 2, numbers[0] >= 0, numbers[0] <= numbers[1] else {
      throw problem("`\(key)` is two numbers, `[start, end]`", at: node[key])
    }
    return numbers[0]..<numbers[1]
  }

  /// A misspelt key would be passed over in silence.
  func refuseOthers(_ known: [String]) throws(CorpusError) {
    for pair in node.pairs ?? [] where !known.contains(pair.key.scalar ?? "") {
      throw problem(
        "there is no key `\(pair.key.scalar ?? "")`; known: \(known.joined(separator: ", "))", at: pair.key)
    }
  }
}

/// Writes the corpus's YAML files, one fact a line.
struct YAMLWriter {
  private var text = ""
  private var indent = ""

  var bytes: [UInt8] { Array(text.utf8) }

  mutating func comment(_ line: String) { text += "# \(line)\n" }

  mutating func pair(_ key: String, _ value: String?, quoted: Bool = false) {
    guard let value else { return }
    text += "\(indent)\(key): \(ScalarWriter.write(value, quoted: quoted))\n"
  }

  mutating func number(_ key: String, _ value: Int) { text += "\(indent)\(key): \(value)\n" }
  mutating func line(_ line: String) { text += indent + line + "\n" }

  mutating func open(_ key: String) {
    text += "\(indent)\(key):\n"
    indent += "  "
  }

  mutating func close() { indent.removeLast(2) }

  /// `{key: value, …}` on one line; values are YAML already.
  static func flow(_ pairs: [(String, String?)]) -> String {
    "{" + pairs.compactMap { pair in pair.1.map { "\(pair.0): \($0)" } }.joined(separator: ", ") + "}"
  }

  static func scalar(_ text: String, quoted: Bool = false) -> String { ScalarWriter.write(text, quoted: quoted) }
}
