import Glossary

/// Glossary files as they were at a revision, by the program `git`.
struct GitRevision {
  /// Anything that git calls a revision: a commit, a branch, `HEAD~1`.
  let name: String

  init(_ name: String) throws(Arguments.Mistake) {
    if name.isEmpty || name.hasPrefix("-") {
      throw Arguments.Mistake(message: "'\(name)' is no revision")
    }
    self.name = name
  }

  /// The glossary files under a folder, or the file, named as git names them: `HEAD~1:glossaries/skills/web.yaml`.
  func files(at path: String) throws(Subprocess.Failure) -> [SourceFile] {
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

  /// As `GlossaryFolder` chooses files.
  private static func isGlossary(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
