import Glossary
import Markup
import Text

/// Turns an item into passages: blocks, their tokens, language, sections, matches and quantities.
final class PassageReader {
  private let image: Image
  private let matcher: Matcher
  private let options: NormalizerOptions
  private var functionWords = FunctionWords()
  var lexicon: Lexicon
  let reader: FormReader

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
    lexicon = Lexicon(image)
  }

  func read(_ item: Item) -> Reading {
    if reader.makeRoom() {
      functionWords.removeAll()
      lexicon = Lexicon(image)
    }
    let (blocks, diagnostics) = BlockReader.blocks(of: item, limits: options.limits)
    let tokens = blocks.map { self.tokens(of: $0.text) }
    let (codes, whole) = BlockLanguage(demanded: options.language)
      .languages(of: blocks.map(\.text), votes: tokens.map { vote(of: $0) })
    var passages = self.passages(of: blocks, tokens, codes)
    for index in passages.indices.dropFirst() { passages[index].label = passages[index - 1].wordsAsLabel }
    let spellings = passages.map { self.spellings(in: $0) }
    for index in passages.indices { findCues(in: &passages[index], spellings[index]) }
    let context = PostingContext(of: passages, image)
    for index in passages.indices { passages[index].context = context }
    let hasHeadings = SectionFinder(image: image).assign(to: &passages, spellings)
    ListPromotion(image: image, matcher: matcher).promote(&passages, spellings)
    for index in passages.indices { findSkills(in: &passages[index], spellings[index]) }
    TraitMembers(image: image, matcher: matcher).find(in: &passages, spellings)
    Abbreviations(of: passages)?.removeOthers(from: &passages)
    return Reading(
      passages: passages, languages: codes, language: whole, hasHeadings: hasHeadings,
      diagnostics: diagnostics.map { Notice(code: $0.code.rawValue, message: $0.message) })
  }

  private func vote(of tokens: [Token]) -> FunctionWordVote {
    var vote = FunctionWordVote()
    let forms = reader.forms
    for token in tokens where token.kind == .word { vote.count(functionWords.kind(of: token.form, in: forms)) }
    return vote
  }

  /// Blocks are taken from the end of the row, and so moved, not copied.
  private func passages(of blocks: consuming [Block], _ tokens: [[Token]], _ codes: [String]) -> [Passage] {
    var passages: [Passage] = []
    passages.reserveCapacity(blocks.count)
    while let block = blocks.popLast() {
      let index = blocks.count
      passages.append(passage(of: block, index, tokens[index], Language(rawValue: codes[index])))
    }
    passages.reverse()
    return passages
  }

  private func passage(of block: consuming Block, _ index: Int, _ tokens: [Token], _ language: Language?) -> Passage {
    let forms = reader.forms
    let sentences = SentenceBreaker.sentences(of: tokens, in: forms)
    return Passage(
      index: index, block: block, image: image, lexicon: lexicon, tokens: tokens,
      forms: TokenForms(of: tokens, in: forms), sentences: sentences, language: language,
      sections: sentences.map { _ in .other })
  }

  private func tokens(of text: [UInt8]) -> [Token] {
    let keepsWords = !options.matching.contains(.typography)
    return Tokenizer(joinsEndings: options.matching.contains(.inclusive)).tokens(of: text, into: reader.forms) {
      keepsWords || reader.knows($0)
    }
  }

  private func spellings(in passage: Passage) -> Spellings {
    let input = Matcher.Input(tokens: passage.tokens, sentences: passage.sentences, language: passage.language)
    return matcher.spellings(in: input, openingWords: Self.openingWords, reader: reader)
  }

  private func findCues(in passage: inout Passage, _ spellings: Spellings) {
    let tokens = passage.tokens
    // What shares its words with a number further on (`Bac+2, 3 ans`) is left to the rules.
    var cues = matcher.matches(of: spellings, .rules)
    cues.removeAll { match in
      match.how == .coordinated && match.words.contains { tokens[$0].kind == .number } || !isWanted(match)
    }
    let specialities = matcher.matches(of: spellings, .specialities)
    if !specialities.isEmpty {
      cues = (cues + specialities).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    passage.cues = cues
    passage.headings = matcher.matches(of: spellings, .headings)
    passage.openings = matcher.matches(of: spellings, .openings)
    passage.beginsWithInfinitive = passage.sentences.map { beginsWithInfinitive($0, of: tokens) }
    passage.quantities = QuantityReader(passage).quantities()
  }

  /// Whether the options let a cue of modality count.
  private func isWanted(_ match: Match) -> Bool {
    guard image.kind(ofConcept: match.concept) == .cue else { return true }
    guard options.matching.contains(.modality) else { return false }
    guard !options.matching.contains(.negation) else { return true }
    return image.value(ofConcept: match.concept, "negation") == nil
      && image.value(ofConcept: match.concept, "modality") != Modality.notRequired.rawValue
  }

  /// How many tokens of a sentence an opening may take.
  private static let openingWords = 40

  /// Entries may be limited to sections, so the competences of a sentence are told in its own.
  private func findSkills(in passage: inout Passage, _ spellings: Spellings) {
    let skills = matcher.matches(of: spellings, .skills, sections: passage.sections)
    passage.skills = skills
    passage.cues.removeAll { isPart($0, of: skills) }
  }

  /// Whether a cue of modality is but a word of a competence's name ("Welcome to the Jungle", "law of non-profits"). At
  /// the end of a label it is a demand ("permis B obligatoire"), and in a certificate's ("must have a car").
  private func isPart(_ cue: Match, of skills: [Match]) -> Bool {
    guard image.kind(ofConcept: cue.concept) == .cue else { return false }
    let isNegation = !image.values(ofConcept: cue.concept, "negation").isEmpty
    return skills.near(cue.tokens).contains { skill in
      skill.how < .derived && (isNegation || image.kind(ofConcept: skill.concept) != .certificate)
        && skill.words.last != cue.words.last && cue.words.allSatisfy(skill.words.contains)
    }
  }

  // MARK: For those who ask why

  /// What the matcher considered in a passage, rejected candidates included, by position; `inAnySection` lets labels
  /// match whatever sections their entries allow.
  func candidates(in passage: Passage, inAnySection: Bool) -> [Matcher.Candidate] {
    var all: [Matcher.Candidate] = []
    for (sentence, section) in zip(passage.sentences, passage.sections) {
      let input = Matcher.Input(
        tokens: passage.tokens, sentences: [sentence], language: passage.language,
        section: inAnySection ? nil : section)
      all += matcher.candidates(in: input, .skills, reader: reader)
    }
    let input = Matcher.Input(tokens: passage.tokens, sentences: passage.sentences, language: passage.language)
    all += matcher.candidates(in: input, .rules, reader: reader)
    all += matcher.candidates(in: input, .specialities, reader: reader)
    if passage.block.kind == .heading {
      all += matcher.candidates(in: input, .headings, reader: reader)
    }
    return all.sorted { $0.match.tokens.lowerBound < $1.match.tokens.lowerBound }
  }

  /// The labels of a concept that come near to what a passage says.
  func nearLabels(of concept: Int, in passage: Passage) -> [NearLabel] {
    let input = Matcher.Input(tokens: passage.tokens, sentences: passage.sentences, language: passage.language)
    return matcher.nearLabels(of: concept, in: input, reader: reader)
  }
}
