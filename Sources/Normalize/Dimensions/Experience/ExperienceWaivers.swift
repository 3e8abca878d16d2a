/// Rules of experience that is explicitly not asked for: `débutant accepté`, `sans expérience`, `expérience non exigée`.
extension ExperienceRules {
  static let waivers = [
    waiver(
      "beginners-welcome",
      [beginner, .gap(3), "accept*|bienvenu*|welcome|possible|possibles|envisageable*|considered|encourage*"]),
    waiver("freshers", ["freshers|fresher", "can|may|eligible|apply|welcome|also|only"]),
    waiver(
      "open-to-beginners",
      [
        "ouvert*|accessible*|convient|open|accept*|etudi*", .gap(4),
        "debutant*|beginner*|juniors",
      ]),
    waiver("beginners-not-excluded", ["exclu*", .gap(2), "debutant*"]),
    waiver("will-train", [noun, .optional(":"), "will", "train"]),
    waiver("beginner-profile", ["profil|profils|candidat*", .gap(1), "debutant*"]),
    waiver("you-are-a-beginner", ["vous|tu|soyez", "etes|es|soyez|sois", .gap(2), "debutant*"]),
    waiver(
      "beginner-or-skilled",
      [
        "debutant*", .gap(1), "ou|et|comme|a|sans|avec", .gap(1),
        "experimente*|confirme*|qualification|formation|experience|non",
      ]),
    waiver(
      "beginner-as-level", ["experience", .gap(3), "debutant*", .any([.sentenceEnd, ")", "/", "ou", "a"])]),
    waiver("beginner-alone", [.sentenceStart, "debutant*|beginners", .sentenceEnd]),
    waiver("without-experience", ["sans|aucune|pas|no|without|zero", .gap(4), noun]),
    waiver(
      "experience-not-required",
      [
        noun, .gap(6), "non|pas|not|isn't|isnt|t", .gap(3),
        "requis*|exige*|obligatoire*|necessaire*|indispensable*|demande*|imperati*|required|necessary|needed|essential|mandatory|prerequis|must|requirement",
      ]),
    waiver("experience-optional", [noun, .gap(2), "facultative|optionnelle|optional"]),
    waiver("any-level", ["tous|tout|toutes|quel|quelle|peu|any|all|regardless", .gap(5), noun]) { match in
      match.contains("niveau|niveaux|level|levels|importe|soit|of", in: match.tokens)
        && !match.contains("combinaison|combination|agencement", in: match.tokens)
    },
    // "Expérience : sans importance", "Experience: none required"
    waiver(
      "experience-of-no-matter",
      [noun, .repeated("requise|souhaitee|required|:", upTo: 2), .any([["sans", "importance"], "indifferent*"])]),
    waiver("experience-matters-little", [noun, .gap(2), "importe", "peu"]),
    waiver(
      "first-job", ["premier|1", .optional("er"), "emploi|poste", .gap(1), "accepte*|possible|bienvenu*"]),
  ]

  static let beginner: Pattern = .any([
    "debutant*|beginner*|junior|juniors|novice|novices|graduates|freshers", ["jeune|jeunes", "diplome*"],
    ["new", "grad|grads"],
  ])

  private static let refusals = WordSet("non|pas|not|ne|n")
  private static let doubts = WordSet(
    "seulement|uniquement|que|qu|only|just|abstenir|utilisateur*|client*|hesit*|equivalent|less|lot|compter|,|;|:|votre|bon"
  )

  private static func waiver(
    _ name: String, _ pattern: Pattern, if holds: @escaping @Sendable (RuleMatch) -> Bool = { _ in true }
  ) -> Rule {
    Rule(name, pattern, modality: .notRequired) { match in
      guard holds(match), !isRefused(match, name) else { return [] }
      return [.experience(Experience())]
    }
  }

  /// `débutants s'abstenir`, `débutant non accepté`, `pas seulement l'expérience`, `sans expérience client`
  private static func isRefused(_ match: RuleMatch, _ name: String) -> Bool {
    if match.contains("abstenir|abstain", in: match.tokens.upperBound..<match.tokens.upperBound + 4) {
      return true
    }
    // A question greets readers rather than states a demand.
    if name == "beginner-or-skilled", match.follows("?", within: 2) { return true }
    if match.follows("utilisateur*|client*|collaborateur*|user|customer", within: 1) { return true }
    let isDenial =
      name == "without-experience" || name == "beginners-not-excluded" || name == "experience-not-required"
    if !isDenial, match.contains(refusals, in: match.tokens) || match.precedes("non|pas|not", within: 2) {
      return true
    }
    if isDenial, match.passage.quantities.contains(where: { $0.tokens.overlaps(match.tokens) }) {
      return true
    }
    if name == "any-level" { return match.contains(",", in: match.tokens) }
    let allowed =
      ["beginner-as-level", "will-train", "experience-of-no-matter"].contains(name)
      ? WordSet("seulement|uniquement") : doubts
    return match.contains(allowed, in: match.tokens)
  }
}
