import Glossary

/// One posting of a corpus. Its files are read when they are asked for.
public struct Record: Sendable {
  public let id: String
  public let folder: String
  public var metadata: Metadata

  static let metadata = "meta.yml"
  static let golden = "expected.json"
  static let gold = "gold.yml"

  public var sourcePath: String { Path.join(folder, metadata.source.file) }
  public var goldenPath: String { Path.join(folder, Self.golden) }
  public var goldPath: String { Path.join(folder, Self.gold) }

  /// The exact bytes that were added.
  public func source() throws(CorpusError) -> [UInt8] { try Storage.read(sourcePath) }

  /// The bytes of `expected.json`; nil before the first blessing.
  func goldenBytes() throws(CorpusError) -> [UInt8]? {
    FolderTree.exists(goldenPath) ? try Storage.read(goldenPath) : nil
  }

  public func golden() throws(CorpusError) -> Golden? {
    guard let bytes = try goldenBytes() else { return nil }
    return try GoldenJSON.read(bytes, path: goldenPath)
  }

  /// What people decided; nil where nobody has.
  public func gold() throws(CorpusError) -> Gold? {
    guard FolderTree.exists(goldPath) else { return nil }
    return try Gold(parsing: try Storage.read(goldPath), path: goldPath)
  }

  func write(_ gold: Gold) throws(CorpusError) { try Storage.write(gold.yaml, to: goldPath) }
  func writeMetadata() throws(CorpusError) {
    try Storage.write(metadata.yaml, to: Path.join(folder, Self.metadata))
  }
}
