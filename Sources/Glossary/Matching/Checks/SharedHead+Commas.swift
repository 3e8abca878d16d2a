/// Mere commas join only what is written alike.
extension SharedHead {
  /// Whether function words, a conjunction or the likeness of the members tell that they are joined: members without a
  /// preposition and joined by commas alone are words of one sort, single, and no names. "Data Engineers, Data
  /// Scientists, Product" are items by themselves.
  var isJoined: Bool {
    if reading(first).isFunctionWord || reading(own).isFunctionWord { return true }
    if between.contains(where: { isConjunction($0) || reading($0).symbol == .bracket }) || isListOfNames { return true }
    return areSingleWords && !isName(own) || endsInConjunction
  }

  /// "organisations syndicales et patronales, comptables": the "et" before its last member ends a list, and a mere
  /// comma after it begins something else.
  var followsWholeList: Bool {
    guard !reading(own).isFunctionWord, !isCode(own) else { return false }
    var last = own
    while last > first, reading(last - 1).isCoordinator { last -= 1 }
    return !(last..<own).contains(where: isConjunction) && (first..<last).contains(where: isConjunction)
  }

  /// "Habilitations B1V, [B2]V": the label's last word goes on.
  var isCutFromCode: Bool {
    let (tokens, end) = (spellings.input.tokens, found.tokens.upperBound)
    guard tokens.indices.contains(end), tokens[end - 1].kind == .number else { return false }
    return tokens[end].kind == .word && !tokens[end].flags.contains(.spaceBefore)
  }

  /// "programmation Python, R", "Habilitations électriques B1V, B2V, BR"
  private var isListOfNames: Bool {
    let names = (first...own).filter { !reading($0).isCoordinator }
    return names.allSatisfy(isCode) || !isName(spellings.word(found.shared.lowerBound)) && names.allSatisfy(isName)
  }

  /// Of small letters.
  private var areSingleWords: Bool {
    var words = 0
    for index in between {
      if reading(index).isCoordinator { words = 0 } else { words += 1 }
      if words > 1 || isName(index) { return false }
    }
    return true
  }

  /// "maintenance curative, préventive et améliorative"; not "Diagnostic Center, électrique et SCADA".
  private var endsInConjunction: Bool {
    guard isName(first) == isName(spellings.word(found.shared.upperBound)) else { return false }
    var words = 0
    for index in found.tokens.upperBound..<max(sentence.upperBound, found.tokens.upperBound) {
      if isConjunction(index) { return true }
      if reading(index).isCoordinator { words = 0 } else { words += 1 }
      if words > Self.mostWords || isStop(index) { return false }
    }
    return false
  }

  private func isName(_ index: Int) -> Bool { form(index).shape != .lower || isCode(index) }

  /// Whether a word is part of a code: "BR", and each part of "B2V".
  private func isCode(_ index: Int) -> Bool {
    let form = form(index)
    return token(index).kind == .number
      || form.shape == .upper || form.shape == .capitalised && form.bare.utf8.count == 1
  }

  private func isStop(_ index: Int) -> Bool {
    token(index).kind == .symbol && !reading(index).isCoordinator && reading(index).symbol != .soft
  }

  /// Of a member behind the label's own.
  private static let mostWords = 2
}
