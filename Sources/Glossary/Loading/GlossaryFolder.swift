/// Finds and reads the glossary files under folders.
public enum GlossaryFolder {
  /// A glossary file with what tells a compiled image whether it has changed.
  public struct Entry: Hashable, Sendable {
    public var path: String
    /// In bytes.
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified: Int64
    /// When its content or anything else of it was changed last, which no program can set back; nanoseconds since 1970.
    public var changed: Int64
    public var inode: UInt64
  }

  /// The `*.yaml` and `*.yml` files under a folder at any depth, sorted by path; the file itself when `path` names
  /// one. Names that start with a dot are passed over.
  public static func list(_ path: String) throws(FileSystemError) -> [Entry] {
    var entries: [Entry] = []
    var visited: [UInt64] = []
    try list(path, isNamed: true, into: &entries, &visited)
    return entries.sorted { $0.path < $1.path }
  }

  public static func read(_ path: String) throws(FileSystemError) -> [SourceFile] {
    var files: [SourceFile] = []
    for entry in try list(path) {
      files.append(SourceFile(path: entry.path, bytes: try FileSystem.read(entry.path)))
    }
    return files
  }

  /// The files of several folders, but for those that `others` name or hold.
  public static func read(
    _ paths: [String], except others: [String]
  ) throws(FileSystemError) -> [SourceFile] {
    var known: Set<UInt64> = []
    for path in others { known.formUnion(try list(path).map(\.inode)) }
    var files: [SourceFile] = []
    for path in paths {
      for entry in try list(path) where !known.contains(entry.inode) {
        files.append(SourceFile(path: entry.path, bytes: try FileSystem.read(entry.path)))
      }
    }
    return files
  }

  /// Loads several folders: a concept of a later one replaces those of the same id in the earlier ones, words and
  /// families are joined.
  public static func load(
    _ paths: [String]
  ) throws(FileSystemError) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
    var glossary = Glossary()
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let layer = GlossaryLoader.load(try read(path))
      glossary.override(with: layer.glossary)
      diagnostics += layer.diagnostics
    }
    return (glossary, diagnostics)
  }

  /// The glossaries that came with a program or library, from the path of that: `../share/normalize/glossaries` where it
  /// is installed, or the `glossaries` of the checkout that it was built in.
  public static func shipped(with program: String) -> String? {
    var folder = FileSystem.parent(of: program)
    let installed = FileSystem.parent(of: folder) + "/share/normalize/glossaries"
    if FileSystem.isFolder(installed) { return installed }
    while folder != "/", !folder.isEmpty {
      if FileSystem.isFolder(folder + "/glossaries"), (try? FileSystem.status(folder + "/Package.swift")) != nil {
        return folder + "/glossaries"
      }
      folder = FileSystem.parent(of: folder)
    }
    return nil
  }

  /// A folder is entered once, so that a symbolic link to a parent adds nothing.
  private static func list(
    _ path: String, isNamed: Bool = false, into entries: inout [Entry], _ visited: inout [UInt64]
  ) throws(FileSystemError) {
    let status = try FileSystem.status(path)
    switch status.kind {
    case .file where isNamed || path.hasSuffix(".yaml") || path.hasSuffix(".yml"):
      entries.append(
        Entry(
          path: path, size: status.size, modified: status.modified, changed: status.changed, inode: status.inode))
    case .folder where !visited.contains(status.inode):
      visited.append(status.inode)
      for name in try FileSystem.names(in: path) {
        let child = path.hasSuffix("/") ? path + name : path + "/" + name
        // A name that is gone, or a dangling link, is no glossary file.
        do throws(FileSystemError) {
          try list(child, into: &entries, &visited)
        } catch  where error.code == GlossaryFolder.notFound {
          continue
        }
      }
    default: break
    }
  }

  private static let notFound: Int32 = 2  // ENOENT
}
