import Foundation
import Testing

@testable import Normalize

/// What a posting under `examples/` must give, and what it must not.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let file: String
  /// Tags by the strength of the demand.
  let tags: [Modality: [String]]
  /// Tags that the posting does not ask for, though some of its words may look like it.
  let noTags: [String]
  /// Facts as `Posting.facts` writes them.
  let facts: [String]
  /// Beginnings of facts that the posting does not state.
  let noFacts: [String]

  var testDescription: String { file }
}

private let cases = [
  ExampleCase(
    file: "posting-fr.txt",
    tags: [
      .required: [
        "rigour", "punctuality-and-timekeeping", "teamwork", "excel", "spreadsheets", "driving-licence-b",
        "forklift-licence-caces-r489-3",
      ],
      .preferred: ["order-picking", "wms"],
      .unspecified: ["goods-receiving", "pallet-wrapping", "forklift-driving", "stock-management", "odoo"],
    ],
    noTags: ["bread-making", "training-delivery"],
    facts: [
      "education cap bep ISCED 3 logistics or-experience, required",
      "experience P1Y/P3Y order-picking, preferred",
      "language en A2 stated, required", "licence driving:B, required", "type permanent", "time full-time",
      "hours 35", "schedule night", "start asap", "salary 24000–26500 EUR per year gross thirteenth-month",
      "deadline 2026-11-30", "email emploi@troisrivieres.example", "url https://troisrivieres.example/emploi",
    ],
    noFacts: ["management", "experience P39Y", "experience P1987Y", "telework", "authorization", "openings"]),
  ExampleCase(
    file: "infirmiere-quebec.html",
    tags: [
      .required: [
        "emergency-care", "autonomy", "stress-management", "teamwork", "first-aid-certificate",
      ],
      .unspecified: ["patient-triage", "medication-administration", "blood-sampling", "care-planning"],
      .notRequired: ["driving-licence"],
    ],
    noTags: ["diversity-and-inclusion-management", "disability-care", "financial-and-retirement-planning"],
    facts: [
      "experience P2Y emergency-care, required", "licence professional-order, required",
      "licence driving, not-required", "type permanent", "time full-time", "hours 37.5", "schedule night",
      "schedule weekend", "start asap", "openings 3", "salary 29.43–52.54 CAD per hour",
      "authorization work-permit, required", "authorization criminal-record-check at-hire, unspecified",
      "document cv", "reference SI-0412", "email dotation@lac-clair.example",
    ],
    noFacts: ["experience P40Y", "experience P1Y", "management", "telework", "url"]),
  ExampleCase(
    file: "macon-belgique.txt",
    tags: [
      .required: [
        "punctuality-and-timekeeping", "careful-work", "working-independently-and-autonomously", "driving-licence-b",
      ],
      .preferred: ["driving-licence-be"],
      .unspecified: [
        "bricklaying", "stone-masonry", "concrete-pouring", "scaffolding-erection", "blueprint-and-plan-reading",
      ],
    ],
    noTags: ["team-management", "driving-licence-c"],
    facts: [
      "education cess ISCED 3 held, required", "licence driving:B, required", "licence driving:BE, preferred",
      "licence vca, required", "language fr, required", "type permanent", "time full-time", "hours 40",
      "openings 2", "salary 18.2–20.45 EUR per hour gross", "telework none", "travel true",
      "email jobs@maconnerie-dubois.example", "phone 081000000",
    ],
    noFacts: ["experience P25Y", "management", "authorization", "deadline", "url"]),
  ExampleCase(
    file: "policy-analyst-canada.html",
    tags: [
      .required: ["excel", "sql", "python"],
      .preferred: ["project-management", "environmental-law"],
      .unspecified: ["stakeholder-management", "database-management"],
    ],
    noTags: ["javascript", "canal-barge-navigation", "wildlife-management"],
    facts: [
      "education master-qc ISCED 7, preferred", "experience project-management, preferred",
      "language en, required",
      "language fr, required", "type permanent", "time full-time", "hours 37.5",
      "salary 87103–100186 CAD per year", "telework hybrid", "travel true",
      "location Gatineau",
      "deadline 2026-11-24", "reference ORH-24-118", "document cv", "document cover-letter",
      "url https://jobs.river-heritage.example/118", "email staffing@river-heritage.example",
    ],
    noFacts: ["experience P100Y", "management", "openings 41", "start", "telework-days"]),
  ExampleCase(
    file: "cuisinier-suisse.md",
    tags: [
      .required: ["stress-management", "teamwork"],
      .unspecified: [
        "hot-food-preparation", "plating-and-dish-presentation", "menu-planning", "haccp", "stock-management",
      ],
    ],
    noTags: ["recruitment", "leisure-entertainment"],
    facts: [
      "education cfc ISCED 3 cooking, required", "experience P2Y/P3Y hospitality, required",
      "education pastry-making, preferred", "language de B1 stated, preferred",
      "authorization work-permit, required", "authorization citizenship, required", "type permanent",
      "schedule split", "start asap", "document cv", "document cover-letter",
      "email cuisine@auberge-vallon.example",
    ],
    noFacts: ["experience P70Y", "licence driving", "telework", "openings 45", "url"]),
  ExampleCase(
    file: "data-engineer-lyon.json",
    tags: [
      .required: ["data-engineering", "sql", "python", "autonomy", "curiosity", "pedagogical-skills"],
      .preferred: ["docker", "terraform", "kafka"],
      .considered: ["aws", "google-cloud-platform", "azure"],
      .unspecified: ["data-pipelines", "spark", "snowflake", "dbt", "airflow", "data-quality"],
      .notRequired: ["kubernetes"],
    ],
    noTags: ["data-science", "tram-driving", "fundraising"],
    facts: [
      "any of aws google-cloud-platform azure, required",
      "education engineering-degree master bac+5 ISCED 7 computer-science held, required",
      "experience P3Y/P5Y data-engineering, required", "language en B2 stated, required", "seniority mid",
      "type permanent", "salary 45000–55000 EUR per year gross profit-sharing", "telework hybrid",
      "telework-days 3",
      "location Lyon", "email talents@trameo.example", "url https://trameo.example/jobs/de-7",
    ],
    noFacts: ["salary 12000000", "travel", "management", "openings", "authorization"]),
]

@Suite("The postings of examples/")
struct ExampleTests {
  private func result(_ file: String) throws -> NormalizedPosting {
    try #require(try TestPosting.results(of: TestPosting.root.appending(path: "examples/\(file)")).first)
  }

  @Test func `each file has its case`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: TestPosting.root.appending(path: "examples").path)
    #expect(Set(files).subtracting(["pairs", "corpus-workflow.md"]) == Set(cases.map(\.file)))
  }

  /// A tag that no concept has would be absent for the wrong reason.
  @Test func `all tags named here are concepts`() throws {
    let image = try #require(TestPosting.image)
    for tag in cases.flatMap({ $0.noTags + $0.tags.values.joined() }) {
      #expect(image.concept(withID: tag) != nil, "\(tag)")
    }
  }

  @Test(arguments: cases)
  func `gives the tags`(_ item: ExampleCase) throws {
    let result = try result(item.file)
    for (modality, tags) in item.tags {
      for tag in tags { #expect(result.modality(of: tag) == modality, "\(tag)") }
    }
    for tag in item.noTags { #expect(!result.tags.contains(tag), "\(tag)") }
  }

  @Test(arguments: cases)
  func `gives the facts`(_ item: ExampleCase) throws {
    let facts = try result(item.file).posting.facts
    for fact in item.facts { #expect(facts.contains(fact), "\(fact); there is \(facts.sorted())") }
    for beginning in item.noFacts {
      let ends = ["", " ", ","].map { beginning + $0 }
      #expect(
        !facts.contains { fact in fact == ends[0] || fact.hasPrefix(ends[1]) || fact.hasPrefix(ends[2]) })
    }
  }
}

extension Posting {
  /// What the posting states beside skills, one line a fact: its field, the fact in short, its modality.
  fileprivate var facts: Set<String> {
    let demands: [String] =
      lines("education", education) { FactValue.education($0).summary }
      + lines("experience", experience) { FactValue.experience($0).summary }
      + lines("language", languages) { FactValue.language($0).summary }
      + lines("licence", licences) { FactValue.licence($0).summary }
      + lines("authorization", workAuthorization) { FactValue.workAuthorization($0).summary }
      + alternatives.map { "any of \($0.anyOf.joined(separator: " ")), \($0.modality.rawValue)" }
    let others: [(String, [String])] = [
      ("salary", ([salary].compactMap { $0 } + otherSalaries).map { FactValue.salary($0.value).summary }),
      ("type", employment.types), ("time", employment.time), ("schedule", employment.schedule),
      ("hours", [employment.hoursPerWeek].compactMap { $0?.description }),
      ("start", [employment.start].compactMap { $0 }),
      ("openings", [employment.openings].compactMap { $0.map(String.init) }),
      ("telework", [telework].compactMap { $0?.rawValue }),
      ("telework-days", [teleworkDays].compactMap { $0?.min?.description }),
      ("travel", [travel].compactMap { $0.map { String($0.isAsked) } }), ("location", locations),
      ("url", application.urls), ("email", application.emails), ("phone", application.phones),
      ("document", application.documents), ("reference", [application.reference].compactMap { $0 }),
      ("deadline", [application.deadline].compactMap { $0 }), ("seniority", [seniority].compactMap { $0 }),
      ("management", [management].compactMap { $0.map { FactValue.management($0.value).summary } }),
    ]
    return Set(demands + others.flatMap { name, values in values.map { "\(name) \($0)" } })
  }

  private func lines<Value>(
    _ name: String, _ demands: [Demand<Value>], _ summary: (Value) -> String
  ) -> [String] {
    demands.map { demand in
      let words = "\(name) \(summary(demand.value))".split(separator: " ").joined(separator: " ")
      return "\(words), \(demand.modality.rawValue)"
    }
  }
}
