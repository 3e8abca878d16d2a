/// Members that share a head open alike.
extension SharedHead {
  /// Whether the label's own member opens as the first one does, and no complement of circumstance stands between them
  /// that it would go on.
  var opensAlike: Bool {
    guard opening(of: own, continues: first), !isOfSentence, !isFieldAfterComma, !repeatsInside else { return false }
    let (opening, next) = (reading(first).opening, reading(own).opening)
    // "un diplôme d'enseignement supérieur avec spécialisation en économie ou en statistique"
    let isOfCircumstance = opening.isGenitive && next != opening
    if next.isOfManner && !isOfCircumstance || opening.isGenitive && next == opening { return true }
    return !between.dropFirst().contains { reading($0).opening == .adjunct }
  }

  /// Whether each member between them does: not "goût du challenge et votre expertise fonctionnelle et technique", where
  /// the last one belongs to the one before; not "les impacts pour l'activité, et de garantir la conformité", where a
  /// verb begins.
  var membersOpenAlike: Bool {
    let isOfVerbs = isInfinitive(firstContent(from: first))
    return between.dropFirst().allSatisfy { index in
      guard reading(index - 1).isCoordinator, !reading(index).isCoordinator else { return true }
      if !isOfVerbs, isInfinitive(firstContent(from: index)) { return false }
      if isPossessive(index), !isPossessive(first), !isPossessive(first + 1) { return false }
      return opening(of: index, continues: first)
    }
  }

  private func opening(of member: Int, continues first: Int) -> Bool {
    reading(first).opening.admits(
      reading(member).opening, isArticulated: reading(first + 1).opening == .article, language: language)
  }

  private func firstContent(from index: Int) -> Int {
    (index..<sentence.upperBound).first { !reading($0).isFunctionWord } ?? index
  }

  private func isPossessive(_ index: Int) -> Bool { Self.possessives.contains(form(index).bare) }

  // MARK: What a preposition tells

  /// "communication orale et écrite, et en public" is no `communication publique`; "esprit d'équipe et sens du service,
  /// dans une logique de partenaire": what tells how after a comma is the sentence's.
  private var isOfSentence: Bool {
    let (opening, next) = (reading(first).opening, reading(own).opening)
    if next == .inside, opening != .inside, language == .fr, !found.flags.contains(.inside) { return true }
    return next.isOfManner && opening == .none && isAfterComma
  }

  /// "Computer science, engineering": names of studies share their first word with "and" alone.
  private var isFieldAfterComma: Bool { language == .en && kind == .field && isAfterComma }

  /// "un diplôme en sciences sociales, en gestion": the second "en" is that before the head.
  private var repeatsInside: Bool {
    let head = spellings.word(found.shared.lowerBound)
    return reading(own).opening == .inside && head > 0 && reading(head - 1).opening == .inside
  }

  private var isAfterComma: Bool { reading(own - 1).symbol == .coordinator }

  // MARK: What belongs to a complement

  /// "coordonner la venue des prestataires et fournisseurs": a last member without an opening of its own goes on with
  /// the complement of the one before, whose noun has an article and a "des"; but "l'ensemble des flux et procédures".
  var belongsToComplement: Bool {
    guard language != .en, !reading(own).isFunctionWord,
      [.article, .determiner].contains(reading(first).opening)
    else { return false }
    let before = coordination.firstOfMember(at: own - 1, from: first)..<own
    let noun = before.first { !reading($0).isFunctionWord && !reading($0).isCoordinator }
    guard let noun, !Self.quantifiers.contains(form(noun).bare) else { return false }
    return (noun + 1..<own).contains { reading($0).isFunctionWord && reading($0).opening == .plural }
  }

  private static let possessives: Set<String> = ["votre", "vos", "ton", "tes", "notre", "nos"]
  private static let quantifiers: Set<String> = ["ensemble", "totalite", "majorite", "plupart", "diversite"]
}
