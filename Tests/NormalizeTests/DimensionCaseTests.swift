import Foundation
import Glossary
import Markup
import Testing
import Text

@testable import Normalize

/// The rules' vocabulary and some competences for the cases to name.
private func vocabulary(_ skills: [String]) -> Image? {
  let folder = CaseFile.root.appending(path: "glossaries").path
  let paths = (["facts", "language"] + skills.map { "skills/\($0).yaml" }).map { "\(folder)/\($0)" }
  return (try? GlossaryFolder.load(paths)).flatMap { ImageBuilder.image(of: $0.glossary) }
}

private let common = vocabulary(["data-science", "accounting"])
/// With fields of study and certificates, for the dimensions that read them.
private let studies = vocabulary([
  "data-science", "accounting", "fields-of-study", "certificates", "security", "quality", "energy-environment",
  "hospitality",
])

/// What is read from the text of a case: the reading in short and its evidence.
private struct CaseReader {
  let image: Image
  let file: CaseFile

  func readings(of item: Case) -> [(text: String, evidence: String)] {
    passages(of: item).flatMap { passage -> [(String, String)] in
      if file.dimension == "quantities" {
        return passage.quantities.map { ($0.description, passage.text($0.tokens)) }
      }
      guard let dimension = Dimensions.all.first(where: { $0.name == file.dimension }) else { return [] }
      let modality = ModalityReader(passage)
      let links = file.dimension == "application" ? LinkReader().facts(in: passage) : []
      let facts = dimension.facts(in: passage) { modality.reading(of: $0).modality } + links
      return facts.map { (Self.notation($0), passage.text($0.tokens)) }
    }
  }

  private func passages(of item: Case) -> [Passage] {
    let reader = PassageReader(image, options: NormalizerOptions(language: Language(rawValue: file.language)))
    let items = try? ItemReader().items(in: Array(item.text.utf8), name: "case").items
    guard var input = items?.first else { return [] }
    if item.isTitle { swap(&input.title, &input.bytes) }
    var passages = reader.read(input).passages
    let section = item.section.flatMap(Section.init(rawValue:)) ?? .other
    for index in passages.indices {
      passages[index].sections = passages[index].sections.map { _ in section }
      passages[index].context.country = item.country.flatMap(PostingContext.Country.init(rawValue:))
      passages[index].context.dollar = item.country == "CA" ? "CAD" : nil
    }
    return passages
  }

  private static func notation(_ fact: Fact) -> String {
    let summary = fact.value.summary.isEmpty ? "any" : fact.value.summary
    switch fact.value {
    case .employment, .place, .application: return summary
    default: break
    }
    return fact.modality == .unspecified ? summary : "\(summary) \(fact.modality.rawValue)"
  }
}

@Test(
  "Every case reads as its line says",
  arguments: CaseFile.ofDimensions)
func cases(_ file: CaseFile) throws {
  let image = ["education", "languages", "licences"].contains(file.dimension) ? studies : common
  let reader = CaseReader(image: try #require(image), file: file)
  for item in try file.cases() {
    let found = reader.readings(of: item)
    let readings = found.map(\.text).sorted()
    #expect(readings == item.expected, "\(file.dimension)/\(file.language).tsv:\(item.line): \(item.text)")
    if !item.evidence.isEmpty, readings == item.expected {
      #expect(
        Set(found.map(\.evidence)) == Set(item.evidence),
        "\(file.dimension)/\(file.language).tsv:\(item.line): the evidence of \(item.text)")
    }
  }
}
