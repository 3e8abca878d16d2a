import Glossary
import Text

/// Gathers the phrases of requirements and duties that nothing matched, over many postings, and ranks them by C-value.
///
/// Inflected forms of a phrase count together, whatever its function words; a sentence that several postings share
/// counts once, so that boilerplate does not rank. Memory grows with the number of different phrases.
public struct TermSuggester: ~Copyable {
  /// What is known of a phrase.
  private struct Entry {
    var language: Language
    var count = 0
    var postings = 0
    var lastPosting = -1
    var surfaces: [String: Int] = [:]
    var example: String
    var duties = 0
  }

  private let options: SuggestOptions
  private let morphology = Morphology()
  private var entries: [[Int]: Entry] = [:]
  /// Stems by number, one numbering for both languages.
  private var stems: [String: Int] = [:]
  private var knownStems: [Language: [String: Int]] = [:]
  /// How often each stem was written, and how often in small letters throughout.
  private var writings: [Int: (all: Int, lower: Int)] = [:]
  private var sentences: Set<String> = []
  private var postingCount = 0

  public init(_ options: SuggestOptions = SuggestOptions()) { self.options = options }

  public mutating func add(_ posting: NormalizedPosting) {
    postingCount += 1
    for passage in posting.passages where passage.block.kind != .heading && passage.block.kind != .title {
      guard let language = passage.language, options.language ?? language == language else { continue }
      let reader = PhraseReader(passage, language, mostWords: options.mostWords)
      for (index, sentence) in passage.sentences.enumerated() {
        let section = passage.sections[index]
        guard [.requirements, .preferred, .responsibilities].contains(section) else { continue }
        let text = passage.text(sentence)
        guard sentences.insert(text).inserted else { continue }
        count(sentence, of: passage, language)
        add(reader.phrases(in: sentence), of: passage, language, text, isDuty: section == .responsibilities)
      }
    }
  }

  private mutating func count(_ sentence: Range<Int>, of passage: Passage, _ language: Language) {
    for index in sentence where passage.isWord(index) {
      let isLower = passage.forms[index].shape == .lower
      let stem = stem(passage.forms[index].folded, language)
      writings[stem, default: (0, 0)].all += 1
      if isLower { writings[stem, default: (0, 0)].lower += 1 }
    }
  }

  private mutating func add(
    _ phrases: [Phrase], of passage: Passage, _ language: Language, _ text: String, isDuty: Bool
  ) {
    var seen: Set<[Int]> = []
    for phrase in phrases {
      let key = phrase.words.map { stem(passage.forms[$0].folded, language) }
      guard seen.insert(key).inserted else { continue }
      var entry = entries[key] ?? Entry(language: language, example: text)
      entry.count += 1
      if isDuty { entry.duties += 1 }
      if entry.lastPosting != postingCount {
        entry.lastPosting = postingCount
        entry.postings += 1
      }
      entry.surfaces[PhraseReader.surface(phrase, in: passage), default: 0] += 1
      entries[key] = entry
    }
  }

  private mutating func stem(_ word: String, _ language: Language) -> Int {
    if let known = knownStems[language]?[word] { return known }
    let name = language.rawValue + " " + (morphology.keys(of: word, language).first ?? word)
    let stem = stems[name] ?? stems.count
    stems[name] = stem
    knownStems[language, default: [:]][word] = stem
    return stem
  }

  // MARK: Ranking

  /// The phrases with the highest values, best first.
  public func suggestions() -> [Suggestion] {
    let frequent = entries.filter { $0.value.count >= options.leastCount }
    let values = CValue.values(frequent.mapValues(\.count))
    let suggestions = frequent.compactMap { key, entry -> Suggestion? in
      guard let value = values[key], value > 0, key.count > 1 || isName(key[0]) else { return nil }
      return suggestion(entry, value, words: key.count)
    }
    let ranked = suggestions.sorted { ($1.value, $1.count, $0.phrase) < ($0.value, $0.count, $1.phrase) }
    return Array(ranked.prefix(options.most))
  }

  /// A word that is written small now and then (Soudeur, soudeur) is no name.
  private func isName(_ stem: Int) -> Bool {
    writings[stem].map { $0.lower * 10 < $0.all } ?? false
  }

  private func suggestion(_ entry: Entry, _ value: Double, words: Int) -> Suggestion {
    let best = entry.surfaces.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    let kind: Concept.Kind = words == 1 ? .tool : entry.duties * 2 > entry.count ? .task : .knowledge
    return Suggestion(
      phrase: best, language: entry.language, count: entry.count, postings: entry.postings, value: value,
      example: entry.example, kind: kind)
  }
}
