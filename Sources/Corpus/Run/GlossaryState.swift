import Glossary
import Normalize
import Text

/// The glossary as it is now: digests of its entries, and where they stand.
public struct GlossaryState: Sendable {
  public struct Entry: Sendable {
    public var digest: String
    public var file: String
    /// Of the concept's id.
    public var line: Int
    public var kind: Concept.Kind
    public var isSkill: Bool { kind.isSkill }
  }

  /// Over names and bytes of the files, in hexadecimal.
  public let digest: String
  public let entries: [String: Entry]
  /// Digests of word lists and families, by file.
  public let words: [String: String]

  init(digest: String, entries: [String: Entry], words: [String: String]) {
    self.digest = digest
    self.entries = entries
    self.words = words
  }

  /// Reads the folders that `ImageCache` compiles. Cost: parsing all files.
  public init(_ folders: [String]) throws(FileSystemError) {
    digest = try Self.digest(of: folders)
    var entries: [String: Entry] = [:]
    var words: [String: String] = [:]
    for folder in folders {
      let files = try GlossaryFolder.read(folder)
      for concept in GlossaryLoader.load(files).glossary.concepts where concept.status != .deprecated {
        let file = Self.name(concept.position.file, in: folder)
        entries[concept.id] = Entry(
          digest: Self.digest(of: concept), file: file, line: concept.position.line, kind: concept.kind)
      }
      for file in files where Self.holdsWords(file) {
        words[Self.name(file.path, in: folder)] = Self.short(file.bytes)
      }
    }
    self.entries = entries
    self.words = words
  }

  /// Kinds by concept, as the object names them.
  var kinds: [String: String] {
    entries.mapValues { $0.kind == .field ? Concept.Kind.knowledge.rawValue : $0.kind.rawValue }
  }

  /// The digest alone, without parsing.
  public static func digest(of folders: [String]) throws(FileSystemError) -> String {
    var bytes: [UInt8] = []
    for folder in folders {
      for file in try GlossaryFolder.read(folder) {
        bytes += Array("\(name(file.path, in: folder)) \(Digest.sha256(file.bytes))\n".utf8)
      }
    }
    return Digest.sha256(bytes)
  }

  /// Words and families change what is matched; phrases for rendering do not.
  private static func holdsWords(_ file: SourceFile) -> Bool {
    file.bytes.split(separator: 0x0A).contains { line in
      line.starts(with: Array("words:".utf8)) || line.starts(with: Array("families:".utf8))
    }
  }

  /// As the image names files, so that a rule's place is found again.
  private static func name(_ file: String, in root: String) -> String {
    let folder = root.hasSuffix("/") ? String(root.dropLast()) : root
    guard file.hasPrefix(folder + "/") else { return file }
    return Path.name(of: folder) + file.dropFirst(folder.utf8.count)
  }

  /// Over all that matching and the rules use of a concept; examples, notes and links change no alignment.
  private static func digest(of concept: Concept) -> String {
    var parts = [concept.id, concept.kind.rawValue, concept.keptInside ? "keep" : ""]
    parts += concept.labels.map { label in
      let rules = (label.derives ? "" : "underived ") + (label.fixedWording ? "fixed " : "")
      let marks = "\(label.exactCase) \(label.form?.rawValue ?? "") \(rules)"
      return "\(label.language.rawValue) \(label.tier.rawValue) \(marks)\(label.text)"
    }
    parts += ["sections"] + concept.sections + ["ambiguous"] + concept.ambiguous.map(\.value)
    parts +=
      ["contexts"]
      + concept.contexts.map { context in
        (["\(context.side.rawValue) \(context.text)"] + context.labels).joined(separator: " | ")
      }
    parts += concept.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: ","))" }
    return short(Array(parts.joined(separator: "\n").utf8))
  }

  private static func short(_ bytes: [UInt8]) -> String { String(Digest.sha256(bytes).prefix(10)) }
}
