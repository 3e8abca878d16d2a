import Text

/// A sentence whose subject is the employer, its house or a part of it, and which addresses nobody: "La crèche accueille
/// quarante enfants.", "Carvel est une scierie.", "The hospital offers surgery.", "Chez Carvel, la
/// patience guide nos choix." Postings put such sentences below the profile or the duties, under no heading of their own.
///
/// What the employer seeks, expects or needs is asked for ("L'école recherche …"), and a trade's name does duties ("Le
/// technicien installe …").
struct EmployerClause {
  let passage: Passage

  /// Whether a sentence, whose first word is at `first`, is one.
  func holds(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard sentence.count >= Self.leastTokens, passage.forms[first].shape != .lower,
      passage.holds(Self.ends, at: sentence.upperBound - 1),
      !passage.holds(Self.asking, in: sentence), !passage.holds(Searching.words, in: sentence),
      !passage.holds(Self.listed, in: sentence)
    else { return false }
    return isAtHouse(first, sentence) || isOfHouse(first, sentence) || isOfName(first, sentence)
  }

  /// Shorter ones are items.
  private static let leastTokens = 6
  private static let ends: WordSet = ".|!"
  /// Words of the reader, of whoever is sought, and of what is asked for.
  private static let asking = WordSet(
    """
    vous|votre|vos|tu|ton|ta|tes|te|toi|you|your|candidat*|profil|poste|\
    applicant*|must|should|shall|require*|need|needs|expect*|doit|doivent|devra|devront|obligatoire*|requis*|exig*|demand*|\
    utilis*|use|uses|using|stack|indispensable*|souhait*|attend|attendent|atout|plus-value|asset|necessit*|impose*|accueillera|personne|stagiaire|\
    alternant*|role|position|job|want*
    """)
  /// "Le service assure les tâches suivantes : …": what a colon lists is the reader's work.
  private static let listed: WordSet = "suivant|suivants|suivante|suivantes|following|tache|taches|tasks|duties"

  // MARK: "Chez Carvel, …"

  private func isAtHouse(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard passage.holds(Self.at, at: first) else { return false }
    let name = (first + 1..<first + Self.mostNameTokens).clamped(to: sentence).prefix { !passage.isComma($0) }
    return !name.isEmpty && sentence.contains(name.endIndex) && passage.isComma(name.endIndex)
      && name.allSatisfy { passage.forms[$0].shape != .lower || passage.holds(Self.links, at: $0) }
  }

  private static let at: WordSet = "chez|at"
  private static let links: WordSet = "de|du|la|le|l|et|and|&|of|the|-|'"
  private static let mostNameTokens = 6

  // MARK: "La crèche accueille …"

  private func isOfHouse(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard passage.holds(Self.determiners, at: first) else { return false }
    let noun = (first + 1..<first + Self.mostBeforeNoun).clamped(to: sentence).first(where: isHouse)
    guard let noun, passage.language == .en || noun == first + 1 else { return false }
    let predicate = (noun + 1..<noun + Self.mostSubjectTokens).clamped(to: sentence)
    guard let verb = predicate.first(where: { isVerb($0, in: sentence) }) else { return false }
    if passage.holds(Passage.colon, in: noun + 1..<verb) { return false }
    return !(noun + 1..<verb).contains {
      ProperSubject.isTrade($0, in: passage) || passage.image.isPost(passage.forms[$0].bare)
    }
  }

  private static let determiners = WordSet("le|la|l|les|notre|nos|cet|cette|ce|the|our|this")
  /// "The nursing home"
  private static let mostBeforeNoun = 4
  private static let mostSubjectTokens = 9

  private func isHouse(_ index: Int) -> Bool {
    Houses.hold(index, in: passage) || passage.holds(Houses.places, at: index) || passage.holds(Self.service, at: index)
  }

  private static let service: WordSet = "service"

  // MARK: "Carvel is a family business …"

  /// An English present may be a noun, and a French one an adjective behind a noun ("Lecture précise des plans"): of a
  /// name only that it is a house, or "has been" something.
  private func isOfName(_ first: Int, _ sentence: Range<Int>) -> Bool {
    let reach = (first + 1..<first + Self.mostNameTokens).clamped(to: sentence)
    guard let verb = reach.first(where: { passage.holds(Self.being, at: $0) }),
      ProperSubject.isFirm(first..<verb, in: passage)
    else { return false }
    let behind = (verb + 1..<verb + Self.mostBehindBeing).clamped(to: sentence)
    return passage.holds("has", at: verb) && passage.holds("been", in: behind.prefix(1))
      || behind.contains(where: isHouse)
  }

  private static let mostBehindBeing = 7

  // MARK: The verb

  private func isVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard passage.isWord(index), sentence.contains(index + 1) else { return false }
    // "Le service à la clientèle"
    if passage.holds(Self.being, at: index) { return passage.forms[index].folded != "à" }
    return passage.language == .en
      ? isEnglishVerb(index) : FrenchPostVerb(passage: passage, sentence: sentence).isPresent(index)
  }

  /// "offers", but no plural before another verb or the end of a noun phrase.
  private func isEnglishVerb(_ index: Int) -> Bool {
    let word = passage.forms[index].bare
    return word.hasSuffix("s") && !word.hasSuffix("ss") && passage.forms[index].shape == .lower
      && !passage.holds(Self.noVerbs, at: index)
  }

  private static let being = WordSet("est|sont|a|ont|is|are|has|have|was|were")
  private static let noVerbs = WordSet(
    "as|its|us|this|his|s|plus|thus|across|services|sales|customers|products|systems")
}
