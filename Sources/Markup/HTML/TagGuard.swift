/// A copy of a text, of the same length, that libxml2 can be trusted with. The parser sees real tags and text only:
///
/// - a `&`, and a `<` that begins no real tag, is `literal` (one byte that XML allows): what it stands for is looked up
///   in the original;
/// - comments, declarations, scripts, styles and other raw elements are `filler`, which shows nothing;
/// - attributes other than the first of each that the reader asks for are blanked, and so is the `/` of `<div/>`;
/// - control characters and noncharacters are spaces.
///
/// So libxml2 decodes no entity in text, sees no 100,000 attributes, and every text it reports lies in one piece.
///
/// A tag is real if its name is HTML's, or has a prefix (`o:p`), or is closed somewhere (`<custom>…</custom>`); and
/// not if all it has are words without values (`<a définir>`). Follows the tokenizer of WHATWG HTML, 13.2.5.
/// Linear cost.
struct TagGuard {
  static let literal = UInt8.delete
  static let filler = UInt8.carriageReturn

  private(set) var masked: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// Start tags of elements that begin a block.
  private(set) var blockTags = 0
  /// Whether the text writes an html or body tag itself.
  private(set) var writesHTML = false
  private(set) var writesBody = false

  private let original: [UInt8]
  private let limits: Limits
  private var tags = 0
  private var open = OpenElements()
  /// Names of end tags that are not HTML's, collected when the first such start tag is met.
  private var closedNames: Set<ElementName>?
  private var unknownNames: Set<ElementName> = []
  /// Scans for an end that reached the end of the text; after some of them no more is tried.
  private var vainScans = 0
  private var knowsNoCommentEnds = false
  private var neverClosed: Set<ElementName> = []
  private let lastBracket: Int

  /// Guards `text`; without `isMarkup` nothing in it is a tag.
  init(_ text: [UInt8], isMarkup: Bool = true, limits: Limits) {
    original = text
    masked = text
    self.limits = limits
    lastBracket = text.lastIndex(of: UInt8(ascii: ">")) ?? -1
    mask(isMarkup: isMarkup)
  }

  private mutating func mask(isMarkup: Bool) {
    var index = 0
    while index < original.count {
      switch original[index] {
      case "<": index = isMarkup ? maskMarkup(at: index) : maskAsText(index)
      case "&":
        masked[index] = Self.literal
        index += 1
      case 0xEF where isNoncharacter(at: index):
        fill(index..<index + 3, with: .space)
        index += 3
      default:
        if original[index] < 0x20 || original[index] == .delete { maskControl(at: index) }
        index += 1
      }
    }
  }

  /// U+FFFE and U+FFFF, which XML does not allow.
  private func isNoncharacter(at index: Int) -> Bool {
    index + 2 < original.count && original[index + 1] == 0xBF && original[index + 2] >= 0xBE
  }

  /// Line feed and tab stay. A carriage return is a line feed, unless one follows.
  private mutating func maskControl(at index: Int) {
    switch original[index] {
    case .lineFeed, .tab: break
    case .carriageReturn:
      let isPair = index + 1 < original.count && original[index + 1] == .lineFeed
      masked[index] = isPair ? .space : .lineFeed
    default: masked[index] = .space
    }
  }

  // MARK: What a `<` begins

  /// Masks what begins with the `<` at `start`; returns where to go on.
  private mutating func maskMarkup(at start: Int) -> Int {
    guard start + 1 < original.count else { return maskAsText(start) }
    switch original[start + 1] {
    case "!": return maskDeclaration(at: start)
    case "?":
      guard let end = bracket(from: start) else { return maskAsText(start) }
      return fill(start..<end + 1, with: Self.filler)
    case "/": return maskEndTag(at: start)
    default: return maskStartTag(at: start)
    }
  }

  private mutating func maskAsText(_ start: Int) -> Int {
    masked[start] = Self.literal
    return start + 1
  }

  @discardableResult
  private mutating func fill(_ range: Range<Int>, with byte: UInt8) -> Int {
    for index in range { masked[index] = byte }
    return range.upperBound
  }

  /// Comments, doctypes and conditional sections. CDATA keeps its content.
  private mutating func maskDeclaration(at start: Int) -> Int {
    if original.matches("<!--", at: start) { return maskComment(at: start) }
    if original.matches("<![cdata[", at: start) { return fill(start..<start + 9, with: Self.filler) }
    guard original.matches("<!doctype", at: start) || original.matches("<![", at: start),
      let end = bracket(from: start)
    else { return maskAsText(start) }
    return fill(start..<end + 1, with: Self.filler)
  }

  /// The next `>`.
  private func bracket(from start: Int) -> Int? {
    start > lastBracket ? nil : original[start...].firstIndex(of: UInt8(ascii: ">"))
  }

  private mutating func maskComment(at start: Int) -> Int {
    for short in ["<!-->", "<!--->"] as [StaticString] where original.matches(short, at: start) {
      return fill(start..<start + short.utf8CodeUnitCount, with: Self.filler)
    }
    if !knowsNoCommentEnds, let end = original.firstIndex(of: "-->", from: start + 4) {
      return fill(start..<end + 3, with: Self.filler)
    }
    if !knowsNoCommentEnds {
      diagnostics.append(Diagnostic(.unclosedComment, "comment without its end; read as text", at: start))
    }
    knowsNoCommentEnds = true
    return maskAsText(start)
  }

  private mutating func maskEndTag(at start: Int) -> Int {
    let nameEnd = endOfName(from: start + 2)
    guard nameEnd > start + 2, let name = ElementName(original[(start + 2)..<nameEnd]),
      let end = original[nameEnd...].firstIndex(where: { $0 == ">" || $0 == "<" }), original[end] == ">"
    else { return maskAsText(start) }
    let traits = Elements.traits[name]
    if traits == nil, !open.contains(name) { return maskAsText(start) }
    if original.matches("</br", at: start), nameEnd == start + 4 {
      // A stray end tag of br breaks the line, as in browsers.
      fill(start + 1..<end, with: .space)
      for (index, byte) in "br".utf8.enumerated() { masked[start + 1 + index] = byte }
      return end + 1
    }
    guard tags <= limits.tags else { return fill(start..<end + 1, with: .space) }
    guard open.close(name) || traits?.contains(.optionalEnd) == true else {
      return fill(start..<end + 1, with: Self.filler)
    }
    fill(nameEnd..<end, with: .space)
    return end + 1
  }

  private mutating func maskStartTag(at start: Int) -> Int {
    let nameEnd = endOfName(from: start + 1)
    guard nameEnd > start + 1, nameEnd < original.count,
      original[nameEnd].isWhite || original[nameEnd] == ">" || original[nameEnd] == "/",
      let name = ElementName(original[(start + 1)..<nameEnd]), isElement(name, at: start, nameEnd: nameEnd)
    else { return maskAsText(start) }
    guard let tag = scanAttributes(from: nameEnd, tagStart: start) else { return maskAsText(start) }
    if tag.isWordsOnly { return maskAsText(start) }
    let traits = Elements.traits[name] ?? []
    if traits.contains(.raw) {
      return maskRaw(name, spelled: start + 1..<nameEnd, from: start, tagEnd: tag.end)
    }
    if traits.contains(.block) { blockTags += 1 }
    writesHTML = writesHTML || original.matches("<html", at: start)
    writesBody = writesBody || original.matches("<body", at: start)
    guard isWithinLimits(name, traits, at: start) else { return fill(start..<tag.end, with: .space) }
    fill(nameEnd..<tag.end - 1, with: .space)
    for attribute in tag.kept {
      for index in attribute { masked[index] = keptByte(at: index) }
    }
    return tag.end
  }

  /// What the parser is shown of an attribute: libxml2 decodes its references.
  private func keptByte(at index: Int) -> UInt8 {
    original[index] < 0x20 || original[index] == .delete ? .space : original[index]
  }

  /// Leaves a raw element out as a whole, up to its end tag.
  private mutating func maskRaw(
    _ name: ElementName, spelled: Range<Int>, from start: Int, tagEnd: Int
  ) -> Int {
    var index = tagEnd
    while !neverClosed.contains(name), let close = original.firstIndex(of: "</", from: index) {
      index = close + 2
      let end = endOfName(from: index)
      guard end - index == spelled.count, ElementName(original[index..<end]) == name else { continue }
      return fill(start..<(bracket(from: end).map { $0 + 1 } ?? original.count), with: Self.filler)
    }
    if neverClosed.insert(name).inserted {
      diagnostics.append(Diagnostic(.unclosedScript, "\(name) without its end tag; read as text", at: start))
    }
    return fill(start..<tagEnd, with: Self.filler)
  }

  // MARK: Names

  /// Letters, digits and `: - _ .` after a letter, as libxml2 reads a tag's name.
  private func endOfName(from start: Int) -> Int {
    guard start < original.count, original[start].isLetter else { return start }
    var index = start
    while index < original.count, isNameByte(original[index]) { index += 1 }
    return index
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == ":" || byte == "-" || byte == "_" || byte == "."
  }

  private mutating func isElement(_ name: ElementName, at start: Int, nameEnd: Int) -> Bool {
    if Elements.traits[name] != nil { return true }
    let spelled = original[(start + 1)..<nameEnd]
    let hasPrefix = spelled.dropFirst().dropLast().contains(UInt8(ascii: ":"))
    guard hasPrefix || isClosedSomewhere(name) else { return false }
    if unknownNames.count >= limits.unknownNames, !unknownNames.contains(name) {
      tell(.nameLimit, "more than \(limits.unknownNames) names of elements that are not HTML's", at: start)
      return false
    }
    unknownNames.insert(name)
    return true
  }

  private mutating func isClosedSomewhere(_ name: ElementName) -> Bool {
    if let closedNames { return closedNames.contains(name) }
    var names: Set<ElementName> = []
    var index = 0
    while let close = original.firstIndex(of: "</", from: index) {
      index = endOfName(from: close + 2)
      if index > close + 2, let name = ElementName(original[(close + 2)..<index]) { names.insert(name) }
      index = max(index, close + 2)
    }
    closedNames = names
    return names.contains(name)
  }

  // MARK: Attributes

  private struct Tag {
    /// After the `>`.
    var end: Int
    /// Attributes to keep, each from its name to the end of its value.
    var kept: [Range<Int>] = []
    var words = 0
    var values = 0

    /// `<a définir>`: text in angle brackets rather than a tag.
    var isWordsOnly: Bool { words > 0 && values == 0 }
  }

  private static let keptAttributes: [StaticString] = ["href", "hidden", "style"]
  private static let flags: [StaticString] = [
    "hidden", "disabled", "checked", "selected", "async", "defer", "nowrap", "noshade", "compact", "open",
    "reversed", "inert", "download", "itemscope", "autofocus", "class", "style", "id", "controls", "muted",
    "loop", "autoplay", "allowfullscreen", "contenteditable", "value", "data-", "aria-",
  ]

  /// The tag whose name ends at `start`; nil if the text ends before the tag does.
  private mutating func scanAttributes(from start: Int, tagStart: Int) -> Tag? {
    guard vainScans < 16 else { return nil }
    var tag = Tag(end: start)
    var seen = 0
    var index = start
    while index < original.count {
      if original[index] == ">" {
        tag.end = index + 1
        return tag
      }
      if original[index].isWhite || original[index] == "/" {
        index += 1
        continue
      }
      let name = index
      index += 1
      while index < original.count, !endsAttributeName(original[index]) { index += 1 }
      let nameEnd = index
      let valueEnd = endOfValue(after: nameEnd)
      index = valueEnd ?? nameEnd
      count(name: name..<nameEnd, hasValue: valueEnd != nil, in: &tag)
      if let bit = keptAttribute(name..<nameEnd), seen & (1 << bit) == 0 {
        seen |= 1 << bit
        tag.kept.append(name..<index)
      }
    }
    vainScans += 1
    tell(.unclosedTag, "tag without its '>'; read as text", at: tagStart)
    return nil
  }

  private func endsAttributeName(_ byte: UInt8) -> Bool {
    byte.isWhite || byte == "=" || byte == ">" || byte == "/"
  }

  /// The end of the value that an `=` after an attribute's name begins; nil without an `=`.
  private func endOfValue(after nameEnd: Int) -> Int? {
    var index = original.skippingWhite(from: nameEnd)
    guard index < original.count, original[index] == "=" else { return nil }
    index = original.skippingWhite(from: index + 1)
    guard index < original.count else { return index }
    if original[index] == "\"" || original[index] == "'" {
      return original[(index + 1)...].firstIndex(of: original[index]).map { $0 + 1 } ?? original.count
    }
    while index < original.count, !original[index].isWhite, original[index] != ">" { index += 1 }
    return index
  }

  private func count(name: Range<Int>, hasValue: Bool, in tag: inout Tag) {
    if hasValue {
      tag.values += 1
    } else if !Self.flags.contains(where: { original.matches($0, at: name.lowerBound) }) {
      tag.words += 1
    }
  }

  private func keptAttribute(_ name: Range<Int>) -> Int? {
    Self.keptAttributes.firstIndex {
      $0.utf8CodeUnitCount == name.count && original.matches($0, at: name.lowerBound)
    }
  }

  // MARK: Limits

  private mutating func isWithinLimits(_ name: ElementName, _ traits: ElementTraits, at start: Int) -> Bool {
    tags += 1
    if tags > limits.tags {
      tell(.tagLimit, "more than \(limits.tags) tags; later ones only separate text", at: start)
      return false
    }
    guard traits.isDisjoint(with: [.void, .optionalEnd]) else { return true }
    if open.depth >= limits.depth {
      tell(.depthLimit, "elements nested deeper than \(limits.depth); deeper tags are ignored", at: start)
      return false
    }
    open.push(name)
    return true
  }

  /// Tells the first of each kind only.
  private mutating func tell(_ code: Diagnostic.Code, _ message: String, at offset: Int) {
    guard !diagnostics.contains(where: { $0.code == code }) else { return }
    diagnostics.append(Diagnostic(code, message, at: offset))
  }
}

/// The elements that are open, for counting depth. Elements whose end tag may be missing are not counted.
private struct OpenElements {
  /// The innermost is the last; few, since depth is limited.
  private var names: [ElementName] = []

  var depth: Int { names.count }

  func contains(_ name: ElementName) -> Bool { names.contains(name) }

  mutating func push(_ name: ElementName) { names.append(name) }

  /// Closes the innermost element called `name` and what is open in it; false if there is none.
  mutating func close(_ name: ElementName) -> Bool {
    guard let place = names.lastIndex(of: name) else { return false }
    names.removeSubrange(place...)
    return true
  }
}
