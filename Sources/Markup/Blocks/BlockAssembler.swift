/// Makes blocks of lines: takes bullets off, joins what was only wrapped or cut, and tells headings by their look.
struct BlockAssembler {
  /// Bytes from which on a line may have been wrapped.
  private static let wrappedLength = 45

  private let source: [UInt8]
  private var lines: [Line] = []
  /// Indents of the bullets that the current list is nested in.
  private var indents: [Int] = []
  /// A bullet on a line of its own, whose text is the next line.
  private var loneBullet: Line?

  /// Adds the blocks of `lines`, whose maps lead to `source`. Lines are taken from the end of a row, and so moved, not copied.
  static func add(_ lines: consuming [Line], source: [UInt8], to blocks: inout [Block]) {
    var assembler = BlockAssembler(source: source)
    lines.reverse()
    while let line = lines.popLast() { assembler.add(line) }
    if let bullet = assembler.loneBullet { assembler.lines.append(bullet) }
    for index in assembler.lines.indices where assembler.lines[index].kind == .paragraph {
      if HeadingRules.isHeading(index, of: assembler.lines) { assembler.lines[index].kind = .heading }
    }
    assembler.lines.reverse()
    blocks.reserveCapacity(blocks.count + assembler.lines.count)
    while let line = assembler.lines.popLast() { blocks.append(Block(line)) }
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func add(_ line: consuming Line) {
    if let bullet = loneBullet.take() {
      if Self.isText(line) {
        line.indent = bullet.indent
        lines.append(listItem(line))
        return
      }
      lines.append(bullet)
    }
    if line.kind == .paragraph, Bullet.isAlone(line.text.bytes) {
      loneBullet = line
    } else if line.kind != .heading, let start = Bullet.end(in: line.text.bytes) {
      lines.append(listItem(line.slice(start..<line.text.count)))
    } else if let last = lines.indices.last, isWrapped(last, before: line) {
      lines[last].join(line, source: source)
    } else if let last = lines.indices.last, goesOn(last, in: line) {
      lines[last].join(line, source: source, attached: BrokenSentence.isAttached(line.text.bytes))
      lines[last].isMended = true
    } else {
      if line.beginsBlock, line.kind != .listItem, line.indent == 0 { indents = [] }
      lines.append(line)
    }
  }

  /// Whether `line` may be what a bullet on the line before it begins: no bullet itself, and no heading.
  private static func isText(_ line: borrowing Line) -> Bool {
    line.kind == .paragraph && !HeadingRules.isWrittenAsHeading(line.text.bytes)
      && !Bullet.isAlone(line.text.bytes) && Bullet.end(in: line.text.bytes) == nil
  }

  private func goesOn(_ index: Int, in next: borrowing Line) -> Bool {
    BrokenSentence.goesOn(lines[index].text.bytes, lines[index].kind, isMended: lines[index].isMended, in: next)
  }

  private mutating func listItem(_ line: Line) -> Line {
    var line = line
    guard line.kind != .listItem else { return line }
    while let last = indents.last, last > line.indent { indents.removeLast() }
    if indents.last != line.indent { indents.append(line.indent) }
    line.kind = .listItem
    line.level = indents.count
    return line
  }

  /// Whether `next` goes on where the line at `index` was broken for its length, or hangs below the text of its bullet.
  private func isWrapped(_ index: Int, before next: borrowing Line) -> Bool {
    guard !next.beginsBlock, lines[index].kind != .heading,
      next.kind == .paragraph || next.kind == lines[index].kind,
      lines[index].text.count >= Self.wrappedLength
        || lines[index].kind == .listItem && next.indent > lines[index].indent,
      !Self.endsSentence(lines[index].text.bytes)
    else { return false }
    return next.text.string.unicodeScalars.first?.properties.isLowercase == true
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    let last = text.last
    return HeadingRules.endsSentence(text) && last != UInt8(ascii: ",")
      || ":!?".utf8.contains { $0 == last }
  }
}

extension Block {
  fileprivate init(_ line: consuming Line) {
    kind = line.kind
    level = line.level
    path = line.path
    text = line.text.bytes
    map = line.text.map
    emphasis = line.emphasis
    links = line.links
  }
}
