import Text

/// Reads telephone numbers: French ones of ten digits that begin with 0, North American ones of ten in 3-3-4, and any of 8
/// to 15 digits that begin with + or 00 or stand after a word for telephone.
struct TelephoneReader {
  static let pattern = Pattern.reading(
    beginning: .any([.token(.number), "+|("]), needs: .token(.number)
  ) { passage, sentence, position in
    TelephoneReader(passage: passage, sentence: sentence).end(at: position)
  }

  let passage: Passage
  /// Half-open token indices which no number leaves.
  let sentence: Range<Int>

  private static let cues: WordSet =
    "tel|telephone|phone|mobile|portable|tph|telephoner|appeler|appelez|appelle|telephonez|call|telephonique|gsm|fax"

  /// The number as dialled, without spaces: `0145678900`, `+33145678900`.
  func number(in tokens: Range<Int>) -> String? {
    let digits = tokens.filter { passage.tokens[$0].kind == .number }.map { passage.forms[$0].surface }.joined()
    let isInternational = tokens.contains { passage.forms[$0].surface == "+" }
    return digits.isEmpty ? nil : (isInternational ? "+" : "") + digits
  }

  func end(at position: Int) -> Int? {
    guard let first = opening(position), position == sentence.lowerBound || !isGlued(position) else { return nil }
    var groups: [String] = []
    var end = position
    var index = first
    while index < sentence.upperBound, groups.count < 8 {
      if passage.tokens[index].kind == .number {
        groups.append(passage.forms[index].surface)
        index += 1
        end = index
      } else if ["(", ")", ".", "-", "/"].contains(passage.forms[index].surface) {
        index += 1
      } else {
        break
      }
    }
    return isNumber(groups, from: position) ? end : nil
  }

  /// The index of the first digits of a number that begins at `position`.
  private func opening(_ position: Int) -> Int? {
    guard sentence.contains(position) else { return nil }
    if passage.tokens[position].kind == .number { return position }
    let next = position + 1
    guard ["+", "("].contains(passage.forms[position].surface), sentence.contains(next) else { return nil }
    if passage.forms[position].surface == "(", passage.forms[next].surface == "+" { return next + 1 }
    return passage.tokens[next].kind == .number ? next : nil
  }

  private func isNumber(_ groups: [String], from position: Int) -> Bool {
    let digits = groups.joined()
    guard (8...15).contains(digits.utf8.count) else { return false }
    let lengths = groups.map(\.utf8.count)
    if passage.forms[position].surface == "+" || digits.hasPrefix("00") && groups.count > 1 {
      return digits.utf8.count >= 9
    }
    if digits.utf8.count == 10, digits.hasPrefix("0"),
      lengths == [2, 2, 2, 2, 2] || lengths == [10] || lengths == [4, 2, 2, 2]
    {
      return true
    }
    if lengths == [3, 3, 4] || lengths == [1, 3, 3, 4] { return true }
    return followsCue(position)
  }

  private func followsCue(_ position: Int) -> Bool {
    (max(sentence.lowerBound, position - 4)..<position).contains { Self.cues.contains(passage.forms[$0].bare) }
  }

  private func isGlued(_ position: Int) -> Bool {
    !passage.tokens[position].flags.contains(.spaceBefore) && passage.tokens[position - 1].kind != .symbol
  }
}
