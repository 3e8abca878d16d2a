/// A glossary file as it was read: its path for messages, and its bytes.
public struct SourceFile: Hashable, Sendable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Line `number`, from 1, without its end; nil where the file has fewer.
  public func line(_ number: Int) -> String? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(decoding: lines[number - 1], as: UTF8.self) : nil
  }
}
