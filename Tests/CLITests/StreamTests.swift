import Foundation
import Testing

@Suite("normalize --jsonl")
struct StreamTests {
  private static let options = ["--jsonl", "--lang", "fr", "--no-shipped-glossary", "-g", "g"]

  /// Line 2 breaks off, line 4 is blank, line 5 holds no text.
  private static let lines = """
    {"id": "a", "text": "La gestion des stocks."}
    {"id": "b", "text":
    {"id": "c", "text": "Le soudage."}

    {"id": "e", "text": 3}

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    try sandbox.write(Self.lines, to: "in.jsonl")
    return sandbox
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func ids(_ objects: [[String: Any]]) -> [String?] {
    objects.map { ($0["source"] as? [String: Any])?["id"] as? String }
  }

  @Test func badLinesGoToStandardErrorAndStopNothing() throws {
    let sandbox = try sandbox()
    let result = try sandbox.normalize(Self.options + ["in.jsonl"])
    #expect(result.status == 1)
    #expect(ids(try objects(result.output)) == ["a", "c"])
    let places = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(places.map { $0.prefix { $0 != " " } } == ["in.jsonl:2:20:", "in.jsonl:5:2:"])
  }

  @Test func badLinesGoToAFile() throws {
    let sandbox = try sandbox()
    let result = try sandbox.normalize(Self.options + ["--errors", "bad.jsonl", "in.jsonl"])
    #expect(result.status == 1)
    #expect(result.errors == "")
    #expect(ids(try objects(result.output)) == ["a", "c"])
    let failures = try objects(try sandbox.text(of: "bad.jsonl"))
    #expect(failures.map { $0["line"] as? Int } == [2, 5])
    #expect(failures.map { $0["column"] as? Int } == [20, 2])
    #expect(failures.map { $0["offset"] as? Int } == [65, 103])
    #expect(failures.allSatisfy { $0["name"] as? String == "in.jsonl" })
    #expect(failures.last?["message"] as? String == "JSON object without a string named html, text or description")
    #expect(failures.last?["excerpt"] as? String == "{\"id\": \"e\", \"text\": 3}")
  }

  @Test func badLinesStandInTheOutput() throws {
    let sandbox = try sandbox()
    let result = try sandbox.normalize(Self.options + ["--errors", "-", "in.jsonl"])
    #expect(result.status == 1)
    #expect(result.errors == "")
    let found = try objects(result.output)
    #expect(ids(found) == ["a", nil, "c", nil])
    #expect(found.map { ($0["failure"] as? [String: Any])?["line"] as? Int } == [nil, 2, nil, 5])
  }

  @Test func filesThatAreNotThereAreFailuresToo() throws {
    let sandbox = try sandbox()
    let result = try sandbox.normalize(Self.options + ["--errors", "bad.jsonl", "nosuch.jsonl", "in.jsonl"])
    #expect(result.status == 1)
    #expect(ids(try objects(result.output)) == ["a", "c"])
    let first = try #require(try objects(try sandbox.text(of: "bad.jsonl")).first)
    #expect(first["name"] as? String == "nosuch.jsonl")
    #expect(first["message"] as? String == "No such file or directory")
  }

  @Test func goodInputLeavesAnEmptyFile() throws {
    let sandbox = try sandbox()
    try sandbox.write("{\"text\": \"Le soudage.\"}", to: "good.jsonl")
    let result = try sandbox.normalize(Self.options + ["--errors", "bad.jsonl", "good.jsonl"])
    #expect(result.status == 0)
    #expect(try sandbox.text(of: "bad.jsonl") == "")
  }

  @Test func aFileThatCannotBeWrittenIsTold() throws {
    let sandbox = try sandbox()
    let result = try sandbox.normalize(Self.options + ["--errors", "no/such/folder", "in.jsonl"])
    #expect(result.status == 4)
    #expect(result.output == "")
    #expect(result.errors == "normalize: no/such/folder: No such file or directory\n")
  }

  // MARK: The end of the reader, and of the disk

  @Test func aClosedPipeEndsQuietly() throws {
    let sandbox = try sandbox()
    let line = "{\"text\": \"La gestion des stocks, le soudage.\"}\n"
    try sandbox.write(String(repeating: line, count: Self.many), to: "many.jsonl")
    let result = try sandbox.shell("{ \(Self.command) many.jsonl; echo $? > status; } | head -n 1")
    #expect(try objects(result.output).count == 1)
    #expect(result.errors == "")
    #expect(try sandbox.text(of: "status") == "0\n")
  }

  @Test func aFullDiskIsAFailure() throws {
    let sandbox = try sandbox()
    let result = try sandbox.shell("\(Self.command) in.jsonl > /dev/full 2> told; echo $?")
    #expect(result.output == "4\n")
    #expect(try sandbox.text(of: "told").contains("cannot write the output: No space left on device"))
  }

  // MARK: Progress

  /// Runs the command with a terminal as its standard error, and gives what the terminal showed.
  private func shown(_ command: String) throws -> String {
    let sandbox = try sandbox()
    let line = "{\"text\": \"La gestion des stocks, le soudage.\"}\n"
    try sandbox.write(String(repeating: line, count: Self.many), to: "many.jsonl")
    return try sandbox.shell("script -qefc '\(command)' log < /dev/null").output
  }

  /// Enough that the answers fill a pipe.
  private static let many = 300

  private static let command = "normalize \(options.joined(separator: " "))"

  @Test func progressShowsOnATerminal() throws {
    // Slowed down enough to be seen more than once.
    let text = try shown("{ head -n 150 many.jsonl; sleep 0.4; tail -n 150 many.jsonl; } | \(Self.command) > out")
    #expect(text.contains("/s, "))
    #expect(text.contains("300 postings"))
    #expect(!text.contains("left"))
    #expect(text.hasSuffix(" s\r\n"))
  }

  @Test func progressOfAFileTellsTheTimeLeft() throws {
    // The reader is late, so that there is something to wait for however fast the program is.
    let text = try shown("\(Self.command) many.jsonl | { sleep 0.5; cat > out; }")
    #expect(text.contains("%, 0:"))
    #expect(text.contains(" left"))
  }

  @Test func quietShowsNoProgress() throws {
    #expect(try shown("\(Self.command) --quiet many.jsonl > out") == "")
  }

  @Test func progressStaysOutOfOutputOnTheTerminal() throws {
    let text = try shown("\(Self.command) many.jsonl")
    #expect(!text.contains(" postings, "))
    #expect(try objects(text.replacing("\r\n", with: "\n")).count == Self.many)
  }

  @Test func noProgressWithoutATerminal() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.normalize(Self.options + ["--errors", "bad.jsonl", "in.jsonl"]).errors == "")
  }
}
