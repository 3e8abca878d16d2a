import Text

/// The trades of whom the employer works for: "nos clients des secteurs de l'énergie et du bâtiment", "a leading client in
/// the insurance sector", "secteurs d'activité : santé, énergie". Not so what is to be known of one ("expérience dans le
/// secteur bancaire").
struct SectorList {
  let passage: Passage

  /// Whether some words stand in such a list.
  func reaches(_ tokens: Range<Int>, isTask: Bool) -> Bool {
    // "suivi des stocks" is done for them.
    if isTask, passage.holds(Self.complements, in: tokens) { return false }
    let sentence = passage.sentence(of: tokens.lowerBound)
    let before = (tokens.lowerBound - Self.mostTokens..<tokens.lowerBound).clamped(to: sentence)
    guard let sector = before.last(where: { passage.holds(Self.sectors, at: $0) }) ?? own(tokens),
      (sector + 1..<max(sector + 1, tokens.lowerBound)).allSatisfy(isPartOfNames),
      opens(sector, in: sentence)
    else { return false }
    return !passage.holds(Self.known, in: sentence.lowerBound..<sector)
  }

  /// "secteur bancaire" is a name with its sector.
  private func own(_ tokens: Range<Int>) -> Int? {
    passage.holds(Self.sectors, at: tokens.lowerBound) ? tokens.lowerBound : nil
  }

  /// Several sectors are those of others; one is where somebody who works in it is named.
  private func opens(_ sector: Int, in sentence: Range<Int>) -> Bool {
    passage.holds(Self.workers, in: (sector - Self.mostBefore..<sector).clamped(to: sentence))
      || passage.holds(Self.plurals, at: sector)
        && passage.holds(Self.opening, in: (sector + 1..<sector + 4).clamped(to: sentence))
  }

  private func isPartOfNames(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return passage.holds(Self.joints, at: index) }
    return !passage.holds(Self.ends, at: index)
      && !(passage.forms[index].shape == .lower && WordEndings.infinitives.end(passage.forms[index].bare)
        && !passage.holds(Self.noVerbs, at: index))
  }

  private static let complements: WordSet = "de|d|du|des|et|la|l|of|and"
  private static let mostTokens = 24
  private static let mostBefore = 7
  private static let sectors = WordSet("secteur|secteurs|sector|sectors|industries")
  private static let plurals = WordSet("secteurs|sectors|industries")
  private static let opening = WordSet(":|(|comme|tels|tel|like|such|including")
  private static let workers = WordSet(
    "client|clients|clientes|acteur|acteurs|leader|leaders|comptes|entreprises|groupes|societes|clientele|players|companies"
  )
  private static let known = WordSet(
    """
    experience|experiences|connaissance|connaissances|maitrise|connaissez|connais|interet|appetence|competence|competences|\
    formation|passionne|passionnee|culture|sensibilite|attrait|affinite|issu|issue|travaille|evolue|knowledge|familiarity|background|\
    interest|worked|expertise
    """)
  private static let joints: WordSet = ",|/|&|-|(|:|'|•|’"
  private static let ends = WordSet.joined([
    Searching.words,
    """
    pour|afin|sur|dans|leur|leurs|son|sa|ses|par|qui|que|dont|vous|tu|nous|il|elle|ils|you|he|she|avec|lors|sous|chez|sans|via|\
    selon|un|une|to|for|who|that|which|with|is|are|we
    """,
  ])
  private static let noVerbs = WordSet(
    "immobilier|bancaire|hotelier|hospitalier|ferroviaire|financier|premier|particulier")
}
