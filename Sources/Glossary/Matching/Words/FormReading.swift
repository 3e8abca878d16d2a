import Text

/// What a word of a text may stand for in labels, found once for each distinct spelling.
struct FormReading: BitwiseCopyable {
  /// A label word that the text's word matches.
  struct Candidate: Equatable, BitwiseCopyable {
    let form: UInt32
    let relation: Relation
    /// Languages of labels for which the candidate counts (bit n: `Language.allCases[n]`).
    var languages: UInt8
  }

  /// A way to begin labels with the word: a candidate, and the node of the trie at which its labels go on, copied out
  /// of the image so that all that a first word leads to lies side by side.
  struct Start: BitwiseCopyable {
    let node: TrieWalk.Node
    /// A filter of the words after the node.
    let continuations: WordFilter
    let layer: UInt8
    let relation: Relation
    let languages: UInt8
  }

  /// From closest to farthest.
  enum Relation: UInt8, Comparable, BitwiseCopyable {
    case same, nominal, verbal, derived
    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    /// The form was looked at.
    static let known = Traits(rawValue: 1)
    static let functionWord = Traits(rawValue: 2)
    /// An adverb, adjective or determiner, which may stand inside a match.
    static let gapWord = Traits(rawValue: 4)
    /// et, ou, and, or …
    static let coordinatingWord = Traits(rawValue: 8)
    /// A subject or relative pronoun, with which a clause begins: vous, qui, who …
    static let clausePronoun = Traits(rawValue: 16)
    /// The infinitive of a verb that a family knows.
    static let infinitive = Traits(rawValue: 32)

    // What `EntryCheck` asks.
    static let of = Traits(rawValue: 64)
    /// A word after which a verb stands: to, will, you …
    static let beforeVerb = Traits(rawValue: 128)
    static let participle = Traits(rawValue: 256)
    /// A letter of it is no capital.
    static let lowercase = Traits(rawValue: 512)
    /// A mark that joins a letter to a code: R&D, C-1.
    static let codeMark = Traits(rawValue: 1024)
    static let fullStop = Traits(rawValue: 2048)

    // What the token adds, where a walk stands.
    static let symbolToken = Traits(rawValue: 4096)
    /// No white space stands between the token and one beside it.
    static let glued = Traits(rawValue: 8192)

    /// A form of a verb that is no noun: provide, takes.
    static let pureVerb = Traits(rawValue: 16384)

    /// A comma before the last member of a list, as English writes it: "diversity, equity, and inclusion".
    static let serialComma = Traits(rawValue: 32768)
  }

  enum Symbol: UInt8, BitwiseCopyable {
    /// Not inside a match.
    case none
    /// May be passed over inside a match: hyphen, slash, full stop, quotation marks.
    case soft
    /// As `soft`, and coordinates: slash, ampersand.
    case softCoordinator
    /// Comma.
    case coordinator
    /// An opening bracket: what stands in it may go on as a coordination does, "rédiger des documents (notes, rapports)".
    case bracket
  }

  /// Rows of its label words in the table of the `FormReader` that set them, those that only a family joins to it last.
  var firstCandidate: UInt32 = 0
  var directCount: UInt16 = 0
  var candidateCount: UInt16 = 0
  var firstStart: UInt32 = 0
  var startCount: UInt16 = 0
  /// A filter of the direct candidates' label words.
  var words = WordFilter()
  var traits: Traits = []
  /// The layers of which a label begins with one of the candidates (bit n: `Layer(rawValue: n)`).
  var layers: UInt8 = 0
  /// The symbol's part in a match, where the form is a symbol.
  var symbol = Symbol.none
  /// What a conjunct that begins with the word is.
  var opening = ConjunctOpening.none

  @inline(__always)
  var candidates: Range<Int> { Int(firstCandidate)..<Int(firstCandidate) + Int(candidateCount) }
  /// The candidates that may stand anywhere in a label: those of families only begin one.
  @inline(__always)
  var direct: Range<Int> { Int(firstCandidate)..<Int(firstCandidate) + Int(directCount) }
  /// Rows of the reader's table of starts, by layer.
  @inline(__always)
  var starts: Range<Int> { Int(firstStart)..<Int(firstStart) + Int(startCount) }

  @inline(__always)
  var isFunctionWord: Bool { traits.contains(.functionWord) }
  /// A function word in capitals throughout, as an acronym that is spelled alike is written: IT.
  @inline(__always)
  var isAcronym: Bool { isFunctionWord && !traits.contains(.lowercase) }
  @inline(__always)
  var isGapWord: Bool { traits.contains(.gapWord) }
  /// et, ou, a comma, a slash …
  @inline(__always)
  var isCoordinator: Bool {
    traits.contains(.coordinatingWord) || symbol.rawValue >= Symbol.softCoordinator.rawValue
  }
}
