/// What wraps the postings of an input. Told by content, never by the file's name.
public enum Container: String, Sendable {
  case html
  case htmlPage = "html-page"
  case text
  case pythonList = "python-list"
  case pythonString = "python-string"
  case jsonString = "json-string"
  case json
  case jsonLines = "json-lines"
  /// A posting that another program handed over by itself, out of a table or an object.
  case record

  /// Whether an item's bytes are the file's own, so that offsets are told in the file as it lies on disk.
  public var isBare: Bool { self == .html || self == .text }
}

/// How an item is read. Raw values are IANA media types.
public enum MediaType: String, Sendable {
  case html = "text/html"
  case plain = "text/plain"
  case markdown = "text/markdown"
}

/// One posting of an input.
public struct Item: Sendable {
  public var container: Container
  /// Place among the input's items, from 0.
  public var index: Int
  public var mediaType: MediaType
  /// `id` and `lang` of a JSON record.
  public var id: String?
  public var lang: String?
  /// The record's title, UTF-8; empty without one.
  public var title: [UInt8]
  /// From offsets in `title` to byte ranges of the file as it lies on disk.
  public var titleDisk: ByteMap
  /// The posting's text, UTF-8, out of its container.
  public var bytes: [UInt8]
  /// From offsets in `bytes` to byte ranges of the file as it lies on disk, through escapes and encoding.
  public var disk: ByteMap
}

extension Item {
  /// A plain text that stands in no file, such as a phrase given to a command.
  public init(text: [UInt8]) {
    self.init(
      container: .text, index: 0, mediaType: .plain, title: [], titleDisk: ByteMap(), bytes: text,
      disk: .identity(text.count))
  }
}

/// What came out of one input.
public struct ItemBatch: Sendable {
  public var items: [Item] = []
  public var diagnostics: [Diagnostic] = []
  /// Lines of a JSON Lines input that could not be read; the others are in `items`.
  public var failures: [InputError] = []
}
