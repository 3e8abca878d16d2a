/// A table for people: columns aligned by what a terminal shows, headings in capitals.
public struct TextTable: Sendable {
  public struct Cell: Sendable, ExpressibleByStringInterpolation {
    public var text: String
    public var tone: Tone

    public init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }

    public init(stringLiteral text: String) { self.init(text) }
  }

  public enum Alignment: Sendable {
    case left, right
  }

  /// Empty for a table without headings.
  public var columns: [String]
  public private(set) var rows: [[Cell]] = []
  private let alignments: [Alignment]
  /// Longer cells are cut, in terminal columns; the last column never is.
  private let widest: Int

  public init(_ columns: [String] = [], alignments: [Alignment] = [], widest: Int = 48) {
    self.columns = columns
    self.alignments = alignments
    self.widest = widest
  }

  public mutating func add(_ cells: [Cell]) { rows.append(cells) }
  public mutating func add(_ texts: String...) { rows.append(texts.map { Cell($0) }) }

  /// The lines, each ended by a line feed; empty without rows.
  public func text(indent: String = "", coloured: Bool = false) -> String {
    guard !rows.isEmpty else { return "" }
    let headings = columns.isEmpty ? [] : [columns.map { Cell($0, .faint) }]
    let lines = (headings + rows).map { $0.enumerated().map { shown($1, isLast: $0 == rows[0].count - 1) } }
    var widths: [Int] = []
    for line in lines {
      for (column, cell) in line.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TerminalWidth.of(cell.text))
      }
    }
    return lines.map { indent + self.line($0, widths, coloured) + "\n" }.joined()
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ coloured: Bool) -> String {
    var out = ""
    var blanks = 0
    for (column, cell) in cells.enumerated() {
      let padding = widths[column] - TerminalWidth.of(cell.text)
      let isRight = alignments.indices.contains(column) && alignments[column] == .right
      blanks += isRight ? padding : 0
      if !cell.text.isEmpty {
        out += String(repeating: " ", count: blanks) + cell.tone.paint(cell.text, coloured: coloured)
        blanks = 0
      }
      blanks += 2 + (isRight ? 0 : padding)
    }
    return out
  }

  private func shown(_ cell: Cell, isLast: Bool) -> Cell {
    let text = TerminalWidth.visible(cell.text)
    guard !isLast, TerminalWidth.of(text) > widest else { return Cell(text, cell.tone) }
    var cut = String.UnicodeScalarView()
    var width = 1
    for scalar in text.unicodeScalars {
      width += TerminalWidth.of(scalar)
      if width > widest { break }
      cut.append(scalar)
    }
    return Cell(String(cut) + "…", cell.tone)
  }
}

extension TerminalWidth {
  /// The columns that a text takes.
  static func of(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// A text on one line: what is unseen or reorders text shows as U+FFFD, and white space as one space.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t", "\r": result.append(" ")
      default: result.append(isUnseen(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
