import Foundation
import Testing
import Text

@testable import Glossary

/// The glossary of the cases under the words and families that are shipped.
private let caseImage: Image? = {
  let paths = [
    MatchingCaseFile.repository.appending(path: "glossaries/language").path,
    MatchingCaseFile.folder.appending(path: "glossary.yaml").path,
  ]
  guard let loaded = try? GlossaryFolder.load(paths), loaded.diagnostics.isEmpty else { return nil }
  return ImageBuilder.image(of: loaded.glossary)
}()

@Suite("Matching that comes free")
struct MatchingCaseTests {
  @Test("Every phrase gives the matches that its line says", arguments: MatchingCaseFile.all)
  func cases(_ file: MatchingCaseFile) throws {
    let image = try #require(caseImage, "glossary.yaml or glossaries/language has errors")
    let reader = FormReader(image)
    for item in try file.cases() {
      let found = Self.matches(of: item, file.language, image, reader)
      if found != item.expected {
        Issue.record(
          "\(file.testDescription):\(item.line): \(item.marked(item.expected)), but found \(item.marked(found))")
      }
    }
  }

  /// The cases are worth little if they are few.
  @Test func areMany() throws {
    let count = try MatchingCaseFile.all.reduce(0) { try $0 + $1.cases().count }
    #expect(count >= 400)
  }

  private static func matches(
    of item: MatchingCase, _ language: Language, _ image: Image, _ reader: FormReader
  ) -> [MatchingCase.Expectation] {
    let tokens = Tokenizer().tokens(of: Array(item.text.utf8), into: reader.forms) { reader.knows($0) }
    let input = Matcher.Input(
      tokens: tokens, sentences: SentenceBreaker.sentences(of: tokens, in: reader.forms), language: language,
      section: item.section)
    return Matcher(image).matches(in: input, .skills, reader: reader).map { match in
      MatchingCase.Expectation(
        start: tokens[match.tokens.lowerBound].range.lowerBound,
        end: tokens[match.tokens.upperBound - 1].range.upperBound, concept: image.conceptID(match.concept),
        how: match.how.rawValue)
    }.sorted()
  }
}
