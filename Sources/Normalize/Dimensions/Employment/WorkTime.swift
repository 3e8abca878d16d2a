import Glossary

/// Full or part time, and the hours of a week.
extension Dimension {
  static let workTime = Dimension(
    "work-time",
    [
      // "Temps plein/temps partiel" over "À temps plein": the line above names the choices
      Rule(
        "chosen",
        [
          .under("partiel|part"), .sentenceStart, .optional("a"), .capture("time", .cue(.worktime, key: "time")),
          .any([.sentenceEnd, ".|,|;|("]),
        ]
      ) { match in
        let isChoice = match.passage.label.contains { ["plein", "complet", "full"].contains($0) }
        return isChoice ? match.values("time", of: "time").map { .employment(.chosenTime($0)) } : []
      },
      Rule("time", .capture("time", .cue(.worktime, key: "time")), facts: WorkTimeRules.time),
      Rule(
        "hours-a-week",
        [.optional(WorkTimeRules.basis), .capture("hours", .quantity(.duration)), WorkTimeRules.weekly],
        facts: WorkTimeRules.hours),
      Rule(
        "fifths", ["au|aux", "1|2|3|4", "/", "5", .optional("e|eme|emes|ieme|iemes|es")], facts: WorkTimeRules.partTime),
      Rule("fifths-of-week", ["1|2|3|4", "/", "5", "e|eme|emes|ieme|iemes|temps"], facts: WorkTimeRules.partTime),
      Rule(
        "rate",
        [
          .any([
            ["taux", "d|de", .optional("l"), "activite|occupation|emploi"], "pensum|workload|activite|quotite",
            ["activity", "rate"], ["temps", "de", "travail"], ["working", "time"],
          ]),
          .optional(":"), .gap(2), .capture("rate", .quantity(.percent)), .not("teletravail|remote|presentiel"),
        ], facts: WorkTimeRules.rate),
      Rule(
        "rate-of-post",
        [
          "poste|contrat|emploi|position|job|contract|cdi|cdd", .optional(["de", .quantity(.duration)]),
          .optional("a|at|:|(|-|–"),
          .capture("rate", .quantity(.percent)),
          .any([.sentenceEnd, ")|,|;|.|-|–", ["permanent|fixe|cdi|cdd"]]),
        ], facts: WorkTimeRules.rate),
      // "0.8 FTE", "0,5 ETP"; a number that is written whole counts a team
      Rule(
        "full-time-equivalent",
        .any([
          [.capture("share", .quantity(.number)), "fte|wte|etp|ept"],
          [.sentenceStart, "fte|wte|etp|ept", .optional(":"), .capture("share", .quantity(.number))],
        ])
      ) { match in
        guard let share = match.number("share")?.min, share <= Decimal(1) else { return [] }
        if share < Decimal(1) { return [.employment(.time("part-time"))] }
        return match["share"].map { match.passage.text($0.tokens).utf8.count > 1 } == true
          ? [.employment(.time("full-time"))] : []
      },
      Rule("share-of-full-week", WorkTimeRules.shareOfWeek, facts: WorkTimeRules.hoursOfShare),
      Rule(
        "rate-before",
        [
          .capture("rate", .quantity(.percent)), .optional("of|d"), "workload|pensum|position|employment",
          .any([.sentenceEnd, ")|,|;|.|-|–"]),
        ], facts: WorkTimeRules.rate),
      // "Employé de commerce à 80 %", "80-100 %, horaires irréguliers"
      Rule("rate-of-line", [.any([.sentenceStart, "a|(|,|-|–|at"]), .capture("rate", .quantity(.percent))]) { match in
        WorkTimeRules.isRateOfLine(match) || WorkTimeRules.isRateOfContract(match) ? WorkTimeRules.rate(match) : []
      },
      // "Taux 100 %", as Switzerland states the share of a post
      Rule("rate-named", ["taux", .optional(":"), .capture("rate", .quantity(.percent))]) { match in
        match.passage.context.country == .switzerland ? WorkTimeRules.rate(match) : []
      },
      // "Relieur industriel 60-80 %", a title's end
      Rule("rate-of-title", [.capture("rate", .quantity(.percent)), .optional(")"), .sentenceEnd]) { match in
        let isRate =
          match.passage.index == 0 && WorkTimeRules.isRateOfLine(match)
          || (match.isTitle || WorkTimeRules.isRateOfFirstLine(match)) && WorkTimeRules.isRateOfName(match)
        return isRate ? WorkTimeRules.rate(match) : []
      },
      // "Temporary hourly PT", "Regular PT position"
      Rule(
        "part-time-letters",
        [
          .behind(
            "regular|permanent|perm|indeterminate|temporary|casual|hourly|relief|status",
            before: WorkTimeRules.partTimeLetters),
          WorkTimeRules.partTimeLetters,
        ]
      ) { _ in
        [.employment(.time("part-time"))]
      },
      // "Full-Time/Part-Time: Part-Time": the label names the choices
      Rule(
        "choice",
        [
          .any([
            [
              "full", .repeated("-|time", upTo: 2), "/", "part", .repeated("-|time", upTo: 2),
              .optional("indicator|status"),
            ],
            ["temps", "plein|complet", "/", .optional("temps"), "partiel"],
          ]), ":", .optional("a"), .capture("time", .cue(.worktime, key: "time")),
        ]
      ) { match in
        match.values("time", of: "time").map { .employment(.time($0)) }
      },
      // "À temps complet ou 80 %"
      Rule(
        "time-or-rate",
        [
          .capture("time", .cue(.worktime, key: "time")), "ou|or", .optional("a|at|de"),
          .capture("rate", .quantity(.percent)),
        ]
      ) { match in
        WorkTimeRules.time(match) + WorkTimeRules.rate(match)
      },
      // "Hours: 37.5 per week", the unit said before
      Rule(
        "bare-hours-a-week",
        [
          .sentenceStart, .optional(["nombre", "d"]), .optional("working|work|expected|contracted|weekly"),
          "hours|heures|horaire|horaires|h|hrs",
          .optional(":"),
          .capture("hours", .quantity(.number)), WorkTimeRules.aWeek,
        ], facts: WorkTimeRules.hours),
      // "Nombre d'heures hebdomadaires" over "39"
      Rule(
        "hours-under-label",
        [
          .under("heures|hours"), .sentenceStart,
          .any([.capture("hours", .quantity(.duration)), .capture("hours", .quantity(.number))]),
          .optional("h"), .sentenceEnd,
        ]
      ) { match in
        match.passage.label.contains(where: {
          ["hebdomadaires", "hebdomadaire", "semaine", "week", "weekly"].contains($0)
        })
          ? WorkTimeRules.hours(match) : []
      },
      // "Travail le samedi – 35h", "CDI - 39h - 2 100 €": a member of a line that tells when one works
      Rule(
        "hours-of-line",
        [
          .behind(",|-|–|(|;|/", before: .quantity(.duration)), .capture("hours", .quantity(.duration)),
          .any([.sentenceEnd, [".", .sentenceEnd], .not(.not(")|-|–|,|;|/|over|across|sur|reparti*"))]),
        ]
      ) { match in
        WorkTimeRules.isOfSchedule(match) ? WorkTimeRules.hours(match) : []
      },
      // "39H Travail samedi et dimanche", "37.5 hours Monday to Friday"
      Rule(
        "hours-before-days",
        [
          .any([.sentenceStart, ",|–|(|;"]), .capture("hours", .quantity(.duration)), .optional(",|(|-|–"),
          .any([
            ["travail|horaires|horaire", .not("supplementaire*")],
            [
              .optional("du|from"), "lundi|lun|monday|mon", "a|au|to|-|–|through|thru",
              "vendredi|ven|friday|fri|samedi|saturday|dimanche|sunday",
            ],
          ]),
        ]
      ) { match in
        WorkTimeRules.isOfWeek(match) ? WorkTimeRules.hours(match) : []
      },
      // "Semaine de 40 heures"
      Rule(
        "week-of-hours",
        [
          "semaine|week", .optional("normale|reguliere"), "de|of",
          .capture("hours", .quantity(.duration)), .not("de|d|of|par|/|per"),
        ]
      ) { match in
        WorkTimeRules.isOfWeek(match) ? WorkTimeRules.weekOfHouse(match) : []
      },
      // "37 hours (full time)"
      Rule(
        "hours-before-time",
        [
          .any([.sentenceStart, ":|,|;|-|–"]), .capture("hours", .quantity(.duration)), "(|,|-|–",
          .capture("time", .cue(.worktime, key: "time")),
        ]
      ) { match in
        WorkTimeRules.isOfWeek(match) ? WorkTimeRules.hours(match) : []
      },
      // "Working 31 hours over 39 weeks", as schools say it
      Rule(
        "hours-over-weeks",
        [.capture("hours", .quantity(.duration)), .optional("x|×"), .capture("weeks", .quantity(.duration))]
      ) {
        match in
        match.duration("weeks")?.min?.unit == .week && WorkTimeRules.isOfWeek(match) ? WorkTimeRules.hours(match) : []
      },
      // "70 heures par deux semaines", "75 hours biweekly": a period of pay in Canada
      Rule(
        "hours-of-two-weeks",
        [
          .capture("hours", .quantity(.duration)),
          .any([
            ["par|aux|/|per|every", .optional("les"), "deux|2|two", "semaines|sem|weeks"],
            "biweekly", ["bi", "-", "weekly"], ["aux", "quinze", "jours"],
          ]),
        ], facts: WorkTimeRules.halfOfTwoWeeks),
      // "Hours: 37.5": a line of its own
      Rule(
        "number-of-hours",
        [
          .sentenceStart, .optional("working|weekly|contracted|contract|normal|total"), "hours|heures|hrs", ":",
          .capture("hours", .quantity(.number)), .any([.sentenceEnd, [".", .sentenceEnd], "(|,|;"]),
        ]
      ) { match in
        match.number("hours").flatMap(\.min).map { $0 >= WorkTimeRules.leastOfWeek } == true
          ? WorkTimeRules.hours(match) : []
      },
      // "Durée du travail : 17H30 Horaires fractionnés"
      Rule(
        "hours-and-minutes",
        [
          WorkTimeRules.label, .open(3), .optional(":"), .capture("count", .token(.number)), "h",
          .capture("minutes", .token(.number)), "horaires|hebdo|hebdomadaire*",
        ], facts: WorkTimeRules.hoursOfClock),
      // "The standard working week is 39 hours", "standard weekly working hours for your grade are 35"
      Rule(
        "hours-told",
        [
          .any([["working", "week"], ["weekly", .optional("working"), "hours"], ["hours", "per|a", "week"]]), .open(5),
          "is|are|of", .any([.capture("hours", .quantity(.duration)), .capture("hours", .quantity(.number))]),
        ], facts: WorkTimeRules.hours),
      // "Nombre d'heures par semaine : 35", "35 hpw"
      Rule(
        "number-of-hours-a-week",
        [
          .any([
            ["heures|hours|hrs", "par|per|/|a", "semaine|sem|week|wk", .optional("travaillees|worked")],
            ["weekly", "hours"], ["heures", "hebdomadaires"],
          ]), .optional(":"),
          .any([
            .capture("hours", .quantity(.number)), [.capture("hours", .quantity(.duration)), .optional("00")],
          ]), .any([.sentenceEnd, ",|;|.|(|-|–"]),
        ], facts: WorkTimeRules.hours),
      Rule("hours-per-week-abbreviated", [.capture("hours", .quantity(.number)), "hpw"], facts: WorkTimeRules.hours),
      Rule(
        "hours-of-contract",
        [WorkTimeRules.job, .open(3), .capture("hours", .quantity(.duration))],
        facts: WorkTimeRules.hours),
      // "Temps partiel, 25 heures": what it is called is evidence of its own.
      Rule("hours-after-comma", [.capture("hours", .quantity(.duration))]) { match in
        match.isPreceded(by: WorkTimeRules.jobAndComma, within: 3) ? WorkTimeRules.hours(match) : []
      },
      // "Poste à 39h", "emploi de 25 heures"
      Rule(
        "hours-of-post",
        [
          "poste|emploi|post", "a|de|of", .capture("hours", .quantity(.duration)), .not("/|de|par|a|-|–|per|of"),
        ], facts: WorkTimeRules.hours),
      Rule("hours-labelled", WorkTimeRules.labelled, facts: WorkTimeRules.hours),
      Rule(
        "hours-alone",
        [
          .sentenceStart, .capture("hours", .quantity(.duration)),
          .any([
            .sentenceEnd, [".", .sentenceEnd], [.any(["-", "/", ",", "avec", "+", "–", "\u{7C}", "•"])],
            ["sur|over", .optional("a"), .any([.quantity(.number), .quantity(.duration)])],
          ]),
        ],
        facts: WorkTimeRules.hours),
    ])
}
