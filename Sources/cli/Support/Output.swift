import Glibc
import Glossary

/// The command's only way to write. Every byte is checked: a full disk is an error, a closed pipe ends the program quietly.
struct Output: ~Copyable {
  struct Failure: Error {
    let code: Int32
    var isClosedPipe: Bool { code == EPIPE }
    var message: String { String(cString: strerror(code)) }
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.capacity)
  }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count < Self.capacity else {
      try flush()
      return try send(bytes)
    }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  mutating func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// What could not be written is dropped.
  mutating func flush() throws(Failure) {
    defer { buffer.removeAll(keepingCapacity: true) }
    try send(buffer)
  }

  private func send(_ bytes: [UInt8]) throws(Failure) {
    let failure = FileSystem.write(bytes, to: descriptor)
    if failure != 0 { throw Failure(code: failure) }
  }
}

/// Writes a line for people to standard error.
func complain(_ message: String) { tellPeople(message + "\n") }

/// Writes to standard error, at once; there is nobody to tell if that fails.
func tellPeople(_ text: String) {
  var output = Output(STDERR_FILENO)
  do throws(Output.Failure) {
    try output.write(text)
    try output.flush()
  } catch {}
}
