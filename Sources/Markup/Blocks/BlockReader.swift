/// Reads the blocks of a posting.
public enum BlockReader {
  /// The blocks of `item` in document order, its title first if it has one, and what was cut or put right on the way.
  /// Cost is linear in the size of the item.
  public static func blocks(
    of item: Item, limits: Limits = Limits()
  ) -> (blocks: [Block], diagnostics: [Diagnostic]) {
    var blocks = title(of: item, limits: limits)
    let (source, cut) = capped(item.bytes, limits: limits)
    let (lines, diagnostics) = lines(of: source, mediaType: item.mediaType, limits: limits)
    BlockAssembler.add(lines, source: source, to: &blocks)
    return (blocks, cut + diagnostics)
  }

  private static func lines(
    of source: [UInt8], mediaType: MediaType, limits: Limits
  ) -> (lines: [Line], diagnostics: [Diagnostic]) {
    switch mediaType {
    case .html: HTMLLineReader.lines(of: source, limits: limits)
    case .plain: TextLineReader.lines(of: source, isMarkdown: false, limits: limits)
    case .markdown: TextLineReader.lines(of: source, isMarkdown: true, limits: limits)
    }
  }

  private static func title(of item: Item, limits: Limits) -> [Block] {
    let lines = TextLineReader.lines(of: item.title, isMarkdown: false, limits: limits).lines
    guard var line = lines.first else { return [] }
    for next in lines.dropFirst() { line.join(next, source: item.title) }
    return [
      Block(
        kind: .title, level: 0, path: "", text: line.text.bytes, map: line.text.map, emphasis: [], links: [])
    ]
  }

  /// `text` up to the size cap, cut between two characters.
  private static func capped(_ text: [UInt8], limits: Limits) -> ([UInt8], [Diagnostic]) {
    guard text.count > limits.itemBytes else { return (text, []) }
    var end = limits.itemBytes
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    let message = "\(text.count) bytes; those from \(end) on are left out"
    return (Array(text[..<end]), [Diagnostic(.sizeLimit, message, at: end)])
  }
}
