import CNormalize
import Markup
import Normalize
import Text

/// A `normalize_input` in Swift's terms.
struct Request {
  var bytes: [UInt8]
  var language: Language?
  var name: String
  var postingOnly: Bool
  var mediaType: MediaType?
  var id: String?
  var title: [UInt8]
  var line: Int
  var offset: Int

  init(_ input: normalize_input) throws(Failure) {
    if input.text == nil, input.size > 0 { throw .usage("the input has a size but no text") }
    bytes = Array(UnsafeRawBufferPointer(start: input.text, count: input.size))
    language = try Self.choice("language", input.lang, Language.init(rawValue:), "fr, en")
    mediaType = try Self.choice(
      "media type", input.media_type, MediaType.init(rawValue:), "text/html, text/plain, text/markdown")
    name = input.name.map { String(cString: $0) } ?? "-"
    postingOnly = input.posting_only != 0
    id = input.id.map { String(cString: $0) }
    title = input.title.map { Array(String(cString: $0).utf8) } ?? []
    line = max(input.line, 1)
    offset = input.offset
  }

  private static func choice<Value>(
    _ what: String, _ given: UnsafePointer<CChar>?, _ value: (String) -> Value?, _ choices: String
  ) throws(Failure) -> Value? {
    guard let given else { return nil }
    let word = String(cString: given)
    guard let value = value(word) else { throw .usage("'\(word)' is no \(what): one of \(choices)") }
    return value
  }

  var source: SourceInfo { SourceInfo(name: name, sha256: Digest.sha256(bytes), bytes: bytes.count) }
}

/// The ways to take postings out of a request.
enum RequestForm {
  case posting, line, file

  /// The postings in the order of the input; what cannot be read of JSON Lines is among the batch's failures.
  func items(_ request: Request) throws(InputError) -> ItemBatch {
    let reader = ItemReader()
    switch self {
    case .posting:
      return reader.items(
        inRecord: request.bytes, mediaType: request.mediaType, id: request.id, title: request.title)
    case .line:
      return try reader.items(
        inLine: request.bytes, at: request.offset, lineNumber: request.line, name: request.name)
    case .file:
      var batch = try reader.items(in: request.bytes, name: request.name)
      if batch.items.isEmpty, batch.failures.isEmpty { batch.failures.append(.nothing(in: request.name)) }
      return batch
    }
  }
}
