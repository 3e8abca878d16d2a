import Glossary
import Markup
import Text

extension SectionFinder {
  /// The section that the first words of a sentence tell.
  func signal(of sentence: Range<Int>, _ number: Int, in passage: Passage) -> Section? {
    let first = passage.firstWord(of: sentence)
    if let first, tellsDuties(first, sentence, passage) || namesPostOfDuties(first, sentence, passage) {
      return .responsibilities
    }
    if let first, let opening = departure.opening(at: first, of: sentence, in: passage) {
      return image.section(toldBy: opening)
    }
    // "Conseiller de vente H/F" as a heading is the post.
    if passage.block.kind != .heading, passage.beginsWithInfinitive.indices.contains(number),
      passage.beginsWithInfinitive[number]
    {
      return .responsibilities
    }
    return addressesCandidate(sentence, first, passage) || orders(sentence, first, passage) ? .responsibilities : nil
  }

  /// "La personne retenue appuiera …": what whoever is hired will do; "elle devra posséder" asks.
  private func tellsDuties(_ first: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let start = passage.holds(Self.articles, at: first) ? first + 1 : first
    guard sentence.contains(start), passage.holds(Self.hired, at: start) else { return false }
    // "La personne rédige …"
    if sentence.contains(start + 1), !passage.holds(Self.askingNow, at: start + 1),
      ["ge", "te", "re", "se", "ne", "le", "pe"].contains(where: { passage.forms[start + 1].bare.hasSuffix($0) }),
      passage.isWord(start + 1), passage.forms[start + 1].bare.utf8.count > 4
    {
      return true
    }
    let verb = (start + 1..<start + 4).clamped(to: sentence).first { passage.forms[$0].bare.hasSuffix("era") }
    return verb.map { !passage.holds(Self.asking, at: $0) } ?? false
  }

  private static let hired = WordSet(
    "personne|candidat|candidate|titulaire|employe|employee|salarie|salariee|stagiaire")
  private static let askingNow = WordSet(
    """
    possede|dispose|justifie|maitrise|demontre|ideale|titulaire|responsable|autonome|capable|apte|motivee|presente|\
    physique|agee|cumule|recherchee|experimentee|dynamique|polyvalente|compte|souhaite|desire|passionnee|diplomee|ayant
    """)
  private static let asking = WordSet(
    "possedera|maitrisera|demontrera|justifiera|disposera|sera|fera|considera|presentera|devra|cumulera|jouira")

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
