import Glossary
import Markup
import Text

/// A block made ready for the rules: its tokens, sentences, language, sections, glossary matches and quantities.
///
/// A value whose content is shared until it is changed, so that a rule's match can hold its passage.
public struct Passage: Sendable {
  private final class Content: @unchecked Sendable {
    let index: Int
    let block: Block
    let image: Image
    let lexicon: Lexicon
    let tokens: [Token]
    let forms: TokenForms
    let sentences: [Range<Int>]
    let language: Language?
    var findings: Findings
    var starts: MatchStarts?

    init(
      index: Int, block: Block, image: Image, lexicon: Lexicon, tokens: [Token], forms: TokenForms,
      sentences: [Range<Int>], language: Language?, findings: Findings
    ) {
      self.index = index
      self.block = block
      self.image = image
      self.lexicon = lexicon
      self.tokens = tokens
      self.forms = forms
      self.sentences = sentences
      self.language = language
      self.findings = findings
    }

    func copy() -> Content {
      Content(
        index: index, block: block, image: image, lexicon: lexicon, tokens: tokens, forms: forms, sentences: sentences,
        language: language, findings: findings)
    }
  }

  /// What is found out step by step.
  private struct Findings {
    var sections: [Section]
    var skills: [Match] = []
    var cues: [Match] = []
    var quantities: [Quantity] = []
    var label: [String] = []
    var context = PostingContext()
    var isLabel = false
    var headings: [Match] = []
    var openings: [Match] = []
    var beginsWithInfinitive: [Bool] = []
  }

  private var content: Content

  init(
    index: Int, block: Block, image: Image, lexicon: Lexicon, tokens: [Token], forms: TokenForms,
    sentences: [Range<Int>], language: Language?, sections: [Section]
  ) {
    content = Content(
      index: index, block: block, image: image, lexicon: lexicon, tokens: tokens, forms: forms, sentences: sentences,
      language: language, findings: Findings(sections: sections))
  }

  private var findings: Findings {
    _read { yield content.findings }
    _modify {
      if !isKnownUniquelyReferenced(&content) { content = content.copy() }
      content.starts = nil
      yield &content.findings
    }
  }

  /// Position among the posting's passages; equals the block's id in the output.
  public var index: Int { content.index }
  public var block: Block { content.block }
  public var image: Image { content.image }
  /// What the worker knows of the forms and concepts below.
  var lexicon: Lexicon { content.lexicon }
  public var tokens: [Token] { content.tokens }
  /// The form of each token.
  public var forms: TokenForms { content.forms }
  /// Token ranges that cover the passage.
  public var sentences: [Range<Int>] { content.sentences }
  /// The language of the passage; nil where it is neither French nor English.
  public var language: Language? { content.language }
  /// One section a sentence.
  public var sections: [Section] {
    get { findings.sections }
    _modify { yield &findings.sections }
  }
  /// Matches of competences, by position.
  public var skills: [Match] {
    get { findings.skills }
    _modify { yield &findings.skills }
  }
  /// Matches of the rules' vocabulary, by position.
  public var cues: [Match] {
    get { findings.cues }
    _modify { yield &findings.cues }
  }
  /// By position.
  public var quantities: [Quantity] {
    get { findings.quantities }
    _modify { yield &findings.quantities }
  }
  /// The words, lower-case and without accents, of the short line right before the passage, which may be its label.
  public var label: [String] {
    get { findings.label }
    _modify { yield &findings.label }
  }
  /// What the posting as a whole tells.
  public var context: PostingContext {
    get { findings.context }
    _modify { yield &findings.context }
  }
  /// Whether the passage is a line of its own that only opens a section ("Votre profil"), whatever its markup.
  public internal(set) var isLabel: Bool {
    get { findings.isLabel }
    set { findings.isLabel = newValue }
  }
  /// Matches of section headings, anywhere.
  var headings: [Match] {
    get { findings.headings }
    _modify { yield &findings.headings }
  }
  /// Matches of openings, among the first words of sentences.
  var openings: [Match] {
    get { findings.openings }
    _modify { yield &findings.openings }
  }
  /// Whether each sentence begins with an infinitive, as duties in lists do.
  var beginsWithInfinitive: [Bool] {
    get { findings.beginsWithInfinitive }
    _modify { yield &findings.beginsWithInfinitive }
  }

  /// Where matches and quantities begin.
  var starts: MatchStarts {
    if let known = content.starts { return known }
    let starts = MatchStarts(self)
    content.starts = starts
    return starts
  }

  /// Whether the token at `index` is one of the words; none stands beyond the text, where rules look for neighbours.
  @inline(__always)
  func holds(_ words: WordSet, at index: Int) -> Bool {
    guard content.tokens.indices.contains(index) else { return false }
    let form = content.tokens[index].form
    return content.lexicon.known(words.content.number, form) ?? content.lexicon.holds(words, form, content.forms[index])
  }

  /// Whether one of some tokens is one of the words.
  @inline(__always)
  func holds(_ words: WordSet, in tokens: some Sequence<Int>) -> Bool { tokens.contains { holds(words, at: $0) } }

  /// Whether a competence was read in it, whoever it is said of.
  var namesSkill: Bool { skills.contains { image.kind(ofConcept: $0.concept) != .idiom } }

  /// Whether the token at `index` is a word; none stands beyond the text.
  func isWord(_ index: Int) -> Bool {
    content.tokens.indices.contains(index) && content.tokens[index].kind == .word
  }

  func firstWord(of tokens: Range<Int>) -> Int? { tokens.first(where: isWord) }

  /// Whether the first word of a sentence is one of the words.
  func begins(_ sentence: Range<Int>, with words: WordSet) -> Bool {
    firstWord(of: sentence).map { holds(words, at: $0) } ?? false
  }

  func endsInColon(_ tokens: Range<Int>) -> Bool { tokens.last.map { holds(Self.colon, at: $0) } ?? false }

  /// The index of the sentence that holds a token. Cost: O(log n).
  public func sentenceIndex(of token: Int) -> Int {
    let sentences = content.sentences
    let index = sentences.indices.partitioningIndex { sentences[$0].upperBound > token }
    return index < sentences.count && sentences[index].contains(token) ? index : max(sentences.count - 1, 0)
  }

  /// The sentence that holds a token. Cost: O(log n).
  func sentence(of token: Int) -> Range<Int> { sentences.isEmpty ? 0..<0 : sentences[sentenceIndex(of: token)] }

  public func section(of token: Int) -> Section {
    sections.isEmpty ? .other : sections[sentenceIndex(of: token)]
  }

  /// The cues of one kind.
  public func cues(_ kind: Concept.Kind) -> [Match] {
    cues.filter { image.kind(ofConcept: $0.concept) == kind }
  }

  /// The cue of a kind that begins at a token. Cost: O(log n).
  func cue(_ kind: Concept.Kind, at token: Int) -> Match? {
    cues.beginning(at: token).first { image.kind(ofConcept: $0.concept) == kind }
  }

  /// The cues of one kind that begin in `tokens`, and those before that may reach into it.
  func cues(_ kind: Concept.Kind, near tokens: Range<Int>) -> [Match] {
    cues.near(tokens).filter { image.kind(ofConcept: $0.concept) == kind }
  }

  /// The visible text of a token range, as written.
  public func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: block.text[tokens[first].range.lowerBound..<tokens[last].range.upperBound], as: UTF8.self)
  }
}

extension Passage {
  /// A label has at most this many words.
  private static let mostLabelWords = 7

  /// The passage's words where it may be the label of what follows: one short line that is no record's title and states
  /// no value after a colon of its own.
  var wordsAsLabel: [String] {
    guard block.kind != .title, tokens.count <= 2 * Self.mostLabelWords else { return [] }
    if let colon = tokens.indices.first(where: { holds(Self.colon, at: $0) }), colon + 1 < tokens.count { return [] }
    let words = tokens.indices.filter(isWord)
    return words.count <= Self.mostLabelWords ? words.map { forms[$0].bare } : []
  }

  static let colon: WordSet = ":"
  private static let comma: WordSet = ","

  func isComma(_ index: Int) -> Bool { holds(Self.comma, at: index) }

  /// Whether the passage is a member of a list, or a line short enough to be one.
  var isLine: Bool { block.kind == .listItem || tokens.count <= Self.mostLineTokens }

  private static let mostLineTokens = 16

  /// Whether the passage is one sentence among a posting's first lines, where boards put the terms of a post under no heading.
  var isAmongFirstLines: Bool { index < Self.firstLines && sentences.count == 1 }

  private static let firstLines = 12
}
