import Glibc

/// A system call that failed.
public struct FileSystemError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// `errno` as it stood after the call.
  public var code: Int32

  public var description: String { "\(path): \(String(cString: strerror(code)))" }

  /// Whether there is no such file.
  var isAbsence: Bool { code == ENOENT }
}

/// The few system calls that reading a glossary and keeping its image need, with typed errors.
public enum FileSystem {
  enum Kind {
    case file, folder, other
  }

  /// What `stat` tells; symbolic links are followed.
  struct Status {
    var kind: Kind
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int64
    /// As `GlossaryFolder.Entry.changed`.
    var changed: Int64
    var inode: UInt64
  }

  static func status(_ path: String) throws(FileSystemError) -> Status {
    var info = stat()
    guard stat(path, &info) == 0 else { throw FileSystemError(path: path, code: errno) }
    let kind: Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    let modified = Int64(info.st_mtim.tv_sec) * 1_000_000_000 + Int64(info.st_mtim.tv_nsec)
    let changed = Int64(info.st_ctim.tv_sec) * 1_000_000_000 + Int64(info.st_ctim.tv_nsec)
    return Status(
      kind: kind, size: Int(info.st_size), modified: modified, changed: changed, inode: UInt64(info.st_ino))
  }

  /// Whether `path` leads to a folder, through symbolic links too.
  public static func isFolder(_ path: String) -> Bool { (try? status(path))?.kind == .folder }

  /// The folder of a path; empty where it names none.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a folder, in no order, those that start with a dot left out.
  static func names(in folder: String) throws(FileSystemError) -> [String] {
    guard let stream = opendir(folder) else { throw FileSystemError(path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The record ends with its name, before the end that `d_name` has as a Swift tuple.
      let place = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = String(cString: UnsafeRawPointer(entry).advanced(by: place).assumingMemoryBound(to: CChar.self))
      if !name.hasPrefix(".") { names.append(name) }
    }
    if errno != 0 { throw FileSystemError(path: folder, code: errno) }
    return names
  }

  static func read(_ path: String) throws(FileSystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var info = stat()
    var room = fstat(descriptor, &info) == 0 ? Int(info.st_size) + 1 : 1 << 16
    while room > 0 {
      // A file that grows while it is read is read to its end.
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      if failure == EINTR {
        failure = 0
        continue
      }
      if failure != 0 { throw FileSystemError(path: path, code: failure) }
      if chunk.isEmpty { break }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      room = 1 << 16
    }
    return bytes
  }

  /// Writes all of `bytes`, however often the system stops before the end; returns `errno`, or 0.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        Glibc.write(descriptor, raw.baseAddress?.advanced(by: written), raw.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }
}
