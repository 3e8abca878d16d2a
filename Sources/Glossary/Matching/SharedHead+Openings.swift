/// Members that share a head open alike.
extension SharedHead {
  /// Whether the label's own member opens as the first one does.
  var opensAlike: Bool { opensAsFirst(own) && !tellsHow && !goesOnWithCircumstance }

  /// Whether the members between do.
  var membersOpenAlike: Bool {
    between.dropFirst().allSatisfy { index in
      guard reading(index - 1).isCoordinator, !reading(index).isCoordinator else { return true }
      return opensAsFirst(index) && !beginsVerb(index) && !addsPossessive(index)
    }
  }

  private func opensAsFirst(_ member: Int) -> Bool {
    opening.admits(
      reading(member).opening, isArticulated: reading(first + 1).opening == .article, language: language)
  }

  private var opening: ConjunctOpening { reading(first).opening }
  private var ownOpening: ConjunctOpening { reading(own).opening }

  // MARK: The label's own member

  /// What tells how is the sentence's, not the head's: "communication orale et écrite, et en public" is no
  /// `communication publique`; "esprit d'équipe et sens du service, dans une logique de partenaire".
  private var tellsHow: Bool {
    if ownOpening == .inside, opening != .inside, language == .fr, !found.flags.contains(.inside) { return true }
    return ownOpening.isOfManner && opening == .none && reading(own - 1).symbol == .coordinator
  }

  /// "diplôme d'enseignement supérieur avec spécialisation en économie ou en statistique": behind a complement of
  /// circumstance only what opens otherwise than it, or as the first member's "de" does, goes back to the head.
  private var goesOnWithCircumstance: Bool {
    let goesBack = opening.isGenitive ? ownOpening == opening : ownOpening.isOfManner
    return !goesBack && between.dropFirst().contains { reading($0).opening == .adjunct }
  }

  /// "coordonner la venue des prestataires et fournisseurs": a last member without an opening of its own goes on with
  /// the complement of the one before, whose noun has an article and a "des"; but "l'ensemble des flux et procédures".
  var belongsToComplement: Bool {
    guard language != .en, !reading(own).isFunctionWord, opening == .article else { return false }
    let before = coordination.firstOfMember(at: own - 1, from: first)..<own
    let noun = before.first { !reading($0).isFunctionWord && !reading($0).isCoordinator }
    guard let noun, !Self.quantifiers.contains(form(noun).bare) else { return false }
    return (noun + 1..<own).contains { reading($0).isFunctionWord && reading($0).opening == .plural }
  }

  // MARK: The members between

  /// "les impacts pour l'activité, et de garantir la conformité"
  private func beginsVerb(_ member: Int) -> Bool {
    isInfinitive(firstContent(from: member)) && !isInfinitive(firstContent(from: first))
  }

  /// "goût du challenge et votre expertise fonctionnelle et technique": the last member belongs to the one before.
  private func addsPossessive(_ member: Int) -> Bool {
    isPossessive(member) && !isPossessive(first) && !isPossessive(first + 1)
  }

  private func isPossessive(_ index: Int) -> Bool { Self.possessives.contains(form(index).bare) }

  private func firstContent(from index: Int) -> Int {
    (index..<sentence.upperBound).first { !reading($0).isFunctionWord } ?? index
  }

  private static let possessives: Set<String> = ["votre", "vos", "ton", "tes", "notre", "nos"]
  private static let quantifiers: Set<String> = ["ensemble", "totalite", "majorite", "plupart", "diversite"]
}
