import Text

/// Finds the labels of a glossary in tokenized text.
///
/// Semantics: leftmost-longest over words. Of two matches that claim the same word the one which begins first stays, of two
/// that begin together the one with more words, then the closer one (`Match.How`), then the one whose label comes first in
/// the glossary. Members of a coordination may share a head or a modifier. A match that its entry forbids (negative context,
/// section, case) is removed before, so that it hides nothing. Entries may let two matches stand where one would hide the
/// other: `ambiguous` and `inside: keep` (`Image.letsBothStand`).
public struct Matcher: Sendable {
  public let image: Image
  public let options: MatchOptions

  public init(_ image: Image, options: MatchOptions = .all) {
    self.image = image
    self.options = options
  }

  /// The text to be matched and what is known of it.
  public struct Input {
    public var tokens: [Token]
    /// Ranges of token indices; no match crosses them.
    public var sentences: [Range<Int>]
    /// The text's language; nil when unknown, which lets labels of all languages match.
    public var language: Language?
    /// The section in which the text stands; nil lets every label match.
    public var section: Section?

    public init(tokens: [Token], sentences: [Range<Int>], language: Language? = nil, section: Section? = nil) {
      self.tokens = tokens
      self.sentences = sentences
      self.language = language
      self.section = section
    }
  }

  /// A label that the words of the text spell, and whether the match stands.
  public struct Candidate: Hashable, Sendable {
    public var match: Match
    public var verdict: Verdict

    public init(match: Match, verdict: Verdict) {
      self.match = match
      self.verdict = verdict
    }
  }

  public enum Verdict: Hashable, Sendable {
    case accepted
    /// Another candidate claims its words.
    case hidden(by: Match)
    /// The negative context, by its index in the concept, stands beside it.
    case negativeContext(Int)
    case wrongSection
    case wrongCase
    case wrongLanguage
    /// A single word that was matched too far from its label, or a letter that is part of a code.
    case tooWeak
    /// Its words belong to no coordination: the members do not open alike.
    case notParallel
  }

  /// The matches that stand, by position. Cost: linear in the tokens, times the ways to read each.
  public func matches(
    in input: Input, _ layer: Layer, forms: FormTable, reader: FormReader
  ) -> [Match] {
    candidates(in: input, layer, forms: forms, reader: reader).compactMap {
      $0.verdict == .accepted ? $0.match : nil
    }
  }

  /// Every candidate with its verdict, by position: what `explain` shows.
  public func candidates(
    in input: Input, _ layer: Layer, forms: FormTable, reader: FormReader
  ) -> [Candidate] {
    let spellings = spellings(in: input, layers: [layer], forms: forms, reader: reader)
    let check = spellings.check(image, section: input.section, forms, options)
    return spellings.sentences(of: layer).flatMap { sentence in
      resolve(sentence.found.map { check.verdict(of: spellings.found[$0], in: sentence.tokens) }, sentence, spellings)
    }
  }

  // MARK: In two steps

  /// Finds what the words of a text spell in several layers, before it is known in what sections the sentences stand. Of
  /// each sentence only the first `openingWords` tokens may hold an opening.
  public func spellings(
    in input: Input, layers: [Layer] = Layer.allCases, openingWords: Int = .max, forms: FormTable, reader: FormReader
  ) -> Spellings {
    var spellings = Spellings(input: input, forms: forms, reader: reader)
    var walk = TrieWalk(
      image: image, tokens: input.tokens, readings: spellings.readings, reader: reader, options: options)
    for (index, sentence) in input.sentences.enumerated() {
      let beginning = walk.enter(sentence)
      for layer in layers where beginning & UInt8(1 << layer.rawValue) != 0 {
        let extent = layer == .openings ? sentence.prefix(openingWords) : sentence[...]
        let start = walk.found.count
        walk.collect(layer, in: extent.startIndex..<extent.endIndex)
        guard walk.found.count > start else { continue }
        spellings.append(
          start..<walk.found.count, layer, sentence: index, tokens: extent.startIndex..<extent.endIndex)
      }
    }
    spellings.take(walk)
    return spellings
  }

  /// The matches of a layer that stand where its text is one of `section` (nil: where sections do not count), by position;
  /// of sentence `sentence` alone where it is given.
  public func matches(
    of spellings: Spellings, _ layer: Layer, sentence: Int? = nil, section: Section? = nil, forms: FormTable
  ) -> [Match] {
    let wanted = sentence.map { spellings.sentence($0, of: layer) } ?? spellings.sentences(of: layer)[...]
    guard !wanted.isEmpty else { return [] }
    let check = spellings.check(image, section: section, forms, options)
    var matches: [Match] = []
    for sentence in wanted {
      let accepted = sentence.found.filter { check.verdict(of: spellings.found[$0], in: sentence.tokens) == .accepted }
      matches += standing(accepted, sentence, spellings)
    }
    return matches
  }

  /// Beyond so many candidates in a sentence they are looked up by their words.
  private static let mostCompared = 128

  /// What `resolve` lets stand of accepted rows of what was found: the same comparisons, without a record of what hides what.
  private func standing(_ accepted: [Int], _ sentence: Spellings.Sentence, _ spellings: Spellings) -> [Match] {
    if accepted.count < 2 { return accepted.map { spellings.match(spellings.found[$0]) } }
    if accepted.count > Self.mostCompared {
      let rows = Set(accepted)
      return resolve(sentence.found.map { rows.contains($0) ? .accepted : .wrongSection }, sentence, spellings)
        .compactMap { $0.verdict == .accepted ? $0.match : nil }
    }
    let order = accepted.sorted { precedes(spellings.found[$0], spellings.found[$1], spellings) }
    let direct = order.filter { spellings.found[$0].shared.isEmpty }
    var kept: [Int] = []
    for row in order {
      let found = spellings.found[row]
      if !found.shared.isEmpty, direct.contains(where: { isBetter(spellings.found[$0], than: found, spellings) }) {
        continue
      }
      if !kept.contains(where: { hides(spellings.found[$0], found, spellings) }) { kept.append(row) }
    }
    let matches = kept.map { spellings.match(spellings.found[$0]) }
    return matches.count < 2
      ? matches : matches.sorted { ($0.tokens.lowerBound, $0.label) < ($1.tokens.lowerBound, $1.label) }
  }

  // MARK: Leftmost-longest

  /// Resolves the rows of one sentence, each with its verdict so far.
  private func resolve(
    _ verdicts: [Verdict], _ sentence: Spellings.Sentence, _ spellings: Spellings
  ) -> [Candidate] {
    let checked = zip(sentence.found, verdicts)
    let rejected = checked.filter { $0.1 != .accepted }.map {
      Candidate(match: spellings.match(spellings.found[$0.0]), verdict: $0.1)
    }
    let standing = checked.filter { $0.1 == .accepted }.map(\.0)
      .sorted { precedes(spellings.found[$0], spellings.found[$1], spellings) }
    let direct = MatchIndex(standing.filter { spellings.found[$0].shared.isEmpty }, spellings)
    var accepted = MatchIndex([], spellings)
    var hidden: [Candidate] = []
    for row in standing {
      let found = spellings.found[row]
      let tokens = spellings.tokens(found)
      let match = spellings.match(found)
      let better = direct.first(in: tokens) { isBetter(spellings.found[$0], than: found, spellings) }
      if let better {
        hidden.append(Candidate(match: match, verdict: .hidden(by: spellings.match(spellings.found[better]))))
      } else if let other = accepted.first(in: tokens, where: { hides(spellings.found[$0], found, spellings) }) {
        let other = spellings.match(spellings.found[other])
        if other != match { hidden.append(Candidate(match: match, verdict: .hidden(by: other))) }
      } else {
        accepted.append(row, spellings)
      }
    }
    let kept = accepted.rows.map { Candidate(match: spellings.match(spellings.found[$0]), verdict: .accepted) }
    return (kept + hidden + rejected).sorted {
      ($0.match.tokens.lowerBound, $0.match.label) < ($1.match.tokens.lowerBound, $1.match.label)
    }
  }

  private func precedes(_ one: TrieWalk.Found, _ two: TrieWalk.Found, _ spellings: Spellings) -> Bool {
    let starts = (spellings.firstOwned(one), spellings.firstOwned(two))
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    if one.words.count != two.words.count { return one.words.count > two.words.count }
    if one.how != two.how { return one.how < two.how }
    if one.relation != two.relation { return one.relation < two.relation }
    if one.skipped != two.skipped { return one.skipped < two.skipped }
    let exact = (isExact(one), isExact(two))
    if exact.0 != exact.1 { return exact.0 }
    return one.label < two.label
  }

  private func isExact(_ found: TrieWalk.Found) -> Bool {
    image.label(found.label, .flags) & Image.LabelFlag.exactCase != 0
  }

  /// Whether a direct candidate makes a coordinated one idle: it finds the same concept there already, or it stands where a
  /// doubtful conjunct is.
  private func isBetter(_ direct: TrieWalk.Found, than found: TrieWalk.Found, _ spellings: Spellings) -> Bool {
    guard !found.shared.isEmpty, spellings.touches(direct, found) else { return false }
    if direct.concept == found.concept { return true }
    if found.echoesHead, belongsFurtherOut(found, beside: direct, spellings) { return true }
    guard found.isLoose, direct.words.count == found.words.count - found.shared.count else { return false }
    return direct.words.allSatisfy { spellings.owns(found, spellings.words[$0]) }
  }

  /// `conduite de chariots élévateurs, de nacelles`: the second complement is the driving's, not the trucks', since the shared
  /// head lies inside a longer label.
  private func belongsFurtherOut(
    _ found: TrieWalk.Found, beside direct: TrieWalk.Found, _ spellings: Spellings
  ) -> Bool {
    let words = spellings.words
    guard found.shared.lowerBound == found.words.lowerBound,
      words[direct.words.lowerBound] < words[found.words.lowerBound]
    else { return false }
    return found.words.allSatisfy { found.shared.contains($0) == spellings.holds(direct, words[$0]) }
  }

  /// Two candidates exclude each other where both own a word, or where the later lies wholly inside the earlier, unless
  /// their entries let both stand.
  private func hides(_ accepted: TrieWalk.Found, _ found: TrieWalk.Found, _ spellings: Spellings) -> Bool {
    guard spellings.touches(accepted, found) else { return false }
    let words = spellings.words
    let share = found.words.contains { !found.shared.contains($0) && spellings.owns(accepted, words[$0]) }
    guard share || found.words.allSatisfy({ spellings.holds(accepted, words[$0]) }) else { return false }
    return !image.letsBothStand(accepted, found, in: spellings)
  }
}
