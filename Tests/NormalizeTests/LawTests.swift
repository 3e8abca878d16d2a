import Foundation
import Glossary
import Testing
import Text

@testable import Normalize

/// The law of rendering: what is written, read again, gives the same object. `make law` measures it over thousands of
/// generated objects, all concepts and all postings at hand; here are each dimension's codes, and samples of the rest.
@Suite("The law of rendering")
struct LawTests {
  private func expectLaw(_ objects: [String], _ language: Language, mayFail: Int = 0) throws {
    let renderer = try Rendering.renderer(language)
    var lost: [String] = []
    for object in objects {
      let posting = try Rendering.posting(object)
      let back = renderer.readingBack(renderer.render(posting))
      let losses = PostingDifference.between(posting, back)
      if !losses.isEmpty { lost.append("\(object): \(losses.joined(separator: "; "))") }
    }
    #expect(lost.count <= mayFail, "\(lost.joined(separator: "\n"))")
    #expect(!objects.isEmpty)
  }

  private func codes(_ kind: Concept.Kind, _ key: String) throws -> [String] {
    let image = try #require(TestPosting.image)
    let found = (0..<image.conceptCount).filter { image.kind(ofConcept: $0) == kind }.flatMap {
      image.values(ofConcept: $0, key)
    }
    return Set(found).sorted()
  }

  @Test(arguments: Language.allCases)
  func `all types of contract, times, schedules`(_ language: Language) throws {
    let types = try codes(.contract, "type").map { #""types": ["\#($0)"]"# }
    let schedules = try codes(.schedule, "schedule").map { #""schedule": ["\#($0)"]"# }
    let others = [
      #""time": ["full-time"]"#, #""time": ["full-time", "part-time"]"#, #""time": ["part-time"]"#,
      #""hoursPerWeek": 17.5"#, #""hoursPerWeek": 39, "time": ["full-time"]"#, #""openings": 3"#,
      #""duration": {"min": "P6M", "max": "P6M"}"#, #""duration": {"min": "P4M", "max": "P6M"}"#,
      #""duration": {"min": "P6D", "max": "P6D"}"#, #""duration": {"max": "P12D"}"#,
      #""duration": {"min": "P12W"}"#, #""duration": {"max": "P1Y"}"#, #""renewable": true"#,
      #""start": "asap""#, #""start": "2027""#, #""start": "2027-03""#, #""start": "2027-05-01""#,
    ]
    try expectLaw((types + schedules + others).map { #"{"skills": [], "employment": {\#($0)}}"# }, language)
  }

  @Test(arguments: Language.allCases)
  func `languages with all levels`(_ language: Language) throws {
    let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]
    let leveled = levels.flatMap { level in
      ["true", "false"].map { #""lang": "de", "level": "\#(level)", "stated": \#($0), "modality": "required""# }
    }
    let native = [#""lang": "it", "level": "native", "stated": false, "modality": "preferred""#]
    let strengths = Modality.allCases.map { #""lang": "nl", "modality": "\#($0.rawValue)""# }
    try expectLaw((leveled + native + strengths).map { #"{"skills": [], "languages": [{\#($0)}]}"# }, language)
  }

  @Test(arguments: Language.allCases)
  func `pay, telework, travel, place`(_ language: Language) throws {
    let periods = Salary.Period.allCases.map {
      #""salary": {"min": 620, "max": 900.5, "currency": "EUR", "period": "\#($0)"}"#
    }
    let currencies = ["EUR", "USD", "CAD", "CHF", "GBP", "XOF"].map {
      #""salary": {"min": 45000, "currency": "\#($0)", "period": "year", "gross": true}"#
    }
    let all = ["thirteenth-month", "bonus", "commission", "profit-sharing", "tips", "minimum-wage", "pay-scale"]
    let extras = all.map {
      #""salary": {"max": 45000, "currency": "EUR", "period": "year", "gross": false, "extras": ["\#($0)"]}"#
    }
    let places = [
      #""telework": "none""#, #""telework": "possible""#, #""telework": "hybrid""#, #""telework": "full""#,
      #""telework": "hybrid", "teleworkDays": {"min": 2, "max": 3}"#,
      #""telework": "hybrid", "teleworkDays": {"max": 2}"#,
      #""travel": false"#, #""travel": true"#, #""travel": true, "travelScope": "national""#,
      #""travel": true, "travelScope": "international""#, #""locations": ["Lyon", "Saint-Denis"]"#,
    ]
    try expectLaw((periods + currencies + extras + places).map { #"{"skills": [], \#($0)}"# }, language)
  }

  @Test(arguments: Language.allCases)
  func `how to apply, seniority, management`(_ language: Language) throws {
    let documents = try codes(.document, "document").map { #""application": {"documents": ["\#($0)"]}"# }
    let others = [
      #""application": {"urls": ["https://a.example/7"], "emails": ["rh@a.example"], "phones": ["0145678900"]}"#,
      #""application": {"deadline": "2027-01-31", "reference": "2027-0153", "rolling": true}"#,
    ]
    let levels = ["junior", "mid", "senior", "lead", "manager", "director"].map { #""seniority": "\#($0)""# }
    try expectLaw((documents + others + levels).map { #"{"skills": [], \#($0)}"# }, language)
    let team = #"{"tag": "team-management", "kind": "task", "modality": "unspecified", "links": LINKS}"#
    let links = try links(of: "team-management")
    let objects = ["", #""min": 5, "max": 5, "#, #""min": 5, "max": 10, "#].map { count in
      #"{"skills": [\#(team.replacing("LINKS", with: links))], "responsibilities": [{"skills": ["team-management"]}], "#
        + #""management": {\#(count)"modality": "unspecified"}}"#
    }
    try expectLaw(objects, language)
  }

  /// Codes of certificates that rules read; without the competence of that name they stand in the section on applying.
  @Test(arguments: Language.allCases)
  func `licences of several countries`(_ language: Language) throws {
    let codes = [
      "driving:B", "driving:C1E", "driving:class-AZ", "driving:class-DZ", "driving:class-5", "driving:own-vehicle",
      "caces:R489-3", "caces:R482-A", "electrical:B1V", "electrical:B2XL", "electrical:BCL", "electrical:H0V",
    ]
    let objects = codes.flatMap { code in
      ["required", "considered", "not-required"].map {
        #"{"skills": [], "licences": [{"code": "\#(code)", "modality": "\#($0)"}]}"#
      }
    }
    try expectLaw(objects, language)
  }

  @Test(arguments: Language.allCases)
  func `competences of each strength, alternatives, subjects`(_ language: Language) throws {
    func skill(_ tag: String, _ kind: String, _ modality: String) throws -> String {
      #"{"tag": "\#(tag)", "kind": "\#(kind)", "modality": "\#(modality)", "links": \#(try links(of: tag))}"#
    }
    let tags = [("python", "tool"), ("telephone-reception", "task"), ("immigration-law", "knowledge")]
    let single = try Modality.allCases.flatMap { strength in
      try tags.map { #"{"skills": [\#(try skill($0.0, $0.1, strength.rawValue))]}"# }
    }
    let alternatives = try ["required", "preferred", "considered"].flatMap { strength in
      let member = strength == "required" ? "considered" : strength
      let skills = try [skill("java", "tool", member), skill("python", "tool", member)].joined(separator: ", ")
      return ["true", "false"].map {
        #"{"skills": [\#(skills)], "alternatives": [{"anyOf": ["java", "python"], "related": \#($0), "#
          + #""modality": "\#(strength)"}]}"#
      }
    }
    let subjects = ["statistics-studies", "computer-science", "boilermaking", "welding"]
    let degrees = subjects.indices.dropLast().map { index in
      let fields = subjects[index...index + 1].sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      return #"{"skills": [], "education": [{"levels": [6], "national": ["bac+3"], "fields": [\#(fields)], "#
        + #""relatedField": false, "equivalentExperience": false, "modality": "required"}]}"#
    }
    try expectLaw(single + alternatives + degrees, language)
  }

  /// A diploma whose best name is that of a licence too, subjects that hold a language's name or one head for two.
  @Test(arguments: Language.allCases)
  func `diplomas beside licences, subjects beside others`(_ language: Language) throws {
    func object(_ national: String, _ level: Int, _ modality: String, _ more: String = "") -> String {
      #"{"skills": [], "education": [{"levels": [\#(level)], "national": ["\#(national)"], "relatedField": false, "#
        + #""equivalentExperience": false, "modality": "\#(modality)"}]\#(more)}"#
    }
    let degrees = ["required", "considered"].flatMap { modality in
      [("capa-avocat", 7), ("meef", 7)].map { object($0.0, $0.1, modality) }
    }
    let subjects = ["english-studies", "civil-engineering-studies", "health-safety-and-environment"].map {
      #"{"skills": [], "education": [{"levels": [], "national": [], "fields": ["\#($0)", "physics"], "#
        + #""relatedField": true, "equivalentExperience": false, "modality": "considered"}]}"#
    }
    let dollars = #", "salary": {"min": 1216, "max": 1216, "currency": "USD", "period": "week"}"#
    try expectLaw(degrees + subjects + [object("bachelor", 6, "required", dollars)], language)
  }

  /// Competences that are asked for less strongly than the experience in them, or not at all.
  @Test(arguments: Language.allCases)
  func `experience in what is asked for otherwise`(_ language: Language) throws {
    let tags = ["internal-audit", "payroll-processing", "welding"]
    let of = tags.map { "\"\($0)\"" }.joined(separator: ", ")
    let preferred = try tags.map {
      #"{"tag": "\#($0)", "kind": "task", "modality": "preferred", "links": \#(try links(of: $0))}"#
    }
    let object =
      #"{"skills": [\#(preferred.joined(separator: ", "))], "#
      + #""experience": [{"min": "P3Y", "of": [\#(of)], "modality": "required"}]}"#
    let beginner =
      #"{"skills": [], "languages": [{"lang": "et", "level": "A1", "stated": false, "modality": "considered"}]}"#
    try expectLaw([object, beginner], language)
  }

  /// Experience in duties, where nothing says how strongly it is asked for: a line of it alone would open a section of demands.
  @Test(arguments: Language.allCases)
  func `experience in duties of no strength`(_ language: Language) throws {
    let objects = try [#""min": "P3Y", "#, ""].map { duration in
      let tags = ["internal-audit", "payroll-processing", "welding"]
      let skills = try tags.map {
        #"{"tag": "\#($0)", "kind": "task", "modality": "unspecified", "links": \#(try links(of: $0))}"#
      }
      let of = tags.map { "\"\($0)\"" }.joined(separator: ", ")
      return #"{"skills": [\#(skills.joined(separator: ", "))], "responsibilities": [{"skills": [\#(of)]}], "#
        + #""experience": [{\#(duration)"of": [\#(of)], "modality": "unspecified"}]}"#
    }
    try expectLaw(objects, language)
  }

  private func links(of tag: String) throws -> String {
    let image = try #require(TestPosting.image)
    let concept = try #require(image.concept(withID: tag))
    let links = image.links(ofConcept: concept).filter { $0.id.contains("://") }
    let exact = links.filter { $0.relation == .exactMatch } + links.filter { $0.relation == .closeMatch }
    return "[" + exact.map { "\"\($0.id)\"" }.joined(separator: ", ") + "]"
  }

  @Test(arguments: Language.allCases)
  func `the postings of examples`(_ language: Language) throws {
    let renderer = try Rendering.renderer(language)
    let names = try FileManager.default.contentsOfDirectory(atPath: TestPosting.root.appending(path: "examples").path)
    for name in names where !["pairs", "corpus-workflow.md"].contains(name) {
      let result = try #require(try TestPosting.results(of: TestPosting.root.appending(path: "examples/\(name)")).first)
      let rendered = renderer.render(result.posting)
      #expect(PostingDifference.between(result.posting, renderer.readingBack(rendered)) == [], "\(name)")
      #expect(rendered.unsure == [], "\(name)")
    }
  }

  /// The formats are read as the plain text is, and without being told the language.
  @Test(arguments: Language.allCases)
  func `all formats read back`(_ language: Language) throws {
    let file = TestPosting.root.appending(path: "examples/posting-fr.txt")
    let posting = try #require(try TestPosting.results(of: file).first).posting
    let rendered = try Rendering.renderer(language).render(posting)
    let texts = [
      TextLayout.text(of: rendered), MarkdownLayout.text(of: rendered),
      HTMLLayout.text(of: rendered, language: language.rawValue),
    ]
    for text in texts {
      #expect(PostingDifference.between(posting, try TestPosting.result(of: text).posting) == [], "\(text)")
    }
  }
}
