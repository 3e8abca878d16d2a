import Glibc
import Glossary

/// What the command learns from the machine around it: the environment, its own place, files.
enum Surroundings {
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder for compiled glossaries: `$XDG_CACHE_HOME/normalize`, or `~/.cache/normalize`.
  static var cacheFolder: String? {
    if let cache = environment("XDG_CACHE_HOME") {
      mkdir(cache, 0o700)
      return cache + "/normalize"
    }
    return environment("HOME").map { home in
      mkdir(home + "/.cache", 0o700)
      return home + "/.cache/normalize"
    }
  }

  /// The glossaries that came with the command.
  static var shippedGlossaries: String? { programPath.flatMap(GlossaryFolder.shipped) }

  /// Tells one build of the program from another: size and time of its file.
  static var programFingerprint: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  private static var programPath: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A path as people would write it: without the folder in which the command was started.
  static func shown(_ path: String) -> String {
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let folder = String(cString: current) + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.utf8.count)) : path
  }

  /// Whether output on standard output may have colours: on a terminal that knows them, unless `NO_COLOR` is set
  /// (https://no-color.org).
  static var wantsColours: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }
}

/// A file or standard input (`-`) that could not be read.
struct ReadFailure: Error {
  let path: String
  let code: Int32
  var message: String { "\(path): \(reason)" }
  var reason: String { String(cString: strerror(code)) }
}

/// All bytes of a file, or of standard input where the path is `-`.
func readInput(_ path: String) throws(ReadFailure) -> [UInt8] {
  let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw ReadFailure(path: path, code: errno) }
  defer { if path != "-" { close(descriptor) } }
  var bytes: [UInt8] = []
  var status = stat()
  // A small file needs little room; one byte more finds its end.
  let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  var room = size > 0 ? min(size + 1, mostRead) : mostRead
  while true {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let length = read(descriptor, buffer.baseAddress, buffer.count)
      if length < 0 { failure = errno }
      count = max(length, 0)
    }
    if failure == EINTR { continue }
    if failure != 0 { throw ReadFailure(path: path, code: failure) }
    if chunk.isEmpty { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    room = min(room * 2, mostRead)
  }
}

/// Bytes that are read at once.
private let mostRead = 1 << 18
