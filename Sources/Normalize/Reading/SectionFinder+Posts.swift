import Glossary
import Text

/// What an English sentence says of the post, or of who holds it.
extension SectionFinder {
  /// "The site supervisor is responsible for …", "The clerk will answer …": what an English sentence says of the post. A
  /// department that is responsible for something is the employer's.
  func namesPostOfDuties(_ first: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.block.kind != .heading, passage.holds(Self.english, at: first),
      let verb = (first + 1..<first + Self.mostSubjectTokens).clamped(to: sentence).first(where: {
        passage.holds(Self.copulas, at: $0)
      }), verb > first + 1, sentence.contains(verb + 1), isPost(at: verb - 1, passage)
    else { return false }
    let isFuture = passage.holds(Self.future, at: verb)
    let told = isFuture && passage.holds("be", at: verb + 1) ? verb + 2 : verb + 1
    guard sentence.contains(told) else { return false }
    if passage.holds(Self.charged, at: told) { return true }
    guard isFuture, passage.isWord(told) else { return false }
    return told == verb + 1
      ? !passage.holds(Self.noDuties, at: told) : passage.forms[told].bare.hasSuffix("ing")
  }

  private static let english = WordSet("the|this")
  private static let mostSubjectTokens = 8
  private static let copulas = WordSet("is|are|will")
  private static let future = WordSet("will")
  private static let charged = WordSet("responsible|accountable|tasked")
  private static let noDuties = WordSet(
    """
    have|be|possess|hold|need|receive|benefit|enjoy|join|earn|get|demonstrate|bring|not|also|start|commence|give|offer|\
    suit|allow|let|pay|enable|require|see
    """)

  /// Whether a noun names a post or who holds it.
  private func isPost(at index: Int, _ passage: Passage) -> Bool {
    guard passage.isWord(index), !passage.holds(Self.noPosts, at: index) else { return false }
    let noun = passage.forms[index].bare
    return passage.holds(Self.posts, at: index)
      || ["er", "or", "ist", "ian", "ant", "man", "woman"].contains { noun.utf8.count > 4 && noun.hasSuffix($0) }
  }

  private static let posts = WordSet(
    """
    role|position|job|post|incumbent|chef|cook|nurse|clerk|associate|lead|head|coach|agent|aide|intern|apprentice|\
    secretary|student|superintendent|pilot|steward|postholder|jobholder|employee|trainee|specialist|assistant|guard|host
    """)
  private static let noPosts = WordSet(
    """
    center|employer|customer|partner|member|newsletter|computer|restaurant|plant|theater|chapter|quarter|calendar|offer|\
    order|number|sector|author|vendor|contractor|investor|founder|owner|other|summer|winter|semester|power|water|paper
    """)
}
