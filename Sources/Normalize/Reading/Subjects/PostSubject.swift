import Glossary
import Markup
import Text

/// What a sentence says of a post, or of whoever holds it: "L'agent assure l'entretien …", "Le candidat devra posséder …",
/// "The clerk will answer …", "The role involves …".
///
/// Such sentences begin with an article and a noun on the list `posts` of `glossaries/language`, or the one that the title
/// has; their verb tells whether they speak of duties or of what is asked for (`FrenchPostVerb`, `EnglishPostVerb`).
struct PostSubject {
  let image: Image
  let passage: Passage

  /// The section that the sentence tells, whose first word is `first`.
  func section(of sentence: Range<Int>, from first: Int) -> Section? {
    guard passage.block.kind != .heading || passage.endsInColon(sentence) else { return nil }
    if passage.holds(Self.englishArticles, at: first) { return englishSection(of: sentence, from: first) }
    guard passage.holds(Self.articles, at: first) || passage.holds(Self.bareSubjects, at: first) else { return nil }
    return frenchSection(of: sentence, from: first)
  }

  private func isPost(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return false }
    let noun = passage.forms[index].bare
    return image.isPost(noun) || passage.context.titleNouns.contains(noun)
  }

  // MARK: French

  /// The verb is looked for behind the post.
  private func frenchSection(of sentence: Range<Int>, from first: Int) -> Section? {
    // "Le/la", "le (la)", "la ou le"
    let start = sentence.dropFirst(first - sentence.lowerBound).first { index in
      passage.isWord(index) && !passage.holds(Self.articles, at: index)
    }
    guard let start, start - first <= Self.mostArticleTokens, let post = post(from: start, in: sentence) else {
      return nil
    }
    let predicate = post + 1..<min(post + Self.mostSubjectTokens, sentence.upperBound)
    return FrenchPostVerb(passage: passage, sentence: sentence).section(toldIn: predicate)
  }

  /// "Le Data Analyst", "le lead developer"; not "la commune pilote".
  private func post(from start: Int, in sentence: Range<Int>) -> Int? {
    if isPost(start) { return start }
    let name = (start + 1..<start + Self.mostNameTokens).clamped(to: sentence).prefix(while: passage.isWord)
    return name.first {
      isPost($0) && (passage.forms[$0].shape != .lower || passage.holds(Self.beforePosts, at: $0 - 1))
    }
  }

  private static let articles = WordSet("le|la|l|ce|cet|cette|ou")
  /// "Titulaire du poste …" asks; these need no article: "Personne chargée …", but for the verb behind them.
  private static let bareSubjects = WordSet("personne|candidat|candidate")
  private static let beforePosts = WordSet(
    "data|business|product|project|software|cloud|full|front|back|stack|lead|senior|junior|scrum|machine|future|futur")
  private static let mostArticleTokens = 6
  /// "Le Data Analyst"
  private static let mostNameTokens = 3
  private static let mostSubjectTokens = 9

  // MARK: English

  /// The verb stands right behind the post.
  private func englishSection(of sentence: Range<Int>, from first: Int) -> Section? {
    let reader = EnglishPostVerb(passage: passage, sentence: sentence)
    let subject = (first + 1..<first + Self.mostSubjectTokens).clamped(to: sentence)
    for verb in subject.dropFirst() where isPost(verb - 1) && passage.isWord(verb) && sentence.contains(verb + 1) {
      // "The program officers": a compound goes on.
      if reader.isVerb(verb), !isPost(verb) { return reader.section(toldBy: verb) }
    }
    return nil
  }

  private static let englishArticles = WordSet("the|this")
}
