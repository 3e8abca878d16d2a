import Text

/// Signs of a country that no label can name: a state's letters behind a place ("Dayton, OH"), a plan with a bracket in its
/// name ("401(k)").
enum PlaceSigns {
  /// Only the first lines of a posting say where it is; further down a company has its offices.
  private static let lastLine = 8
  /// Letters that also stand for another country: California and Canada, Indiana and India, Delaware and Germany.
  private static let shared: Set<String> = ["CA", "IN", "DE"]
  private static let provinces: Set<String> = [
    "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
  ]

  static func country(of passage: Passage) -> PostingContext.Country? {
    guard passage.language == .en else { return nil }
    if namesRetirementPlan(passage) { return .unitedStates }
    guard passage.index < lastLine else { return nil }
    let letters = passage.tokens.indices.first { isState(passage, $0) }.map { passage.forms[$0].surface }
    return letters.map { provinces.contains($0) ? .canada : .unitedStates }
  }

  /// "Dayton, OH", with nothing of the same phrase behind it.
  private static func isState(_ passage: Passage, _ index: Int) -> Bool {
    let letters = passage.forms[index].surface
    guard index >= 2, StateNames.abbreviations.contains(letters), !shared.contains(letters),
      passage.forms[index - 1].surface == ",", passage.tokens[index - 2].kind == .word
    else { return false }
    let place = passage.forms[index - 2].surface
    let isName = place.first?.isUppercase == true && place.last?.isLowercase == true
    return isName && (index + 1 >= passage.tokens.count || passage.tokens[index + 1].kind != .word)
  }

  private static func namesRetirementPlan(_ passage: Passage) -> Bool {
    passage.tokens.indices.dropLast(2).contains { index in
      (passage.holds("401", at: index) && passage.holds("k", at: index + 2)
        || passage.holds("403", at: index) && passage.holds("b", at: index + 2))
        && passage.forms[index + 1].surface == "("
    }
  }
}
