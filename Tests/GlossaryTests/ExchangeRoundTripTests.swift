import Foundation
import Testing
import Text

@testable import Glossary

/// A format that is written and read, with what it can hold.
struct RoundTrip: CustomTestStringConvertible, Sendable {
  let name: String
  let holdable: @Sendable (Glossary) -> Reduction
  let write: @Sendable (Glossary) -> Exported
  let read: @Sendable (SourceFile) -> Imported

  var testDescription: String { name }

  static let all = [
    RoundTrip(
      name: "csv", holdable: GlossaryCSV.holdable, write: GlossaryCSV.write, read: { GlossaryCSV.read($0) }),
    RoundTrip(
      name: "tbx dca", holdable: TBX.holdable, write: { TBX.write($0, style: .dca) }, read: { TBX.read($0) }),
    RoundTrip(
      name: "tbx dct", holdable: TBX.holdable, write: { TBX.write($0, style: .dct) }, read: { TBX.read($0) }),
    RoundTrip(name: "skos", holdable: SKOS.holdable, write: SKOS.write, read: { SKOS.read($0) }),
    RoundTrip(
      name: "omegat fr", holdable: OmegaT.holdable, write: { OmegaT.write($0) }, read: { OmegaT.read($0) }),
    RoundTrip(
      name: "omegat en", holdable: OmegaT.holdable, write: { OmegaT.write($0, source: .en) },
      read: { OmegaT.read($0, source: .en) }),
  ]
}

@Suite("Exchange: round trips")
struct ExchangeRoundTripTests {
  @Test(arguments: RoundTrip.all)
  func everythingThatFitsComesBack(_ format: RoundTrip) throws {
    try check(format, ExchangeSample.everything())
  }

  /// What was dropped once is not there to be dropped again.
  @Test(arguments: RoundTrip.all)
  func droppingIsTold(_ format: RoundTrip) throws {
    let glossary = try ExchangeSample.everything()
    #expect(!format.write(glossary).dropped.isEmpty)
    #expect(format.holdable(format.holdable(glossary).glossary).dropped.lines == [])
  }

  @Test(
    "The shipped glossary comes back",
    .enabled(if: FileManager.default.fileExists(atPath: LoaderTests.shipped)), arguments: RoundTrip.all)
  func shippedGlossary(_ format: RoundTrip) throws {
    try check(format, try Self.shipped())
  }

  /// The first concept of each id: another of the same id, which lint refuses, would be renamed or joined.
  private static func shipped() throws -> Glossary {
    var glossary = try GlossaryFolder.load([LoaderTests.shipped]).glossary
    var ids: Set<String> = []
    glossary.concepts.removeAll { !ids.insert($0.id).inserted }
    return glossary
  }

  private func check(_ format: RoundTrip, _ glossary: Glossary) throws {
    let exported = format.write(glossary)
    let imported = format.read(SourceFile(path: "file", bytes: exported.bytes))
    #expect(imported.diagnostics.map(\.message) == [])
    expectSame(imported.glossary, format.holdable(glossary).glossary)
  }

  /// Names the first concepts that differ, since a glossary is too much to print.
  private func expectSame(_ result: Glossary, _ expected: Glossary) {
    let wanted = Set(expected.comparable.concepts)
    let found = Set(result.comparable.concepts)
    #expect(result.concepts.count == expected.concepts.count)
    #expect(Array(wanted.subtracting(found).prefix(2)) == [])
    #expect(Array(found.subtracting(wanted).prefix(2)) == [])
  }

  @Test func yamlHoldsEverything() throws {
    try checkYAML(try ExchangeSample.everything())
  }

  @Test(
    "The shipped glossary comes back from YAML",
    .enabled(if: FileManager.default.fileExists(atPath: LoaderTests.shipped)))
  func shippedYAML() throws { try checkYAML(try Self.shipped()) }

  private func checkYAML(_ glossary: Glossary) throws {
    let files = GlossaryWriter.files(of: glossary)
    for file in files { #expect(try GlossaryFormatter.format(file) == file.bytes, "\(file.path)") }
    let loaded = GlossaryLoader.load(files)
    #expect(loaded.diagnostics == [])
    expectSame(loaded.glossary, glossary)
    #expect(loaded.glossary.words.functionWords == glossary.words.functionWords)
    #expect(loaded.glossary.words.spellings == glossary.words.spellings)
    #expect(Set(loaded.glossary.comparable.words.families) == Set(glossary.comparable.words.families))
  }
}
