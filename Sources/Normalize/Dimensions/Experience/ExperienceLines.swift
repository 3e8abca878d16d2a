import Glossary

/// Rules of experience with a duration and without its noun: what a line, a label, a role or a word of the reader makes of
/// some years ("2 years in a busy kitchen", "Au moins 5 ans sur un poste de chef de chantier").
extension ExperienceRules {
  static let lines = [
    // "Vous avez exercé pendant 3 ans au minimum"
    Rule(
      "practised-for",
      [
        "exerce|exercez|travaille|pratique|enseigne|worked", .open(5), "pendant|durant|for",
        .optional(["au", "moins"]), time,
      ]
    ) { match in
      let isOfReader = match.isPreceded(by: "avez|as|avoir|have|having|ayant", within: 4)
      return isOfReader
        && ![.about, .benefits, .conditions].contains(match.passage.section(of: match.tokens.lowerBound))
        ? duration(match) : []
    },
    Rule(
      "duration-under-label",
      [.under("experience"), .sentenceStart, .optional("de|from"), time, .any([.sentenceEnd, "-|–|—|("])]
    ) { match in
      experienceTime(match).map { [.experience(Experience($0))] } ?? []
    },
    Rule(
      "duration-in-role",
      [
        time, .capture("between", ["dans|sur|a|en|au|in|within", .gap(4)]),
        "similaire|similaires|equivalent*|comparable*|identique*|similar",
      ]
    ) {
      match in
      joins(match, separators: ["'", "/", "(", ")"]) ? duration(match) : []
    },
    // "Au moins 5 ans sur un poste de chef de chantier"
    Rule(
      "least-on-post",
      [
        time, "sur|dans|en|a|in", "un|une|ce|cette|des|le|la|l|a|an|the", .optional("meme|premier|telle|tel"),
        "poste|postes|fonction|fonctions|metier|domaine|secteur|role|position|field",
      ]
    ) { match in
      guard match["time"]?.quantity?.bound == .atLeast || match.sentenceHolds("minimum|mini"),
        !match.sentenceHolds("row|contrat|contract|cdd|stage|internship|duree|duration|garantie|avez-vous")
      else { return [] }
      return duration(match)
    },
    // "2 years PQE", as solicitors and accountants of the United Kingdom count
    Rule("post-qualification", [time, .optional("'|’"), "pqe"], facts: duration),
    // "Secteur : Métallurgie ; Durée : 24 mois", a form's field under "Expérience"
    Rule(
      "length-under-label",
      [
        .under("experience|experiences"), .any([.sentenceStart, ";|,|•|-"]), .optional("duree|length|duration"), ":",
        time,
      ]
    ) { match in
      match.contains("duree|length|duration", in: match.tokens) ? duration(match) : []
    },
    Rule("having-duration", [having, .gap(2), time, "en|dans|comme|sur|in|as|working|within"]) { match in
      match.contains(notYears, in: match.tokens.upperBound..<match.tokens.upperBound + 2)
        ? [] : duration(match)
    },
    Rule("least-in-role", [time, .any([["en", "tant"], ["as", "a|an"]])]) { match in
      match.contains("moins|least|minimum", in: match.tokens) && !match.precedes(notYears, within: 4)
        ? duration(match) : []
    },
    // "2 years in a busy kitchen", "5+ years with Kotlin", "3 years managing budgets": members of a list.
    Rule(
      "years-in-line",
      [
        .any([.sentenceStart, .behind(",", before: .any(["minimum|environ", .quantity(.duration)]))]),
        .optional("minimum|environ"), time,
        .any([
          ["in|within|dans|en|chez", "a|an|un|une"], [.any(["with|using|avec|sur"]), .skill()], gerund,
          "en|dans|in|chez|comme", inRole, ["de|d|of", .optional("la|le|l|les|the"), .skill()],
        ]),
      ]
    ) { match in
      // "3 à 5 ans en cabinet" is a demand only among demands.
      let last = match.bare(match.tokens.upperBound - 1)
      if ["en", "dans", "in", "chez"].contains(last) || match.contains(named, in: match.tokens), !isAmongDemands(match)
      {
        return []
      }
      // "Bac+5 finance, 1 à 2 ans en banque"
      if match.bare(match.tokens.lowerBound - 1) == ",", !isAmongDemands(match) { return [] }
      let isMember =
        match.passage.block.kind == .listItem || match.passage.isLine
        || isListed(match.sentence, in: match.passage)
      guard isMember, ![.about, .benefits, .conditions].contains(match.passage.section(of: match.tokens.lowerBound)),
        !match.sentenceHolds("row|contrat|contract|cdd|stage|internship|mission|duree|duration|renouvelable|renewable")
      else { return [] }
      return duration(match)
    },
    // "Proven track record (5+ years) in sales", "a background of 3 years"
    Rule(
      "record-of-duration",
      [
        "record|background|career|parcours", .repeated("(|of|spanning|d|de|over|:|at|least", upTo: 3), time,
        .optional(")"),
      ]
    ) { match in
      isAmongDemands(match) ? duration(match) : []
    },
    // "De 2 à 5 ans", a member of the demands that says no more
    Rule("years-alone", [.sentenceStart, .optional("de|environ|minimum"), time, .optional("."), .sentenceEnd]) {
      match in
      guard isAmongDemands(match), match.passage.block.kind == .listItem,
        let years = experienceTime(match).flatMap({ $0.min ?? $0.max }), years.days <= longestOfLine
      else { return [] }
      return duration(match)
    },
    // "CDI / Paris / 3 - 6 ans / 45-55 k€", a member of the facts in a first line
    Rule("years-among-facts", [beginsMember, time, .optional("minimum|mini|min"), endsMember]) { match in
      // In such a line no company tells its age.
      isAmongFacts(match) ? experienceTime(match).map { [.experience(Experience($0))] } ?? [] : []
    },
    // "Ingénieurs expérimentés (plus de 10 ans)", "profil confirmé : 5 ans minimum"
    Rule(
      "experienced-of-duration",
      [
        "experimente|experimentes|experimentee|experimentees|confirme|confirmes|confirmee|confirmees|experienced|seasoned",
        .repeated("(|)|e|s|.|·|-", upTo: 5), "(|:|,", time, .optional(")"),
      ]
    ) { match in
      match.passage.section(of: match.tokens.lowerBound) == .about ? [] : duration(match)
    },
    Rule("labelled-duration", [time, "(", .gap(1), strength, .optional(["(", "e", ")"]), ")"]) { match in
      guard match.bare(match.tokens.lowerBound - 1) == ":", let range = experienceTime(match) else {
        return []
      }
      let label = max(match.sentence.lowerBound, match.tokens.lowerBound - 12)..<match.tokens.lowerBound
      return [.experience(Experience(range, of: ExperienceObject.concepts(in: label, match.passage)))]
    },
  ]

  /// "3+ years as a line cook", "trois ans à titre de cuisinier"
  private static let inRole: Pattern = .any([["as", "a|an"], ["a", "titre", "de|d"], ["en", "tant", "que|qu"]])
  /// Words before a role or a competence that alone say little of a demand: "2 years of forklift driving".
  private static let named: WordSet = "de|d|of|comme|as|titre|tant"

  private static let beginsMember = Pattern.reading { passage, sentence, position in
    position == sentence.lowerBound || partsMembers(position - 1, in: passage) ? position : nil
  }
  private static let endsMember: Pattern = .any([
    .sentenceEnd, .reading { passage, _, position in partsMembers(position, in: passage) ? position : nil },
  ])

  private static func partsMembers(_ index: Int, in passage: Passage) -> Bool {
    passage.tokens.indices.contains(index) && passage.tokens[index].kind != .word
      && ["/", "|", "-", "–", "—", "•", "·"].contains(passage.forms[index].surface)
  }

  /// Whether a line of facts tells a number of years that is no length of a contract: of a permanent one, or a range beside pay.
  private static func isAmongFacts(_ match: RuleMatch) -> Bool {
    let passage = match.passage
    guard passage.tokens.count <= mostFactTokens, passage.index < firstLines, let range = match.duration("time"),
      let years = range.max ?? range.min, years.unit == .year, years.days <= longestOfLine
    else { return false }
    let contracts = passage.cues(.contract, near: passage.tokens.indices)
      .flatMap { passage.image.values(ofConcept: $0.concept, "type") }
    if !contracts.isEmpty { return contracts.allSatisfy { $0 == "permanent" } }
    let isRange = range.min != nil && range.max != nil && range.min != range.max
    return isRange && passage.quantities.contains { $0.value.isOf(.money) }
  }
  private static let firstLines = 4
  private static let mostFactTokens = 30

  /// Longer times alone in a line are ages: "18 ans minimum".
  private static let longestOfLine = 13 * 365

  private static func isAmongDemands(_ match: RuleMatch) -> Bool {
    [.requirements, .preferred].contains(match.passage.section(of: match.tokens.lowerBound))
      && !match.sentenceHolds(
        "alternance|apprentissage|cdi|interim|etudes|formation|studies|age|school|ecole|college|university|universite")
  }

  /// Whether a sentence is a member of a list in one line.
  private static func isListed(_ sentence: Range<Int>, in passage: Passage) -> Bool {
    sentence.lowerBound > 0 && [";", "•", "|"].contains(passage.forms[sentence.lowerBound - 1].surface)
  }

  private static let having: Pattern =
    "justifi*|possed*|dispos*|beneficiez|avez|as|have|having|possess|minimum"
  private static let notYears = WordSet(
    "cdd|cdi|contrat|contract|stage|etudes|formation|age|conges|plus|mission|master")
  private static let strength: Pattern =
    "souhaite*|requis*|exige*|obligatoire*|optionnel*|apprecie*|indispensable*|preferred|required|optional|desired|atout"
}
