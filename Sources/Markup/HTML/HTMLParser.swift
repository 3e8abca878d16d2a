import CLibXML2

/// What the parser reports, in document order. Offsets are those of the guarded text.
protocol HTMLEvents: AnyObject {
  func start(_ name: ElementName, _ attributes: HTMLAttributes)
  func end(_ name: ElementName)
  func text(_ range: Range<Int>)
}

/// What counts of an element's attributes.
struct HTMLAttributes {
  var href = ""
  /// `hidden`, or a style that takes the element off the page.
  var isHidden = false
  /// A style that sets it in bold or underlines it.
  var isEmphasis = false
}

/// libxml2's HTML parser, fed with guarded text, as events. All pointers stay in this file.
///
/// The text is parsed inside of `<html><body>`, so that libxml2 implies no paragraph around text at the top. It stays
/// UTF-8 from end to end: without an encoding handler, the parser's position is an offset in the text.
enum HTMLParser {
  private static let prefix = Array("<html><body>".utf8)

  /// libxml2's own tables must be there before several threads parse.
  private static let isReady: Void = xmlInitParser()

  /// Reports `masked` to `events`; false if libxml2 gave up. Linear cost, no recursion.
  static func parse(_ masked: [UInt8], events: some HTMLEvents) -> Bool {
    _ = isReady
    let text = prefix + masked
    return text.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return false }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
      htmlCtxtUseOptions(context, Int32(options))
      let sink = Sink(events: events, context: context, textOffset: prefix.count)
      context.pointee.sax.pointee = Sink.handler
      context.pointee.userData = Unmanaged.passUnretained(sink).toOpaque()
      context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      htmlParseDocument(context)
      return withExtendedLifetime(sink) { sink.position >= text.count }
    }
  }
}

/// Turns libxml2's callbacks into events.
private final class Sink {
  private let events: any HTMLEvents
  private let context: htmlParserCtxtPtr
  private let textOffset: Int

  init(events: any HTMLEvents, context: htmlParserCtxtPtr, textOffset: Int) {
    self.events = events
    self.context = context
    self.textOffset = textOffset
  }

  /// Bytes consumed so far, prefix included.
  var position: Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// libxml2 reports text when it meets the `<` or the end behind it, or when its buffer is full: then the last
  /// character is reported but not consumed yet.
  private func report(text count: Int) {
    guard let current = context.pointee.input?.pointee.cur else { return }
    let isAtEnd = current.pointee == UInt8(ascii: "<") || current.pointee == 0
    let end = position + (isAtEnd ? 0 : Sink.length(ofCharacter: current.pointee)) - textOffset
    if end >= count { events.text(end - count..<end) }
  }

  private static func length(ofCharacter first: UInt8) -> Int {
    switch first {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private func report(
    start name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = Sink.name(name) else { return }
    events.start(name, attributes.map(Sink.attributes) ?? HTMLAttributes())
  }

  private func report(end name: UnsafePointer<xmlChar>) {
    if let name = Sink.name(name) { events.end(name) }
  }

  private static func name(_ start: UnsafePointer<xmlChar>) -> ElementName? {
    ElementName(UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start))))
  }

  private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) -> HTMLAttributes {
    var result = HTMLAttributes()
    var place = list
    while let name = place[0] {
      let value = place[1].map { String(cString: $0) } ?? ""
      switch String(cString: name) {
      case "href": result.href = value
      case "hidden": result.isHidden = true
      case "style": result.read(style: value)
      default: break
      }
      place += 2
    }
    return result
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Sink? {
    context.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
  }

  static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      if let name { Sink.from(context)?.report(start: name, attributes) }
    }
    handler.endElement = { context, name in
      if let name { Sink.from(context)?.report(end: name) }
    }
    handler.characters = { context, _, count in Sink.from(context)?.report(text: Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }
}

extension HTMLAttributes {
  /// The few declarations that change what is shown.
  fileprivate mutating func read(style: String) {
    let style = style.utf8.filter { !$0.isWhite }.map(\.lowercased)
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      switch String(decoding: declaration, as: UTF8.self) {
      case "display:none", "visibility:hidden", "display:none!important": isHidden = true
      case "font-weight:bold", "font-weight:bolder", "font-weight:600", "font-weight:700", "font-weight:800",
        "font-weight:900", "text-decoration:underline", "text-decoration-line:underline":
        isEmphasis = true
      default: break
      }
    }
  }
}
