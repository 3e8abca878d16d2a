import Foundation
import Testing

@testable import Corpus

@Suite("Files that come and go whole")
struct StorageTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "corpus-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test func modeAndLinkAreKept() throws {
    defer { FolderTree.removeAll(folder) }
    let file = folder + "/file"
    try AtomicFile.write([1], to: file)
    #expect(chmod(file, 0o640) == 0)
    #expect(symlink("file", folder + "/link") == 0)
    try AtomicFile.write([2, 3], to: folder + "/link")
    #expect(try FolderTree.read(file) == [2, 3])
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "file")
    #expect(try FolderTree.names(in: folder, hidden: true) == ["file", "link"])
  }

  @Test func aFolderIsThereWholeOrNot() throws {
    defer { FolderTree.removeAll(folder) }
    try FolderTree.create(folder + "/a", files: [("x", [1]), ("y", [])])
    #expect(try FolderTree.names(in: folder + "/a") == ["x", "y"])
    #expect(throws: AtomicFile.Failure.self) { try FolderTree.create(folder + "/a", files: []) }
    #expect(throws: AtomicFile.Failure.self) { try FolderTree.create(folder + "/b", files: [("no/such", [1])]) }
    #expect(try FolderTree.names(in: folder, hidden: true) == ["a"])
    try FolderTree.remove(folder + "/a")
    #expect(try FolderTree.names(in: folder, hidden: true).isEmpty)
  }

  @Test func oneWriterAtATime() throws {
    defer { FolderTree.removeAll(folder) }
    try CorpusFolder.create(folder + "/c", name: "c", licence: "none")
    let corpus = try CorpusFolder(folder + "/c")
    let leftover = folder + "/c/postings/.normalize-tmp-abc"
    try AtomicFile.write([1], to: leftover)
    let found = try corpus.write { () throws(CorpusError) in
      #expect(throws: CorpusError.busy(corpus.path)) { try corpus.write { () throws(CorpusError) in } }
    }
    #expect(found == [leftover])
    #expect(!FolderTree.exists(leftover))
    #expect(try corpus.write { () throws(CorpusError) in }.isEmpty)
  }
}

@Suite("Likeness and privacy")
struct LikenessTests {
  @Test(arguments: [
    ("Écrivez à jean.martin@gmail.com.", ["jean.martin@gmail.com"]), ("a@b, c@d.fr", ["c@d.fr"]),
    ("rh@firme.example", []), ("@nom", []), ("prix @ 3.50", []),
  ])
  func emails(text: String, expected: [String]) { #expect(PrivacyRule.emails(in: text) == expected) }

  @Test(arguments: [
    ("Tél. 06 12 34 56 78", ["06 12 34 56 78"]), ("+33 6 12 34 56 78 ou", ["+33 6 12 34 56 78"]),
    ("(418) 692-1234", ["(418) 692-1234"]), ("819 555-0142", []), ("05 00 00 00 00", []), ("call 01632 960001", []),
    ("de 24 000 à 26 500 €", []), ("2 023 456 789 habitants", []), ("du 01/02/2026", []),
  ])
  func phones(text: String, expected: [String]) { #expect(PrivacyRule.phones(in: text) == expected) }

  @Test func distance() {
    #expect(VisibleText.distance("00000000000000ff", "0000000000000000") == 8)
    #expect(VisibleText.distance("x", "0") == 64)
  }
}
