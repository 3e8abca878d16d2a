import Text

/// Checks a found label against what its entry demands: language, case, section, contexts.
struct EntryCheck {
  let image: Image
  let input: Matcher.Input
  let readings: [FormReading]
  let candidates: CandidateTable
  /// Those of all that was found.
  let words: [Int]
  let forms: FormTable
  let options: MatchOptions

  func verdict(of found: TrieWalk.Found, in sentence: Range<Int>) -> Matcher.Verdict {
    let label = found.label
    let flags = image.label(label, .flags)
    let kind = image.kind(ofConcept: found.concept)
    if !languageFits(found, flags, kind) { return .wrongLanguage }
    if flags & Image.LabelFlag.exactCase != 0, !caseFits(found, in: sentence) { return .wrongCase }
    if isTooWeak(found, flags, kind, in: sentence) { return .tooWeak }
    if !found.shared.isEmpty, found.shared.lowerBound == found.words.lowerBound, !isParallel(found) {
      return .notParallel
    }
    if options.contains(.sections), let section = input.section {
      let allowed = image.concept(found.concept, .sections)
      if allowed != 0, allowed & SectionSet.bit(section) == 0 { return .wrongSection }
    }
    if options.contains(.contexts), let context = negativeContext(of: found, in: sentence) {
      return .negativeContext(context)
    }
    return .accepted
  }

  /// A label counts in texts of its own language. Names of tools count everywhere, as do English terms of several words
  /// in French texts, which borrow them (machine learning).
  private func languageFits(_ found: TrieWalk.Found, _ flags: Int, _ kind: Concept.Kind) -> Bool {
    let labelLanguage: Language = flags & Image.LabelFlag.french != 0 ? .fr : .en
    guard found.languages & labelLanguage.bit != 0 else { return false }
    guard let language = input.language, language != labelLanguage else { return true }
    if kind == .tool { return true }
    return labelLanguage == .en && kind.isSkill && flags & Image.LabelFlag.singleWord == 0
  }

  /// Names of four letters and more may also stand in capitals throughout (WORD, EXCEL). Where all is in capitals a function
  /// word is no acronym (`GESTION DES STOCKS`: no DES).
  private func caseFits(_ found: TrieWalk.Found, in sentence: Range<Int>) -> Bool {
    let first = words[found.words.lowerBound]
    if found.words.count == 1, readings[first].isFunctionWord, isInCapitals(sentence) { return false }
    let start = image.label(found.label, .surfaces) - found.words.lowerBound
    let table = image[.surfaces]
    return found.words.allSatisfy { row in
      let index = words[row]
      let surface = image.string(table[start + row, 0], table[start + row, 1])
      let written = forms[input.tokens[index].form].surface
      if input.tokens[index].flags.contains(.elided) { return false }
      return written == surface || (surface.utf8.count >= 4 && written == surface.uppercased())
    }
  }

  private func isInCapitals(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter { input.tokens[$0].kind == .word }
    return words.count > 1 && words.allSatisfy { forms[input.tokens[$0].form].surface.allSatisfy { !$0.isLowercase } }
  }

  /// A single word that a family alone joins to its label is believed for tasks only (encaisser ~ encaissement); a label of
  /// one or two letters is none when it is part of a code, an acronym or an elision (C1, R&D, B.C.).
  private func isTooWeak(_ found: TrieWalk.Found, _ flags: Int, _ kind: Concept.Kind, in sentence: Range<Int>) -> Bool {
    if flags & Image.LabelFlag.reordered != 0, found.relation < .verbal, !isOfPhrase(found),
      !isVerb(found, in: sentence)
    {
      return true
    }
    if found.relation == .derived, flags & Image.LabelFlag.hidden != 0 { return true }
    guard flags & Image.LabelFlag.singleWord != 0 else { return false }
    if found.relation == .derived, kind != .task || isParticiple(found) { return true }
    if found.relation == .verbal, flags & Image.LabelFlag.french == 0 { return true }
    guard image.label(found.label, .textLength) <= 2 else { return false }
    return isPartOfCode(words[found.words.lowerBound], in: sentence)
  }

  /// Whether a word of one or two letters is a number, a unit (512 Go), or glued to what makes it part of a code.
  private func isPartOfCode(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = input.tokens[index]
    if token.kind == .number { return true }
    if index > 0, input.tokens[index - 1].kind == .number { return true }
    let isGluedBefore = index > 0 && !token.flags.contains(.spaceBefore)
    let isGluedAfter = index + 1 < input.tokens.count && !input.tokens[index + 1].flags.contains(.spaceBefore)
    return isGluedBefore && joinsCode(index - 1, in: sentence) || isGluedAfter && joinsCode(index + 1, in: sentence)
  }

  private func joinsCode(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard input.tokens[index].kind == .symbol else { return true }
    let surface = forms[input.tokens[index].form].surface
    return ["-", "&", "'"].contains(surface) || surface == "." && index != sentence.upperBound - 1
  }

  /// Whether "of" follows the match's first word: management of stock.
  private func isOfPhrase(_ found: TrieWalk.Found) -> Bool {
    let next = words[found.words.lowerBound] + 1
    guard next < input.tokens.count else { return false }
    return forms[input.tokens[next].form].bare == "of"
  }

  /// Whether a word that may be noun or verb stands where a verb does: `repair vehicles`, `you will repair vehicles`.
  private func isVerb(_ found: TrieWalk.Found, in sentence: Range<Int>) -> Bool {
    let first = words[found.words.lowerBound]
    guard sentence.contains(first) else { return false }
    let before = (sentence.lowerBound..<first).last { input.tokens[$0].kind == .word }
    guard let before else { return true }
    return before == first - 1 && Self.beforeVerbs.contains(forms[input.tokens[before].form].bare)
  }

  private static let beforeVerbs: Set<String> = [
    "to", "will", "can", "must", "should", "shall", "may", "you", "and", "or", "then", "help", "also",
  ]

  /// A participle stands for an adjective ("une équipe soudée") as often as for the task.
  private func isParticiple(_ found: TrieWalk.Found) -> Bool {
    let word = forms[input.tokens[words[found.words.lowerBound]].form].folded
    return Self.participles.end(word)
  }

  private static let participles = WordEndings(["é", "ée", "és", "ées", "ant", "ante", "ants", "antes"])

  // MARK: Coordination

  /// Whether the conjunct that a shared head was carried to opens as the first one does, with no complement of circumstance
  /// between them unless both bear the same preposition.
  private func isParallel(_ found: TrieWalk.Found) -> Bool {
    let first = words[found.shared.upperBound - 1] + 1
    var landing = words[found.shared.upperBound]
    while landing > first, !isCoordinator(landing - 1) { landing -= 1 }
    let opening = readings[first].opening
    let next = readings[landing].opening
    let isArticulated = readings[first + 1].opening == .article
    guard opening.admits(next, isArticulated: isArticulated, language: input.language) else { return false }
    if next.isOfManner || opening == next && opening.isGenitive { return true }
    return !(first + 1..<landing).contains { readings[$0].opening == .adjunct }
  }

  private func isCoordinator(_ position: Int) -> Bool {
    readings[position].isCoordinatingWord || readings[position].symbol == .coordinator
      || readings[position].symbol == .softCoordinator
  }

  // MARK: Contexts

  /// The index of the first negative context of the match's concept that stands beside the match.
  private func negativeContext(of found: TrieWalk.Found, in sentence: Range<Int>) -> Int? {
    let start = image.concept(found.concept, .contexts)
    let count = image.concept(found.concept, .contextCount)
    guard count > 0 else { return nil }
    let first = self.words[found.words.lowerBound]
    let last = self.words[found.words.upperBound - 1]
    let table = image[.contexts]
    return (0..<count).first { offset in
      let words = table[start + offset, 0]..<(table[start + offset, 0] + table[start + offset, 1] >> 1)
      guard !words.isEmpty else { return false }
      return table[start + offset, 1] & 1 == 1
        ? stands(words, from: last + 1, step: 1, in: sentence)
        : stands(words, from: first - 1, step: -1, in: sentence)
    }
  }

  /// Whether the context's words, rows of its table, follow one another from `position`, function words and soft symbols
  /// between them passed over, and commas by a context of several words; with a negative `step` the last one stands nearest.
  private func stands(_ words: Range<Int>, from position: Int, step: Int, in sentence: Range<Int>) -> Bool {
    let table = image[.contextForms]
    var index = position
    for offset in 0..<words.count {
      let row = step > 0 ? words.lowerBound + offset : words.upperBound - 1 - offset
      let word = UInt32(truncatingIfNeeded: table[row, 0])
      while sentence.contains(index), !matches(index, word), isTransparent(index, in: words) { index += step }
      guard sentence.contains(index), matches(index, word) else { return false }
      index += step
    }
    return true
  }

  /// A context that names an article means that very one: "des" before a language is not "du".
  private func matches(_ index: Int, _ word: UInt32) -> Bool {
    let farthest: FormReading.Relation = readings[index].isFunctionWord ? .same : .verbal
    return readings[index].candidates.contains { row in
      candidates[row].form == word && candidates[row].relation <= farthest
    }
  }

  private func isTransparent(_ index: Int, in context: Range<Int>) -> Bool {
    if context.count >= 2, readings[index].symbol == .coordinator { return true }
    return readings[index].isFunctionWord || readings[index].symbol == .soft
      || readings[index].symbol == .softCoordinator
  }
}
