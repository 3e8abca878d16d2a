import Foundation
import Glossary
import Markup
import Testing
import Text

@testable import Normalize

/// The rules' vocabulary that is shipped.
private let vocabulary: Image? = {
  let folder = CaseFile.root.appending(path: "glossaries").path
  return (try? GlossaryFolder.load(["facts", "language"].map { "\(folder)/\($0)" }))
    .flatMap { ImageBuilder.image(of: $0.glossary) }
}()

/// `Cases/modality/LANGUAGE.txt`: a posting, `\n` for its line breaks, whose brackets mark phrases, ` => ` and how strongly
/// each is asked for.
@Test("Every phrase is asked for as its line says", arguments: ["fr", "en"])
func modality(language: String) throws {
  let url = CaseFile.folder.appending(path: "modality/\(language).txt")
  let reader = PassageReader(
    try #require(vocabulary), options: NormalizerOptions(language: Language(rawValue: language)))
  for (number, line) in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n").enumerated()
  where !line.isEmpty && !line.hasPrefix("#") {
    let parts = line.components(separatedBy: " => ")
    let text = parts[0].replacingOccurrences(of: "\\n", with: "\n")
    let passages = try passages(of: text.filter { $0 != "[" && $0 != "]" }, reader)
    let found = phrases(in: text, passages).map { passage, tokens in
      ModalityReader(passage).reading(of: tokens).modality.rawValue
    }
    #expect(found.joined(separator: ", ") == parts[1], "modality/\(language).txt:\(number + 1): \(parts[0])")
  }
}

private func passages(of text: String, _ reader: PassageReader) throws -> [Passage] {
  let item = try #require(try ItemReader().items(in: Array(text.utf8), name: "case").items.first)
  var passages = reader.read(item).passages
  // A phrase alone stands nowhere; the sections of a posting follow from its lines.
  if passages.count == 1 { passages[0].sections = passages[0].sections.map { _ in .other } }
  return passages
}

/// The bracketed phrases in their order, each in the first passage that holds it after the one before.
private func phrases(in marked: String, _ passages: [Passage]) -> [(Passage, Range<Int>)] {
  var found: [(Passage, Range<Int>)] = []
  var place = (passage: 0, byte: 0)
  for piece in marked.components(separatedBy: "[").dropFirst() {
    let phrase = Array(piece.prefix { $0 != "]" }.utf8)
    while place.passage < passages.count {
      let passage = passages[place.passage]
      let start = passage.block.text.indices.dropFirst(place.byte).first {
        passage.block.text[$0...].starts(with: phrase)
      }
      guard let start else {
        place = (place.passage + 1, 0)
        continue
      }
      place.byte = start + phrase.count
      let tokens = passage.tokens.indices.filter { passage.tokens[$0].range.overlaps(start..<place.byte) }
      if let first = tokens.first, let last = tokens.last { found.append((passage, first..<(last + 1))) }
      break
    }
  }
  return found
}
