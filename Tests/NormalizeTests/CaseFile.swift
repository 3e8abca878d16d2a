import Foundation
import Testing

/// One line of a case file: see `Cases/README.md`.
struct Case {
  var line: Int
  /// Without the brackets.
  var text: String
  /// The bracketed phrases, in order; empty where the case does not tell the evidence.
  var evidence: [String]
  /// The expected readings, sorted; empty for a counter-example.
  var expected: [String]
  var section: String?
  /// ISO 3166 code of the posting's country.
  var country: String?
  /// Whether the text is the title of a record.
  var isTitle = false
}

/// The cases of one dimension in one language.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let dimension: String
  /// `fr` or `en`
  let language: String
  let url: URL

  var testDescription: String { "\(dimension)/\(language)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Folders of cases that have their own form and their own test.
  private static let others: Set<String> = ["bearers", "modality", "parallel", "schema-org", "sections", "suggest"]

  /// The files `Cases/DIMENSION/LANGUAGE.tsv`, of every folder that is none of the others.
  static var ofDimensions: [CaseFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let dimensions = names.filter { !others.contains($0) && !$0.contains(".") }.sorted()
    return dimensions.flatMap { dimension in
      ["fr", "en"].map { language in
        CaseFile(
          dimension: dimension, language: language,
          url: folder.appending(path: "\(dimension)/\(language).tsv"))
      }
    }
  }

  func cases() throws -> [Case] {
    var cases: [Case] = []
    var section: String?
    var country: String?
    var isTitle = false
    let lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if line.hasPrefix("@section") {
        section = line.split(separator: " ").dropFirst().first.map(String.init)
        continue
      }
      if line.hasPrefix("@country") {
        country = line.split(separator: " ").dropFirst().first.map(String.init)
        continue
      }
      if line.hasPrefix("@title") {
        isTitle = !line.hasSuffix(" -")
        continue
      }
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2 else { throw CaseError.noTab(url.lastPathComponent, index + 1) }
      let expected = fields[1] == "-" ? [] : fields[1].components(separatedBy: " ; ")
      cases.append(
        Case(
          line: index + 1,
          text: fields[0].filter { $0 != "[" && $0 != "]" }.replacingOccurrences(of: " ¶ ", with: "\n\n"),
          evidence: Self.bracketed(String(fields[0])), expected: expected.sorted(), section: section,
          country: country, isTitle: isTitle))
    }
    return cases
  }

  enum CaseError: Error {
    case noTab(String, Int)
  }

  private static func bracketed(_ text: String) -> [String] {
    text.components(separatedBy: "[").dropFirst().map { String($0.prefix { $0 != "]" }) }
  }
}
