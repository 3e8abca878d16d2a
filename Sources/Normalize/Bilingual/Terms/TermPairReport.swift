import Glossary
import Text

/// Writes learnt term pairs for people and for programs.
public struct TermPairReport: Sendable {
  private let pairs: [TermPair]
  private let image: Image

  public init(_ pairs: [TermPair], _ image: Image) {
    self.pairs = pairs
    self.image = image
  }

  /// G², Dice's coefficient, segments, pairs of postings, both sides, and an example.
  public var table: String {
    var table = TextTable(
      ["G²", "dice", "count", "pairs", "French", "English", "example"],
      alignments: [.right, .right, .right, .right, .left, .left, .left])
    for pair in pairs {
      table.add([
        .init(pair.likelihood.decimal(1)), .init(pair.dice.decimal(2)),
        .init(String(pair.count)), .init(String(pair.postings)), .init(Self.shown(pair.french)),
        .init(Self.shown(pair.english)), .init("\(pair.exampleFrench) | \(pair.exampleEnglish)"),
      ])
    }
    return table.text()
  }

  private static func shown(_ side: TermPair.Side) -> String {
    switch side {
    case .phrase(let text): text
    case .concept(let id): "[\(id)]"
    }
  }

  /// A glossary file of drafts, each with its counts and an example as its note. Phrases that go with a concept which the
  /// glossary has are comments at the end: labels to add to it.
  public var yaml: [UInt8] {
    var ids: Set<String> = []
    let concepts = pairs.compactMap { concept(for: $0, &ids) }.sorted { $0.id < $1.id }
    let labels = pairs.compactMap(Self.label)
    guard !concepts.isEmpty else { return Array(labels.joined().utf8) }
    return GlossaryWriter.bytes(of: concepts, domain: "learned") + Array(labels.joined().utf8)
  }

  private func concept(for pair: TermPair, _ ids: inout Set<String>) -> Concept? {
    guard case .phrase(let french) = pair.french, case .phrase(let english) = pair.english else { return nil }
    var id = Self.id(english)
    var number = 2
    while image.concept(withID: id) != nil || ids.contains(id) {
      id = "\(Self.id(english))-\(number)"
      number += 1
    }
    ids.insert(id)
    let labels = [(english, Language.en), (french, .fr)].map { text, language in
      Label(text, language, .preferred, exactCase: Self.needsExactCase(text))
    }
    var concept = Concept(id: id, kind: pair.kind, labels: labels)
    concept.status = .draft
    concept.note =
      "\(pair.count) segments of \(pair.postings) pairs, Dice \(pair.dice.decimal(2)): "
      + "\(pair.exampleFrench) | \(pair.exampleEnglish)"
    return concept
  }

  /// Short words and acronyms match too much in small letters.
  private static func needsExactCase(_ text: String) -> Bool {
    text.count <= 3 || Form(text).shape == .upper
  }

  private static func label(_ pair: TermPair) -> String? {
    let place = "\(pair.count) segments: \(pair.exampleFrench) | \(pair.exampleEnglish)"
    let line: String? =
      switch (pair.french, pair.english) {
      case (.phrase(let text), .concept(let id)): "\(id): fr “\(text)”"
      case (.concept(let id), .phrase(let text)): "\(id): en “\(text)”"
      default: nil
      }
    return line.map { "# label for \($0), \(place.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }
  }

  private static func id(_ phrase: String) -> String {
    let words = Fold(phrase).bare.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    return words.first?.isLetter == true ? words : "term-" + words
  }

  public var jsonLines: [UInt8] {
    pairs.flatMap { pair in
      var writer = JSONWriter()
      writer.object { json in
        Self.side("fr", pair.french, &json)
        Self.side("en", pair.english, &json)
        json.member("kind", pair.kind.rawValue)
        json.member("count", pair.count)
        json.member("postings", pair.postings)
        json.key("likelihood")
        json.raw(pair.likelihood.decimal(2))
        json.key("dice")
        json.raw(pair.dice.decimal(3))
        json.member("example", [pair.exampleFrench, pair.exampleEnglish])
      }
      return writer.bytes + [0x0A]
    }
  }

  private static func side(_ name: StaticString, _ side: TermPair.Side, _ json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      switch side {
      case .phrase(let text): json.member("phrase", text)
      case .concept(let id): json.member("concept", id)
      }
    }
  }
}
