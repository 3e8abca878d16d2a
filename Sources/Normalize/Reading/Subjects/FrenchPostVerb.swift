import Glossary
import Text

/// What a French verb says of its subject, which is a post or whoever holds it: "devra posséder" asks for something,
/// "assure l'entretien" tells a duty, "est rattaché à" and "rejoindra" neither.
struct FrenchPostVerb {
  let passage: Passage
  let sentence: Range<Int>

  /// The section that the first telling verb among the tokens behind the subject tells.
  func section(toldIn predicate: Range<Int>) -> Section? {
    for index in predicate {
      if passage.holds(Self.clauses, at: index) { return nil }
      if let told = section(toldBy: index) { return told }
      // "est rattaché à": the participle is no present.
      if passage.holds(Self.being, at: index) { return nil }
    }
    return nil
  }

  private func section(toldBy verb: Int) -> Section? {
    guard passage.isWord(verb), sentence.contains(verb + 1) else { return nil }
    if passage.holds(Self.asking, at: verb) { return .requirements }
    if passage.holds(Self.must, at: verb) {
      return passage.holds(Self.states, at: verb + 1) ? .requirements : .responsibilities
    }
    if passage.holds(Self.having, at: verb) { return section(toldByObjectOf: verb) }
    if passage.holds(Self.being, at: verb) { return isInCharge(after: verb) ? .responsibilities : nil }
    return isFuture(verb) || isPresentBeforeObject(verb) ? .responsibilities : nil
  }

  /// "a pour mission de", "aura une expérience de"
  private func section(toldByObjectOf having: Int) -> Section? {
    let next = having + 1
    if passage.holds(Self.toward, at: next), sentence.contains(next + 1), passage.holds(Self.missions, at: next + 1) {
      return .responsibilities
    }
    let object = (next..<next + Self.mostAssetTokens).clamped(to: sentence)
    return passage.holds(Self.assets, in: object) ? .requirements : nil
  }

  /// "est chargé de", "sera donc responsable de"
  private func isInCharge(after being: Int) -> Bool {
    passage.holds(Self.charged, in: (being + 1..<being + 3).clamped(to: sentence))
  }

  /// "assurera"
  private func isFuture(_ verb: Int) -> Bool {
    let word = passage.forms[verb].bare
    return word.utf8.count > Self.leastBytes && word.hasSuffix("ra") && !passage.holds(Self.noDuties, at: verb)
  }

  /// "accueille quarante", "accueille 40": a present, before an object or a number.
  func isPresent(_ verb: Int) -> Bool {
    isPresentBeforeObject(verb)
      || passage.tokens.indices.contains(verb + 1) && passage.tokens[verb + 1].kind == .number
        && hasEndingOfPresent(verb)
  }

  /// "intervient sur", "conduit les": what has the ending of a present, before an object.
  private func isPresentBeforeObject(_ verb: Int) -> Bool {
    hasEndingOfPresent(verb) && passage.holds(Self.objects, at: verb + 1) && !passage.holds(Self.noDuties, at: verb)
  }

  private func hasEndingOfPresent(_ verb: Int) -> Bool {
    let word = passage.forms[verb].bare
    return word.utf8.count > Self.leastBytes && passage.forms[verb].shape == .lower && Self.presents.end(word)
      && !Self.adjectives.end(word)
  }

  private static let clauses = WordSet("qui|que|dont|ou|vous|tu|nous|ne|n|se")
  private static let asking = WordSet(
    """
    possede|possedera|dispose|disposera|justifie|justifiera|maitrise|maitrisera|demontre|demontrera|connait|connaitra|\
    detient|detiendra|cumule|cumulera|sait|saura|jouit|jouira|presentera|possederait|disposerait|justifierait|maitriserait|\
    demontrerait|connaitrait|detiendrait|cumulerait|saurait|presenterait
    """)
  private static let must = WordSet("doit|devra|devrait|doivent|devront")
  /// Verbs of what somebody is or has, and adverbs before them.
  private static let states = WordSet(
    """
    etre|avoir|posseder|disposer|justifier|maitriser|faire|connaitre|demontrer|savoir|detenir|remplir|presenter|\
    imperativement|obligatoirement|egalement|aussi|donc
    """)
  private static let having = WordSet("a|aura|aurait|ont|auront|auraient")
  private static let toward: WordSet = "pour"
  private static let missions = WordSet(
    "mission|missions|objectif|objectifs|role|tache|taches|fonction|fonctions|principales|principale|but")
  private static let mostAssetTokens = 5
  private static let assets = WordSet(
    """
    experience|experiences|connaissance|connaissances|competence|competences|maitrise|formation|diplome|aptitude|\
    aptitudes|capacite|capacites|expertise
    """)
  private static let being = WordSet("est|sera|serait")
  private static let charged = WordSet("charge|chargee|charges|chargees|responsable|amene|amenee|tenu|tenue")
  /// Verbs of what happens to the post or its holder.
  private static let noDuties = WordSet(
    """
    rejoindra|integrera|beneficiera|percevra|recevra|pourra|verra|viendra|evoluera|sera|fera|considera|trouvera|\
    rejoint|integre|beneficie|percoit|recoit|trouve|existe|permet|permettra|correspond|dependra|depend|reportera|\
    reporte|ideale|responsable|titulaire|ira
    """)
  private static let presents = WordEndings(["e", "it", "ient", "end", "ond", "met", "uit", "ert"])
  /// "Le responsable technique de la commune", "la personne seule et …".
  private static let adjectives = WordEndings([
    "ique", "able", "ible", "aire", "elle", "ive", "euse", "iste", "ale", "ogue", "ee",
  ])
  private static let objects = WordSet(
    "le|la|les|l|un|une|des|du|d|au|aux|son|sa|ses|leur|leurs|chaque|tous|toutes|avec|sur|a|en|dans|,|et")
  /// A finite verb has more.
  private static let leastBytes = 4
}
