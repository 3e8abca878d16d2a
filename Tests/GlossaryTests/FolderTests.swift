import Foundation
import Testing

@testable import Glossary

@Suite("Glossary folders")
struct FolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "glossary-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "sub"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func listsYAMLSortedAndReadsIt() throws {
    try withFolder { folder in
      for name in ["b.yaml", "sub/a.yml", "é.yaml", ".hidden.yaml", "notes.txt"] {
        try Data("# \(name)".utf8).write(to: folder.appending(path: name))
      }
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: folder.path + "/gone.yaml", withDestinationPath: "/nowhere")
      try manager.createSymbolicLink(atPath: folder.path + "/sub/loop", withDestinationPath: folder.path)
      let names = try GlossaryFolder.list(folder.path).map {
        String($0.path.dropFirst(folder.path.count + 1))
      }
      #expect(names == ["b.yaml", "sub/a.yml", "é.yaml"])
      let file = try GlossaryFolder.read(folder.path + "/b.yaml")
      #expect(file.map(\.bytes) == [Array("# b.yaml".utf8)])
      #expect(try GlossaryFolder.list(folder.path)[0].size == 8)
    }
  }

  @Test func saysWhatIsMissing() throws {
    try withFolder { folder in
      let path = folder.path + "/none"
      #expect(throws: FileSystemError(path: path, code: 2)) { try GlossaryFolder.list(path) }
      #expect(FileSystemError(path: "x", code: 2).description == "x: No such file or directory")
    }
  }
}
