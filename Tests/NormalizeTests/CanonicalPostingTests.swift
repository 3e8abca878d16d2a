import Foundation
import Markup
import Testing

@testable import Normalize

@Suite("The language-neutral part: canonical form, and reading it back")
struct CanonicalPostingTests {
  private static let examples = [
    "posting-fr.txt", "infirmiere-quebec.html", "macon-belgique.txt", "policy-analyst-canada.html",
    "cuisinier-suisse.md", "data-engineer-lyon.json",
  ]

  private func example(_ name: String) throws -> NormalizedPosting {
    try #require(try TestPosting.results(of: TestPosting.root.appending(path: "examples/\(name)")).first)
  }

  private func neutral(_ posting: Posting) -> String {
    String(decoding: ResultJSON(style: .compact).neutralBytes(of: posting), as: UTF8.self)
  }

  @Test func `two languages that say the same give the same bytes`() throws {
    let french = """
      Missions
      - Préparation de commandes
      - Conduite de chariot élévateur

      Profil
      - Anglais courant
      - CAP ou BEP
      - Python
      - Excel
      """
    let english = """
      Responsibilities
      - Forklift driving
      - Order picking

      Requirements
      - Excel
      - Python
      - BEP vocational diploma or CAP vocational certificate
      - Fluent English
      """
    let texts = try [french, english].map { neutral(try TestPosting.result(of: $0).posting) }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains(#""responsibilities":[{"skills":["forklift-driving","order-picking"]}]"#))
    #expect(!texts[0].contains("evidence") && !texts[0].contains("block"))
  }

  @Test(arguments: examples)
  func `what is written is read back`(_ name: String) throws {
    let result = try example(name)
    #expect(result.posting.canonical == result.posting.canonical.canonical)
    let text = neutral(result.posting)
    let read = try PostingReader.postings(in: Array(text.utf8), name: "object.json")
    #expect(read == [result.posting.canonical])
    let whole = ResultJSON(style: .pretty).bytes(of: result)
    let fromWhole = try PostingReader.postings(in: whole + whole, name: "objects.json")
    #expect(fromWhole.map(neutral) == [text, text])
  }

  @Test func `reads one object, several, and lists`() throws {
    let one = #"{"skills":[]}"#
    for (text, count) in [(one, 1), ("\(one)\n\(one)\n", 2), ("[\(one), \(one)]", 2), ("", 0), (" \n", 0)] {
      #expect(try PostingReader.postings(in: Array(text.utf8), name: "x").count == count, "\(text)")
    }
  }

  /// The object, the message, and the text at the caret.
  @Test(arguments: [
    (#"{"skills": [{"tag": "c", "kind": "tol"}]}"#, "expected is one of: tool", #""tol""#),
    (#"{"skills": [{"kind": "tool"}]}"#, #"the skill has no "tag""#, #""kind""#),
    (#"{"skils": []}"#, #"a posting has no field "skils""#, #""skils""#),
    (#"{"schema": "normalize/9", "posting": {"skills": []}}"#, "unknown schema", #""normalize/9""#),
    (#"{"experience": [{"min": "2 years"}]}"#, "an ISO 8601 duration", #""2 years""#),
    (#"{"experience": [{"min": "P2Y", "least": 1}]}"#, #"no field "least""#, #""least""#),
    (#"{"travel": "yes"}"#, "true or false", #""yes""#),
    (#"{"employment": {"openings": 2.5}}"#, "a whole number", "2.5"),
    (#"{"salary": {"min": 1e9}}"#, "a number of at most four decimals", "1e9"),
    (#"{"seniority": "boss"}"#, "expected is one of: intern", #""boss""#),
    (#"{"locations": "Lyon"}"#, "a list is expected", #""Lyon""#),
    (#"{"licences": [3]}"#, "an object is expected", "3]"),
    ("{\n  \"telework\": no\n}", "JSON lexical error", "no"),
    ("[3]", "an object is expected", "3]"),
  ])
  func `points at what is wrong`(_ text: String, _ message: String, _ place: String) throws {
    let error = try #require(throws: InputError.self) {
      try PostingReader.postings(in: Array(text.utf8), name: "object.json")
    }
    #expect(error.message.contains(message), "\(error.message)")
    #expect(String(decoding: Array(text.utf8)[error.offset...], as: UTF8.self).hasPrefix(place), "\(error.offset)")
  }
}
