import Glossary
import Normalize

/// What the goldens were made with: `corpus.lock`, one line a fact, so that a change of one concept touches one line.
///
/// The digests of all concepts make a difference attributable without git: the concept whose entry is not what it was, and
/// the file it stood in, are known from the lock alone.
public struct LockFile: Hashable, Sendable {
  /// Of the program.
  public var version: String
  /// Over names and bytes of the glossary's files, in hexadecimal.
  public var glossary: String
  /// Why the last blessing was given.
  public var reason: String
  public var concepts: [String: Entry]
  /// Digests of the word lists and families, by file.
  public var words: [String: String]

  public struct Entry: Hashable, Sendable {
    /// From the glossary folder's own name on: `glossaries/skills/logistics.yaml`.
    public var file: String
    public var digest: String
  }

  static let name = "corpus.lock"

  public init(version: String, glossary: GlossaryState, reason: String) {
    self.version = version
    self.glossary = glossary.digest
    self.reason = reason
    concepts = glossary.entries.mapValues { Entry(file: $0.file, digest: $0.digest) }
    words = glossary.words
  }

  var bytes: [UInt8] {
    var lines = [
      "# Written by 'normalize corpus bless'; do not edit.", "format 1", "version \(version)", "glossary \(glossary)",
      "reason \(reason.split(whereSeparator: \.isNewline).joined(separator: " "))",
    ]
    lines += words.sorted { $0.key < $1.key }.map { "words \($0.key) \($0.value)" }
    lines += concepts.sorted { $0.key < $1.key }.map { "concept \($0.key) \($0.value.digest) \($0.value.file)" }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  init(parsing bytes: [UInt8], path: String) throws(CorpusError) {
    version = ""
    glossary = ""
    reason = ""
    concepts = [:]
    words = [:]
    for (number, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated() {
      let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
      switch (parts.first, parts.count) {
      case ("format", 2) where parts[1] == "1": continue
      case ("version", 2): version = parts[1]
      case ("glossary", 2): glossary = parts[1]
      case ("reason", _): reason = String(line.dropFirst("reason ".count))
      case ("words", 3): words[parts[1]] = parts[2]
      case ("concept", 4): concepts[parts[1]] = Entry(file: parts[3], digest: parts[2])
      case (let first?, _) where first.hasPrefix("#"): continue
      default:
        throw .broken("\(path):\(number + 1): error: no line of a lock file of format 1: '\(line)'")
      }
    }
  }
}
