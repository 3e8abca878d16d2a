import Glossary
import Markup
import Text

/// A block made ready for the rules: its tokens, sentences, language, sections, glossary matches and quantities.
public struct Passage: Sendable {
  /// Position among the posting's passages; equals the block's id in the output.
  public let index: Int
  public let block: Block
  public let image: Image
  public var tokens: [Token]
  /// The form of each token.
  public var forms: [Form]
  /// Token ranges that cover the passage.
  public var sentences: [Range<Int>]
  /// The language of the passage; nil where it is neither French nor English.
  public var language: Language?
  /// One section a sentence.
  public var sections: [Section]
  /// Matches of competences, by position.
  public var skills: [Match] = []
  /// Matches of the rules' vocabulary, by position.
  public var cues: [Match] = []
  public var quantities: [Quantity] = []
  /// The words, lower-case and without accents, of the short line right before the passage, which may be its label.
  public var label: [String] = []
  /// Matches of section headings, anywhere.
  var headings: [Match] = []
  /// Matches of openings, among the first words of sentences.
  var openings: [Match] = []
  /// Whether each sentence begins with an infinitive, as duties in lists do.
  var beginsWithInfinitive: [Bool] = []

  /// The sentence that holds a token.
  public func sentenceIndex(of token: Int) -> Int {
    sentences.firstIndex { $0.contains(token) } ?? max(sentences.count - 1, 0)
  }

  public func section(of token: Int) -> Section {
    sections.isEmpty ? .other : sections[sentenceIndex(of: token)]
  }

  /// The cues of one kind.
  public func cues(_ kind: Concept.Kind) -> [Match] {
    cues.filter { image.kind(ofConcept: $0.concept) == kind }
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
    if let colon = forms.firstIndex(where: { $0.surface == ":" }), colon + 1 < forms.count { return [] }
    let words = tokens.indices.filter { tokens[$0].kind == .word }.map { forms[$0].bare }
    return words.count <= Self.mostLabelWords ? words : []
  }
}
