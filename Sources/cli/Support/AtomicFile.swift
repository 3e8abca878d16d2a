import Glibc

/// Replaces files whole: a reader sees the old content or the new, never a part, even when the machine stops.
enum AtomicFile {
  struct Failure: Error {
    let path: String
    let code: Int32
    var message: String { "\(path): \(String(cString: strerror(code)))" }
  }

  /// Writes `bytes` to a temporary file in the same folder, and renames it to `path`. The mode of the file that was there
  /// is kept; a symbolic link stays one, and what it names is replaced.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let target = resolved(path)
    let folder = Surroundings.parent(of: target)
    var name = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var failure = fill(descriptor, bytes, mode: mode(of: target))
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw Failure(path: path, code: failure)
    }
    synchronise(folder.isEmpty ? "." : folder)
  }

  /// Returns `errno`, or 0.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], mode: mode_t) -> Int32 {
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

  /// The new name survives a crash only when its folder is written too; not every file system can.
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
