/// The checks on bytes that come before libyaml, which reports some of them at line 1 whatever their place.
enum YAMLCharacters {
  /// - Throws: the diagnostic of the first byte that is no UTF-8, or that is a control character.
  static func check(_ source: SourceFile, limits: YAMLLimits) throws(Diagnostic) {
    if source.bytes.count > limits.bytes {
      throw Diagnostic(
        .error, "too-large", "the file is larger than \(limits.bytes) bytes",
        at: Position(file: source.path, line: 1, column: 1))
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      throw diagnostic(
        "not-utf8", "this byte is not UTF-8", at: error.byteOffsets.lowerBound, in: source,
        help: "save the file in the encoding UTF-8")
    }
    if let offset = source.bytes.firstIndex(where: isControl) {
      let code = String(source.bytes[offset], radix: 16, uppercase: true)
      throw diagnostic(
        "control-character", "the file holds the control character 0x\(code)", at: offset, in: source,
        help: "remove it: it cannot be seen, delete and retype what stands around it")
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  private static func diagnostic(
    _ code: String, _ message: String, at offset: Int, in source: SourceFile, help: String
  ) -> Diagnostic {
    let position = LineTable(source.bytes).position(ofOffset: offset, file: source.path)
    return Diagnostic(.error, code, message, at: position, help: help)
  }
}
