import Glossary

/// Schedules that a phrase builds up: lists of parts of the day, shifts of so many hours, turns of days on and off, times of
/// the night.
enum ScheduleParts {
  static let rules = [
    Rule("parts-of-day", [.optional(lead), list], facts: parts),
    Rule(
      "hours-of-shift",
      .any([
        [
          "quarts|postes|vacations|factions|horaires|tours", .optional("de"), .optional("travail"), "de|en",
          .capture("hours", .quantity(.duration)),
        ],
        [.capture("hours", .quantity(.duration)), .optional("rotating|long|day|night"), "shift|shifts"],
      ]), facts: longShifts),
    Rule(
      "days-on-and-off",
      .any([
        [
          count, .optional("days|weeks|nights|shifts"), "on", .repeated(",|/|-|–|and|then", upTo: 2), count,
          .optional("days|weeks|nights|shifts"), "off",
        ],
        [
          count, "jours|semaines", .optional("de"), "travail|travailles|travaillees",
          .repeated(",|/|-|–|et|pour|suivis|de", upTo: 2), count, "jours|semaines", .optional("de"),
          "conge|repos|conges",
        ],
        [
          "horaire*|rotation*|cycle*|schedule|roster", .optional("de|en|:"), .capture("on", .token(.number)),
          "/|:", .capture("off", .token(.number)),
        ],
      ]), facts: turns),
    Rule(
      "guard-duty",
      [
        "garde|gardes", .repeated("de|d|la|le|les|une|un|en|1|du|sur", upTo: 2),
        "fin|fins|week|weekend|weekends|nuit|nuits",
        .optional("de|-"), .optional("semaine|semaines|end|ends"),
      ]
    ) { match in
      let isNight = match.contains("nuit|nuits", in: match.tokens)
      return [.employment(.schedule("on-call")), .employment(.schedule(isNight ? "night" : "weekend"))]
    },
    // "Participer à la rotation de garde": an article keeps the label of "garde" from being read.
    Rule(
      "turn-of-duty",
      [
        "rotation|roulement|tour|tours|periode|periodes|horaire|horaires|calendrier", "de", "garde|gardes",
        .not("d|des|-"),
      ]
    ) { _ in [.employment(.schedule("on-call"))] },
    // "Garde une semaine sur quatre", "on call one week in four"
    Rule("weeks-on-duty", ["garde|gardes", .optional("de"), count, "semaine|semaines|sem", "sur|par|/"]) { _ in
      [.employment(.schedule("on-call"))]
    },
    Rule("days-of-week", days, facts: week),
    // "Aide-soignant de nuit": the job's name.
    Rule("night-in-name", .any([["de", "nuit"], ["(|–|-|,", "nights"]])) { match in
      let isName =
        ScheduleContext(match: match).isNameOfJob
        || match.passage.index == 0 && match.contains("nights", in: match.tokens)
      return isName && !match.precedes("boite|boites|club|vie|table|chemise|creme|bar|bus", within: 1)
        ? [.employment(.schedule("night"))] : []
    },
    // "35 heures par semaine, du lundi au vendredi, de jour"
    Rule(
      "turn-behind-comma",
      .any([
        [",|–|-|/|(", "de", .capture("turn", "jour|soir|nuit"), .any([.sentenceEnd, ",|;|/|)"])],
        // "37.5 hours per week, days, one weekend in four"
        [",", .capture("turn", "days|evenings|nights"), .any([.sentenceEnd, ",|;"])],
      ])
    ) {
      match in
      guard ScheduleContext(match: match).isAmongHours, let turn = match["turn"]?.tokens.lowerBound else { return [] }
      let name =
        match.contains("jour|days", in: turn..<turn + 1)
        ? "day" : match.contains("soir|evenings", in: turn..<turn + 1) ? "evening" : "night"
      return [.employment(.schedule(name))]
    },
    // "Équipes 5h-13h / 13h-21h", "6am-2pm or 2pm-10pm": each shift begins when the one before it ends
    Rule(
      "shifts-in-turn",
      [
        clock("from"), upTo, clock("to"), nextShift, clock("second"), upTo, clock("end"),
        .optional([nextShift, clock("third"), upTo, clock("last")]),
      ], facts: shifts),
    // "Working pattern: flexible working, full-time": a member of a list of times
    Rule("flexible-in-list", ["flexible", "working", .any([",|/|;", .sentenceEnd])]) { match in
      let times = match.passage.cues(.worktime, near: match.sentence)
      let label: WordSet = "pattern|hours|schedule"
      let isListed =
        times.contains { $0.tokens.overlaps(match.sentence) } || match.passage.label.contains(where: label.contains)
      return isListed && match.passage.isLine ? [.employment(.schedule("flexible"))] : []
    },
    Rule("hours-of-night", [clock("from"), "-|–|a|to|until|/", .optional("a|to"), clock("to")], facts: night),
  ]

  // MARK: Parts of the day

  private static let lead: Pattern = [
    "quart|quarts|horaire|horaires|poste|postes|travail|equipe|equipes|shift|shifts", .optional(["de", "travail"]),
    .optional("de|:"),
  ]
  private static let weekend: Pattern = .any([
    ["fin|fins", "de", "semaine|semaines"], ["week", .optional("-"), "end|ends"], "weekend|weekends",
  ])
  private static let part: Pattern = .any([
    weekend, ["apres", "-", "midi"], ["jours", "feries"], ["statutory|public|bank", "holidays"],
    """
    jour|journee|soir|soirs|soiree|soirees|nuit|nuits|matin|matins|morning|mornings|day|days|evening|evenings|night|nights|afternoon|\
    afternoons|overnight|overnights
    """,
  ])
  private static let article: Pattern = .repeated(
    """
    de|d|le|les|la|l|du|en|des|une|un|on|and|et|quart|quarts|some|alternate|occasional|every|other|early|late|\
    certains|certaines|quelques
    """, upTo: 3)
  private static let list: Pattern = [
    article, part, .repeated([",|/|et|ou|and|or|&|-", article, part], upTo: 4),
    .optional("shift|shifts|quarts|work|hours|schedule|rotation"),
  ]

  private static let names: [(words: WordSet, schedule: String)] = [
    ("jour|journee|day|days", "day"),
    ("soir|soirs|soiree|soirees|evening|evenings|afternoon|afternoons|midi", "evening"),
    ("nuit|nuits|night|nights|overnight|overnights", "night"), ("matin|matins|morning|mornings", "early-morning"),
    ("fin|fins|week|weekend|weekends|feries|holidays", "weekend"),
  ]

  /// "de jour, de soir et de nuit", "days, evenings and weekends": at least two parts, where working hours are spoken of,
  /// or the value of a field ("Shift: day").
  @Sendable private static func parts(_ match: RuleMatch) -> [FactValue] {
    var found: [String] = []
    for index in match.tokens {
      for (words, schedule) in names where match.passage.holds(words, at: index) && !found.contains(schedule) {
        found.append(schedule)
      }
    }
    let context = ScheduleContext(match: match)
    guard found.count > 1 || match.contains(":", in: match.tokens), !context.isDenied, !context.isRest,
      context.isAmongHours || isAlone(match, found.count)
    else { return [] }
    return found.map { .employment(.schedule($0)) }
  }

  /// A line or member of a list that is little else: "Days, evenings and weekends".
  private static func isAlone(_ match: RuleMatch, _ count: Int) -> Bool {
    let rest = (match.tokens.upperBound..<match.sentence.upperBound).count {
      !match.passage.holds(hoursBeside, at: $0) && match.passage.isWord($0)
    }
    let isFirst = match.tokens.lowerBound == match.sentence.lowerBound || match.bare(match.tokens.lowerBound - 1) == ","
    return isFirst && rest <= (count > 2 ? 3 : 1)
      && match.passage.section(of: match.tokens.lowerBound) != .responsibilities
  }

  /// What else such a list holds: "Night, Weekend, Shift, Overtime, On Call".
  private static let hoursBeside: WordSet =
    """
    shift|shifts|overtime|on|call|flexible|hours|to|be|determined|quart|quarts|heures|supplementaires|sur|appel|horaire|\
    variable|variables|a|determiner|early
    """

  // MARK: Days

  private static let weekday: Pattern =
    """
    lundi|mardi|mercredi|jeudi|lundis|mardis|mercredis|jeudis|vendredis|monday|tuesday|wednesday|thursday|mondays|\
    tuesdays|wednesdays|thursdays|fridays|mon|tue|tues|wed|thu|thur|thurs
    """
  private static let lastDay: Pattern = .any([weekday, "vendredi|friday|fri"])
  private static let furtherDay: Pattern = [",|et|ou|and|or|&|to|-|–|au|a|/", .optional("le|les"), lastDay]
  /// "Du lundi au jeudi", "Tuesdays and Thursdays"; the week as a whole is in the glossary.
  private static let days: Pattern = [
    weekday, furtherDay, .repeated(furtherDay, upTo: 3), .not("samedi*|dimanche*|saturday*|sunday*|sat|sun"),
  ]

  /// Working days, where a line says hours or little else.
  @Sendable private static func week(_ match: RuleMatch) -> [FactValue] {
    let context = ScheduleContext(match: match)
    let first = match.sentence.lowerBound
    let opens =
      match.tokens.lowerBound == first
      || match.tokens.lowerBound == first + 1 && match.precedes("du|le|les|from|every|on", within: 1)
    guard match.passage.isLine, !context.isDenied, !context.isRest, opens || match.sentenceHolds(hours),
      !match.sentenceHolds(otherDays)
    else { return [] }
    return [.employment(.schedule("weekdays"))]
  }
  private static let otherDays: WordSet =
    "samedi*|dimanche*|saturday*|sunday*|reunion*|meeting*|teletravail|remote|remotely|deadline|cloture"
  private static let hours: WordSet =
    "horaire*|heures|h|travail|schedule|hours|shift*|work|working|poste|am|pm|jour|jours|days|semaine|week"

  // MARK: Turns

  private static let count: Pattern = .any([
    .token(.number), "un|une|deux|trois|quatre|cinq|six|sept|one|two|three|four|five|six|seven|fourteen|quatorze",
  ])

  /// Shifts so long that several share a day and a week: "quarts de 12 heures", "12-hour shifts".
  @Sendable private static func longShifts(_ match: RuleMatch) -> [FactValue] {
    guard let range = match.duration("hours"), let hours = range.min, hours.unit == .hour,
      hours.amount == Decimal(12) || hours.amount == Decimal(10), range.max == nil || range.max == hours,
      !match.isFollowed(by: ["/|par|a|-|–|per", "semaine|week|sem"]), !match.isFollowed(by: "a|-|–|/")
    else { return [] }
    // "12-hour night shifts"
    let turn =
      match.contains("night", in: match.tokens) ? "night" : match.contains("day", in: match.tokens) ? "day" : nil
    return [.employment(.schedule("rotating"))] + (turn.map { [.employment(.schedule($0))] } ?? [])
  }

  @Sendable private static func turns(_ match: RuleMatch) -> [FactValue] {
    let sides = ["on", "off"].compactMap { match[$0] }.map { match.passage.forms[$0.tokens.lowerBound].surface }
    if sides.count == 2, sides[0] != sides[1] || !["7", "14", "21", "28"].contains(sides[0]) { return [] }
    return [.employment(.schedule("rotating"))]
  }

  // MARK: Times

  private static func clock(_ name: String) -> Pattern {
    [
      .capture(name, .token(.number)),
      .any([
        [.optional([":", .token(.number)]), .capture("half-\(name)", "am|pm")], [":", .token(.number)],
        ["h|heures|hours", .optional(.token(.number))],
      ]),
    ]
  }

  private static let upTo: Pattern = ["-|–|a|to|until|/", .optional("a|to")]
  private static let nextShift: Pattern = [.optional(")"), .repeated("/|,|;|et|ou|and|or|&|then|puis|(", upTo: 2)]

  /// Two shifts that follow one another are worked in turn, or three.
  @Sendable private static func shifts(_ match: RuleMatch) -> [FactValue] {
    let context = ScheduleContext(match: match)
    guard let from = hour("from", match), let to = hour("to", match), let second = hour("second", match),
      let end = hour("end", match), to == second, from < to, end > second || end < from, to - from >= shortestShift,
      !context.isDenied, !context.isRest, context.speaksOfWork || match.passage.isLine
    else { return [] }
    return [.employment(.schedule(hour("third", match) == end ? "shift-3x8" : "shift-2x8"))]
  }

  /// A morning and an afternoon of opening hours are shorter.
  private static let shortestShift = 6

  private static let eveningStarts = 19...24
  private static let morningEnds = 4...9

  /// "22:00-06:00", "19h-7h", "10pm to 6am"
  @Sendable private static func night(_ match: RuleMatch) -> [FactValue] {
    let context = ScheduleContext(match: match)
    guard let from = hour("from", match), let to = hour("to", match), eveningStarts ~= from, morningEnds ~= to,
      !context.isDenied, !context.isRest, context.speaksOfWork || match.passage.isLine
    else { return [] }
    return [.employment(.schedule("night"))]
  }

  private static func hour(_ name: String, _ match: RuleMatch) -> Int? {
    guard let token = match[name]?.tokens.lowerBound, let hour = Int(match.passage.forms[token].surface) else {
      return nil
    }
    guard let half = match["half-\(name)"]?.tokens.lowerBound else { return hour }
    return match.bare(half) == "pm" && hour < 12 ? hour + 12 : hour
  }
}
