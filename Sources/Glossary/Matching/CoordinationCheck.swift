import Text

/// Whether the words that a walk jumped over are members of one coordination, so that the head or modifier beside them
/// is shared: they open alike, none of them begins a clause of its own, and mere commas join only what is written
/// alike.
struct CoordinationCheck: CandidateCheck {
  let image: Image
  let spellings: Spellings
  /// Of the text.
  let language: Language?
  let sentence: Range<Int>

  func joins(_ found: Found) -> Bool {
    switch found.part {
    case .none: true
    case .head: sharesHead(found) && !isCutFromCode(found)
    case .tail: sharesModifier(found)
    }
  }

  // MARK: A shared head

  private func sharesHead(_ found: Found) -> Bool {
    let head = spellings.word(found.shared.upperBound - 1)
    let first = head + 1
    let landing = firstOfMember(spellings.word(found.shared.upperBound), after: first)
    guard isParallel(found, first, landing) else { return false }
    // What the rules of facts read, "a master's degree in physics, mathematics", is checked by them.
    guard image.kind(ofConcept: found.concept).isSkill else { return true }
    // "MS Azure, Power BI, SQL" is no MS SQL: a name is shared with the next one alone.
    if image.kind(ofConcept: found.concept) == .tool, (first..<landing - 1).contains(where: endsMember) { return false }
    return staysInPhrase(first..<landing, after: head) && goesOnAlike(first, landing)
      && !repeatsHead(found, in: first..<landing) && !isOfPastParticiple(found) && agrees(found)
      && !belongsToComplement(first, landing) && !followsWholeList(first, landing)
      && (reading(first).isFunctionWord || reading(landing).isFunctionWord || isEnumerated(found, first, landing))
  }

  /// "Habilitations B1V, [B2]V": the last word goes on.
  private func isCutFromCode(_ found: Found) -> Bool {
    let (tokens, end) = (spellings.input.tokens, found.tokens.upperBound)
    guard tokens.indices.contains(end), tokens[end - 1].kind == .number else { return false }
    return tokens[end].kind == .word && !tokens[end].flags.contains(.spaceBefore)
  }

  private func endsMember(_ index: Int) -> Bool {
    reading(index).isCoordinator && !reading(index + 1).isCoordinator
  }

  /// The first token of the member in which `index` stands.
  private func firstOfMember(_ index: Int, after first: Int) -> Int {
    var landing = index
    while landing > first, !reading(landing - 1).isCoordinator { landing -= 1 }
    return landing
  }

  /// Whether the conjunct that a shared head was carried to opens as the first one does, with no complement of
  /// circumstance between them unless the second is itself one of manner, or both bear the same "de".
  private func isParallel(_ found: Found, _ first: Int, _ landing: Int) -> Bool {
    let opening = reading(first).opening
    let next = reading(landing).opening
    let isArticulated = reading(first + 1).opening == .article
    // "communication orale et écrite, et en public" is no `communication publique`
    if next == .inside, opening != .inside, language == .fr, !found.flags.contains(.inside) { return false }
    guard opening.admits(next, isArticulated: isArticulated, language: language) else { return false }
    // "Computer science, engineering": names of studies share their first word with "and" alone.
    if language == .en, image.kind(ofConcept: found.concept) == .field, reading(landing - 1).symbol == .coordinator {
      return false
    }
    // "Esprit d'équipe et sens du service, dans une logique de partenaire": what tells how after a comma is the
    // sentence's.
    if next.isOfManner, opening == .none, reading(landing - 1).symbol == .coordinator { return false }
    // "un diplôme d'enseignement supérieur avec spécialisation en économie ou en statistique"
    let isOfOpening = opening.isGenitive && next != opening
    // "un diplôme en sciences sociales, en gestion": the second "en" is that before the head.
    let head = spellings.word(found.shared.lowerBound)
    if next == .inside, head > 0, reading(head - 1).opening == next { return false }
    if next.isOfManner && !isOfOpening || opening == next && opening.isGenitive { return true }
    return !(first + 1..<landing).contains { reading($0).opening == .adjunct }
  }

  /// "goût du challenge et votre expertise fonctionnelle et technique": the last member belongs to the one before,
  /// which does not open as the first does; "les impacts pour l'activité, et de garantir la conformité": a verb begins.
  private func goesOnAlike(_ first: Int, _ landing: Int) -> Bool {
    let opening = reading(first).opening
    let isArticulated = reading(first + 1).opening == .article
    let beginsWithVerb = isInfinitive(firstContent(from: first))
    return (first + 1..<landing).allSatisfy { index in
      guard reading(index - 1).isCoordinator, !reading(index).isCoordinator else { return true }
      if !beginsWithVerb, isInfinitive(firstContent(from: index)) { return false }
      if isPossessive(index), !isPossessive(first), !isPossessive(first + 1) { return false }
      return opening.admits(reading(index).opening, isArticulated: isArticulated, language: language)
    }
  }

  private func firstContent(from index: Int) -> Int {
    (index..<sentence.upperBound).first { !reading($0).isFunctionWord } ?? index
  }

  private func isPossessive(_ index: Int) -> Bool { Self.possessives.contains(form(index).bare) }

  private static let possessives: Set<String> = ["votre", "vos", "ton", "tes", "notre", "nos"]

  /// "sens relationnel, vous savez allier le sens de l'analyse et de la synthèse"
  private func repeatsHead(_ found: Found, in members: Range<Int>) -> Bool {
    let head = form(spellings.word(found.shared.lowerBound)).folded
    return members.contains { form($0).folded == head }
  }

  /// "gestion des moyens financiers et administratifs" is no `gestion administrative`: an adjective that has another
  /// gender than the label's agrees with another noun.
  private func agrees(_ found: Found) -> Bool {
    let words = found.words
    guard language != .en, found.relation > .same, found.shared.count == 1, words.count == 2 else { return true }
    let (head, own) = (spellings.word(words.lowerBound), spellings.word(words.upperBound - 1))
    let label = image.labelText(found.label).split { !$0.isLetter }.map { Fold(String($0)).folded }
    guard reading(own - 1).isCoordinator, let first = label.first, let last = label.last,
      !(head + 1..<own).contains(where: { Self.manners.contains(form($0).bare) })
    else { return true }
    let isOther = Self.isFeminine(form(own).folded) != Self.isFeminine(last)
    return !isOther || found.relation < .derived && Self.isFeminine(form(head).folded) != Self.isFeminine(first)
  }

  /// "travailler de manière autonome et soignée"
  private static let manners: Set<String> = ["maniere", "facon"]

  /// By its ending, of an adjective that has two.
  private static func isFeminine(_ word: String) -> Bool { feminine.end(word) }

  private static let feminine = WordEndings(["e", "es"])

  /// "le profil recherché, une assistante médicale": no head is a participle.
  private func isOfPastParticiple(_ found: Found) -> Bool {
    guard found.relation == .derived else { return false }
    let word = form(spellings.word(found.shared.lowerBound)).folded
    return WordEndings.pastParticiples.end(word)
  }

  /// "coordonner la venue des prestataires et fournisseurs": a last member without an opening of its own goes on with
  /// the complement of the one before, whose noun has an article and a "des".
  private func belongsToComplement(_ first: Int, _ landing: Int) -> Bool {
    guard language != .en, !reading(landing).isFunctionWord else { return false }
    let opening = reading(first).opening
    guard opening == .article || opening == .determiner else { return false }
    let member = firstOfMember(landing - 1, after: first)..<landing
    let noun = member.first { !reading($0).isFunctionWord && !reading($0).isCoordinator }
    guard let noun, !Self.quantifiers.contains(form(noun).bare) else { return false }
    return (noun + 1..<landing).contains { reading($0).isFunctionWord && reading($0).opening == .plural }
  }

  /// "l'ensemble des flux et procédures"
  private static let quantifiers: Set<String> = ["ensemble", "totalite", "majorite", "plupart", "diversite"]

  /// "organisations syndicales et patronales, comptables": the "et" before its last member ends a list, and a mere
  /// comma after it begins something else.
  private func followsWholeList(_ first: Int, _ landing: Int) -> Bool {
    guard !reading(landing).isFunctionWord, !isCode(landing) else { return false }
    var last = landing
    while last > first, reading(last - 1).isCoordinator { last -= 1 }
    return !(last..<landing).contains(where: isConjunction) && (first..<last).contains(where: isConjunction)
  }

  /// Members without a preposition and joined by commas alone are words of one sort: single, and no names. "Data
  /// Engineers, Data Scientists, Product" are items by themselves.
  private func isEnumerated(_ found: Found, _ first: Int, _ landing: Int) -> Bool {
    if (first..<landing).contains(where: isConjunction) { return true }
    let head = spellings.word(found.shared.lowerBound)
    // "programmation Python, R", "Habilitations électriques B1V, B2V, BR"
    let names = (first...landing).filter { !reading($0).isCoordinator }
    if names.allSatisfy(isCode) || !isName(head) && names.allSatisfy(isName) { return true }
    var words = 0
    for index in first..<landing {
      if reading(index).isCoordinator { words = 0 } else { words += 1 }
      if words > 1 || isName(index) { return endsInConjunction(from: found.tokens.upperBound, found, first) }
    }
    return !isName(landing) || endsInConjunction(from: found.tokens.upperBound, found, first)
  }

  private func isConjunction(_ index: Int) -> Bool {
    reading(index).isCoordinator && reading(index).symbol != .coordinator
  }

  private func isName(_ index: Int) -> Bool { form(index).shape != .lower || isCode(index) }

  /// Whether a word is part of a code: "BR", and each part of "B2V".
  private func isCode(_ index: Int) -> Bool {
    let form = form(index)
    return token(index).kind == .number
      || form.shape == .upper || form.shape == .capitalised && form.bare.utf8.count == 1
  }

  /// "maintenance curative, préventive et améliorative"; not "Diagnostic Center, électrique et SCADA".
  private func endsInConjunction(from position: Int, _ found: Found, _ first: Int) -> Bool {
    guard isName(first) == isName(spellings.word(found.shared.upperBound)) else { return false }
    var words = 0
    for index in position..<max(sentence.upperBound, position) {
      if isConjunction(index) { return true }
      if reading(index).isCoordinator { words = 0 } else { words += 1 }
      if words > 2 || isStop(index) { return false }
    }
    return false
  }

  private func isStop(_ index: Int) -> Bool {
    token(index).kind == .symbol && !reading(index).isCoordinator && reading(index).symbol != .soft
  }

  // MARK: A shared modifier

  private func sharesModifier(_ found: Found) -> Bool {
    let own = spellings.word(found.shared.lowerBound - 1)
    let modifier = spellings.word(found.shared.lowerBound)
    guard image.kind(ofConcept: found.concept).isSkill else { return true }
    let last = firstOfMember(modifier, after: own + 1)
    var end = modifier
    while end > last, reading(end - 1).isGapWord { end -= 1 }
    while end > last, reading(end - 1).isFunctionWord { end -= 1 }
    return staysInPhrase(own + 1..<modifier, after: own) && isComplement(end..<modifier)
      && !isOfSupportVerb(last..<end, before: end..<modifier)
      && !hasComplement(last..<end, before: end..<modifier) && opensAsFirst(found, last)
      && sharesAsVerb(found, last)
  }

  /// "travail moderne et agréable dans des bâtiments": only a complement of the noun or object of the verb is shared.
  private func isComplement(_ words: Range<Int>) -> Bool {
    guard language != .en, let first = words.first(where: { reading($0).isFunctionWord }) else { return true }
    return reading(first).opening != .adjunct || form(first).bare == "pour"
  }

  /// "réparer et manipuler des palettes en bois": the last member has its complement already; not "nettoyer et croiser
  /// des sources de données", where the complement of the complement says what all is about.
  private func hasComplement(_ member: Range<Int>, before modifier: Range<Int>) -> Bool {
    let isBare = modifier.first.map { reading($0).opening == .genitive && form($0).bare != "du" } ?? false
    return member.drop { reading($0).isFunctionWord }.contains { index in
      guard reading(index).isFunctionWord else { return false }
      let opening = reading(index).opening
      // "concevez et mettez à l'essai des applications"
      if index > member.lowerBound, form(index - 1).bare == "a" { return false }
      return opening == .genitive || !isBare && [.plural, .article, .determiner].contains(opening)
    }
  }

  /// "suivre et mettre en production": the complement makes one expression with the verb.
  private func isOfSupportVerb(_ member: Range<Int>, before modifier: Range<Int>) -> Bool {
    guard language != .en, let verb = member.last, let first = modifier.first, reading(first).opening.isOfManner
    else { return false }
    return Self.supportVerbs.contains(form(verb).bare)
  }

  private static let supportVerbs: Set<String> = ["mettre", "mettez", "mettrez", "mise", "prendre", "prenez", "prise"]

  /// "bureau d'études et les équipes techniques", "participer à la conception et développer des outils"
  private func opensAsFirst(_ found: Found, _ last: Int) -> Bool {
    let first = found.tokens.lowerBound
    let opening = reading(last).opening
    if opening == .article || opening == .determiner, first > sentence.lowerBound,
      [.genitive, .inside].contains(reading(first - 1).opening), reading(first - 1).isFunctionWord
    {
      return false
    }
    return !isInfinitive(last) || WordEndings.infinitives.end(form(first).bare)
  }

  /// A verb shares its object with verbs, not with nouns ("un parc entretenu et des conducteurs de véhicules"), and a
  /// participle that agrees is said of the noun before it ("variables agrégées et complémentaires aux données").
  private func sharesAsVerb(_ found: Found, _ last: Int) -> Bool {
    guard language != .en, found.shared.lowerBound == found.words.lowerBound + 1, found.relation >= .verbal else {
      return true
    }
    let label = image.firstWord(ofLabel: found.label)
    if Self.agreeing.end(form(found.tokens.lowerBound).folded), !WordEndings.pastParticiples.end(label) { return false }
    guard found.relation == .derived, !WordEndings.infinitives.end(label), reading(last).isFunctionWord,
      !(found.tokens.lowerBound + 1..<last).contains(where: isInfinitive)
    else { return true }
    return reading(last).opening != .article && reading(last).opening != .plural
  }

  private static let agreeing = WordEndings(["ée", "és", "ées"])

  /// English verbs are nouns too.
  private func isInfinitive(_ index: Int) -> Bool {
    language != .en && reading(index).traits.contains(.infinitive) && WordEndings.infinitives.end(form(index).bare)
  }

  private func isGerund(_ index: Int) -> Bool { form(index).bare.hasSuffix("ant") }

  // MARK: Clauses

  /// Whether no clause begins among the words that stand behind `head`: "vous savez", "qui assure", "pour gérer", "en
  /// mettant", "veillerez"; and no complement of circumstance, "au sein de", "dans un environnement".
  private func staysInPhrase(_ words: Range<Int>, after head: Int) -> Bool {
    let isGerund = isGerund(head)
    let isAddressed = form(head).bare.hasSuffix("ez")
    return !words.contains { index in
      if language != .en {
        let word = form(index).bare
        // "dans des espaces restreints et en hauteur" is parallel.
        if index > words.lowerBound, Self.circumstances.contains(word) { return true }
        if word.hasSuffix("ez"), !isAddressed, !Self.noVerbs.contains(word) { return true }
      }
      // "envie de vous investir et de grandir"
      if reading(index).traits.contains(.clausePronoun) {
        return index + 1 >= words.upperBound || !isInfinitive(index + 1)
      }
      // "staff and has a budget", "tools, or material to minimize downtime"; not "respond to and resolve complaints"
      if language == .en, Self.clauseWords.contains(form(index).bare) {
        return form(index).bare != "to" || index > words.lowerBound
      }
      guard index + 1 < words.upperBound, reading(index).isFunctionWord else { return false }
      switch reading(index).opening {
      case .adjunct: return isInfinitive(index + 1)
      case .inside: return !isGerund && self.isGerund(index + 1)
      default: return false
      }
    }
  }

  /// Not "sur", "avec" and "par", which nouns have as complements.
  private static let circumstances: Set<String> = ["dans", "sein", "selon", "lors", "chez", "pendant", "grace"]
  private static let noVerbs: Set<String> = ["chez", "assez", "rendez", "nez"]

  /// Words by which an English clause begins or goes on among the members.
  private static let clauseWords: Set<String> = [
    "has", "have", "is", "are", "was", "were", "will", "can", "must", "may", "to", "using", "ensure",
  ]
}
