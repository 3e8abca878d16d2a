import Foundation
import Testing
import Text

@testable import Glossary

@Suite("Exchange: exports")
struct ExchangeExportTests {
  @Test func tbxNamesItsDialect() throws {
    for style in TBX.Style.allCases {
      let text = String(
        decoding: TBX.write(try ExchangeSample.everything(), style: style).bytes, as: UTF8.self)
      #expect(
        text.contains(
          "<tbx type=\"TBX-Basic\" style=\"\(style.rawValue)\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\""
        ))
      #expect(text.contains("<conceptEntry id=\"_3d-modelling\">"))
      let status =
        style == .dca
        ? "<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"
        : "<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>"
      #expect(text.contains("<term>conduite de fenwick</term>\n            \(status)"))
      #expect(text.contains("&quot;3D&quot; &lt;beta&gt; &amp; co"))
    }
  }

  @Test func whatIsDroppedIsNamed() throws {
    #expect(
      GlossaryCSV.write(try ExchangeSample.everything()).dropped.lines == [
        "5 words of the matching tables", "2 families of verbs and nouns", "3 pairs of spellings",
        "2 negative contexts (forklift-driving, …)", "2 values of fact rules (forklift-driving, …)",
        "1 examples of hits (forklift-driving)", "1 examples of misses (forklift-driving)",
      ])
  }

  @Test func jsonHoldsEverything() throws {
    let exported = GlossaryJSON.write(try ExchangeSample.everything())
    #expect(exported.dropped.isEmpty)
    let object = try #require(JSONSerialization.jsonObject(with: Data(exported.bytes)) as? [String: Any])
    let concepts = try #require(object["concepts"] as? [[String: Any]])
    let forklift = try #require(concepts.first { $0["id"] as? String == "forklift-driving" })
    #expect(
      Set(forklift.keys) == [
        "id", "kind", "domain", "status", "labels", "sections", "ambiguous", "keptInside", "contexts",
        "broader",
        "links", "values", "examples", "note",
      ])
    #expect((forklift["labels"] as? [[String: Any]])?.count == 7)
    #expect((object["families"] as? [[String: Any]])?.count == 2)
  }

  @Test func spaCyPatterns() throws {
    let exported = SpaCyPatterns.write(try ExchangeSample.everything(), language: .fr)
    let lines = String(decoding: exported.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains(#"{"label":"TOOL","pattern":[{"ORTH":"C#"}],"id":"c-sharp"}"#))
    #expect(
      lines.contains(
        #"{"label":"TASK","pattern":[{"LOWER":"conduire"},{"LOWER":"un"},{"LOWER":"chariot"}],"id":"forklift-driving"}"#
      ))
    #expect(!lines.contains { $0.contains("old-handling") })
  }

  @Test(arguments: [
    ("sens de l'organisation", ["sens", "de", "l'", "organisation"]), ("front-end", ["front", "-", "end"]),
    ("C++", ["C++"]), (".NET", [".NET"]), ("CI/CD", ["CI", "/", "CD"]),
  ])
  func spaCyTokens(text: String, tokens: [String]) { #expect(SpaCyPatterns.tokens(of: text) == tokens) }
}
