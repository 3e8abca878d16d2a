/// People whom the person sought manages: `encadrer une équipe de 10 à 15 personnes`.
extension Dimension {
  static let management = Dimension("management", ManagementRules.all)
}

enum ManagementRules {
  static let all = [
    Rule("managing-a-number", [verb, .gap(6), .capture("count", .quantity(.number)), .gap(2), people]) {
      managed($0)
    },
    Rule("managing-a-team", [verb, .gap(3), "equipe|equipes|team|teams|staff|collaborateurs|personnel"]) {
      match in
      match.contains(",|.|;|reunion*|projet*|product|project|software", in: match.tokens)
        || match.precedes("product|project", within: 1) || match.isFollowed(by: ofProject) || namesEmployers(match)
        || isCompound(match) || isOfOthers(match)
        ? [] : [.management(Management())]
    },
    // "Gérer une petite équipe", not "gérer les plannings de l'équipe"
    Rule(
      "handling-a-team",
      [
        "gerer|gere|gerez|gererez|gerera|gerant", "une|un|l|la|les|des|votre|ton|son|sa",
        .optional([.not("de|d|du|des|en|et"), .token(.word)]), "equipe|equipes",
      ]
    ) { match in
      match.isFollowed(by: ofProject) || isOfOthers(match) ? [] : [.management(Management())]
    },
    Rule(
      "team-of",
      [
        lead, .gap(6), "equipe|equipes|team|teams|staff|group", .gap(3), .capture("count", .quantity(.number)), .gap(1),
        people,
      ]
    ) { managed($0) },
    Rule(
      "responsible-for-team",
      ["responsable|gestion|gerer|gerez|direction", "de|d|of", .optional("une|un|l|la|the|votre"), "equipe|equipes"]
    ) { match in
      // "Sous la responsabilité du responsable de l'équipe", "rattaché au", "avec le responsable d'équipe"
      match.reportingLine.reaches(match.tokens.lowerBound)
        || match.precedes("avec|par|au|aupres|with", within: 2)
        || match.follows("projet|produit|de|d", within: 1)
        ? [] : [.management(Management())]
    },
    Rule("leads-a-team", ["leads", .repeated("a|an|the|our|its", upTo: 2), "team|teams|staff"]) { match in
      isCompound(match) ? [] : [.management(Management())]
    },
    Rule("management-experience", [management, "experience"]) { _ in [.management(Management())] },
    Rule(
      "reports",
      .any([
        [.capture("count", .quantity(.number)), "direct", "reports"],
        ["direct", "reports", ":", .capture("count", .quantity(.number))],
      ])
    ) { managed($0, over: ".|;") },
  ]

  /// "Team management experience", "supervisory experience"
  private static let management: Pattern = .any([
    ["team|staff|people|personnel", "management|supervision|leadership"], "supervisory|managerial",
  ])
  private static let verb: Pattern =
    """
    encadre*|manage|managez|managerez|manageras|management|managing|supervise*|supervision|dirige|diriger|dirigez|dirigerez|\
    dirigera|dirigeant|anime*|leading|supervising|manager|lead|manages
    """
  /// "Diriger des équipes de projet": a team for a time.
  private static let ofProject: Pattern = [.optional("de|d"), "projet|projets|produit|produits"]
  private static let lead: Pattern =
    """
    lead|leads|leading|head|heading|oversee*|run|running|direct|directing|direction|gestion|gerer|gerez|gere|\
    responsable|responsible|tete|charge|conduite|piloter|pilotez|management|manage|managing|manages|supervis*|encadr*|anime*|animation
    """
  private static let people: Pattern = .any([
    """
    specialistes|enqueteurs|professionnels|investigators|members|professionals|membres|personnel|personne|personnes|\
    collaborateur*|salarie*|employe*|people|staff|commerciaux|etp|compagnons|direct
    """, Trades.workers,
  ])

  /// "The management team" is the employer's.
  private static func namesEmployers(_ match: RuleMatch) -> Bool {
    match.passage.language == .en && match.bare(match.tokens.lowerBound) == "management" && match.tokens.count == 2
  }

  /// Words between the verb and the team that make it no object of the verb ("manage dependencies between teams", "encadrer et
  /// conseiller les équipes"), or whom the post reports to.
  private static func isOfOthers(_ match: RuleMatch) -> Bool {
    guard !match.contains(apart, in: match.tokens), !isJoined(match),
      !match.reportingLine.reaches(match.tokens.lowerBound)
    else { return true }
    // "Animer avec l'équipe", but "manager avec succès des équipes"
    let between = match.tokens.dropFirst().dropLast()
    return between.last { !match.passage.holds(determiners, at: $0) }.map { match.passage.holds(companions, at: $0) }
      ?? false
  }
  private static let apart: WordSet = "between|across|within|among|entre|parmi|aupres|sein|conseill*"
  private static let companions: WordSet = "with|for|by|avec|pour|par"
  private static let determiners: WordSet = "l|la|le|les|une|un|des|votre|vos|nos|ces|the|a|an|our|your|its|their"

  /// "Manage staff schedules": what is managed is the noun that follows.
  private static func isCompound(_ match: RuleMatch) -> Bool {
    guard match.passage.language == .en, match.sentence.contains(match.tokens.upperBound) else { return false }
    return match.passage.tokens[match.tokens.upperBound].kind == .word
      && !match.contains(afterTeam, in: match.tokens.upperBound..<match.tokens.upperBound + 1)
  }
  private static let afterTeam = WordSet(
    "of|and|or|in|to|for|with|who|that|which|members|member|as|on|by|from|at|across|is|are|when|while|experience|both|directly|through|during"
  )

  private static func managed(_ match: RuleMatch, over marks: WordSet = ".|;|:") -> [FactValue] {
    guard let range = match.number("count"), !match.contains(marks, in: match.tokens), !isJoined(match),
      !isListOfPosts(match), !match.reportingLine.reaches(match.tokens.lowerBound)
    else { return [] }
    return [.management(Management(min: range.min?.whole, max: range.max?.whole))]
  }

  /// "Rattaché à la direction, vous rejoignez une équipe de deux ingénieurs", "lead developer in a team of five": the team that
  /// the post belongs to.
  private static func isJoined(_ match: RuleMatch) -> Bool {
    match.contains(belonging, in: match.tokens) || match.precedes("sein|chez|within", within: 4)
      || match.tokens.contains { index in
        match.passage.holds(teams, at: index) && match.contains(inside, in: index - 3..<index)
      }
  }
  private static let belonging: WordSet =
    """
    rejoign*|rejoind*|integr*|complet*|renforc*|sein|compren*|rassembl*|regroup*|join|joins|joining|within|alongside|part|\
    comprises|comprising
    """
  private static let teams: WordSet = "equipe|equipes|team|teams|group"
  private static let inside: WordSet = "in|dans"

  /// "Un product manager, deux développeurs": the posts of a team in a list.
  private static func isListOfPosts(_ match: RuleMatch) -> Bool {
    match.contains("manager|lead", in: match.tokens.prefix(1)) && match.contains(",", in: match.tokens)
  }
}
