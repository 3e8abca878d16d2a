import Foundation
import Testing

@testable import Normalize

/// The first input that must work: a real posting as a scraper saved it.
@Suite(.enabled(if: TestPosting.hasShared, "needs ../shared, which is not beside this checkout"))
struct RealPostingTests {
  static let file = TestPosting.shared.appending(path: "postings/fair-internship.txt")

  private func result() throws -> NormalizedPosting {
    try #require(try TestPosting.results(of: Self.file).first)
  }

  @Test(arguments: [
    "artificial-intelligence", "deep-learning", "computer-vision", "audio-processing", "speech-processing",
    "natural-language-processing", "machine-learning", "reinforcement-learning", "computational-statistics",
    "applied-mathematics", "statistics", "data-science", "optimization", "computer-science", "scientific-publishing",
    "scientific-research", "complex-data-analysis", "quantitative-analysis", "problem-solving",
    "dissemination-of-research-results", "c", "cpp", "python", "lua",
  ])
  func `names the tag`(_ tag: String) throws {
    #expect(try result().tags.contains(tag))
  }

  @Test func `conference names are no competences`() throws {
    let phrases = try result().alignment.map(\.source)
    for name in ["NeurIPS", "ICML", "CVPR", "IPS", "ACL"] { #expect(!phrases.contains(name)) }
  }

  @Test func `one of the four languages is enough`() throws {
    let alternatives = try result().posting.alternatives
    let languages = try #require(alternatives.first { $0.anyOf == ["c", "cpp", "python", "lua"] })
    #expect(languages.related)
  }

  @Test func `education holds the levels, the field and the status`() throws {
    let education = try result().posting.education
    let demand = try #require(education.first { $0.value.levels == [6, 7, 8] })
    #expect(demand.modality == .required)
    #expect(demand.value.fields == ["computer-science"])
    #expect(demand.value.relatedField)
    #expect(Set(demand.value.status) == [.held, .inProgress])
    #expect(education.contains { $0.modality == .considered && $0.value.levels == [6, 7] })
    #expect(education.contains { $0.value.levels == [8] })
  }

  @Test func `employment, application and authorization`() throws {
    let posting = try result().posting
    #expect(posting.employment.types == ["internship"])
    #expect(posting.employment.duration?.min?.iso8601 == "P12W")
    #expect(posting.employment.duration?.max == nil)
    #expect(posting.application.rolling)
    #expect(posting.application.urls == ["https://research.facebook.com"])
    #expect(posting.workAuthorization.first?.value.when == ["at-hire", "throughout"])
  }

  @Test func `the last paragraph is English, the rest French`() throws {
    let result = try result()
    #expect(result.language == "fr")
    #expect(result.languages.last == "en")
    #expect(result.languages.dropLast().allSatisfy { $0 == "fr" })
  }
}
