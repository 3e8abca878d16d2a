import Foundation
import Testing

@Suite("normalize --jobs")
struct JobsTests {
  private static let options = ["--lang", "fr", "--no-shipped-glossary", "-g", "g"]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    return sandbox
  }

  /// Long and short lines in turn, and some that are broken, so that workers overtake each other.
  private static let lines = (0..<400).map { number in
    let text = String(repeating: "La gestion des stocks et le soudage. ", count: number % 7 == 0 ? 40 : 1)
    return number % 31 == 5 ? "{\"id\": " : "{\"id\": \"\(number)\", \"text\": \"\(text)\"}"
  }.joined(separator: "\n")

  @Test("Several jobs answer as one does, failures included", arguments: ["2", "5", "64"])
  func order(jobs: String) throws {
    let sandbox = try sandbox()
    try sandbox.write(Self.lines, to: "in.jsonl")
    let stream = Self.options + ["--jsonl", "--errors", "-", "in.jsonl"]
    let one = try sandbox.normalize(stream + ["--jobs", "1"])
    #expect(one.output.split(separator: "\n").count == 400)
    #expect(one.status == 1)
    let several = try sandbox.normalize(stream + ["--jobs", jobs])
    #expect(several.output == one.output)
    #expect(several.status == 1)
  }

  @Test func filesAreAnsweredInOrder() throws {
    let sandbox = try sandbox()
    let names = (0..<20).map { "posting-\($0).txt" }
    for (number, name) in names.enumerated() {
      try sandbox.write(String(repeating: "Le soudage. ", count: (20 - number) * 10), to: name)
    }
    let result = try sandbox.normalize(Self.options + ["-f", "jsonl", "-j", "4"] + names)
    let found = try result.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["source"] as? [String: Any])?["name"] as? String
    }
    #expect(found == names)
    #expect(result.status == 0)
  }

  /// A line is answered when it comes, though the stream stands still after it.
  @Test func aStreamThatStandsStillIsAnswered() throws {
    let sandbox = try sandbox()
    let options = Self.options.joined(separator: " ")
    let result = try sandbox.shell(
      """
      mkfifo in; normalize --jsonl \(options) < in > out & exec 3> in
      echo '{"id": "a", "text": "Le soudage."}' >&3
      for i in $(seq 300); do [ -s out ] && break; sleep 0.1; done
      wc -l < out; exec 3>&-; wait
      """)
    #expect(result.output.split(separator: "\n").first == "1")
  }

  @Test("Wrong numbers", arguments: ["0", "-1", "two", "1025", ""])
  func wrongNumber(jobs: String) throws {
    let result = try sandbox().normalize(Self.options + ["--jobs=\(jobs)", "-"])
    #expect(result.status == 2)
    #expect(result.errors.contains("no number of jobs"))
  }
}
