/// Something worth telling about an input that could be read.
public struct Diagnostic: Sendable, Equatable {
  public enum Code: String, Sendable {
    case encodingWindows1252 = "encoding-windows-1252"
    case encodingReplaced = "encoding-replaced"
    case loneSurrogate = "lone-surrogate"
    case jsonLDUnreadable = "json-ld-unreadable"
    case sizeLimit = "size-limit"
    case tagLimit = "tag-limit"
    case depthLimit = "depth-limit"
    case nameLimit = "name-limit"
    case unclosedTag = "unclosed-tag"
    case unclosedComment = "unclosed-comment"
    case unclosedScript = "unclosed-script"
    case parserFailed = "parser-failed"
  }

  public var code: Code
  public var message: String
  /// Byte offset: of the item's text for what `BlockReader` tells, of the file for what `ItemReader` tells.
  public var offset: Int?

  public init(_ code: Code, _ message: String, at offset: Int? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
  }
}
