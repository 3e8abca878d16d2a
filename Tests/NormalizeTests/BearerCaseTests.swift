import Foundation
import Testing

/// `Cases/bearers/LANGUAGE.tsv`: the blocks of a posting, a tab, and the competences that it asks of whoever is sought.
@Test(
  "A competence counts where it is said of the person sought",
  arguments: ["fr", "en"])
func bearers(language: String) throws {
  let url = CaseFile.folder.appending(path: "bearers/\(language).tsv")
  for (number, line) in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n").enumerated()
  where !line.isEmpty && !line.hasPrefix("//") {
    let fields = line.components(separatedBy: "\t")
    let found = try TestPosting.result(of: TestPosting.html(ofBlocks: fields[0])).tags.sorted()
    #expect(
      found.isEmpty ? fields.last == "-" : found.joined(separator: " ") == fields.last,
      "bearers/\(language).tsv:\(number + 1): \(fields[0]): \(found.joined(separator: " "))")
  }
}
