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

@Suite("Privacy")
struct PrivacyTests {
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

}

@Suite("Metadata")
struct MetadataTests {
  private func yaml(date: String) -> [UInt8] {
    Array(
      """
      name: Soudeur
      date: "\(date)"
      language: fr
      licence: CC0-1.0
      split: dev
      status: draft
      source: {file: source.txt, bytes: 3, sha256: a, text: b, similarity: c}

      """.utf8)
  }

  @Test func `a date is read`() throws {
    #expect(try Metadata(parsing: yaml(date: "2026-03"), path: "meta.yml").date == "2026-03")
  }

  @Test func `a wrong date is told with its place`() {
    #expect {
      try Metadata(parsing: yaml(date: "2026-02-30"), path: "meta.yml")
    } throws: { error in
      "\(error)".contains("meta.yml:2:7: error: `date` is a date as")
    }
  }
}

@Suite("Likeness")
struct LikenessTests {
  private func words(_ range: Range<Int>) -> VisibleText {
    VisibleText(lines: [range.map { "mot\($0)" }.joined(separator: " ")])
  }

  @Test(arguments: [
    ("Préparer les COMMANDES !", "préparer  les, commandes"), ("« Cariste » (H/F)", "cariste h f"),
    ("cafe\u{301} crème", "cafe\u{301} crème"), ("✓\u{FE0F} gérer", "gérer"),
  ])
  func sameText(first: String, second: String) {
    #expect(VisibleText(lines: [first]).digest == VisibleText(lines: [second]).digest)
  }

  @Test func anotherText() {
    #expect(VisibleText(lines: ["gérer les stocks"]).digest != VisibleText(lines: ["gerer les stocks"]).digest)
    #expect(VisibleText(lines: ["ab", "c"]).digest != VisibleText(lines: ["a", "bc"]).digest)
  }

  @Test func share() {
    #expect(words(0..<102).share(with: words(0..<102)) == 1)
    #expect(words(0..<102).share(with: words(500..<602)) == 0)
    // 100 triples each, 50 in common among 150.
    #expect(abs(words(0..<102).share(with: words(50..<152)) - 1.0 / 3) < 0.001)
  }

  @Test func sketchReadsBack() throws {
    let sketch = Sketch(words(0..<300))
    #expect(sketch.text.utf8.count == 128)
    #expect(Sketch(text: sketch.text) == sketch)
    #expect(Sketch(text: "b608d52e1004cd87") == nil)
    #expect(Sketch(text: String(sketch.text.dropLast()) + "*") == nil)
  }

  /// Of 200 pairs that share two thirds of their triples all but a few are found, of unrelated ones next to none.
  @Test func candidatesOfLikePostings() {
    var index = LikenessIndex()
    for posting in 0..<200 { index.insert(Sketch(words(posting * 1000..<posting * 1000 + 302))) }
    let found = (0..<200).filter { posting in
      let twin = Sketch(words(posting * 1000 + 60..<posting * 1000 + 362))
      return index.candidates(for: twin).contains(posting)
    }
    #expect(found.count >= 198)
    let strangers = (0..<200).map { index.candidates(for: Sketch(words($0 * 1000 + 400..<$0 * 1000 + 702))).count }
    #expect(strangers.reduce(0, +) <= 2)
  }

  @Test func candidatesAreBounded() {
    var index = LikenessIndex()
    let sketch = Sketch(words(0..<302))
    for _ in 0..<1000 { index.insert(sketch) }
    #expect(index.candidates(for: sketch) == Array(0..<LikenessIndex.mostCandidates))
  }
}
