import Glossary

/// What people decided about a posting: `gold.yml`. Nothing in it comes from the program.
public struct Gold: Hashable, Sendable {
  /// One statement about a phrase.
  public struct Entry: Hashable, Sendable {
    public var anchor: Anchor
    /// The concept that the phrase names; nil for a fact, or where `not` stands alone.
    public var concept: String?
    /// Dimension and value of a fact, as in `expected.json`.
    public var fact: String?
    /// Other concepts or facts that are as right.
    public var alternatives: [String] = []
    /// Nil leaves it open.
    public var modality: String?
    /// Concepts that the phrase does not name, though they were or may be found there.
    public var not: [String]

    public var meaning: String? { concept ?? fact }

    func accepts(_ meaning: String) -> Bool { meaning == self.meaning || alternatives.contains(meaning) }
  }

  /// Whether all that the posting asks for is listed, so that anything else which is found is wrong. What is complete are
  /// the competences; facts never count as wrong by their absence here.
  public var isComplete: Bool
  /// Who decided, by a name or a sign.
  public var by: String?
  public var note: String?
  public var entries: [Entry]

  public init(isComplete: Bool = false, by: String? = nil, note: String? = nil, entries: [Entry] = []) {
    self.isComplete = isComplete
    self.by = by
    self.note = note
    self.entries = entries
  }
}

extension Gold {
  /// One entry a line, in the order of the posting.
  var yaml: [UInt8] {
    var writer = YAMLWriter()
    writer.number("format", 1)
    writer.pair("by", by)
    writer.line("complete: \(isComplete)")
    writer.pair("note", note)
    if entries.isEmpty {
      writer.line("annotations: []")
      return writer.bytes
    }
    writer.open("annotations")
    for entry in entries { writer.line("- " + Self.line(entry)) }
    return writer.bytes
  }

  private static func line(_ entry: Entry) -> String {
    let anchor = entry.anchor
    func scalar(_ text: String?) -> String? { text.map { YAMLWriter.scalar($0) } }
    func quoted(_ text: String?) -> String? { text.map { YAMLWriter.scalar($0, quoted: true) } }
    func list(_ meanings: [String]) -> String? {
      meanings.isEmpty ? nil : "[" + meanings.map { YAMLWriter.scalar($0) }.joined(separator: ", ") + "]"
    }
    return YAMLWriter.flow([
      ("block", anchor.block.map(String.init)),
      ("range", anchor.range.map { "[\($0.lowerBound), \($0.upperBound)]" }),
      ("exact", quoted(anchor.exact)), ("prefix", quoted(anchor.prefix)), ("suffix", quoted(anchor.suffix)),
      ("concept", scalar(entry.concept)), ("fact", quoted(entry.fact)), ("or", list(entry.alternatives)),
      ("modality", scalar(entry.modality)),
      ("not", list(entry.not)),
    ])
  }

  init(parsing bytes: [UInt8], path: String) throws(CorpusError) {
    let reader = try YAMLRecord(bytes, path: path)
    guard try reader.text("format") == "1" else { throw reader.problem("gold of format 1 is expected") }
    isComplete = try reader.flag("complete") ?? false
    by = try reader.optional("by")
    note = try reader.optional("note")
    entries = []
    for item in try reader.records("annotations") { entries.append(try Self.entry(item)) }
    try reader.refuseOthers(["format", "by", "complete", "note", "annotations"])
  }

  private static let modalities = ["required", "preferred", "considered", "unspecified", "not-required"]

  private static func entry(_ item: YAMLRecord) throws(CorpusError) -> Entry {
    let entry = Entry(
      anchor: Anchor(
        block: item.node["block"] == nil ? nil : try item.integer("block"), range: try item.range("range"),
        exact: try item.text("exact"), prefix: text(item, "prefix"), suffix: text(item, "suffix")),
      concept: try item.optional("concept"), fact: try item.optional("fact"),
      alternatives: try item.texts("or"),
      modality: item.node["modality"] == nil ? nil : try item.choice("modality", of: modalities),
      not: try item.texts("not"))
    if entry.meaning == nil, entry.not.isEmpty { throw item.problem("name a `concept`, a `fact`, or `not`") }
    if entry.concept != nil, entry.fact != nil { throw item.problem("name a `concept` or a `fact`, not both") }
    try item.refuseOthers([
      "block", "range", "exact", "prefix", "suffix", "concept", "fact", "or", "modality", "not",
    ])
    return entry
  }

  /// At the edge of a block it is empty.
  private static func text(_ item: YAMLRecord, _ key: String) -> String? { item.node[key]?.scalar }
}
