import Glossary
import Text

/// A line that says what the list below it is: "Vous réaliserez les missions suivantes :", "Your tasks will include:",
/// "Vous devez posséder les qualifications essentielles suivantes". It speaks for that list alone, whatever the
/// heading.
struct Announcement {
  let passage: Passage

  /// The section of the list that a sentence announces; nil where it announces none.
  func section(announcedBy sentence: Range<Int>) -> Section? {
    guard passage.block.kind != .listItem, sentence.upperBound == passage.tokens.count else { return nil }
    let endsInColon = passage.endsInColon(sentence)
    let isPointing = passage.holds(Self.pointing, in: sentence)
    // Nearly all sentences are seen to announce nothing before any pattern is tried.
    guard endsInColon || isPointing else { return nil }
    let matcher = PatternMatcher(passage: passage, sentence: sentence)
    func holds(_ pattern: Pattern) -> Bool { sentence.contains { matcher.matches(pattern, at: $0) } }
    let isTold = isPointing && holds(Self.assessed)
    guard isTold || isPointing && holds(Self.pointer) || endsInColon && holds(Self.verb) else { return nil }
    if holds(Self.assets) { return .preferred }
    // "Vous répondez aux exigences suivantes": what is asked for says more than the tasks that it is asked for.
    func section(toldIn tokens: Range<Int>) -> Section? {
      if tokens.contains(where: { matcher.matches(Self.demands, at: $0) }) { return .requirements }
      return tokens.contains { matcher.matches(Self.duties, at: $0) } ? .responsibilities : nil
    }
    return section(toldIn: lastClause(of: sentence)) ?? section(toldIn: sentence) ?? (isTold ? .requirements : nil)
  }

  /// "Grâce à vos compétences, [vous aurez pour missions :]"
  private func lastClause(of sentence: Range<Int>) -> Range<Int> {
    (sentence.last(where: passage.isComma) ?? sentence.lowerBound)..<sentence.upperBound
  }

  private static let duties: Pattern =
    "mission|missions|tache|taches|fonctions|responsabilites|attributions|tasks|task|duties|responsibilities"
  private static let demands: Pattern =
    "exigences|criteres|qualifications|competences|qualites|requirements|criteria|skills|qualities|attributes"
  private static let assets: Pattern = .any([
    "atout|atouts|asset|assets|souhaitables|souhaitees|desirable|preferred|advantageous", ["un", "plus"],
    ["a", "plus"],
    ["autres", "qualifications"], ["other", "qualifications"],
    // What only some who apply have, or what may be looked at later, is not demanded.
    ["if", "you", "possess|have|meet"], ["si", "vous", "possedez|avez|repondez|satisfaites"],
    ["may", "be", "applied|assessed|evaluated|needed"],
    [
      "pourraient|pourront", .optional("aussi|egalement"), "etre",
      "appliques|appliquees|evalues|evaluees|requis|requises",
    ],
  ])
  /// One of them is in each match of `pointer`.
  private static let pointing: WordSet = "suivant|suivants|suivante|suivantes|dessous|following|below"
  /// Of these, those that stand before the noun.
  private static let leading: WordSet = "suivants|suivantes|following"
  /// The noun of a list and the word that points to it, in either order.
  private static let pointer: Pattern = .any([
    [.any([duties, demands]), .open(3), .words(pointing)],
    [.words(leading), .open(4), .any([duties, demands])],
  ])
  /// What is looked at in those who apply, whatever its name: "The following will be assessed at a later date", "Your
  /// application must explain how you meet the following".
  private static let assessed: Pattern = .any([
    [.words(leading), "will|may|must", .optional("also"), "be", "applied|assessed|evaluated"],
    [
      "if|si", "you|vous", "possess|meet|have|possedez|satisfaites|repondez|detenez", .open(5), .words(pointing),
    ],
    [
      "application|demande|candidature", .open(4), "explain|demonstrate|expliquer|demontrer", .open(6),
      .words(pointing),
    ],
  ])
  private static let verb: Pattern = [
    .any([duties, demands]),
    .any([
      [
        .open(3),
        """
        include|includes|including|are|involve|involves|sont|seront|incluent|comprennent|comprendront|consistent|\
        consisteront|:
        """,
      ],
      // "The qualities we look for in our chefs are as follows:"
      [.open(12), .any([["as", "follows"], ["comme", "suit"]])],
    ]),
  ]
}
