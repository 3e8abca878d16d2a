import Foundation
import Glossary
import Markup
import Testing

@testable import Normalize

/// What the tests of whole postings share.
enum TestPosting {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The material beside the checkout; tests that need it are skipped without it.
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static let hasShared = FileManager.default.fileExists(atPath: shared.path)

  /// The shipped glossary.
  static let image: Image? = {
    let folder = root.appending(path: "glossaries").path
    return (try? GlossaryFolder.load([folder])).flatMap { ImageBuilder.image(of: $0.glossary, roots: [folder]) }
  }()

  static func results(of file: URL) throws -> [NormalizedPosting] {
    try results(of: Array(Data(contentsOf: file)), name: file.lastPathComponent)
  }

  static func results(of bytes: [UInt8], name: String = "posting") throws -> [NormalizedPosting] {
    let normalizer = Normalizer(try #require(image))
    let source = SourceInfo(name: name, sha256: Digest.sha256(bytes), bytes: bytes.count)
    return normalizer.normalize(try ItemReader().items(in: bytes, name: name), source: source)
  }

  /// Of blocks parted by "|": "# " begins a heading, "- " an item.
  static func html(ofBlocks text: String) -> String {
    text.components(separatedBy: "|").map { block in
      if block.hasPrefix("# ") { return "<h2>\(block.dropFirst(2))</h2>" }
      return block.hasPrefix("- ") ? "<ul><li>\(block.dropFirst(2))</li></ul>" : "<p>\(block)</p>"
    }.joined()
  }

  static func result(of text: String) throws -> NormalizedPosting {
    try #require(try results(of: Array(text.utf8)).first)
  }
}

extension NormalizedPosting {
  var tags: Set<String> { Set(posting.skills.map(\.tag)) }

  func modality(of tag: String) -> Modality? { posting.skills.first { $0.tag == tag }?.modality }
}
