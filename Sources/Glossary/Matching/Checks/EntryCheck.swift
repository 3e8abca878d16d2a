import Text

/// Checks a found label against what its entry demands: language, case, section, contexts.
struct EntryCheck: CandidateCheck {
  private let image: Image
  private let options: MatchOptions
  let spellings: Spellings
  private let language: Language?
  /// That in which the text stands, as a bit; nil where sections do not count.
  private var section: Int?
  /// Whether the text is a member of a list of traits.
  var isAmongTraits = false

  init(_ matcher: Matcher, _ spellings: Spellings, section: Section?) {
    image = matcher.image
    options = matcher.options
    self.spellings = spellings
    language = spellings.input.language
    enter(section)
  }

  /// Turns to text that stands in `section`.
  mutating func enter(_ section: Section?) {
    self.section = options.contains(.sections) ? section.map(SectionSet.bit) : nil
  }

  func accepts(_ found: Found, in sentence: Range<Int>) -> Bool { verdict(of: found, in: sentence) == .accepted }

  func verdict(of found: Found, in sentence: Range<Int>) -> Matcher.Verdict {
    let flags = found.flags
    if !languageFits(found, in: sentence) { return .wrongLanguage }
    if flags.contains(.exactCase), !spelling.caseFits(found, in: sentence) { return .wrongCase }
    if flags.contains(.functionAcronym), !spelling.acronymFits(found) { return .wrongCase }
    if flags.contains(.fixedWording), !spelling.wordingFits(found) { return .otherWording }
    if flags.contains(.initials), !spelling.initialsFit(found) { return .otherWording }
    if found.isSpread, !isVerbWithObject(found, in: sentence) { return .tooWeak }
    if isTooWeak(found, in: sentence) { return .tooWeak }
    if found.isShared, !coordination(in: sentence).joins(found) { return .notParallel }
    if flags.contains(.amongTraits), !traits(in: sentence).holds(found) { return .tooWeak }
    if ComplementCheck.concerns(found), !complements.fit(found) { return .otherComplement }
    if PrepositionCheck.concerns(found), !prepositions.fit(found) { return .otherComplement }
    if flags.contains(.hasSections), let section,
      image.concept(found.concept, .sections) & section == 0
    {
      return .wrongSection
    }
    if flags.contains(.hasContexts), options.contains(.contexts),
      let context = contexts.holding(beside: found, in: sentence)
    {
      return .negativeContext(context)
    }
    return .accepted
  }

  private func coordination(in sentence: Range<Int>) -> CoordinationCheck {
    CoordinationCheck(image: image, spellings: spellings, language: language, sentence: sentence)
  }

  private func traits(in sentence: Range<Int>) -> TraitList {
    TraitList(image: image, spellings: spellings, sentence: sentence, isMember: isAmongTraits)
  }

  private var spelling: SpellingCheck { SpellingCheck(image: image, spellings: spellings) }
  private var contexts: NegativeContextCheck { NegativeContextCheck(image: image, spellings: spellings) }
  private var complements: ComplementCheck { ComplementCheck(image: image, spellings: spellings) }
  private var prepositions: PrepositionCheck { PrepositionCheck(spellings: spellings) }

  /// A label counts in texts of its own language. Names of tools count everywhere, as do English terms of several words
  /// in French texts, which borrow them as they are (machine learning; not `mise en place`, which is French first), and
  /// English headings ("Why join us" over French benefits).
  private func languageFits(_ found: Found, in sentence: Range<Int>) -> Bool {
    let flags = found.flags
    let labelLanguage: Language = flags.contains(.french) ? .fr : .en
    guard found.languages & labelLanguage.bit != 0 else { return false }
    guard let language, language != labelLanguage else { return true }
    if flags.contains(.tool) { return true }
    guard labelLanguage == .en, !flags.contains(.spelledFrench), isVerbatim(found) else { return false }
    if image.kind(ofConcept: found.concept) == .section { return isHeading(found, in: sentence) }
    return flags.contains(.skill) && !flags.contains(.singleWord)
  }

  /// "Profile :"; not "Applications mobiles" nor "Process : deux entretiens", since one word may be French too.
  private func isHeading(_ found: Found, in sentence: Range<Int>) -> Bool {
    guard found.flags.contains(.singleWord) else { return true }
    return found.relation == .same && sentence.allSatisfy { found.tokens.contains($0) || token($0).kind == .symbol }
  }

  /// Whether a label's own words stand in its own order with no other between: "service en charge" is no `service
  /// charge`, "concrets pour" no `concrete pouring`; but "data engineer" names who does `data engineering`.
  private func isVerbatim(_ found: Found) -> Bool {
    guard found.part == .none, !found.flags.contains(.reordered) else { return false }
    guard found.relation < .verbal || WordEndings.agents.end(form(found.tokens.upperBound - 1).bare) else {
      return false
    }
    return found.tokens.count { token($0).kind != .symbol } == found.words.count
  }

  /// A single word that a family alone joins to its label is believed for tasks only (encaisser ~ encaissement); a
  /// label of one or two letters is none when it is part of a code, an acronym or an elision (C1, R&D, B.C.).
  private func isTooWeak(_ found: Found, in sentence: Range<Int>) -> Bool {
    let flags = found.flags
    if flags.contains(.reordered), found.relation < .verbal, !isOfPhrase(found),
      !isVerb(found, in: sentence)
    {
      return true
    }
    if found.relation == .derived, !flags.isDisjoint(with: [.hidden, .underived]) { return true }
    guard flags.contains(.singleWord) else { return false }
    let first = found.tokens.lowerBound
    if found.relation == .derived,
      !flags.contains(.task) || reading(first).traits.contains(.participle)
    {
      return true
    }
    if found.relation == .derived, !isDerived(found, in: sentence) { return true }
    if found.relation == .verbal, !flags.contains(.french) { return true }
    // A currency is what stands beside a number: `900 DT`.
    return flags.contains(.short) && image.kind(ofConcept: found.concept) != .currency
      && isPartOfCode(first, in: sentence)
  }

  private func isDerived(_ found: Found, in sentence: Range<Int>) -> Bool {
    DerivedWord(spellings: spellings, sentence: sentence).isPlausible(
      at: found.tokens.lowerBound, for: image.labelText(found.label), found.flags.contains(.french) ? .fr : .en)
  }

  /// Whether a word of one or two letters is a number, a unit (512 Go), or glued to what makes it part of a code.
  private func isPartOfCode(_ index: Int, in sentence: Range<Int>) -> Bool {
    let tokens = spellings.input.tokens
    if tokens[index].kind == .number { return true }
    if index > 0, tokens[index - 1].kind == .number { return true }
    let isGluedBefore = index > 0 && !tokens[index].flags.contains(.spaceBefore)
    let isGluedAfter = index + 1 < tokens.count && !tokens[index + 1].flags.contains(.spaceBefore)
    return isGluedBefore && joinsCode(index - 1, in: sentence) || isGluedAfter && joinsCode(index + 1, in: sentence)
  }

  private func joinsCode(_ index: Int, in sentence: Range<Int>) -> Bool {
    // "l'IA", but no "d'ia"
    if token(index).flags.contains(.elided) { return form(index + 1).shape != .upper }
    guard token(index).kind == .symbol else { return true }
    let traits = reading(index).traits
    return traits.contains(.codeMark) || traits.contains(.fullStop) && index != sentence.upperBound - 1
  }

  /// Whether "of" follows the match's first word: management of stock.
  private func isOfPhrase(_ found: Found) -> Bool {
    let next = found.tokens.lowerBound + 1
    return next < spellings.input.tokens.count && reading(next).traits.contains(.of)
  }

  /// Whether a word that may be noun or verb stands where a verb does: `repair vehicles`, `you will repair vehicles`.
  private func isVerb(_ found: Found, in sentence: Range<Int>) -> Bool {
    let first = found.tokens.lowerBound
    guard sentence.contains(first) else { return false }
    let before = (sentence.lowerBound..<first).last { token($0).kind == .word }
    guard let before else { return true }
    return before == first - 1 && reading(before).traits.contains(.beforeVerb)
  }

  /// "Process [training] requests": a task's verb where a verb stands, and a noun with which its phrase ends.
  private func isVerbWithObject(_ found: Found, in sentence: Range<Int>) -> Bool {
    let flags = found.flags
    let first = found.tokens.lowerBound
    guard flags.contains(.task), !flags.contains(.french), isVerb(found, in: sentence),
      reading(first).traits.contains(.infinitive) || form(first).bare.hasSuffix("ing")
    else { return false }
    if found.tokens.contains(where: { EnglishLinks.words.contains(form($0).bare) }) { return false }
    let next = found.tokens.upperBound
    return !sentence.contains(next) || token(next).kind == .symbol || reading(next).isFunctionWord
      || reading(next).isCoordinator
  }
}
