import Text

/// Tells the language of blocks: by their function words where there are many of one language, else by CLD2 where a block is
/// long enough, and by its neighbours elsewhere.
struct BlockLanguage {
  /// Shorter texts are left to their context, in UTF-8 bytes: CLD2 guesses on them.
  private static let leastBytes = 60
  /// Shorter texts are of no third language.
  private static let foreignBytes = 4 * leastBytes

  /// What the user said: nil for `auto`.
  let demanded: Language?

  /// The language of each text (nil: neither French nor English), and that of the whole. `votes`: of each text.
  func languages(of texts: [[UInt8]], votes: [FunctionWordVote]) -> (blocks: [String], whole: String) {
    let whole = demanded?.rawValue ?? wholeLanguage(texts, votes)
    let blocks = zip(texts, votes).map { text, vote in
      guard text.count >= Self.leastBytes else { return whole }
      if let winner = vote.winner { return winner.rawValue }
      if isSettled(text, vote, whole) { return whole }
      guard let code = LanguageDetector.code(of: String(decoding: text, as: UTF8.self)) else { return whole }
      // CLD2 hears English in French lists of technical terms: the small words between them know better.
      if code != whole, let told = Language(rawValue: code), Language(rawValue: whole) != nil {
        return vote.favours(told) ? code : whole
      }
      // A closely related language is CLD2's way to say that a block of terms and names is odd; trust the posting.
      return Language(rawValue: code) != nil || text.count >= Self.foreignBytes ? code : whole
    }
    return (blocks, whole)
  }

  /// Whether a text has the posting's language whatever CLD2 says: it is too short to be believed foreign, and its words do
  /// not speak for the other language either. CLD2 costs more than all tokens of such a text.
  private func isSettled(_ text: [UInt8], _ vote: FunctionWordVote, _ whole: String) -> Bool {
    guard text.count < Self.foreignBytes, let language = Language(rawValue: whole) else { return false }
    return Language.allCases.allSatisfy { $0 == language || !vote.favours($0) }
  }

  private func wholeLanguage(_ texts: [[UInt8]], _ votes: [FunctionWordVote]) -> String {
    let vote = votes.reduce(FunctionWordVote(), +)
    if let winner = vote.winner { return winner.rawValue }
    let text = Array(texts.joined(separator: [0x0A]))
    let code = LanguageDetector.code(of: String(decoding: text, as: UTF8.self))
    // CLD2 guesses on a line or two ("Vous aurez à entretenir les transformateurs" is English to it).
    guard let lead = Language.allCases.first(where: vote.favours), text.count < Self.foreignBytes else {
      return code ?? "und"
    }
    let isOfTwo = code.flatMap(Language.init) != nil
    return isOfTwo || vote.isPlain ? lead.rawValue : code ?? "und"
  }
}

/// How many words of a text are function words of one language and of no other that postings are written in.
struct FunctionWordVote {
  private var french = 0
  private var english = 0
  private var words = 0
  /// Of either language, short words that other languages have too.
  private var smallFrench = 0
  private var smallEnglish = 0

  /// Fewer leave it to CLD2.
  private static let least = 4
  /// So many words may come with each function word: lists of terms have few.
  private static let mostWords = 16
  /// Words of the other language, as names and titles have them, for each such word of the winner's.
  private static let mostForeign = 6

  static func + (one: FunctionWordVote, two: FunctionWordVote) -> FunctionWordVote {
    var sum = one
    sum.french += two.french
    sum.english += two.english
    sum.words += two.words
    sum.smallFrench += two.smallFrench
    sum.smallEnglish += two.smallEnglish
    return sum
  }

  mutating func count(_ word: FunctionWords.Kind) {
    words += 1
    switch word {
    case .french: french += 1
    case .english: english += 1
    case .smallFrench: smallFrench += 1
    case .smallEnglish: smallEnglish += 1
    case .unknown, .none: break
    }
  }

  /// The language that plainly wins.
  var winner: Language? {
    let (most, other) = (max(french, english), min(french, english))
    guard most >= Self.least, most * Self.mostWords >= words, other * Self.mostForeign <= most else { return nil }
    return french > english ? .fr : .en
  }

  /// Whether it counts a word that no language but one of the two has, and none of the other's.
  var isPlain: Bool { max(french, english) > 0 && min(french, english) == 0 }

  /// Whether more words are of `language` than of the other one, small ones included.
  func favours(_ language: Language) -> Bool {
    let lead = french + smallFrench - english - smallEnglish
    return language == .fr ? lead > 0 : lead < 0
  }
}

/// The function words that tell a language, by form.
struct FunctionWords: ~Copyable {
  /// Common in French, and no common words of English, Spanish, Italian, Portuguese, Catalan, Dutch or German.
  private static let french: WordSet =
    """
    une|dans|pour|avec|sont|vous|nous|votre|vos|notre|aux|et|qui|cette|ces|chez|être|ainsi|leurs|est|êtes|avez|\
    afin|auprès
    """
  /// Common in English, and no words of French, Dutch, German or the Scandinavian languages.
  private static let english: WordSet = "the|and|with|you|your|our|are|will|from|this|that|their|who|be|as"

  /// Function words of French and not of English, which other languages have too.
  private static let smallFrench: WordSet = "de|des|du|d|le|la|les|l|un|en|au|à|sur|par|ou|sous|entre|sans|vers"
  /// Function words of English and not of French, which other languages have too.
  private static let smallEnglish: WordSet = "of|in|for|to|is|we|by|at|such|using|within|its|has|have|not|but"

  /// What a word tells; `unknown`: not looked at yet.
  enum Kind: UInt8, BitwiseCopyable { case unknown, none, french, english, smallFrench, smallEnglish }
  private var known = Column<Kind>()

  /// What a form tells, looked up once.
  @inline(__always)
  mutating func kind(of id: FormID, in forms: FormTable) -> Kind {
    if id < known.count, known[id] != .unknown { return known[id] }
    return find(id, in: forms)
  }

  @inline(never)
  private mutating func find(_ id: FormID, in forms: FormTable) -> Kind {
    known.extend(to: id + 1, with: .unknown)
    known[id] = Self.kind(of: forms[id].folded)
    return known[id]
  }

  /// Forgets all forms, as when their table starts afresh.
  mutating func removeAll() { known.removeAll() }

  private static func kind(of word: String) -> Kind {
    var kind = Kind.none
    index.visitSets(holding: word) { kind = kinds[$0] }
    return kind
  }

  private static let kinds: [Kind] = [.french, .english, .smallFrench, .smallEnglish]
  /// One look for all of them.
  private static let index = WordIndex([french, english, smallFrench, smallEnglish])
}
