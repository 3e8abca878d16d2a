import Glibc

/// Runs another program and reads what it writes; its messages go to standard error by themselves.
enum Subprocess {
  struct Failure: Error {
    let message: String
  }

  /// The standard output of a command found on `PATH`.
  static func output(of command: [String]) throws(Failure) -> [UInt8] {
    let name = command.first ?? ""
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(message: "\(name): \(reason(errno))") }
    // The child has the writing end as its standard output alone, so that the end of the stream is seen.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process: pid_t
    do throws(Failure) {
      process = try spawn(command, output: ends[1])
    } catch {
      for end in ends { close(end) }
      throw error
    }
    close(ends[1])
    let bytes = read(from: ends[0])
    close(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure(message: "'\(command.joined(separator: " "))' failed") }
    return bytes
  }

  private static func spawn(_ command: [String], output: Int32) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment().map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, command.first ?? "", &actions, nil, arguments, variables)
    guard failure == 0 else {
      throw Failure(message: "cannot run '\(command.first ?? "")': \(reason(failure))")
    }
    return process
  }

  /// The environment that this program was given; the C library's own table is a mutable global.
  private static func environment() -> [String] {
    do throws(ReadFailure) {
      return try readInput("/proc/self/environ").split(separator: 0).map {
        String(decoding: $0, as: UTF8.self)
      }
    } catch {
      return []
    }
  }

  private static func read(from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if length < 0 { failure = errno }
        count = max(length, 0)
      }
      if failure == EINTR { continue }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
