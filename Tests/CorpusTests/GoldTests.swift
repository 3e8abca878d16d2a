import Testing

@testable import Corpus

@Suite("Gold")
struct GoldTests {
  private static func entry(_ quote: String, _ meaning: String?, _ modality: String? = nil, not: [String] = [])
    -> Gold.Entry
  {
    let isFact = meaning?.contains(":") == true
    return Gold.Entry(
      anchor: Anchor(exact: quote), concept: isFact ? nil : meaning, fact: isFact ? meaning : nil, modality: modality,
      not: not)
  }

  @Test func writtenAndReadBack() throws {
    let gold = Gold(
      isComplete: true, by: "a. reader", note: "says: \"no\"",
      entries: [
        Gold.Entry(
          anchor: Anchor(block: 3, range: 4..<9, exact: "#1: “é”", prefix: "", suffix: ", \""), concept: "c", fact: nil,
          modality: "required", not: ["d", "e"]),
        Self.entry("2 ans", "experience: P2Y"), Self.entry("x", nil, not: ["c"]),
      ])
    #expect(try Gold(parsing: gold.yaml, path: "g") == gold)
    #expect(try Gold(parsing: Gold().yaml, path: "g") == Gold())
  }

  @Test(arguments: [
    ("format: 2\n", "gold of format 1"),
    ("format: 1\nannotations:\n  - {exact: a}\n", "name a `concept`"),
    ("format: 1\nannotations:\n  - {exact: a, concept: b, strength: c}\n", "no key `strength`"),
    ("format: 1\nannotations:\n  - {concept: b}\n", "`exact` is missing"),
    ("format: 1\nannotations:\n  - {exact: a, concept: b, modality: must}\n", "one of required"),
    ("format: 1\nannotations:\n  - {exact: a, concept: b, range: [3, 1]}\n", "two numbers"),
  ])
  func mistakesAreTold(text: String, message: String) {
    do {
      _ = try Gold(parsing: Array(text.utf8), path: "g.yml")
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.description.hasPrefix("g.yml:"))
      #expect(error.description.contains(message))
    }
  }

  @Test func judges() {
    let gold = Gold(entries: [
      Self.entry("les stocks", "stock-management", "preferred"),
      Self.entry("chariot", "truck-driving", not: ["forklift-driving"]),
      Self.entry("2 ans", "experience: P2Y"), Self.entry("nowhere", "c"),
    ])
    let judgement = Judgement(Sample.full, by: gold)
    #expect(judgement.hits.map(\.entry) == [0, 2])
    #expect(judgement.hits.map(\.isModalityRight) == [false, nil])
    #expect(judgement.misses == [1, 3])
    #expect(judgement.lost == [3])
    #expect(judgement.wrong.map(\.meaning) == ["forklift-driving"])
  }

  /// Only a complete gold makes what it does not list wrong, and facts never.
  @Test func completeGoldsCountWhatIsBeside() {
    let entries = [Self.entry("les stocks", "stock-management")]
    #expect(Judgement(Sample.full, by: Gold(entries: entries)).wrong.isEmpty)
    let wrong = Judgement(Sample.full, by: Gold(isComplete: true, entries: entries)).wrong
    #expect(wrong.map(\.meaning) == ["forklift-driving"])
  }

  /// What is as right counts as right.
  @Test func alternatives() throws {
    var entry = Self.entry("chariot", "truck-driving")
    entry.alternatives = ["forklift-driving", "experience: P9Y"]
    let gold = Gold(isComplete: true, entries: [entry, Self.entry("les stocks", "stock-management")])
    #expect(Judgement(Sample.full, by: gold).misses.isEmpty)
    #expect(Judgement(Sample.full, by: gold).wrong.isEmpty)
    #expect(try Gold(parsing: gold.yaml, path: "g") == gold)
  }

  @Test func worse() {
    let gold = Gold(entries: [
      Self.entry("les stocks", "stock-management", "required"), Self.entry("chariot", "forklift-driving"),
    ])
    let old = Judgement(Sample.full, by: gold)
    #expect(old.worse(in: old, gold: gold).isEmpty)
    var less = Sample.full
    less.annotations.remove(at: 1)
    less.annotations[0].modality = "preferred"
    #expect(
      old.worse(in: Judgement(less, by: gold), gold: gold) == [
        "“chariot” was forklift-driving and is not found any more", "“les stocks” was required and is preferred now",
      ])
  }

  @Test func scores() {
    var report = ScoreReport()
    report.add(
      "a", Sample.full,
      Gold(
        isComplete: true,
        entries: [
          Self.entry("les stocks", "stock-management", "preferred"), Self.entry("chariot", "truck-driving"),
        ]))
    #expect(report.scores["skills"] == Score(right: 1, missed: 1, wrong: 1))
    #expect(report.scores["skills"]?.f1 == 0.5)
    #expect(report.scores["modality/preferred"]?.missed == 1)
    #expect(report.scores["modality/required"]?.wrong == 1)
  }
}

@Suite("Decisions about a phrase")
struct AnnotatorTests {
  private static let golden = Sample.full

  private static func gold(_ steps: [(Annotator, Annotator.Decision)]) throws -> [String] {
    var gold = Gold()
    for (annotator, decision) in steps { gold = try annotator.apply(decision, to: gold, of: golden) }
    return gold.entries.map { entry in
      [
        entry.anchor.exact, entry.meaning, entry.modality,
        entry.not.isEmpty ? nil : "not " + entry.not.joined(separator: " "),
      ]
      .compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test func acceptRejectCorrect() throws {
    let stocks = Annotator(quote: "les stocks")
    let truck = Annotator(quote: "chariot", modality: "preferred")
    #expect(try Self.gold([(stocks, .accept)]) == ["les stocks | stock-management | required"])
    #expect(try Self.gold([(stocks, .reject)]) == ["les stocks | not stock-management"])
    #expect(
      try Self.gold([(truck, .correct("truck-driving"))])
        == ["chariot | truck-driving | preferred | not forklift-driving"])
    #expect(
      try Self.gold([(Annotator(quote: "2 ans"), .correct("experience: P3Y"))]) == ["2 ans | experience: P3Y"])
  }

  /// A later decision replaces the earlier one.
  @Test func aPersonMayThinkAgain() throws {
    let stocks = Annotator(quote: "les stocks")
    #expect(try Self.gold([(stocks, .reject), (stocks, .accept)]) == ["les stocks | stock-management | required"])
    #expect(try Self.gold([(stocks, .accept), (stocks, .reject)]) == ["les stocks | not stock-management"])
    #expect(try Self.gold([(stocks, .accept), (stocks, .accept)]).count == 1)
  }

  @Test func whatIsNotClearIsRefused() {
    for (quote, message) in [
      ("absent", "does not say"), ("s", "places"), ("Gérer 🚛 les stocks, conduire un", "name one"),
    ] {
      do {
        _ = try Annotator(quote: quote).apply(.accept, to: Gold(), of: Self.golden)
        Issue.record("nothing was thrown")
      } catch {
        #expect(error.description.contains(message))
      }
    }
  }
}
