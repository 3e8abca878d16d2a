/// Makes lines of a parsed HTML text.
///
/// Left out: comments, scripts and styles, `head`, `template`, `noscript`, `svg`, media and form choices, and elements
/// that `hidden` or their style takes off the page. `aria-hidden` is shown: it hides from screen readers only.
final class HTMLLineReader: HTMLEvents {
  /// What an element hands down to its content.
  private struct Frame {
    var isBlock = false
    var kind = Block.Kind.paragraph
    var level = 0
    var listDepth = 0
    var isEmphasis = false
    var isHidden = false
    /// The innermost element that is a block.
    var block = ElementTree.root
    var opensLink = false
  }

  private let source: [UInt8]
  private let masked: [UInt8]
  private let keepsLineBreaks: Bool
  private let maximumDepth: Int
  /// Elements that are open below the greatest depth.
  private var tooDeep = 0
  private var tree = ElementTree()
  private var frames: [Frame] = []
  private var line = Line()
  private var block = ElementTree.root
  private var link: (url: String, start: Int)?
  private var lines: [Line] = []
  /// In which each line began.
  private var blocks: [Int] = []
  /// A reference may reach beyond the piece of text that it begins in.
  private var readUpTo = 0

  private init(source: [UInt8], guarded: TagGuard, limits: Limits) {
    self.source = source
    // The guard has counted elements whose end tag is written; the others may stand between them.
    maximumDepth = 2 * limits.depth
    masked = guarded.masked
    keepsLineBreaks = Self.bareLineEnds(in: masked) > 2 * guarded.blockTags
  }

  static func lines(of source: [UInt8], limits: Limits) -> (lines: [Line], diagnostics: [Diagnostic]) {
    let guarded = TagGuard(source, limits: limits)
    let reader = HTMLLineReader(source: source, guarded: guarded, limits: limits)
    var diagnostics = guarded.diagnostics
    if !HTMLParser.parse(guarded.masked, events: reader) {
      diagnostics.append(Diagnostic(.parserFailed, "libxml2 stopped before the end of the text"))
    }
    let prefix = (guarded.writesHTML ? "/html" : "") + (guarded.writesBody ? "/body" : "")
    return (reader.finish(prefix: prefix, pathSteps: limits.pathSteps), diagnostics)
  }

  /// Line ends inside of text, which show that the text was written in lines with a few tags added.
  private static func bareLineEnds(in masked: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while let end = masked[index...].firstIndex(of: .lineFeed) {
      index = masked.skippingWhite(from: end)
      let before = masked[..<end].last { !$0.isWhite }
      if let before, before != ">", index < masked.count, masked[index] != "<" { count += 1 }
    }
    return count
  }

  // MARK: Events

  func start(_ name: ElementName, _ attributes: HTMLAttributes) {
    let traits = Elements.traits[name] ?? []
    guard !isOutermost(name) else { return }
    if name == Self.lineBreak { endLine(isBreak: true) }
    if traits.contains(.block) { endLine(isBreak: false) }
    guard frames.count < maximumDepth else {
      tooDeep += 1
      return
    }
    tree.push(name)
    var frame = frames.last ?? Frame()
    frame.isBlock = traits.contains(.block)
    frame.isHidden = frame.isHidden || attributes.isHidden || traits.contains(.leftOut)
    frame.isEmphasis = frame.isEmphasis || attributes.isEmphasis || traits.contains(.emphasis)
    if frame.isBlock { frame.block = tree.current }
    if traits.contains(.list) { frame.listDepth += 1 }
    setKind(of: &frame, traits, name)
    frame.opensLink = !attributes.href.isEmpty
    if frame.opensLink { link = (attributes.href, line.text.count) }
    frames.append(frame)
  }

  func end(_ name: ElementName) {
    guard !isOutermost(name) else { return }
    if tooDeep > 0 {
      tooDeep -= 1
      if Elements.traits[name]?.contains(.block) == true { endLine(isBreak: false) }
    } else if let frame = frames.popLast() {
      tree.pop()
      if frame.opensLink { closeLink() }
      if frame.isBlock { endLine(isBreak: false) }
    }
  }

  func text(_ range: Range<Int>) {
    guard frames.last?.isHidden != true else { return }
    let masked = masked
    let isEmphasis = frames.last?.isEmphasis == true
    var index = max(range.lowerBound, readUpTo)
    while index < range.upperBound {
      switch masked[index] {
      case TagGuard.filler: index += 1
      case TagGuard.literal: index = readLiteral(at: index)
      case .lineFeed where keepsLineBreaks:
        endLine(isBreak: true)
        index += 1
      case let byte where byte.isWhite:
        line.appendSpace(index..<index + 1)
        index += 1
      default:
        let end = endOfPlain(from: index, before: range.upperBound)
        begin()
        line.append(index..<end, of: masked, isEmphasis: isEmphasis)
        index = end
      }
    }
    readUpTo = index
  }

  private static let lineBreak = ElementName("br".utf8)
  private static let outermost = [ElementName("html".utf8), ElementName("body".utf8)]

  private func isOutermost(_ name: ElementName) -> Bool { Self.outermost.contains(name) }

  private func setKind(of frame: inout Frame, _ traits: ElementTraits, _ name: ElementName) {
    if traits.contains(.heading) {
      frame.kind = .heading
      frame.level = Int(name.description.utf8.last.map { $0 - 0x30 } ?? 0)
    } else if traits.contains(.item) {
      frame.kind = .listItem
      frame.level = max(1, frame.listDepth)
    } else if traits.contains(.cell) {
      frame.kind = .tableCell
      frame.level = 0
    }
  }

  // MARK: Lines

  /// A `&` or a `<` that the guard took for text, or what a reference stands for.
  private func readLiteral(at index: Int) -> Int {
    begin()
    let isEmphasis = frames.last?.isEmphasis == true
    if source[index] == "&", let reference = Entities.reference(in: source, at: index) {
      line.append(reference, at: index, isEmphasis: isEmphasis)
      return index + reference.length
    }
    line.append(index..<index + 1, of: source, isEmphasis: isEmphasis)
    return index + 1
  }

  /// The end of a stretch that is copied as it is. A single space within is nothing to fold.
  private func endOfPlain(from start: Int, before end: Int) -> Int {
    let masked = masked
    var index = start + 1
    while index < end {
      let byte = masked[index]
      if byte > .space, byte != TagGuard.literal {
        index += 1
      } else if byte == .space, index + 1 < end, masked[index + 1] > .space, masked[index + 1] != .delete {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Gives a line that is still empty the kind of the element it begins in.
  private func begin() {
    guard line.isEmpty, let frame = frames.last else { return }
    line.kind = frame.kind
    line.level = frame.level
    block = frame.block
  }

  /// Ends the line. Two breaks, or the edge of a block, make the next one begin a block.
  private func endLine(isBreak: Bool) {
    if let link {
      line.addLink(from: link.start, to: link.url)
      self.link = (link.url, 0)
    }
    if line.isEmpty {
      // Most tags end no line: nothing was written since the last one.
      line.kind = .paragraph
      line.level = 0
      line.beginsBlock = true
      return
    }
    line.trim()
    var ended = Line()
    ended.beginsBlock = !isBreak || line.isEmpty
    swap(&line, &ended)
    guard !ended.isEmpty else { return }
    lines.append(consume ended)
    blocks.append(block)
  }

  private func closeLink() {
    if let link { line.addLink(from: link.start, to: link.url) }
    link = nil
  }

  private func finish(prefix: String, pathSteps: Int) -> [Line] {
    endLine(isBreak: false)
    var last: (block: Int, path: String)?
    for index in lines.indices {
      let block = blocks[index]
      let path = last?.block == block ? last?.path : nil
      lines[index].path = path ?? tree.path(of: block, below: prefix, steps: pathSteps)
      last = (block, lines[index].path)
    }
    return lines
  }
}
