import Glossary
import Markup
import Text

/// Turns an item into passages: blocks, their tokens, language, sections, matches and quantities.
final class PassageReader {
  private let image: Image
  private let matcher: Matcher
  private let options: NormalizerOptions
  private var forms = FormTable()
  private let reader: FormReader

  struct Reading {
    var passages: [Passage]
    /// ISO 639 codes, one a passage, and that of the whole.
    var languages: [String]
    var language: String
    var hasHeadings: Bool
    var diagnostics: [Notice]
  }

  init(_ image: Image, options: NormalizerOptions) {
    self.image = image
    self.options = options
    matcher = Matcher(image, options: options.matching)
    reader = FormReader(image)
  }

  func read(_ item: Item) -> Reading {
    if forms.isFull {
      forms = FormTable()
      reader.reset()
    }
    let (blocks, diagnostics) = BlockReader.blocks(of: item, limits: options.limits)
    let detector = BlockLanguage(demanded: options.language)
    let (codes, whole) = detector.languages(of: blocks.map { String(decoding: $0.text, as: UTF8.self) })
    var passages: [Passage] = []
    for (index, block) in blocks.enumerated() {
      passages.append(passage(of: block, index, Language(rawValue: codes[index])))
    }
    for index in passages.indices.dropFirst() { passages[index].label = passages[index - 1].wordsAsLabel }
    for index in passages.indices { findCues(in: &passages[index]) }
    let context = PostingContext(of: passages, image)
    for index in passages.indices { passages[index].context = context }
    let hasHeadings = SectionFinder(image: image).assign(to: &passages)
    for index in passages.indices { findSkills(in: &passages[index]) }
    return Reading(
      passages: passages, languages: codes, language: whole, hasHeadings: hasHeadings,
      diagnostics: diagnostics.map { Notice(code: $0.code.rawValue, message: $0.message) })
  }

  private func passage(of block: Block, _ index: Int, _ language: Language?) -> Passage {
    let tokens = tokens(of: block.text)
    let sentences = SentenceBreaker.sentences(of: tokens, in: forms)
    return Passage(
      index: index, block: block, image: image, tokens: tokens, forms: tokens.map { forms[$0.form] },
      sentences: sentences, language: language, sections: sentences.map { _ in .other })
  }

  private func tokens(of text: [UInt8]) -> [Token] {
    var known: [Form: Bool] = [:]
    return Tokenizer(joinsEndings: options.matching.contains(.inclusive)).tokens(of: text, into: &forms) { form in
      guard options.matching.contains(.typography) else { return true }
      if let answer = known[form] { return answer }
      let answer = reader.knows(form)
      known[form] = answer
      return answer
    }
  }

  private func findCues(in passage: inout Passage) {
    let input = Matcher.Input(tokens: passage.tokens, sentences: passage.sentences, language: passage.language)
    let tokens = passage.tokens
    // What shares its words with a number further on (`Bac+2, 3 ans`) is left to the rules.
    passage.cues = matcher.matches(in: input, .rules, forms: forms, reader: reader).filter { match in
      guard match.how != .coordinated || !match.words.contains(where: { tokens[$0].kind == .number }) else {
        return false
      }
      return isWanted(match)
    }
    passage.headings = matcher.matches(in: input, .headings, forms: forms, reader: reader)
    findOpenings(in: &passage)
    passage.quantities = QuantityReader(passage).quantities()
  }

  /// Whether the options let a cue of modality count.
  private func isWanted(_ match: Match) -> Bool {
    guard image.kind(ofConcept: match.concept) == .cue else { return true }
    guard options.matching.contains(.modality) else { return false }
    let denies =
      !image.values(ofConcept: match.concept, "negation").isEmpty
      || image.values(ofConcept: match.concept, "modality").first == Modality.notRequired.rawValue
    return options.matching.contains(.negation) || !denies
  }

  private func findOpenings(in passage: inout Passage) {
    let beginnings = passage.sentences.map { $0.prefix(Self.openingWords) }
    let input = Matcher.Input(
      tokens: passage.tokens, sentences: beginnings.map { $0.startIndex..<$0.endIndex }, language: passage.language)
    passage.openings = matcher.matches(in: input, .openings, forms: forms, reader: reader)
    passage.beginsWithInfinitive = passage.sentences.map { sentence in
      guard let first = sentence.first(where: { passage.tokens[$0].kind == .word }) else { return false }
      return reader.isInfinitive(passage.forms[first])
    }
  }

  /// How many tokens of a sentence an opening may take.
  private static let openingWords = 7

  /// Skills are matched run by run of sentences of one section, since entries may be limited to sections.
  private func findSkills(in passage: inout Passage) {
    promoteLists(in: &passage)
    var start = 0
    while start < passage.sentences.count {
      var end = start + 1
      while end < passage.sentences.count, passage.sections[end] == passage.sections[start] { end += 1 }
      let input = Matcher.Input(
        tokens: passage.tokens, sentences: Array(passage.sentences[start..<end]), language: passage.language,
        section: passage.sections[start])
      passage.skills += matcher.matches(in: input, .skills, forms: forms, reader: reader)
      start = end
    }
  }

  /// A line that is little else than competences ("Réactivité - Minutie - Rigueur") lists requirements wherever it stands.
  private func promoteLists(in passage: inout Passage) {
    for (index, sentence) in passage.sentences.enumerated() {
      switch passage.sections[index] {
      case .requirements, .preferred, .responsibilities: continue
      case .about, .benefits, .conditions, .application, .diversity, .other: break
      }
      let input = Matcher.Input(tokens: passage.tokens, sentences: [sentence], language: passage.language)
      let matches = matcher.matches(in: input, .skills, forms: forms, reader: reader)
      let soft = matches.filter { image.kind(ofConcept: $0.concept) == .soft }.count
      let covered = matches.reduce(0) { $0 + $1.tokens.count }
      let words = sentence.filter { passage.tokens[$0].kind == .word }.count
      if matches.count >= 3, soft * 2 >= matches.count, covered * 3 >= words * 2 {
        passage.sections[index] = .requirements
      }
    }
  }

  // MARK: For those who ask why

  /// What the matcher considered in a passage, rejected candidates included, by position; `inAnySection` lets labels match
  /// whatever sections their entries allow.
  func candidates(in passage: Passage, inAnySection: Bool) -> [Matcher.Candidate] {
    var all: [Matcher.Candidate] = []
    for (sentence, section) in zip(passage.sentences, passage.sections) {
      let input = Matcher.Input(
        tokens: passage.tokens, sentences: [sentence], language: passage.language,
        section: inAnySection ? nil : section)
      all += matcher.candidates(in: input, .skills, forms: forms, reader: reader)
    }
    let input = Matcher.Input(tokens: passage.tokens, sentences: passage.sentences, language: passage.language)
    all += matcher.candidates(in: input, .rules, forms: forms, reader: reader)
    if passage.block.kind == .heading {
      all += matcher.candidates(in: input, .headings, forms: forms, reader: reader)
    }
    return all.sorted { $0.match.tokens.lowerBound < $1.match.tokens.lowerBound }
  }

  /// The labels of a concept that come near to what a passage says.
  func nearLabels(of concept: Int, in passage: Passage) -> [NearLabel] {
    let input = Matcher.Input(tokens: passage.tokens, sentences: passage.sentences, language: passage.language)
    return matcher.nearLabels(of: concept, in: input, forms: forms, reader: reader)
  }
}
