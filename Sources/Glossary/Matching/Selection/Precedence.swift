import Text

/// Which of two candidates in a sentence stands: what leftmost-longest means here.
struct Precedence: CandidateCheck {
  let image: Image
  let spellings: Spellings

  /// The order in which candidates are tried.
  func precedes(_ one: Found, _ two: Found) -> Bool {
    if one.firstOwned != two.firstOwned { return one.firstOwned < two.firstOwned }
    if one.words.count != two.words.count { return one.words.count > two.words.count }
    if one.how != two.how { return one.how < two.how }
    if one.relation != two.relation { return one.relation < two.relation }
    if one.skipped != two.skipped { return one.skipped < two.skipped }
    // "advising on frames" before "advising on".
    if one.tokens.count != two.tokens.count { return one.tokens.count > two.tokens.count }
    let exact = (isExact(one), isExact(two))
    if exact.0 != exact.1 { return exact.0 }
    return one.label < two.label
  }

  private func isExact(_ found: Found) -> Bool { !found.flags.isDisjoint(with: [.exactCase, .fixedWording]) }

  /// Whether a direct candidate may make this one idle although it would be tried first.
  func mayYield(_ found: Found) -> Bool { isScattered(found) || isSupported(found) || isEnglishTask(found) }

  /// Whether a bracket opens in it: what a word in it means by itself says more.
  private func isBracketed(_ found: Found) -> Bool {
    found.part == .head && found.tokens.contains { reading($0).symbol == .bracket }
  }

  private func isEnglishTask(_ found: Found) -> Bool { found.flags.contains(.task) && !found.flags.contains(.french) }

  /// Whether it jumps over words of the text.
  private func isScattered(_ found: Found) -> Bool { found.isShared || found.skipped > 0 }

  /// A verb of little meaning with its object: `réaliser des études`.
  private func isSupported(_ found: Found) -> Bool {
    !found.isShared && found.flags.contains(.supported)
  }

  // MARK: Why a candidate makes another idle

  /// Whether a direct candidate makes another idle that would be tried first. An idiom does so to all that jump over words;
  /// else it depends on how the other came about: by words of which nobody knows more, by a coordination, or plainly.
  func isBetter(_ direct: Found, than found: Found) -> Bool {
    guard spellings.touches(direct, found) else { return false }
    if breaks(found, idiom: direct) { return true }
    if found.isSpread { return !direct.isSpread }
    if isBracketed(found) { return spellings.holds(direct, spellings.word(found.words.upperBound - 1)) }
    if !found.isShared { return replacesSupport(direct, of: found) || qualifies(direct, objectOf: found) }
    if direct.concept == found.concept { return !saysMoreBefore(found, direct) }
    return belongsFurtherOut(found, beside: direct) || takesOwnWords(direct, of: found)
  }

  /// "Analyser et [rendre compte]", "support du [responsable technique]": a turn of speech gives none of its words to
  /// what jumps over others, unless all of them.
  private func breaks(_ found: Found, idiom direct: Found) -> Bool {
    guard isScattered(found), !isScattered(direct), image.kind(ofConcept: direct.concept) == .idiom else {
      return false
    }
    let held = direct.words.count { spellings.holds(found, spellings.word($0)) }
    return held > 0 && held < direct.words.count
  }

  /// `réaliser des [études acoustiques]`, `conduct [data analysis]`: all words but the support verb, and at least one
  /// more.
  private func replacesSupport(_ direct: Found, of found: Found) -> Bool {
    guard isSupported(found), direct.words.count >= found.words.count else { return false }
    return !spellings.holds(direct, spellings.word(found.words.lowerBound))
      && found.words.dropFirst().allSatisfy { spellings.holds(direct, spellings.word($0)) }
  }

  /// English: what follows a verb only qualifies the noun behind it (`support family | family caregivers`, `drive
  /// passenger | drive [passenger] trains`).
  private func qualifies(_ direct: Found, objectOf found: Found) -> Bool {
    guard isEnglishTask(found) else { return false }
    if namesObject(found, direct) { return true }
    return isVerbWithObject(found) && !direct.isSpread && direct.flags.contains(.task)
      && direct.words.count >= found.words.count
      && direct.tokens.lowerBound == found.tokens.lowerBound && direct.tokens.upperBound == found.tokens.upperBound + 1
  }

  /// `[rédiger] et classer la [documentation technique]`, beside `documentation technique` alone: what is shared is an
  /// object or a complement, with a word that opens it. Not so an adjective (`des plans et des schémas | électriques`)
  /// or a first word (`développement en C ou C++`), nor facts and names, which the shortest words say.
  private func saysMoreBefore(_ found: Found, _ direct: Found) -> Bool {
    found.flags.contains(.task) && found.part == .tail && found.firstOwned < direct.firstOwned
      && found.words.count > direct.words.count
      && reading(spellings.word(found.shared.lowerBound) - 1).isFunctionWord
  }

  /// `conduite de chariots élévateurs, de nacelles`: the second complement is the driving's, not the trucks', since the
  /// shared head lies inside a longer label.
  private func belongsFurtherOut(_ found: Found, beside direct: Found) -> Bool {
    guard found.echoesHead else { return false }
    let shared = found.shared
    guard shared.lowerBound == found.words.lowerBound, direct.tokens.lowerBound < found.tokens.lowerBound else {
      return false
    }
    return found.words.allSatisfy { shared.contains($0) == spellings.holds(direct, spellings.word($0)) }
  }

  /// A doubtful conjunct goes where a direct candidate is all that it has of its own: `la gestion du stock, [inventaire]`.
  private func takesOwnWords(_ direct: Found, of found: Found) -> Bool {
    guard found.isLoose, direct.words.count == found.words.count - found.shared.count else { return false }
    return direct.words.allSatisfy { spellings.owns(found, spellings.word($0)) }
  }

  // MARK: What hides another

  /// Two candidates exclude each other where both own a word, or where the later lies wholly inside the earlier, unless
  /// their entries let both stand.
  func hides(_ accepted: Found, _ found: Found) -> Bool {
    guard spellings.touches(accepted, found) else { return false }
    let shared = found.shared
    let share = found.words.contains { !shared.contains($0) && spellings.owns(accepted, spellings.word($0)) }
    guard share || found.words.allSatisfy({ spellings.holds(accepted, spellings.word($0)) }) else { return false }
    if namesObject(accepted, found) { return false }
    return !image.letsBothStand(accepted, found, in: spellings)
  }

  /// `concevoir l'architecture | architecture de données`: a verb and its object stand beside the object's longer name.
  private func namesObject(_ accepted: Found, _ found: Found) -> Bool {
    isVerbWithObject(accepted) && !isScattered(found) && accepted.concept != found.concept
      && found.flags.contains(.skill) && found.words.count > 1 && found.relation < .verbal
      && spellings.word(accepted.words.upperBound - 1) == spellings.word(found.words.lowerBound)
      && !found.tokens.contains(where: isOfCircumstance)
  }

  /// `livrer les matériaux | sur les chantiers` tells where.
  private func isOfCircumstance(_ index: Int) -> Bool {
    reading(index).isFunctionWord && reading(index).opening == .adjunct
  }

  private func isVerbWithObject(_ found: Found) -> Bool {
    guard !isScattered(found), found.flags.contains(.task), found.words.count > 1 else { return false }
    return reading(found.tokens.lowerBound).traits.contains(.infinitive) || found.relation >= .verbal
  }
}
