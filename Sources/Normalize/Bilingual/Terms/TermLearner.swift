import Glossary
import Text

/// Gathers phrases of aligned segments, over pairs of postings, and proposes those that translate each other.
///
/// Candidates are the phrases that nothing in the glossary matches (`PhraseReader`) and, on one side, concepts that the
/// other side's segment lacks: a phrase that goes with such a concept is a missing label of it. Pairs are ranked by G² and
/// taken best first, each phrase once; parts of a longer pair that go together as often as the whole are left out.
/// Memory grows with the number of different pairs of phrases that share a segment.
public struct TermLearner: ~Copyable {
  /// A candidate: stems of a phrase, or a concept.
  private struct Candidate: Hashable {
    var language: Language
    var stems: [String]
    var concept: String?

    /// Whether all its words stand together in the other.
    func isPart(of other: Candidate) -> Bool {
      guard concept == nil, other.concept == nil, stems.count < other.stems.count else { return self == other }
      return other.stems.indices.contains { other.stems[$0...].starts(with: stems) }
    }
  }

  private struct Pair: Hashable {
    var french: Candidate
    var english: Candidate
  }

  private struct Sighting {
    var count = 0
    var postings: Set<Int> = []
    var french = ""
    var english = ""
    var duties = 0
  }

  private static let sections: Set<Section> = [.requirements, .preferred, .responsibilities]

  private let options: TermLearningOptions
  private let image: Image
  private let aligner: BilingualAligner
  private let morphology = Morphology()
  private var sightings: [Pair: Sighting] = [:]
  private var counts: [Candidate: Int] = [:]
  private var surfaces: [Candidate: [String: Int]] = [:]
  private var segmentCount = 0
  private var pairCount = 0
  /// Segments that were counted: text that many postings share teaches once.
  private var seen: Set<String> = []

  public init(_ image: Image, _ options: TermLearningOptions = TermLearningOptions()) {
    self.image = image
    self.options = options
    aligner = BilingualAligner(image)
  }

  /// Aligns two versions of a posting and counts their phrases. The order of the languages does not matter; a pair that is
  /// not French and English is left out.
  public mutating func add(_ first: NormalizedPosting, _ second: NormalizedPosting) {
    guard first.language != second.language else { return }
    let (french, english) = first.language == Language.fr.rawValue ? (first, second) : (second, first)
    guard french.language == Language.fr.rawValue, english.language == Language.en.rawValue else { return }
    pairCount += 1
    let alignment = aligner.align(french, english)
    for link in alignment.links where link.score >= options.leastScore && !link.source.isEmpty && !link.target.isEmpty {
      let texts = (alignment.sourceText(of: link), alignment.targetText(of: link))
      guard seen.insert(texts.0 + "\t" + texts.1).inserted else { continue }
      segmentCount += 1
      let left = candidates(alignment.source[link.source], french, .fr)
      let right = candidates(alignment.target[link.target], english, .en)
      count(left, right, texts, isDuty: alignment.source[link.source].contains { $0.section == .responsibilities })
    }
  }

  private mutating func count(
    _ french: Set<Candidate>, _ english: Set<Candidate>, _ texts: (String, String), isDuty: Bool
  ) {
    // A concept that both sides name is known in both languages.
    let concepts = Set(french.compactMap(\.concept)).intersection(english.compactMap(\.concept))
    for candidate in french.union(english) { counts[candidate, default: 0] += 1 }
    for left in french where left.concept.map({ !concepts.contains($0) }) ?? true {
      for right in english where right.concept.map({ !concepts.contains($0) }) ?? true {
        guard left.concept == nil || right.concept == nil else { continue }
        let pair = Pair(french: left, english: right)
        var sighting = sightings[pair] ?? Sighting(french: texts.0, english: texts.1)
        sighting.count += 1
        sighting.postings.insert(pairCount)
        sighting.duties += isDuty ? 1 : 0
        sightings[pair] = sighting
      }
    }
  }

  private mutating func candidates(
    _ segments: ArraySlice<Segment>, _ posting: NormalizedPosting, _ language: Language
  ) -> Set<Candidate> {
    var candidates: Set<Candidate> = []
    for segment in segments {
      let passage = posting.passages[segment.passage]
      let sentence = passage.sentences[segment.sentence]
      // Headings hold the words of every posting, and what stands outside of demands and duties names no competence.
      guard segment.kind != .heading, segment.kind != .title, Self.sections.contains(segment.section) else { continue }
      let reader = PhraseReader(passage, language, mostWords: 4)
      for phrase in reader.phrases(in: sentence) {
        let stems = phrase.words.map { stem(passage.forms[$0].folded, language) }
        let candidate = Candidate(language: language, stems: stems)
        candidates.insert(candidate)
        surfaces[candidate, default: [:]][PhraseReader.surface(phrase, in: passage), default: 0] += 1
      }
      for match in passage.skills where sentence.contains(match.tokens.lowerBound) {
        candidates.insert(Candidate(language: language, stems: [], concept: image.conceptID(match.concept)))
      }
    }
    return candidates
  }

  private func stem(_ word: String, _ language: Language) -> String {
    morphology.keys(of: word, language).first ?? word
  }

  // MARK: Ranking

  /// The pairs that go together best, best first.
  public func pairs() -> [TermPair] {
    let scored = sightings.filter { $0.value.count >= options.leastCount }.map { pair, sighting in
      let table = Cooccurrence(
        both: sighting.count, first: counts[pair.french] ?? 0, second: counts[pair.english] ?? 0, all: segmentCount)
      return (pair, sighting, likelihood: table.likelihoodRatio, dice: table.dice)
    }
    .filter { $0.dice >= options.leastDice && $0.likelihood > 0 }
    .sorted { left, right in
      if left.likelihood != right.likelihood { return left.likelihood > right.likelihood }
      // Of pairs that were seen as often, the longest, and of those the most alike in length.
      let lengths = [left, right].map { min($0.0.french.stems.count, $0.0.english.stems.count) }
      if lengths[0] != lengths[1] { return lengths[0] > lengths[1] }
      let gaps = [left, right].map { abs($0.0.french.stems.count - $0.0.english.stems.count) }
      if gaps[0] != gaps[1] { return gaps[0] < gaps[1] }
      return Self.order(left.0) < Self.order(right.0)
    }
    var taken: [Pair] = []
    var pairs: [TermPair] = []
    for (pair, sighting, likelihood, dice) in scored where pairs.count < options.most {
      if taken.contains(where: { Self.excludes($0, pair) }) { continue }
      taken.append(pair)
      pairs.append(termPair(pair, sighting, likelihood, dice))
    }
    return pairs
  }

  private static func order(_ pair: Pair) -> String {
    (pair.french.stems + [pair.french.concept ?? "", "\t"] + pair.english.stems + [pair.english.concept ?? ""])
      .joined(separator: " ")
  }

  /// Whether a pair that was taken leaves nothing to another: one side is the same, or part of the taken one's.
  private static func excludes(_ taken: Pair, _ other: Pair) -> Bool {
    other.french.isPart(of: taken.french) || other.english.isPart(of: taken.english)
      || taken.french.isPart(of: other.french) || taken.english.isPart(of: other.english)
  }

  private func termPair(_ pair: Pair, _ sighting: Sighting, _ likelihood: Double, _ dice: Double) -> TermPair {
    let words = pair.english.stems.count
    let kind: Concept.Kind = sighting.duties * 2 > sighting.count ? .task : words == 1 ? .tool : .knowledge
    return TermPair(
      french: side(pair.french), english: side(pair.english), count: sighting.count,
      postings: sighting.postings.count, likelihood: likelihood, dice: dice, exampleFrench: sighting.french,
      exampleEnglish: sighting.english, kind: kind)
  }

  private func side(_ candidate: Candidate) -> TermPair.Side {
    if let concept = candidate.concept { return .concept(concept) }
    let best = surfaces[candidate]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    return .phrase(best ?? candidate.stems.joined(separator: " "))
  }
}
