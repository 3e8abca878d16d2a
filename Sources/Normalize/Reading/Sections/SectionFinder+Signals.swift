import Glossary
import Markup
import Text

extension SectionFinder {
  /// The section that the first words of a sentence tell.
  func signal(of sentence: Range<Int>, _ number: Int, in passage: Passage) -> Section? {
    let first = passage.firstWord(of: sentence)
    if let first, let told = toldOfPost(first, sentence, passage) { return told }
    if let first, let opening = opening(of: sentence, first, in: passage) {
      let told = image.section(toldBy: opening)
      return told == .responsibilities && isOfEmployer(sentence, first, passage) ? nil : told
    }
    // "Conseiller de vente H/F" as a heading is the post.
    if passage.block.kind != .heading, passage.beginsWithInfinitive.indices.contains(number),
      passage.beginsWithInfinitive[number]
    {
      return .responsibilities
    }
    return addressesCandidate(sentence, first, passage) || orders(sentence, first, passage) ? .responsibilities : nil
  }

  /// The opening of a sentence, or of its clause behind an adjunct and a comma ("As an adviser, [you will] draft …", "Dans ce
  /// contexte, [vos missions] sont …").
  private func opening(of sentence: Range<Int>, _ first: Int, in passage: Passage) -> Match? {
    if let match = departure.opening(at: first, of: sentence, in: passage) { return match }
    let clause = departure.mainClause(of: sentence, first, in: passage)
    guard clause > first, !passage.holds(Self.atHouse, at: first),
      let match = departure.opening(at: clause, of: sentence, in: passage)
    else { return nil }
    let isDuty = image.section(toldBy: match) == .responsibilities
    // "Selon votre parcours, vos expériences et vos envies, …"
    if passage.holds(Possessives.ofReader, at: clause) { return isDuty ? match : nil }
    // "En tant qu'adjoint, vous avez un rôle central"
    let isBare = !isDuty && passage.holds(Self.being, at: match.tokens.upperBound - 1)
    return !isBare && passage.holds(Self.candidate, at: clause) ? match : nil
  }

  private static let atHouse: WordSet = "chez|at"
  private static let being: WordSet = "avez|etes|as|es|devez|dois|have|are|must|should|need"

  /// "Nous travaillons pour améliorer le service" tells no duty of the reader; "nous comptons sur vous pour" does.
  private func isOfEmployer(_ sentence: Range<Int>, _ first: Int, _ passage: Passage) -> Bool {
    passage.holds(Self.employer, at: first) && !passage.holds(Self.candidate, in: sentence)
  }

  private static let employer: WordSet = "nous|we"

  /// "The post holder should be able to:" as a heading.
  func openedOfPost(by sentence: Range<Int>, in passage: Passage) -> Section? {
    guard passage.block.kind == .heading, passage.endsInColon(sentence), let first = passage.firstWord(of: sentence)
    else { return nil }
    return toldOfPost(first, sentence, passage)
  }

  /// What is said of the post, or of whoever holds it: at the beginning, or behind an adjunct and its comma.
  private func toldOfPost(_ first: Int, _ sentence: Range<Int>, _ passage: Passage) -> Section? {
    let subject = PostSubject(image: image, passage: passage)
    if let told = subject.section(of: sentence, from: first) { return told }
    let clause = departure.mainClause(of: sentence, first, in: passage)
    return clause > first ? subject.section(of: sentence, from: clause) : nil
  }

  /// "Vous assurez …": what the person does.
  private func addressesCandidate(_ sentence: Range<Int>, _ first: Int?, _ passage: Passage) -> Bool {
    guard let first, passage.holds(Self.french, at: first), sentence.contains(first + 1) else { return false }
    return ["ez", "as", "es", "eras"].contains { passage.forms[first + 1].bare.hasSuffix($0) }
  }

  private static let french = WordSet("vous|tu")

  /// "Montez des murs", "Suivez la performance": a duty as an order, but none to apply or to enjoy what is offered
  /// (the list `invitations` of `glossaries/language`).
  private func orders(_ sentence: Range<Int>, _ first: Int?, _ passage: Passage) -> Bool {
    guard let first, passage.block.kind != .heading, sentence.contains(first + 1),
      passage.forms[first].bare.hasSuffix("ez"), passage.holds(Self.objects, at: first + 1)
    else { return false }
    return !image.isInvitation(passage.forms[first].bare)
  }

  private static let objects = WordSet("le|la|les|l|un|une|des|du|d|de|au|aux|a|et")
}
