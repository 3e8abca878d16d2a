import CLibYAML

/// One step of libyaml's parser, copied into Swift values.
struct YAMLEvent {
  enum Kind {
    case scalar(String, YAMLNode.ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    case alias
    case documentStart
    case streamEnd
    /// Stream start and document end.
    case other
  }

  var kind: Kind
  var start: YAMLMark
  var end: YAMLMark
  var hasAnchor = false
  var hasTag = false
}

/// What libyaml says when it refuses a text.
struct LibYAMLFailure: Error {
  var message: String
  var mark: YAMLMark
  /// For unreadable characters the byte where they stand; libyaml has no mark for these.
  var byteOffset: Int?
}

/// The only place that talks to libyaml. It owns the parser and lives no longer than the bytes that it reads.
struct LibYAML: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Calls `body` for each event of the text until it returns false or libyaml refuses the text.
  static func forEachEvent<Failure: Error>(
    in bytes: [UInt8], _ body: (YAMLEvent) throws(Failure) -> Bool
  ) throws(Failure) -> LibYAMLFailure? {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      // With a byte order mark libyaml would count one column too many on the first line.
      let skipped = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let parser = LibYAML(reading: UnsafeBufferPointer(rebasing: buffer[skipped...]))
      var goesOn = true
      while goesOn {
        switch parser.next() {
        case .success(let event):
          goesOn = try body(event)
          if case .streamEnd = event.kind { goesOn = false }
        case .failure(var failure):
          failure.byteOffset = failure.byteOffset.map { $0 + skipped }
          return failure
        }
      }
      return nil
    }
  }

  private init(reading buffer: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    // Fails only when memory is out, leaving a zeroed parser that refuses to parse.
    if yaml_parser_initialize(parser) == 1 {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private func next() -> Result<YAMLEvent, LibYAMLFailure> {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .failure(failure()) }
    defer { yaml_event_delete(&event) }
    return .success(LibYAML.copy(event))
  }

  private func failure() -> LibYAMLFailure {
    let state = parser.pointee
    return LibYAMLFailure(
      message: state.problem.map { String(cString: $0) } ?? "out of memory",
      mark: LibYAML.mark(state.problem_mark),
      byteOffset: state.error == YAML_READER_ERROR ? state.problem_offset : nil)
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    var copy = YAMLEvent(kind: .other, start: mark(event.start_mark), end: mark(event.end_mark))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      copy.kind = .scalar(text, style(scalar.style))
      copy.hasAnchor = scalar.anchor != nil
      copy.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      copy.kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      copy.hasAnchor = sequence.anchor != nil
      copy.hasTag = sequence.tag != nil
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      copy.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      copy.hasAnchor = mapping.anchor != nil
      copy.hasTag = mapping.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: copy.kind = .collectionEnd
    case YAML_ALIAS_EVENT: copy.kind = .alias
    case YAML_DOCUMENT_START_EVENT: copy.kind = .documentStart
    case YAML_STREAM_END_EVENT: copy.kind = .streamEnd
    default: break
    }
    return copy
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(line: mark.line + 1, column: mark.column + 1)
  }
}
