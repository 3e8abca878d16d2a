import Glossary

/// When the hours lie: by day or night, in shifts, at weekends (`glossaries/facts/schedule.yaml`).
extension Dimension {
  static let schedule = Dimension(
    "schedule",
    [
      Rule("schedule", .capture("schedule", .cue(.schedule, key: "schedule"))) { match in
        // "2 jours par semaine" says how often, and no weekdays.
        ScheduleContext(match: match).isOfThisJob
          && (!match.contains("par|per", in: match.tokens) || match.contains(turns, in: match.tokens))
          ? schedules(in: match).map { .employment(.schedule($0)) } : []
      }
    ] + ScheduleParts.rules)

  private static let turns: WordSet = "quart|quarts|rotation|roulement|roulements"

  /// All schedules that the phrase names: "quart de soir ou de nuit" names two.
  private static func schedules(in match: RuleMatch) -> [String] {
    var names: [String] = []
    for cue in match.passage.cues(.schedule, near: match.tokens)
    where match.tokens.clamped(to: cue.tokens) == cue.tokens {
      for name in match.passage.image.values(ofConcept: cue.concept, "schedule") where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}

/// Words for parts of the day and the week name a schedule only where working hours are spoken of.
struct ScheduleContext {
  let match: RuleMatch

  private static let work = WordSet.joined([
    DateReader.weekdays,
    """
    horaire*|travail*|poste|postes|planning|equipe|equipes|quart|quarts|shift*|schedule*|hours|work*|roulement|heures|\
    call|disponib*|available|availability|service|services|rythme|temps|plage|amplitude|vacation|vacations|mission|\
    roulements|garde|gardes|semaine|astreinte*|contrat|cdi|cdd|interim|overtime
    """,
  ])

  var isOfThisJob: Bool {
    guard !isDenied, !isRest, !isCount, !isOfTravel, !isDayOff else { return false }
    return match.tokens.count > 1 || isUnmistakable || speaksOfWork
  }

  var speaksOfWork: Bool { isAmongHours || match.isTitle }

  var isAmongHours: Bool {
    match.sentenceHolds(Self.work) || match.passage.label.contains(where: Self.work.contains)
  }

  /// A record's title, or a posting's first line that names a job for all: "Aide-soignant H/F de nuit".
  var isNameOfJob: Bool {
    if match.isTitle { return true }
    guard match.passage.index == 0, match.passage.isLine else { return false }
    return match.sentence.contains {
      match.passage.tokens[$0].flags.contains(.inclusive) || match.bare($0) == "h" && match.bare($0 + 2) == "f"
        || match.bare($0) == "f" && match.bare($0 + 2) == "h"
    }
  }

  /// "3 jours par semaine" and "vos journées" name no hours.
  private var isCount: Bool {
    let words = match.tokens.map { match.passage.forms[$0].bare }
    // "Call 555-0199": the labels' "on" is a word that matching passes over.
    if words.last == "call", words.count > 3 { return true }
    // "Midnight on Sunday 13 December": a date.
    if match.isFollowed(by: DateReader.pattern) { return true }
    // "Flexible and able to shift priorities" names no shift.
    if words.contains("able") { return true }
    // "6 days working"
    if words.last == "working", match.passage.tokens[max(match.tokens.lowerBound - 1, 0)].kind == .number {
      return true
    }
    if words == ["call"], !match.isPreceded(by: "on", within: 2) { return true }
    return match.value("schedule", of: "schedule") == "weekdays" && (words.contains("par") || words.contains("/"))
      || words == ["journees"]
  }

  /// "Déplacements fréquents, y compris la nuit": when one is away, no hours of work.
  private var isOfTravel: Bool {
    match.value("schedule", of: "schedule") == "night" && match.sentenceHolds("deplacement*|voyage*|travel")
      && !match.sentenceHolds("horaire*|quart|quarts|poste|postes|equipe*|shift*|travail*|work*|hours")
  }

  /// "25 days' holiday plus bank holidays": days that are off.
  private var isDayOff: Bool {
    match.value("holiday", of: "schedule") != nil
      && match.isPreceded(
        by: .upTo("holiday|leave|vacation|pto|allowance|conge|conges|vacances", over: 4), within: 6)
  }

  var isDenied: Bool {
    match.isPreceded(
      by: .upTo("pas|sans|aucun|aucune|hors|no|not|without|ni|jamais|ferme|fermes|sauf|never|closed", over: 3),
      within: 4) || match.isFollowed(by: Self.answeredNo)
  }

  /// "Shift work: No", a field of a form.
  private static let answeredNo: Pattern = [
    .optional(":|?|-|–"), "no|non|none|aucun|aucune", .any([.sentenceEnd, ".|,|;|)"]),
  ]

  /// Days off, bonuses for night work, opening hours.
  var isRest: Bool {
    match.isPreceded(
      by: [.any(["repos|reposant|off|conge", ["jours", "de", "repos"]]), .gap(4), .limit], within: 6)
      || match.isPreceded(
        by: .upTo("open|opening|ouvert|ouverts|ouverte|fermes|ferme|accueille|aux|chaque|participation", over: 9),
        within: 10)
      || match.isPreceded(
        by: .upTo(
          "repos|conge|conges|off|libre*|ferie|prime*|majoration*|majore*|indemnite*|ouvert|ouverture|reposant|compte",
          over: 4), within: 6)
      || match.isFollowed(by: [.open(2), "libre*|off|repos|chome*|non|offert*|majore*|premium*|differential"])
  }

  /// Shift systems ("2x8") and the like need no context.
  private var isUnmistakable: Bool {
    guard let value = match.value("schedule", of: "schedule") else { return false }
    return value.hasPrefix("shift-")
  }
}
