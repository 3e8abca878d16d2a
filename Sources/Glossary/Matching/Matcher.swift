import Text

/// Finds the labels of a glossary in tokenized text.
///
/// Semantics: leftmost-longest over words. Of two matches that claim the same word the one which begins first stays, of
/// two that begin together the one with more words, then the closer one (`Match.How`), then the one whose label comes
/// first in the glossary. Members of a coordination may share a head or a modifier. A match that its entry forbids
/// (negative context, section, case) is removed before, so that it hides nothing. Entries may let two matches stand
/// where one would hide the other: `ambiguous` and `inside: keep` (`Image.letsBothStand`).
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
    /// Other words stand between its words than in the label.
    case otherWording
    case wrongLanguage
    /// A single word that was matched too far from its label, a trait that stands alone, or a letter that is part of a
    /// code.
    case tooWeak
    /// Its words belong to no coordination: the members do not open alike.
    case notParallel
    /// Another preposition joins its words than the label's.
    case otherComplement
  }

  /// The matches that stand, by position. Cost: linear in the tokens, times the ways to read each.
  public func matches(in input: Input, _ layer: Layer, reader: FormReader) -> [Match] {
    candidates(in: input, layer, reader: reader).compactMap { $0.verdict == .accepted ? $0.match : nil }
  }

  /// Every candidate with its verdict, by position: what `explain` shows.
  public func candidates(in input: Input, _ layer: Layer, reader: FormReader) -> [Candidate] {
    let spellings = spellings(in: input, layers: [layer], reader: reader)
    let check = EntryCheck(self, spellings, section: input.section)
    return spellings.sentences.filter { $0.layer == layer }.flatMap { sentence in
      resolve(sentence.found.map { check.verdict(of: spellings.found[$0], in: sentence.tokens) }, sentence, spellings)
    }
  }

  // MARK: In two steps

  /// Finds what the words of a text spell in several layers, before it is known in what sections the sentences stand.
  /// Of each sentence only the first `openingWords` tokens may hold an opening.
  public func spellings(
    in input: Input, layers: [Layer] = Layer.allCases, openingWords: Int = .max, reader: FormReader
  ) -> Spellings {
    let walk = reader.walk
    walk.begin(input.tokens, language: input.language, options: options, reader: reader)
    let wanted = layers.reduce(0) { $0 | UInt8(1) << UInt8($1.rawValue) }
    var sentences: [Spellings.Sentence] = []
    sentences.reserveCapacity(input.sentences.count * layers.count)
    for (index, sentence) in input.sentences.enumerated() {
      guard walk.enter(sentence) & wanted != 0 else { continue }
      let openingsEnd = sentence.lowerBound + min(openingWords, sentence.count)
      walk.collect(wanted, openingsEnd: openingsEnd)
      for layer in layers {
        let found = walk.keep(layer)
        if found.isEmpty { continue }
        let extent = sentence.lowerBound..<(layer == .openings ? openingsEnd : sentence.upperBound)
        sentences.append(Spellings.Sentence(layer: layer, index: index, tokens: extent, found: found))
      }
    }
    return Spellings(input: input, reader: reader, walk: walk, sentences: sentences)
  }

  /// The matches of a layer that stand wherever the text does, by position.
  public func matches(of spellings: Spellings, _ layer: Layer) -> [Match] {
    guard spellings.holds(layer) else { return [] }
    let check = EntryCheck(self, spellings, section: nil)
    var matches: [Match] = []
    for sentence in spellings.sentences where sentence.layer == layer { addMatches(of: sentence, check, to: &matches) }
    return standing(in: spellings, after: matches)
  }

  /// The same of the sentence of index `sentence` alone.
  public func matches(of spellings: Spellings, _ layer: Layer, sentence: Int) -> [Match] {
    var matches: [Match] = []
    if let sentence = spellings.sentence(sentence, of: layer) {
      addMatches(of: sentence, EntryCheck(self, spellings, section: nil), to: &matches)
    }
    return standing(in: spellings, after: matches)
  }

  /// The matches of a layer that stand where each of the text's sentences is in its section, by position; `amongTraits` where
  /// the text is a member of a list of traits.
  public func matches(
    of spellings: Spellings, _ layer: Layer, sections: [Section], amongTraits: Bool = false
  ) -> [Match] {
    guard spellings.holds(layer) else { return [] }
    var matches: [Match] = []
    var check = EntryCheck(self, spellings, section: nil)
    check.isAmongTraits = amongTraits
    for sentence in spellings.sentences where sentence.layer == layer {
      check.enter(sections[sentence.index])
      addMatches(of: sentence, check, to: &matches)
    }
    return standing(in: spellings, after: matches)
  }

  /// Beyond so many candidates in a sentence they are looked up by their words.
  private static let mostCompared = 128

  /// `matches`, and those that `addMatches` left to be taken.
  private func standing(in spellings: Spellings, after matches: [Match]) -> [Match] {
    let standing = spellings.reader.selection.takeStanding(of: spellings)
    return matches.isEmpty ? standing : matches + standing
  }

  /// Adds the matches that stand in a sentence to those that `Selection.takeStanding` gives, or where it has too many
  /// candidates to `matches`, after the former.
  private func addMatches(of sentence: Spellings.Sentence, _ check: EntryCheck, to matches: inout [Match]) {
    let spellings = check.spellings
    let selection = spellings.reader.selection
    selection.removeAll()
    let found = spellings.found
    for row in sentence.found where check.accepts(found[row], in: sentence.tokens) { selection.add(row) }
    if selection.count <= Self.mostCompared {
      selection.resolve(Precedence(image: image, spellings: spellings))
      return
    }
    matches += selection.takeStanding(of: spellings)
    let rows = Set(selection.rows)
    let verdicts: [Verdict] = sentence.found.map { rows.contains($0) ? .accepted : .wrongSection }
    matches += resolve(verdicts, sentence, spellings).compactMap { $0.verdict == .accepted ? $0.match : nil }
  }

  // MARK: Leftmost-longest

  /// Resolves the rows of one sentence, each with its verdict so far.
  private func resolve(
    _ verdicts: [Verdict], _ sentence: Spellings.Sentence, _ spellings: Spellings
  ) -> [Candidate] {
    let precedence = Precedence(image: image, spellings: spellings)
    let checked = zip(sentence.found, verdicts)
    let rejected = checked.filter { $0.1 != .accepted }.map {
      Candidate(match: spellings.match(spellings.found[$0.0]), verdict: $0.1)
    }
    let standing = checked.filter { $0.1 == .accepted }.map(\.0)
      .sorted { precedence.precedes(spellings.found[$0], spellings.found[$1]) }
    let direct = MatchIndex(standing.filter { !spellings.found[$0].isShared }, spellings)
    var accepted = MatchIndex([], spellings)
    var hidden: [Candidate] = []
    for row in standing {
      let found = spellings.found[row]
      let tokens = found.tokens
      let match = spellings.match(found)
      let better = direct.first(in: tokens) { precedence.isBetter(spellings.found[$0], than: found) }
      if let better {
        hidden.append(Candidate(match: match, verdict: .hidden(by: spellings.match(spellings.found[better]))))
      } else if let other = accepted.first(in: tokens, where: { precedence.hides(spellings.found[$0], found) }) {
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
}
