import Testing

@testable import Markup

/// The one item of a text.
func item(_ text: String) throws -> Item {
  let batch = try ItemReader().items(in: Array(text.utf8), name: "test")
  return try #require(batch.items.first)
}

/// The blocks of a text, read as `mediaType`, or as its content tells.
func blocks(_ text: String, as mediaType: MediaType? = nil, limits: Limits = Limits()) throws -> [Block] {
  var item = Item(
    container: .text, index: 0, mediaType: .html, id: nil, lang: nil, title: [], titleDisk: ByteMap(),
    bytes: Array(text.utf8), disk: .identity(text.utf8.count))
  item.mediaType = try mediaType ?? Markup.ItemReader().items(in: item.bytes, name: "test").items[0].mediaType
  let blocks = BlockReader.blocks(of: item, limits: limits).blocks
  for block in blocks { expectSound(block, in: item) }
  return blocks
}

/// A block on one line: `p text`, `h2 text`, `- text`, `-- text` (depth 2), `td text`.
func outline(_ blocks: [Block]) -> [String] {
  blocks.map { block in
    let mark =
      switch block.kind {
      case .title: "title"
      case .paragraph: "p"
      case .heading: "h\(block.level)"
      case .listItem: String(repeating: "-", count: block.level)
      case .tableCell: "td"
      }
    return "\(mark) \(block.string)"
  }
}

/// The promise of the product: the bytes that a word maps to, cut out and decoded, are the word.
func expectSound(_ block: Block, in item: Item, _ location: SourceLocation = #_sourceLocation) {
  let source = block.kind == .title ? item.title : item.bytes
  #expect(block.map.count == block.text.count, sourceLocation: location)
  var start = 0
  for word in block.text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
    let range = start..<start + word.count
    start = range.upperBound + 1
    let cut = block.map.source(of: range).map { decoded(source[$0], mediaType: item.mediaType, block) }
      .joined()
    if Array(cut) != Array(word) {
      let found = String(decoding: Array(cut), as: UTF8.self)
      Issue.record("\(String(decoding: word, as: UTF8.self)) maps to \(found)", sourceLocation: location)
    }
  }
}

/// Source bytes with their references decoded, as HTML or as plain text.
private func decoded(_ bytes: ArraySlice<UInt8>, mediaType: MediaType, _ block: Block) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
  let isHTML = mediaType == .html && block.kind != .title
  var result: [UInt8] = []
  let text = Array(bytes)
  var index = 0
  while index < text.count {
    if text[index] == UInt8(ascii: "&"),
      let reference = Entities.reference(in: text, at: index, requiresSemicolon: !isHTML)
    {
      for scalar in [reference.first, reference.second].compactMap(\.self) {
        result += Array(String(scalar).utf8)
      }
      index += reference.length
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}
