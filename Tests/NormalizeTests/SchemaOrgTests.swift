import Foundation
import Testing
import Text

@testable import Normalize

/// `-f jsonld` against the vocabulary: every property stands on a type that has it, and holds what it may hold.
@Suite("schema.org")
struct SchemaOrgTests {
  private struct Term {
    var domains: Set<String>
    var ranges: Set<String>
  }

  /// Supertypes of the types used, beside Thing.
  private static let supertypes = ["WebPage": ["CreativeWork"], "QuantitativeValue": ["StructuredValue"]]

  private static func terms() throws -> [String: Term] {
    let file = TestPosting.root.appending(path: "Tests/NormalizeTests/Cases/schema-org/terms.tsv")
    var terms: [String: Term] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      terms[cells[0]] = Term(
        domains: Set(cells[1].split(separator: "|").map(String.init)),
        ranges: Set(cells[2].split(separator: "|").map(String.init)))
    }
    return terms
  }

  private func jobPosting(_ name: String) throws -> [String: Any] {
    let result = try #require(try TestPosting.results(of: TestPosting.root.appending(path: "examples/\(name)")).first)
    let bytes = JobPostingJSON(try #require(TestPosting.image), style: .pretty).bytes(of: result)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(arguments: [
    "posting-fr.txt", "infirmiere-quebec.html", "macon-belgique.txt", "policy-analyst-canada.html",
    "cuisinier-suisse.md", "data-engineer-lyon.json",
  ])
  func `uses the vocabulary's terms as it defines them`(_ name: String) throws {
    let problems = try Self.problems(of: try jobPosting(name), Self.terms())
    #expect(problems == [])
  }

  /// The check itself finds what is wrong.
  @Test func `counter-examples`() throws {
    let terms = try Self.terms()
    let wrong: [[String: Any]] = [
      ["@type": "JobPosting", "salary": 3], ["@type": "JobPosting", "inLanguage": "fr"],
      ["@type": "JobPosting", "baseSalary": "a lot"], ["@type": "Place", "skills": "Python"],
      ["@type": "JobPosting", "jobLocation": ["@type": "PostalAddress"]], ["title": "no type"],
    ]
    for object in wrong { #expect(Self.problems(of: object, terms).count == 1, "\(object)") }
  }

  @Test func `says what the posting asks for`() throws {
    let job = try jobPosting("data-engineer-lyon.json")
    #expect(job["@context"] as? String == "https://schema.org" && job["@type"] as? String == "JobPosting")
    let skills = try #require(job["skills"] as? [[String: Any]])
    #expect(skills.contains { $0["termCode"] as? String == "python" && $0["@type"] as? String == "DefinedTerm" })
    #expect(skills.contains { ($0["url"] as? String)?.hasPrefix("http://data.europa.eu/esco/skill/") ?? false })
    // Waived.
    #expect(!skills.contains { $0["termCode"] as? String == "kubernetes" })
    let salary = try #require(job["baseSalary"] as? [String: Any])
    #expect(salary["currency"] as? String == "EUR")
    #expect((salary["value"] as? [String: Any])?["minValue"] as? Int == 45000)
    #expect((salary["value"] as? [String: Any])?["unitText"] as? String == "YEAR")
    let experience = try #require(job["experienceRequirements"] as? [[String: Any]])
    #expect(experience.first?["monthsOfExperience"] as? Int == 36)
    #expect((job["mainEntityOfPage"] as? [String: Any])?["inLanguage"] as? String == "fr")
    #expect(job["employmentType"] as? [String] == ["PERMANENT"])
    #expect(job["jobLocationType"] == nil)
  }

  // MARK: The check

  private static func problems(of object: [String: Any], _ terms: [String: Term]) -> [String] {
    guard let type = object["@type"] as? String else { return ["an object without @type"] }
    let types = Set([type, "Thing"] + (supertypes[type] ?? []))
    return object.filter { !$0.key.hasPrefix("@") }.flatMap { name, value -> [String] in
      guard let term = terms[name] else { return ["\(name) is no term"] }
      guard !types.isDisjoint(with: term.domains) else { return ["\(type) has no \(name)"] }
      let values = value as? [Any] ?? [value]
      return values.flatMap { value -> [String] in
        let mismatch = holds(value, term.ranges) ? [] : ["\(name) cannot hold \(value)"]
        return mismatch + ((value as? [String: Any]).map { problems(of: $0, terms) } ?? [])
      }
    }
  }

  private static func holds(_ value: Any, _ ranges: Set<String>) -> Bool {
    if let object = value as? [String: Any] {
      let type = object["@type"] as? String ?? ""
      return !ranges.isDisjoint(with: [type] + (supertypes[type] ?? []))
    }
    if let text = value as? String {
      if ranges.contains("Text") { return true }
      if ranges.contains("URL"), text.hasPrefix("http") { return true }
      return ranges.contains("Date") && text.wholeMatch(of: /\d{4}(-\d{2}(-\d{2})?)?/) != nil
    }
    guard let number = value as? NSNumber else { return false }
    let isBoolean = String(cString: number.objCType) == "c"
    return isBoolean ? ranges.contains("Boolean") : !ranges.isDisjoint(with: ["Number", "Integer"])
  }
}
