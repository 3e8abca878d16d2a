/// A piece of a posting that stands by itself on the page: a paragraph, a heading, an item of a list, a table cell.
public struct Block: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// The title of a JSON record. Its offsets are those of `Item.title`.
    case title
    case paragraph
    case heading
    case listItem = "list-item"
    case tableCell = "table-cell"
  }

  /// A link, or a bare address in angle brackets.
  public struct Link: Sendable, Equatable {
    /// UTF-8 offsets in the block's text.
    public var range: Range<Int>
    public var url: String
  }

  public var kind: Kind
  /// Of a heading 1 to 6 where the markup tells it, 0 where only its look does; of a list item its depth from 1;
  /// otherwise 0.
  public var level: Int
  /// The element that holds the block, as an XPath from the body: an index only where siblings share the name; html
  /// and body are left out unless the source writes them. Empty for text without markup.
  public var path: String
  /// The visible text, UTF-8: references decoded, runs of ASCII white space folded to one space, no tags. No-break
  /// and thin spaces stay as they are inside, and are left out at both ends.
  public var text: [UInt8]
  /// From offsets in `text` to byte ranges of `Item.bytes`.
  public var map: ByteMap
  /// Bold or underlined parts, in UTF-8 offsets of `text`.
  public var emphasis: [Range<Int>]
  public var links: [Link]

  public var string: String { String(decoding: text, as: UTF8.self) }

  /// The block's own byte ranges in `Item.bytes`.
  public var bytes: SourceRanges { map.source(of: 0..<text.count) }
}
