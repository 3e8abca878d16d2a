/// Takes the postings out of an input: decodes it, tells its container by content and undoes the container's escapes.
public struct ItemReader: Sendable {
  public var limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// The postings of a whole file. A line of a JSON Lines file that cannot be read is among the batch's failures; any
  /// other input that breaks its container's syntax throws. Linear cost.
  public func items(in file: [UInt8], name: String) throws(InputError) -> ItemBatch {
    let (text, diagnostics) = Encoding.decode(file)
    var batch = ItemBatch(diagnostics: diagnostics)
    do throws(SyntaxError) {
      switch try ContainerForm.of(text.bytes, limits: limits) {
      case .python(let value): addPython(value, of: text, to: &batch)
      case .json(let value): try addJSON(value, at: 0, of: text, container: .json, to: &batch)
      case .jsonLines: addLines(of: text, name: name, to: &batch)
      case .page: addPage(text, to: &batch)
      case .bare: addBare(text, to: &batch)
      }
    } catch {
      throw InputError(error, in: text, name: name)
    }
    return batch
  }

  /// The postings of one line of a JSON Lines stream, which begins at byte `offset` of the stream and is its line
  /// `lineNumber` (from 1). A blank line gives none.
  public func items(
    inLine line: [UInt8], at offset: Int, lineNumber: Int, name: String
  ) throws(InputError) -> ItemBatch {
    let (decoded, diagnostics) = Encoding.decode(line)
    let text = decoded.then(.identity(line.count, at: offset))
    var batch = ItemBatch(diagnostics: diagnostics)
    do throws(SyntaxError) {
      try addLine(0..<text.count, of: text, to: &batch)
    } catch {
      throw InputError(error, in: text, name: name, firstLine: lineNumber)
    }
    return batch
  }

  /// The posting that another program holds in memory: always one item. What its text is, is judged by content where
  /// `mediaType` is nil.
  ///
  /// Offsets of the text need no map to a file; only where it had to be decoded, from another encoding or from markup that
  /// was escaped twice, does `disk` lead back to the bytes given. A title has no place in them.
  public func items(inRecord given: [UInt8], mediaType: MediaType?, id: String?, title: [UInt8]) -> ItemBatch {
    let (text, diagnostics) = Encoding.decode(given)
    var batch = ItemBatch(diagnostics: diagnostics)
    add(text, container: .record, mediaType: mediaType, to: &batch)
    for index in batch.items.indices {
      batch.items[index].id = id
      batch.items[index].title = title
      if batch.items[index].bytes == given { batch.items[index].disk = ByteMap() }
    }
    return batch
  }

  // MARK: Containers

  private func addBare(_ text: MappedText, to batch: inout ItemBatch) {
    let mediaType = MarkupJudge.mediaType(of: text.bytes)
    add(text, container: mediaType == .html ? .html : .text, mediaType: mediaType, to: &batch)
  }

  private func addPage(_ text: MappedText, to batch: inout ItemBatch) {
    let found = JobPostingScript.postings(in: text.bytes, limits: limits)
    batch.diagnostics += found.diagnostics
    for posting in found.postings {
      addRecord(
        posting, body: "description", of: text, container: .htmlPage, mediaType: .html, to: &batch)
    }
    if batch.items.isEmpty { add(text, container: .htmlPage, mediaType: .html, to: &batch) }
  }

  private func addPython(_ value: PythonLiteral.Value, of text: MappedText, to batch: inout ItemBatch) {
    tellLoneSurrogates(value.loneSurrogates, to: &batch)
    for string in value.strings {
      add(string.then(text.map), container: value.isList ? .pythonList : .pythonString, to: &batch)
    }
  }

  private func addLines(of text: MappedText, name: String, to batch: inout ItemBatch) {
    var start = 0
    var number = 1
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: .lineFeed) ?? text.count
      do throws(SyntaxError) {
        try addLine(start..<end, of: text, to: &batch)
      } catch {
        batch.failures.append(InputError(error, in: text, name: name, firstLine: number, at: start))
      }
      start = end + 1
      number += 1
    }
  }

  private func addLine(
    _ range: Range<Int>, of text: MappedText, to batch: inout ItemBatch
  ) throws(SyntaxError) {
    guard text.bytes.skippingWhite(from: range.lowerBound, before: range.upperBound) < range.upperBound else {
      return
    }
    let value = try JSONParser.parse(text.bytes, in: range, limits: limits)
    try addJSON(value, at: range.lowerBound, of: text, container: .jsonLines, to: &batch)
  }

  // MARK: JSON

  /// Adds the postings of `value`, which begins at `start`.
  private func addJSON(
    _ value: JSONValue, at start: Int, of text: MappedText, container: Container, to batch: inout ItemBatch
  ) throws(SyntaxError) {
    let values: [JSONValue]
    if case .array(let elements) = value { values = elements } else { values = [value] }
    for value in values {
      switch value {
      case .string(let range):
        let isWhole = values.count == 1 && container == .json
        let body = decode(range, of: text, to: &batch)
        add(body, container: isWhole ? .jsonString : container, to: &batch)
      case .object(let members):
        let place = members.first.map { $0.key.lowerBound - 1 } ?? start
        try addObject(value, at: place, of: text, container: container, to: &batch)
      default:
        throw SyntaxError(offset: start, message: "JSON without a posting: expected strings or objects")
      }
    }
  }

  private func addObject(
    _ object: JSONValue, at place: Int, of text: MappedText, container: Container, to batch: inout ItemBatch
  ) throws(SyntaxError) {
    let bodies: [(name: StaticString, mediaType: MediaType?)] = [
      ("html", .html), ("text", nil), ("description", nil),
    ]
    for body in bodies {
      guard case .string? = object.member(body.name, in: text.bytes) else { continue }
      addRecord(
        object, body: body.name, of: text, container: container, mediaType: body.mediaType, to: &batch)
      return
    }
    throw SyntaxError(offset: place, message: "JSON object without a string named html, text or description")
  }

  private func addRecord(
    _ object: JSONValue, body: StaticString, of text: MappedText, container: Container,
    mediaType: MediaType?, to batch: inout ItemBatch
  ) {
    func string(_ name: StaticString) -> MappedText? {
      switch object.member(name, in: text.bytes) {
      case .string(let range): decode(range, of: text, to: &batch)
      case .number(let range): MappedText(copying: range, of: text.bytes).then(text.map)
      default: nil
      }
    }
    guard let content = string(body) else { return }
    let title = string("title") ?? MappedText()
    add(content, container: container, mediaType: mediaType, to: &batch)
    let last = batch.items.count - 1
    batch.items[last].title = title.bytes
    batch.items[last].titleDisk = title.map
    batch.items[last].id = string("id")?.string
    batch.items[last].lang = string("lang")?.string
  }

  /// The text of a JSON string, mapped to the file on disk.
  private func decode(_ range: Range<Int>, of text: MappedText, to batch: inout ItemBatch) -> MappedText {
    let decoded = JSONString.decode(range, of: text.bytes)
    tellLoneSurrogates(decoded.loneSurrogates, to: &batch)
    return decoded.text.then(text.map)
  }

  // MARK: Items

  /// Adds an item whose text is `content`, mapped to the file on disk.
  private func add(
    _ content: MappedText, container: Container, mediaType: MediaType? = nil, to batch: inout ItemBatch
  ) {
    var content = content
    if !container.isBare, let unescaped = MarkupJudge.unescapingMarkup(content.bytes) {
      content = unescaped.then(content.map)
    }
    batch.items.append(
      Item(
        container: container, index: batch.items.count,
        mediaType: mediaType ?? MarkupJudge.mediaType(of: content.bytes),
        title: [], titleDisk: ByteMap(), bytes: content.bytes, disk: content.map))
  }

  private func tellLoneSurrogates(_ count: Int, to batch: inout ItemBatch) {
    guard count > 0 else { return }
    let message = "\(count) escapes are half a surrogate pair; U+FFFD stands for each"
    batch.diagnostics.append(Diagnostic(.loneSurrogate, message))
  }
}
