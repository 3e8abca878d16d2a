import Foundation
import Testing

@testable import Markup

/// The promise that every offset is true, on the test set of real postings. They lie beside the checkout, in
/// `../shared/postings`, and are not part of it.
@Suite struct PostingTests {
  private static let folder: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    return root.appending(path: "shared/postings").path
  }()
  private static let isThere = FileManager.default.fileExists(atPath: folder)

  private static func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  @Test(
    .enabled(if: isThere, "../shared/postings is not there"),
    arguments: ["linkedin.jsonl", "betagouv.jsonl", "francetravail.jsonl", "indeed.jsonl"])
  func lines(name: String) throws {
    let file = try Self.bytes(of: name)
    var offset = 0
    for (number, line) in file.split(separator: .lineFeed).enumerated() {
      let batch = try ItemReader().items(inLine: Array(line), at: offset, lineNumber: number + 1, name: name)
      offset += line.count + 1
      for item in batch.items {
        for block in BlockReader.blocks(of: item).blocks {
          expectSound(block, in: item)
          let (source, disk) =
            block.kind == .title ? (item.title, item.titleDisk) : (item.bytes, item.disk)
          for range in block.bytes {
            let cut = disk.source(of: range).flatMap { file[$0] }
            #expect(unescapedJSON(cut) == Array(source[range]))
          }
        }
      }
    }
  }

  private func unescapedJSON(_ bytes: [UInt8]) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    let value = try? JSONSerialization.jsonObject(
      with: Data([quote] + bytes + [quote]), options: .fragmentsAllowed)
    return (value as? String).map { Array($0.utf8) }
  }

  @Test(.enabled(if: isThere, "../shared/postings is not there"))
  func internship() throws {
    let file = try Self.bytes(of: "fair-internship.txt")
    let batch = try ItemReader().items(in: file, name: "fair-internship.txt")
    let item = try #require(batch.items.first)
    #expect(item.container == .pythonList)
    let blocks = BlockReader.blocks(of: item).blocks
    #expect(blocks.map(\.kind).filter { $0 == .listItem }.count == 14)
    #expect(blocks.first?.path == "/div/div/div[1]")
    for block in blocks {
      expectSound(block, in: item)
      for range in block.bytes {
        // The file's only escapes are \' and \n.
        let cut = String(decoding: item.disk.source(of: range).flatMap { file[$0] }, as: UTF8.self)
        let text = cut.replacingOccurrences(of: "\\'", with: "'").replacingOccurrences(of: "\\n", with: "\n")
        #expect(Array(text.utf8) == Array(item.bytes[range]))
      }
    }
  }
}
