import Text

/// Checks a found label against what its entry demands: language, case, section, contexts.
struct EntryCheck: CandidateCheck {
  private let image: Image
  private let options: MatchOptions
  let spellings: Spellings
  private let language: Language?
  /// That in which the text stands, as a bit; nil where sections do not count.
  private var section: Int?

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
    if !languageFits(found) { return .wrongLanguage }
    if flags.contains(.exactCase), !caseFits(found, in: sentence) { return .wrongCase }
    if flags.contains(.fixedWording), !wordingFits(found) { return .otherWording }
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
      let context = negativeContext(of: found, in: sentence)
    {
      return .negativeContext(context)
    }
    return .accepted
  }

  private func coordination(in sentence: Range<Int>) -> CoordinationCheck {
    CoordinationCheck(image: image, spellings: spellings, language: language, sentence: sentence)
  }

  private func traits(in sentence: Range<Int>) -> TraitList {
    TraitList(image: image, spellings: spellings, sentence: sentence)
  }

  private var complements: ComplementCheck { ComplementCheck(image: image, spellings: spellings) }
  private var prepositions: PrepositionCheck { PrepositionCheck(spellings: spellings) }

  /// A label counts in texts of its own language. Names of tools count everywhere, as do English terms of several words
  /// in French texts, which borrow them as they are (machine learning; not `mise en place`, which is French first).
  private func languageFits(_ found: Found) -> Bool {
    let flags = found.flags
    let labelLanguage: Language = flags.contains(.french) ? .fr : .en
    guard found.languages & labelLanguage.bit != 0 else { return false }
    guard let language, language != labelLanguage else { return true }
    if flags.contains(.tool) { return true }
    return labelLanguage == .en && flags.contains(.skill)
      && flags.isDisjoint(with: [.singleWord, .spelledFrench]) && isVerbatim(found)
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

  /// Names of four letters and more may also stand in capitals throughout (WORD, EXCEL). Where all is in capitals a
  /// function word is no acronym (`GESTION DES STOCKS`: no DES).
  private func caseFits(_ found: Found, in sentence: Range<Int>) -> Bool {
    let first = found.tokens.lowerBound
    if found.words.count == 1, reading(first).isFunctionWord, isInCapitals(sentence) { return false }
    let surfaces = image.label(found.label, .surfaces) - found.words.lowerBound
    return found.words.allSatisfy { row in
      let word = spellings.word(row)
      return !token(word).flags.contains(.elided) && isWritten(surfaces + row, word)
    }
  }

  /// Whether a token is spelled as a row of the table of surfaces.
  private func isWritten(_ surface: Int, _ word: Int) -> Bool {
    let table = image[.surfaces]
    let (offset, length) = (table[surface, 0], table[surface, 1])
    let written = form(word).surface
    if image.string(offset, length, is: written) { return true }
    guard length >= 4, !reading(word).traits.contains(.lowercase) else { return false }
    return written == image.string(offset, length).uppercased()
  }

  /// Whether what stands between the words is what the label writes there: "tests de vue", not "tests en vue".
  private func wordingFits(_ found: Found) -> Bool {
    guard !found.isShared, found.skipped == 0 else { return false }
    let written = found.flags.contains(.exactCase) ? found.words.count : 0
    let between = image.label(found.label, .surfaces) + written - found.words.lowerBound
    return found.words.dropLast().allSatisfy { row in
      let table = image[.surfaces]
      let words = (spellings.word(row) + 1..<spellings.word(row + 1)).filter { token($0).kind == .word }
      return image.string(table[between + row, 0], table[between + row, 1], is: LabelWords.text(of: words.map(form)))
    }
  }

  private func isInCapitals(_ sentence: Range<Int>) -> Bool {
    var words = 0
    for index in sentence where token(index).kind == .word {
      if reading(index).traits.contains(.lowercase) { return false }
      words += 1
    }
    return words > 1
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
    if found.tokens.contains(where: { Self.links.contains(form($0).bare) }) { return false }
    let next = found.tokens.upperBound
    return !sentence.contains(next) || token(next).kind == .symbol || reading(next).isFunctionWord
      || reading(next).isCoordinator
  }

  /// English words after which a noun is no object of the verb before them.
  private static let links: Set<String> = [
    "after", "against", "because", "before", "between", "during", "how", "if", "into", "not", "per", "than", "that",
    "through", "under", "until", "via", "what", "when", "where", "whether", "while", "why", "without",
  ]

  // MARK: Contexts

  /// The index of the first negative context of the match's concept that stands beside the match. What must stand
  /// nearest for any of them tells most absent at once.
  private func negativeContext(of found: Found, in sentence: Range<Int>) -> Int? {
    let start = image.concept(found.concept, .contexts)
    let all = start..<start + image.concept(found.concept, .contextCount)
    guard !all.isEmpty else { return nil }
    let next = found.tokens.upperBound
    let last = found.tokens.lowerBound - (isBracketed(found.tokens) ? 2 : 1)
    let contexts = spellings.reader.contexts
    let nearest = contexts.nearest(of: all)
    let before = nearest.before.isEmpty ? WordFilter() : words(from: last, step: -1, in: sentence)
    let after = nearest.after.isEmpty ? WordFilter() : words(from: next, step: 1, in: sentence)
    guard before.mayMeet(nearest.before) || after.mayMeet(nearest.after) else { return nil }
    for index in all {
      let words = contexts.words(index)
      if words.isEmpty { continue }
      let isAfter = contexts.isAfter(index)
      guard (isAfter ? after : before).mayHold(contexts[isAfter ? words.lowerBound : words.upperBound - 1]) else {
        continue
      }
      if stands(words, from: isAfter ? next : last, step: isAfter ? 1 : -1, in: sentence) { return index - start }
    }
    return nil
  }

  /// "équivalence (GED)": brackets round a match alone do not part it from what stands before.
  private func isBracketed(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 0, tokens.upperBound < spellings.input.tokens.count else { return false }
    return form(tokens.lowerBound - 1).surface == "(" && form(tokens.upperBound).surface == ")"
  }

  /// The label words beside a match with which a context can begin: those from `position` up to the first token that no
  /// context passes over.
  private func words(from position: Int, step: Int, in sentence: Range<Int>) -> WordFilter {
    var near = WordFilter()
    var index = position
    while sentence.contains(index) {
      let reading = reading(index)
      for row in reading.direct { near.insert(spellings.reader.candidates[row].form) }
      guard Self.isTransparent(reading, toPhrase: true) else { break }
      index += step
    }
    return near
  }

  /// Whether the context's words, rows of its table, follow one another from `position`, function words and soft
  /// symbols between them passed over, and commas by a context of several words; with a negative `step` the last one
  /// stands nearest.
  private func stands(_ words: Range<Int>, from position: Int, step: Int, in sentence: Range<Int>) -> Bool {
    let reader = spellings.reader
    var index = position
    for offset in 0..<words.count {
      let row = step > 0 ? words.lowerBound + offset : words.upperBound - 1 - offset
      let word = reader.contexts[row]
      while sentence.contains(index), !matches(index, word), isTransparent(index, in: words) { index += step }
      guard sentence.contains(index), matches(index, word) else { return false }
      index += step
    }
    return true
  }

  /// A context that names an article means that very one: "des" before a language is not "du".
  private func matches(_ index: Int, _ word: UInt32) -> Bool {
    let reading = reading(index)
    let farthest: FormReading.Relation = reading.isFunctionWord ? .same : .verbal
    let candidates = spellings.reader.candidates
    return reading.direct.contains { candidates[$0].form == word && candidates[$0].relation <= farthest }
  }

  private func isTransparent(_ index: Int, in context: Range<Int>) -> Bool {
    Self.isTransparent(reading(index), toPhrase: context.count >= 2)
  }

  /// `toPhrase`: to a context of several words.
  private static func isTransparent(_ reading: FormReading, toPhrase: Bool) -> Bool {
    if toPhrase, reading.symbol == .coordinator { return true }
    return reading.isFunctionWord || reading.symbol == .soft || reading.symbol == .softCoordinator
  }
}
