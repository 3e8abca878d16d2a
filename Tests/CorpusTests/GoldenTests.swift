import Testing

@testable import Corpus

/// A golden of one block, for the tests.
enum Sample {
  static func annotation(
    _ quote: String, _ meaning: String, in text: String = text, modality: String? = "required", how: String = "label"
  ) -> Annotation {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(quote.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
    let isFact = meaning.contains(":")
    let parts = meaning.split(separator: ":", maxSplits: 1).map(String.init)
    return Annotation(
      block: 0, range: start..<start + wanted.count, quote: quote, concept: isFact ? nil : meaning,
      kind: isFact ? parts[0] : "task", value: isFact ? String(parts[1].drop { $0 == " " }) : nil, modality: modality,
      how: how, rule: isFact ? "\(parts[0])/rule" : "")
  }

  static let text = "Gérer 🚛 les stocks, conduire un chariot \"élévateur\" ; 2 ans d'expérience"

  static func golden(_ annotations: [Annotation], section: String = "requirements") -> Golden {
    Golden(
      language: "fr", posting: ["{", "  \"telework\": \"hybrid\"", "}"],
      blocks: [.init(kind: "list-item", section: section, language: "fr", text: text)], annotations: annotations)
  }

  static let full = golden([
    annotation("Gérer 🚛 les stocks", "stock-management", how: "derived"),
    annotation("conduire un chariot \"élévateur\"", "forklift-driving"),
    annotation("2 ans d'expérience", "experience: P2Y", how: "rule"),
  ])
}

@Suite("Goldens")
struct GoldenTests {
  @Test func writtenAndReadBack() throws {
    let bytes = GoldenJSON.write(Sample.full)
    #expect(try GoldenJSON.read(bytes, path: "x") == Sample.full)
    let empty = Golden(language: "und", posting: ["{}"], blocks: [], annotations: [])
    #expect(try GoldenJSON.read(GoldenJSON.write(empty), path: "x") == empty)
  }

  /// One annotation more is one line more, and touches none but its neighbour's comma.
  @Test func anEditTouchesFewLines() {
    let lines = String(decoding: GoldenJSON.write(Sample.full), as: UTF8.self).split(separator: "\n")
    var more = Sample.full
    more.annotations.insert(Sample.annotation("chariot", "forklift"), at: 2)
    let others = String(decoding: GoldenJSON.write(more), as: UTF8.self).split(separator: "\n")
    let difference = others.difference(from: lines)
    #expect(difference.insertions.count == 1)
    #expect(difference.removals.isEmpty)
  }

  @Test func whatIsNoGoldenIsRefused() {
    for text in ["", "{", "{\"format\": \"normalize-golden/9\"}", "[]"] {
      #expect(throws: CorpusError.self) {
        try GoldenJSON.read(Array(text.utf8), path: "p/expected.json").language == "fr"
      }
    }
  }

  @Test func differences() {
    var new = Sample.full
    new.annotations[0].modality = "preferred"
    new.annotations.remove(at: 1)
    new.annotations.append(Sample.annotation("chariot", "truck-driving"))
    new.posting = ["{", "  \"telework\": \"full\",", "  \"travel\": true", "}"]
    let found = GoldenDifference(from: Sample.full, to: new)
    #expect(found.changed.map(\.new.meaning) == ["stock-management"])
    #expect(found.removed.map(\.meaning) == ["forklift-driving"])
    #expect(found.added.map(\.meaning) == ["truck-driving"])
    #expect(found.removedFacts == ["\"telework\": \"hybrid\""])
    #expect(Set(found.addedFacts) == ["\"telework\": \"full\"", "\"travel\": true"])
    #expect(found.blocks.isEmpty)
    #expect(GoldenDifference(from: Sample.full, to: Sample.full).isEmpty)
  }

  /// A longer match of the same meaning is a change, not a loss and a find.
  @Test func anotherExtentIsAChange() {
    let short = Sample.golden([Sample.annotation("conduire un chariot", "forklift-driving")])
    let found = GoldenDifference(from: short, to: Sample.golden([Sample.full.annotations[1]]))
    #expect(found.changed.count == 1)
    #expect(found.added.isEmpty && found.removed.isEmpty)
  }
}

@Suite("Which edit made a difference")
struct AttributionTests {
  private static func state(_ digests: [String: String], words: String = "w") -> GlossaryState {
    GlossaryState(
      digest: "d", entries: digests.mapValues { .init(digest: $0, file: "g/a.yaml", line: 7, kind: .task) },
      words: ["g/words.yaml": words])
  }

  private static let lock = LockFile(
    version: "1", glossary: state(["forklift-driving": "a", "stock-management": "a", "gone": "a"]), reason: "r")

  private static func cause(
    _ meaning: String, isNew: Bool, now: GlossaryState, version: String = "1", others: [Annotation] = []
  ) -> String {
    var annotation = Sample.annotation("chariot", meaning)
    annotation.rule = isNew ? "g/a.yaml:9" : ""
    var difference = GoldenDifference()
    difference.added = others
    return Attribution(since: lock, now: now, version: version).cause(of: annotation, isNew: isNew, in: difference)
  }

  @Test func byTheConceptsOwnEntry() {
    let now = Self.state(["forklift-driving": "b", "stock-management": "a", "gone": "a"])
    #expect(Self.cause("forklift-driving", isNew: true, now: now) == "g/a.yaml:9")
    #expect(Self.cause("forklift-driving", isNew: false, now: now) == "g/a.yaml:7")
    let less = Self.state(["forklift-driving": "a", "stock-management": "a"])
    #expect(Self.cause("gone", isNew: false, now: less) == "g/a.yaml (the concept was removed)")
  }

  @Test func byAnEditedConceptAtTheSameWords() {
    let now = Self.state(["forklift-driving": "a", "stock-management": "b", "gone": "a"])
    var other = Sample.annotation("un chariot", "stock-management")
    other.rule = "g/a.yaml:12"
    #expect(
      Self.cause("forklift-driving", isNew: false, now: now, others: [other])
        == "g/a.yaml:12 (stock-management at the same words)")
  }

  @Test func byWordsOrTheProgram() {
    let same = ["forklift-driving": "a", "stock-management": "a", "gone": "a"]
    #expect(Self.cause("forklift-driving", isNew: true, now: Self.state(same, words: "v")) == "g/words.yaml")
    #expect(Self.cause("forklift-driving", isNew: true, now: Self.state(same), version: "2") == "normalize 1 → 2")
    #expect(
      Self.cause("forklift-driving", isNew: true, now: Self.state(same))
        == "a change of the program: the glossary is as it was")
  }

  @Test func theLockIsReadBack() throws {
    #expect(try LockFile(parsing: Self.lock.bytes, path: "l") == Self.lock)
    #expect(throws: CorpusError.self) { try LockFile(parsing: Array("nonsense\n".utf8), path: "l") }
  }
}
