import Glibc
import Glossary
import Markup

/// Reads the postings of several files and folders; what cannot be read is told and does not stop the others.
struct PostingFiles: ~Copyable {
  private let reader = ItemReader()
  /// Whether some input could not be read.
  private(set) var failed = false

  /// Calls `body` for each posting, with the path of its file; folders stand for all files in them, at any depth.
  mutating func forEach(in paths: [String], _ body: (Item, String) -> Void) {
    var visited: Set<UInt64> = []
    for path in paths.flatMap({ files($0, &visited) }) {
      for item in items(in: path) { body(item, path) }
    }
  }

  /// The postings of one file, or of standard input (`-`).
  mutating func items(in path: String) -> [Item] {
    do throws(ReadFailure) {
      let bytes = try readInput(path)
      do throws(InputError) {
        let batch = try reader.items(in: bytes, name: path)
        for failure in batch.failures { tell(failure) }
        return batch.items
      } catch {
        tell(error)
      }
    } catch {
      complain("normalize: \(error.message)")
      failed = true
    }
    return []
  }

  private mutating func tell(_ error: InputError) {
    complain("\(error.name):\(error.line):\(error.column): error: \(error.message)")
    failed = true
  }

  // MARK: Folders

  /// A folder is entered once, so that a symbolic link to a parent adds nothing.
  private func files(_ path: String, _ visited: inout Set<UInt64>) -> [String] {
    var status = stat()
    guard path != "-", FileSystem.isFolder(path), stat(path, &status) == 0 else { return [path] }
    guard visited.insert(UInt64(status.st_ino)).inserted else { return [] }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return names(in: path).flatMap { files(prefix + $0, &visited) }
  }

  /// Sorted, those that start with a dot left out.
  private func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
