import Text

/// No clause begins among the members of a coordination.
extension MemberCheck {
  /// Whether one does among the words that stand behind `head`, or a complement of circumstance.
  func beginsClause(among words: Range<Int>, after head: Int) -> Bool {
    words.contains { index in
      isCircumstance(index, in: words) || isOtherAddress(index, after: head) || isSubject(index, in: words)
        || isEnglishVerb(index, in: words) || beginsVerbPhrase(index, in: words, after: head)
    }
  }

  /// "au sein de", "dans un environnement"; but "dans des espaces restreints et en hauteur" is parallel.
  private func isCircumstance(_ index: Int, in words: Range<Int>) -> Bool {
    language != .en && index > words.lowerBound && ClauseWords.circumstances.contains(form(index).bare)
  }

  /// "gestion des stocks, veillerez aux commandes"; but "gérez les stocks et suivez".
  private func isOtherAddress(_ index: Int, after head: Int) -> Bool {
    let word = form(index).bare
    return language != .en && word.hasSuffix("ez") && !ClauseWords.noVerbs.contains(word)
      && !form(head).bare.hasSuffix("ez")
  }

  /// "vous savez", "qui assure"; but "envie de vous investir et de grandir", "prise de rendez-vous".
  private func isSubject(_ index: Int, in words: Range<Int>) -> Bool {
    reading(index).traits.contains(.clausePronoun) && !(index + 1 < words.upperBound && isInfinitive(index + 1))
      && !(words.contains(index - 2) && form(index - 1).surface == "-" && form(index - 2).bare == "rendez")
  }

  /// "staff and has a budget", "tools, or material to minimize downtime"; but "respond to and resolve complaints".
  private func isEnglishVerb(_ index: Int, in words: Range<Int>) -> Bool {
    guard language == .en, ClauseWords.english.contains(form(index).bare) else { return false }
    return form(index).bare != "to" || index > words.lowerBound
  }

  /// "pour gérer", "en mettant"
  private func beginsVerbPhrase(_ index: Int, in words: Range<Int>, after head: Int) -> Bool {
    guard index + 1 < words.upperBound, reading(index).isFunctionWord,
      !reading(index).traits.contains(.clausePronoun)
    else { return false }
    switch reading(index).opening {
    case .adjunct: return isInfinitive(index + 1)
    case .inside: return isGerund(index + 1) && !isGerund(head)
    default: return false
    }
  }

  /// "evaluate performance and [take action]", "gestion des stocks, élabore des critères": a verb that is no noun begins
  /// another phrase.
  func hasVerb(among words: Range<Int>) -> Bool { words.contains { reading($0).traits.contains(.pureVerb) } }

  private func isGerund(_ index: Int) -> Bool { form(index).bare.hasSuffix("ant") }
}

private enum ClauseWords {
  /// Not "sur", "avec" and "par", which nouns have as complements.
  static let circumstances: Set<String> = ["dans", "sein", "selon", "lors", "chez", "pendant", "grace"]
  static let noVerbs: Set<String> = ["chez", "assez", "rendez", "nez"]
  /// Words by which an English clause begins or goes on.
  static let english: Set<String> = [
    "has", "have", "is", "are", "was", "were", "will", "can", "must", "may", "to", "using", "ensure",
  ]
}
