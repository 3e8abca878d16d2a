import Glossary
import Normalize

/// A corpus on disk: `corpus.yml`, `corpus.lock`, and a folder for each posting under `postings`.
public struct CorpusFolder: Sendable {
  public let path: String
  public var name: String
  public var licence: String
  /// Nil before the first blessing.
  public private(set) var lock: LockFile?

  static let manifest = "corpus.yml"

  /// Opens the corpus in a folder.
  public init(_ path: String) throws(CorpusError) {
    self.path = path
    let file = Path.join(path, Self.manifest)
    guard FolderTree.exists(file) else { throw .noCorpus(path) }
    let reader = try YAMLRecord(try Storage.read(file), path: file)
    let format = try reader.text("format")
    guard format == "1" else {
      throw reader.problem("format \(format) is newer than this program knows", at: reader.node["format"])
    }
    name = try reader.text("name")
    licence = try reader.text("licence")
    try reader.refuseOthers(["format", "name", "licence"])
    let lockPath = Path.join(path, LockFile.name)
    lock = FolderTree.exists(lockPath) ? try LockFile(parsing: try Storage.read(lockPath), path: lockPath) : nil
  }

  /// Makes an empty corpus.
  public static func create(_ path: String, name: String, licence: String) throws(CorpusError) {
    let file = Path.join(path, manifest)
    if FolderTree.exists(file) { throw .alreadyThere(path) }
    try Storage.makeFolder(path)
    let writing = try WriteLock(path)
    try Storage.makeFolder(Path.join(path, "postings"))
    var writer = YAMLWriter()
    writer.number("format", 1)
    writer.pair("name", name)
    writer.pair("licence", licence)
    try Storage.write(writer.bytes, to: file)
    _ = consume writing
  }

  // MARK: Postings

  public var postingsPath: String { Path.join(path, "postings") }

  public func path(of id: String) -> String { Path.join(postingsPath, id) }

  /// Ids, sorted.
  public func ids() throws(CorpusError) -> [String] {
    guard FolderTree.exists(postingsPath) else { return [] }
    do throws(AtomicFile.Failure) {
      let names = try FolderTree.names(in: postingsPath)
      return names.filter { FolderTree.isFolder(path(of: $0)) }
    } catch {
      throw .storage(error)
    }
  }

  public func record(_ id: String) throws(CorpusError) -> Record {
    let folder = path(of: id)
    let file = Path.join(folder, Record.metadata)
    return Record(id: id, folder: folder, metadata: try Metadata(parsing: try Storage.read(file), path: file))
  }

  /// The posting that a person means: an id, the beginning of one, or a part of its name.
  public func find(_ text: String) throws(CorpusError) -> Record {
    let ids = try self.ids()
    if ids.contains(text) { return try record(text) }
    var found = ids.filter { $0.hasPrefix(text) }
    if found.isEmpty {
      for id in ids where try record(id).metadata.name.lowercased().contains(text.lowercased()) { found.append(id) }
    }
    guard let first = found.first else { throw .noSuchPosting(text) }
    if found.count > 1 { throw .ambiguousPosting(text, found) }
    return try record(first)
  }

  mutating func replaceLock(_ lock: LockFile) throws(CorpusError) {
    let bytes = lock.bytes
    let file = Path.join(path, LockFile.name)
    self.lock = lock
    if FolderTree.exists(file), try Storage.read(file) == bytes { return }
    try Storage.write(bytes, to: file)
  }

  // MARK: Writing

  /// The right to write. What a killed run left behind is cleaned up; its paths are returned.
  func writing() throws(CorpusError) -> Writing {
    let lock = try WriteLock(path)
    var leftovers: [String] = []
    for folder in [path, postingsPath] + (try ids().map(path(of:))) where FolderTree.exists(folder) {
      for name in (try? FolderTree.names(in: folder, hidden: true)) ?? []
      where name.hasPrefix(AtomicFile.temporaryPrefix) {
        leftovers.append(Path.join(folder, name))
      }
    }
    for path in leftovers { FolderTree.removeAll(path) }
    return Writing(lock: lock, leftovers: leftovers)
  }

  struct Writing: ~Copyable {
    let lock: WriteLock
    let leftovers: [String]
  }
}

/// Reads and writes with the corpus's errors.
enum Storage {
  static func read(_ path: String) throws(CorpusError) -> [UInt8] {
    do throws(AtomicFile.Failure) {
      return try FolderTree.read(path)
    } catch {
      throw .storage(error)
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CorpusError) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw .storage(error)
    }
  }

  static func makeFolder(_ path: String) throws(CorpusError) {
    do throws(AtomicFile.Failure) {
      try FolderTree.make(path)
    } catch {
      throw .storage(error)
    }
  }
}
