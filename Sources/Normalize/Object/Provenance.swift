import Markup

/// Where the visible text of a block lies in the source, as the output contract counts it.
struct Provenance {
  let item: Item

  /// `bytes`: in the file for a bare posting, in the item's decoded bytes where a container wraps it. `disk`: in the file
  /// through the container's escapes, where there is a container. A title has no place in the item's bytes.
  func place(of text: Range<Int>, in block: Block) -> (bytes: [Range<Int>], disk: [Range<Int>]) {
    let isTitle = block.kind == .title
    let inItem = block.map.source(of: text)
    let disk = isTitle ? item.titleDisk : item.disk
    let onDisk = inItem.count == 1 ? disk.source(of: inItem[0]) : joined(inItem.flatMap { disk.source(of: $0) })
    if isTitle { return ([], onDisk) }
    return item.container.isBare ? (onDisk, []) : (inItem, onDisk)
  }

  /// The whole block, from its first visible byte to its last; nil for a title.
  func extent(of block: Block) -> Range<Int>? {
    guard block.kind != .title, let range = block.map.extent(of: 0..<block.text.count) else { return nil }
    return item.container.isBare ? item.disk.extent(of: range) : range
  }

  /// Ranges that touch are one.
  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, last.upperBound >= range.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
