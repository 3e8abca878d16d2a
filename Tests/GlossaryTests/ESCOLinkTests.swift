import Foundation
import Testing

@testable import Glossary

/// The links of the shipped glossary to ESCO, held against ESCO itself.
struct ESCOLinkTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let taxonomy = root.deletingLastPathComponent()
    .appending(path: "shared/taxonomies/esco-1.0-skills_en.csv")

  private func links() throws -> [Link] {
    try GlossaryFolder.load([Self.root.appending(path: "glossaries").path]).glossary.concepts.flatMap(\.links)
      .filter { $0.scheme == "esco" }
  }

  @Test func `there are at least 2,000, exact ones to one concept each`() throws {
    let links = try links()
    #expect(links.count >= 2_000)
    let exact = links.filter { $0.relation == .exactMatch }.map(\.id)
    #expect(Set(exact).count == exact.count)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: taxonomy.path), "needs ../shared, which is not there"))
  func `each names a skill that ESCO has`() throws {
    let text = try String(contentsOf: Self.taxonomy, encoding: .utf8)
    let known = Set(text.matches(of: /http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]+/).map { String($0.output) })
    #expect(known.count > 10_000)
    for link in try links() { #expect(known.contains(link.id), "\(link.id)") }
  }
}
