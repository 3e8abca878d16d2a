/// What has the words of telework and tells no place of work: how people meet, machines of two kinds.
extension TeleworkRules {
  /// "Service in person, by telephone and by email", "apply in person", "interviews are held in person": how people meet.
  static func isMeeting(_ match: RuleMatch) -> Bool {
    guard match.tokens.last.map({ match.passage.holds("person", at: $0) }) == true else { return false }
    return match.sentenceHolds(meetings) && !match.sentenceHolds("location|required|onsite|based|hybrid|remote")
  }
  private static let meetings: WordSet = """
    telephone|phone|phones|email|mail|online|virtually|web|chat|writing|apply|applications|submit|resume|interview*|meet*|\
    service|services|customer*|client*|enquir*|inquir*|assist*|advi*|training|event*|visit*|present*|deliver*|communicat*|\
    consult*|contact*|support
    """

  /// "Approche hybride", "hybrid cloud", and whatever else the sentence says "hybrid vehicles", "moteurs hybrides".
  static func isOfThings(_ match: RuleMatch) -> Bool {
    if isOfMachines(match) { return true }
    let work: WordSet =
      """
      travail|mode|teletravail|poste|bureau|bureaux|site|presentiel|organisation|remote|distance|lieu|work|working|\
      office|home|distanciel
      """
    return match.tokens.count == 1
      && ("hybride*|hybrid" as WordSet).contains(match.passage.forms[match.tokens.lowerBound].bare)
      && !match.sentenceHolds(work) && match.wordsInSentence > 1 && !isTerm(match)
  }

  private static func isOfMachines(_ match: RuleMatch) -> Bool {
    match.tokens.count == 1
      && (match.isPreceded(
        by: [machines, .optional("electrique*|electric"), .optional("et|ou|/|,|and|or|-")], within: 3)
        || match.isFollowed(by: [.optional("and|or|/|-"), .optional("electric|plug|in|-"), .optional("in|-"), machines]))
  }

  private static let machines: Pattern =
    """
    vehicule*|vehicle|vehicles|voiture|voitures|car|cars|moteur|moteurs|engine|engines|motorisation*|powertrain*|bus|buses|\
    camion|camions|truck|trucks|batterie|batteries|velo|velos|tracteur|tracteurs|cloud|infrastructure|infrastructures|\
    application|applications|app|apps|architecture|architectures|crop|crops|seed|seeds|semence|semences|corn
    """

  /// "Permanent, full-time, hybrid": the last of the terms of a post.
  private static func isTerm(_ match: RuleMatch) -> Bool {
    let isFollowedByWord =
      match.sentence.contains(match.tokens.upperBound) && match.passage.tokens[match.tokens.upperBound].kind == .word
    return !isFollowedByWord && match.isPreceded(by: ",|;|•|-|–|/|(|:", within: 1)
      && match.passage.cues(.worktime).contains { $0.tokens.overlaps(match.sentence) }
  }
}
