import Text

/// Whether the head that stands before the first member of a coordination is that of a later one too: "gestion des
/// stocks et des commandes", "diplôme en droit ou en gestion".
struct SharedHead: MemberCheck {
  let coordination: CoordinationCheck
  let found: Found
  /// The last token of the head.
  let head: Int
  /// First tokens of the first member, and of the one whose words are the label's.
  let first: Int
  let own: Int

  init(_ found: Found, in coordination: CoordinationCheck) {
    let spellings = coordination.spellings
    self.coordination = coordination
    self.found = found
    head = spellings.word(found.shared.upperBound - 1)
    first = head + 1
    own = coordination.firstOfMember(at: spellings.word(found.shared.upperBound), from: first)
  }

  var isShared: Bool {
    guard opensAlike, !isCutFromCode else { return false }
    // What the rules of facts read, "a master's degree in physics, mathematics", is checked by them.
    guard kind.isSkill else { return true }
    return !skipsName && !beginsClause(among: between, after: head) && !hasVerbOfItsOwn && membersOpenAlike
      && !repeatsHead && !isOfParticiple && agrees && !belongsToComplement && !followsWholeList && isJoined
      && endsPhrase && listsInBracket
  }

  /// The members before the label's own.
  var between: Range<Int> { first..<own }

  /// "evaluate performance and take action" is no `evaluation of actions`.
  private var hasVerbOfItsOwn: Bool { hasVerb(among: first..<spellings.word(found.shared.upperBound)) }

  // MARK: What the head must be

  /// "MS Azure, Power BI, SQL" is no MS SQL: a name is shared with the next one alone.
  private var skipsName: Bool {
    kind == .tool && between.dropLast().contains { reading($0).isCoordinator && !reading($0 + 1).isCoordinator }
  }

  /// "sens relationnel, vous savez allier le sens de l'analyse et de la synthèse"
  private var repeatsHead: Bool {
    let word = form(firstOfHead).folded
    return between.contains { form($0).folded == word }
  }

  /// "le profil recherché, une assistante médicale": no head is a participle.
  private var isOfParticiple: Bool {
    found.relation == .derived && WordEndings.pastParticiples.end(form(firstOfHead).folded)
  }

  private var firstOfHead: Int { spellings.word(found.shared.lowerBound) }

  // MARK: Agreement

  /// "gestion des moyens financiers et administratifs" is no `gestion administrative`: an adjective that has another
  /// gender than the label's agrees with another noun.
  private var agrees: Bool {
    guard language != .en, found.relation > .same, found.shared.count == 1, found.words.count == 2 else { return true }
    let adjective = spellings.word(found.words.upperBound - 1)
    guard reading(adjective - 1).isCoordinator,
      // "travailler de manière autonome et soignée"
      !(first..<adjective).contains(where: { Self.manners.contains(form($0).bare) })
    else { return true }
    let label = image.labelText(found.label).split { !$0.isLetter }.map { Fold(String($0)).folded }
    guard let noun = label.first, let last = label.last else { return true }
    let isOther = Self.isFeminine(form(adjective).folded) != Self.isFeminine(last)
    return !isOther || found.relation < .derived && Self.isFeminine(form(head).folded) != Self.isFeminine(noun)
  }

  /// By its ending, of an adjective that has two.
  private static func isFeminine(_ word: String) -> Bool { feminine.end(word) }

  private static let feminine = WordEndings(["e", "es"])
  private static let manners: Set<String> = ["maniere", "facon"]
}
