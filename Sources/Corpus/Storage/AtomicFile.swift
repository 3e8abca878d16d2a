import Glibc
import Glossary

/// Replaces files whole: a reader sees the old content or the new, never a part, even when the program is killed, the disk
/// is full or the machine stops.
public enum AtomicFile {
  public struct Failure: Error, Hashable, Sendable {
    public var path: String
    /// `errno` as it stood after the call.
    public var code: Int32
    public var message: String { "\(path): \(String(cString: strerror(code)))" }

    init(_ path: String, _ code: Int32) {
      self.path = path
      self.code = code
    }
  }

  /// What the names of unfinished files and folders begin with. They stand in the folder of what they were to become, so
  /// that they can be renamed to it, and hide from programs that list it.
  static let temporaryPrefix = ".normalize-tmp-"

  /// Writes `bytes` to a temporary file in the same folder, and renames it to `path`. The mode of the file that was there
  /// is kept; a symbolic link stays one, and what it names is replaced. A hard link to the old content keeps the old.
  ///
  /// Durable when it returns: the file is written out before the rename, and its folder after it.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let target = resolved(path)
    let folder = Path.folder(of: target)
    var name = Array("\(Path.join(folder, temporaryPrefix))XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Failure(path, errno) }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var failure = fill(descriptor, bytes, mode: mode(of: target))
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw Failure(path, failure)
    }
    FolderTree.synchronise(folder)
  }

  /// Returns `errno`, or 0.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], mode: mode_t) -> Int32 {
    let failure = FileSystem.write(bytes, to: descriptor)
    if failure != 0 { return failure }
    return fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0 ? 0 : errno
  }

  private static func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
