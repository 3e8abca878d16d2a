import Glossary

/// Glossary files as they were at a revision, by the program `git`.
struct GitRevision {
  /// Anything that git calls a revision: a commit, a branch, `HEAD~1`.
  let name: String

  /// nil for what is none.
  init?(_ name: String) {
    if name.isEmpty || name.hasPrefix("-") { return nil }
    self.name = name
  }

  /// The glossary files under a folder, or the file, named as git names them: `HEAD~1:glossaries/skills/web.yaml`.
  private func files(at path: String) throws(Subprocess.Failure) -> [SourceFile] {
    let isFolder = FileSystem.isFolder(path)
    let folder = isFolder ? path : FileSystem.parent(of: path)
    let git = ["git", "-C", folder.isEmpty ? "." : folder]
    let listing = try Subprocess.output(of: git + ["ls-tree", "-r", "-z", "--name-only", name])
    var files: [SourceFile] = []
    for entry in listing.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
      guard isFolder ? Self.isGlossary(entry) : path == entry || path.hasSuffix("/" + entry) else { continue }
      let bytes = try Subprocess.output(of: git + ["show", "\(name):./\(entry)"])
      let shown = folder.isEmpty ? entry : "\(folder)/\(entry)"
      files.append(SourceFile(path: "\(name):\(shown)", bytes: bytes))
    }
    return files
  }

  /// The files at some paths; what git cannot read is told.
  func files(at paths: [String]) throws(ExitCode) -> [SourceFile] {
    do throws(Subprocess.Failure) {
      var files: [SourceFile] = []
      for path in paths { files += try self.files(at: path) }
      return files
    } catch {
      complain("normalize: \(error.message)")
      throw .glossaryBroken
    }
  }

  /// As `GlossaryFolder` chooses files.
  private static func isGlossary(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

extension Arguments {
  /// What `text` names as a git revision.
  func revision(_ text: String) throws(ExitCode) -> GitRevision {
    guard let revision = GitRevision(text) else { throw mistake("'\(text)' is no revision") }
    return revision
  }
}
