import Glossary
import Text

/// Departments that the post has to do with, but does not belong to: "en lien avec les équipes Achats et RH", "auprès de la
/// direction juridique", "working with the Finance and HR teams". What they are called is what they do.
///
/// That of the post itself ("au sein de l'équipe Achats") says what the post is about, and how a team works ("une équipe
/// agile") how the post does.
struct OtherDepartment {
  let passage: Passage

  /// Whether a match is the name of one.
  func isNamed(by match: Match) -> Bool {
    let sentence = passage.sentence(of: match.tokens.lowerBound)
    let name = match.tokens
    if passage.holds(Self.ways, in: name) || passage.holds(Self.houses, in: name) || isVerb(name.lowerBound) {
      return false
    }
    return passage.language == .en ? isEnglish(match.tokens, sentence) : isFrench(match.tokens, sentence)
  }

  // MARK: "avec les équipes Achats, Marketing et RH"

  private func isFrench(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let reach = (name.lowerBound - Self.mostTokens..<name.lowerBound).clamped(to: sentence)
    guard let house = reach.last(where: { passage.holds(Self.houses, at: $0) }) else { return false }
    let between = house + 1..<name.lowerBound
    // "l'équipe (ateliers, suivi)": what is done with it.
    if passage.holds("(", in: between), !passage.holds(Self.several, at: house) { return false }
    if between.first.map(passage.isComma) == true { return false }
    return between.allSatisfy(isPartOfNames) && isMember(name, after: between) && isMet(house, in: sentence)
  }

  /// A verb, a clause or a preposition ends the names.
  private func isPartOfNames(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return passage.holds(Self.joints, at: index) }
    return !passage.holds(Self.ends, at: index) && !isVerb(index)
  }

  /// A French infinitive, as "préparer les budgets" begins with.
  func isVerb(_ index: Int) -> Bool {
    guard WordEndings.infinitives.end(passage.forms[index].bare), !passage.holds(Self.noVerbs, at: index) else {
      return false
    }
    return passage.forms[index].shape == .lower
      || passage.holds(Self.articles, at: index + 1)
  }

  /// Behind a comma or "et" a task of several words is the next thing to do: "avec les équipes et gestion des stocks".
  private func isMember(_ name: Range<Int>, after between: Range<Int>) -> Bool {
    guard let last = between.last(where: { !passage.holds(Self.articles, at: $0) }) else { return true }
    guard passage.holds(Self.conjunctions, at: last) else { return !passage.holds("des|la|l", in: name) }
    return last < name.lowerBound - 1 || !passage.holds(Self.articles, in: name)
  }

  /// "avec les équipes", "auprès de nos différents services"
  private func isMet(_ house: Int, in sentence: Range<Int>) -> Bool {
    let before = (house - Self.mostDeterminers..<house).clamped(to: sentence)
    guard let last = before.last, passage.holds(Self.determiners, at: last) || passage.holds(Self.various, at: last),
      let first = before.reversed().first(where: {
        !passage.holds(Self.determiners, at: $0) && !passage.holds(Self.various, at: $0)
      })
    else { return false }
    if passage.holds(Self.meeting, at: first) {
      return !passage.holds(Self.known, in: (first - 2..<first).clamped(to: sentence))
    }
    return false
  }

  private static let mostTokens = 12
  private static let mostDeterminers = 4
  private static let houses = WordSet(
    "equipe|equipes|team|teams|service|services|direction|directions|departement|departements|pole|poles|division|divisions"
  )
  private static let several: WordSet = "equipes|teams|services|directions|departements|poles|divisions"
  private static let determiners: WordSet = "les|l|le|la|des|nos|vos|ses|leurs|notre|de|d"
  private static let various = WordSet("autres|differents|differentes|divers|diverses|deux")
  private static let meeting: WordSet = "avec|aupres|aux|entre"
  /// "Une expérience avec les équipes de vente"
  private static let known: WordSet = "experience|connaissance|familier|familiere|aise"
  private static let ends = WordSet(
    """
    pour|afin|dans|sur|en|par|a|qui|que|dont|vous|tu|nous|ainsi|avec|lors|sous|chez|sans|via|selon|au|aux|ou|est|sont|un|une|charge|\
    chargee|chargees|charges
    """)
  private static let joints: WordSet = ",|/|&|-|(|\"|«|'"
  private static let conjunctions: WordSet = ",|et"
  private static let articles: WordSet = "de|d|du|des|la|le|l|les|of"
  private static let noVerbs = WordSet("metier|metiers|courrier|chantier|atelier|dossier|ingenierie|tresorerie|entre")
  private static let ways = WordSet(
    "agil*|scrum|safe|kanban|lean|devops|transvers*|pluridisciplin*|multidisciplin*|cross|international*|distribu*|remote|equipe|equipes|team|teams"
  )

  // MARK: "with the Finance and HR teams"

  private func isEnglish(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    // "the [purchasing departments]"
    let behind = (name.upperBound - 1..<name.upperBound + Self.mostTokens).clamped(to: sentence)
    guard let house = behind.first(where: { passage.holds(Self.englishHouses, at: $0) }),
      (name.upperBound..<max(house, name.upperBound)).allSatisfy(isPartOfEnglishNames)
    else { return false }
    let before = (name.lowerBound - Self.mostTokens..<name.lowerBound).clamped(to: sentence)
    guard let with = before.last(where: { passage.holds(Self.englishMeeting, at: $0) }) else { return false }
    return (with + 1..<name.lowerBound).allSatisfy(isPartOfEnglishNames)
      && !passage.holds(Self.englishKnown, in: (with - 1..<with).clamped(to: sentence))
  }

  private func isPartOfEnglishNames(_ index: Int) -> Bool {
    guard passage.isWord(index) else { return passage.holds(Self.joints, at: index) }
    return !passage.holds(Self.englishEnds, at: index)
  }

  private static let englishHouses = WordSet(
    "team|teams|department|departments|colleagues|functions|divisions|counterparts")
  private static let englishMeeting: WordSet = "with|alongside|between"
  private static let englishKnown: WordSet = "experience|familiarity|comfortable|familiar|background"
  private static let englishEnds = WordSet(
    "to|in|for|of|on|by|from|who|that|which|you|will|is|are|as|at|using|a|an|while|within")
}
