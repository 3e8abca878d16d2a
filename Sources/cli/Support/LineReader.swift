import Glibc

/// Reads the lines of a file or of standard input (`-`) one by one.
struct LineReader: ~Copyable {
  struct Line: Sendable {
    /// Without its end.
    var bytes: [UInt8]
    /// Of the first byte, in the stream.
    var offset: Int
    /// From 1.
    var number: Int
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var offset = 0
  private var number = 0
  private var isAtEnd = false

  /// nil where the file cannot be opened; `errno` tells why.
  init?(_ path: String) {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// Bytes from here to the end, where the input is a file; nil for a pipe or a terminal.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return max(Int(status.st_size) - Int(max(lseek(descriptor, 0, SEEK_CUR), 0)), 0)
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// The next line; nil at the end. A read error ends the stream too.
  mutating func next() -> Line? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) { return take(upTo: end, skipping: 1) }
      searched = buffer.count
      if isAtEnd { return start < buffer.count ? take(upTo: buffer.count, skipping: 0) : nil }
      searched -= fill()
    }
  }

  /// A batch is closed at so many bytes or lines: enough work to pass between threads, small enough to share it evenly.
  private static let batchBytes = 1 << 15
  private static let batchLines = 64

  /// The next line and those that were read along with it, up to a limit, so that a stream which stands still is answered;
  /// nil at the end.
  mutating func nextBatch() -> [Line]? {
    guard let first = next() else { return nil }
    var batch = [first]
    var bytes = first.bytes.count
    while batch.count < Self.batchLines, bytes < Self.batchBytes,
      let end = lineFeed(from: start)
    {
      batch.append(take(upTo: end, skipping: 1))
      bytes += batch[batch.count - 1].bytes.count
    }
    return batch
  }

  private func lineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, start < raw.count else { return nil }
      return memchr(base + start, 0x0A, raw.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  private mutating func take(upTo end: Int, skipping newline: Int) -> Line {
    number += 1
    let line = Line(bytes: Array(buffer[start..<end]), offset: offset, number: number)
    offset += end + newline - start
    start = end + newline
    return line
  }

  /// Reads more; returns by how many bytes the buffer's content moved to the front.
  private mutating func fill() -> Int {
    let moved = start
    buffer.removeFirst(start)
    start = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { target, count in
      var length = read(descriptor, target.baseAddress, target.count)
      while length < 0, errno == EINTR { length = read(descriptor, target.baseAddress, target.count) }
      count = max(length, 0)
    }
    if chunk.isEmpty { isAtEnd = true }
    buffer += chunk
    return moved
  }
}
