import Markup

/// Where the visible text of a block lies in the source, as the output contract counts it.
struct Provenance {
  let item: Item

  /// `bytes`: in the file for a bare posting, in the item's decoded bytes where a container wraps it. `disk`: in the file
  /// through the container's escapes, where there is a container. A title has no place in the item's bytes.
  func place(of text: Range<Int>, in block: Block) -> (bytes: SourceRanges, disk: SourceRanges) {
    let isTitle = block.kind == .title
    let inItem = block.map.source(of: text)
    let disk = isTitle ? item.titleDisk : item.disk
    var onDisk = SourceRanges()
    for range in inItem { for piece in disk.source(of: range) { onDisk.append(piece) } }
    if isTitle { return (SourceRanges(), onDisk) }
    return item.container.isBare ? (onDisk, SourceRanges()) : (inItem, onDisk)
  }

  /// The whole block, from its first visible byte to its last; nil for a title.
  func extent(of block: Block) -> Range<Int>? {
    guard block.kind != .title, let range = block.map.extent(of: 0..<block.text.count) else { return nil }
    return item.container.isBare ? item.disk.extent(of: range) : range
  }
}
