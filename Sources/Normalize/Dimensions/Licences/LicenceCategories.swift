import Glossary
import Text

/// Reads the categories of licences where they stand in a text: `B, C et CE`, `1A/3`, `B1V-BR`.
///
/// Letters and digits are tokens of their own; what belongs to one category stands together without white space.
struct LicenceCategories {
  let passage: Passage
  let sentence: Range<Int>

  /// A category and the tokens that it takes.
  struct Category {
    var code: String
    var end: Int
  }

  /// One category at a position, nil where none stands there.
  typealias Reading = (LicenceCategories, Int) -> Category?

  /// All categories from `start`, with nothing but joints between them.
  func list(from start: Int, joints: WordSet, _ read: Reading) -> (codes: [String], end: Int) {
    var codes: [String] = []
    var end = start
    var position = start
    while sentence.contains(position) {
      if let category = read(self, position) {
        let opening = (end..<position).contains { [",", "("].contains(bare($0)) }
        if !codes.isEmpty, opening, isOnlyWelcome(after: category.end) { break }
        codes.append(category.code)
        position = category.end
        end = position
      } else if passage.holds(joints, at: position), position - end < 5 {
        position += 1
      } else {
        break
      }
    }
    return (codes, end)
  }

  /// "permis B, BE un plus": a category behind a comma that is only welcome is another demand.
  private func isOnlyWelcome(after end: Int) -> Bool {
    var index = end
    while index < end + 3, ["un", "a", "an", "est", "(", "serait", "is", "would", "be", "=", ":"].contains(bare(index))
    {
      index += 1
    }
    return ["plus", "atout", "asset", "advantage", "souhaite", "apprecie", "preferred", "desirable", "bonus"]
      .contains(bare(index))
  }

  // MARK: Tokens

  /// The tokens from `start` that stand together, as written; up to `most`.
  func run(at start: Int, upTo most: Int) -> [String] {
    var run: [String] = []
    for index in start..<min(start + most, sentence.upperBound) {
      if index > start, passage.tokens[index].flags.contains(.spaceBefore) { break }
      guard passage.tokens[index].kind != .symbol else { break }
      run.append(passage.forms[index].surface)
    }
    return run
  }

  /// One of `codes`, which the tokens that stand together at `start` spell.
  func longest(of codes: Set<String>, at start: Int) -> Category? {
    let run = run(at: start, upTo: 4)
    let written = run.joined().uppercased()
    return !run.isEmpty && codes.contains(written) ? Category(code: written, end: start + run.count) : nil
  }

  func holds(_ words: WordSet, at index: Int) -> Bool { sentence.contains(index) && passage.holds(words, at: index) }

  func bare(_ index: Int) -> String { sentence.contains(index) ? passage.forms[index].bare : "" }
}
