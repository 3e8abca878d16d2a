import Text

/// A sentence that only says where in the house the post stands: "Vous rejoindrez l'équipe qui développe le moteur",
/// "Rattaché à la DSI, vous appartenez au pôle Data", "You will join a team of nine". What the team does is no duty of the
/// reader's own, and what it masters is not asked for.
///
/// A second verb of the reader's, or a purpose, makes it a duty: "Vous rejoindrez l'équipe et assurerez le suivi".
struct PlaceInHouse {
  let passage: Passage

  /// Whether a sentence, whose first word is at `first`, says no more.
  func holds(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.block.kind != .heading, !passage.endsInColon(sentence) else { return false }
    return passage.language == .en ? holdsEnglish(sentence, first) : holdsFrench(sentence, first)
  }

  // MARK: French

  private func holdsFrench(_ sentence: Range<Int>, _ first: Int) -> Bool {
    if !passage.holds(Self.reader, in: sentence), attaches(first, in: sentence) || isUnder(first, in: sentence) {
      return !sentence.dropLast().contains { isFrenchMore($0) || passage.isComma($0) }
    }
    guard let verb = sentence.first(where: { isFrenchPlacing($0, in: sentence) }) else { return false }
    return !sentence.contains { $0 != verb && (isFrenchMore($0) || isAddressed($0, sentence)) }
  }

  /// "Rattaché au directeur commercial." without a verb.
  private func attaches(_ first: Int, in sentence: Range<Int>) -> Bool {
    isParticiple(first) && passage.holds(Self.links, in: (first + 1..<first + 4).clamped(to: sentence))
  }

  /// "Sous l'autorité du chef de cuisine", "sous la direction du gérant"
  private func isUnder(_ index: Int, in sentence: Range<Int>) -> Bool {
    passage.holds(Self.under, at: index) && passage.holds(Self.authority, in: behind(index, 2, sentence))
  }

  /// "Rattachée", "basé"; "base" and "place" are nouns.
  private func isParticiple(_ index: Int) -> Bool {
    passage.holds(Self.attached, at: index) && passage.forms[index].hasAccents
  }

  /// "vous rejoindrez", "vous ferez partie", "vous serez directement rattaché", "le poste est rattaché"
  private func isFrenchPlacing(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(index - 1) else { return false }
    if passage.holds(Self.reader, at: index - 1) {
      return passage.holds(Self.joining, at: index) && isInHouse(after: index, in: sentence)
        || passage.holds(Self.making, at: index) && passage.holds(Self.part, in: behind(index, 2, sentence))
        || passage.holds(Self.being, at: index)
          && (isAttached(after: index, in: sentence) || isUnder(index + 1, in: sentence))
        || passage.holds(Self.reporting, at: index) && passage.holds(Self.aux, in: behind(index, 1, sentence))
    }
    return passage.holds(Self.isPost, at: index - 1) && passage.holds(Self.postBeing, at: index)
      && isAttached(after: index, in: sentence)
  }

  /// "directement rattaché à", "intégré à l'équipe"; "familier des bases" and "intégré aux échanges" are not.
  private func isAttached(after being: Int, in sentence: Range<Int>) -> Bool {
    guard let participle = behind(being, 3, sentence).first(where: isParticiple),
      passage.holds(Self.links, in: behind(participle, 2, sentence))
    else { return false }
    return !passage.holds(Self.integrated, at: participle) || isInHouse(after: participle, in: sentence)
  }

  /// "Vous intégrez les retours des clients" is a duty.
  private func isInHouse(after verb: Int, in sentence: Range<Int>) -> Bool {
    behind(verb, 9, sentence).contains { Houses.hold($0, in: passage) || passage.holds(Self.house, at: $0) }
      && !passage.holds(Self.plural, in: behind(verb, 1, sentence))
  }

  /// What else the reader does: "participerez", "seras", "et développes".
  private func isAddressed(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let word = passage.forms[index].bare
    if word.hasSuffix("ez") { return word.utf8.count > 4 && !passage.holds(Self.noVerbs, at: index) }
    guard word.hasSuffix("ras") || word.hasSuffix("es") else { return false }
    return passage.holds(Self.familiar, in: sentence)
      && (word.hasSuffix("ras") || passage.holds(Self.joints, in: (index - 1..<index).clamped(to: sentence)))
  }

  /// "Responsable de la caisse"; "au responsable de la caisse" is somebody else.
  private func isFrenchMore(_ index: Int) -> Bool {
    passage.holds(Self.frenchMore, at: index)
      || passage.holds(Self.responsible, at: index)
        && !(index > 0 && passage.holds(Self.beforeSuperiors, at: index - 1))
  }

  private static let reader: WordSet = "vous|tu"
  private static let under: WordSet = "sous"
  private static let authority: WordSet = "autorite|direction|responsabilite|supervision|tutelle|hierarchie"
  private static let reporting: WordSet = "rapporterez|rapportez|rapporteras|reporterez|reportez"
  private static let aux: WordSet = "a|au|aux"
  private static let responsible: WordSet = "responsable"
  private static let beforeSuperiors: WordSet = "le|la|du|de|au|un|une|son|sa|notre"
  private static let familiar: WordSet = "tu"
  private static let joints: WordSet = "et|,"
  private static let joining = WordSet(
    """
    rejoignez|rejoindrez|rejoindriez|rejoins|rejoindras|integrez|integrerez|integreriez|integres|integreras|appartenez|\
    appartiendrez|appartiens|appartiendras|evoluez|evoluerez|evolueras|evolues
    """)
  private static let making = WordSet("faites|ferez|feriez|fais|feras")
  private static let part: WordSet = "partie"
  private static let being = WordSet("etes|serez|seriez|es|seras")
  private static let isPost = WordSet("poste|fonction|stage|offre|alternance")
  private static let postBeing = WordSet("est|sera")
  private static let attached = WordSet(
    "rattache|rattachee|rattaches|base|basee|bases|place|placee|integre|integree|affecte|affectee|situe|localise|localisee"
  )
  private static let integrated = WordSet("integre|integree|affecte|affectee")
  private static let links = WordSet("a|au|aux|dans|en|sous|chez|sur")
  private static let house = WordSet(
    """
    equipes|service|entite|communaute|unite|bureau|magasin|usine|site|tribu|squad|dsi|practice|reseau|famille|atelier|\
    laboratoire|ministere|collectif|programme|incubateur|maison
    """)
  private static let plural = WordSet("les|des|nos|ces")
  private static let noVerbs = WordSet("chez|assez|rendez|voyez")
  /// What says why, or what for.
  private static let frenchMore = WordSet(
    """
    pour|afin|charge|chargee|mission|missions|objectif|objectifs|tache|taches|participer|contribuer|travailler|\
    responsabilites|devrez|maitris*|experience|competence*|connaissance*|profil|si|but|vue|visant|consist*|\
    soutien|renfort|interlocuteur|garant|garante
    """)

  // MARK: English

  private func holdsEnglish(_ sentence: Range<Int>, _ first: Int) -> Bool {
    guard passage.holds(Self.you, at: first), let verb = placing(after: first, in: sentence) else { return false }
    return !(verb + 1..<sentence.upperBound).contains(where: isEnglishMore)
  }

  /// "you will join", "you'll be part of", "you would be based in"
  private func placing(after you: Int, in sentence: Range<Int>) -> Int? {
    behind(you, 5, sentence).first { index in
      passage.holds(Self.join, at: index)
        || passage.holds(Self.be, at: index) && passage.holds(Self.placed, in: behind(index, 2, sentence))
        || passage.holds(Self.sit, at: index) && passage.holds(Self.within, in: behind(index, 1, sentence))
    }
  }

  private func isEnglishMore(_ index: Int) -> Bool {
    if passage.holds(Self.englishMore, at: index) { return true }
    // "a team of engineers and designers", "and build"
    return passage.holds(Self.and, at: index) && passage.tokens.indices.contains(index + 1)
      && !passage.forms[index + 1].bare.hasSuffix("s") && !passage.holds(Self.determiners, at: index + 1)
  }

  private static let you: WordSet = "you"
  private static let join = WordSet("join|joining")
  private static let be = WordSet("be|are|become")
  private static let placed = WordSet("part|based|member|located|placed|attached|embedded")
  private static let sit = WordSet("sit|belong|work")
  private static let within = WordSet("within")
  private static let and: WordSet = "and|,"
  private static let determiners = WordSet("a|an|the|our|its|two|three|four|five|six|who|which|that|where")
  private static let englishMore = WordSet(
    "to|you|your|responsible|as|while|by|must|experience|skills|knowledge|where|for")

  // MARK: Both

  private func behind(_ index: Int, _ count: Int, _ sentence: Range<Int>) -> Range<Int> {
    (index + 1..<index + 1 + count).clamped(to: sentence)
  }
}
