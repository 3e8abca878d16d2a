import Glossary
import Text

/// Tells a sentence that only says again which post it is, or who else is there: "Maçon H/F", "Nous recherchons pour notre
/// client un plombier (H/F).", "2 chargés de projet".
enum PostTitle {
  /// A line with more words has more to say.
  private static let mostWords = 10
  /// So many words may follow the marker: a place, a contract.
  private static let mostAfter = 4

  /// Whether a passage says nothing else.
  static func isAllOf(_ passage: Passage) -> Bool {
    passage.sentences.count == 1 && passage.sentences.allSatisfy { isAllOf($0, of: passage) }
  }

  static func isAllOf(_ sentence: Range<Int>, of passage: Passage) -> Bool {
    let words = sentence.filter(passage.isWord)
    let marker = marker(in: sentence, of: passage)
    if isSearch(words, isMarked: marker != nil, in: passage)
      || !namesSkill(sentence, in: passage) && isColleague(sentence, words, in: passage)
    {
      return true
    }
    guard let marker else { return false }
    guard words.count(where: { $0 > marker + 2 }) <= mostAfter else { return false }
    guard !passage.tokens[sentence].contains(where: { $0.kind == .number }) else { return false }
    return words.count <= mostWords
  }

  /// What the client does is not asked for.
  private static func namesSkill(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    passage.skills.beginning(in: sentence).contains { match in
      passage.image.kind(ofConcept: match.concept) != .idiom
        && !ClientApposition(passage: passage).reaches(match.tokens)
    }
  }

  // MARK: Searches

  /// "Nous recherchons actuellement un soudeur pour notre client.", "Ventabren recrute pour l'un de ses clients, acteur du
  /// bois, un(e) monteur(se)": a search for a trade, and no word on who practises it or what for.
  private static func isSearch(_ words: [Int], isMarked: Bool, in passage: Passage) -> Bool {
    guard words.count <= mostSearchWords,
      let search = words.prefix(mostWordsBeforeSearch).firstIndex(where: { isSearching($0, in: passage) })
    else { return false }
    let rest = words[(search + 1)...]
    // Why the employer searches, and what it does, is not asked for: "Pour développer son activité, Ventabren recrute …"
    guard let first = rest.first, let last = rest.last, !namesSkill(first..<last + 1, in: passage) else { return false }
    // "pour rejoindre [notre équipe dynamique]"
    let joins = rest.first { passage.holds(joiningVerbs, at: $0) } ?? last + 1
    return (isMarked || rest.contains { isTrade($0, in: passage) || passage.holds(anybody, at: $0) })
      && !rest.contains { saysMore($0, in: passage, ofHouse: $0 > joins) || isPurpose($0, in: passage) }
  }

  /// "Recrute", not "le processus de recrutement".
  private static func isSearching(_ word: Int, in passage: Passage) -> Bool {
    passage.holds(Searching.words, at: word) && !passage.holds(noSearches, at: word)
  }

  private static let noSearches = WordSet("recrutement|recrutements|recruteur*")

  /// "soudeur", "technicians", "chargé·e"
  private static func isTrade(_ word: Int, in passage: Passage) -> Bool {
    Trades.hold(word, in: passage) || passage.holds(trades, at: word)
      || passage.tokens[word].flags.contains(.inclusive)
  }

  /// Whoever it may be: "quelqu'un comme vous", "notre prochaine pépite".
  private static let anybody = WordSet("quelqu|personne|pepite*|talent|talents|someone|people")

  private static func saysMore(_ word: Int, in passage: Passage, ofHouse: Bool = false) -> Bool {
    passage.holds(attributes, at: word) || !ofHouse && passage.holds(qualities, at: word)
  }

  /// "pour analyser les ventes", "et gérer les stocks", "to build our site"; but "pour rejoindre", "to join".
  private static func isPurpose(_ word: Int, in passage: Passage) -> Bool {
    let next = word + 1
    guard passage.holds(toward, at: word), passage.tokens.indices.contains(next), passage.isWord(next) else {
      return false
    }
    // "administratif et financier"
    if passage.holds(and, at: word),
      !passage.holds(objects, in: (next + 1..<next + 2).clamped(to: passage.tokens.indices))
    {
      return false
    }
    if passage.holds(english, at: word) { return !passage.holds(joining, at: next) }
    return WordEndings.infinitives.end(passage.forms[next].bare) && !passage.holds(joining, at: next)
  }

  private static let toward = WordSet("pour|afin|de|d|a|et|to")
  private static let and: WordSet = "et"
  private static let objects: WordSet = "le|la|les|l|un|une|des|du|de|d|nos|notre|son|sa|ses|leur|leurs"
  private static let english: WordSet = "to"
  private static let joiningVerbs = WordSet(
    "rejoindre|renforcer|integrer|completer|accompagner|etoffer|agrandir|soutenir|pourvoir|join|strengthen|complete|reinforce"
  )
  private static let joining = WordSet.joined([joiningVerbs, "notre|votre|l|un|leur|autre|the|our|a"])
  /// Trades that their ending does not tell.
  private static let trades = WordSet(
    "macon|macons|secretaire*|comptable*|aide|aides|vendeuse*|manoeuvre*|commerciaux|cook|nurse*|coach*")
  /// A longer search says what is sought.
  private static let mostSearchWords = 40
  /// "Pour soutenir sa forte croissance, Ventabren recrute …"
  private static let mostWordsBeforeSearch = 14
  /// What says more of the one sought than the trade.
  private static let attributes = WordSet(
    """
    qui|capable*|ayant|avec|dote*|maitris*|possed*|sachant|connaiss*|aim*|experience*|diplom*|form*|charge|chargee|\
    disposant|justifiant|titulaire|who|able|having|with|responsible
    """)
  private static let qualities = WordSet(
    """
    passionn*|motiv*|dynami*|rigoureu*|autonom*|serieu*|curieu*|polyvalent*|experiment*|confirm*|qualifi*|organis*|sensib*|\
    experienced|skilled|motivated|qualified|enthusiastic
    """)

  // MARK: Colleagues

  /// "2 chargés de projet,", "un coach", "Cheffe de projet : Anne Morel": the members of a team in a list.
  private static func isColleague(_ sentence: Range<Int>, _ words: [Int], in passage: Passage) -> Bool {
    guard passage.isLine, passage.sentences.count == 1, words.count <= mostColleagueWords, let first = sentence.first,
      let trade = words.prefix(3).first(where: { isTrade($0, in: passage) })
    else { return false }
    if passage.tokens[first].kind == .number || passage.holds(counts, at: first) {
      return !words.contains { saysMore($0, in: passage) }
    }
    guard let colon = sentence.first(where: { passage.holds(Passage.colon, at: $0) }), colon > trade else {
      return false
    }
    let names = words.filter { $0 > colon }
    return !names.isEmpty && names.allSatisfy { passage.forms[$0].shape == .capitalised }
  }

  private static let mostColleagueWords = 7
  private static let counts = WordSet("un|une|deux|trois|quatre|cinq|six|a|an|one|two|three|four|five")

  // MARK: The marker

  /// The first token of "H/F", "F / H", "M/F".
  private static func marker(in sentence: Range<Int>, of passage: Passage) -> Int? {
    sentence.dropLast(2).first {
      passage.forms[$0 + 1].surface == "/"
        && pairs.contains([passage.forms[$0].bare, passage.forms[$0 + 2].bare])
    }
  }

  private static let pairs: Set<[String]> = [["h", "f"], ["f", "h"], ["m", "f"], ["f", "m"], ["m", "w"]]
}
