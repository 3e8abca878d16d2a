import Text

/// Tells whether the words before a predicate name somebody: "Mandragore SA", "Le groupe Mandragore", "Chez
/// Mandragore".
///
/// French puts no noun without an article before a finite verb, unless it is a name. English does, and the capital of a
/// first word says nothing there: what postings demand or offer is no name.
enum ProperSubject {
  /// A longer subject is no name.
  private static let mostWords = 6

  /// Whether `range`, from the first word of a sentence to its predicate, is a name.
  static func `is`(_ range: Range<Int>, in passage: Passage) -> Bool {
    let words = range.filter(passage.isWord)
    guard let first = words.first, words.count <= mostWords else { return false }
    guard !passage.holds(others, in: words) else { return false }
    guard !range.contains(where: { breaks.contains(passage.forms[$0].surface) }) else { return false }
    if passage.beginsWithInfinitive[passage.sentenceIndex(of: first)] { return false }
    let isName = { (index: Int) in passage.forms[index].shape != .lower }
    if passage.holds(articles, at: first) {
      // "Le Data Engineer contribue à …": an article before a trade's name speaks of the job.
      return words.dropFirst().contains(where: isName) && !words.contains { isTrade($0, in: passage) }
    }
    if words.count == 1, passage.holds(nouns, at: first) { return false }
    // "Conception et mise en œuvre": small letters begin the nouns of a duty.
    return words.allSatisfy { isName($0) || passage.holds(links, at: $0) }
  }

  /// Whether `range` is the name of a firm, without an article: among duties other names are those of who does them, and
  /// a noun that a comma or "et" follows begins a list of deeds ("Contrôle, accompagne les …").
  static func isFirm(_ range: Range<Int>, in passage: Passage) -> Bool {
    guard let first = range.first(where: passage.isWord), let last = range.last, passage.isWord(last),
      !passage.holds(articles, at: first), !passage.holds(links, at: last)
    else { return false }
    let isOfPost = { (index: Int) in
      isTrade(index, in: passage) || passage.image.isPost(passage.forms[index].bare)
        || passage.context.titleNouns.contains(passage.forms[index].bare)
    }
    return self.is(range, in: passage)
      && !range.contains { passage.isWord($0) && isOfPost($0) }
  }

  /// Whether `range` calls the employer what it is: "L'entreprise", "Le groupe Mandragore", "Our company".
  static func isEmployer(_ range: Range<Int>, in passage: Passage) -> Bool {
    let words = range.filter(passage.isWord)
    guard 2...mostWords ~= words.count, passage.holds(articles, at: words[0]),
      !passage.holds(Possessives.ofReader, at: words[0])
    else { return false }
    // "Our data team"
    let isHouse = { (index: Int) in Houses.hold(index, in: passage) || passage.holds(employers, at: index) }
    let noun = passage.language == .en && !isHouse(words[1]) ? words[words.count - 1] : words[1]
    guard isHouse(noun) else { return false }
    return !range.contains { breaks.contains(passage.forms[$0].surface) }
  }

  private static let employers: WordSet = "plateforme|incubateur|client"

  static func isTrade(_ index: Int, in passage: Passage) -> Bool {
    passage.holds(trades, at: index) || isTrade(passage.forms[index].bare)
  }

  /// By its ending.
  static func isTrade(_ noun: String) -> Bool { noun.utf8.count > 4 && tradeEndings.contains { noun.hasSuffix($0) } }

  private static let trades = WordSet(
    "chef|cheffe|responsable|stagiaire|alternant*|apprenti*|consultant*|assistant*|lead|owner|analyst*|architect*|agent*|data"
  )
  private static let tradeEndings = ["eur", "euse", "rice", "ier", "iere", "iste", "ien", "ienne", "eer", "ager"]

  /// Subjects that speak of the job and of the person sought, and what is no subject.
  private static let others = WordSet(
    """
    vous|tu|je|on|il|elle|ils|elles|ce|c|cela|ceci|qui|que|dont|poste|postes|mission|missions|stage|offre|contrat|salaire|\
    permis|experience|profil|candidat*|you|we|he|she|it|this|that|who|which|position|role|job
    """)
  /// What an English sentence begins with, without an article.
  private static let nouns = WordSet(
    """
    knowledge|ability|proficiency|fluency|training|certification|registration|education|overtime|travel|employment|work|\
    applicant*|duties|responsibilities|preference|english|french|bilingualism|membership|strength|attendance|pay
    """)
  private static let articles = WordSet("le|la|l|les|un|une|des|notre|nos|votre|vos|cette|cet|ces|the|a|an|our|your")
  private static let links = WordSet("de|du|des|d|la|le|les|l|et|en|groupe|and|of|the|group")
  private static let breaks: Set<String> = [":", ";", "?", "!"]
}
