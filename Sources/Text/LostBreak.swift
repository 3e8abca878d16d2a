/// Tells where a line break was lost, as scrapers lose them: the words of two lines stand in one.
enum LostBreak {
  /// Whether a break was lost before a token that is not the first: between glued words, between a bracket and a capital
  /// (`3 ans (souhaité)Excel`), before the dash of an item (`Des tests- De l'intégration`), before the capital of a
  /// "vous" that no word leads to (`selon expérience Vous maîtrisez`) or of what begins an item (`en équipe Capacité de`).
  static func lies(before index: Int, of tokens: [Token], in table: FormTable) -> Bool {
    let token = tokens[index]
    let previous = table.traits(of: tokens[index - 1].form)
    guard !token.flags.contains(.spaceBefore) else {
      guard token.kind == .word, table.traits(of: token.form).shape == .capitalised else { return false }
      return addresses(token, after: tokens[index - 1], table) || beginsItem(index, of: tokens, table)
    }
    if token.flags.contains(.glued) {
      return table.traits(of: token.form).shape == .capitalised && previous.shape != .upper
    }
    if token.kind == .word { return previous.mark == .closeBracket && begins(token, table) }
    guard token.form == table.hyphen, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.flags.contains(.spaceBefore) && begins(next, table)
      && (tokens[index - 1].kind == .symbol || previous.shape == .lower)
  }

  /// Whether a token is a word of more than one letter with a capital.
  private static func begins(_ token: Token, _ table: FormTable) -> Bool {
    let form = table.traits(of: token.form)
    return token.kind == .word && form.shape == .capitalised && form.bareLength > 1
  }

  /// Whether a word with a capital is a "Vous" or "Votre" that neither politeness ("pour Vous", "Nous Vous proposons") nor
  /// a question ("Souhaitez Vous") explains.
  private static func addresses(_ token: Token, after previous: Token, _ table: FormTable) -> Bool {
    guard 3...5 ~= table.traits(of: token.form).bareLength, persons.contains(table[token.form].surface) else {
      return false
    }
    switch previous.kind {
    case .symbol: return table.traits(of: previous.form).mark == .closeBracket
    case .word: return mayEnd(previous, table) && !table[previous.form].bare.hasSuffix("ez")
    default: return true
    }
  }

  /// Whether a word with a capital begins a duty or a demand, by its ending and the small word after it (`Capacité de`,
  /// `Assurer le`, `La maîtrise`), after a word in small letters that may end one. Names and titles ("pôle Data", "le
  /// service Communication de la ville") are left whole.
  private static func beginsItem(_ index: Int, of tokens: [Token], _ table: FormTable) -> Bool {
    let (previous, token) = (tokens[index - 1], tokens[index])
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return false }
    let last = table.traits(of: previous.form)
    guard last.mark == .closeBracket || previous.kind == .word && last.shape == .lower else { return false }
    let (word, next) = (table[token.form].bare, tokens[index + 1].form)
    if determiners.contains(word) {
      return table.traits(of: next).shape == .lower && mayEnd(previous, table)
    }
    guard linking.contains(table[next].bare), table.traits(of: next).shape == .lower,
      itemEndings.contains(where: word.hasSuffix) || itemWords.contains(word), mayEnd(previous, table)
    else { return false }
    return !offices.contains(table[previous.form].bare) || index > 1 && table[tokens[index - 2].form].bare == "en"
  }

  /// Whether a line may end with a word: no small word that leads to another.
  private static func mayEnd(_ token: Token, _ table: FormTable) -> Bool {
    !token.flags.contains(.elided) && !leading.contains(table[token.form].bare)
  }

  private static let persons: Set<String> = ["Vous", "Votre", "Vos"]
  private static let leading: Set<String> = [
    "nous", "on", "je", "j", "il", "elle", "de", "a", "pour", "avec", "que", "qui", "quoi", "si", "ou", "et", "chez",
    "par", "sans", "comme", "le", "la", "les", "l", "un", "une", "d", "du", "des", "au", "aux", "ce", "cette", "ces",
    "est", "sur", "dont", "car", "mais", "entre", "etes", "dans", "selon", "en", "notre", "nos", "votre", "vos", "sa",
    "son", "ses", "leur", "leurs", "the", "and", "or", "for", "to", "of", "in", "our", "your", "with", "an",
  ]
  private static let determiners: Set<String> = ["la", "le", "les", "l", "une", "un", "des"]
  private static let linking: Set<String> = [
    "de", "d", "du", "des", "a", "au", "aux", "en", "le", "la", "les", "l", "un", "une", "avec", "pour", "dans", "sur",
    "of", "in", "to", "with",
  ]
  /// Of nouns of action and quality, and of infinitives.
  private static let itemEndings = [
    "tion", "sion", "ment", "ance", "ence", "ances", "ences", "ite", "ites", "age", "yse", "yses", "er", "oir",
  ]
  private static let itemWords: Set<String> = [
    "maitrise", "suivi", "mise", "prise", "sens", "esprit", "gout", "aisance", "notions", "etablir", "garantir",
    "fournir", "definir", "mettre", "veiller", "knowledge", "ability", "understanding", "proficiency",
  ]
  /// Words that the name of an office, a service or a course follows, but not after "en" ("travail en équipe").
  private static let offices: Set<String> = [
    "service", "services", "pole", "direction", "directions", "departement", "division", "cellule", "equipe", "equipes",
    "unite", "bureau", "module", "mention", "option", "filiere", "parcours", "master", "licence", "responsable",
    "charge", "chargee", "agence", "societe", "groupe", "secteur", "domaine", "institut", "ecole",
  ]
}
