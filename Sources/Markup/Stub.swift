public struct Block: Sendable {
  public enum Kind: String, Sendable { case title, paragraph, heading, listItem = "list-item", tableCell = "table-cell" }
  public var kind: Kind
  public var level: Int
  public var path: String
  public var text: [UInt8]
  public var map: ByteMap
  public var string: String { String(decoding: text, as: UTF8.self) }
  public var bytes: [Range<Int>] { map.source(of: 0..<text.count) }
}
public enum BlockReader {
  public static func blocks(of item: Item, limits: Limits) -> (blocks: [Block], diagnostics: [Diagnostic]) {
    var blocks: [Block] = []
    var start = 0
    for line in item.bytes.split(separator: 10, omittingEmptySubsequences: false) {
      var text = Array(line)
      while text.last == 32 || text.last == 13 { text.removeLast() }
      var kind = Block.Kind.paragraph
      var cut = 0
      let s = String(decoding: text, as: UTF8.self)
      if s.hasPrefix("- ") || s.hasPrefix("* ") || s.hasPrefix("-") { kind = .listItem; cut = s.hasPrefix("- ") || s.hasPrefix("* ") ? 2 : 1 }
      else if s.hasPrefix("• ") { kind = .listItem; cut = 4 }
      else if s.hasPrefix("#") { kind = .heading; cut = s.prefix { $0 == "#" || $0 == " " }.utf8.count }
      else if s.hasSuffix(":"), s.utf8.count < 60 { kind = .heading }
      else if s.utf8.count < 50, s.uppercased() == s { kind = .heading }
      else if s.hasPrefix("**"), s.hasSuffix("**") { kind = .heading }
      let body = Array(text.dropFirst(cut))
      if !body.isEmpty { blocks.append(Block(kind: kind, level: 0, path: "", text: body, map: .identity(body.count, at: start + cut))) }
      start += line.count + 1
    }
    return (blocks, [])
  }
}
