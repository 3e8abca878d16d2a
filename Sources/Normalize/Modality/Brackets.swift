/// The round brackets of a passage, innermost ones; none crosses a sentence's end.
struct Brackets {
  /// Half-open token indices of what stands between the marks.
  private var ranges: [Range<Int>] = []

  /// None.
  init() {}

  init(_ passage: Passage) {
    for sentence in passage.sentences {
      var open: Int?
      for index in sentence where passage.tokens[index].kind == .symbol {
        switch passage.forms[index].surface {
        case "(": open = index + 1
        case ")":
          if let start = open { ranges.append(start..<index) }
          open = nil
        default: break
        }
      }
    }
  }

  /// The bracket that holds all of `tokens`.
  func around(_ tokens: Range<Int>) -> Range<Int>? {
    ranges.first { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }
  }
}
