import Glossary
import Text

/// How to apply: until when, with what, under which reference; the addresses are `LinkReader`'s.
extension Dimension {
  static let application = Dimension(
    "application",
    [
      Rule(
        "deadline",
        [
          ApplicationRules.deadline, .open(6), .optional([.any([":", "-", "–"]), .gap(2)]),
          .optional(ApplicationRules.clock), ApplicationRules.article, .optional(ApplicationRules.dayBefore),
          .capture("date", DateReader.pattern),
        ], facts: ApplicationRules.deadlineDate),
      Rule(
        "period-of-posting",
        [
          ApplicationRules.period, .gap(9), "au|to|until|through|–|-|jusqu", .optional("au|a|le|the"),
          .capture("date", DateReader.pattern),
        ], facts: ApplicationRules.deadlineDate),
      Rule(
        "until", [ApplicationRules.until, ApplicationRules.article, .gap(12), .capture("date", DateReader.pattern)]
      ) { match in
        ApplicationRules.speaksOfApplying(match, strictly: true)
          || match.isPreceded(by: [ApplicationRules.apply, .gap(14), .limit], within: 16)
          ? ApplicationRules.deadlineDate(match) : []
      },
      Rule(
        "at-the-latest",
        [
          "pour", .optional("le"), .optional("au"), .gap(3), .capture("date", DateReader.pattern), .gap(1), "au",
          "plus", "tard",
        ]
      ) { match in
        ApplicationRules.speaksOfApplying(match, strictly: true) ? ApplicationRules.deadlineDate(match) : []
      },
      Rule(
        "deadline-under-label",
        [
          .under("limite|cloture|deadline|closing|echeance|fermeture"), .sentenceStart, ApplicationRules.article,
          .capture("date", DateReader.pattern),
        ], facts: ApplicationRules.deadlineDate),
      Rule(
        "reference", [ApplicationRules.reference, .capture("reference", ReferenceReader.pattern)],
        facts: ApplicationRules.referenceCode),
      Rule(
        "reference-named",
        [
          "la|sous|the|under|quote|quoting|mentioning", "reference", .optional("number|no|code|numero"),
          .capture("reference", ReferenceReader.pattern),
        ],
        facts: ApplicationRules.referenceCode),
      Rule(
        "reference-under-label",
        [.under("reference|ref|requisition"), .sentenceStart, .capture("reference", ReferenceReader.pattern)],
        facts: ApplicationRules.referenceCode),
      Rule("document", .capture("document", .cue(.document, key: "document"))) { match in
        guard match.isAsWritten("document"), ApplicationRules.asksFor(match),
          !match.isFollowed(by: [.optional("id|number|no|code"), ":"])
        else {
          return []
        }
        return match.values("document", of: "document").map { .application(.document($0)) }
      },
      Rule("phone", .capture("phone", TelephoneReader.pattern)) { match in
        TelephoneReader(passage: match.passage, sentence: match.sentence).number(in: match.tokens).map {
          [.application(.phone($0))]
        } ?? []
      },
      Rule("rolling", ApplicationRules.rolling) { match in
        ApplicationRules.isOfRecruiting(match) ? [.application(.rolling)] : []
      },
    ])
}

private enum ApplicationRules {
  static let deadline: Pattern = .any([
    [
      "date|dates|delai", .optional("de"), "limite|cloture|echeance|butoir|fermeture",
      .optional([
        .any(["de|des|pour|du|d"]), .open(3),
        "candidature|candidatures|reception|depot|postuler|candidater|envoi|offre|concours|dossiers|reponse",
      ]),
    ],
    [
      "delai", .optional("de|d|des|pour"), .optional("l|la"),
      "postulation|postulations|candidature|candidatures|inscription|inscriptions|depot|remise|postuler|offre",
    ],
    ["date", "de", "fin", "de", .any(["publication|candidature|validite", ["depot"]])],
    ["closing|application", "date|deadline"], "deadline",
    ["application|applications", .optional("window|period"), .optional("will"), "close|closes|closing"],
    ["last|final", "date|day", "to|for|of", "apply|application|applications|receipt|submission"],
    ["cloture", .optional("des|de|du"), .optional("candidatures|l|la|depot|offre|concours|inscriptions|affichage")],
    // "Closing: 14/12/2026", "Délai : 10 janvier 2027": a field of a form
    [.sentenceStart, "closing|closes|cloture|delai", .not(.not(":"))],
    ["fin", "de", "l", "affichage"], ["fin", "d", "affichage"], ["posting|competition", "closes|ends|end|closing"],
  ])

  /// When the posting is displayed, or applications are received.
  static let period: Pattern = .any([
    ["periode|periodes", "d|de", .optional("l"), "inscription|affichage|candidature|mise|publication|concours"],
    ["registration|posting|application|display|displaying|competition", "period|dates"],
    ["open|opening", "&|and|/|-|–", "close|closing", "date|dates|period"],
    ["affichage|inscription|inscriptions", .optional(":"), "du"], ["displaying|displayed|posted", "from"],
  ])

  static let until: Pattern = .any([
    ["avant"], ["jusqu", "au|a"], ["jusqu'au"], ["au", "plus", "tard"], ["no", "later", "than"], "before|by|until",
    ["d", "ici"], ["prior", "to"],
  ])
  /// "at 4:00 p.m. on", "16 h le"
  static let clock: Pattern = [
    .optional("at|a"), .token(.number), .optional([":|h", .optional(.token(.number))]),
    .optional(.any(["am|pm|midnight|noon", ["a|p", ".", "m", "."]])), .optional(","),
  ]
  /// "on Thursday, 10th December"
  static let dayBefore: Pattern = [.words(DateReader.weekdays), ",", .optional("le|the")]
  static let article: Pattern = [.optional("le|la|the|au|on|fin"), .optional("le")]

  static let apply: Pattern =
    """
    postul*|candidater|candidature|candidatures|apply|application*|envoyer|envoyez|transmettre|transmettez|adresser|\
    adressees|dossier|dossiers|cv|submit|resume|inscri*
    """

  static let reference: Pattern = [
    .any([
      [
        "reference", .optional(["de|du|d", .open(3)]), .optional("interne|number|no|id|code"),
        .any([":", "#", ["n", "°|º"]]),
      ],
      ["reference", "de|du|d", .optional("l"), "offre|annonce|poste"], "ref|requisition", [.sentenceStart, "demande"],
      ["job|posting|requisition|req|vacancy|position|competition|advertisement", "id|number|no|reference|code|ref"],
      ["selection", "process", "number|no"],
      [
        "numero|n|no", .optional("°|º|."), "de|d|du", .optional("l|la"),
        "offre|annonce|concours|poste|reference|affichage|demande|requisition|emploi",
      ], ["numero|n|no", .optional("°|º|."), "de|du", "processus", .optional(["de", "selection"])],
      ["code", "de|d|du", .optional("l"), "offre|emploi|poste"],
      ["offre|annonce|concours|affichage", .optional("ouvert|interne"), "numero|n|no"],
      ["id", "de|d", .optional("l"), "offre"],
    ]), .optional("."), .optional("(s)"), .any([":", ["n", "°|º"], "#", "no|numero|number", .gap(0)]),
    .optional("°|º|.|:"), .optional(":"),
  ]

  static let rolling: Pattern = .any([
    ["base", "continue"], ["facon|maniere", "continue"], ["en", "continu"], ["au", "fil", "de", "l", "eau"],
    ["rolling", "basis"],
    ["rolling", "applications|admission*|recruitment"], ["au", "fur", "et", "a", "mesure"],
    ["on", "an", "ongoing", "basis"], ["continuous", "basis"], ["applications", "are", "reviewed", "continuously"],
    ["until", "filled"], ["recrutement", "continu|permanent"],
    ["jusqu", "a", "ce", "que", .open(4), "pourvu|comble"], ["until", "the", "position", "is", "filled"],
    ["inventaire", "permanent"], ["ongoing|continuous", "intake|recruitment"],
    ["toute", "l", "annee"],
  ])

  @Sendable static func deadlineDate(_ match: RuleMatch) -> [FactValue] {
    guard let start = match["date"]?.tokens.lowerBound,
      let date = DateReader(passage: match.passage, sentence: match.sentence).date(at: start)?.date, date.day != nil
    else { return [] }
    return [.application(.deadline(date.iso8601))]
  }

  @Sendable static func referenceCode(_ match: RuleMatch) -> [FactValue] {
    guard let tokens = match["reference"]?.tokens else { return [] }
    return [.application(.reference(match.passage.text(tokens)))]
  }

  private static let applying: WordSet = """
    postul*|candidat*|depot|depose*|apply|applying|application|applications|applicants|cv|\
    envoy*|transmett*|adress*|dossier|dossiers|inscri*|\
    joindre|soumettre|submit|send|resume|lettre|fournir|hiring|interview*|offre|affichage|considered|reviewed|\
    attribue*|recrut*|stages|entretiens|faire|parvenir|concours
    """
  private static let strictlyApplying: WordSet = """
    postul*|candidat*|depot|apply|applying|application|applications|applicants|cv|adress*|dossier|dossiers|\
    soumettre|submit|resume|lettre|letter|parvenir|inscri*|contact|contactez|advertised|affiche|affichee
    """

  static func speaksOfApplying(_ match: RuleMatch, strictly: Bool) -> Bool {
    match.sentenceHolds(strictly ? strictlyApplying : applying)
      || (!strictly && match.passage.section(of: match.tokens.lowerBound) == .application)
  }

  /// Much else is done continuously: products improve, people learn.
  static func isOfRecruiting(_ match: RuleMatch) -> Bool {
    guard match.passage.section(of: match.tokens.lowerBound) != .responsibilities else { return false }
    // "Au fur et à mesure que des postes deviennent vacants": when posts are filled, not until when one may apply.
    if match.isFollowed(by: ["que|qu", .open(1), "postes|emplois|besoins"]) { return false }
    let ambiguous: WordSet = "en|toute"
    if ambiguous.contains(match.passage.forms[match.tokens.lowerBound].bare) {
      return match.isPreceded(by: "recrut*|candidature*|candidats|dossiers|applications|stages|postuler", within: 6)
        || match.isFollowed(by: [.open(3), "recrut*|candidature*"])
    }
    return match.sentenceHolds(
      """
      candidature*|candidats|postul*|dossiers|open|opened|applications|applicants|recrutement|recrutons|recrute|stages|\
      offre|affichage|attribue*|apply|hiring|concours|internships|poste|position|inventaire|intake|inscri*
      """
    )
  }

  private static let asking: WordSet = """
    postul*|candidat*|apply|applying|application|applications|envoy*|transmett*|adress*|joindre|joignez|\
    soumett*|submit|send|fournir|fournis*|parvenir|\
    deposer|deposez|email|mail|merci|contenir|contient|contain*|constitu*|comport*|include|including|provide|attach*|accompagne*|compose|\
    upload*|presenter|demande*|partag*|faire
    """

  /// A document is asked for where the sentence speaks of applying; duties handle documents too ("tri des CV").
  static func asksFor(_ match: RuleMatch) -> Bool {
    let section = match.passage.section(of: match.tokens.lowerBound)
    if section == .responsibilities || isWaived(match) { return false }
    if match.isPreceded(
      by: .upTo(
        """
        read|sort|review|tri|selection|analyse|redaction|lecture|oubliez|base|preselection|gestion|reception|traitement|\
        atelier*|recevoir|reviewing|screening|tous|nos|vos|gerer
        """,
        over: 3), within: 5)
    {
      return match.isPreceded(by: .upTo("reception", over: 3), within: 5) && section == .application
    }
    if match.isPreceded(by: ["documents|pieces|document|dossier", .open(4), ":"], within: 30) { return true }
    return section == .application && match.wordsInSentence <= 14
      || match.sentenceHolds(asking)
        && (section == .application || speaksOfApplying(match, strictly: true)
          || match.sentenceHolds("envoy*|envoie|adress*|transmett*|send|joindre|parvenir|submit"))
      || match.passage.label.contains { ("joindre|fournir|documents|dossier|pieces|required" as WordSet).contains($0) }
        && section != .benefits
  }

  private static func isWaived(_ match: RuleMatch) -> Bool {
    match.isPreceded(by: .upTo("sans|pas|ni|oubliez|without|no|aucun|aucune|inutile", over: 3), within: 4)
  }
}

/// Reads the code under which a posting is filed: `2024-0153`, `REQ_10293`, `152LRSM`.
struct ReferenceReader {
  static let pattern = Pattern.reading { passage, sentence, position in
    ReferenceReader(passage: passage, sentence: sentence).end(at: position)
  }

  let passage: Passage
  /// Half-open token indices which no code leaves.
  let sentence: Range<Int>

  /// A code is written without spaces, holds a digit, and has 3 to 30 characters.
  func end(at position: Int) -> Int? {
    guard sentence.contains(position), passage.tokens[position].kind != .symbol, !isDate(position) else { return nil }
    var end = position + 1
    while end < sentence.upperBound, !passage.tokens[end].flags.contains(.spaceBefore), isPart(end) { end += 1 }
    while end > position + 1, passage.tokens[end - 1].kind == .symbol { end -= 1 }
    let length = passage.tokens[end - 1].range.upperBound - passage.tokens[position].range.lowerBound
    let holdsDigit = (position..<end).contains { passage.tokens[$0].kind == .number }
    return holdsDigit && (3...30).contains(length) ? end : nil
  }

  private func isPart(_ index: Int) -> Bool {
    passage.tokens[index].kind != .symbol || ["-", "_", "/", ".", "#"].contains(passage.forms[index].surface)
  }

  private func isDate(_ position: Int) -> Bool {
    guard let end = DateReader(passage: passage, sentence: sentence).date(at: position)?.end else { return false }
    return end - position >= 5
  }
}
