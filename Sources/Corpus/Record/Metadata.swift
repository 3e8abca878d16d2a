import Glossary

/// What is known of a posting beside its text: `meta.yml`.
public struct Metadata: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Added, not blessed yet: `check` passes it over.
    case draft
    case active
    /// Kept for the record; no command reads it.
    case retired
  }

  /// The source as it was added.
  public struct Source: Hashable, Sendable {
    /// Name of the file in the posting's folder: `source.html`.
    public var file: String
    public var bytes: Int
    /// Of the file, in hexadecimal.
    public var sha256: String
    /// Of the visible text, white space and case aside: equal for two files that read the same.
    public var text: String
    /// `Sketch` of the visible text.
    public var similarity: String
  }

  public var name: String
  /// Of the posting, ISO 8601, where it is known.
  public var date: String?
  /// `fr` or `en`; the posting is read in it.
  public var language: String
  /// ISO 3166-1 alpha-2, with a subdivision where it matters: `CA-QC`.
  public var country: String?
  public var licence: String
  /// `dev` is looked at when glossary and rules are written, `test` never is.
  public var split: String
  public var status: Status
  public var source: Source

  public static let splits = ["dev", "test"]
}

// MARK: YAML

extension Metadata {
  /// The file, keys in one order.
  var yaml: [UInt8] {
    var writer = YAMLWriter()
    writer.pair("name", name)
    writer.pair("date", date, quoted: true)
    writer.pair("language", language)
    writer.pair("country", country)
    writer.pair("licence", licence)
    writer.pair("split", split)
    writer.pair("status", status.rawValue)
    writer.open("source")
    writer.pair("file", source.file)
    writer.number("bytes", source.bytes)
    writer.pair("sha256", source.sha256, quoted: true)
    writer.pair("text", source.text, quoted: true)
    writer.pair("similarity", source.similarity, quoted: true)
    return writer.bytes
  }

  init(parsing bytes: [UInt8], path: String) throws(CorpusError) {
    let reader = try YAMLRecord(bytes, path: path)
    let source = try reader.record("source")
    name = try reader.text("name")
    date = try reader.date("date")
    language = try reader.choice("language", of: ["fr", "en"])
    country = try reader.optional("country")
    licence = try reader.text("licence")
    split = try reader.choice("split", of: Self.splits)
    let status = try reader.choice("status", of: Status.allCases.map(\.rawValue))
    self.status = Status(rawValue: status) ?? .draft
    self.source = Source(
      file: try source.text("file"), bytes: try source.integer("bytes"), sha256: try source.text("sha256"),
      text: try source.text("text"), similarity: try source.text("similarity"))
    try reader.refuseOthers(["name", "date", "language", "country", "licence", "split", "status", "source"])
    try source.refuseOthers(["file", "bytes", "sha256", "text", "similarity"])
  }
}
