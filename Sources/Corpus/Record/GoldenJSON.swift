import Markup
import Text

/// `expected.json`: one block and one annotation a line, keys in one order.
enum GoldenJSON {
  static let format = "normalize-golden/1"

  static func write(_ golden: Golden) -> [UInt8] {
    var text = "{\n  \"format\": \"\(format)\",\n  \"lang\": \(quoted(golden.language)),\n  \"posting\": "
    text += golden.posting.joined(separator: "\n  ") + ",\n  \"blocks\": ["
    var next = golden.annotations[...]
    for (index, block) in golden.blocks.enumerated() {
      let own = next.prefix { $0.block == index }
      next = next.dropFirst(own.count)
      text += (index == 0 ? "\n    " : ",\n    ") + line(block, index)
      let lines = own.map { "\n      " + line($0) }
      text += lines.joined(separator: ",") + (lines.isEmpty ? "]}" : "\n    ]}")
    }
    text += golden.blocks.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    return Array(text.utf8)
  }

  private static func line(_ block: Golden.Block, _ index: Int) -> String {
    let members = [
      "\"block\": \(index)", "\"kind\": \(quoted(block.kind))", "\"section\": \(quoted(block.section))",
      "\"lang\": \(quoted(block.language))", "\"text\": \(quoted(block.text))",
    ]
    return "{" + members.joined(separator: ", ") + ", \"annotations\": ["
  }

  private static func line(_ annotation: Annotation) -> String {
    let range = annotation.range
    var members = [
      "\"text\": [\(range.lowerBound), \(range.upperBound)]", "\"quote\": \(quoted(annotation.quote))",
    ]
    func add(_ name: String, _ value: String?) {
      if let value { members.append("\"\(name)\": \(quoted(value))") }
    }
    add("concept", annotation.concept)
    add("kind", annotation.kind)
    add("value", annotation.value)
    add("modality", annotation.modality)
    add("how", annotation.how)
    if annotation.concept == nil { add("rule", annotation.rule) }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  // MARK: Reading

  static func read(_ bytes: [UInt8], path: String) throws(CorpusError) -> Golden {
    let root: JSONRecord
    do throws(SyntaxError) {
      root = JSONRecord(
        text: bytes, value: try JSONParser.parse(bytes, in: 0..<bytes.count, limits: Limits()))
    } catch {
      let line = bytes.prefix(error.offset).count { $0 == 0x0A } + 1
      throw .broken("\(path):\(line): error: \(error.message)")
    }
    guard root.string("format") == format else {
      throw .broken("\(path): error: this is no \(format); 'normalize corpus bless' writes it anew")
    }
    var golden = Golden(
      language: root.string("lang") ?? "und", posting: postingLines(bytes), blocks: [], annotations: [])
    for (index, block) in root.items("blocks").enumerated() {
      golden.blocks.append(
        .init(
          kind: block.string("kind") ?? "", section: block.string("section") ?? "", language: block.string("lang") ?? "",
          text: block.string("text") ?? ""))
      for item in block.items("annotations") { golden.annotations.append(annotation(item, index)) }
    }
    return golden
  }

  private static func annotation(_ item: JSONRecord, _ block: Int) -> Annotation {
    let range = item.integers("text")
    let start = range.first ?? 0
    return Annotation(
      block: block, range: start..<max(start, range.last ?? 0), quote: item.string("quote") ?? "",
      concept: item.string("concept"), kind: item.string("kind") ?? "", value: item.string("value"),
      modality: item.string("modality"), how: item.string("how") ?? "", rule: item.string("rule") ?? "")
  }

  /// The lines of `posting` as they stand in the file, its own indentation taken away.
  private static func postingLines(_ bytes: [UInt8]) -> [String] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("  \"posting\": ") }),
      let last = lines.firstIndex(where: { $0 == "  \"blocks\": [" || $0 == "  \"blocks\": []" }), first < last
    else { return [] }
    var own = lines[first..<last].map { String($0.dropFirst(2)) }
    own[0] = String(own[0].dropFirst("\"posting\": ".count))
    if own[own.count - 1].hasSuffix(",") { own[own.count - 1].removeLast() }
    return own
  }
}

/// A JSON object that is read member by member; what is absent or of another type is nil or empty.
struct JSONRecord {
  let text: [UInt8]
  let value: JSONValue

  func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = value else { return nil }
    let key = Array(name.utf8)
    return members.last { text[$0.key].elementsEqual(key) }?.value
  }

  func string(_ name: String) -> String? {
    guard case .string(let range)? = member(name) else { return nil }
    return String(decoding: JSONString.decode(range, of: text).text.bytes, as: UTF8.self)
  }

  func items(_ name: String) -> [JSONRecord] {
    guard case .array(let values)? = member(name) else { return [] }
    return values.map { JSONRecord(text: text, value: $0) }
  }

  func integers(_ name: String) -> [Int] {
    guard case .array(let values)? = member(name) else { return [] }
    return values.compactMap { value in
      guard case .number(let range) = value else { return nil }
      return Int(String(decoding: text[range], as: UTF8.self))
    }
  }
}
