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
    let readings = input.tokens.map { reader.reading(of: $0.form, in: forms) }
    var all: [Candidate] = []
    for sentence in input.sentences {
      var walk = TrieWalk(
        image: image, tokens: input.tokens, readings: readings, sentence: sentence, options: options)
      for start in sentence where !readings[start].candidates.isEmpty { walk.begin(at: start, layer: layer) }
      guard !walk.found.isEmpty else { continue }
      let check = EntryCheck(image: image, input: input, readings: readings, forms: forms, options: options)
      all += resolve(walk.found.map { ($0, check.verdict(of: $0, in: sentence)) })
    }
    return all
  }

  // MARK: Leftmost-longest

  private func resolve(_ found: [(TrieWalk.Found, Verdict)]) -> [Candidate] {
    var standing = found.filter { $0.1 == .accepted }.map(\.0)
    let rejected = found.filter { $0.1 != .accepted }.map { Candidate(match: $0.0.match, verdict: $0.1) }
    standing.sort(by: precedes)
    let direct = MatchIndex(standing.map(\.match).filter(\.shared.isEmpty))
    var accepted = MatchIndex()
    var hidden: [Candidate] = []
    for candidate in standing {
      let tokens = candidate.match.tokens
      if let better = direct.first(in: tokens, where: { isBetter($0, than: candidate) }) {
        hidden.append(Candidate(match: candidate.match, verdict: .hidden(by: better)))
      } else if let other = accepted.first(in: tokens, where: { hides($0, candidate.match) }) {
        if other != candidate.match {
          hidden.append(Candidate(match: candidate.match, verdict: .hidden(by: other)))
        }
      } else {
        accepted.append(candidate.match)
      }
    }
    let all = accepted.matches.map { Candidate(match: $0, verdict: .accepted) } + hidden + rejected
    return all.sorted { ($0.match.tokens.lowerBound, $0.match.label) < ($1.match.tokens.lowerBound, $1.match.label) }
  }

  private func precedes(_ first: TrieWalk.Found, _ second: TrieWalk.Found) -> Bool {
    let one = first.match
    let two = second.match
    let starts = (one.owned.first ?? 0, two.owned.first ?? 0)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    if one.words.count != two.words.count { return one.words.count > two.words.count }
    if one.how != two.how { return one.how < two.how }
    let tiers = (first.relation, second.relation)
    if tiers.0 != tiers.1 { return tiers.0 < tiers.1 }
    if one.skipped != two.skipped { return one.skipped < two.skipped }
    let exact = (isExact(one), isExact(two))
    if exact.0 != exact.1 { return exact.0 }
    return one.label < two.label
  }

  private func isExact(_ match: Match) -> Bool {
    image.label(match.label, .flags) & Image.LabelFlag.exactCase != 0
  }

  /// Whether a direct match makes a coordinated one idle: it finds the same concept there already, or it stands where a
  /// doubtful conjunct is.
  private func isBetter(_ direct: Match, than candidate: TrieWalk.Found) -> Bool {
    guard !candidate.match.shared.isEmpty else { return false }
    if direct.concept == candidate.match.concept {
      return direct.words.contains { candidate.match.tokens.contains($0) }
    }
    if candidate.echoesHead, belongsFurtherOut(candidate.match, beside: direct) { return true }
    return candidate.isLoose && direct.words == candidate.match.owned
  }

  /// `conduite de chariots élévateurs, de nacelles`: the second complement is the driving's, not the trucks', since the shared
  /// head lies inside a longer label.
  private func belongsFurtherOut(_ coordinated: Match, beside direct: Match) -> Bool {
    guard let head = coordinated.shared.min(), head == coordinated.words.first, let first = direct.words.first else {
      return false
    }
    return first < head && direct.words.contains(head) && coordinated.shared.allSatisfy(direct.words.contains)
      && !direct.words.contains(where: coordinated.owned.contains)
  }

  /// Two matches exclude each other where both own a word, or where the later lies wholly inside the earlier, unless
  /// their entries let both stand.
  private func hides(_ accepted: Match, _ candidate: Match) -> Bool {
    if image.letsBothStand(accepted, candidate) { return false }
    let owned = accepted.owned
    if candidate.owned.contains(where: { owned.contains($0) }) { return true }
    return candidate.words.allSatisfy { accepted.words.contains($0) }
  }
}
