import Glossary

/// Keeps the parts of what is no more than welcome among the assets.
///
/// Public services divide what they ask for twice: "Essential qualifications: Education, Experience; Asset
/// qualifications: Education, Experience". A part is one of assets where its heading is of a lower level than theirs,
/// or, in a text whose headings show none, where the part of that name has been before.
struct QualificationParts {
  /// The level of the heading that opened the assets.
  private var assets = 0
  /// The names of the parts so far.
  private var names: Set<String> = []

  /// What a heading opens that by its own words opens `section`, below what `current` tells.
  mutating func section(
    _ section: Section, by sentence: Range<Int>, in passage: Passage, under current: Section?
  ) -> Section {
    let level = passage.block.kind == .heading ? passage.block.level : 0
    if section == .preferred { assets = level }
    guard section == .requirements, let name = Self.part(named: sentence, in: passage) else { return section }
    let isRepeated = !names.insert(name).inserted
    let isBelow = assets > 0 && (level == 0 || level > assets)
    return current == .preferred && (isBelow || isRepeated) ? .preferred : section
  }

  /// The words of a heading, up to its colon, that names nothing but parts.
  private static func part(named sentence: Range<Int>, in passage: Passage) -> String? {
    let words = sentence.prefix { !passage.holds(Passage.colon, at: $0) }.filter(passage.isWord)
    guard !words.isEmpty, words.allSatisfy({ passage.holds(parts, at: $0) }) else { return nil }
    return words.map { passage.forms[$0].bare }.joined(separator: " ")
  }

  private static let parts = WordSet(
    """
    education|experience|knowledge|abilities|ability|skills|competencies|competency|certification|certifications|\
    accreditation|occupational|professional|personal|suitability|language|languages|proficiency|training|and|\
    etudes|formation|scolarite|connaissances|capacites|capacite|habiletes|aptitudes|competences|attestation|\
    attestations|professionnelle|professionnelles|professionnel|qualites|personnelles|langue|langues|\
    linguistiques|et
    """)
}
