import Foundation
import Testing

@Suite("normalize compare, align, glossary learn")
struct PairCommandTests {
  private static let glossary = ["--no-shipped-glossary", "-g", "g"]
  private static let french =
    "<p>Vous assurez la gestion des stocks de notre entrepôt.</p><p>Écrivez à a@b.example.</p>"
  private static let english = "<p>You will handle stock management in our warehouse.</p><p>Write to a@b.example.</p>"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Sample.concepts, to: "g/test.yaml")
    try sandbox.write(Sample.words, to: "g/words.yaml")
    try sandbox.write(Self.french, to: "p.fr.html")
    try sandbox.write(Self.english, to: "p.en.html")
    try sandbox.write("<p>You will do welding in our large warehouse here.</p>", to: "other.html")
    return sandbox
  }

  @Test func comparisonTellsByItsStatus() throws {
    let sandbox = try sandbox()
    let equal = try sandbox.normalize(["compare", "p.fr.html", "p.fr.html"] + Self.glossary)
    #expect(equal.status == 0)
    #expect(equal.output.contains("agreement 1.000"))
    let different = try sandbox.normalize(["compare", "p.fr.html", "other.html", "-f", "json"] + Self.glossary)
    #expect(different.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(different.output.utf8)) as? [String: Any]
    #expect(object?["equal"] as? Bool == false)
    let missing = try sandbox.normalize(["compare", "p.fr.html", "nosuch.html"] + Self.glossary)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("nosuch.html"))
    #expect(try sandbox.normalize(["compare", "p.fr.html"]).status == 2)
  }

  @Test(arguments: ["tsv", "tmx", "jsonl", "html"])
  func alignmentsHaveFormats(_ format: String) throws {
    let result = try sandbox().normalize(["align", "p.fr.html", "p.en.html", "-f", format] + Self.glossary)
    #expect(result.status == 0)
    #expect(result.errors == "")
    for text in ["Écrivez à a@b.example.", "Write to a@b.example."] { #expect(result.output.contains(text)) }
  }

  @Test func learningNeedsPairs() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.normalize(["glossary", "learn", "p.fr.html"]).status == 2)
    let result = try sandbox.normalize(["glossary", "learn", "p.fr.html", "p.en.html"] + Self.glossary)
    #expect(result.status == 0)
  }
}
