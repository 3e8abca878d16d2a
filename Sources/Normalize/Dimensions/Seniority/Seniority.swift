/// The level of the person sought, as a word states it: junior, confirmé, senior. No level is taken from a title: a
/// manager or director is one only where the posting speaks of a level.
extension Dimension {
  static let seniority = Dimension("seniority", SeniorityRules.all + [SeniorityRules.intern])
}

enum SeniorityRules {
  static let all = [
    Rule("level-word", .capture("level", .cue(.seniority, key: "level"))) { match in
      guard let level = match.value("level", of: "level"), stated.contains(level), !isOther(match) else {
        return []
      }
      return [.seniority(level)]
    },
    // "Conseiller principal ou conseillère principale": the level above, as "senior" in the English title.
    Rule(
      "principal-in-title",
      [
        .any([Trades.worker, "scientifique"]),
        .optional([.not("de|d|du|des|en|et|ou|a|au|le|la"), .token(.word)]), "principal|principale",
      ]
    ) { match in
      let kind = match.passage.block.kind
      let isHeading =
        kind == .title || kind == .heading || match.passage.isLine && match.passage.index == 0
      // In France "ingénieur principal" is a grade.
      let isFrench = match.passage.language == .fr && match.passage.context.country == .canada
      // "Deux ans à titre de conseiller principal" is of another post.
      return isHeading && isFrench && !match.precedes("titre|comme|tant", within: 3) ? [.seniority("senior")] : []
    },
    Rule(
      "stated-level",
      [
        "niveau|level|seniority|seniorite|hierarchique", .gap(3),
        .capture("level", .cue(.seniority, key: "level")),
      ]
    ) {
      match in
      guard let level = match.value("level", of: "level"), !match.contains(",|;|.", in: match.tokens) else {
        return []
      }
      return isWaiver(match) || isOfSkill(match) || isCompound(match) ? [] : [.seniority(level)]
    },
  ]

  /// "Upper-level managers": the word belongs to an adjective.
  private static func isCompound(_ match: RuleMatch) -> Bool {
    match.bare(match.tokens.lowerBound - 1) == "-" && match.contains("level", in: match.tokens)
  }

  /// A word for the contract too, which takes it from the level.
  static let intern = Rule(
    "stated-intern", ["niveau|level|seniority|seniorite", .optional("hierarchique"), ":", "stagiaire|intern|trainee"]
  ) { _ in [.seniority("intern")] }

  /// The levels that a word states wherever it stands.
  private static let stated: Set<String> = ["junior", "mid", "senior"]

  /// People beside the one sought: `épaulé par un développeur senior`, `auprès des seniors`.
  private static let others = WordSet(
    "par|nos|aux|les|des|ses|leurs|aupres|equipe|equipes|avec|encadrer|encadrez|accompagner|former|mentorer|epaule|supervision|entoure|team|with|by|our|mentor|coach|of|trois|deux|plusieurs|supporting|profils|juniors|emploi|public|residence|responsabilite|personnes|experience|experiences|competence*|anglais|directeur|manager|lead|principal"
  )
  private static let things = WordSet("accepte*|bienvenu*|sans|no|ouvert|ouverts|welcome|s|abstenir|emploi")

  private static func isWaiver(_ match: RuleMatch) -> Bool {
    match.contains(things, in: match.tokens.lowerBound..<match.tokens.upperBound + 2)
      // "Débutant(e)s motivé(e)s également bienvenu(e)s"
      || match.bare(match.tokens.lowerBound).hasPrefix("debutant")
        && match.isFollowed(by: "accepte*|bienvenu*|welcome", within: 5)
  }

  /// An expert is a job, an intermediate level that of a skill; several people are rarely those sought.
  private static func isNounOrPlural(_ word: String) -> Bool {
    ["expert", "intermediaire", "intermediate", "novice", "graduate", "principal"].contains {
      word.hasPrefix($0)
    }
      || ["seniors", "juniors", "confirmes", "experimentes", "debutants"].contains(word)
  }

  /// "PHP : niveau confirmé", "Excel (niveau confirmé)": the level of a skill.
  private static func isOfSkill(_ match: RuleMatch) -> Bool {
    let level = match.precedes("niveau|level", within: 1) ? match.tokens.lowerBound - 1 : match.tokens.lowerBound
    let isNamed = match.contains("niveau|level", in: level..<(level + 1))
    return (match.bare(level - 1) == ":" || isNamed && match.bare(level - 1) == "(")
      && match.passage.skills.contains { $0.tokens.upperBound == level - 1 }
  }

  /// "Provides guidance to junior employees", "trains junior staff": several people whom the one sought helps.
  private static func isOfThoseHelped(_ match: RuleMatch) -> Bool {
    match.passage.language == .en && match.precedes(help, within: 5)
      && match.isFollowed(by: [.gap(2), several])
  }
  private static let help: WordSet =
    """
    mentors|mentoring|mentorship|coaches|coaching|guide|guides|guiding|guidance|train|trains|training|supervise|supervises|\
    supervising|lead|leads|leading|leadership|support|supports|assist|assists|assisting|direction|manage|manages|managing|\
    develop|advise|advises|advice|assistance|oversee|oversees|delegate|delegates|review|reviews
    """
  private static let several: Pattern = .any([
    "staff|colleague|colleagues|members|personnel|team|teams", Trades.workers,
  ])

  /// "Certification SA (System Architect) ou SSA (Senior System Architect)", "the Senior Analyst certification": the level is in
  /// the certificate's name.
  private static func isOfCertificate(_ match: RuleMatch) -> Bool {
    let level = match.tokens.lowerBound
    let before = match.sentence.lowerBound..<level
    // The noun reaches as far as its phrase.
    if let last = before.last(where: {
      match.passage.holds(certificates, at: $0) || match.passage.holds(otherPhrase, at: $0)
    }),
      match.passage.holds(certificates, at: last)
    {
      return true
    }
    let behind = (match.tokens.upperBound..<match.tokens.upperBound + mostInName).clamped(to: match.sentence)
    return behind.first { match.passage.holds(certificates, at: $0) }.map { noun in
      match.passage.language == .en && behind.lowerBound < noun
        && (behind.lowerBound..<noun).allSatisfy { match.passage.tokens[$0].kind == .word }
        && !match.contains(otherPhrase, in: behind.lowerBound..<noun)
    } ?? false
  }
  private static let certificates: WordSet =
    "certification|certifications|certificat|certificats|certificate|certificates"
  private static let otherPhrase: WordSet =
    """
    ;|:|.|un|une|a|an|des|vous|tu|nous|you|we|votre|vos|your|our|pour|for|en|dans|in|with|avec|and|et|tant|as|profil|\
    poste|position|role
    """
  private static let mostInName = 5

  /// "Débutant(e) ou expérimenté(e)", "junior, senior ou confirmé": any level will do.
  private static func isAlternative(_ match: RuleMatch) -> Bool {
    let near = (match.tokens.lowerBound - mostBetween..<match.tokens.upperBound + mostBetween).clamped(
      to: match.sentence)
    return match.passage.cues(.seniority, near: near).contains { other in
      guard other.tokens != match.tokens, near.overlaps(other.tokens) else { return false }
      let between =
        min(other.tokens.upperBound, match.tokens.upperBound)..<max(other.tokens.lowerBound, match.tokens.lowerBound)
      return match.contains("ou|or", in: between)
    }
  }
  private static let mostBetween = 5

  /// "Formation débutant le 1er mars"
  private static func isParticiple(_ match: RuleMatch) -> Bool {
    match.bare(match.tokens.lowerBound) == "debutant"
      && match.isFollowed(
        by: .any([
          "le|au|vers|fin|mi|des|ce|la|l|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre",
          ["en", "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"],
        ]))
  }

  private static func isOther(_ match: RuleMatch) -> Bool {
    if isWaiver(match) || isOfSkill(match) || match.tokens.contains(where: { isNounOrPlural(match.bare($0)) }) {
      return true
    }
    if match.precedes(
      "experience|experiences|expertise|competence|competences|rendez|commande|interet|anglais|expert",
      within: 1)
    {
      return true
    }
    if match.precedes("rendez", within: 3) || isAlternative(match) { return true }
    if isParticiple(match) { return true }
    // In a title every word speaks of the person sought.
    guard match.passage.block.kind != .title else { return false }
    return match.precedes(others, within: 5) || isOfThoseHelped(match) || isOfCertificate(match)
      || match.reportingLine.reaches(match.tokens.lowerBound)
      || match.follows(
        """
        experience|experiences|en|de|des|dans|achievement|management|leadership|officials|executives|leaders|\
        stakeholders|staff|government|colleagues|officers|team|members|decision|living|care|citizens|home|homes|\
        residents|adults|school|schools|high|college|colleges
        """, within: 1)
  }
}
