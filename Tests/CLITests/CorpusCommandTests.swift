import Foundation
import Testing

@Suite("normalize corpus")
struct CorpusCommandTests {
  private static let options = ["--no-shipped-glossary", "-g", "g"]
  private static let posting =
    "Soudeur\n\nVos missions\n- Assurer la gestion des stocks du hall\n- Assurer le soudage\n"

  /// A corpus of two postings, blessed.
  private static func prepare(_ sandbox: borrowing Sandbox) throws {
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    try sandbox.write(posting, to: "one.txt")
    try sandbox.write(posting.replacing("hall", with: "nord, puis celle du magasin et du dépôt"), to: "two.txt")
    #expect(try sandbox.normalize("corpus", "init", "c").status == 0)
    #expect(try run(sandbox, "add", "c", "one.txt", "two.txt", "-l", "fr").status == 0)
    #expect(try run(sandbox, "bless", "c", "--reason", "first").output == "2 goldens written\ncorpus.lock renewed\n")
  }

  private static func run(_ sandbox: borrowing Sandbox, _ words: String...) throws -> Sandbox.Result {
    try sandbox.normalize(["corpus"] + words + options)
  }

  private static func ids(_ sandbox: borrowing Sandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path + "/c/postings").sorted()
  }

  @Test func sourcesAreKeptByteForByte() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    let ids = try Self.ids(sandbox)
    let sources = try ids.map { try sandbox.text(of: "c/postings/\($0)/source.txt") }
    #expect(sources.contains(Self.posting))
    #expect(try Self.run(sandbox, "validate", "c").output == "0 errors, 0 warnings\n")
    try sandbox.write(Self.posting + "!", to: "c/postings/\(ids[0])/source.txt")
    let edited = try Self.run(sandbox, "validate", "c", "--level", "3")
    #expect(edited.status == 1)
    #expect(edited.output.contains("error[changed-source]"))
  }

  @Test func duplicatesAreRefused() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    // Other bytes, the same text.
    try sandbox.write(Self.posting.replacing("\n\n", with: "\n\n\n"), to: "again.txt")
    let again = try Self.run(sandbox, "add", "c", "again.txt")
    #expect(again.status == 1)
    #expect(again.errors.contains("refused: the same posting as"))
    try sandbox.write(Self.posting + "- Tenir le registre\n", to: "near.txt")
    let near = try Self.run(sandbox, "add", "c", "near.txt")
    #expect(near.status == 0)
    #expect(near.errors.contains("is much like"))
  }

  /// Each posting of a JSON Lines file becomes a source of its own.
  @Test func containersAreTakenApart() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(
      "{\"id\": 1, \"text\": \"Le soudage de cuves.\"}\n{\"id\": 2, \"text\": \"La gestion des stocks.\"}\n",
      to: "two.jsonl")
    #expect(try sandbox.normalize("corpus", "init", "c").status == 0)
    #expect(try Self.run(sandbox, "add", "c", "two.jsonl", "-l", "fr").output.split(separator: "\n").count == 2)
    #expect(try Self.run(sandbox, "bless", "c", "-r", "x").output == "2 goldens written\ncorpus.lock renewed\n")
  }

  @Test func aBlessingLeavesOthersAsTheyWere() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    let ids = try Self.ids(sandbox)
    try sandbox.write(Sample.concepts.replacing("soudage, ", with: "soudure, "), to: "g/test.yaml")
    let other = try sandbox.text(of: "c/postings/\(ids[1])/expected.json")
    let lock = try sandbox.text(of: "c/corpus.lock")
    let blessed = try Self.run(sandbox, "bless", "c", ids[0], "-r", "one alone")
    #expect(
      blessed.output == "welding −1 in 1 posting, because of g/test.yaml:9\n1 goldens written\n")
    #expect(try sandbox.text(of: "c/postings/\(ids[1])/expected.json") == other)
    // The rest still differs, so that the lock tells what it was made with.
    #expect(try sandbox.text(of: "c/corpus.lock") == lock)
    let check = try Self.run(sandbox, "check", "c")
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("welding −1 in 1 posting, because of g/test.yaml:9\n1 of 2 postings differ"))
    #expect(try Self.run(sandbox, "bless", "c", "-r", "both").status == 0)
    #expect(try sandbox.text(of: "c/corpus.lock") != lock)
    #expect(try Self.run(sandbox, "bless", "c", "-r", "again").output == "nothing to bless\n")
  }

  @Test func errorsAreNotBlessed() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    let ids = try Self.ids(sandbox)
    let golden = try sandbox.text(of: "c/postings/\(ids[0])/expected.json")
    try sandbox.write("[\"<p>cut off", to: "c/postings/\(ids[0])/source.txt")
    let blessed = try Self.run(sandbox, "bless", "c", "-r", "x")
    #expect(blessed.status == 1)
    #expect(blessed.errors.contains("not blessed"))
    #expect(try sandbox.text(of: "c/postings/\(ids[0])/expected.json") == golden)
    #expect(try Self.run(sandbox, "check", "c").status == 1)
  }

  @Test func anEmptyCorpusGuardsNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    #expect(try sandbox.normalize("corpus", "init", "c").status == 0)
    #expect(try Self.run(sandbox, "check", "c").status == 1)
    #expect(try sandbox.normalize("corpus", "init", "c").status == 3)
    #expect(try Self.run(sandbox, "check", "nowhere").status == 3)
  }

  @Test func floorsDoNotFallByThemselves() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    let id = try Self.ids(sandbox)[0]
    #expect(try sandbox.normalize("corpus", "annotate", "accept", "c", id, "soudage").status == 0)
    #expect(try Self.run(sandbox, "score", "c", "--set-floors").status == 0)
    #expect(try sandbox.normalize("corpus", "annotate", "reject", "c", id, "soudage").status == 0)
    let fallen = try Self.run(sandbox, "score", "c", "--set-floors")
    #expect(fallen.status == 1)
    #expect(fallen.errors.contains("is below its floor 1.0000"))
    #expect(try Self.run(sandbox, "score", "c", "--set-floors", "--lower", "thought again").status == 0)
    #expect(try sandbox.text(of: "c/floors.yml").contains("lowered: \"thought again\""))
    let refused = try sandbox.normalize(
      ["corpus", "score", "c", "--set-floors"] + Self.options, environment: ["CI": "true"])
    #expect(refused.status == 2)
  }

  @Test func unchangedPostingsAreSkipped() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    #expect(try Self.run(sandbox, "check", "c").output == "2 postings are as expected\n")
    #expect(
      try Self.run(sandbox, "check", "c").output == "2 postings are as expected (2 unchanged since the last check)\n")
    #expect(try Self.run(sandbox, "check", "c", "--no-memory").output == "2 postings are as expected\n")
    // Words that no posting holds change nothing, yet all is read again.
    try sandbox.write(Sample.concepts.replacing("[brasage]", with: "[brasage, étamage]"), to: "g/test.yaml")
    #expect(try Self.run(sandbox, "check", "c").output.hasPrefix("2 postings are as expected\ncorpus.lock was written"))
  }

  @Test func exportsSayWhatTheyDrop() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    let csv = try Self.run(sandbox, "export", "csv", "c")
    #expect(csv.status == 0)
    #expect(csv.output.contains(",soudage,welding,welding,task,"))
    #expect(csv.errors.contains("csv cannot hold"))
    #expect(try Self.run(sandbox, "export", "brat", "c").status == 2)
    #expect(try Self.run(sandbox, "export", "brat", "c", "-o", "brat").status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path + "/brat")
    #expect(files.count == 5)
  }

  @Test func showAndRemove() throws {
    let sandbox = try Sandbox()
    try Self.prepare(sandbox)
    let id = try Self.ids(sandbox)[0]
    #expect(try sandbox.normalize("corpus", "show", "c", String(id.prefix(5))).output.contains("→ welding"))
    #expect(try sandbox.normalize("corpus", "rm", "c", "txt").status == 2)
    #expect(try sandbox.normalize("corpus", "rm", "c", id).status == 0)
    #expect(try Self.ids(sandbox).count == 1)
  }
}
