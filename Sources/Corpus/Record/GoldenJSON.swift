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
    do throws(InputError) {
      if let root = try JSONNode.values(in: bytes, name: path).first {
        return try golden(root, postingLines(bytes))
      }
    } catch {
      throw .broken("\(error.name):\(error.line):\(error.column): error: \(error.message)")
    }
    throw .broken("\(path): error: the file is empty; 'normalize corpus bless' writes it anew")
  }

  private static func golden(_ root: JSONNode, _ posting: [String]) throws(InputError) -> Golden {
    guard root["format"]?.string == format else {
      throw root.error("this is no \(format); 'normalize corpus bless' writes it anew")
    }
    var golden = Golden(language: try root.text("lang"), posting: posting, blocks: [], annotations: [])
    for (index, block) in try root.list("blocks").enumerated() {
      golden.blocks.append(
        .init(
          kind: try block.text("kind"), section: try block.text("section"), language: try block.text("lang"),
          text: try block.text("text")))
      for item in try block.list("annotations") { golden.annotations.append(try annotation(item, index)) }
    }
    return golden
  }

  private static func annotation(_ item: JSONNode, _ block: Int) throws(InputError) -> Annotation {
    let range = try item.list("text").compactMap { $0.number.flatMap { Int($0) } }
    guard range.count == 2, range[0] >= 0, range[0] <= range[1] else { throw item.error("`text` is [start, end]") }
    return Annotation(
      block: block, range: range[0]..<range[1], quote: try item.text("quote"), concept: item["concept"]?.string,
      kind: try item.text("kind"), value: item["value"]?.string, modality: item["modality"]?.string,
      how: try item.text("how"), rule: item["rule"]?.string ?? "")
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

extension JSONNode {
  fileprivate subscript(name: String) -> JSONNode? { members?.last { $0.name == name }?.value }

  fileprivate func text(_ name: String) throws(InputError) -> String {
    guard let text = self[name]?.string else { throw error("there is no text `\(name)` here") }
    return text
  }

  fileprivate func list(_ name: String) throws(InputError) -> [JSONNode] {
    guard let list = self[name]?.elements else { throw error("there is no list `\(name)` here") }
    return list
  }
}
