import Foundation
import Glossary
import Markup
import Testing

@testable import Normalize

/// A phrase in both languages, with the tags that both must give: see `Cases/parallel/README.md`.
private struct ParallelPhrase {
  var line: Int
  var french: String
  var english: String
  var tags: Set<String>
}

@Suite("Parallel phrases")
struct ParallelTests {
  static let files = ["public-service", "office", "trades", "health-education", "it-research"]

  private func phrases(_ file: String) throws -> [ParallelPhrase] {
    let url = CaseFile.folder.appending(path: "parallel/\(file).tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }.map { index, line in
      let fields = line.split(separator: "\t").map(String.init)
      try #require(fields.count == 3, "\(file) \(index + 1)")
      return ParallelPhrase(
        line: index + 1, french: fields[0], english: fields[1],
        tags: Set(fields[2].split(separator: " ").map(String.init)))
    }
  }

  private func tags(of phrase: String, under heading: String, _ normalizer: Normalizer) throws -> Set<String> {
    let html = Array("<h2>\(heading)</h2><ul><li>\(phrase)</li></ul>".utf8)
    let batch = try ItemReader().items(in: html, name: "phrase")
    let source = SourceInfo(name: "phrase", sha256: "", bytes: html.count)
    return try #require(normalizer.normalize(batch, source: source).first).tags
  }

  @Test(arguments: files)
  func `give the same tags in both languages`(_ file: String) throws {
    let image = try #require(TestPosting.image)
    let french = Normalizer(image, options: NormalizerOptions(language: .fr))
    let english = Normalizer(image, options: NormalizerOptions(language: .en))
    let phrases = try phrases(file)
    try #require(phrases.count >= 50)
    for phrase in phrases {
      let found = try tags(of: phrase.french, under: "Profil recherché", french)
      #expect(found == phrase.tags, "\(file) \(phrase.line): \(phrase.french)")
      let other = try tags(of: phrase.english, under: "Requirements", english)
      #expect(other == phrase.tags, "\(file) \(phrase.line): \(phrase.english)")
    }
  }
}
