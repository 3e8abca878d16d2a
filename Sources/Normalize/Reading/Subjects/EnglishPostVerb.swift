import Glossary
import Text

/// What an English verb says of its subject, which is a post or whoever holds it: "must hold" asks for something,
/// "repairs", "will answer" and "is responsible for" tell duties, "reports to" and "will join" neither.
struct EnglishPostVerb {
  let passage: Passage
  let sentence: Range<Int>

  /// Whether a word behind a post is its verb, as far as its form tells.
  func isVerb(_ index: Int) -> Bool {
    passage.holds(Self.copulas, at: index) || passage.holds(Self.modals, at: index) || isPresent(index)
  }

  func section(toldBy verb: Int) -> Section? {
    if passage.holds(Self.copulas, at: verb) { return isDuty(afterCopula: verb) ? .responsibilities : nil }
    if passage.holds(Self.modals, at: verb) {
      return passage.holds(Self.states, at: verb + 1) ? .requirements : .responsibilities
    }
    return passage.holds(Self.noPresents, at: verb) ? nil : .responsibilities
  }

  /// "The technician repairs …", "The role involves …"
  private func isPresent(_ index: Int) -> Bool {
    let word = passage.forms[index].bare
    return word.hasSuffix("s") && !word.hasSuffix("ss") && passage.forms[index].shape == .lower
  }

  /// "is accountable for", "will answer", "will be responsible for", "will be answering"
  private func isDuty(afterCopula copula: Int) -> Bool {
    let isFuture = passage.holds(Self.future, at: copula)
    let isProgressive = isFuture && passage.holds(Self.be, at: copula + 1)
    let told = isProgressive ? copula + 2 : copula + 1
    guard sentence.contains(told) else { return false }
    if passage.holds(Self.accountable, at: told) { return true }
    guard isFuture, passage.isWord(told) else { return false }
    return isProgressive ? passage.forms[told].bare.hasSuffix("ing") : !passage.holds(Self.noActions, at: told)
  }

  private static let copulas = WordSet("is|are|will")
  private static let future = WordSet("will")
  private static let modals = WordSet("must|should|shall")
  /// Verbs of what somebody is or has, and adverbs before them.
  private static let states = WordSet(
    "be|have|possess|hold|demonstrate|show|bring|know|understand|enjoy|also|ideally")
  private static let be: WordSet = "be"
  private static let accountable = WordSet("responsible|accountable|tasked")
  private static let noActions = WordSet(
    """
    have|be|possess|hold|need|receive|benefit|enjoy|join|earn|get|demonstrate|bring|not|also|start|commence|give|offer|\
    suit|allow|let|pay|enable|require|see
    """)
  /// Verbs of what happens to the post or its holder, and what is no verb.
  private static let noPresents = WordSet(
    """
    is|was|has|does|as|its|his|this|us|reports|requires|needs|offers|pays|comes|starts|suits|allows|lets|enables|gives|\
    receives|benefits|enjoys|joins|earns|gets|demonstrates|brings|possesses|holds|sits|belongs|duties|responsibilities|\
    requirements|skills|services|roles|positions|jobs|programs|teams|levels|hours
    """)
}
