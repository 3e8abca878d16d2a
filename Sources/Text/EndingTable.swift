/// Endings of words with what each stands for, found by a word's last byte rather than one by one.
struct EndingTable<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    let ending: [UInt8]
    let value: Value
  }

  /// By last byte, in the order given; no ending is empty.
  private let rows: [[Entry]]

  init(_ entries: [(ending: String, value: Value)]) {
    var rows: [[Entry]] = Array(repeating: [], count: 256)
    for (ending, value) in entries {
      let bytes = Array(ending.utf8)
      if let last = bytes.last { rows[Int(last)].append(Entry(ending: bytes, value: value)) }
    }
    self.rows = rows
  }

  /// The entries whose ending the word has, in their order.
  func forEach(endingOf word: borrowing Span<UInt8>, _ body: (Entry) -> Void) {
    guard let last = word.last else { return }
    for entry in rows[Int(last)] where word.ends(with: entry.ending) { body(entry) }
  }

  func first(endingOf word: borrowing Span<UInt8>, where holds: (Entry) -> Bool = { _ in true }) -> Entry? {
    guard let last = word.last else { return nil }
    for entry in rows[Int(last)] where word.ends(with: entry.ending) && holds(entry) { return entry }
    return nil
  }
}

extension EndingTable where Value == Void {
  init(_ endings: [String]) { self.init(endings.map { ($0, ()) }) }
}

/// Endings that words are asked for.
public struct WordEndings: Sendable {
  private let table: EndingTable<Void>

  public init(_ endings: [String]) { table = EndingTable(endings) }

  /// Whether the word ends in one of them.
  public func end(_ word: String) -> Bool { table.first(endingOf: word.utf8Span.span) != nil }
}

extension WordEndings {
  /// Of French verbs.
  public static let infinitives = WordEndings(["er", "ir", "re"])
  /// Of English nouns of whoever does something (engineer, developers), as no French verb that is borrowed has them
  /// (monitorer).
  public static let agents = WordEndings(["eer", "eers", "ger", "gers", "per", "pers", "ser", "sers"])
  /// Of French adjectives that say to what a thing belongs: technique, commerciales.
  public static let relationalAdjectives = WordEndings([
    "ique", "iques", "if", "ive", "ifs", "ives", "el", "elle", "els", "elles", "al", "ale", "aux", "ales", "aire",
    "aires",
  ])
  /// Of French verbs, with accents.
  public static let pastParticiples = WordEndings(["é", "ée", "és", "ées"])
}
