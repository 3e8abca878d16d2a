/// Makes blocks of lines: takes bullets off, joins what was only wrapped or cut, and tells headings by their look.
struct BlockAssembler {
  /// Bytes from which on a line may have been wrapped.
  private static let wrappedLength = 45

  private let source: [UInt8]
  private var lines: [Line] = []
  /// Indents of the bullets that the current list is nested in.
  private var indents: [Int] = []

  /// The blocks of `lines`, whose maps lead to `source`.
  static func blocks(of lines: [Line], source: [UInt8]) -> [Block] {
    var assembler = BlockAssembler(source: source)
    for line in lines { assembler.add(line) }
    for index in assembler.lines.indices where assembler.lines[index].kind == .paragraph {
      if HeadingRules.isHeading(index, of: assembler.lines) { assembler.lines[index].kind = .heading }
    }
    return assembler.lines.map { line in
      Block(
        kind: line.kind, level: line.level, path: line.path, text: line.text.bytes, map: line.text.map,
        emphasis: line.emphasis, links: line.links)
    }
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func add(_ line: Line) {
    if line.kind != .heading, let start = Bullet.end(in: line.text.bytes) {
      lines.append(listItem(line.slice(start..<line.text.count)))
    } else if let last = lines.indices.last, isWrapped(lines[last], before: line) {
      lines[last].join(line, source: source)
    } else if let last = lines.indices.last, BrokenSentence.goesOn(lines[last], in: line) {
      lines[last].join(line, source: source, attached: BrokenSentence.isAttached(line.text.bytes))
      lines[last].isMended = true
    } else {
      if line.beginsBlock, line.kind != .listItem, line.indent == 0 { indents = [] }
      lines.append(line)
    }
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

  /// Whether `next` goes on where `line` was broken for its length.
  private func isWrapped(_ line: Line, before next: Line) -> Bool {
    guard !next.beginsBlock, line.kind != .heading, next.kind == .paragraph || next.kind == line.kind,
      line.text.count >= Self.wrappedLength, !Self.endsSentence(line)
    else { return false }
    return next.text.string.unicodeScalars.first?.properties.isLowercase == true
  }

  private static func endsSentence(_ line: Line) -> Bool {
    let last = line.text.bytes.last
    return HeadingRules.endsSentence(line) && last != UInt8(ascii: ",")
      || ":!?".utf8.contains { $0 == last }
  }
}
