import Testing

@testable import Markup

/// Lines of one sentence are joined, lines of a list or of two sentences are not. `|` parts paragraphs of HTML and of plain
/// text alike; a piece with a dash before it is an item.
@Suite struct BrokenSentenceTests {
  @Test(arguments: [
    // A determiner, an elision or a preposition ends no phrase.
    (
      "Vous justifiez d'une|expérience de 3 ans|dans l’|industrie.",
      "p Vous justifiez d'une expérience de 3 ans dans l’ industrie."
    ),
    ("La maîtrise des|logiciels de paie", "p La maîtrise des logiciels de paie"),
    (
      "Issu(e) d’un|Master en chimie|ou d’un|diplôme d’ingénieur",
      "p Issu(e) d’un Master en chimie ou d’un diplôme d’ingénieur"
    ),
    ("Nous sommes plus de|40 artisans", "p Nous sommes plus de 40 artisans"),
    ("Votre atelier est près de la|Tour du vent", "p Votre atelier est près de la Tour du vent"),
    ("Knowledge of the|rigging trade", "p Knowledge of the rigging trade"),
    ("- Présenter les plans à un|public non averti", "- Présenter les plans à un public non averti"),
    // Marks and conjunctions go on.
    ("Girouettes|, manches à air|et éoliennes", "p Girouettes, manches à air et éoliennes"),
    ("Horaires|: temps plein", "p Horaires : temps plein"),
    ("Un outil (bois|) ou deux", "p Un outil (bois) ou deux"),
    // What a piece was joined to goes on in small letters with a function word.
    (
      "Une équipe tournée vers le|vent|de la mer|nous attend", "p Une équipe tournée vers le vent de la mer nous attend"
    ),
  ])
  func `pieces of one sentence are joined`(text: String, expected: String) throws {
    for outline in try outlines(of: text) { #expect(outline == [expected]) }
  }

  @Test(arguments: [
    // A cut text before a heading or another sentence.
    ("Vous réparez les|Profil :", 2), ("La place que donne votre|Vous aimez le vent", 2),
    ("La suite dépend du|Ce que nous offrons", 2),
    // A list that a preposition announces, items of lists, and fields.
    ("Vous serez amené à|Réparer des girouettes", 2), ("de souder ; et|de peindre", 2),
    ("souder|peindre", 2), ("de souder|de peindre", 2), ("- souder|- et peindre", 2), ("À propos|le vent", 2),
    // Words that end phrases though they look like the others.
    ("La gestion de la R&D|entretien", 2), ("Le son|la lumière", 2), ("Titulaire du DES|de préférence", 2),
    ("Anglais et/ou|allemand", 2), ("Environnement 'Scale up'|Méthodes", 2), ("Notre profil ?|: le vent", 2),
    ("L|la mer", 2),
  ])
  func `others are not`(text: String, count: Int) throws {
    for outline in try outlines(of: text) { #expect(outline.count == count, "\(outline)") }
  }

  private func outlines(of text: String) throws -> [[String]] {
    let lines = text.split(separator: "|").map(String.init)
    let paragraphs = lines.map { "<p>\($0.replacing("&", with: "&amp;"))</p>" }.joined()
    let bold = lines.map { "<b>\($0.replacing("&", with: "&amp;"))</b>" }.joined(separator: "<br>\n")
    return try [
      outline(blocks(paragraphs, as: .html)).map(\.self), outline(blocks(bold, as: .html)).map(\.self),
      outline(blocks(lines.joined(separator: "\n"), as: .plain)).map(\.self),
      outline(blocks(lines.joined(separator: "\n\n"), as: .plain)).map(\.self),
    ].map { $0.map { $0.hasPrefix("h0 ") ? "p " + $0.dropFirst(3) : $0 } }
  }
}
