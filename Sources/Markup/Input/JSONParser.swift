import CYAJL

/// Strict JSON (RFC 8259) by yajl, which parses without recursion. yajl tells how many bytes it has consumed at each
/// value, so that every value's place is known.
enum JSONParser {
  /// The value that bytes `range` of `text` consist of; its offsets are those of `text`.
  static func parse(
    _ text: [UInt8], in range: Range<Int>, limits: Limits
  ) throws(SyntaxError) -> JSONValue {
    let values = try values(of: text, in: range, areSeveral: false, limits: limits)
    guard let root = values.last else { throw SyntaxError(offset: range.upperBound, message: "no JSON value") }
    return root
  }

  /// The values that bytes `range` of `text` consist of, one after the other with white space between them.
  static func values(
    of text: [UInt8], in range: Range<Int>, areSeveral: Bool = true, limits: Limits
  ) throws(SyntaxError) -> [JSONValue] {
    let builder = JSONBuilder(text: text, start: range.lowerBound, maximumDepth: limits.jsonDepth)
    var callbacks = JSONBuilder.callbacks
    let context = Unmanaged.passUnretained(builder).toOpaque()
    guard let handle = yajl_alloc(&callbacks, nil, context) else {
      throw SyntaxError(offset: range.lowerBound, message: "no memory for the JSON parser")
    }
    defer { yajl_free(handle) }
    builder.handle = handle
    if areSeveral { enable_several_values(handle) }
    var status = text[range].withUnsafeBufferPointer { yajl_parse(handle, $0.baseAddress, $0.count) }
    let consumed = range.lowerBound + yajl_get_bytes_consumed(handle)
    if status == yajl_status_client_canceled {
      throw SyntaxError(offset: consumed - 1, message: "JSON nested deeper than \(limits.jsonDepth)")
    }
    guard status == yajl_status_ok else {
      let message = message(of: handle)
      throw SyntaxError(offset: builder.place(ofErrorBefore: consumed, message: message), message: message)
    }
    status = yajl_complete_parse(handle)
    guard status == yajl_status_ok else {
      throw SyntaxError(offset: range.upperBound, message: message(of: handle))
    }
    return builder.roots
  }

  private static func message(of handle: yajl_handle) -> String {
    guard let text = yajl_get_error(handle, 0, nil, 0) else { return "no JSON value" }
    defer { yajl_free_error(handle, text) }
    let line = String(cString: text).prefix { $0 != "\n" }
    return "JSON \(line)"
  }
}

/// Collects yajl's events into values. Open containers are on a stack of our own.
private final class JSONBuilder {
  private struct Frame {
    var isObject: Bool
    var members: [JSONValue.Member] = []
    var values: [JSONValue] = []
    var key = 0..<0
  }

  let text: [UInt8]
  let start: Int
  let maximumDepth: Int
  var handle: yajl_handle?
  private(set) var roots: [JSONValue] = []
  private var frames: [Frame] = []
  /// End of the last token.
  private var last: Int

  init(text: [UInt8], start: Int, maximumDepth: Int) {
    self.text = text
    self.start = start
    self.maximumDepth = maximumDepth
    last = start
  }

  /// The end of the token that yajl has just read.
  private var end: Int { start + yajl_get_bytes_consumed(handle) }

  /// Between two tokens stand only white space, commas and colons, so the next quote opens the string.
  private func takeString() -> Range<Int> {
    let end = end
    let quote = text[last..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end - 1
    last = end
    return quote + 1..<max(quote + 1, end - 1)
  }

  /// Where the error is that stopped yajl after `consumed`. yajl tells the byte of a malformed token, but not where
  /// a well-formed one begins that stands in the wrong place.
  func place(ofErrorBefore consumed: Int, message: String) -> Int {
    if message.hasPrefix("JSON lexical error") { return max(last, consumed - 1) }
    var place = last
    while place < consumed - 1, text[place].isWhite || text[place] == "," || text[place] == ":" { place += 1 }
    return place
  }

  private func add(_ value: JSONValue) {
    last = end
    guard let top = frames.indices.last else {
      roots.append(value)
      return
    }
    if frames[top].isObject {
      frames[top].members.append(.init(key: frames[top].key, value: value))
    } else {
      frames[top].values.append(value)
    }
  }

  /// true, false or null, of so many bytes.
  private func addLiteral(length: Int) { add(.literal(end - length..<end)) }

  private func open(isObject: Bool) -> Int32 {
    last = end
    frames.append(Frame(isObject: isObject))
    return frames.count <= maximumDepth ? 1 : 0
  }

  private func close() {
    guard let frame = frames.popLast() else { return }
    add(frame.isObject ? .object(frame.members) : .array(frame.values))
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> JSONBuilder? {
    context.map { Unmanaged<JSONBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  static var callbacks: yajl_callbacks {
    var table = yajl_callbacks()
    table.yajl_null = { context in
      JSONBuilder.from(context)?.addLiteral(length: 4)
      return 1
    }
    table.yajl_boolean = { context, isTrue in
      JSONBuilder.from(context)?.addLiteral(length: isTrue == 0 ? 5 : 4)
      return 1
    }
    table.yajl_number = { context, _, length in
      guard let builder = JSONBuilder.from(context) else { return 0 }
      builder.add(.number(builder.end - length..<builder.end))
      return 1
    }
    table.yajl_string = { context, _, _ in
      guard let builder = JSONBuilder.from(context) else { return 0 }
      builder.add(.string(builder.takeString()))
      return 1
    }
    table.yajl_map_key = { context, _, _ in
      guard let builder = JSONBuilder.from(context) else { return 0 }
      builder.frames[builder.frames.count - 1].key = builder.takeString()
      return 1
    }
    table.yajl_start_map = { JSONBuilder.from($0)?.open(isObject: true) ?? 0 }
    table.yajl_start_array = { JSONBuilder.from($0)?.open(isObject: false) ?? 0 }
    table.yajl_end_map = { context in
      JSONBuilder.from(context)?.close()
      return 1
    }
    table.yajl_end_array = { context in
      JSONBuilder.from(context)?.close()
      return 1
    }
    return table
  }
}
