import Foundation
import Testing

@Suite("normalize explain, normalize stats")
struct ReadingCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    return sandbox
  }

  private static let glossary = ["--no-shipped-glossary", "-g", "g"]

  @Test func explainsAPhrase() throws {
    let sandbox = try sandbox()
    let arguments = ["explain", "--lang", "fr", "Vous gérez les stocks."] + Self.glossary
    let result = try sandbox.normalize(arguments)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        block 0 · paragraph · other · fr
          Vous gérez les stocks.
          PHRASE            VERDICT   CONCEPT           HOW      LABEL               WHERE          WHY
          gérez les stocks  accepted  stock-management  derived  gestion des stocks  g/test.yaml:8  unspecified

        """)
    let json = try sandbox.normalize(arguments + ["-f", "json", "-w", "welding"]).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["whyNot"] as? [[String: Any]])?.first?["found"] as? Bool == false)
  }

  @Test func explainsAFile() throws {
    let sandbox = try sandbox()
    try sandbox.write("<p>La gestion des stocks.</p><p>Le soudage.</p>", to: "posting.html")
    let result = try sandbox.normalize(["explain", "--lang", "fr", "posting.html"] + Self.glossary)
    #expect(result.status == 0)
    #expect(result.output.contains("block 0 · paragraph") && result.output.contains("block 1 · paragraph"))
    let missing = try sandbox.normalize(["explain", "nosuch.html"] + Self.glossary)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("nosuch.html: No such file or directory"))
  }

  @Test func saysWhyNot() throws {
    let sandbox = try sandbox()
    let arguments = ["explain", "--lang", "fr", "La gestion du stade."] + Self.glossary
    let result = try sandbox.normalize(arguments + ["--why-not", "stock-management"])
    #expect(
      result.output == """
        stock-management: not found
          nearest labels:
            LABEL               WHERE          IN THE TEXT  WHY NOT
            gestion des stocks  g/test.yaml:8  gestion –    “stocks”: no word here is a form of it

        """)
    let unknown = try sandbox.normalize(arguments + ["--why-not", "weldin"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("no concept 'weldin'; did you mean welding?"))
  }

  @Test func countsPostings() throws {
    let sandbox = try sandbox()
    try sandbox.write("Vous assurez la gestion des stocks.", to: "postings/one.txt")
    try sandbox.write("Vous assurez le rempotage du bégonia.", to: "postings/two.txt")
    try sandbox.write("{\"text\": 3}", to: "postings/bad.json")
    let result = try sandbox.normalize(["stats", "postings", "-f", "json", "-l", "fr"] + Self.glossary)
    #expect(result.status == 1)
    #expect(result.errors.contains("postings/bad.json:1:2: error: "))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["postings"] as? Int == 2)
    #expect(
      (json["concepts"] as? [[String: Any]])?.compactMap { $0["concept"] as? String } == ["stock-management"])
    let texts = (json["unmatched"] as? [[String: Any]])?.compactMap { $0["text"] as? String }
    #expect(texts == ["Vous assurez le rempotage du bégonia."])
  }
}
