/// What stands in a bracket behind the first member: "rédiger des documents administratifs (notes, rapports)".
extension SharedHead {
  /// Whether a bracket, where one opens before the label's own member, lists what the first member is: of a deed with a
  /// plain object, members that say nothing but the label's own words. Not "campagnes marketing (CRM)", nor "amélioration
  /// du pilotage de la performance (outils)".
  var listsInBracket: Bool {
    guard let bracket = between.first(where: { reading($0).symbol == .bracket }) else { return true }
    return kind == .task && found.shared.count == 1 && isPlainObject(first..<bracket) && !reading(own).isFunctionWord
      && endsMember
  }

  /// "des documents administratifs", "les locaux": several things, without a complement of their own. Not "du parc".
  private func isPlainObject(_ object: Range<Int>) -> Bool {
    let words = object.filter { !reading($0).isFunctionWord }
    guard reading(object.lowerBound).isFunctionWord, words.count <= Self.mostObjectWords, let noun = words.first else {
      return false
    }
    let (opening, last) = (form(object.lowerBound).bare, form(object.upperBound - 1).bare)
    return (Self.plurals.contains(opening) || last.hasSuffix("s"))
      && !(noun..<object.upperBound).contains { reading($0).isFunctionWord || reading($0).isCoordinator }
  }

  private var endsMember: Bool {
    let next = found.tokens.upperBound
    return sentence.contains(next) && (reading(next).isCoordinator || form(next).surface == ")")
  }

  private static let plurals: Set<String> = ["des", "les", "vos", "nos", "ses", "leurs"]
  /// "documents administratifs"
  private static let mostObjectWords = 3
}
