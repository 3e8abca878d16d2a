import Glossary
import Text

/// A cue that speaks of what precedes it, and a phrase before it: does it speak of that one?
///
/// "… est un plus" and the like speak of the whole list before them; a bare participle ("souhaité") only of the last
/// member, or of all when it is plural or agrees with the noun that the list complements.
struct BackwardCue {
  let passage: Passage
  let brackets: Brackets
  let turns: Turns
  let cue: ModalityCue
  /// The tokens of the phrase.
  let phrase: Range<Int>
  let between: Range<Int>

  var reaches: Bool {
    if isOfOtherClause || hasOwnSubject || isOfBracketedDegree { return false }
    if isPlural || isOfSubject { return true }
    if !isAside, isOfSecondOfTwo { return false }
    if cue.isAfterthought || !isAside && agreesWithHolder { return true }
    return !between.contains(where: partsMembers)
  }

  private func partsMembers(_ index: Int) -> Bool {
    passage.holds(Self.separators, at: index) && (isAside || brackets.around(index..<index + 1) == nil)
  }

  // MARK: The cue

  private var lastWord: String { passage.forms[max(cue.tokens.upperBound - 1, 0)].bare }

  private var isPlural: Bool { lastWord.hasSuffix("s") && lastWord != "plus" }

  /// Whether the cue stands in brackets behind the phrase.
  private var isAside: Bool { brackets.around(cue.tokens).map { $0.lowerBound >= phrase.upperBound } ?? false }

  private var isOfSubject: Bool { !isAside && isCopular }

  /// Whether the cue is, or follows, what is said of a subject: `est un plus`, `sont très appréciés`.
  private var isCopular: Bool {
    var start = cue.tokens.lowerBound
    while start > 0, cue.tokens.lowerBound - start < Self.mostFillers, !isMember(start - 1) { start -= 1 }
    return passage.holds(ModalityCue.copulas, in: start..<cue.tokens.upperBound)
  }

  /// A word that is no filler; capitals are a name ("BE").
  private func isMember(_ index: Int) -> Bool {
    passage.forms[index].shape == .upper || !ModalityCue.isFiller(passage.forms[index].bare)
  }

  // MARK: What else the cue may speak of

  /// "vous gérez la paie, la connaissance de Silae est un plus": the phrase has a verb and its person, and the subject
  /// of the cue begins after a comma.
  private var isOfOtherClause: Bool {
    guard between.dropLast().contains(where: opensSubject) else { return false }
    let sentence = passage.sentence(of: phrase.lowerBound)
    let before = sentence.lowerBound..<phrase.lowerBound
    guard let person = before.last(where: { passage.holds(Self.persons, at: $0) }) else { return false }
    return !passage.holds(Self.conditions, in: sentence.lowerBound..<person)
      && !turns.cut(before)
      // "…, une expérience d'HDFS, la connaissance d'AWS seraient un plus"
      && !(person + 1..<max(phrase.lowerBound, person + 1)).dropLast().contains(where: opensSubject)
  }

  /// "bonne connaissance d'Excel, la maîtrise de Silae est un plus": a verb in the singular speaks of the noun that
  /// begins after the last comma alone.
  private var hasOwnSubject: Bool {
    guard isCopular, let comma = between.last(where: passage.isComma), opensSubject(comma),
      brackets.around(cue.tokens) == nil
    else { return false }
    let subject = (comma + 1)..<cue.tokens.upperBound
    return passage.holds(Self.singularCopulas, in: subject)
      && subject.prefix(4).contains { index in
        passage.holds(CueSyntax.holders, at: index) || passage.cues(.language).contains { $0.tokens.contains(index) }
      }
  }

  /// Whether a comma stands before the article of a noun.
  private func opensSubject(_ index: Int) -> Bool {
    passage.isComma(index) && brackets.around(index..<index + 1) == nil
      && passage.holds(Self.determiners, at: index + 1)
  }

  /// "A bachelor's degree (a master's preferred)": the brackets hold what the cue speaks of.
  private var isOfBracketedDegree: Bool {
    guard isAside, let bracket = brackets.around(cue.tokens) else { return false }
    return passage.cues(.degree).contains { bracket.contains($0.tokens.lowerBound) }
  }

  /// "permis B, BE un plus": of two members that only a comma parts, a cue right after the second speaks of that one.
  private var isOfSecondOfTwo: Bool {
    let commas = between.filter(passage.isComma)
    guard commas.count == 1, (commas[0] + 1..<cue.tokens.lowerBound).contains(where: isMember),
      !passage.holds(Self.joints, in: between)
    else { return false }
    let sentence = passage.sentence(of: phrase.lowerBound)
    return !(sentence.lowerBound..<phrase.lowerBound).contains(where: passage.isComma)
  }

  /// `connaissance de X et de Y appréciée`, `expérience en A, B ou C appréciée`: a feminine participle, or a word that shows
  /// no gender and is parted from the list by no comma, speaks of the noun.
  private var agreesWithHolder: Bool {
    let isGenderless = Self.genderless.contains(lastWord) && !between.contains(where: passage.isComma)
    guard isGenderless || Self.feminine.end(lastWord) else { return false }
    let sentence = passage.sentence(of: phrase.lowerBound)
    return passage.holds(CueSyntax.holders, in: turns.lastPart(of: sentence.lowerBound..<phrase.upperBound))
  }

  private static let mostFillers = 3
  private static let separators = WordSet(",|et|and")
  private static let joints = WordSet("et|and|ou|or|/|&|;")
  private static let persons = WordSet("vous|tu|you")
  private static let conditions = WordSet("si|if|que|qui")
  private static let determiners = WordSet("la|le|l|les|une|un|des|votre|vos|toute|a|an|the|knowledge|experience")
  private static let singularCopulas = WordSet("est|serait|sera|constitue|constituerait|represente|is")
  private static let feminine = WordEndings(["ee", "ise", "ive"])
  private static let genderless = WordSet(
    """
    indispensable|obligatoire|souhaitable|appreciable|necessaire|preferable|required|preferred|desired|desirable|\
    mandatory|essential
    """)
}
