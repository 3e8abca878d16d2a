import Glibc

/// Folders that come and go whole.
enum FolderTree {
  /// The names in a folder, sorted; those that start with a dot only where `hidden` is set.
  static func names(in folder: String, hidden: Bool = false) throws(AtomicFile.Failure) -> [String] {
    guard let stream = opendir(folder) else { throw AtomicFile.Failure(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." || name.hasPrefix(".") && !hidden { continue }
      names.append(name)
    }
    if errno != 0 { throw AtomicFile.Failure(folder, errno) }
    return names.sorted()
  }

  /// Makes an empty folder where there is none.
  static func make(_ path: String) throws(AtomicFile.Failure) {
    if isFolder(path) { return }
    guard mkdir(path, 0o755) == 0 else { throw AtomicFile.Failure(path, errno) }
    synchronise(Path.folder(of: path))
  }

  /// Makes a folder with files, under a temporary name until all of them are written out: `path` is there with every file
  /// or not at all. Throws `EEXIST` where it is there already.
  static func create(_ path: String, files: [(name: String, bytes: [UInt8])]) throws(AtomicFile.Failure) {
    let parent = Path.folder(of: path)
    var name = Array("\(Path.join(parent, AtomicFile.temporaryPrefix))XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw AtomicFile.Failure(path, errno) }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(AtomicFile.Failure) {
      for file in files { try AtomicFile.write(file.bytes, to: Path.join(temporary, file.name)) }
      // mkdtemp gives 0700; others may read a corpus as the umask lets them.
      guard chmod(temporary, 0o755 & ~currentUmask()) == 0, exists(path) == false,
        rename(temporary, path) == 0
      else { throw AtomicFile.Failure(path, exists(path) ? EEXIST : errno) }
    } catch {
      removeAll(temporary)
      throw error
    }
    synchronise(parent)
  }

  /// Takes a folder away: it is renamed first, so that it is never there in part.
  static func remove(_ path: String) throws(AtomicFile.Failure) {
    let parent = Path.folder(of: path)
    let temporary = Path.join(parent, AtomicFile.temporaryPrefix + "rm-" + Path.name(of: path))
    removeAll(temporary)
    guard rename(path, temporary) == 0 else { throw AtomicFile.Failure(path, errno) }
    synchronise(parent)
    removeAll(temporary)
  }

  /// Removes a file, or a folder with all in it, as far as that goes; a symbolic link is removed, not followed.
  static func removeAll(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in (try? names(in: path, hidden: true)) ?? [] { removeAll(Path.join(path, name)) }
    rmdir(path)
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A new name survives a crash only when its folder is written too; not every file system can.
  static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func read(_ path: String) throws(AtomicFile.Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw AtomicFile.Failure(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var status = stat()
    var room = fstat(descriptor, &status) == 0 ? Int(status.st_size) + 1 : 1 << 16
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      if failure != 0 { throw AtomicFile.Failure(path, failure) }
      if chunk.isEmpty { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      room = 1 << 16
    }
  }

  private static func currentUmask() -> mode_t {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }
}
