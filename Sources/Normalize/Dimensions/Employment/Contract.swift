import Glossary
import Text

/// The types of contract under which this job is offered (`glossaries/facts/contracts.yaml`).
///
/// A posting names contracts for other reasons too: what an agency does ("spécialiste du recrutement en CDI, CDD et intérim"),
/// what may come later ("possibilité de CDI"), past experience ("hors stage"), people met at work ("encadrement de stagiaires").
/// `ContractContext` tells these apart.
extension Dimension {
  static let contract = Dimension(
    "contract",
    [
      Rule("type", .capture("contract", .cue(.contract, key: "type"))) { match in
        guard match.value("possible", of: "contract") == nil, match.isAsWritten("contract"),
          ContractContext(match).isOfThisJob, !isOfPool(match), !isInTerms(match)
        else { return [] }
        return match.values("type", of: "contract").map { .employment(.type($0)) }
      },
      Rule("term", ContractTenure.term, facts: ContractTenure.fixedTerm),
      Rule("tenure-of-list", ContractTenure.french, facts: ContractTenure.listed),
      // "Remplacement d'un an", "12-month replacement"
      Rule("replacement-of-length", ContractTenure.replacement) { match in
        match.duration("time").flatMap { $0.min ?? $0.max }.map { $0.unit != .hour && $0.unit != .day } == true
          ? [.employment(.type("fixed-term"))] : []
      },
      // "Type de contrat : CEE", "Statut : titulaire", "Employment status: Regular"
      Rule(
        "value-of-label",
        [
          .any([
            [
              "contrat|contract|statut|status|recrutement|employment|tenure|appointment|job|emploi|poste|position",
              .optional("type|status"), ":",
            ],
            ["type", "de|d|of", "contrat|emploi|travail|employment|appointment|position|contract|job", ":"],
            [.under("contrat|contract|statut|status|recrutement|tenure|employment|type"), .sentenceStart],
          ]),
          .any([
            .capture("civil-service", "titulaire|titulaires"),
            // CEE is the contract of those who look after children in camps (France, Code de l'action sociale L432-1)
            .capture("fixed-term", .any(["cee|contract|contractual", ["term", .not(["-", "time"])]])),
            .capture("temporary", "temp"),
            .capture(
              "permanent", .any(["perm|regular|continuing|ongoing|regulier", ["open", .optional("-"), "ended"]])),
          ]),
          .any([.sentenceEnd, ",|;|.|(|–|-|/|·|•|categorie"]),
        ]
      ) { match in
        captured(of: match)
      },
      // "Regular/Temporary: Regular": the label names the choices
      Rule(
        "choice",
        [
          "regular|temporary|permanent", "/", "regular|temporary|permanent", ":",
          .any([.capture("temporary", "temporary"), .capture("permanent", "regular|permanent")]),
        ]
      ) { match in
        captured(of: match)
      },
      // "Durée de l'engagement : indéterminée"
      Rule("unlimited", ["duree|duration", .open(4), ":", "indeterminee|indetermine|indefinite|unlimited"]) { _ in
        [.employment(.type("permanent"))]
      },
      // "Ces emplois sont occasionnels et saisonniers", "All positions are casual and seasonal"
      Rule(
        "all-posts",
        [
          "emplois|postes|positions|jobs|roles", "sont|are", .optional("tous|all|offerts|offered"),
          .capture("contract", .cue(.contract, key: "type")),
          .optional(["et|ou|and|or|,", .capture("other", .cue(.contract, key: "type"))]),
        ]
      ) { match in
        (match.values("type", of: "contract") + match.values("type", of: "other")).map { .employment(.type($0)) }
      },
      // "Recherche un cuisinier pour la saison d'hiver"
      Rule(
        "for-the-season",
        [
          "pour|for", "la|the|notre|our",
          .any([["saison", .not("prochaine|de")], [.optional("summer|winter|coming"), "season"]]),
        ]
      ) { match in
        match.isTitle || match.sentenceHolds(Searching.words) ? [.employment(.type("seasonal"))] : []
      },
      // "Regular PT position"
      Rule("regular-part-time", ["regular|perm|indeterminate", WorkTimeRules.partTimeLetters]) { _ in
        [.employment(.type("permanent"))]
      },
      // "Contract type: Bank", as hospitals of the United Kingdom call those who are on call for shifts
      Rule("bank", ["contract|employment|job", "type", ":", "bank", .any([.sentenceEnd, ",|;|(|/|-|–"])]) { _ in
        [.employment(.type("temporary"))]
      },
      Rule("acting", ContractTenure.acting, facts: ContractTenure.temporary),
      // "Full-time, regular"
      Rule(
        "regular-after",
        [
          .cue(.worktime, key: "time"), ",|/|-|–|(|and", "regular",
          .any([",|.|;|)|-|–", .sentenceEnd, "position|role|job|employment|post"]),
        ]
      ) { _ in
        [.employment(.type("permanent"))]
      },
      // "Regular full-time position", "poste à temps plein régulier"
      Rule(
        "regular",
        [
          "regular", .optional("/|,"), .cue(.worktime, key: "time"),
          .any(["position|role|job|employment|post", ",|.|;|(|–|-", .sentenceEnd]),
        ]
      ) { _ in
        [.employment(.type("permanent"))]
      },
      // "Temps plein régulier", "régulier à temps partiel"
      Rule(
        "regular-in-french",
        .any([
          [.cue(.worktime, key: "time"), .optional(",|/|-|–"), "regulier|reguliere|reguliers"],
          ["regulier|reguliere|reguliers", .repeated(",|/|-|–|a", upTo: 1), .cue(.worktime, key: "time")],
        ])
      ) { _ in
        [.employment(.type("permanent"))]
      },
      Rule("end-of-mission-pay", endOfMissionPay) { _ in [.employment(.type("temporary"))] },
      Rule("independent", independent) { match in
        // "Nous sommes tous indépendants" says under what status one works here.
        ContractContext(match).speaksOfOthers && !match.isPreceded(by: "sommes", within: 2)
          ? [] : [.employment(.type("freelance"))]
      },
    ])

  /// The types after which a pattern names what it takes.
  private static func captured(of match: RuleMatch) -> [FactValue] {
    ["civil-service", "fixed-term", "temporary", "permanent"].filter { match[$0] != nil }.map { .employment(.type($0)) }
  }

  /// "In union terms this position is …": words of two phrases.
  private static func isInTerms(_ match: RuleMatch) -> Bool { match.contains("this|that", in: match.tokens) }

  /// "A pool may be created to fill positions of various tenures (term, acting, casual)": what may be offered later.
  private static func isOfPool(_ match: RuleMatch) -> Bool {
    (match.value("type", of: "contract") == "temporary"
      || match.sentenceHolds(
        "various|varied|varying|different|diverse|diverses|differentes|differents|variees|varies|tenures|mandats"))
      && match.sentenceHolds("bassin|bassins|pool|pools|repertoire")
      && match.sentenceHolds(
        "cree|creer|create|created|etabli*|establish*|servir|used|doter|pourvoir|fill|combler|staff")
  }

  /// The pay at the end of a mission is due to temporary workers alone (France, Code du travail L1251-32).
  private static let endOfMissionPay: Pattern = .any([
    ["indemnite|indemnites|prime|primes", .optional("de"), "fin", "de", "mission|missions"], "ifm|iccp",
    [.quantity(.percent), .optional("de|d"), "fin", "de", "mission|missions"],
  ])

  /// "Indépendant" is a trait of character as often as a status.
  private static let independent: Pattern = [
    .any([
      [.any([.words(Searching.words), "ouvert|ouverte|contrat|statut|prestataire"]), .gap(5)],
      ["tant", "que"], ["tous|toutes"],
    ]),
    "independant|independante|independants|independantes",
    .not("et|rigoureux|dynamique|autonome"), .not([",", "rigoureux|dynamique|autonome|curieu*|organise*|motive*"]),
  ]
}
